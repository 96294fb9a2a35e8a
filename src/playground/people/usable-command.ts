/** Which commands a person may use in a channel, as Discord's client offers them. */
import { ApplicationCommandType } from 'discord-api-types/v10'
import { mayUse } from '../world/command-grant.ts'
import type { Channel } from '../world/entities.ts'
import { may } from '../world/permissions.ts'
import { commandsOf, type RegisteredCommand } from '../world/registered-command.ts'
import { botIn, type World } from '../world/world.ts'
import { Refused } from './refused.ts'

/** The commands that can be picked in a channel: the guild's own stand before those that are registered everywhere. */
export const commandsIn = (world: World, channel: Channel): readonly RegisteredCommand[] => {
  const guild = world.guilds.get(channel.guildId ?? '')
  if (channel.guildId !== undefined && (guild === undefined || !botIn(world, guild))) return []
  const own = channel.guildId === undefined ? [] : commandsOf(world, channel.guildId)
  const shadowed = new Set(own.map((command) => command.body.name))
  const everywhere = commandsOf(world, undefined).filter(
    (command) => !shadowed.has(command.body.name) && fitsContext(command, channel),
  )
  return [...own, ...everywhere]
    .filter((command) => command.body.type === ApplicationCommandType.ChatInput)
    .sort((a, b) => (a.body.name < b.body.name ? -1 : 1))
}

const fitsContext = ({ body }: RegisteredCommand, channel: Channel): boolean => {
  const context: number = channel.guildId === undefined ? 1 : 0
  if (body.contexts !== null && body.contexts !== undefined) return body.contexts.some((value) => value === context)
  return context === 0 || body.dm_permission !== false
}

/** The command of that name that the user may use there. */
export const findUsable = (world: World, channel: Channel, userId: string, name: string): RegisteredCommand => {
  if (channel.guildId !== undefined && !may(world, channel, userId, 'ViewChannel')) {
    throw new Refused('forbidden', 'You do not see this channel')
  }
  const command = commandsIn(world, channel).find((candidate) => candidate.body.name === name)
  if (command === undefined) throw new Refused('unknown', `There is no command /${name} here`)
  if (!mayUse(world, command, channel, userId)) {
    throw new Refused('forbidden', 'You do not have permission to use this command')
  }
  return command
}
