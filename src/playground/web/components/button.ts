import type { APIButtonComponent } from 'discord-api-types/v10'
import { element } from '../element.ts'
import { icon } from '../icon.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Message } from '../wire.ts'

/** A button under a message. */

const styles: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
  6: 'premium',
}

/** Returns a button that presses itself at the bot, or a link that opens its address. */
export function button(one: APIButtonComponent, message: Message, around: Surroundings): HTMLElement {
  const style = `button ${styles[one.style] ?? 'secondary'}`
  const emoji = 'emoji' in one ? emojiText(one.emoji) : ''
  const label = 'label' in one ? (one.label ?? '') : 'Premium'
  const face = [
    emoji !== '' && element('span', { class: 'emoji', 'aria-hidden': label !== '' && 'true' }, emoji),
    label,
  ]
  if ('url' in one && one.disabled !== true) {
    return element(
      'a',
      {
        class: style,
        href: /^https?:\/\//i.test(one.url) ? one.url : undefined,
        target: '_blank',
        rel: 'noopener noreferrer',
      },
      ...face,
      element('span', { class: 'outward', 'aria-label': '(opens a new tab)', role: 'img' }, icon('outward')),
    )
  }
  const customId = 'custom_id' in one ? one.custom_id : undefined
  return element(
    'button',
    {
      type: 'button',
      class: style,
      'data-control': customId,
      disabled: one.disabled === true || customId === undefined,
      onclick: () => {
        if (customId !== undefined) around.press(message, customId)
      },
    },
    ...face,
  )
}

/** Returns an emoji as text; a server's own emoji has only its name here. */
export function emojiText(emoji: { readonly name?: string | null; readonly id?: string | null } | undefined): string {
  if (emoji?.name == null) return ''
  return emoji.id == null ? emoji.name : `:${emoji.name}:`
}
