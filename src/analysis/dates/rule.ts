import type { Tense } from './tense.ts'
import type { Time } from './times.ts'

/** What an expression is read against: the day of publication as far as it is known, the dates named before, and the verb near it. */
export interface Context {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The day of publication (numbered), its month (counted) and its year; the finer ones are absent where it is known to the month only. */
  readonly today?: number
  readonly month?: number
  readonly year?: number
  /** The time named last before this one. */
  readonly before?: Time
  tense(): Tense
}

/** A time for a part of what the pattern matched, in offsets of the match; for the whole of it where they are absent. */
export interface Found extends Time {
  readonly from?: number
  readonly to?: number
}

/** One construction. `resolve` returns undefined where what was matched is no date after all: the rules after it are tried then. */
export interface Rule {
  readonly name: string
  readonly pattern: RegExp
  readonly resolve: (groups: Groups, context: Context) => Found | readonly Found[] | undefined
}

export type Groups = Readonly<Record<string, string | undefined>>

/** A rule whose pattern ignores case and begins and ends at the edge of a word. */
export const rule = (name: string, pattern: string, resolve: Rule['resolve']): Rule => ({
  name,
  pattern: new RegExp(`(?:${pattern})(?!\\w)`, 'iy'),
  resolve,
})
