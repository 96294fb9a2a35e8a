import type { Moment } from '../../corpus/article.ts'
import { firstOfMonth, isoDay, isoMonth, isoWeek, lastOfMonth, mondayOf, monthNumber } from './calendar.ts'

/** What an expression means: its TIMEX3 value, and its moment where it names a time on the calendar. */
export interface Time {
  readonly value: string
  readonly moment?: Moment
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** A numbered day; `known` where the text itself states it in full. */
export const day = (number: number, known = false): Time => {
  const from = isoDay(number)
  return { value: from, moment: { from, precision: 'day', known } }
}

/** The days from one numbered day to another, valued by the first as TIMEX3 has no ranges. */
const days = (first: number, last: number, known = false): Time => {
  const from = isoDay(first)
  return { value: from, moment: { from, to: isoDay(last), precision: 'day', known } }
}

/** A counted month. */
export const month = (number: number, known = false): Time => ({
  value: isoMonth(number),
  moment: { from: firstOfMonth(number), precision: 'month', known },
})

export const year = (number: number, known = false): Time => ({
  value: String(number).padStart(4, '0'),
  moment: { from: `${String(number).padStart(4, '0')}-01-01`, precision: 'year', known },
})

/** The week of a numbered day. A text that says "last week" gives no day, so its moment is the month in which the week begins. */
export const week = (number: number): Time => {
  const from = `${isoDay(mondayOf(number)).slice(0, 7)}-01`
  return { value: isoWeek(number), moment: { from, precision: 'month', known: false } }
}

/** The weekend of the week of a numbered day. */
export const weekend = (number: number): Time => {
  const saturday = mondayOf(number) + 5
  return { ...days(saturday, saturday + 1), value: `${isoWeek(number)}-WE` }
}

const monthsFrom = (value: string, first: number, count: number, known: boolean): Time => ({
  value,
  moment: { from: firstOfMonth(first), to: lastOfMonth(first + count - 1), precision: 'season', known },
})

/** A quarter of a year, 1 to 4. */
export const quarter = (inYear: number, number: number, known = false): Time =>
  monthsFrom(`${inYear}-Q${number}`, monthNumber(inYear, number * 3 - 2), 3, known)

/** A half of a year, 1 or 2. */
export const half = (inYear: number, number: number, known = false): Time =>
  monthsFrom(`${inYear}-H${number}`, monthNumber(inYear, number * 6 - 5), 6, known)

const FIRST_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** A season; winter belongs to the year in which it begins. */
export const season = (inYear: number, name: Season, known = false): Time =>
  monthsFrom(`${inYear}-${name}`, monthNumber(inYear, FIRST_MONTH[name]), 3, known)

/** A decade by its first year. */
export const decade = (first: number, known = false): Time => ({
  value: String(Math.floor(first / 10)),
  moment: { from: `${first}-01-01`, to: `${first + 9}-12-31`, precision: 'decade', known },
})

/** What has a value but no place on the calendar: a duration, a set, a reference, or something that cannot be resolved. */
export const valueOnly = (value: string): Time => ({ value })

/** The same day, at a part of it or at a time of the clock: `2023-06-10TEV`, `2023-06-10T15:00`. */
export const at = (time: Time, timeOfDay: string): Time => ({
  ...time,
  value: `${time.value.slice(0, 10)}T${timeOfDay}`,
})
