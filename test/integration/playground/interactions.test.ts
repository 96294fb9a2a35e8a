import {
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  ApplicationCommandOptionType as Option,
} from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directChannel } from '../../../src/playground/world/channels.ts'
import { setCommandGrant } from '../../../src/playground/world/command-grant.ts'
import { kickBot } from '../../../src/playground/world/guilds.ts'
import type { Seen } from '../../../src/playground/world/interaction.ts'
import { startDiscord, type TestDiscord } from '../../support/discord.ts'
import { plainHttp } from '../../support/discord-http.ts'

let discord: TestDiscord
let client: Client<true>
let clock = 0

const firstAnswer = 300

beforeEach(async () => {
  clock = Date.UTC(2024, 4, 1)
  discord = await startDiscord({ now: () => clock, worldOptions: { timing: { firstAnswer } } })
  client = await discord.login()
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Asks.',
      options: [
        { type: Option.String, name: 'topic', description: 'Of what.', required: true, autocomplete: true },
        { type: Option.String, name: 'length', description: 'How long.', choices: [{ name: 'Short', value: 'short' }] },
        { type: Option.Integer, name: 'count', description: 'How many.', minValue: 1, maxValue: 5 },
        { type: Option.Boolean, name: 'share', description: 'For all.' },
      ],
    },
    {
      name: 'schedule',
      description: 'Schedules.',
      defaultMemberPermissions: 'ManageGuild',
      contexts: [0],
      options: [
        {
          type: Option.Subcommand,
          name: 'add',
          description: 'Adds.',
          options: [
            { type: Option.Channel, name: 'channel', description: 'Where.', required: true, channelTypes: [0, 5] },
            { type: Option.Role, name: 'role', description: 'Whom.' },
            { type: Option.User, name: 'user', description: 'Who.' },
          ],
        },
      ],
    },
    { name: 'shut', description: 'For administrators alone.', defaultMemberPermissions: 0n },
  ])
})
afterEach(() => discord.stop())

const onCommand = (run: (interaction: ChatInputCommandInteraction) => unknown) =>
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) void run(interaction)
  })

const ask = (options = { topic: 'nato' }, user = discord.member) =>
  discord.playground.act.type(user, discord.channels.general, 'ask', options)

const messageOf = (seen: Seen) => {
  if (seen.kind !== 'message' && seen.kind !== 'update') throw new Error(JSON.stringify(seen))
  return seen.message
}

