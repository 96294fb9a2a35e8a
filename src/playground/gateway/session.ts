/** A session of the gateway: what a shard has been told, kept so that it can be told again after a break. */
import { randomBytes } from 'node:crypto'
import type { Dispatch } from './dispatches.ts'
import type { GatewaySocket } from './gateway-socket.ts'

/** How many dispatches a broken session can catch up with. */
const maxKept = 10_000

export interface Session {
  readonly id: string
  readonly shard: readonly [number, number]
  readonly intents: number
  /** The number of the last dispatch. */
  readonly sequence: number
  readonly socket: GatewaySocket | undefined
  /** Numbers a dispatch, keeps it, and sends it when the shard is connected. */
  tell(t: string, d: unknown): void
  /** Takes over a new connection and repeats what came after that number. */
  resume(socket: GatewaySocket, after: number): void
  detach(): void
  /** Whether this shard with these intents hears the dispatch. */
  hears(dispatch: Dispatch): boolean
}

export const createSession = (first: GatewaySocket, shard: readonly [number, number], intents: number): Session => {
  let socket: GatewaySocket | undefined = first
  let sequence = 0
  const kept: { readonly op: 0; readonly s: number; readonly t: string; readonly d: unknown }[] = []
  const tell = (t: string, d: unknown): void => {
    const payload = { op: 0, s: ++sequence, t, d } as const
    kept.push(payload)
    if (kept.length > maxKept) kept.shift()
    socket?.send(payload)
  }
  return {
    id: randomBytes(16).toString('hex'),
    shard,
    intents,
    get sequence() {
      return sequence
    },
    get socket() {
      return socket
    },
    tell,
    resume(next, after) {
      socket = next
      for (const payload of kept) if (payload.s > after) next.send(payload)
      tell('RESUMED', { _trace: [] })
    },
    detach() {
      socket = undefined
    },
    hears: ({ guildId, intents: needed }) =>
      shardOf(guildId, shard[1]) === shard[0] && (needed === 0 || (intents & needed) !== 0),
  }
}

/** The number of the shard that hears of a guild; what belongs to none goes to the first. */
export const shardOf = (guildId: string | undefined, count: number): number =>
  guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count))
