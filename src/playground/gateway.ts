/** Discord's gateway on the local world: greets, identifies, dispatches, resumes, and fails when it is told to. */
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import type { RawData, WebSocket } from 'ws'
import { dispatchesOf } from './dispatches.ts'
import { asFields, type Fields } from './forms/form.ts'
import { createGatewaySocket, type GatewaySocket } from './gateway-socket.ts'
import { guildCreateObject, selfObject } from './objects.ts'
import { createSession, type Session, shardOf } from './session.ts'
import { botIn, type Guild, type World } from './world.ts'

export interface GatewayOptions {
  readonly world: World
  readonly token: string
  /** Ms between heartbeats; Discord's is 41,250. */
  readonly heartbeat?: number
  /** Privileged intents that the application was granted. */
  readonly privileged?: number
}

/** The gateway as tests hold it. */
export interface Gateway {
  /** Whether a shard of the bot is connected and identified. */
  readonly online: boolean
  readonly sessions: readonly Session[]
  /** What clients sent, oldest first, without tokens. */
  readonly received: readonly { readonly op: number; readonly d: unknown }[]
  /** Breaks every connection with that close code (1006: without a word). */
  drop(code: number): void
  /** Asks every client to connect again and resume (op 7). */
  reconnect(): void
  /** Tells every client that its session is invalid (op 9), to be resumed or not. */
  invalidate(resumable: boolean): void
  /** Forgets every session, so that a resumption is refused. */
  forget(): void
  /** Stops answering heartbeats, or begins again. */
  setSilent(silent: boolean): void
  /** Takes over a connection. */
  accept(socket: WebSocket, query: URLSearchParams): void
  close(): void
}

const allPrivileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent
const everyIntent = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
)
const maxPayloads = 120

