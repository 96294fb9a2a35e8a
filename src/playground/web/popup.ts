import { element } from './element.ts'
import { type IconName, icon } from './icon.ts'

/** One line of a popup list; `detail` stands below its label. */
export interface PopupItem {
  readonly label: string
  readonly value: string
  readonly detail?: string | undefined
  readonly icon?: IconName
  readonly emoji?: string
  readonly checked?: boolean
  readonly disabled?: boolean
}

export interface Popup {
  readonly role: 'listbox' | 'menu'
  readonly label: string
  readonly items: readonly PopupItem[]
  /** How many may be chosen, where it is more than one; they are given when the list closes. */
  readonly several?: { readonly least: number; readonly most: number } | undefined
  onchosen(values: readonly string[]): void
}

/** Opens a list beside its button, above everything; arrows, Enter, Escape and a press elsewhere work as in any menu. */
export function openPopup(opener: HTMLElement, popup: Popup): void {
  const chosen = new Set(popup.items.filter((item) => item.checked === true).map((item) => item.value))
  const before = [...chosen].join()
  const list = element('div', { class: 'popup', popover: 'auto', role: popup.role, 'aria-label': popup.label })
  if (popup.several !== undefined) list.setAttribute('aria-multiselectable', 'true')

  const choose = (item: PopupItem, line: HTMLElement) => {
    if (popup.several === undefined) {
      list.hidePopover()
      popup.onchosen([item.value])
      return
    }
    if (chosen.has(item.value)) chosen.delete(item.value)
    else if (chosen.size < popup.several.most) chosen.add(item.value)
    line.setAttribute('aria-selected', String(chosen.has(item.value)))
  }
  const lines = popup.items.map((item) => {
    const line = popupLine(popup.role, item)
    line.addEventListener('click', () => choose(item, line))
    return line
  })
  list.append(...lines)
  list.addEventListener('keydown', (event) => moveFocus(event, lines, list))
  list.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return
    list.remove()
    opener.setAttribute('aria-expanded', 'false')
    opener.focus()
    const enough = popup.several !== undefined && chosen.size >= popup.several.least
    if (enough && [...chosen].join() !== before) popup.onchosen([...chosen])
  })
  document.body.append(list)
  list.showPopover()
  place(list, opener)
  opener.setAttribute('aria-expanded', 'true')
  const first =
    lines.find((line) => line.getAttribute('aria-selected') === 'true') ?? lines.find((line) => !line.disabled)
  first?.focus()
}

function popupLine(role: Popup['role'], item: PopupItem): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'popup-line',
      role: role === 'menu' ? 'menuitem' : 'option',
      'aria-selected': role === 'menu' ? undefined : String(item.checked === true),
      disabled: item.disabled === true,
    },
    element(
      'span',
      { class: 'popup-icon', 'aria-hidden': 'true' },
      item.icon === undefined ? item.emoji : icon(item.icon),
    ),
    element(
      'span',
      { class: 'popup-words' },
      element('span', { class: 'popup-label' }, item.label),
      item.detail !== undefined && item.detail !== '' && element('span', { class: 'popup-detail' }, item.detail),
    ),
  )
}

function moveFocus(event: KeyboardEvent, lines: readonly HTMLButtonElement[], list: HTMLElement): void {
  const open = lines.filter((line) => !line.disabled)
  const at = open.findIndex((line) => line.matches(':focus'))
  const target: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: open.length - 1 }
  if (event.key === 'Tab') {
    event.preventDefault()
    list.hidePopover()
  }
  const next = target[event.key]
  if (next === undefined) return
  event.preventDefault()
  open[(next + open.length) % open.length]?.focus()
}

function place(list: HTMLElement, opener: HTMLElement): void {
  const edge = 8
  const anchor = opener.getBoundingClientRect()
  const below = window.innerHeight - anchor.bottom - edge
  const up = below < Math.min(list.offsetHeight, 240) && anchor.top > below
  const room = Math.max(120, (up ? anchor.top : window.innerHeight - anchor.bottom) - 2 * edge)
  list.style.setProperty('min-width', `${Math.min(anchor.width, window.innerWidth - 2 * edge)}px`)
  list.style.setProperty('max-height', `${Math.min(room, 420)}px`)
  list.style.setProperty(
    'left',
    `${Math.max(edge, Math.min(anchor.left, window.innerWidth - list.offsetWidth - edge))}px`,
  )
  list.style.setProperty('top', `${up ? anchor.top - list.offsetHeight - 4 : anchor.bottom + 4}px`)
}
