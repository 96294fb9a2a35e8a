import { element } from '../element.ts'

/** The list above the composer; the focus stays in the field, the arrows move through the list. */

export interface Suggestion {
  readonly label: string
  readonly detail?: string
  /** Stands at the right: the kind of an option, or why it cannot be chosen. */
  readonly note?: string
  readonly disabled?: boolean
  choose(): void
}

export interface Suggestions {
  /** Shows entries for a field; `eager` marks the first, so that Enter takes it. */
  show(field: HTMLInputElement, title: string, entries: readonly Suggestion[], eager: boolean): void
  /** Shows a word in place of entries: that they are on their way, or that there are none. */
  say(field: HTMLInputElement, title: string, words: string): void
  hide(): void
  /** The label of the marked entry. */
  marked(): string | undefined
  /** Takes an arrow, Tab, Enter or Escape that is meant for the list; returns whether it did. */
  key(event: KeyboardEvent): boolean
}

/** Returns the list that lives in `box`. */
export function createSuggestions(box: HTMLElement): Suggestions {
  let entries: readonly Suggestion[] = []
  let lines: readonly HTMLElement[] = []
  let active = -1
  let owner: HTMLInputElement | undefined

  const mark = (at: number) => {
    active = at
    lines.forEach((line, index) => {
      line.setAttribute('aria-selected', String(index === at))
    })
    const line = lines[at]
    line?.scrollIntoView({ block: 'nearest' })
    if (line === undefined) owner?.removeAttribute('aria-activedescendant')
    else owner?.setAttribute('aria-activedescendant', line.id)
  }
  const hide = () => {
    box.hidden = true
    box.replaceChildren()
    entries = []
    lines = []
    owner?.setAttribute('aria-expanded', 'false')
    mark(-1)
  }
  const open = (field: HTMLInputElement, title: string, ...content: readonly HTMLElement[]) => {
    if (owner !== field) owner?.setAttribute('aria-expanded', 'false')
    owner = field
    const list = element('div', { id: listId, role: 'listbox', 'aria-label': title }, ...content)
    box.replaceChildren(element('div', { class: 'suggestions-title' }, title), list)
    box.hidden = false
    field.setAttribute('aria-expanded', 'true')
  }
  const take = (at: number) => {
    const entry = entries[at]
    if (entry !== undefined && entry.disabled !== true) entry.choose()
  }
  const move = (step: number) => {
    const open = entries.flatMap((entry, at) => (entry.disabled === true ? [] : [at]))
    const from = open.indexOf(active)
    const to = from < 0 && step < 0 ? open.length - 1 : (from + step + open.length) % open.length
    mark(open[to] ?? -1)
  }
  return {
    hide,
    marked: () => entries[active]?.label,
    show(field, title, shown, eager) {
      entries = shown
      lines = shown.map((entry, at) => suggestionLine(entry, at, () => take(at)))
      open(field, title, ...lines)
      mark(eager ? shown.findIndex((entry) => entry.disabled !== true) : -1)
    },
    say(field, title, words) {
      entries = []
      lines = []
      open(field, title, element('p', { class: 'suggestions-word', role: 'status' }, words))
      mark(-1)
    },
    key(event) {
      if (box.hidden || event.altKey || event.ctrlKey || event.metaKey) return false
      if (event.key === 'Escape') hide()
      else if (event.key === 'ArrowDown' && entries.length > 0) move(1)
      else if (event.key === 'ArrowUp' && entries.length > 0) move(-1)
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active >= 0) take(active)
      else return false
      return true
    },
  }
}

/** The id of the list, for the fields that control it. */
export const listId = 'suggestion-list'

function suggestionLine(entry: Suggestion, at: number, take: () => void): HTMLElement {
  const line = element(
    'div',
    {
      class: 'suggestion',
      id: `suggestion-${at}`,
      role: 'option',
      'aria-selected': 'false',
      'aria-disabled': entry.disabled === true ? 'true' : undefined,
    },
    element(
      'span',
      { class: 'suggestion-words' },
      element('span', { class: 'suggestion-label' }, entry.label),
      entry.detail !== undefined && element('span', { class: 'suggestion-detail' }, entry.detail),
    ),
    entry.note !== undefined && element('span', { class: 'suggestion-note' }, entry.note),
  )
  // A press must not take the focus out of the field.
  line.addEventListener('pointerdown', (event) => event.preventDefault())
  line.addEventListener('click', take)
  return line
}
