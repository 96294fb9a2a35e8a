import type { Choice, CommandCall, Guild, Value, World } from '../wire.ts'
import { type Entry, type Option, optionType } from './entries.ts'
import { isNear } from './near-name.ts'
import { fixedChoices, type Reading, readOption } from './option-value.ts'

/** A command that is being written: its entry, and the options that have a chip, in order. */
export interface Draft {
  readonly entry: Entry
  readonly fields: readonly Field[]
}

/** An option with a chip; `chosen` is the entry of a list that `typed` stands for. */
export interface Field {
  readonly option: Option
  readonly typed: string
  readonly chosen?: Choice
}

/** Returns the draft of an entry with a chip for each required option. */
export function startDraft(entry: Entry): Draft {
  return {
    entry,
    fields: entry.options.filter((one) => one.required === true).map((option) => ({ option, typed: '' })),
  }
}

/** Returns the options that have no chip yet. */
export function spareOptions(draft: Draft): readonly Option[] {
  return draft.entry.options.filter((option) => !draft.fields.some((field) => field.option.name === option.name))
}

/** Returns the draft with a chip for the option of this name, holding `typed`. */
export function addField(draft: Draft, name: string, typed = ''): Draft {
  const option = spareOptions(draft).find((one) => one.name === name)
  return option === undefined ? draft : { ...draft, fields: [...draft.fields, { option, typed }] }
}

/** Returns the draft without the chip of this name. */
export function removeField(draft: Draft, name: string): Draft {
  return { ...draft, fields: draft.fields.filter((field) => field.option.name !== name) }
}

/** Returns the draft in which the option of this name holds a text, or an entry chosen from a list. */
export function fillField(draft: Draft, name: string, content: string | Choice): Draft {
  const fill = (field: Field): Field =>
    typeof content === 'string'
      ? { option: field.option, typed: content }
      : { option: field.option, typed: content.name, chosen: content }
  return { ...draft, fields: draft.fields.map((field) => (field.option.name === name ? fill(field) : field)) }
}

/** Where the text of a chip ends in an option's name and a colon, that option is meant: returns the draft that turns to it, and its name. */
export function turnedDraft(
  draft: Draft,
  name: string,
  typed: string,
): { readonly draft: Draft; readonly to: string } | undefined {
  const found = /(?:^|\s)([^\s:]+):$/.exec(typed)
  const to = found?.[1] ?? ''
  if (found === null || !draft.entry.options.some((option) => option.name === to)) return undefined
  return { draft: addField(fillField(draft, name, typed.slice(0, found.index).trim()), to), to }
}

/** Returns the value of a chip, or what is wrong with it. */
function readField(field: Field, world: World, guild: Guild | undefined): Reading {
  const choices = fixedChoices(field.option, world, guild)
  if (field.chosen !== undefined && field.option.type !== optionType.boolean) return { value: field.chosen.value }
  return readOption(field.option, field.typed, choices)
}

/** Returns the word of a typed text that was meant as an option and misses its name, and the name that it comes close to. */
function missedOption(entry: Entry, typed: string): { readonly word: string; readonly name: string } | undefined {
  const names = entry.options.map((option) => option.name)
  // Prose has a space behind its colon, and an address two strokes: only `word:value` is meant as an option.
  for (const [, word = ''] of typed.matchAll(/(?:^|\s)([a-z][\w-]*):(?=[^\s/])/gi)) {
    const name = names.includes(word) ? undefined : names.find((one) => isNear(word.toLowerCase(), one))
    if (name !== undefined) return { word, name }
  }
  return undefined
}

/** Returns the values to send by option, and the problems by option; a command is sent only if there are none. */
export function readDraft(
  draft: Draft,
  world: World,
  guild: Guild | undefined,
): { readonly values: Readonly<Record<string, Value>>; readonly problems: ReadonlyMap<string, string> } {
  const values: Record<string, Value> = {}
  const problems = new Map<string, string>()
  for (const field of draft.fields) {
    const reading = readField(field, world, guild)
    const missed = field.chosen === undefined ? missedOption(draft.entry, field.typed) : undefined
    if (missed !== undefined) {
      problems.set(field.option.name, `There is no option “${missed.word}”. Did you mean “${missed.name}”?`)
    } else if ('value' in reading) values[field.option.name] = reading.value
    else problems.set(field.option.name, reading.error)
  }
  return { values, problems }
}

/** Returns the draft of a pasted line such as `topic:nato length:full`; words that belong to no option become the first required one. */
export function draftOfLine(entry: Entry, line: string): Draft {
  const names = new Set(entry.options.map((option) => option.name))
  const cuts = [...line.matchAll(/(?:^|\s)([^\s:]+):/g)].filter((cut) => names.has(cut[1] ?? ''))
  const first = line.slice(0, cuts[0]?.index ?? line.length).trim()
  const draft = startDraft(entry)
  const named = cuts.reduce((so, cut, at) => {
    const name = cut[1] ?? ''
    const typed = line.slice(cut.index + cut[0].length, cuts[at + 1]?.index ?? line.length).trim()
    return fillField(addField(so, name), name, typed)
  }, draft)
  const open = named.fields.find((field) => field.typed === '')
  return first === '' || open === undefined ? named : fillField(named, open.option.name, first)
}

/** Returns the call of a draft in a channel. */
export function callOf(draft: Draft, channel: string, options: Readonly<Record<string, Value>>): CommandCall {
  const { command, subcommand } = draft.entry
  return { channel, command, ...(subcommand === undefined ? {} : { subcommand }), options }
}
