import type { IsoDay, Moment } from '../corpus/article.ts'

/** Dates in words that are the same on every machine ("11 Jul 2023"). */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface Parts {
  readonly year: string
  readonly month: string
  readonly day: string
}

const parts = (day: IsoDay): Parts => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year: year.replace(/^0+(?=\d)/, ''), month: months[Number(month) - 1] ?? '', day: String(Number(date)) }
}

/** "11 Jul 2023". */
export const dayInWords = (day: IsoDay): string => {
  const { year, month, day: date } = parts(day)
  return `${date} ${month} ${year}`
}

/** "Jul 2023". */
export const monthInWords = (day: IsoDay): string => `${parts(day).month} ${parts(day).year}`

/** The seasons are those of the north, as the taggers of dates have them; a winter belongs to the year in which it begins. */
const season = (day: IsoDay): string => {
  const month = Number(day.slice(5, 7))
  const name =
    month >= 3 && month <= 5
      ? 'spring'
      : month <= 8 && month >= 6
        ? 'summer'
        : month <= 11 && month >= 9
          ? 'autumn'
          : 'winter'
  return `${name} ${parts(day).year}`
}

const single = (moment: Moment): string => {
  const { year } = parts(moment.from)
  if (moment.precision === 'decade') return `${year}s`
  if (moment.precision === 'year') return year
  if (moment.precision === 'season') return season(moment.from)
  return moment.precision === 'month' ? monthInWords(moment.from) : dayInWords(moment.from)
}

/** "10–11 Jun 2023", "28 Jun – 2 Jul 2023", "Dec 2022 – Jan 2023". */
const days = (from: IsoDay, to: IsoDay): string => {
  const [a, b] = [parts(from), parts(to)]
  if (a.year !== b.year) return `${dayInWords(from)} – ${dayInWords(to)}`
  return a.month === b.month ? `${a.day}–${dayInWords(to)}` : `${a.day} ${a.month} – ${dayInWords(to)}`
}

const range = (from: IsoDay, to: IsoDay, { precision }: Moment): string | undefined => {
  if (to <= from) return undefined
  if (precision === 'day') return days(from, to)
  if (precision === 'month' && to.slice(0, 7) !== from.slice(0, 7)) return `${monthInWords(from)} – ${monthInWords(to)}`
  const [first, last] = [parts(from).year, parts(to).year]
  return precision === 'year' && first !== last ? `${first}–${last}` : undefined
}

/** A moment as finely as its text gave it; "≈" where it was worked out rather than stated. */
export const momentInWords = (moment: Moment): string =>
  `${moment.known ? '' : '≈ '}${(moment.to ? range(moment.from, moment.to, moment) : undefined) ?? single(moment)}`

/** The UTC day of an instant. */
export const dayOf = (instant: number): IsoDay => new Date(instant).toISOString().slice(0, 10)

/** Discord's live time, which each reader sees in their own zone: R "in 3 hours", f "11 July 2023 08:00", t "08:00". */
export const liveTime = (instant: number, style: 'R' | 'f' | 'F' | 'D' | 't' = 'R'): string =>
  `<t:${Math.floor(instant / 1000)}:${style}>`
