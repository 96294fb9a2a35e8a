import type { ParseArgsConfig } from 'node:util'
import type { Archive } from '../analysis/archive.ts'
import { UserError } from '../errors.ts'

/** What a terminal command is given: its flags, and the corpus when it asks for it. */
export interface Terminal {
  readonly flags: Flags
  readonly rest: readonly string[]
  /** The content folder. */
  readonly folder: string
  /** Loads the content folder; problems go to standard error. */
  readonly archive: () => Promise<Archive>
  /** Prints to standard output. */
  readonly print: (text: string) => void
  /** Prints to standard error. */
  readonly say: (text: string) => void
  /** Epoch ms. */
  readonly now: number
}

/** A terminal command: its line in the help, its own flags, and what it does; it resolves to the exit code. */
export interface TerminalCommand {
  readonly name: string
  readonly about: string
  readonly usage: string
  readonly flags: NonNullable<ParseArgsConfig['options']>
  run(terminal: Terminal): number | Promise<number>
}

/** The flags by name, read with a check. */
export class Flags {
  readonly #values: Readonly<Record<string, unknown>>

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values
  }

  text(name: string): string | undefined {
    const value = this.#values[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }

  on(name: string): boolean {
    return this.#values[name] === true
  }

  /** A whole number above 0; throws a UserError for anything else. */
  count(name: string): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new UserError(`--${name} ${text}: give a whole number above 0.`)
    return Number(text)
  }

  /** A day as YYYY-MM-DD; throws a UserError for anything else. */
  day(name: string): string | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const at = Date.parse(`${text}T00:00:00Z`)
    if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text)
      throw new UserError(`--${name} ${text}: give a day of the calendar as YYYY-MM-DD, such as 2023-07-11.`)
    return text
  }

  /** An instant in epoch ms, from ISO 8601 or a day; throws a UserError for anything else. */
  instant(name: string): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const at = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/.test(text)
      ? Date.parse(text)
      : Number.NaN
    if (Number.isNaN(at))
      throw new UserError(`--${name} ${text}: give a day or an instant with its zone, such as 2023-07-11T07:00:00Z.`)
    return at
  }
}
