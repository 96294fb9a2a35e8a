import type { PageState } from './page-state.ts'

/** Where the page is: kept in the address, so that a reload or a bookmark comes back to it. */
export interface Place {
  readonly as: string
  readonly channel: string
}

/** Returns the place that an address names; empty where it names none. */
export function placeOf(hash: string): Place {
  const named = new URLSearchParams(hash.replace(/^#/, ''))
  return { as: named.get('as') ?? '', channel: named.get('channel') ?? '' }
}

/** Returns the address of the page's state. */
export function hashOf(state: PageState): string {
  return `#${new URLSearchParams({ as: state.as, channel: state.channel })}`
}

/** Returns the title of the window: unread channels, the open channel, the server. */
export function titleOf(state: PageState): string {
  const guild = state.world?.guilds.find((one) => one.channels.some((channel) => channel.id === state.channel))
  const channel = guild?.channels.find((one) => one.id === state.channel)
  const unread = state.unread.size === 0 ? '' : `(${state.unread.size}) `
  return channel === undefined ? 'Playground' : `${unread}#${channel.name} · ${guild?.name}`
}
