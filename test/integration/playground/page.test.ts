import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Events, MessageFlags } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDiscord, type TestDiscord } from '../../support/discord.ts'

let discord: TestDiscord
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-page-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>')
  writeFileSync(join(folder, 'page.js'), 'export {}')
  discord = await startDiscord({ webFolder: folder, worldOptions: { timing: { firstAnswer: 300 } } })
})
afterEach(async () => {
  await discord.stop()
  rmSync(folder, { recursive: true })
})

const get = async (path: string) => (await fetch(`${discord.started.url}${path}`)).json() as Promise<unknown>
const post = async (
  path: string,
  body: object,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => {
  const response = await fetch(`${discord.started.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await response.json()) as { ok?: boolean; error?: string; choices?: unknown; interaction?: string }
}

/** The status of a request with headers that fetch would not send. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(discord.started.url)
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject).end()
  })

/** Reads the stream of events; `until` settles with the first that matches. */
const listen = async (as: string) => {
  const response = await fetch(`${discord.started.url}/page/events?as=${as}`)
  const events: { type: string; [key: string]: unknown }[] = []
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async () => {
    let text = ''
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
      if (done) return
      text += value
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)))
    }
  }
  read().catch(() => undefined)
  return {
    events,
    until: (type: string) => expect.poll(() => events.map((event) => event.type), { timeout: 5_000 }).toContain(type),
    stop: () => reader?.cancel(),
  }
}

const withBot = async () => {
  const client = await discord.login()
  await client.application.commands.set([
    { name: 'ask', description: 'Asks.', options: [{ type: 3, name: 'topic', description: 'D', autocomplete: true }] },
    { name: 'schedule', description: 'Schedules.', defaultMemberPermissions: 'ManageGuild' },
  ])
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) return interaction.respond([{ name: 'NATO', value: 'nato' }])
    if (interaction.isButton()) return void (await interaction.update('pressed'))
    if (interaction.isStringSelectMenu()) return void (await interaction.update(interaction.values.join()))
    if (!interaction.isChatInputCommand() || interaction.options.getString('topic') === 'silence') return
    await interaction.reply({
      content: 'private',
      flags: MessageFlags.Ephemeral,
      components: [
        { type: 1, components: [{ type: 2, style: 1, customId: 'go', label: 'Go' }] },
        { type: 1, components: [{ type: 3, customId: 'pick', options: [{ label: 'a', value: 'a' }] }] },
      ],
    })
  })
}

describe('the page', () => {
  it('comes from its folder under a strict policy, and nothing else does', async () => {
    const response = await fetch(discord.started.url)
    expect(await response.text()).toContain('<title>Page</title>')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/)
    expect((await fetch(`${discord.started.url}/page.js`)).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    )
    symlinkSync('/etc/hostname', join(folder, '.hidden'))
    for (const path of [
      '/nothing.js',
      '/../package.json',
      '/%2e%2e/package.json',
      '/.hidden',
      '//etc/hostname',
      '/a/',
    ]) {
      expect([path, await raw(path, {})]).toEqual([path, 404])
    }
  })

  it('is given only under a local name, to itself', async () => {
    const { port } = new URL(discord.started.url)
    const state = '/page/state'
    expect(await raw(state, { host: `localhost:${port}` })).toBe(200)
    expect(await raw(state, { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })).toBe(200)
    expect(await raw(state, { host: 'evil.example' })).toBe(403)
    expect(await raw(state, { host: `127.0.0.1.evil.example:${port}` })).toBe(403)
    expect(await raw(state, { host: `127.0.0.1:${port}`, origin: 'https://evil.example' })).toBe(403)
    expect(await raw(state, { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await raw('/', { host: 'evil.example' })).toBe(403)
  })

  it('cannot reach the API, with or without the token', async () => {
    const { port } = new URL(discord.started.url)
    const authorization = `Bot ${discord.started.token}`
    expect(await raw('/api/v10/users/@me', { authorization })).toBe(200)
    expect(await raw('/api/v10/users/@me', { authorization, origin: `http://127.0.0.1:${port}` })).toBe(403)
    expect(await raw('/api/v10/users/@me', { authorization, host: 'evil.example' })).toBe(403)
  })

  it('takes no body that a form of another site could send', async () => {
    const body = { as: discord.member, channel: discord.channels.news, content: 'x' }
    expect(await post('/page/say', body, { 'content-type': 'text/plain' })).toMatchObject({ ok: false })
    expect(discord.playground.act.sees(discord.member, discord.channels.news)).toEqual([])
  })
})

