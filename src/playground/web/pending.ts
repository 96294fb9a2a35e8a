import { avatar } from './avatar.ts'
import { element } from './element.ts'
import { thinking } from './message.ts'
import type { PageState, Pending } from './page-state.ts'

/** A command that has no answer yet, or never got one. */

/** Returns its entry in the list of messages. */
export function pendingEntry(pending: Pending, state: PageState): HTMLLIElement {
  const bot = state.world?.bot.user
  const name = bot?.name ?? 'The bot'
  const user = state.world?.users.find((one) => one.id === pending.user)?.name ?? 'Somebody'
  return element(
    'li',
    { class: 'message' },
    pending.commandName !== undefined &&
      element(
        'div',
        { class: 'origin' },
        element('strong', {}, user),
        ' used ',
        element('span', { class: 'mention' }, `/${pending.commandName}`),
      ),
    avatar(name, bot?.avatarColor),
    element(
      'div',
      { class: 'message-body' },
      element(
        'div',
        { class: 'message-head' },
        element('span', { class: 'author' }, name),
        element('span', { class: 'tag' }, 'BOT'),
      ),
      pending.failed ? element('p', { class: 'failed' }, 'The application did not respond') : thinking(name),
    ),
  )
}