describe('a command', () => {
  it('reaches the bot with its options, its author and what that author may do', async () => {
    onCommand((interaction) => {
      const said = [
        interaction.options.getString('topic'),
        interaction.options.getString('length'),
        interaction.options.getInteger('count'),
        interaction.options.getBoolean('share'),
        interaction.user.displayName,
        interaction.guildId === discord.guild.id,
        interaction.memberPermissions?.has('ManageGuild'),
        interaction.appPermissions.has('SendMessages'),
        interaction.authorizingIntegrationOwners.guildId === discord.guild.id,
      ]
      return interaction.reply(said.join(' '))
    })
    const options = { topic: 'nato', length: 'Short', count: 3, share: true }
    const seen = await discord.playground.act.type(discord.admin, discord.channels.general, 'ask', options)
    expect(messageOf(seen).content).toBe('nato short 3 true Ada true true true true')
    expect(seen).toMatchObject({ ephemeral: false, deferred: false })
  })

  it('reaches the bot in a subcommand, with the channel, role and person that it names', async () => {
    onCommand((interaction) => {
      const channel = interaction.options.getChannel('channel', true)
      const role = interaction.options.getRole('role')
      const user = interaction.options.getUser('user')
      return interaction.reply(
        `${interaction.options.getSubcommand()} #${channel.name} @${role?.name} ${user?.displayName}`,
      )
    })
    const options = { channel: discord.channels.news, role: discord.readers, user: discord.member }
    const seen = await discord.playground.act.type(discord.admin, discord.channels.general, 'schedule', options, 'add')
    expect(messageOf(seen).content).toBe('add #news @Readers Ben')
  })

  it('can be given in a channel where the bot may not write', async () => {
    onCommand((interaction) => interaction.reply(`may write: ${interaction.appPermissions.has('SendMessages')}`))
    const seen = await discord.playground.act.type(discord.member, discord.channels.locked, 'ask', { topic: 'x' })
    expect(messageOf(seen).content).toBe('may write: false')
  })

  it('can be given in a direct conversation, unless it belongs in servers', async () => {
    onCommand((interaction) => interaction.reply(`server: ${interaction.inGuild()}, context: ${interaction.context}`))
    const { id } = directChannel(discord.world, discord.member)
    const seen = await discord.playground.act.type(discord.member, id, 'ask', { topic: 'x' })
    expect(messageOf(seen).content).toBe('server: false, context: 1')
    expect(await discord.playground.act.type(discord.member, id, 'schedule', {}, 'add')).toMatchObject({
      reason: 'unknown',
    })
  })

  it.each<[string, () => Promise<Seen>, string]>([
    [
      'without a required option',
      () => discord.playground.act.type(discord.member, discord.channels.general, 'ask'),
      'invalid',
    ],
    ['with an unknown option', () => ask({ topic: 'x', colour: 'red' } as never), 'unknown'],
    ['with what is none of the choices', () => ask({ topic: 'x', length: 'endless' } as never), 'invalid'],
    ['with a number out of bounds', () => ask({ topic: 'x', count: 6 } as never), 'invalid'],
    [
      'that is not registered',
      () => discord.playground.act.type(discord.member, discord.channels.general, 'nope'),
      'unknown',
    ],
    [
      'without its subcommand',
      () => discord.playground.act.type(discord.admin, discord.channels.general, 'schedule'),
      'invalid',
    ],
    [
      'without the permission',
      () =>
        discord.playground.act.type(
          discord.member,
          discord.channels.general,
          'schedule',
          { channel: discord.channels.news },
          'add',
        ),
      'forbidden',
    ],
    [
      'for administrators, as a manager',
      () => discord.playground.act.type(discord.admin, discord.channels.general, 'shut'),
      'forbidden',
    ],
  ])('%s is never sent', async (_, act, reason) => {
    expect(await act()).toMatchObject({ kind: 'failure', reason })
    expect(discord.world.interactions.size).toBe(0)
  })

  it('can be opened and shut by the admins of a server, whatever its default', async () => {
    onCommand((interaction) => interaction.reply(`manages: ${interaction.memberPermissions?.has('ManageGuild')}`))
    const { act } = discord.playground
    const command = [...discord.world.commands.values()].find(({ body }) => body.name === 'schedule')
    if (command === undefined) throw new Error('not registered')
    const add = () =>
      act.type(discord.member, discord.channels.general, 'schedule', { channel: discord.channels.news }, 'add')
    const settle = (id: string, allowed: boolean | undefined) =>
      setCommandGrant(discord.world, discord.guild, command, id, allowed)
    settle(discord.guild.id, true)
    expect(messageOf(await add()).content).toBe('manages: false')
    settle(discord.member, false)
    expect(await add()).toMatchObject({ reason: 'forbidden' })
    settle(discord.member, undefined)
    settle(discord.guild.id, undefined)
    expect(await add()).toMatchObject({ reason: 'forbidden' })
  })

  it('is gone with the bot', async () => {
    kickBot(discord.world, discord.guild)
    expect(await ask()).toMatchObject({ kind: 'failure', reason: 'unknown' })
  })

  it('fails for its author when no answer comes in time', async () => {
    expect(await ask()).toEqual({ kind: 'failure', reason: 'no-answer', error: 'The application did not respond' })
  })
})

