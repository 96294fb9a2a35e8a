/** The people and things of the local Discord. */
import type { APIMessage, ChannelType } from 'discord-api-types/v10'

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
interface Thread {
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
