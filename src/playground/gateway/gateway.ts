/** Discord's gateway on the local world: greets, identifies, dispatches, resumes, and fails when it is told to. */
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10'
import type { RawData, WebSocket } from 'ws'
import { asFields, type Fields } from '../api/forms/form.ts'
import { dispatchesOf } from './dispatches.ts'
import { createGatewaySocket, type GatewaySocket } from './gateway-socket.ts'
import { createHandshake, type HandshakeParts } from './handshake.ts'
import type { Session } from './session.ts'

export interface GatewayOptions extends HandshakeParts {
  /** Ms between heartbeats; Discord's is 41,250. */
  readonly heartbeat?: number
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

  const { identify, resume } = createHandshake(options, sessions)
  /** Whose session a connection speaks for. */
  const attached = new Map<GatewaySocket, Session>()

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
      // The connection stays open: the client may resume or identify on it, as on a new one.
      for (const session of attached.values()) session.detach()
      attached.clear()
      if (!resumable) sessions.clear()
      for (const socket of sockets) socket.send({ op: GatewayOpcodes.InvalidSession, d: resumable })
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
      let payloads = { count: 0, since: Date.now() }
      sockets.add(socket)
      raw.on('error', () => raw.terminate())
      raw.on('close', (code) => {
        sockets.delete(socket)
        const session = attached.get(socket)
        attached.delete(socket)
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
          case GatewayOpcodes.Resume: {
            if (attached.has(socket))
              return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.')
            const session = op === GatewayOpcodes.Identify ? identify(socket, fields) : resume(socket, fields)
            if (session !== undefined) attached.set(socket, session)
            tellPresence()
            break
          }
          case GatewayOpcodes.PresenceUpdate:
          case GatewayOpcodes.VoiceStateUpdate:
          case GatewayOpcodes.RequestGuildMembers:
            if (!attached.has(socket)) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.')
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
