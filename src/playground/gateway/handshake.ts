/** How a connection becomes a session: a new one that is greeted, or a broken one that goes on. */
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import type { Fields } from '../api/forms/form.ts'
import { guildCreateObject } from '../api/guild-object.ts'
import { selfObject } from '../api/objects.ts'
import { botIn, type World } from '../world/world.ts'
import type { GatewaySocket } from './gateway-socket.ts'
import { createSession, type Session, shardOf } from './session.ts'

export interface HandshakeParts {
  readonly world: World
  readonly token: string
  /** Privileged intents that the application was granted. */
  readonly privileged?: number
}

/** Both give the session, or close the connection and give nothing. */
export interface Handshake {
  identify(socket: GatewaySocket, fields: Fields): Session | undefined
  resume(socket: GatewaySocket, fields: Fields): Session | undefined
}

const { GuildMembers, GuildPresences, MessageContent, Guilds } = GatewayIntentBits
const allPrivileged = GuildMembers | GuildPresences | MessageContent
const everyIntent = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
)

/** How many broken sessions wait to be resumed; older ones time out. */
const maxBroken = 16

type Refusal = readonly [code: number, reason: string]

export const createHandshake = (parts: HandshakeParts, sessions: Map<string, Session>): Handshake => {
  const { world } = parts
  const isOurs = (token: unknown): boolean => token === parts.token || token === `Bot ${parts.token}`
  return {
    identify(socket, fields) {
      const intents = Number(fields.intents)
      const shard = shardIn(fields)
      const refusal = isOurs(fields.token) ? refuse(intents, shard, parts.privileged ?? 0) : wrongToken
      if (refusal !== undefined || shard === undefined) {
        socket.close(...(refusal ?? wrongShard))
        return undefined
      }
      socket.compressEach = fields.compress === true
      const session = createSession(socket, shard, intents)
      sessions.set(session.id, session)
      const broken = [...sessions.values()].filter((candidate) => candidate.socket === undefined)
      for (const old of broken.slice(0, -maxBroken)) sessions.delete(old.id)
      greet(world, session)
      return session
    },
    resume(socket, fields) {
      const session = sessions.get(String(fields.session_id))
      const after = Number(fields.seq)
      if (!isOurs(fields.token)) socket.close(...wrongToken)
      else if (session === undefined) socket.send({ op: GatewayOpcodes.InvalidSession, d: false })
      else if (!(after <= session.sequence)) socket.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.')
      else {
        session.socket?.close(GatewayCloseCodes.UnknownError, 'Resumed elsewhere.')
        session.resume(socket, after)
        return session
      }
      return undefined
    },
  }
}

const wrongToken: Refusal = [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.']
const wrongShard: Refusal = [GatewayCloseCodes.InvalidShard, 'Invalid shard.']

const shardIn = (fields: Fields): readonly [number, number] | undefined => {
  const [number, count] = Array.isArray(fields.shard) ? fields.shard.map(Number) : [0, 1]
  const good = number !== undefined && count !== undefined && number >= 0 && number < count
  return good ? [number, count] : undefined
}

const refuse = (intents: number, shard: unknown, privileged: number): Refusal | undefined => {
  if (!Number.isInteger(intents) || (intents & ~everyIntent) !== 0) {
    return [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).']
  }
  if ((intents & allPrivileged & ~privileged) !== 0) {
    return [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).']
  }
  return shard === undefined ? wrongShard : undefined
}

/** READY with the guilds as yet unavailable, then each of them. */
const greet = (world: World, session: Session): void => {
  const [number, count] = session.shard
  const guilds = [...world.guilds.values()].filter(
    (guild) => botIn(world, guild) && shardOf(guild.id, count) === number,
  )
  session.tell('READY', {
    v: 10,
    user: selfObject(world),
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.origin.replace(/^http/, 'ws'),
    session_type: 'normal',
    private_channels: [],
    relationships: [],
    presences: [],
    shard: session.shard,
    application: { id: world.application.id, flags: 1 << 23 },
  })
  if ((session.intents & Guilds) === 0) return
  for (const guild of guilds) if (guild.available) session.tell('GUILD_CREATE', guildCreateObject(world, guild))
}
