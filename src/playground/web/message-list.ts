import { refill } from './element.ts'
import { emptyChannel } from './empty-channel.ts'
import { markUse, messageEntry, type Standing } from './message.ts'
import type { PageState } from './page-state.ts'
import { pendingEntry } from './pending.ts'
import type { Surroundings } from './surroundings.ts'
import type { Message } from './wire.ts'

/** The messages of the open channel; an entry is made anew only when its message or its standing has changed. */

/** Returns the view of the message list: call it with each state of the page. */
export function messageList(list: HTMLElement, around: Surroundings): (state: PageState) => void {
  let entries = new Map<
    string,
    { readonly message: Message; readonly standing: Standing; readonly element: HTMLLIElement }
  >()
  let shown = ''
  let atEnd = true
  const stay = () => {
    if (atEnd) list.scrollTop = list.scrollHeight
  }
  list.addEventListener('scroll', () => {
    atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80
  })
  // A picture that has come, or a composer that has grown, must not push the newest message out of sight.
  list.addEventListener('load', stay, true)
  new ResizeObserver(stay).observe(list)
  return (state) => {
    const place = `${state.as} ${state.channel}`
    const moved = place !== shown
    if (moved) entries = new Map()
    shown = place
    if (moved) atEnd = true
    const next: typeof entries = new Map()
    state.messages.forEach((message, at) => {
      const standing = standingOf(message, state.messages[at - 1], state)
      const old = entries.get(message.id)
      const kept = old?.message === message && same(old.standing, standing)
      const entry = kept
        ? old
        : { message, standing, element: replaced(old?.element, messageEntry(message, standing, around)) }
      next.set(message.id, entry)
      const used = state.pending.find((one) => one.message === message.id)
      markUse(entry.element, used === undefined ? 'none' : used.failed ? 'failed' : 'busy')
    })
    entries = next
    const waiting = state.pending.filter((one) => one.channel === state.channel && one.message === undefined)
    const lines = [...[...next.values()].map((one) => one.element), ...waiting.map((one) => pendingEntry(one, state))]
    if (lines.length > 0) arrange(list, lines)
    else refill(list, state.loaded && emptyChannel(state, around))
    stay()
  }
}

const groupedFor = 7 * 60_000

function standingOf(message: Message, before: Message | undefined, state: PageState): Standing {
  const grouped =
    before !== undefined &&
    before.author.id === message.author.id &&
    message.interaction === undefined &&
    before.ephemeral === message.ephemeral &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < groupedFor
  const people = state.world === undefined ? [] : [...state.world.users, state.world.bot.user]
  return { grouped, colour: people.find((one) => one.id === message.author.id)?.avatarColor }
}

function same(a: Standing, b: Standing): boolean {
  return a.grouped === b.grouped && a.colour === b.colour
}

/** Moves only what is out of place, so that focus and loaded pictures stay. */
function arrange(list: HTMLElement, lines: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(lines)
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove()
  lines.forEach((line, at) => {
    if (list.children[at] !== line) list.insertBefore(line, list.children[at] ?? null)
  })
}

/** The focus goes to the control that takes the place of the one that had it, or to the nearest one if that is disabled. */
function replaced(old: HTMLElement | undefined, made: HTMLLIElement): HTMLLIElement {
  const controls = (root: HTMLElement | undefined) => [...(root?.querySelectorAll<HTMLElement>('[data-control]') ?? [])]
  const at = controls(old).findIndex((one) => one.matches(':focus'))
  if (at < 0) return made
  const nearest = controls(made)
    .map((control, place) => ({ control, distance: Math.abs(place - at) }))
    .filter(({ control }) => !control.matches(':disabled'))
    .sort((a, b) => a.distance - b.distance)[0]
  // It can take the focus only once it is on the page.
  queueMicrotask(() => nearest?.control.focus())
  return made
}