describe('answers', () => {
  it('that come too late are refused with 10062', async () => {
    const heard = new Promise<ChatInputCommandInteraction>((resolve) => onCommand(resolve))
    const seen = ask()
    const interaction = await heard
    await seen
    await expect(interaction.reply('late')).rejects.toMatchObject({ code: 10062, status: 404 })
  })

  it('are late by the clock of the world as well', async () => {
    const refused = new Promise<unknown>((resolve) => {
      onCommand((interaction) => {
        clock += firstAnswer + 1
        interaction.reply('late').catch(resolve)
      })
    })
    expect(await ask()).toMatchObject({ kind: 'failure', reason: 'no-answer' })
    expect(await refused).toMatchObject({ code: 10062 })
  })

  it('given twice are refused with 40060', async () => {
    onCommand(async (interaction) => {
      await interaction.reply('first')
      const again = client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 4, data: { content: 'second' } },
        auth: false,
      })
      await expect(again).rejects.toMatchObject({ code: 40060, status: 400 })
      await interaction.followUp('refused')
    })
    const seen = await ask()
    expect(messageOf(seen).content).toBe('first')
    await expect.poll(() => discord.playground.act.sees(discord.member, discord.channels.general).length).toBe(2)
  })

  it('that are bad are refused with 50035 below `data`, and may be mended in time', async () => {
    onCommand(async (interaction) => {
      await expect(interaction.reply('x'.repeat(2_001))).rejects.toMatchObject({
        rawError: { errors: { data: { content: expect.anything() } } },
      })
      await interaction.reply('short')
    })
    expect(messageOf(await ask()).content).toBe('short')
  })

  it('follow a deferral: the private one stays private', async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      await interaction.editReply({ content: 'done' })
    })
    const seen = await ask()
    expect(seen).toMatchObject({
      ephemeral: true,
      deferred: true,
      message: { content: 'done', flags: MessageFlags.Ephemeral, type: 20 },
    })
    expect(discord.playground.act.sees(discord.admin, discord.channels.general)).toEqual([])
    expect(discord.playground.act.sees(discord.member, discord.channels.general)).toHaveLength(1)
    const list = await plainHttp(discord)('GET', `/channels/${discord.channels.general}/messages`)
    expect(list.body).toEqual([])
  })

  it('that follow a deferral take its place, the next one stands below', async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply()
      await interaction.followUp('first')
      await interaction.followUp('second')
    })
    expect(messageOf(await ask()).content).toBe('first')
    await expect.poll(() => discord.playground.act.sees(discord.member, discord.channels.general).length).toBe(2)
    const [first, second] = discord.playground.act.sees(discord.member, discord.channels.general)
    expect(second?.body).toMatchObject({ content: 'second', message_reference: { message_id: first?.id } })
  })

  it('can be asked for, read, changed and taken back', async () => {
    const steps: unknown[] = []
    const finished = new Promise<void>((resolve) => {
      onCommand(async (interaction) => {
        const { resource } = await interaction.reply({ content: 'one', withResponse: true })
        steps.push(resource?.message?.content, (await interaction.fetchReply()).id === resource?.message?.id)
        steps.push((await interaction.editReply('two')).content)
        await interaction.deleteReply()
        steps.push(await interaction.fetchReply().catch((error: { code: number }) => error.code))
        resolve()
      })
    })
    await ask()
    await finished
    expect(steps).toEqual(['one', true, 'two', 10008])
  })

  it('need a token: 10015 for a wrong one or before the first answer, 50027 after 15 minutes', async () => {
    const http = plainHttp(discord)
    const path = (token: string) => `/webhooks/${discord.started.applicationId}/${token}`
    expect(await http('POST', path('wrong'), { content: 'x' }, null)).toMatchObject({
      status: 404,
      body: { code: 10015 },
    })
    let token = ''
    onCommand(async (interaction) => {
      token = interaction.token
      const early = await http('POST', path(token), { content: 'x' }, null)
      await interaction.reply(`${early.status} ${(early.body as { code: number }).code}`)
    })
    expect(messageOf(await ask()).content).toBe('404 10015')
    clock += 15 * 60_000
    expect((await http('PATCH', `${path(token)}/messages/@original`, { content: 'y' }, null)).status).toBe(200)
    clock += 1
    expect(await http('PATCH', `${path(token)}/messages/@original`, { content: 'z' }, null)).toMatchObject({
      status: 401,
      body: { code: 50027 },
    })
  })
})

describe('autocomplete', () => {
  it('offers choices for what is being typed', async () => {
    client.on(Events.InteractionCreate, (interaction) => {
      if (!interaction.isAutocomplete()) return
      const { name, value } = interaction.options.getFocused(true)
      void interaction.respond([{ name: `${name}=${value}, ${interaction.options.getInteger('count')}`, value: 'v' }])
    })
    const seen = await discord.playground.act.complete(discord.member, discord.channels.general, 'ask', 'topic', 'na', {
      count: 2,
    })
    expect(seen).toEqual({ kind: 'choices', choices: [{ name: 'topic=na, 2', value: 'v' }] })
  })

  it('refuses 26 choices and long ones, and fails for the person', async () => {
    const codes: unknown[] = []
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isAutocomplete()) return
      const many = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }))
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const
      for (const choices of [many, [{ name: 'x'.repeat(101), value: 'x' }]]) {
        codes.push(
          await client.rest
            .post(path, { auth: false, body: { type: 8, data: { choices } } })
            .catch((error: { code: number }) => error.code),
        )
      }
    })
    const seen = await discord.playground.act.complete(discord.member, discord.channels.general, 'ask', 'topic', 'na')
    expect(seen).toMatchObject({ kind: 'failure', error: 'Loading options failed' })
    expect(codes).toEqual([50035, 50035])
  })

  it('is offered only for options that have it', async () => {
    const seen = await discord.playground.act.complete(discord.member, discord.channels.general, 'ask', 'length', 's')
    expect(seen).toMatchObject({ kind: 'failure', reason: 'invalid' })
  })
})

