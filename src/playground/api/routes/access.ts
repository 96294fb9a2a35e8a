/** What the bot may reach: the channel, guild or message that a path names, or the refusal that Discord gives. */

import type { Channel, Guild, Message } from '../../world/entities.ts'
import { findMessage } from '../../world/message-list.ts'
import { channelPermissions, may, maySend, type PermissionName } from '../../world/permissions.ts'
import { botIn, findChannel } from '../../world/world.ts'
import {
  archivedThread,
  missingAccess,
  missingPermissions,
  unknownApplication,
  unknownChannel,
  unknownGuild,
  unknownMessage,
} from '../api-error.ts'
import { type Call, step } from '../route.ts'

/** The guild of the path, of which the bot is a member; otherwise 10004. */
export const guildOf = (call: Call): Guild => {
  const guild = call.world.guilds.get(step(call, 'guild'))
  if (guild === undefined || !botIn(call.world, guild)) throw unknownGuild()
  return guild
}

/** The channel of the path, which the bot sees; otherwise 10003 or 50001. */
export const channelOf = (call: Call): Channel => {
  const channel = findChannel(call.world, step(call, 'channel'))
  if (channel === undefined) throw unknownChannel()
  if (channelPermissions(call.world, channel, call.world.bot.id) === 0n) throw missingAccess()
  return channel
}

/** Refuses with 50013 what the bot may not do in the channel. */
export const demand = (call: Call, channel: Channel, ...names: readonly PermissionName[]): void => {
  if (!may(call.world, channel, call.world.bot.id, ...names)) throw missingPermissions()
}

/** Refuses with 50013 or 50083 when the bot may not write in the channel. */
export const demandSending = (call: Call, channel: Channel): void => {
  if (!maySend(call.world, channel, call.world.bot.id)) throw missingPermissions()
  const managesThreads = may(call.world, channel, call.world.bot.id, 'ManageThreads')
  if (channel.thread?.locked === true && !managesThreads) throw archivedThread()
}

/** The message of the path; one that only a reader of it sees is unknown here. */
export const messageOf = (call: Call, channel: Channel): Message => {
  const message = findMessage(call.world, channel.id, step(call, 'message'))
  if (message === undefined || message.visibleTo !== undefined) throw unknownMessage()
  return message
}

/** Refuses with 10002 another application than the bot's. */
export const demandOwnApplication = (call: Call): void => {
  if (step(call, 'application') !== call.world.application.id) throw unknownApplication()
}
