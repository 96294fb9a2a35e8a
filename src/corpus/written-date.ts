import type { IsoDay } from './article.ts'

/** A date as somebody wrote it: the calendar day as it stands, and the instant (ISO 8601, UTC) where a time with a zone is given. */
export interface WrittenDate {
  readonly day: IsoDay
  readonly instant?: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MONTH =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|jun(?:e|\\.)?|jul(?:y|\\.)?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?'
const TIME =
  '(?:\\s*[,|–-]?\\s*(?:T|at\\s+)?\\s*(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:\\.\\d+)?)?\\s*([ap]\\.?m\\.?)?\\s*(z|utc|gmt|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[a-z]{2,4}\\b)?)?'

const ISO = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 'i')
const MONTH_FIRST = new RegExp(`^${WEEKDAY}(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(\\d{4})${TIME}$`, 'i')
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(${MONTH}),?[\\s-]+(\\d{4})${TIME}$`,
  'i',
)

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The day `YYYY-MM-DD`, or undefined where the calendar has no such day. */
export const isoDay = (year: number, month: number, day: number): IsoDay | undefined => {
  const length = month === 2 && !isLeap(year) ? 28 : LENGTHS[month - 1]
  if (length === undefined || day < 1 || day > length || year < 1000 || year > 2999) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The number of a month from its English name or abbreviation, 0 for anything else. */
export const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** The weekday of a day, 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: IsoDay): number => new Date(`${day}T00:00:00Z`).getUTCDay()

const minutesOf = (zone: string): number | undefined => {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 0
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (!offset) return undefined
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
  return minutes > 14 * 60 ? undefined : offset[1] === '-' ? -minutes : minutes
}

const instantOf = (day: IsoDay, time: readonly (string | undefined)[]): string | undefined => {
  const [hour, minute, second, half, zone] = time
  const offset = zone === undefined ? undefined : minutesOf(zone)
  if (hour === undefined || offset === undefined) return undefined
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date, hours, Number(minute) - offset, Number(second ?? 0))).toISOString()
}

const at = (
  year: number,
  month: number,
  date: number,
  time: readonly (string | undefined)[],
): WrittenDate | undefined => {
  if (time[0] !== undefined && (Number(time[0]) > 24 || Number(time[1]) > 59)) return undefined
  const day = isoDay(year, month, date)
  if (!day) return undefined
  const instant = instantOf(day, time)
  return instant ? { day, instant } : { day }
}

/** Reads `2023-06-11`, an ISO time, `June 11, 2023` or `11 June 2023` (a weekday and a time may stand with them); undefined for anything else, and for a day that does not exist. */
export const readWrittenDate = (written: string): WrittenDate | undefined => {
  const text = written.trim()
  if (text.length > 60 || !/\d{4}/.test(text)) return undefined
  const iso = ISO.exec(text)
  if (iso) return at(Number(iso[1]), Number(iso[3]), Number(iso[4]), iso.slice(5))
  const us = MONTH_FIRST.exec(text)
  if (us) return at(Number(us[3]), monthNumber(us[1] ?? ''), Number(us[2]), us.slice(4))
  const uk = DAY_FIRST.exec(text)
  if (uk) return at(Number(uk[3]), monthNumber(uk[2] ?? ''), Number(uk[1]), uk.slice(4))
  return undefined
}
