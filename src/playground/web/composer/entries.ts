import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10'
import type { Command } from '../wire.ts'

/** A command or subcommand that can be called, as one line of the list that `/` opens. */
export interface Entry {
  /** As it is typed, without the slash: `schedule add`. */
  readonly label: string
  readonly command: string
  /** The words behind the command's name: `add`. */
  readonly subcommand?: string
  readonly description: string
  readonly options: readonly Option[]
  readonly permitted: boolean
  /** The names of the rights that the user lacks for it. */
  readonly missing: readonly string[]
}

export type Option = APIApplicationCommandBasicOption

export const optionType = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const

/** Returns every entry of the registered commands, in their order. */
export function entriesOf(commands: readonly Command[]): readonly Entry[] {
  return commands.flatMap((command) => {
    const under = (options: Command['options'], words: readonly string[]): readonly Entry[] =>
      (options ?? []).flatMap((option) => {
        if (option.type === optionType.group) return under(option.options, [...words, option.name])
        if (option.type !== optionType.subcommand) return []
        const subcommand = [...words, option.name].join(' ')
        return [entry(command, option.description, option.options ?? [], subcommand)]
      })
    const subcommands = under(command.options, [])
    return subcommands.length > 0
      ? subcommands
      : [entry(command, command.description, basic(command.options), undefined)]
  })
}

function entry(
  command: Command,
  description: string,
  options: readonly Option[],
  subcommand: string | undefined,
): Entry {
  return {
    label: subcommand === undefined ? command.name : `${command.name} ${subcommand}`,
    command: command.name,
    ...(subcommand === undefined ? {} : { subcommand }),
    description,
    options: [...options].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false)),
    permitted: command.permitted,
    missing: command.missing ?? [],
  }
}

function basic(options: Command['options']): readonly Option[] {
  return (options ?? []).filter((option) => option.type !== optionType.subcommand && option.type !== optionType.group)
}

/**
 * Returns the entries that answer to what was typed behind the slash, the closest first: that name itself, one that begins so, then a word of a name,
 * then any part of a name, then a word of a description. Entries that the user may not use come last in each.
 */
export function matchingEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  return entries
    .map((one, order) => ({ one, order, rank: rankOf(one, words) }))
    .filter(({ rank }) => rank < ranks)
    .sort((a, b) => a.rank - b.rank || Number(b.one.permitted) - Number(a.one.permitted) || a.order - b.order)
    .map(({ one }) => one)
}

const ranks = 4

function rankOf(entry: Entry, words: string): number {
  if (entry.label === words) return -1
  if (entry.label.startsWith(words)) return 0
  if (entry.label.includes(` ${words}`)) return 1
  if (entry.label.includes(words)) return 2
  // Of one or two letters a description would hold nearly any.
  return words.length > 2 && ` ${entry.description.toLowerCase()}`.includes(` ${words}`) ? 3 : ranks
}

/** Returns the entry that a typed line names in full, and what follows its name. */
export function entryOfLine(
  entries: readonly Entry[],
  line: string,
): { readonly entry: Entry; readonly rest: string } | undefined {
  if (!line.startsWith('/')) return undefined
  const found = entries
    .filter((one) => line.slice(1).toLowerCase().startsWith(`${one.label} `))
    .sort((a, b) => b.label.length - a.label.length)[0]
  return found === undefined ? undefined : { entry: found, rest: line.slice(found.label.length + 2) }
}
