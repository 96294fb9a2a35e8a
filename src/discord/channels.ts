import { ChannelType, type Client, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js'

/** What a channel may be needed for, with the permission that Discord's settings name. */
const RIGHTS = {
  view: ['View Channel', PermissionFlagsBits.ViewChannel],
  send: ['Send Messages', PermissionFlagsBits.SendMessages],
  embed: ['Embed Links', PermissionFlagsBits.EmbedLinks],
  attach: ['Attach Files', PermissionFlagsBits.AttachFiles],
  history: ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
  threads: ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads],
  publish: ['Manage Messages', PermissionFlagsBits.ManageMessages],
  mention: ['Mention @everyone, @here and All Roles', PermissionFlagsBits.MentionEveryone],
} as const

export type Right = keyof typeof RIGHTS

const channelOf = (client: Client, channelId: string): GuildBasedChannel | undefined => {
  const channel = client.channels.cache.get(channelId)
  return channel && 'guild' in channel ? channel : undefined
}

/** A channel of a guild as the bot sees it; undefined where the guild has none such. */
export const seenChannel = (client: Client, guildId: string, channelId: string) => {
  const channel = channelOf(client, channelId)
  if (!channel || channel.guildId !== guildId) return undefined
  return { id: channel.id, name: channel.name, guildId, announcement: channel.type === ChannelType.GuildAnnouncement }
}

/** The names of the permissions that the bot lacks in a channel; all of them where it does not see the channel. */
export const missingRights = (client: Client, channelId: string, needs: readonly Right[]): readonly string[] => {
  const channel = channelOf(client, channelId)
  const me = channel?.guild.members.me
  const held = me ? channel.permissionsFor(me) : undefined
  return needs.filter((need) => !held?.has(RIGHTS[need][1])).map((need) => RIGHTS[need][0])
}
