import { avatar } from './avatar.ts'
import { component } from './components/component.ts'
import { embed } from './components/embed.ts'
import { file, picture } from './components/media.ts'
import { type Child, element } from './element.ts'
import { icon } from './icon.ts'
import { markdown } from './markdown/markdown.ts'
import type { Surroundings } from './surroundings.ts'
import { messageTime, timestampText } from './timestamp.ts'
import type { Message } from './wire.ts'

/** One message of a channel. */

const flags = { loading: 1 << 7, components: 1 << 15 }

/** How a message stands in its channel. */
export interface Standing {
  /** It follows another of the same author and shows neither name nor picture. */
  readonly grouped: boolean
  readonly colour: string | undefined
}

/** Returns the entry of a message in the list of its channel. */
export function messageEntry(message: Message, standing: Standing, around: Surroundings): HTMLLIElement {
  const at = Date.parse(message.timestamp)
  const name = message.author.global_name ?? message.author.username
  const moment = element(
    'time',
    { datetime: message.timestamp, title: timestampText(at, 'F', around.now(), around.locale) },
    messageTime(at, around.now(), around.locale),
  )
  const head = element(
    'div',
    { class: standing.grouped ? 'message-head visually-hidden' : 'message-head' },
    element('span', { class: 'author' }, name),
    message.author.bot === true && element('span', { class: 'tag' }, 'BOT'),
    moment,
  )
  const body = element('div', { class: 'message-body' }, head, ...content(message, around), ...notes(message, around))
  return element(
    'li',
    {
      class: `message${standing.grouped ? ' grouped' : ''}${message.ephemeral === true ? ' ephemeral' : ''}`,
      'data-id': message.id,
    },
    origin(message),
    standing.grouped ? element('span', { class: 'gutter' }) : avatar(name, standing.colour),
    body,
  )
}

/** Shows on an entry whether one of its components waits for the bot, or did so in vain; the entry stays as it is, its pictures too. */
export function markUse(entry: HTMLElement, use: 'none' | 'busy' | 'failed'): void {
  entry.querySelector('.message-body')?.setAttribute('aria-busy', String(use === 'busy'))
  entry.querySelector<HTMLElement>('.failed')?.toggleAttribute('hidden', use !== 'failed')
}

function origin(message: Message): Child {
  if (message.interaction === undefined) return undefined
  const { user, commandName } = message.interaction
  return element(
    'div',
    { class: 'origin' },
    element('strong', {}, user.name),
    ' used ',
    element('span', { class: 'mention' }, `/${commandName}`),
  )
}

function content(message: Message, around: Surroundings): readonly Child[] {
  const set = message.flags ?? 0
  if ((set & flags.loading) !== 0) return [thinking(message.author.global_name ?? message.author.username)]
  const edited = message.edited_timestamp != null && element('small', { class: 'edited' }, '(edited)')
  const parts = (message.components ?? []).map((one) => component(one, message, around))
  if ((set & flags.components) !== 0) return [...parts, edited]
  return [
    message.content !== '' && element('div', { class: 'text' }, ...markdown(message.content, around)),
    edited,
    ...message.attachments.map((one) =>
      one.content_type?.startsWith('image/') === true
        ? picture(one, one.description ?? '', message, around)
        : file(one, message),
    ),
    ...message.embeds.map((one) => embed(one, message, around)),
    ...parts,
  ]
}

function notes(message: Message, around: Surroundings): readonly Child[] {
  return [
    element('p', { class: 'failed', hidden: true }, 'This interaction failed'),
    message.ephemeral === true &&
      element(
        'p',
        { class: 'only-you' },
        icon('eye'),
        ' Only you can see this · ',
        element(
          'button',
          { type: 'button', class: 'as-link', onclick: () => around.dismiss(message) },
          'Dismiss message',
        ),
      ),
  ]
}

/** Returns the line that stands for an answer which the bot still works on. */
export function thinking(name: string): HTMLElement {
  return element(
    'p',
    { class: 'thinking' },
    element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')),
    ` ${name} is thinking…`,
  )
}
