import { type Entry, entryOfLine } from './entries.ts'

/** What a line that begins with a slash calls when it is sent as it stands. */

/** Returns the entry that a whole line calls and what follows its name, or why it calls none. */
export function calledBy(
  entries: readonly Entry[],
  line: string,
): { readonly entry: Entry; readonly rest: string } | { readonly error: string } {
  const text = line.trim()
  const kept = forbidden(entries, text)
  if (kept !== undefined) return { error: kept }
  const [name = '', ...words] = text.split(' ').filter((word) => word !== '')
  const found = entryOfLine(entries, `${[name, ...words].join(' ')} `)
  if (found !== undefined) return { entry: found.entry, rest: found.rest.trim() }
  const under = entriesUnder(entries, text).map((one) => one.subcommand)
  if (under.length === 0) return { error: `No command is called “${text}”. Type / to see them all.` }
  return { error: `${name.toLowerCase()} needs one of these behind it: ${under.join(', ')}.` }
}

/** Returns what keeps the user from the command that a line names, with or without its subcommand; undefined where nothing does. */
export function forbidden(entries: readonly Entry[], line: string): string | undefined {
  const entry = entriesUnder(entries, line)[0]
  if (entry === undefined || entry.permitted) return undefined
  if (entry.missing.length === 0) return `/${entry.command} is kept from you by the settings of this server.`
  const rights = entry.missing.map((right) => `“${right}”`).join(' and ')
  return `/${entry.command} needs the right ${rights}, which you do not have here.`
}

function entriesUnder(entries: readonly Entry[], line: string): readonly Entry[] {
  const name = line.trim().split(/\s/)[0]?.toLowerCase()
  return entries.filter((one) => `/${one.command}` === name)
}
