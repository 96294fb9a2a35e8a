/** What the gateway tells the bot of each event of the world. */
import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10'
import { guildCreateObject, guildObject } from '../api/guild-object.ts'
import { channelObject, memberObject, roleObject, userObject } from '../api/objects.ts'
import type { Channel, Guild, Message } from '../world/entities.ts'
import type { WorldEvent } from '../world/events.ts'
import { asBotReads } from '../world/message-list.ts'
import { may } from '../world/permissions.ts'
import { botIn, type World } from '../world/world.ts'

export interface Dispatch {
  /** The event's name. */
  readonly t: string
  readonly d: unknown
  /** The guild whose shard hears it; a direct conversation's goes to the first shard. */
  readonly guildId?: string
  /** The intents of which one is needed; 0 when none is. */
  readonly intents: number
}

const { Guilds, GuildMessages, DirectMessages, GuildMessageTyping, DirectMessageTyping } = GatewayIntentBits

/** The dispatches of an event: none where the bot has no part in it. */
export const dispatchesOf = (world: World, event: WorldEvent): readonly Dispatch[] => {
  switch (event.type) {
    case 'message-create':
    case 'message-update':
    case 'message-delete':
      return ofMessage(world, event.type, event.message)
    case 'channel-create':
    case 'channel-update':
    case 'channel-delete':
      return ofChannel(world, event.type, event.channel)
    case 'guild-join':
      return [inGuild(event.guild, 'GUILD_CREATE', guildCreateObject(world, event.guild))]
    case 'guild-leave':
      return [inGuild(event.guild, 'GUILD_DELETE', { id: event.guild.id })]
    case 'guild-outage':
      return [inGuild(event.guild, 'GUILD_DELETE', { id: event.guild.id, unavailable: true })]
    case 'guild-update':
      return present(world, event.guild, 'GUILD_UPDATE', guildObject(world, event.guild))
    case 'role-create':
    case 'role-update':
    case 'role-delete': {
      const { guild, role } = event
      const name = `GUILD_${event.type.toUpperCase().replace('-', '_')}`
      const gone = event.type === 'role-delete'
      const d = { guild_id: guild.id, ...(gone ? { role_id: role.id } : { role: roleObject(role, world) }) }
      return present(world, guild, name, d)
    }
    case 'member-update': {
      // Without the members intent a bot hears of itself alone.
      if (event.member.userId !== world.bot.id) return []
      const d = { guild_id: event.guild.id, ...memberObject(world, event.member) }
      return present(world, event.guild, 'GUILD_MEMBER_UPDATE', d)
    }
    case 'typing':
      return ofTyping(world, event.channel)
    case 'interaction': {
      const { guildId } = event.interaction
      return [{ t: 'INTERACTION_CREATE', d: event.payload, intents: 0, ...(guildId === undefined ? {} : { guildId }) }]
    }
    default:
      return []
  }
}

const inGuild = (guild: Guild, t: string, d: unknown): Dispatch => ({ t, d, guildId: guild.id, intents: Guilds })

const present = (world: World, guild: Guild, t: string, d: unknown): readonly Dispatch[] =>
  botIn(world, guild) && guild.available ? [inGuild(guild, t, d)] : []

const ofChannel = (world: World, type: string, channel: Channel): readonly Dispatch[] => {
  const guild = world.guilds.get(channel.guildId ?? '')
  if (guild === undefined) return []
  const isThread = channel.thread !== undefined
  const name = type.toUpperCase().replace('-', '_')
  const fresh = isThread && type === 'channel-create' ? { newly_created: true } : {}
  const d = { ...channelObject(world, channel), ...fresh }
  return present(world, guild, isThread ? name.replace('CHANNEL', 'THREAD') : name, d)
}

const ofMessage = (world: World, type: string, message: Message): readonly Dispatch[] => {
  const channel = world.channels.get(message.channelId)
  // A private answer travels only over its interaction.
  if (channel === undefined || message.visibleTo !== undefined) return []
  if (!may(world, channel, world.bot.id, 'ViewChannel')) return []
  const t = type.toUpperCase().replace('-', '_')
  const { guildId } = channel
  const place = guildId === undefined ? {} : { guild_id: guildId }
  const intents = channel.type === ChannelType.DM ? DirectMessages : GuildMessages
  const shard = guildId === undefined ? {} : { guildId }
  if (type === 'message-delete')
    return [{ t, d: { id: message.id, channel_id: channel.id, ...place }, intents, ...shard }]
  const author = world.guilds.get(guildId ?? '')?.members.get(message.body.author.id)
  const member = author === undefined ? {} : { member: { ...memberObject(world, author), user: undefined } }
  return [{ t, d: { ...asBotReads(world, message), ...place, ...member }, intents, ...shard }]
}

const ofTyping = (world: World, channel: Channel): readonly Dispatch[] => {
  const { guildId } = channel
  const d = {
    channel_id: channel.id,
    user_id: world.bot.id,
    user: userObject(world.bot),
    timestamp: Math.floor(world.now() / 1_000),
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  }
  const intents = guildId === undefined ? DirectMessageTyping : GuildMessageTyping
  return [{ t: 'TYPING_START', d, intents, ...(guildId === undefined ? {} : { guildId }) }]
}
