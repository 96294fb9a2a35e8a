import type { APIMessage, ChannelType } from 'discord-api-types/v10'
import type { Interaction } from './interaction.ts'
import type { RegisteredCommand } from './registered-command.ts'
import { createSnowflakes } from './snowflake.ts'

/** Somebody on the local Discord: a person, or the bot. */
export interface User {
  readonly id: string
  readonly name: string
  readonly bot: boolean
  /** CSS colour of the round picture that stands for them. */
  readonly avatarColor: string
  /** Whether the bot may open a direct conversation with them. */
  acceptsDirectMessages: boolean
}

export interface Role {
  readonly id: string
  name: string
  permissions: bigint
  position: number
  mentionable: boolean
  /** The role that Discord makes for a bot when it is invited. */
  readonly managed: boolean
}

/** What a channel grants or takes away from a role or from one member. */
export interface Overwrite {
  readonly id: string
  readonly kind: 'role' | 'member'
  readonly allow: bigint
  readonly deny: bigint
}

/** What makes a channel a thread. */
export interface Thread {
  readonly ownerId: string
  readonly createdAt: number
  archived: boolean
  locked: boolean
  archivedAt: number
  autoArchiveMinutes: number
  messageCount: number
}

export interface Channel {
  readonly id: string
  readonly type: ChannelType
  /** Absent in a direct conversation. */
  readonly guildId?: string
  name: string
  topic?: string
  /** The category of a channel, the channel of a thread. */
  parentId?: string
  position: number
  overwrites: readonly Overwrite[]
  readonly thread?: Thread
  /** The other side of a direct conversation. */
  readonly recipientId?: string
  lastMessageId?: string
  /** A deleted channel is unknown to the API, and remembered so that the page can bring it back. */
  deleted: boolean
}

export interface Member {
  readonly userId: string
  roleIds: readonly string[]
  readonly joinedAt: number
}

export interface Guild {
  readonly id: string
  name: string
  readonly ownerId: string
  systemChannelId?: string
  readonly roles: Map<string, Role>
  readonly members: Map<string, Member>
  /** False during an outage of this guild alone. */
  available: boolean
}

/** A file that was sent with a message. */
export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly description?: string
  readonly width?: number
  readonly height?: number
  readonly url: string
  readonly ephemeral: boolean
}

/** A message with what the API does not show of it. */
export interface Message {
  readonly id: string
  readonly channelId: string
  /** The message as the API shows it to everyone who may read it. */
  body: APIMessage
  /** All its files, those that its components show as well. */
  files: readonly StoredFile[]
  /** The only person who sees it. */
  readonly visibleTo?: string
  /** The interaction that it answers. */
  readonly interactionId?: string
  /** The command whose answer it is, or whose answer its button hangs on. */
  readonly commandName?: string
}

/** Everything that happens in the world, as the gateway and the page hear it. */
export type WorldEvent =
  | { readonly type: 'message-create' | 'message-update' | 'message-delete'; readonly message: Message }
  | { readonly type: 'channel-create' | 'channel-update' | 'channel-delete'; readonly channel: Channel }
  | { readonly type: 'guild-join' | 'guild-leave' | 'guild-update' | 'guild-outage'; readonly guild: Guild }
  | { readonly type: 'role-create' | 'role-update' | 'role-delete'; readonly guild: Guild; readonly role: Role }
  | { readonly type: 'member-update'; readonly guild: Guild; readonly member: Member }
  | { readonly type: 'typing'; readonly channel: Channel }
  | { readonly type: 'interaction'; readonly interaction: Interaction; readonly payload: object }
  | { readonly type: 'interaction-answered' | 'interaction-failed'; readonly interaction: Interaction }
  | { readonly type: 'commands' }
  | { readonly type: 'bot'; readonly online: boolean }

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
export interface Timing {
  /** Until the first answer to an interaction. */
  readonly firstAnswer: number
  /** For which an interaction's token is good. */
  readonly token: number
  /** For which a nonce is remembered. */
  readonly nonce: number
}

export const defaultTiming: Timing = { firstAnswer: 3_000, token: 15 * 60_000, nonce: 3 * 60_000 }

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
