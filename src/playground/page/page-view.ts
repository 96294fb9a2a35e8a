/** The world as the page shows it to one person: their guilds, channels, commands and messages. */
import { ChannelType } from 'discord-api-types/v10'
import { commandsIn } from '../people/usable-command.ts'
import { mayUse, missingRights } from '../world/command-grant.ts'
import type { Channel, Guild, Message, User } from '../world/entities.ts'
import { bits, guildPermissions, may, maySend } from '../world/permissions.ts'
import type { RegisteredCommand } from '../world/registered-command.ts'
import { botIn, channelsOf, type World } from '../world/world.ts'

/** The people whom the page can act as, in the order in which they came; the owner of the guilds stays behind the scenes. */
const peopleOf = (world: World): readonly User[] =>
  [...world.users.values()].filter((user) => !user.bot && user.id !== world.application.ownerId)

/** The person of that id, or the first one. */
export const personOf = (world: World, id: string | null): User | undefined => {
  const people = peopleOf(world)
  return people.find((user) => user.id === id) ?? people[0]
}

const userView = (world: World, user: User) => ({
  id: user.id,
  name: user.name,
  avatarColor: user.avatarColor,
  admin: [...world.guilds.values()].some((guild) => (guildPermissions(guild, user.id) & bits('ManageGuild')) !== 0n),
})

/** The answer to `GET /page/state`. */
export const stateView = (world: World, me: User, online: boolean): object => {
  const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(me.id))
  const { id, name, avatarColor } = world.bot
  return {
    me: userView(world, me),
    users: peopleOf(world).map((user) => userView(world, user)),
    guilds: guilds.map((guild) => guildView(world, guild, me)),
    commands: commandViews(world, guilds, me),
    bot: { online, user: { id, name, avatarColor } },
  }
}

const guildView = (world: World, guild: Guild, me: User): object => {
  const deleted = [...world.channels.values()].filter((channel) => channel.guildId === guild.id && channel.deleted)
  return {
    id: guild.id,
    name: guild.name,
    roles: [...guild.roles.values()].map(({ id, name }) => ({ id, name })),
    channels: [...channelsOf(world, guild.id), ...deleted.filter((channel) => channel.thread === undefined)]
      .filter((channel) => may(world, channel, me.id, 'ViewChannel'))
      .map((channel) => channelView(world, channel)),
    members: [...guild.members.keys()].filter((id) => id !== world.application.ownerId),
  }
}

const channelView = (world: World, channel: Channel): object => ({
  id: channel.id,
  name: channel.name,
  type: channel.type,
  parentId: channel.parentId ?? null,
  botMaySend: maySend(world, channel, world.bot.id),
  ...(channel.deleted ? { deleted: true } : {}),
})

/** Every command that can be picked in one of the guilds; `permitted` where the person may use it in one of them. */
const commandViews = (world: World, guilds: readonly Guild[], me: User): readonly object[] => {
  const offered = new Map<
    string,
    { readonly command: RegisteredCommand; permitted: boolean; missing: readonly string[] }
  >()
  for (const guild of guilds.filter((candidate) => botIn(world, candidate))) {
    const channel = channelsOf(world, guild.id).find((candidate) => candidate.type !== ChannelType.GuildCategory)
    if (channel === undefined) continue
    for (const command of commandsIn(world, channel)) {
      const entry = offered.get(command.id) ?? {
        command,
        permitted: false,
        missing: missingRights(world, command, channel, me.id),
      }
      entry.permitted ||= mayUse(world, command, channel, me.id)
      offered.set(command.id, entry)
    }
  }
  return [...offered.values()].map(({ command, permitted, missing }) => ({
    ...command.body,
    permitted,
    ...(permitted ? {} : { missing }),
  }))
}

/** A message as the page gets it. */
export const messageView = (world: World, message: Message): object => {
  const asker = message.body.interaction_metadata?.user
  const user = world.users.get(asker?.id ?? '')
  const { interaction, ...body } = message.body
  return {
    ...body,
    ephemeral: message.visibleTo !== undefined,
    ...(user === undefined || message.commandName === undefined || interaction === undefined
      ? {}
      : { interaction: { user: { id: user.id, name: user.name }, commandName: message.commandName } }),
  }
}

/** Whether the person sees a message of that channel. */
export const isSeenBy = (world: World, message: Message, userId: string): boolean => {
  const channel = world.channels.get(message.channelId)
  const open = message.visibleTo === undefined || message.visibleTo === userId
  return channel !== undefined && !channel.deleted && open && may(world, channel, userId, 'ViewChannel')
}
