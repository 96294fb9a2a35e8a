import { element, refill } from './element.ts'
import { type IconName, icon } from './icon.ts'
import { isThread, type PageState } from './page-state.ts'
import { openGuild } from './servers.ts'
import type { Channel } from './wire.ts'

/** The channels of the open server. */

const category = 4
const marks: Readonly<Record<number, IconName>> = {
  2: 'speaker',
  5: 'announcements',
  10: 'thread',
  11: 'thread',
  12: 'thread',
}

/** Draws the channels in their order: those of a category below its name, threads below their channel. */
export function drawChannels(region: HTMLElement, state: PageState, open: (channel: string) => void): void {
  const channels = (openGuild(state)?.channels ?? []).filter((one) => one.deleted !== true)
  const ids = new Set(channels.map((one) => one.id))
  const under = (parent: Channel) => channels.filter((one) => one.parentId === parent.id)
  const top = channels.filter((one) => one.parentId == null || !ids.has(one.parentId))
  const lines = (one: Channel): readonly HTMLElement[] => [line(one, state, open), ...under(one).flatMap(lines)]
  refill(region, ...top.flatMap(lines))
}

/** Returns the mark before a channel's name. */
export function channelMark(channel: Channel | undefined): HTMLElement {
  return element('span', { class: 'channel-mark' }, icon(marks[channel?.type ?? 0] ?? 'hash'))
}

function line(channel: Channel, state: PageState, open: (channel: string) => void): HTMLElement {
  if (channel.type === category) return element('li', { class: 'category' }, channel.name)
  const unread = state.unread.has(channel.id)
  const silent = !channel.botMaySend
  const states = [unread ? 'unread' : '', silent ? 'the bot may not write here' : ''].filter((one) => one !== '')
  return element(
    'li',
    { class: isThread(channel) ? 'thread' : undefined },
    element(
      'button',
      {
        type: 'button',
        class: `channel${unread ? ' unread' : ''}${silent ? ' silent' : ''}`,
        'data-key': channel.id,
        disabled: channel.type === 2 || channel.type === 15,
        title: silent ? 'The bot may not write here' : undefined,
        'aria-label': [channel.name, ...states].join(', '),
        'aria-current': channel.id === state.channel ? 'page' : undefined,
        onclick: () => open(channel.id),
      },
      channelMark(channel),
      element('span', { class: 'channel-name' }, channel.name),
      silent && element('span', { class: 'channel-note' }, icon('muted')),
      unread && element('span', { class: 'channel-dot', 'aria-hidden': 'true' }),
    ),
  )
}