describe('what the page is told', () => {
  it('the world as one person sees it', async () => {
    await withBot()
    const state = await get(`/page/state?as=${discord.member}`)
    expect(state).toMatchObject({
      me: { id: discord.member, name: 'Ben', admin: false, avatarColor: expect.stringMatching(/^#/) },
      users: [
        { name: 'Ada', admin: true },
        { name: 'Ben', admin: false },
      ],
      guilds: [
        {
          id: discord.guild.id,
          channels: [
            { name: 'general', type: 0, botMaySend: true, parentId: null },
            { name: 'news' },
            { name: 'announcements', type: 5 },
            { name: 'locked', botMaySend: false },
          ],
          members: [discord.world.bot.id, discord.admin, discord.member],
        },
      ],
      commands: [
        { name: 'ask', permitted: true, options: [{ name: 'topic' }] },
        { name: 'schedule', permitted: false },
      ],
      bot: { online: true, user: { name: 'Attaché' } },
    })
    expect(JSON.stringify(state)).not.toContain(discord.started.token)
  })

  it('the messages of a channel, the private ones of that person as well', async () => {
    await withBot()
    discord.playground.act.say(discord.admin, discord.channels.news, 'Hello')
    await discord.playground.act.type(discord.member, discord.channels.news, 'ask')
    const path = `/page/messages?channel=${discord.channels.news}&as=`
    expect(await get(path + discord.member)).toMatchObject([
      { content: 'Hello', ephemeral: false },
      { content: 'private', ephemeral: true, interaction: { user: { name: 'Ben' }, commandName: 'ask' } },
    ])
    expect(await get(path + discord.admin)).toHaveLength(1)
  })

  it('what happens, as far as that person sees it', async () => {
    await withBot()
    const ben = await listen(discord.member)
    const ada = await listen(discord.admin)
    const { interaction } = await post('/page/command', {
      as: discord.member,
      channel: discord.channels.news,
      command: 'ask',
      options: {},
    })
    await ben.until('message')
    expect(ben.events[0]).toEqual({
      type: 'thinking',
      interaction,
      channel: discord.channels.news,
      user: discord.member,
      commandName: 'ask',
    })
    expect(ben.events[1]).toMatchObject({
      type: 'message',
      channel: discord.channels.news,
      message: { content: 'private', ephemeral: true },
    })
    await post('/page/world', { as: discord.admin, action: 'delete-channel', channel: discord.channels.locked })
    await Promise.all([ada.until('channels'), ben.until('channels')])
    expect(ada.events.map((event) => event.type)).toEqual(['channels'])
    await Promise.all([ada.stop(), ben.stop()])
  })
})

describe('what a person does on the page', () => {
  it('a command that the bot never answers fails as it does on Discord', async () => {
    await withBot()
    const ben = await listen(discord.member)
    await post('/page/command', {
      as: discord.member,
      channel: discord.channels.news,
      command: 'ask',
      options: { topic: 'silence' },
    })
    await ben.until('interaction-failed')
    await ben.stop()
  })

  it('autocomplete, buttons and menus', async () => {
    await withBot()
    const as = discord.member
    const channel = discord.channels.news
    expect(
      await post('/page/complete', { as, channel, command: 'ask', option: 'topic', typed: 'n', options: {} }),
    ).toEqual({ choices: [{ name: 'NATO', value: 'nato' }] })
    const seen = await discord.playground.act.type(as, channel, 'ask')
    if (seen.kind !== 'message') throw new Error(seen.kind)
    const content = async () =>
      ((await get(`/page/messages?channel=${channel}&as=${as}`)) as { content: string }[])[0]?.content
    expect(await post('/page/press', { as, message: seen.message.id, customId: 'go' })).toMatchObject({ ok: true })
    await expect.poll(content).toBe('pressed')
    expect(await post('/page/choose', { as, message: seen.message.id, customId: 'pick', values: ['a'] })).toMatchObject(
      { ok: true },
    )
    await expect.poll(content).toBe('a')
  })

  it('what Discord would not let out is refused in words', async () => {
    await withBot()
    const as = discord.member
    const channel = discord.channels.news
    expect(await post('/page/command', { as, channel, command: 'schedule', options: {} })).toEqual({
      ok: false,
      error: 'You do not have permission to use this command',
    })
    expect(await post('/page/say', { as, channel, content: '' })).toMatchObject({ ok: false })
    expect(await post('/page/press', { as, channel })).toEqual({ ok: false, error: 'The field message is missing' })
    expect(await post('/page/world', { as, action: 'toString', channel })).toMatchObject({ ok: false })
  })

  it('faults of the world', async () => {
    const channel = discord.channels.news
    const guild = discord.guild.id
    const view = async () => {
      const { guilds } = (await get(`/page/state?as=${discord.admin}`)) as {
        guilds: { members: string[]; channels: { id: string; botMaySend: boolean; deleted?: boolean }[] }[]
      }
      const found = guilds[0]?.channels.find(({ id }) => id === channel)
      return [found?.botMaySend, found?.deleted === true, guilds[0]?.members.includes(discord.world.bot.id)]
    }
    const states: unknown[] = []
    for (const action of ['revoke-send', 'grant-send', 'delete-channel', 'restore-channel', 'kick-bot', 'invite-bot']) {
      expect(await post('/page/world', { as: discord.admin, action, channel, guild })).toEqual({ ok: true })
      states.push(await view())
    }
    expect(states).toEqual([
      [false, false, true],
      [true, false, true],
      [true, true, true],
      [true, false, true],
      [false, false, false],
      [true, false, true],
    ])
  })
})
