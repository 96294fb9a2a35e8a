import { type Entry, entriesOf } from './composer/entries.ts'
import { element } from './element.ts'
import { icon } from './icon.ts'
import type { PageState } from './page-state.ts'
import { commandsHere, whyNoCommands } from './servers.ts'
import type { Surroundings } from './surroundings.ts'

/** Returns what a channel without messages shows: where one is, and three commands to try. */
export function emptyChannel(state: PageState, around: Surroundings): HTMLElement {
  const channel = around.names.channel(state.channel) ?? 'this server'
  const examples = exampleEntries(entriesOf(commandsHere(state)))
  return element(
    'li',
    { class: 'empty' },
    element('span', { class: 'empty-mark' }, icon('hash')),
    element('h2', {}, `Welcome to #${channel}`),
    element('p', {}, examples.length === 0 ? whyNoCommands(state) : 'Nothing has been said here yet. Try a command:'),
    element(
      'div',
      { class: 'examples' },
      ...examples.map((entry) =>
        element(
          'button',
          {
            type: 'button',
            class: 'example',
            'data-key': entry.label,
            onclick: () => around.writeCommand(entry.label),
          },
          element('code', {}, `/${entry.label}`),
          element('span', {}, entry.description),
        ),
      ),
    ),
    examples.length > 0 && element('p', { class: 'quiet' }, 'Or type / in the field below to see them all.'),
  )
}

/** Returns up to three commands that the user may use: first those that complete what is typed, and one with subcommands if there is any. */
function exampleEntries(entries: readonly Entry[]): readonly Entry[] {
  const usable = entries.filter((entry) => entry.permitted)
  const completes = (entry: Entry) => entry.options.some((option) => 'autocomplete' in option && option.autocomplete)
  const whole = usable
    .filter((entry) => entry.subcommand === undefined)
    .sort((a, b) => Number(completes(b)) - Number(completes(a)))
  const nested = usable.find((entry) => entry.subcommand !== undefined)
  return nested === undefined ? whole.slice(0, 3) : [...whole.slice(0, 2), nested]
}
