/** What the bot is told of an interaction: who, where, with which permissions. */
import type { InteractionType } from 'discord-api-types/v10'
import { guildObject } from '../api/guild-object.ts'
import { interactionChannel, memberObject, userObject } from '../api/objects.ts'
import type { Channel, Message } from '../world/entities.ts'
import { type Interaction, openInteraction } from '../world/interaction.ts'
import { channelPermissions } from '../world/permissions.ts'
import type { World } from '../world/world.ts'
import { Refused } from './refused.ts'

/** Opens the interaction and tells the bot. */
export const start = (
  world: World,
  channel: Channel,
  userId: string,
  type: InteractionType,
  commandName: string,
  data: object,
  message?: Message,
): Interaction => {
  const interaction = openInteraction(world, {
    type,
    userId,
    channelId: channel.id,
    commandName,
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
    ...(message === undefined ? {} : { messageId: message.id }),
  })
  const payload = {
    id: interaction.id,
    application_id: world.application.id,
    type,
    data,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: interactionChannel(world, channel, userId),
    app_permissions: String(channelPermissions(world, channel, world.bot.id)),
    locale: 'en-US',
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    authorizing_integration_owners: { '0': channel.guildId ?? '0' },
    context: channel.guildId === undefined ? 1 : 0,
    ...asker(world, channel, userId),
    ...(message === undefined ? {} : { message: message.body }),
  }
  world.emit({ type: 'interaction', interaction, payload })
  return interaction
}

const asker = (world: World, channel: Channel, userId: string): object => {
  const guild = world.guilds.get(channel.guildId ?? '')
  const member = guild?.members.get(userId)
  const user = world.users.get(userId)
  if (user === undefined) throw new Refused('unknown', 'There is no such person')
  if (guild === undefined || member === undefined) return { user: userObject(user) }
  const { id, features, preferred_locale: locale } = guildObject(world, guild)
  return {
    guild_id: id,
    guild: { id, features, locale },
    guild_locale: locale,
    member: { ...memberObject(world, member), permissions: String(channelPermissions(world, channel, userId)) },
  }
}
