import { ChannelType } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { addChannel, addThread, directChannel, setOverwrite } from '../../../src/playground/world/channels.ts'
import type { Overwrite } from '../../../src/playground/world/entities.ts'
import { addGuild, addMember, addRole, addUser } from '../../../src/playground/world/guilds.ts'
import { bits, channelPermissions, everything, may, maySend } from '../../../src/playground/world/permissions.ts'
import { createWorld } from '../../../src/playground/world/world.ts'

const scene = () => {
  const world = createWorld()
  const owner = addUser(world, 'Olga')
  const user = addUser(world, 'Ben')
  const guild = addGuild(world, { name: 'G', ownerId: owner.id })
  const left = addRole(world, guild, { name: 'left' })
  const right = addRole(world, guild, { name: 'right' })
  addMember(world, guild, user.id, [left.id, right.id])
  const channel = addChannel(world, { guildId: guild.id, name: 'c' })
  const send = bits('SendMessages')
  const put = (id: string, kind: Overwrite['kind'], allow: bigint, deny: bigint) =>
    setOverwrite(world, channel, { id, kind, allow, deny })
  return { world, owner, user, guild, left, right, channel, send, put }
}

describe('permissions in a channel', () => {
  it('come from @everyone and the roles', () => {
    const { world, user, channel, guild, left } = scene()
    expect(may(world, channel, user.id, 'SendMessages')).toBe(true)
    expect(may(world, channel, user.id, 'ManageGuild')).toBe(false)
    left.permissions = bits('ManageGuild')
    expect(may(world, channel, user.id, 'ManageGuild')).toBe(true)
    expect(guild.roles.size).toBe(4)
  })

  it('are all for the owner and for administrators, whatever the channel denies', () => {
    const { world, owner, user, channel, guild, send, put, left } = scene()
    put(guild.id, 'role', 0n, send)
    left.permissions = bits('Administrator')
    expect(channelPermissions(world, channel, owner.id)).toBe(everything)
    expect(channelPermissions(world, channel, user.id)).toBe(everything)
  })

  it('go by @everyone, then roles, then the member', () => {
    const { world, user, channel, guild, left, send, put } = scene()
    put(guild.id, 'role', 0n, send)
    expect(maySend(world, channel, user.id)).toBe(false)
    put(left.id, 'role', send, 0n)
    expect(maySend(world, channel, user.id)).toBe(true)
    put(user.id, 'member', 0n, send)
    expect(maySend(world, channel, user.id)).toBe(false)
  })

  it('let one role that allows outweigh another that denies', () => {
    const { world, user, channel, left, right, send, put } = scene()
    put(left.id, 'role', send, 0n)
    put(right.id, 'role', 0n, send)
    expect(maySend(world, channel, user.id)).toBe(true)
  })

  it('are none without seeing the channel, and no files or embeds without writing', () => {
    const { world, user, channel, guild, send, put } = scene()
    put(guild.id, 'role', 0n, send)
    expect(may(world, channel, user.id, 'AttachFiles')).toBe(false)
    put(guild.id, 'role', 0n, bits('ViewChannel'))
    expect(channelPermissions(world, channel, user.id)).toBe(0n)
  })

  it('of a thread are those of its channel, but for writing', () => {
    const { world, user, channel, guild, send, put } = scene()
    const options = { name: 't', ownerId: user.id, type: ChannelType.PublicThread, autoArchiveMinutes: 60 } as const
    const thread = addThread(world, channel, options)
    put(guild.id, 'role', 0n, send)
    expect(maySend(world, thread, user.id)).toBe(true)
    put(guild.id, 'role', 0n, bits('SendMessagesInThreads'))
    expect(maySend(world, thread, user.id)).toBe(false)
  })

  it('of a stranger are none, and in a direct conversation only its two sides have some', () => {
    const { world, user, owner, channel } = scene()
    const stranger = addUser(world, 'Eve')
    expect(channelPermissions(world, channel, stranger.id)).toBe(0n)
    const direct = directChannel(world, user.id)
    expect(maySend(world, direct, user.id)).toBe(true)
    expect(maySend(world, direct, world.bot.id)).toBe(true)
    expect(maySend(world, direct, owner.id)).toBe(false)
  })
})
