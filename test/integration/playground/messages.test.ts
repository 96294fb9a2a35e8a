import { ChannelType } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteChannel, denyBot, directChannel, setThread } from '../../../src/playground/world/channels.ts'
import { kickBot } from '../../../src/playground/world/guilds.ts'
import { startDiscord, type TestDiscord } from '../../support/discord.ts'
import { plainHttp } from '../../support/discord-http.ts'

let discord: TestDiscord
let http: ReturnType<typeof plainHttp>
let clock = 0

beforeEach(async () => {
  clock = Date.UTC(2024, 4, 1)
  discord = await startDiscord({ now: () => clock })
  http = plainHttp(discord)
})
afterEach(() => discord.stop())

const messages = (channel: string, rest = '') => `/channels/${channel}/messages${rest}`
const send = async (channel: string, body: object = { content: 'x' }) => {
  const { status, body: answer } = await http('POST', messages(channel), body)
  expect([status, answer]).toEqual([200, answer])
  return answer as { id: string; content: string; nonce?: string }
}
const channelOf = (id: string) => {
  const channel = discord.world.channels.get(id)
  if (channel === undefined) throw new Error('no channel')
  return channel
}

describe('the refusals', () => {
  const unknown = '1100000000000000001'

  it('401 for a wrong token or none', async () => {
    expect(await http('GET', '/users/@me', undefined, 'wrong')).toMatchObject({
      status: 401,
      body: { code: 0, message: '401: Unauthorized' },
    })
    expect((await http('GET', '/users/@me', undefined, null)).status).toBe(401)
  })

  it('404 and 405 for other paths and methods', async () => {
    expect((await http('GET', '/letters')).body).toEqual({ message: '404: Not Found', code: 0 })
    expect((await http('DELETE', '/users/@me')).body).toEqual({ message: '405: Method Not Allowed', code: 0 })
  })

  it('10003 for a channel that is not or no longer there', async () => {
    expect((await http('POST', messages(unknown), { content: 'x' })).body).toEqual({
      message: 'Unknown Channel',
      code: 10003,
    })
    deleteChannel(discord.world, channelOf(discord.channels.news))
    expect((await http('POST', messages(discord.channels.news), { content: 'x' })).status).toBe(404)
  })

  it('10004 and 50001 for a guild that the bot left', async () => {
    kickBot(discord.world, discord.guild)
    expect((await http('GET', `/guilds/${discord.guild.id}`)).body).toMatchObject({ code: 10004 })
    expect(await http('POST', messages(discord.channels.news), { content: 'x' })).toMatchObject({
      status: 403,
      body: { code: 50001 },
    })
  })

  it('10008 for a message, 10013 for a user', async () => {
    expect((await http('GET', messages(discord.channels.news, `/${unknown}`))).body).toMatchObject({ code: 10008 })
    expect((await http('GET', `/users/${unknown}`)).body).toMatchObject({ code: 10013 })
  })

  it('50001 for a channel that the bot does not see', async () => {
    denyBot(discord.world, channelOf(discord.channels.news), true, ['ViewChannel'])
    expect((await http('GET', `/channels/${discord.channels.news}`)).body).toMatchObject({ code: 50001 })
  })

  it('50013 for a channel that it may not write in, or send files to', async () => {
    expect(await http('POST', messages(discord.channels.locked), { content: 'x' })).toMatchObject({
      status: 403,
      body: { message: 'Missing Permissions', code: 50013 },
    })
    expect((await http('POST', `/channels/${discord.channels.locked}/typing`)).status).toBe(403)
    denyBot(discord.world, channelOf(discord.channels.news), true, ['AttachFiles'])
    const form = new FormData()
    form.set('payload_json', JSON.stringify({ content: 'x' }))
    form.set('files[0]', new Blob(['x']), 'x.txt')
    const response = await fetch(`${discord.started.apiUrl}/v10${messages(discord.channels.news)}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.started.token}` },
      body: form,
    })
    expect(await response.json()).toMatchObject({ code: 50013 })
  })

  it('50035 with the place of each mistake', async () => {
    const { status, body } = await http('POST', messages(discord.channels.news), { content: 'x'.repeat(2_001) })
    expect([status, body]).toEqual([
      400,
      {
        message: 'Invalid Form Body',
        code: 50035,
        errors: {
          content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
        },
      },
    ])
  })

  it('50007 for a person who takes no direct messages', async () => {
    const { body } = await http('POST', '/users/@me/channels', { recipient_id: discord.member })
    const { id } = body as { id: string }
    expect((await http('POST', messages(id), { content: 'x' })).status).toBe(200)
    const user = discord.world.users.get(discord.member)
    if (user !== undefined) user.acceptsDirectMessages = false
    expect((await http('POST', messages(id), { content: 'x' })).body).toMatchObject({ code: 50007 })
    expect(directChannel(discord.world, discord.member).id).toBe(id)
  })

  it('50005 and 50013 for what another wrote', async () => {
    const { id } = discord.playground.act.say(discord.member, discord.channels.news, 'Hello')
    expect((await http('PATCH', messages(discord.channels.news, `/${id}`), { content: 'y' })).body).toMatchObject({
      code: 50005,
    })
    expect((await http('DELETE', messages(discord.channels.news, `/${id}`))).body).toMatchObject({ code: 50013 })
  })

  it('50109 for a body that is no JSON', async () => {
    const response = await fetch(`${discord.started.apiUrl}/v10${messages(discord.channels.news)}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.started.token}`, 'content-type': 'application/json' },
      body: '{"content":',
    })
    expect(await response.json()).toMatchObject({ code: 50109 })
  })
})

