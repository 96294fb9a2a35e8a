/** Guilds, their roles and members: making and changing them, each change told to the world. */
import { ChannelType } from 'discord-api-types/v10'
import { addChannel } from './channels.ts'
import type { Guild, Member, Role, User } from './entities.ts'
import { memberDefaults } from './permissions.ts'
import { botIn, type World } from './world.ts'

const palette = ['#b5651d', '#5f7161', '#7a4e7e', '#a23b3b', '#2f6f8f', '#8a7a2b']

/** A new person. */
export const addUser = (world: World, name: string, options: { readonly id?: string } = {}): User => {
  const user: User = {
    id: options.id ?? world.nextId(),
    name,
    bot: false,
    avatarColor: palette[(world.users.size - 1) % palette.length] ?? '#5f7161',
    acceptsDirectMessages: true,
  }
  world.users.set(user.id, user)
  return user
}

export interface GuildOptions {
  readonly name: string
  readonly ownerId: string
  /** Whether the bot is a member from the start; true unless said otherwise. */
  readonly withBot?: boolean
  /** What the bot's own role grants beyond what everyone may do. */
  readonly botPermissions?: bigint
}

/** A new guild with its @everyone role, its owner and a #general channel; the bot hears of it as of an invitation. */
export const addGuild = (world: World, options: GuildOptions): Guild => {
  const id = world.nextId()
  const everyone: Role = {
    id,
    name: '@everyone',
    permissions: memberDefaults,
    position: 0,
    mentionable: false,
    managed: false,
  }
  const guild: Guild = {
    id,
    name: options.name,
    ownerId: options.ownerId,
    roles: new Map([[id, everyone]]),
    members: new Map(),
    available: true,
  }
  world.guilds.set(id, guild)
  addMember(world, guild, options.ownerId)
  guild.systemChannelId = addChannel(world, { guildId: id, name: 'general', type: ChannelType.GuildText }).id
  if (options.withBot ?? true) inviteBot(world, guild, options.botPermissions)
  return guild
}

/** A new role, at the top of the list. */
export const addRole = (
  world: World,
  guild: Guild,
  options: { readonly name: string; readonly permissions?: bigint; readonly mentionable?: boolean; managed?: boolean },
): Role => {
  const role: Role = {
    id: world.nextId(),
    name: options.name,
    permissions: options.permissions ?? 0n,
    position: guild.roles.size,
    mentionable: options.mentionable ?? false,
    managed: options.managed ?? false,
  }
  guild.roles.set(role.id, role)
  world.emit({ type: 'role-create', guild, role })
  return role
}

/** Changes what a role grants. */
export const grantRole = (world: World, guild: Guild, role: Role, permissions: bigint): void => {
  role.permissions = permissions
  world.emit({ type: 'role-update', guild, role })
}

/** Makes a user a member with these roles; an old member gets the roles in place of the earlier ones. */
export const addMember = (world: World, guild: Guild, userId: string, roleIds: readonly string[] = []): Member => {
  const known = guild.members.get(userId)
  const member: Member = known ?? { userId, roleIds, joinedAt: world.now() }
  member.roleIds = roleIds
  guild.members.set(userId, member)
  if (known !== undefined) world.emit({ type: 'member-update', guild, member })
  return member
}

/** Brings the bot in with a role of its own, as an invitation link does. */
export const inviteBot = (world: World, guild: Guild, permissions: bigint = 0n): void => {
  if (botIn(world, guild)) return
  const role: Role = {
    id: world.nextId(),
    name: world.bot.name,
    permissions: memberDefaults | permissions,
    position: guild.roles.size,
    mentionable: false,
    managed: true,
  }
  guild.roles.set(role.id, role)
  guild.members.set(world.bot.id, { userId: world.bot.id, roleIds: [role.id], joinedAt: world.now() })
  world.emit({ type: 'guild-join', guild })
}

/** Removes the bot and its role; the guild and all that was posted stays. */
export const kickBot = (world: World, guild: Guild): void => {
  const member = guild.members.get(world.bot.id)
  if (member === undefined) return
  guild.members.delete(world.bot.id)
  for (const roleId of member.roleIds) if (guild.roles.get(roleId)?.managed === true) guild.roles.delete(roleId)
  world.emit({ type: 'guild-leave', guild })
}

/** Begins or ends an outage of one guild, which the bot sees as the guild becoming unavailable. */
export const setOutage = (world: World, guild: Guild, unavailable: boolean): void => {
  guild.available = !unavailable
  world.emit(unavailable ? { type: 'guild-outage', guild } : { type: 'guild-join', guild })
}
