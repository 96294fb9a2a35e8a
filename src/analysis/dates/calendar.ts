import type { IsoDay, Moment } from '../../corpus/article.ts'

/** Arithmetic on calendar days, months and weeks, free of clocks and time zones. Weeks begin on Monday, as in ISO 8601. */

const MS_PER_DAY = 86_400_000
const pad = (value: number): string => String(value).padStart(2, '0')

/** The number of a day, counted from 1 January 1970; NaN for what is no day. */
export const dayNumber = (day: IsoDay): number => Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / MS_PER_DAY)

/** The day that has this number. */
export const isoDay = (number: number): IsoDay => new Date(number * MS_PER_DAY).toISOString().slice(0, 10)

/** The day `count` days after (or, below zero, before) a day. */
export const addDays = (day: IsoDay, count: number): IsoDay => isoDay(dayNumber(day) + count)

/** How many days `to` lies after `from`; below zero when it lies before. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => dayNumber(to) - dayNumber(from)

/** The weekday of a numbered day, 1 for Monday to 7 for Sunday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** The weekday of a day, 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: IsoDay): number => weekdayOfNumber(dayNumber(day))

/** How many days the month has; `month` is 1 to 12. */
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The number of the day with this date, or undefined where the calendar has no such day. */
export const dayOf = (year: number, month: number, day: number): number | undefined =>
  month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)
    ? undefined
    : Date.UTC(year, month - 1, day) / MS_PER_DAY

/** Months are counted through the years, so that one more is always the next: January of year 0 is 0. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1

/** `2023-06` for a counted month. */
export const isoMonth = (month: number): string => `${Math.floor(month / 12)}-${pad((month % 12) + 1)}`

/** The first day of a counted month. */
export const firstOfMonth = (month: number): IsoDay => `${isoMonth(month)}-01`

/** The last day of a counted month. */
export const lastOfMonth = (month: number): IsoDay => isoDay(dayNumber(firstOfMonth(month + 1)) - 1)

/** The Monday of the week in which a numbered day lies. */
export const mondayOf = (number: number): number => number - weekdayOfNumber(number) + 1

/** `2023-W23` for the week in which a numbered day lies (ISO 8601: a week belongs to the year of its Thursday). */
export const isoWeek = (number: number): string => {
  const thursday = mondayOf(number) + 3
  const year = Number(isoDay(thursday).slice(0, 4))
  const first = Date.UTC(year, 0, 1) / MS_PER_DAY
  return `${year}-W${pad(Math.floor((thursday - first) / 7) + 1)}`
}

/** The last day that a moment covers. */
export const lastDayOf = (moment: Moment): IsoDay => {
  if (moment.to) return moment.to
  const year = Number(moment.from.slice(0, 4))
  const month = monthNumber(year, Number(moment.from.slice(5, 7)))
  switch (moment.precision) {
    case 'day':
      return moment.from
    case 'month':
      return lastOfMonth(month)
    case 'season':
      return lastOfMonth(month + 2)
    case 'year':
      return `${year}-12-31`
    case 'decade':
      return `${year + 9}-12-31`
  }
}

/** A moment's date as it is written in answers, no finer than the text gave it: `2023-06-10`, `2023-06` or `2023`. */
export const momentValue = (moment: Moment): string => {
  if (moment.precision === 'day') return moment.from
  return moment.precision === 'month' ? moment.from.slice(0, 7) : moment.from.slice(0, 4)
}