describe('messages', () => {
  it('are listed newest first, before, after and around one', async () => {
    const ids: string[] = []
    for (let n = 0; n < 7; n++) ids.push((await send(discord.channels.news, { content: `${n}` })).id)
    const list = async (query: string) =>
      ((await http('GET', messages(discord.channels.news, query))).body as { content: string }[]).map(
        ({ content }) => content,
      )
    expect(await list('')).toEqual(['6', '5', '4', '3', '2', '1', '0'])
    expect(await list('?limit=2')).toEqual(['6', '5'])
    expect(await list(`?before=${ids[3]}&limit=2`)).toEqual(['2', '1'])
    expect(await list(`?after=${ids[3]}&limit=2`)).toEqual(['5', '4'])
    expect(await list(`?around=${ids[3]}&limit=3`)).toEqual(['4', '3', '2'])
    expect((await http('GET', messages(discord.channels.news, '?limit=101'))).body).toMatchObject({ code: 50035 })
  })

  it('are not shown to a bot that may not read the history: the list is empty, one message is refused', async () => {
    const { id } = await send(discord.channels.news)
    denyBot(discord.world, channelOf(discord.channels.news), true, ['ReadMessageHistory'])
    expect((await http('GET', messages(discord.channels.news))).body).toEqual([])
    expect((await http('GET', messages(discord.channels.news, `/${id}`))).body).toMatchObject({ code: 50013 })
  })

  it('of others are blank to a bot without the right to their content', async () => {
    discord.playground.act.say(discord.member, discord.channels.news, 'a secret')
    discord.playground.act.say(discord.member, discord.channels.news, `<@${discord.world.bot.id}> hello`)
    const { body } = await http('GET', messages(discord.channels.news))
    expect((body as { content: string }[]).map(({ content }) => content)).toEqual([
      `<@${discord.world.bot.id}> hello`,
      '',
    ])
  })

  it('with an enforced nonce are written once, until the nonce is forgotten', async () => {
    const body = { content: 'x', nonce: 'n', enforce_nonce: true }
    const first = await send(discord.channels.news, body)
    expect(await send(discord.channels.news, { ...body, content: 'y' })).toMatchObject({
      id: first.id,
      content: 'x',
      nonce: 'n',
    })
    clock += 179_000
    expect((await send(discord.channels.news, body)).id).toBe(first.id)
    clock += 1_000
    expect((await send(discord.channels.news, body)).id).not.toBe(first.id)
  })

  it('with a nonce that is not enforced, or that went with its message, are written anew', async () => {
    const body = { content: 'x', nonce: 'n' }
    const first = await send(discord.channels.news, body)
    const second = await send(discord.channels.news, body)
    expect(second.id).not.toBe(first.id)
    await http('DELETE', messages(discord.channels.news, `/${second.id}`))
    expect((await send(discord.channels.news, { ...body, enforce_nonce: true })).id).not.toBe(second.id)
  })

  it('ping whom their author allows', async () => {
    const content = `<@${discord.member}> <@&${discord.readers}> @everyone`
    const all = await send(discord.channels.news, { content })
    // The bot may not mention everyone, and the role is one that all may mention.
    expect(all).toMatchObject({
      mentions: [{ id: discord.member }],
      mention_roles: [discord.readers],
      mention_everyone: false,
    })
    const none = await send(discord.channels.news, { content, allowed_mentions: { parse: [] } })
    expect(none).toMatchObject({ mentions: [], mention_roles: [], mention_everyone: false })
    const role = await send(discord.channels.news, {
      content,
      allowed_mentions: { parse: [], roles: [discord.readers] },
    })
    expect(role).toMatchObject({ mentions: [], mention_roles: [discord.readers] })
    const layout = { flags: 1 << 15, components: [{ type: 10, content }] }
    expect(await send(discord.channels.news, layout)).toMatchObject({ mention_roles: [discord.readers] })
  })

  it('are changed field by field, and say so', async () => {
    const { id } = await send(discord.channels.news, { content: 'x', embeds: [{ title: 'T' }] })
    const { body } = await http('PATCH', messages(discord.channels.news, `/${id}`), { content: 'y' })
    expect(body).toMatchObject({
      content: 'y',
      embeds: [{ title: 'T' }],
      edited_timestamp: '2024-05-01T00:00:00.000000+00:00',
    })
    expect(
      (await http('PATCH', messages(discord.channels.news, `/${id}`), { content: null, embeds: [] })).body,
    ).toMatchObject({ code: 50006 })
  })

  it('keep the layout of components v2, and give their components ids', async () => {
    const { id } = await send(discord.channels.news, {
      flags: 1 << 15,
      components: [{ type: 17, components: [{ type: 10, content: 'x' }] }],
    })
    const path = messages(discord.channels.news, `/${id}`)
    expect((await http('GET', path)).body).toMatchObject({
      components: [{ id: 1, components: [{ id: 2, content: 'x' }] }],
    })
    expect((await http('PATCH', path, { content: 'y' })).body).toMatchObject({ code: 50035 })
    expect((await http('PATCH', path, { components: [{ type: 10, content: 'y' }] })).body).toMatchObject({
      flags: 1 << 15,
      components: [{ content: 'y' }],
    })
  })

  it('are passed on once, from an announcement channel alone', async () => {
    const { id } = await send(discord.channels.announcements)
    const path = messages(discord.channels.announcements, `/${id}/crosspost`)
    expect((await http('POST', path)).body).toMatchObject({ flags: 1 })
    expect((await http('POST', path)).body).toMatchObject({ code: 40033 })
    const other = await send(discord.channels.news)
    expect((await http('POST', messages(discord.channels.news, `/${other.id}/crosspost`))).body).toMatchObject({
      code: 50024,
    })
  })
})

