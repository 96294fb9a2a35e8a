import { avatar } from './avatar.ts'
import { element, refill } from './element.ts'
import type { PageState } from './page-state.ts'
import { openGuild } from './servers.ts'

/** The members of the open server. */
interface Line {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly note: string
  readonly online: boolean
}

/** Draws the members: the bot with its state, then admins, then the others. */
export function drawMembers(region: HTMLElement, state: PageState): void {
  const world = state.world
  const members = new Set(openGuild(state)?.members)
  if (world === undefined) return
  const people = world.users.filter((user) => members.has(user.id))
  const person = (user: (typeof people)[number]): Line => ({
    id: user.id,
    name: user.name,
    colour: user.avatarColor,
    note: user.id === state.as ? 'you' : '',
    online: true,
  })
  const bot = { ...world.bot.user, colour: world.bot.user.avatarColor, note: 'BOT', online: world.bot.online }
  refill(
    region,
    ...group(world.bot.online ? 'Online' : 'Offline', members.has(bot.id) ? [bot] : []),
    ...group('Admins', people.filter((user) => user.admin).map(person)),
    ...group('Members', people.filter((user) => !user.admin).map(person)),
  )
}

function group(name: string, lines: readonly Line[]): readonly HTMLElement[] {
  if (lines.length === 0) return []
  return [
    element('li', { class: 'category' }, `${name} — ${lines.length}`),
    ...lines.map((line) =>
      element(
        'li',
        { class: line.online ? 'member' : 'member offline' },
        avatar(line.name, line.colour),
        element('span', { class: 'member-name' }, line.name),
        line.note !== '' && element('span', { class: line.note === 'BOT' ? 'tag' : 'member-note' }, line.note),
      ),
    ),
  ]
}
