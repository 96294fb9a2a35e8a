/** The channels, people and roles that a person names in an option or a menu, as the bot is told of them. */
import { interactionChannel, memberObject, roleObject, userObject } from '../api/objects.ts'
import type { Channel } from '../world/entities.ts'
import { channelPermissions, may } from '../world/permissions.ts'
import { findChannel, type World } from '../world/world.ts'

type Entities = Partial<Record<'users' | 'members' | 'roles' | 'channels', Record<string, object>>>

/** Gathers what is named by one person in one channel. */
export interface Resolved {
  /** The channel of that id in the same server, if the person sees it. */
  channel(id: string): Channel | undefined
  /** Whether the id is that of a person. */
  person(id: string): boolean
  /** Whether the id is that of a role of the server. */
  role(id: string): boolean
  /** `{ resolved }`, or nothing when nothing was named. */
  fields(): { readonly resolved?: object }
}

export const createResolved = (world: World, place: Channel, userId: string): Resolved => {
  const entities: Entities = {}
  const guild = world.guilds.get(place.guildId ?? '')
  const note = (kind: keyof Entities, id: string, entity: object): void => {
    entities[kind] = { ...entities[kind], [id]: entity }
  }
  return {
    channel(id) {
      const channel = findChannel(world, id)
      const isHere = channel !== undefined && channel.guildId === place.guildId
      if (!isHere || !may(world, channel, userId, 'ViewChannel')) return undefined
      note('channels', id, interactionChannel(world, channel, userId))
      return channel
    },
    person(id) {
      const user = world.users.get(id)
      if (user === undefined) return false
      note('users', id, userObject(user))
      const member = guild?.members.get(id)
      const permissions = String(channelPermissions(world, place, id))
      if (member !== undefined) note('members', id, { ...memberObject(world, member), user: undefined, permissions })
      return true
    },
    role(id) {
      const role = guild?.roles.get(id)
      if (role !== undefined) note('roles', id, roleObject(role, world))
      return role !== undefined
    },
    fields: () => (Object.keys(entities).length === 0 ? {} : { resolved: entities }),
  }
}