describe('components', () => {
  const panel = {
    content: 'pick',
    components: [
      {
        type: 1 as const,
        components: [
          { type: 2 as const, style: 1 as const, customId: 'next', label: 'Next' },
          { type: 2 as const, style: 1 as const, customId: 'off', label: 'Off', disabled: true },
          { type: 2 as const, style: 5 as const, url: 'https://example.org', label: 'Link' },
        ],
      },
      {
        type: 1 as const,
        components: [
          {
            type: 3 as const,
            customId: 'menu',
            maxValues: 2,
            options: ['a', 'b', 'c'].map((v) => ({ label: v, value: v })),
          },
        ],
      },
    ],
  }
  const panelFor = async (user: string, flags?: MessageFlags.Ephemeral) => {
    onCommand((interaction) => interaction.reply({ ...panel, ...(flags === undefined ? {} : { flags }) }))
    return messageOf(await ask(undefined, user)).id
  }

  it('change their message', async () => {
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isButton()) void interaction.update(`${interaction.customId} by ${interaction.user.displayName}`)
    })
    const id = await panelFor(discord.member)
    const seen = await discord.playground.act.press(discord.admin, id, 'next')
    expect(seen).toMatchObject({ kind: 'update', message: { id, content: 'next by Ada' } })
  })

  it('answer with a message, or take their time and change theirs later', async () => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isStringSelectMenu()) {
        await interaction.reply({ content: interaction.values.join(), flags: MessageFlags.Ephemeral })
      }
      if (!interaction.isButton()) return
      await interaction.deferUpdate()
      await interaction.editReply('later')
    })
    const id = await panelFor(discord.member)
    const chosen = await discord.playground.act.choose(discord.admin, id, 'menu', ['a', 'c'])
    expect(chosen).toMatchObject({
      kind: 'message',
      ephemeral: true,
      message: { content: 'a,c', message_reference: { message_id: id } },
    })
    expect(await discord.playground.act.press(discord.admin, id, 'next')).toEqual({ kind: 'acknowledged' })
    const content = () =>
      discord.playground.act.sees(discord.admin, discord.channels.general).find((message) => message.id === id)?.body
        .content
    await expect.poll(content).toBe('later')
  })

  it('work in a private message for its reader alone', async () => {
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isButton()) void interaction.update('pressed')
    })
    const id = await panelFor(discord.member, MessageFlags.Ephemeral)
    expect(await discord.playground.act.press(discord.admin, id, 'next')).toMatchObject({
      kind: 'failure',
      reason: 'unknown',
    })
    expect(await discord.playground.act.press(discord.member, id, 'next')).toMatchObject({
      kind: 'update',
      ephemeral: true,
    })
  })

  it('that cannot be used are not', async () => {
    const id = await panelFor(discord.member)
    const { act } = discord.playground
    const failures = await Promise.all([
      act.press(discord.member, id, 'off'),
      act.press(discord.member, id, 'nope'),
      act.press(discord.member, id, 'menu'),
      act.choose(discord.member, id, 'menu', ['d']),
      act.choose(discord.member, id, 'menu', []),
      act.choose(discord.member, id, 'menu', ['a', 'b', 'c']),
      act.choose(discord.member, id, 'next', ['a']),
    ])
    expect(failures.map((seen) => seen.kind === 'failure' && seen.reason)).toEqual([
      'invalid',
      'unknown',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
    ])
  })
})

describe('registered commands', () => {
  const base = () => `/applications/${discord.started.applicationId}/commands`

  it('keep their ids when they are registered again, and go when they are left out', async () => {
    const http = plainHttp(discord)
    const before = (await http('GET', base())).body as { id: string; name: string }[]
    const after = (await http('PUT', base(), [{ name: 'ask', description: 'Anew.' }])).body as {
      id: string
      name: string
      description: string
    }[]
    expect(after).toMatchObject([{ id: before.find(({ name }) => name === 'ask')?.id, description: 'Anew.' }])
    expect((await http('GET', base())).body).toHaveLength(1)
  })

  it('are made, changed and removed one by one', async () => {
    const http = plainHttp(discord)
    const { status, body } = await http('POST', base(), { name: 'about', description: 'About.' })
    const { id } = body as { id: string }
    expect(status).toBe(201)
    expect((await http('POST', base(), { name: 'about', description: 'Again.' })).status).toBe(200)
    expect((await http('PATCH', `${base()}/${id}`, { description: 'Changed.' })).body).toMatchObject({
      id,
      name: 'about',
      description: 'Changed.',
    })
    expect((await http('DELETE', `${base()}/${id}`)).status).toBe(204)
    expect((await http('GET', `${base()}/${id}`)).body).toMatchObject({ code: 10063 })
    expect((await http('GET', '/applications/1100000000000000001/commands')).body).toMatchObject({ code: 10002 })
  })

  it('of one server stand before those of all', async () => {
    const http = plainHttp(discord)
    await http('PUT', `/applications/${discord.started.applicationId}/guilds/${discord.guild.id}/commands`, [
      { name: 'ask', description: 'Here.' },
    ])
    onCommand((interaction) => interaction.reply(`${interaction.commandGuildId === discord.guild.id}`))
    const seen = await discord.playground.act.type(discord.member, discord.channels.general, 'ask')
    expect(messageOf(seen).content).toBe('true')
    const other = discord.freshGuild('Other')
    expect(await discord.playground.act.type(other.member, other.channels.general, 'ask')).toMatchObject({
      reason: 'invalid',
    })
  })
})
