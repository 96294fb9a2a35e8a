/** Channels, threads and direct conversations: making, changing and deleting them, each change told to the world. */
import { ChannelType } from 'discord-api-types/v10'
import type { Channel, Guild, Overwrite } from './entities.ts'
import { bits, type PermissionName } from './permissions.ts'
import { channelsOf, type World } from './world.ts'

export interface ChannelOptions {
  readonly guildId: string
  readonly name: string
  readonly type?:
    | ChannelType.GuildText
    | ChannelType.GuildAnnouncement
    | ChannelType.GuildCategory
    | ChannelType.GuildVoice
  readonly topic?: string
  readonly parentId?: string
  readonly overwrites?: readonly Overwrite[]
}

/** A new channel, below the others. */
export const addChannel = (world: World, options: ChannelOptions): Channel => {
  const channel: Channel = {
    id: world.nextId(),
    type: options.type ?? ChannelType.GuildText,
    guildId: options.guildId,
    name: options.name,
    position: world.channels.size,
    overwrites: options.overwrites ?? [],
    deleted: false,
    ...(options.topic === undefined ? {} : { topic: options.topic }),
    ...(options.parentId === undefined ? {} : { parentId: options.parentId }),
  }
  world.channels.set(channel.id, channel)
  world.emit({ type: 'channel-create', channel })
  return channel
}

export interface ThreadOptions {
  readonly name: string
  readonly ownerId: string
  readonly type: ChannelType.PublicThread | ChannelType.PrivateThread | ChannelType.AnnouncementThread
  readonly autoArchiveMinutes: number
  /** A thread that is begun at a message has that message's id. */
  readonly messageId?: string
}

/** A new thread in a channel. */
export const addThread = (world: World, parent: Channel, options: ThreadOptions): Channel => {
  const createdAt = world.now()
  const channel: Channel = {
    id: options.messageId ?? world.nextId(),
    type: options.type,
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
    name: options.name,
    parentId: parent.id,
    position: parent.position,
    overwrites: [],
    deleted: false,
    thread: {
      ownerId: options.ownerId,
      createdAt,
      archived: false,
      locked: false,
      archivedAt: createdAt,
      autoArchiveMinutes: options.autoArchiveMinutes,
      messageCount: 0,
    },
  }
  world.channels.set(channel.id, channel)
  world.emit({ type: 'channel-create', channel })
  return channel
}

/** The conversation between the bot and one person, made when it is first asked for. */
export const directChannel = (world: World, userId: string): Channel => {
  const known = [...world.channels.values()].find((channel) => channel.recipientId === userId)
  if (known !== undefined) return known
  const channel: Channel = {
    id: world.nextId(),
    type: ChannelType.DM,
    name: world.users.get(userId)?.name ?? '',
    recipientId: userId,
    position: 0,
    overwrites: [],
    deleted: false,
  }
  world.channels.set(channel.id, channel)
  return channel
}

/** Archives or locks a thread, or takes that back. */
export const setThread = (
  world: World,
  channel: Channel,
  change: { readonly archived?: boolean; readonly locked?: boolean },
): void => {
  if (channel.thread === undefined) return
  if (change.archived !== undefined && change.archived !== channel.thread.archived) {
    channel.thread.archived = change.archived
    channel.thread.archivedAt = world.now()
  }
  channel.thread.locked = change.locked ?? channel.thread.locked
  world.emit({ type: 'channel-update', channel })
}

/** Deletes a channel with its threads: the API knows them no longer. */
export const deleteChannel = (world: World, channel: Channel): void => {
  for (const thread of world.channels.values()) {
    if (thread.parentId === channel.id && thread.thread !== undefined && !thread.deleted) thread.deleted = true
  }
  channel.deleted = true
  const guild = world.guilds.get(channel.guildId ?? '')
  if (guild?.systemChannelId === channel.id) delete guild.systemChannelId
  world.emit({ type: 'channel-delete', channel })
}

/** Brings a deleted channel back with its id, which Discord itself never does: for trying a bot's recovery out. */
export const restoreChannel = (world: World, channel: Channel): void => {
  if (!channel.deleted) return
  channel.deleted = false
  world.emit({ type: 'channel-create', channel })
}

/** Replaces what a channel grants or denies to one role or member; without a grant and a denial the entry goes. */
export const setOverwrite = (world: World, channel: Channel, overwrite: Overwrite): void => {
  const others = channel.overwrites.filter((known) => known.id !== overwrite.id)
  channel.overwrites = overwrite.allow === 0n && overwrite.deny === 0n ? others : [...others, overwrite]
  world.emit({ type: 'channel-update', channel })
}

/** Denies permissions in a channel to the bot, or takes that denial back. */
export const denyBot = (
  world: World,
  channel: Channel,
  denied: boolean,
  names: readonly PermissionName[] = ['SendMessages', 'SendMessagesInThreads'],
): void => {
  const known = channel.overwrites.find((overwrite) => overwrite.id === world.bot.id)
  const deny = known?.deny ?? 0n
  const changed = denied ? deny | bits(...names) : deny & ~bits(...names)
  setOverwrite(world, channel, { id: world.bot.id, kind: 'member', allow: known?.allow ?? 0n, deny: changed })
}

/** The guild's channel of that name. */
export const channelNamed = (world: World, guild: Guild, name: string): Channel => {
  const channel = channelsOf(world, guild.id).find((candidate) => candidate.name === name)
  if (channel === undefined) throw new Error(`no channel #${name} in ${guild.name}`)
  return channel
}
