import { constants, createInflate, inflateSync } from 'node:zlib'
import { type Client, Events, GatewayIntentBits, type Message } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import {
  addChannel,
  channelNamed,
  deleteChannel,
  denyBot,
  restoreChannel,
} from '../../../src/playground/world/channels.ts'
import { addMember, addRole, grantRole, inviteBot, kickBot, setOutage } from '../../../src/playground/world/guilds.ts'
import { bits } from '../../../src/playground/world/permissions.ts'
import { startDiscord, type TestDiscord } from '../../support/discord.ts'

let discord: TestDiscord

beforeEach(async () => {
  discord = await startDiscord()
})
afterEach(() => discord.stop())

const opcodes = () => discord.playground.gateway.received.map(({ op }) => op).filter((op) => op !== 1)
const identify = 2
const resume = 6

/** Resolves with the argument of the client's next event of that name. */
const next = <Argument>(client: Client, event: string): Promise<Argument> =>
  new Promise((resolve) => {
    client.once(event, resolve)
  })

const newChannel = (name: string) => addChannel(discord.world, { guildId: discord.guild.id, name })

describe('a broken session', () => {
  const ways: readonly (readonly [string, () => void])[] = [
    ['a closed connection (4000)', () => discord.playground.gateway.drop(4000)],
    ['a connection that breaks (1006)', () => discord.playground.gateway.drop(1006)],
    ['the request to reconnect (op 7)', () => discord.playground.gateway.reconnect()],
    ['an invalid session that can be resumed (op 9 true)', () => discord.playground.gateway.invalidate(true)],
  ]

  it.each(ways)('is resumed after %s, and hears what it missed', async (_, brake) => {
    const client = await discord.login()
    const resumed = next(client, Events.ShardResume)
    const made = next<{ name: string }>(client, Events.ChannelCreate)
    brake()
    newChannel('missed')
    await resumed
    expect((await made).name).toBe('missed')
    expect(opcodes()).toEqual([identify, resume])
    expect(discord.playground.gateway.online).toBe(true)
  })

  it('is begun anew after an invalid session (op 9 false)', async () => {
    const client = await discord.login()
    const ready = next(client, Events.ShardReady)
    discord.playground.gateway.invalidate(false)
    expect(discord.playground.gateway.online).toBe(false)
    await ready
    expect(opcodes()).toEqual([identify, identify])
  })

  it('is begun anew when the resumption is refused', async () => {
    const client = await discord.login()
    const ready = next(client, Events.ShardReady)
    discord.playground.gateway.forget()
    discord.playground.gateway.drop(4000)
    await ready
    expect(opcodes()).toEqual([identify, resume, identify])
  })

  it('is noticed by a client whose heartbeats are not answered', async () => {
    await discord.stop()
    discord = await startDiscord({ heartbeat: 200 })
    const client = await discord.login()
    const resumed = next(client, Events.ShardResume)
    discord.playground.gateway.setSilent(true)
    await expect.poll(() => discord.playground.gateway.online, { timeout: 5_000 }).toBe(false)
    discord.playground.gateway.setSilent(false)
    await resumed
    expect(opcodes()).toContain(resume)
  })
})

