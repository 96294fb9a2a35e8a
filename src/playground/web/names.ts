import type { World } from './wire.ts'

/** What the ids of a message stand for; undefined for one that the world does not know. */
export interface Names {
  user(id: string): string | undefined
  role(id: string): string | undefined
  channel(id: string): string | undefined
}

/** Returns the names of a world. */
export function namesOf(world: World | undefined): Names {
  const guilds = world?.guilds ?? []
  const index = (all: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(all.map(({ id, name }) => [id, name]))
  const users = index(world === undefined ? [] : [...world.users, world.bot.user])
  const roles = index(guilds.flatMap((guild) => guild.roles))
  const channels = index(guilds.flatMap((guild) => guild.channels))
  return { user: (id) => users.get(id), role: (id) => roles.get(id), channel: (id) => channels.get(id) }
}
