/** What a server's admins settle about a command in its integration settings, beside its own default. */
import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Channel, Guild } from './entities.ts'
import { channelPermissions, everything } from './permissions.ts'
import type { RegisteredCommand } from './registered-command.ts'
import type { World } from './world.ts'

/** Opens or shuts a command to a member or a role (by id) of a server; undefined takes that back. */
export const setCommandGrant = (
  world: World,
  guild: Guild,
  command: RegisteredCommand,
  id: string,
  allowed: boolean | undefined,
): void => {
  const key = `${guild.id}:${command.id}`
  const grants = new Map(world.commandGrants.get(key))
  if (allowed === undefined) grants.delete(id)
  else grants.set(id, allowed)
  world.commandGrants.set(key, grants)
  world.emit({ type: 'commands' })
}

/** Who was settled by id: a member or a role, and whether it may. */
export const commandGrants = (world: World, guildId: string, commandId: string): ReadonlyMap<string, boolean> =>
  world.commandGrants.get(`${guildId}:${commandId}`) ?? new Map()

/** The names of the permissions that the command asks for by its default and the person lacks in the channel, as Discord's settings show them. */
export const missingRights = (
  world: World,
  command: RegisteredCommand,
  channel: Channel,
  userId: string,
): readonly string[] => {
  const asked = command.body.default_member_permissions
  if (asked === null || asked === undefined) return []
  const needed = BigInt(asked) === 0n ? PermissionFlagsBits.Administrator : BigInt(asked)
  const lacked = needed & ~channelPermissions(world, channel, userId)
  return Object.entries(PermissionFlagsBits)
    .filter(([, bit]) => (lacked & bit) !== 0n)
    .map(([name]) => name.replace('Guild', 'Server').replace(/(?<=[a-z])(?=[A-Z])/g, ' '))
}

/** Whether the person may use the command in the channel, by the settings of the server, else by the command's default. */
export const mayUse = (world: World, command: RegisteredCommand, channel: Channel, userId: string): boolean => {
  if (channel.guildId === undefined) return true
  const held = channelPermissions(world, channel, userId)
  if (held === everything) return true
  if ((held & PermissionFlagsBits.UseApplicationCommands) === 0n) return false
  const grants = commandGrants(world, channel.guildId, command.id)
  const own = grants.get(userId)
  if (own !== undefined) return own
  const roleIds = world.guilds.get(channel.guildId)?.members.get(userId)?.roleIds ?? []
  const byRole = [...roleIds, channel.guildId].flatMap((id) => grants.get(id) ?? [])
  if (byRole.length > 0) return byRole.includes(true)
  const asked = command.body.default_member_permissions
  if (asked === null || asked === undefined) return true
  // "0" keeps a command for administrators.
  const needed = BigInt(asked)
  return needed !== 0n && (held & needed) === needed
}
