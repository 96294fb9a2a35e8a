/** The world that the playground starts with: two guilds, an admin, a member, and channels of each sort. */
import { ChannelType } from 'discord-api-types/v10'
import { addChannel } from './channels.ts'
import type { Guild } from './entities.ts'
import { addGuild, addMember, addRole, addUser } from './guilds.ts'
import { bits } from './permissions.ts'
import { createWorld, type World, type WorldOptions } from './world.ts'

/** What the default world holds was made then, so that its ids are the same at each start and a subscription finds its channel again. */
const BIRTH = Date.UTC(2024, 0, 1)

/** A fresh default world: Ada manages both guilds, Ben is a member of both, the bot may not write in #locked. */
export const createDefaultWorld = (options: WorldOptions = {}): World => {
  const clock = options.now ?? Date.now
  let born = false
  const world = createWorld({ ...options, now: () => (born ? clock() : BIRTH) })
  const owner = addUser(world, 'Olga', { id: world.application.ownerId })
  const ada = addUser(world, 'Ada')
  const ben = addUser(world, 'Ben')
  for (const name of ['Press Room', 'Reading Circle']) {
    const guild = addGuild(world, { name, ownerId: owner.id })
    furnish(world, guild)
    const admins = addRole(world, guild, {
      name: 'Editors',
      permissions: bits('ManageGuild', 'ManageChannels', 'ManageMessages', 'MentionEveryone'),
      mentionable: true,
    })
    addRole(world, guild, { name: 'Readers', mentionable: true })
    addMember(world, guild, ada.id, [admins.id])
    addMember(world, guild, ben.id)
  }
  born = true
  return world
}

/** Adds #news, #announcements and #locked to a guild that has #general. */
export const furnish = (world: World, guild: Guild): void => {
  addChannel(world, { guildId: guild.id, name: 'news' })
  addChannel(world, { guildId: guild.id, name: 'announcements', type: ChannelType.GuildAnnouncement })
  addChannel(world, {
    guildId: guild.id,
    name: 'locked',
    overwrites: [
      {
        id: world.bot.id,
        kind: 'member',
        allow: 0n,
        deny: bits('SendMessages', 'SendMessagesInThreads'),
      },
    ],
  })
}
