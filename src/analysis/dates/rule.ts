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
  /** What the text has named before this expression, in its order. */
  readonly named: readonly Named[]
  tense(): Tense
}

/** A time and where it stands in the text. */
export interface Named extends Time {
  readonly start: number
  readonly end: number
}

/** A time for a part of what the pattern matched, in offsets of the match; for the whole of it where they are absent. */
export interface Found extends Time {
  readonly from?: number
  readonly to?: number
}

/**
 * One construction. `resolve` returns undefined where what was matched is not this construction after all, so that the rules after it are
 * tried, and an empty list where it is no date at all, whatever they would say.
 */
export interface Rule {
  readonly name: string
  readonly pattern: RegExp
  readonly resolve: (groups: Groups, context: Context) => Found | readonly Found[] | undefined
}

export type Groups = Readonly<Record<string, string | undefined>>

/** A rule whose pattern ignores case and ends at the edge of a word; a space in it stands for one of any kind, as lines may be broken. */
export const rule = (name: string, pattern: string, resolve: Rule['resolve']): Rule => ({
  name,
  pattern: new RegExp(`(?:${pattern.replaceAll(' ', '\\s')})(?!\\w)`, 'iy'),
  resolve,
})
