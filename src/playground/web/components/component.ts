import type { APIComponentInContainer, APIMessageTopLevelComponent, APISectionComponent } from 'discord-api-types/v10'
import { type Child, element } from '../element.ts'
import { markdown } from '../markdown/markdown.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Message } from '../wire.ts'
import { button } from './button.ts'
import { componentKind } from './kinds.ts'
import { file, gallery, picture } from './media.ts'
import { selectMenu } from './select-menu.ts'

/** The components of a message as elements of the page. */

/** Returns the element of one component; a kind that the page does not know is named in its place. */
export function component(
  one: APIMessageTopLevelComponent | APIComponentInContainer,
  message: Message,
  around: Surroundings,
): HTMLElement {
  switch (one.type) {
    case componentKind.text:
      return element('div', { class: 'text' }, ...markdown(one.content, around))
    case componentKind.container: {
      const inside = one.components.map((child) => component(child, message, around))
      const box = element('div', { class: one.spoiler === true ? 'container covered' : 'container' }, ...inside)
      if (one.accent_color != null) box.style.setProperty('--accent', colour(one.accent_color))
      if (one.spoiler === true) box.addEventListener('click', () => box.classList.remove('covered'))
      return box
    }
    case componentKind.section:
      return element(
        'div',
        { class: 'section' },
        element('div', { class: 'section-texts' }, ...one.components.map((text) => component(text, message, around))),
        accessory(one.accessory, message, around),
      )
    case componentKind.separator: {
      const spacing = one.spacing === 2 ? 'separator wide' : 'separator'
      return one.divider === false ? element('div', { class: spacing }) : element('hr', { class: spacing })
    }
    case componentKind.gallery:
      return gallery(one.items, message, around)
    case componentKind.file:
      return file(one.file, message)
    case componentKind.actionRow:
      return element('div', { class: 'action-row' }, ...one.components.map((child) => control(child, message, around)))
    default:
      return element('p', { class: 'unknown' }, `(a component of type ${(one as { type: number }).type})`)
  }
}

type Control = Extract<APIMessageTopLevelComponent, { type: 1 }>['components'][number]

function control(one: Control, message: Message, around: Surroundings): Child {
  return one.type === componentKind.button ? button(one, message, around) : selectMenu(one, message, around)
}

function accessory(one: APISectionComponent['accessory'], message: Message, around: Surroundings): Child {
  if (one.type === componentKind.button) return button(one, message, around)
  return element('div', { class: 'thumbnail' }, picture(one.media, one.description ?? '', message, around))
}

/** Returns a colour of Discord (0xRRGGBB) as CSS writes it. */
export function colour(number: number): string {
  return `#${number.toString(16).padStart(6, '0')}`
}
