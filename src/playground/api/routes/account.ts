/** The bot's own account, its application, its guilds, and the way to the gateway. */
import { ChannelType } from 'discord-api-types/v10'
import { directChannel } from '../../world/channels.ts'
import { kickBot } from '../../world/guilds.ts'
import { guildPermissions } from '../../world/permissions.ts'
import { botIn, type World } from '../../world/world.ts'
import { closedDirectMessages, unknownUser } from '../api-error.ts'
import { asFields } from '../forms/form.ts'
import { applicationObject } from '../guild-object.ts'
import { channelObject, selfObject, userObject } from '../objects.ts'
import { noContent, ok, type Route, route, step } from '../route.ts'
import { guildOf } from './access.ts'

const gatewayAddress = (world: World): string => world.origin.replace(/^http/, 'ws')

export const accountRoutes: readonly Route[] = [
  route('GET', '/gateway', ({ world }) => ok({ url: gatewayAddress(world) })),
  route('GET', '/gateway/bot', ({ world }) =>
    ok({
      url: gatewayAddress(world),
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 },
    }),
  ),
  route('GET', '/users/@me', ({ world }) => ok(selfObject(world))),
  route('GET', '/applications/@me', ({ world }) => ok(applicationObject(world))),
  route('GET', '/oauth2/applications/@me', ({ world }) => ok(applicationObject(world))),
  route('GET', '/users/@me/guilds', ({ world }) =>
    ok(
      [...world.guilds.values()]
        .filter((guild) => botIn(world, guild))
        .map((guild) => ({
          id: guild.id,
          name: guild.name,
          icon: null,
          banner: null,
          owner: false,
          permissions: String(guildPermissions(guild, world.bot.id)),
          features: [],
        })),
    ),
  ),
  route('DELETE', '/users/@me/guilds/:guild', (call) => {
    kickBot(call.world, guildOf(call))
    return noContent
  }),
  route('POST', '/users/@me/channels', ({ world, body }) => {
    const user = world.users.get(String(asFields(body)?.recipient_id))
    if (user === undefined) throw unknownUser()
    if (user.bot) throw closedDirectMessages()
    return ok({ ...channelObject(world, directChannel(world, user.id)), type: ChannelType.DM })
  }),
  route('GET', '/users/:user', (call) => {
    const user = call.world.users.get(step(call, 'user'))
    if (user === undefined) throw unknownUser()
    return ok(userObject(user))
  }),
]
