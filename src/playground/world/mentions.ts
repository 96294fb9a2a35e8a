/** Whom a message pings: those whom its text names, of whom its author allows, as far as the author may. */
import type { APIUser } from 'discord-api-types/v10'
import type { AllowedMentions } from '../api/forms/mention-form.ts'
import { userObject } from '../api/objects.ts'
import type { Channel } from './entities.ts'
import { may } from './permissions.ts'
import type { World } from './world.ts'

export interface Pings {
  readonly users: readonly APIUser[]
  readonly roleIds: readonly string[]
  readonly everyone: boolean
}

/** The pings of a text; without `allowed`, everything that it names is pinged. */
export const pingsOf = (
  world: World,
  channel: Channel,
  authorId: string,
  text: string,
  allowed: AllowedMentions | undefined,
): Pings => {
  const names = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))]
  const permits = (kind: 'users' | 'roles', id: string): boolean =>
    allowed === undefined || allowed.parse.includes(kind) || allowed[kind].includes(id)
  const mayAll = may(world, channel, authorId, 'MentionEveryone')
  const guild = world.guilds.get(channel.guildId ?? '')
  const users = names(/<@!?(\d+)>/g).flatMap((id) => {
    const user = world.users.get(id)
    return user !== undefined && permits('users', id) ? [userObject(user)] : []
  })
  const roleIds = names(/<@&(\d+)>/g).filter((id) => {
    const role = guild?.roles.get(id)
    return role !== undefined && (role.mentionable || mayAll) && permits('roles', id)
  })
  const everyone = /@(everyone|here)\b/.test(text) && mayAll && (allowed?.parse.includes('everyone') ?? true)
  return { users, roleIds, everyone }
}
