import type { APISelectMenuComponent } from 'discord-api-types/v10'
import { element } from '../element.ts'
import { openPopup, type PopupItem } from '../popup.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Message } from '../wire.ts'
import { emojiText } from './button.ts'
import { componentKind } from './kinds.ts'

/** A select menu under a message. */

/** Returns a select menu; one choice is sent at once, several when its list is closed. */
export function selectMenu(one: APISelectMenuComponent, message: Message, around: Surroundings): HTMLElement {
  const items = itemsOf(one, around)
  const several = (one.max_values ?? 1) > 1
  const chosen = items.filter((item) => item.checked === true).map((item) => item.label)
  const placeholder = one.placeholder ?? (several ? 'Make selections' : 'Make a selection')
  const face = element(
    'span',
    { class: chosen.length > 0 ? 'chosen' : 'placeholder' },
    chosen.join(', ') || placeholder,
  )
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'select-menu',
      disabled: one.disabled === true,
      'data-control': one.custom_id,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
    },
    face,
    element('span', { class: 'arrow', 'aria-hidden': 'true' }, '▾'),
  )
  opener.addEventListener('click', () =>
    openPopup(opener, {
      role: 'listbox',
      label: placeholder,
      items,
      several: several ? { least: one.min_values ?? 1, most: one.max_values ?? 1 } : undefined,
      onchosen: (values) => {
        face.textContent = items
          .filter((item) => values.includes(item.value))
          .map((item) => item.label)
          .join(', ')
        around.choose(message, one.custom_id, values)
      },
    }),
  )
  return opener
}

function itemsOf(one: APISelectMenuComponent, around: Surroundings): readonly PopupItem[] {
  switch (one.type) {
    case componentKind.stringSelect:
      return one.options.map((option) => ({
        label: option.label,
        value: option.value,
        detail: option.description,
        emoji: emojiText(option.emoji),
        checked: option.default === true,
      }))
    case componentKind.userSelect:
      return around.selectable('user')
    case componentKind.roleSelect:
      return around.selectable('role')
    case componentKind.mentionableSelect:
      return [...around.selectable('user'), ...around.selectable('role')]
    default:
      return around.selectable('channel', one.type === componentKind.channelSelect ? one.channel_types : undefined)
  }
}