export const createGateway = (options: GatewayOptions): Gateway => {
  const { world } = options
  const sessions = new Map<string, Session>()
  const sockets = new Set<GatewaySocket>()
  const received: { op: number; d: unknown }[] = []
  let silent = false
  const isOnline = () => [...sessions.values()].some((session) => session.socket !== undefined)
  let wasOnline = false
  const tellPresence = (): void => {
    if (isOnline() === wasOnline) return
    wasOnline = !wasOnline
    world.emit({ type: 'bot', online: wasOnline })
  }

  const unlisten = world.listen((event) => {
    for (const dispatch of dispatchesOf(world, event)) {
      for (const session of sessions.values()) if (session.hears(dispatch)) session.tell(dispatch.t, dispatch.d)
    }
  })

  const identify = (socket: GatewaySocket, fields: Fields): Session | undefined => {
    const intents = Number(fields.intents)
    const shard: unknown = fields.shard ?? [0, 1]
    const [number, count] = Array.isArray(shard) ? shard.map(Number) : []
    if (fields.token !== options.token && fields.token !== `Bot ${options.token}`) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.')
    } else if (!Number.isInteger(intents) || (intents & ~everyIntent) !== 0) {
      socket.close(GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).')
    } else if ((intents & allPrivileged & ~(options.privileged ?? 0)) !== 0) {
      socket.close(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).')
    } else if (number === undefined || count === undefined || !(number >= 0 && number < count)) {
      socket.close(GatewayCloseCodes.InvalidShard, 'Invalid shard.')
    } else {
      socket.compressEach = fields.compress === true
      const session = createSession(socket, [number, count], intents)
      sessions.set(session.id, session)
      greet(session)
      return session
    }
    return undefined
  }

  const greet = (session: Session): void => {
    const guilds = [...world.guilds.values()].filter(
      (guild) => botIn(world, guild) && shardOf(guild.id, session.shard[1]) === session.shard[0],
    )
    session.tell('READY', {
      v: 10,
      user: selfObject(world),
      guilds: guilds.map((guild: Guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: world.origin.replace(/^http/, 'ws'),
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      presences: [],
      shard: session.shard,
      application: { id: world.application.id, flags: 1 << 23 },
    })
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return
    for (const guild of guilds) if (guild.available) session.tell('GUILD_CREATE', guildCreateObject(world, guild))
  }

  const resume = (socket: GatewaySocket, fields: Fields): Session | undefined => {
    const session = sessions.get(String(fields.session_id))
    const after = Number(fields.seq)
    if (fields.token !== options.token && fields.token !== `Bot ${options.token}`) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.')
    } else if (session === undefined) {
      socket.send({ op: GatewayOpcodes.InvalidSession, d: false })
    } else if (!(after <= session.sequence)) {
      socket.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.')
    } else {
      session.socket?.close(GatewayCloseCodes.UnknownError, 'Resumed elsewhere.')
      session.resume(socket, after)
      return session
    }
    return undefined
  }

  return {
    get online() {
      return isOnline()
    },
    get sessions() {
      return [...sessions.values()]
    },
    received,
    drop(code) {
      for (const socket of sockets) socket.close(code)
    },
    reconnect() {
      for (const socket of sockets) socket.send({ op: GatewayOpcodes.Reconnect })
    },
    invalidate(resumable) {
      for (const socket of sockets) socket.send({ op: GatewayOpcodes.InvalidSession, d: resumable })
      if (!resumable) sessions.clear()
      tellPresence()
    },
    forget() {
      sessions.clear()
      tellPresence()
    },
    setSilent(next) {
      silent = next
    },
    accept(raw, query) {
      const socket = createGatewaySocket(raw, query.get('compress') === 'zlib-stream')
      let session: Session | undefined
      let payloads = { count: 0, since: Date.now() }
      sockets.add(socket)
      raw.on('error', () => raw.terminate())
      raw.on('close', (code) => {
        sockets.delete(socket)
        if (session?.socket !== socket) return
        session.detach()
        // A client that says goodbye ends its session; every other break can be mended.
        if (code === 1000 || code === 1001) sessions.delete(session.id)
        tellPresence()
      })
      const version = query.get('v') ?? '10'
      const encoding = query.get('encoding') ?? 'json'
      if (version !== '10') return socket.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.')
      if (encoding !== 'json') return socket.close(GatewayCloseCodes.DecodeError, 'Only JSON is spoken here.')
      raw.on('message', (data: RawData) => {
        if (Date.now() - payloads.since >= 60_000) payloads = { count: 0, since: Date.now() }
        if (++payloads.count > maxPayloads)
          return socket.close(GatewayCloseCodes.RateLimited, 'You are being rate limited.')
        const payload = parse(data)
        if (payload === undefined) return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.')
        const op = Number(payload.op)
        const fields = asFields(payload.d) ?? {}
        received.push({ op, d: 'token' in fields ? { ...fields, token: undefined } : payload.d })
        switch (op) {
          case GatewayOpcodes.Heartbeat:
            if (!silent) socket.send({ op: GatewayOpcodes.HeartbeatAck })
            break
          case GatewayOpcodes.Identify:
          case GatewayOpcodes.Resume:
            if (session !== undefined)
              return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.')
            session = op === GatewayOpcodes.Identify ? identify(socket, fields) : resume(socket, fields)
            tellPresence()
            break
          case GatewayOpcodes.PresenceUpdate:
          case GatewayOpcodes.VoiceStateUpdate:
          case GatewayOpcodes.RequestGuildMembers:
            if (session === undefined) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.')
            break
          default:
            socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.')
        }
      })
      socket.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: options.heartbeat ?? 41_250, _trace: [] } })
    },
    close() {
      unlisten()
      for (const socket of sockets) socket.close(1006)
      sessions.clear()
    },
  }
}

const parse = (data: RawData): Fields | undefined => {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)
  if (bytes.byteLength > 4_096) return undefined
  try {
    return asFields(JSON.parse(bytes.toString('utf8')))
  } catch {
    return undefined
  }
}
