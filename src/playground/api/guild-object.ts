/** A guild and the bot's application, as Discord's API writes them. */
import type { APIApplication, APIGuild, GatewayGuildCreateDispatchData } from 'discord-api-types/v10'
import type { Guild } from '../world/entities.ts'
import { channelsOf, type World } from '../world/world.ts'
import { channelObject, memberObject, roleObject, stamp, userObject } from './objects.ts'

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
