/** The world's users, members, roles and channels as Discord's API writes them. */
import type { APIChannel, APIGuildMember, APIRole, APIUser, UserFlags } from 'discord-api-types/v10'
import type { Channel, Member, Role, User } from '../world/entities.ts'
import { channelPermissions } from '../world/permissions.ts'
import type { World } from '../world/world.ts'

/** An instant as the API writes it. */
export const stamp = (instant: number): string => new Date(instant).toISOString().replace('Z', '000+00:00')

export const userObject = (user: User): APIUser => ({
  id: user.id,
  username: user.name.toLowerCase(),
  discriminator: user.bot ? '0001' : '0',
  global_name: user.bot ? null : user.name,
  avatar: null,
  public_flags: 0 as UserFlags,
  ...(user.bot ? { username: user.name, bot: true } : {}),
})

/** The bot's own account, which says more of itself than of others. */
export const selfObject = (world: World): APIUser => ({
  ...userObject(world.bot),
  verified: true,
  mfa_enabled: true,
  email: null,
  flags: 0 as UserFlags,
  locale: 'en-US',
})

export const roleObject = (role: Role, world: World): APIRole => ({
  id: role.id,
  name: role.name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: role.position,
  permissions: String(role.permissions),
  managed: role.managed,
  mentionable: role.mentionable,
  flags: 0 as APIRole['flags'],
  ...(role.managed ? { tags: { bot_id: world.bot.id } } : {}),
})

export const memberObject = (world: World, member: Member): APIGuildMember => {
  const user = world.users.get(member.userId)
  if (user === undefined) throw new Error(`member ${member.userId} is no user`)
  return {
    user: userObject(user),
    nick: null,
    avatar: null,
    banner: null,
    roles: [...member.roleIds],
    joined_at: stamp(member.joinedAt),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as APIGuildMember['flags'],
  }
}

/** A channel, thread or direct conversation. */
export const channelObject = (world: World, channel: Channel): APIChannel => {
  const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: channel.lastMessageId ?? null }
  if (channel.guildId === undefined) {
    const recipient = world.users.get(channel.recipientId ?? '')
    return { ...common, recipients: recipient === undefined ? [] : [userObject(recipient)] } as APIChannel
  }
  const placed = { ...common, guild_id: channel.guildId, name: channel.name, parent_id: channel.parentId ?? null }
  if (channel.thread === undefined) {
    return {
      ...placed,
      topic: channel.topic ?? null,
      position: channel.position,
      nsfw: false,
      rate_limit_per_user: 0,
      permission_overwrites: channel.overwrites.map((overwrite) => ({
        id: overwrite.id,
        type: overwrite.kind === 'role' ? 0 : 1,
        allow: String(overwrite.allow),
        deny: String(overwrite.deny),
      })),
    } as APIChannel
  }
  const { thread } = channel
  return {
    ...placed,
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    total_message_sent: thread.messageCount,
    member_count: 1,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: stamp(thread.archivedAt),
      create_timestamp: stamp(thread.createdAt),
    },
  } as APIChannel
}

/** The channel of an interaction, with what the person may do there. */
export const interactionChannel = (world: World, channel: Channel, userId: string): object => ({
  ...channelObject(world, channel),
  permissions: String(channelPermissions(world, channel, userId)),
})
