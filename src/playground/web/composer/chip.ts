import { element } from '../element.ts'
import type { Field } from './draft.ts'
import { optionType } from './entries.ts'
import { listId } from './suggestions.ts'

/** The field of one option inside the composer. */
export interface Chip {
  readonly name: string
  readonly element: HTMLElement
  readonly input: HTMLInputElement
  /** Writes a text that was chosen from a list. */
  write(text: string): void
  /** Marks the chip as wrong, or as right again. */
  judge(problem: string | undefined): void
}

/** Returns the chip of a field; `typed` is called with each new text, `remove` when its cross is pressed. */
export function createChip(field: Field, hintId: string, typed: (text: string) => void, remove: () => void): Chip {
  const { option } = field
  const numeric = option.type === optionType.integer || option.type === optionType.number
  const input = element('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    inputmode: numeric ? 'decimal' : undefined,
    'aria-label': `${option.name}: ${option.description}`,
    'aria-required': option.required === true ? 'true' : undefined,
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    'aria-describedby': hintId,
    'aria-expanded': 'false',
    'data-option': option.name,
  })
  const fit = () => input.style.setProperty('--letters', String(Math.max(4, [...input.value].length)))
  const write = (text: string) => {
    input.value = text
    fit()
  }
  write(field.typed)
  const box = element(
    'span',
    { class: 'chip' },
    element('span', { class: 'chip-name', 'aria-hidden': 'true' }, option.name),
    input,
    option.required !== true &&
      element(
        'button',
        { type: 'button', class: 'chip-remove', tabindex: -1, 'aria-label': `Remove ${option.name}`, onclick: remove },
        '×',
      ),
  )
  box.addEventListener('click', () => input.focus())
  input.addEventListener('input', () => {
    fit()
    typed(input.value)
  })
  return {
    name: option.name,
    element: box,
    input,
    write,
    judge(problem) {
      box.classList.toggle('wrong', problem !== undefined)
      input.setAttribute('aria-invalid', String(problem !== undefined))
    },
  }
}