describe('threads', () => {
  it('begin at a message, once, and take messages', async () => {
    const { id } = await send(discord.channels.announcements)
    const path = messages(discord.channels.announcements, `/${id}/threads`)
    const { status, body } = await http('POST', path, { name: 'Sources' })
    expect([status, body]).toMatchObject([
      201,
      { id, type: ChannelType.AnnouncementThread, name: 'Sources', parent_id: discord.channels.announcements },
    ])
    expect((await http('POST', path, { name: 'Sources' })).body).toMatchObject({ code: 160004 })
    await send(id, { content: 'in the thread' })
    expect((await http('GET', `/channels/${id}`)).body).toMatchObject({ message_count: 1 })
  })

  it('open again when written in, stay shut when locked', async () => {
    const { body } = await http('POST', `/channels/${discord.channels.news}/threads`, {
      name: 'T',
      type: ChannelType.PublicThread,
    })
    const { id } = body as { id: string }
    const message = await send(id)
    setThread(discord.world, channelOf(id), { archived: true })
    expect((await http('PATCH', messages(id, `/${message.id}`), { content: 'y' })).body).toMatchObject({ code: 50083 })
    await send(id)
    expect(channelOf(id).thread?.archived).toBe(false)
    setThread(discord.world, channelOf(id), { archived: true, locked: true })
    expect((await http('POST', messages(id), { content: 'x' })).body).toMatchObject({ code: 50083 })
  })

  it('go with their channel', async () => {
    const { body } = await http('POST', `/channels/${discord.channels.news}/threads`, {
      name: 'T',
      type: ChannelType.PublicThread,
    })
    deleteChannel(discord.world, channelOf(discord.channels.news))
    expect((await http('GET', `/channels/${(body as { id: string }).id}`)).body).toMatchObject({ code: 10003 })
  })
})

describe('files', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAADElEQVR4nGNgoBMAAABpAAFEI8ARAAAAAElFTkSuQmCC',
    'base64',
  )
  const upload = async (payload: object, name: string, bytes: Buffer, type: string) => {
    const form = new FormData()
    form.set('payload_json', JSON.stringify(payload))
    form.set('files[0]', new Blob([new Uint8Array(bytes)], { type }), name)
    const response = await fetch(`${discord.started.apiUrl}/v10${messages(discord.channels.news)}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.started.token}` },
      body: form,
    })
    return (await response.json()) as {
      attachments: { url: string }[]
      components: { items: { media: { url: string } }[] }[]
    }
  }

  it('are attached with their size, and given back', async () => {
    const payload = { content: 'x', attachments: [{ id: '0', filename: 'chart.png', description: 'A chart' }] }
    const message = await upload(payload, 'chart.png', png, 'image/png')
    expect(message.attachments).toMatchObject([
      {
        filename: 'chart.png',
        description: 'A chart',
        width: 3,
        height: 2,
        size: png.byteLength,
        content_type: 'image/png',
      },
    ])
    const response = await fetch(message.attachments[0]?.url ?? '')
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
  })

  it('stand in the components that show them', async () => {
    const gallery = { type: 12, items: [{ media: { url: 'attachment://chart.png' } }] }
    const message = await upload({ flags: 1 << 15, components: [gallery] }, 'chart.png', png, 'image/png')
    const media = message.components[0]?.items[0]?.media
    expect(media).toMatchObject({
      width: 3,
      height: 2,
      content_type: 'image/png',
      attachment_id: expect.stringMatching(/^\d+$/),
    })
    expect(message.attachments).toEqual([])
    expect((await fetch(media?.url ?? '')).status).toBe(200)
  })

  it('that are no pictures are never shown as a page', async () => {
    const message = await upload({ content: 'x' }, 'a.html', Buffer.from('<script>1</script>'), 'text/html')
    const response = await fetch(message.attachments[0]?.url ?? '')
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  })
})
