import { type Client, DMChannel, PermissionFlagsBits, type PermissionsString } from 'discord.js'

/** The rights that the bot may need in a channel, as Discord's settings name them. */
const NAMES = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  EmbedLinks: 'Embed Links',
  AttachFiles: 'Attach Files',
  ReadMessageHistory: 'Read Message History',
  CreatePublicThreads: 'Create Public Threads',
  SendMessagesInThreads: 'Send Messages in Threads',
  ManageMessages: 'Manage Messages',
} as const satisfies Partial<Record<PermissionsString, string>>

export type Need = keyof typeof NAMES

/** The names of the rights that the bot lacks in a channel of that guild; all of them where it does not see the channel. */
export const missingRights = (
  client: Client,
  guildId: string,
  channelId: string,
  needs: readonly Need[],
): readonly string[] => {
  const channel = client.channels.cache.get(channelId)
  const me = client.guilds.cache.get(guildId)?.members.me
  if (!channel || channel instanceof DMChannel || !('guildId' in channel) || channel.guildId !== guildId || !me)
    return needs.map((need) => NAMES[need])
  const held = channel.permissionsFor(me)
  return needs.filter((need) => !held?.has(PermissionFlagsBits[need])).map((need) => NAMES[need])
}