describe('what happens in a server', () => {
  it('is heard: channels made, changed, deleted and brought back', async () => {
    const client = await discord.login()
    const news = channelNamed(discord.world, discord.guild, 'news')
    const updated = next(client, Events.ChannelUpdate)
    denyBot(discord.world, news, true)
    await updated
    const guild = client.guilds.cache.get(discord.guild.id)
    expect(guild?.members.me?.permissionsIn(news.id).has('SendMessages')).toBe(false)
    const deleted = next<{ id: string }>(client, Events.ChannelDelete)
    deleteChannel(discord.world, news)
    expect((await deleted).id).toBe(news.id)
    expect(client.channels.cache.has(news.id)).toBe(false)
    const created = next<{ id: string }>(client, Events.ChannelCreate)
    restoreChannel(discord.world, news)
    expect((await created).id).toBe(news.id)
  })

  it('is heard: the bot kicked and invited again, an outage and its end', async () => {
    const client = await discord.login()
    const left = next(client, Events.GuildDelete)
    kickBot(discord.world, discord.guild)
    await left
    expect(client.guilds.cache.size).toBe(0)
    const joined = next<{ name: string }>(client, Events.GuildCreate)
    inviteBot(discord.world, discord.guild)
    expect((await joined).name).toBe('Guild')
    const gone = next(client, Events.GuildUnavailable)
    setOutage(discord.world, discord.guild, true)
    await gone
    const back = next(client, Events.GuildAvailable)
    setOutage(discord.world, discord.guild, false)
    await back
  })

  it('is heard: what a role grants, and whom it is given to', async () => {
    const client = await discord.login()
    const me = () => client.guilds.cache.get(discord.guild.id)?.members.me
    const roleMade = next<{ id: string }>(client, Events.GuildRoleCreate)
    const role = addRole(discord.world, discord.guild, { name: 'Helpers' })
    expect((await roleMade).id).toBe(role.id)
    const given = next(client, Events.GuildMemberUpdate)
    addMember(discord.world, discord.guild, discord.world.bot.id, [role.id])
    await given
    expect(me()?.permissions.has('ManageMessages')).toBe(false)
    const granted = next(client, Events.GuildRoleUpdate)
    grantRole(discord.world, discord.guild, role, bits('ManageMessages'))
    await granted
    expect(me()?.permissions.has('ManageMessages')).toBe(true)
  })

  it('is heard as far as the intents go', async () => {
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages]
    const talkative = await discord.login({ intents })
    const plain = await discord.login()
    const unheard: unknown[] = []
    plain.on(Events.MessageCreate, (message) => unheard.push(message))
    const heard = next<Message>(talkative, Events.MessageCreate)
    discord.playground.act.say(discord.member, discord.channels.news, 'a secret')
    // Without the intent for message content, others' words are blank.
    expect(await heard).toMatchObject({ content: '', author: { id: discord.member } })
    const made = next(plain, Events.ChannelCreate)
    newChannel('later')
    await made
    expect(unheard).toEqual([])
  })

  it('goes to the shard of the server', async () => {
    const other = discord.freshGuild('Other')
    const client = await discord.login({ shards: [0, 1], shardCount: 2 })
    expect(discord.playground.gateway.sessions).toHaveLength(2)
    for (const id of [discord.guild.id, other.guild.id]) {
      const shard = Number((BigInt(id) >> 22n) % 2n)
      expect(client.guilds.cache.get(id)?.shardId).toBe(shard)
    }
  })
})

describe('the door', () => {
  it('is shut with 4014 to an intent that was not granted', async () => {
    await expect(
      discord.login({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] }),
    ).rejects.toThrow('Used disallowed intents')
  })

  it('opens to an intent that was', async () => {
    await discord.stop()
    discord = await startDiscord({ privilegedIntents: GatewayIntentBits.MessageContent })
    await discord.login({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] })
    expect(discord.playground.gateway.online).toBe(true)
  })

  const connect = (query = '?v=10&encoding=json') =>
    new WebSocket(`${discord.started.url.replace('http', 'ws')}/${query}`)
  const closing = (socket: WebSocket) => new Promise<number>((resolve) => socket.on('close', resolve))
  const payload = (socket: WebSocket) => new Promise<Buffer>((resolve) => socket.once('message', resolve))

  it.each<[string, number, object | string]>([
    ['a wrong token', 4004, { op: 2, d: { token: 'wrong', intents: 1, properties: {} } }],
    ['an intent that is none', 4013, { op: 2, d: { token: 'TOKEN', intents: 1 << 30, properties: {} } }],
    ['a shard that is none', 4010, { op: 2, d: { token: 'TOKEN', intents: 1, shard: [2, 2], properties: {} } }],
    ['a wrong token on resumption', 4004, { op: 6, d: { token: 'wrong', session_id: 'x', seq: 1 } }],
    ['an opcode that is none', 4001, { op: 99, d: null }],
    ['what is no JSON', 4002, 'hello'],
    ['a change of presence before IDENTIFY', 4003, { op: 3, d: {} }],
  ])('is shut to %s with %i', async (_, code, sent) => {
    const socket = connect()
    await payload(socket)
    socket.send(typeof sent === 'string' ? sent : JSON.stringify(sent).replace('TOKEN', discord.started.token))
    expect(await closing(socket)).toBe(code)
  })

  it('is shut to another version with 4012', async () => {
    expect(await closing(connect('?v=6&encoding=json'))).toBe(4012)
  })

  it('is shut to pages of a browser', async () => {
    const socket = new WebSocket(discord.started.url.replace('http', 'ws'), { origin: 'https://evil.example' })
    const refused = await new Promise<Error>((resolve) => socket.on('error', resolve))
    expect(refused.message).toMatch(/401|403/)
  })

  it('speaks zlib-stream, and compresses each payload, when asked', async () => {
    const socket = connect('?v=10&encoding=json&compress=zlib-stream')
    const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH })
    let text = ''
    inflate.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    socket.on('message', (data: Buffer) => inflate.write(data))
    await expect.poll(() => text).toContain('heartbeat_interval')
    socket.send(JSON.stringify({ op: 1, d: null }))
    await expect.poll(() => text).toContain('"op":11')
    socket.terminate()

    const each = connect()
    await payload(each)
    const ready = payload(each)
    each.send(
      JSON.stringify({ op: 2, d: { token: discord.started.token, intents: 1, compress: true, properties: {} } }),
    )
    expect(JSON.parse(inflateSync(await ready).toString())).toMatchObject({ t: 'READY', s: 1 })
    each.terminate()
  })
})
