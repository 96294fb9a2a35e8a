/** Guilds with their channels, roles and members, as the bot may read them. */

import { channelsOf } from '../../world/world.ts'
import { unknownMember } from '../api-error.ts'
import { guildObject } from '../guild-object.ts'
import { channelObject, memberObject, roleObject } from '../objects.ts'
import { ok, type Route, route, step } from '../route.ts'
import { guildOf } from './access.ts'

export const guildRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild', (call) => {
    const guild = guildOf(call)
    const counts = { approximate_member_count: guild.members.size, approximate_presence_count: guild.members.size }
    return ok({ ...guildObject(call.world, guild), ...(call.query.get('with_counts') === 'true' ? counts : {}) })
  }),
  route('GET', '/guilds/:guild/channels', (call) =>
    ok(
      channelsOf(call.world, guildOf(call).id)
        .filter((channel) => channel.thread === undefined)
        .map((channel) => channelObject(call.world, channel)),
    ),
  ),
  route('GET', '/guilds/:guild/threads/active', (call) => {
    const threads = channelsOf(call.world, guildOf(call).id).filter((channel) => channel.thread?.archived === false)
    return ok({ threads: threads.map((thread) => channelObject(call.world, thread)), members: [] })
  }),
  route('GET', '/guilds/:guild/roles', (call) =>
    ok([...guildOf(call).roles.values()].map((role) => roleObject(role, call.world))),
  ),
  route('GET', '/guilds/:guild/members/:user', (call) => {
    const id = step(call, 'user')
    const member = guildOf(call).members.get(id)
    if (member === undefined) throw unknownMember()
    return ok(memberObject(call.world, member))
  }),
]
