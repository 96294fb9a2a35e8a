import type { Channel, Choice } from '../wire.ts'
import { type Entry, matchingEntries, type Option, optionType } from './entries.ts'
import type { Suggestion } from './suggestions.ts'

/** The entries of the list above the composer, for what is being typed. */

const kinds: Readonly<Record<number, string>> = {
  [optionType.string]: 'text',
  [optionType.integer]: 'whole number',
  [optionType.boolean]: 'true or false',
  [optionType.user]: 'person',
  [optionType.channel]: 'channel',
  [optionType.role]: 'role',
  [optionType.mentionable]: 'person or role',
  [optionType.number]: 'number',
  [optionType.attachment]: 'file',
}

/** Returns the commands that answer to `typed`, those that the person may not use greyed. */
export function commandOffers(
  entries: readonly Entry[],
  typed: string,
  choose: (entry: Entry) => void,
): readonly Suggestion[] {
  return matchingEntries(entries, typed).map((entry) => ({
    label: `/${entry.label}`,
    detail: entry.description,
    ...(entry.permitted ? {} : { note: 'not permitted', disabled: true }),
    choose: () => choose(entry),
  }))
}

/** Returns the options that may still be added and whose name holds `typed`. */
export function optionOffers(
  options: readonly Option[],
  typed: string,
  choose: (option: Option) => void,
): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase()
  return options
    .filter((option) => option.name.includes(wanted))
    .map((option) => ({
      label: option.name,
      detail: option.description,
      note: kinds[option.type] ?? 'value',
      choose: () => choose(option),
    }))
}

/** Returns the choices of an option. */
export function choiceOffers(choices: readonly Choice[], choose: (choice: Choice) => void): readonly Suggestion[] {
  return choices.map((choice) => ({ label: choice.name, choose: () => choose(choice) }))
}

/** Returns the words in an empty composer. */
export function placeholder(channel: Channel | undefined, spare: number | undefined): string {
  if (spare === 0) return ''
  if (spare !== undefined) return `+${spare} optional`
  return channel === undefined ? 'No channel is open' : `Message #${channel.name}, or type / for commands`
}
