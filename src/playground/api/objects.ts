/** The world's users, members, roles, channels and guilds as Discord's API writes them. */
import type {
  APIApplication,
  APIChannel,
  APIGuild,
  APIGuildMember,
  APIRole,
  APIUser,
  GatewayGuildCreateDispatchData,
  UserFlags,
} from 'discord-api-types/v10'
import { channelPermissions } from '../world/permissions.ts'
import { type Channel, channelsOf, type Guild, type Member, type Role, type User, type World } from '../world/world.ts'

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

/** A guild as `GET /guilds/:id` shows it. */
export const guildObject = (world: World, guild: Guild): APIGuild =>
  ({
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: guild.systemChannelId ?? null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    vanity_url_code: null,
    max_members: 500_000,
    max_presences: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map((role) => roleObject(role, world)),
    hub_type: null,
    incidents_data: null,
  }) as unknown as APIGuild

/** A guild as the gateway sends it: with its channels, threads, and of its members the bot. */
export const guildCreateObject = (world: World, guild: Guild): GatewayGuildCreateDispatchData => {
  const self = guild.members.get(world.bot.id)
  const channels = channelsOf(world, guild.id)
  const open = channels.filter((channel) => channel.thread !== undefined && !channel.thread.archived)
  return {
    ...guildObject(world, guild),
    joined_at: stamp(self?.joinedAt ?? world.now()),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: self === undefined ? [] : [memberObject(world, self)],
    channels: channels
      .filter((channel) => channel.thread === undefined)
      .map((channel) => channelObject(world, channel)),
    threads: open.map((thread) => channelObject(world, thread)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  } as unknown as GatewayGuildCreateDispatchData
}

/** The bot's application. */
export const applicationObject = (world: World): APIApplication => {
  const owner = world.users.get(world.application.ownerId)
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: '',
    bot: userObject(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: (world.messageContent ? 1 << 19 : 0) | (1 << 23),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    integration_types_config: { '0': {} },
    team: null,
    ...(owner === undefined ? {} : { owner: userObject(owner) }),
  } as unknown as APIApplication
}
