import { element, skeleton } from '../element.ts'
import type { Choice } from '../wire.ts'
import { type Chip, createChip } from './chip.ts'
import { addField, type Draft, draftOfLine, fillField, removeField, startDraft, turnedDraft } from './draft.ts'
import type { Entry } from './entries.ts'

/** The field at the foot of the page as it stands: a line of text, or a command with a chip for each of its options. */
export interface Writing {
  readonly line: HTMLInputElement
  draft(): Draft | undefined
  chips(): readonly Chip[]
  /** The chip that has the focus. */
  focused(): Chip | undefined
  /** Shows a draft, or an empty line, and puts the focus where something is missing. */
  begin(draft: Draft | undefined): void
  /** Begins a command; `rest` is what was typed behind its name. */
  start(entry: Entry, rest?: string): void
  add(option: string, typed?: string): void
  drop(option: string): void
  /** Fills a chip with an entry of its list and moves on. */
  choose(chip: Chip, choice: Choice): void
  /** Writes a word below the field. */
  tell(words: string, wrong?: boolean): void
  /** Empties the field without taking the focus. */
  clear(): void
}

/** Returns the writing over the page's skeleton; `changed` is called after each new text in a chip, and when chips come or go. */
export function createWriting(changed: () => void): Writing {
  const form = skeleton('composer', HTMLFormElement)
  const fields = skeleton('composer-fields', HTMLElement)
  const line = skeleton('composer-line', HTMLInputElement)
  const hint = skeleton('composer-hint', HTMLElement)
  let draft: Draft | undefined
  let chips: readonly Chip[] = []

  const tell = (words: string, wrong = false) => {
    hint.textContent = words
    hint.classList.toggle('wrong', wrong)
  }
  const drop = (name: string) => {
    if (draft === undefined) return
    const at = draft.fields.findIndex((field) => field.option.name === name)
    begin(removeField(draft, name))
    ;(chips[at - 1]?.input ?? line).focus()
  }
  const draw = (next: Draft | undefined) => {
    draft = next
    line.value = ''
    chips = (draft?.fields ?? []).map((field) => {
      const { name } = field.option
      const typed = (text: string) => {
        const turned = draft === undefined ? undefined : turnedDraft(draft, name, text)
        if (turned !== undefined) return turnTo(turned.draft, turned.to)
        if (draft !== undefined) draft = fillField(draft, name, text)
        changed()
      }
      return createChip(field, hint.id, typed, () => drop(name))
    })
    const name = draft === undefined ? [] : [element('span', { class: 'command-name' }, `/${draft.entry.label}`)]
    fields.replaceChildren(...name, ...chips.map((chip) => chip.element))
    form.classList.toggle('commanding', draft !== undefined)
    tell('')
    changed()
  }
  const turnTo = (next: Draft, option: string) => {
    draw(next)
    chips.find((chip) => chip.name === option)?.input.focus()
  }
  const focusNext = () => (chips.find((chip) => chip.input.value === '')?.input ?? line).focus()
  const begin = (next: Draft | undefined) => {
    draw(next)
    focusNext()
  }
  return {
    line,
    draft: () => draft,
    chips: () => chips,
    focused: () => chips.find((chip) => chip.input === document.activeElement),
    begin,
    start: (entry, rest = '') => begin(rest === '' ? startDraft(entry) : draftOfLine(entry, rest)),
    add(option, typed = '') {
      if (draft !== undefined) turnTo(addField(draft, option, typed), option)
    },
    drop,
    choose(chip, choice) {
      if (draft === undefined) return
      draft = fillField(draft, chip.name, choice)
      chip.write(choice.name)
      chip.judge(undefined)
      focusNext()
    },
    tell,
    clear: () => draw(undefined),
  }
}
