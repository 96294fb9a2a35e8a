import type { Context } from './rule.ts'
import * as times from './times.ts'

/** The day, week, weekend, month, year or decade so many of them after (below zero: before) the publication that the context knows of. */
export const shifted = (
  unit: string,
  count: number,
  context: Pick<Context, 'today' | 'month' | 'year'>,
): times.Time => {
  const { today, month, year } = context
  switch (unit) {
    case 'day':
      return today === undefined ? times.valueOnly('XXXX-XX-XX') : times.day(today + count)
    case 'week':
      return today === undefined ? times.valueOnly('XXXX-WXX') : times.week(today + 7 * count)
    case 'weekend':
      return today === undefined ? times.valueOnly('XXXX-WXX-WE') : times.weekend(today + 7 * count)
    case 'month':
      return month === undefined ? times.valueOnly('XXXX-XX') : times.month(month + count)
    case 'year':
      return year === undefined ? times.valueOnly('XXXX') : times.year(year + count)
    case 'decade':
      return year === undefined ? times.valueOnly('XXX') : times.decade(Math.floor(year / 10) * 10 + 10 * count)
    default:
      return times.valueOnly('XX')
  }
}
