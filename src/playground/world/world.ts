import type { Channel, Guild, Message, StoredFile, User } from './entities.ts'
import type { WorldEvent } from './events.ts'
import type { Interaction } from './interaction.ts'
import type { RegisteredCommand } from './registered-command.ts'
import { createSnowflakes } from './snowflake.ts'

/** The state of the local Discord; the functions beside it change it and tell of it. */
export interface World {
  readonly now: () => number
  readonly nextId: () => string
  readonly application: { readonly id: string; readonly name: string; readonly ownerId: string }
  readonly bot: User
  /** Whether the bot may read what others write, a right that Discord gives on request. */
  readonly messageContent: boolean
  readonly users: Map<string, User>
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  /** The messages of each channel, oldest first. */
  readonly messages: Map<string, Message[]>
  readonly files: Map<string, StoredFile>
  readonly commands: Map<string, RegisteredCommand>
  /** What admins settled about commands, by `GUILD:COMMAND`. */
  readonly commandGrants: Map<string, ReadonlyMap<string, boolean>>
  readonly interactions: Map<string, Interaction>
  readonly interactionTokens: Map<string, Interaction>
  /** Messages by their author's nonce, for as long as Discord remembers it. */
  readonly nonces: Map<string, { readonly message: Message; readonly at: number }>
  readonly timing: Timing
  /** Where the server is reached, without a path; set when it listens. */
  origin: string
  emit(event: WorldEvent): void
  /** Calls back at each event until the returned function is called. */
  listen(listener: (event: WorldEvent) => void): () => void
}

/** Discord's spans of time, in ms, shorter in a test that waits for them. */
interface Timing {
  /** Until the first answer to an interaction. */
  readonly firstAnswer: number
  /** For which an interaction's token is good. */
  readonly token: number
  /** For which a nonce is remembered. */
  readonly nonce: number
}

const defaultTiming: Timing = { firstAnswer: 3_000, token: 15 * 60_000, nonce: 3 * 60_000 }

export interface WorldOptions {
  readonly now?: () => number
  readonly timing?: Partial<Timing>
  readonly messageContent?: boolean
  readonly botName?: string
}

/** A world with the bot, its owner Ada, and nothing else. */
export const createWorld = (options: WorldOptions = {}): World => {
  const now = options.now ?? Date.now
  const nextId = createSnowflakes(now)
  const listeners = new Set<(event: WorldEvent) => void>()
  const botId = nextId()
  const bot: User = {
    id: botId,
    name: options.botName ?? 'Attaché',
    bot: true,
    avatarColor: '#3d5a80',
    acceptsDirectMessages: false,
  }
  return {
    now,
    nextId,
    // Discord gives a bot the id of its application.
    application: { id: botId, name: bot.name, ownerId: nextId() },
    bot,
    messageContent: options.messageContent ?? false,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    commands: new Map(),
    commandGrants: new Map(),
    interactions: new Map(),
    interactionTokens: new Map(),
    nonces: new Map(),
    timing: { ...defaultTiming, ...options.timing },
    origin: 'http://127.0.0.1',
    emit(event) {
      for (const listener of [...listeners]) listener(event)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The channel of that id, unless it is deleted or unknown. */
export const findChannel = (world: World, id: string): Channel | undefined => {
  const channel = world.channels.get(id)
  return channel === undefined || channel.deleted ? undefined : channel
}

/** Whether the bot is a member of the guild. */
export const botIn = (world: World, guild: Guild): boolean => guild.members.has(world.bot.id)

/** The channels of a guild that exist, threads as well, in the order of their places. */
export const channelsOf = (world: World, guildId: string): Channel[] =>
  [...world.channels.values()]
    .filter((channel) => channel.guildId === guildId && !channel.deleted)
    .sort((a, b) => a.position - b.position)
