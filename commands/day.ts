import { lastDayOf } from '../src/analysis/dates/calendar.ts'
import { findDates } from '../src/analysis/dates/index.ts'
import type { IsoDay } from '../src/corpus/article.ts'
import { UserError } from '../src/errors.ts'
import { dayOf } from '../src/render/dates.ts'
import { escaped } from '../src/render/escape.ts'

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  dayOf(Date.parse(`${text}T00:00:00Z`)) === text

/** The first or last day of what was typed ("2023-07-11", "July 2023", "last week"); throws a UserError for what is no date. */
export const dayFrom = (typed: string, now: number, edge: 'first' | 'last'): IsoDay => {
  const text = typed.trim()
  if (isDay(text)) return text
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  if (month) return edge === 'first' ? `${text}-01` : lastDayOf({ from: `${text}-01`, precision: 'month', known: true })
  if (/^\d{4}$/.test(text)) return edge === 'first' ? `${text}-01-01` : `${text}-12-31`
  const today = { from: dayOf(now), precision: 'day', known: true } as const
  const moment = /^\d{4}-\d+-\d+$/.test(text) ? undefined : findDates(text, today).find((found) => found.moment)?.moment
  if (moment) return edge === 'first' ? moment.from : lastDayOf(moment)
  throw new UserError(`“${escaped(typed)}” is no date that I can read. Try 2023-07-11, July 2023 or last week.`)
}
