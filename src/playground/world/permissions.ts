/** What a member may do: the roles' permissions, changed by the channel's overwrites, in the order that Discord applies them. */
import { PermissionFlagsBits as Bit, type PermissionFlagsBits } from 'discord-api-types/v10'
import type { Channel, Guild, Overwrite } from './entities.ts'
import type { World } from './world.ts'

export type PermissionName = keyof typeof PermissionFlagsBits

/** The bits of the permissions of these names. */
export const bits = (...names: readonly PermissionName[]): bigint => names.reduce((sum, name) => sum | Bit[name], 0n)

/** Every permission that there is. */
export const everything: bigint = Object.values(Bit).reduce((sum, bit) => sum | bit, 0n)

/** What everyone may do in a new guild. */
export const memberDefaults = bits(
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'ChangeNickname',
  'Connect',
  'Speak',
)

/** What a member may do in the guild as a whole; nothing for a stranger. */
export const guildPermissions = (guild: Guild, userId: string): bigint => {
  const member = guild.members.get(userId)
  if (member === undefined) return 0n
  if (guild.ownerId === userId) return everything
  const granted = [guild.id, ...member.roleIds].reduce(
    (sum, roleId) => sum | (guild.roles.get(roleId)?.permissions ?? 0n),
    0n,
  )
  return (granted & Bit.Administrator) === 0n ? granted : everything
}

/** What a user may do in a channel; a thread asks its parent, and in a direct conversation both may talk. */
export const channelPermissions = (world: World, channel: Channel, userId: string): bigint => {
  if (channel.guildId === undefined) {
    const takesPart = userId === channel.recipientId || userId === world.bot.id
    return takesPart ? memberDefaults | Bit.MentionEveryone : 0n
  }
  const guild = world.guilds.get(channel.guildId)
  if (guild === undefined) return 0n
  const base = guildPermissions(guild, userId)
  if (base === everything || base === 0n) return base
  const source = channel.thread === undefined ? channel : (world.channels.get(channel.parentId ?? '') ?? channel)
  return withoutDependents(overwritten(base, source.overwrites, guild, userId))
}

const overwritten = (base: bigint, overwrites: readonly Overwrite[], guild: Guild, userId: string): bigint => {
  const roleIds = guild.members.get(userId)?.roleIds ?? []
  const everyone = overwrites.filter((overwrite) => overwrite.id === guild.id)
  const roles = overwrites.filter((overwrite) => overwrite.kind === 'role' && roleIds.includes(overwrite.id))
  const member = overwrites.filter((overwrite) => overwrite.kind === 'member' && overwrite.id === userId)
  // The roles' denials are gathered before their grants: one role that allows outweighs another that denies.
  return [everyone, roles, member].reduce((granted, layer) => {
    const deny = layer.reduce((sum, overwrite) => sum | overwrite.deny, 0n)
    const allow = layer.reduce((sum, overwrite) => sum | overwrite.allow, 0n)
    return (granted & ~deny) | allow
  }, base)
}

/** Without seeing a channel nothing can be done in it; without writing, nothing that belongs to writing. */
const withoutDependents = (granted: bigint): bigint => {
  if ((granted & Bit.ViewChannel) === 0n) return 0n
  if ((granted & Bit.SendMessages) !== 0n) return granted
  return granted & ~bits('MentionEveryone', 'SendTTSMessages', 'AttachFiles', 'EmbedLinks')
}

/** Whether the user holds all the named permissions in the channel. */
export const may = (world: World, channel: Channel, userId: string, ...names: readonly PermissionName[]): boolean => {
  const wanted = bits(...names)
  return (channelPermissions(world, channel, userId) & wanted) === wanted
}

/** Whether the user may write in the channel. */
export const maySend = (world: World, channel: Channel, userId: string): boolean =>
  may(world, channel, userId, 'ViewChannel', channel.thread === undefined ? 'SendMessages' : 'SendMessagesInThreads')
