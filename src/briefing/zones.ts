import type { IsoDay } from '../corpus/article.ts'
import type { Instant } from './ports.ts'

/** The wall clocks of the world's time zones, read from Intl. */
export interface Zones {
  /** The calendar day in the zone at that instant. */
  localDate(timezone: string, at: Instant): IsoDay
  /**
   * The earliest instant at which the zone's wall clock shows that time on that day; where the clocks jump over the
   * time, the instant of the jump; undefined where the zone has no such day at all.
   */
  instantOf(timezone: string, date: IsoDay, time: string): Instant | undefined
}

const HOUR = 3_600_000
const REMEMBERED = 20_000

/** The day that lies so many days after this one. */
export const addDays = (date: IsoDay, days: number): IsoDay =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10)

/** A zone as it is written, whatever the case it was typed in; undefined where the runtime knows none of that name. */
export const zoneNamed = (typed: string): string | undefined => {
  const text = typed.trim()
  try {
    // Taking what Intl takes, as `Intl.supportedValuesOf` leaves out UTC; but not its answer for an alias (Asia/Calcutta).
    const resolved = new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone
    return resolved.toLowerCase() === text.toLowerCase() ? resolved : text
  } catch {
    return undefined
  }
}

const clockOf = (timezone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

/** The zones with their formatters and answers remembered, as making a formatter costs a thousand readings. */
export const createZones = (): Zones => {
  const clocks = new Map<string, Intl.DateTimeFormat>()
  const answers = new Map<string, Instant | undefined>()

  /** What the wall clock shows, as if it were UTC. */
  const wall = (timezone: string, at: Instant): Instant => {
    let clock = clocks.get(timezone)
    if (!clock) {
      clock = clockOf(timezone)
      clocks.set(timezone, clock)
    }
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
      clock.format(at).match(/\d+/g) ?? []
    ).map(Number)
    return Date.UTC(year, month - 1, day, hour, minute, second)
  }
  const offset = (timezone: string, at: Instant): number => {
    const whole = Math.floor(at / 1000) * 1000
    return wall(timezone, whole) - whole
  }
  const localDate = (timezone: string, at: Instant): IsoDay => new Date(wall(timezone, at)).toISOString().slice(0, 10)

  /** The first second of the offset that holds at `end`; there is one change between the two. */
  const changeBetween = (timezone: string, start: Instant, end: Instant): Instant => {
    const after = offset(timezone, end)
    let [low, high] = [Math.floor(start / 1000), Math.ceil(end / 1000)]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offset(timezone, middle * 1000) === after) high = middle
      else low = middle
    }
    return high * 1000
  }

  const find = (timezone: string, date: IsoDay, time: string): Instant | undefined => {
    const nominal = Date.parse(`${date}T${time}:00Z`)
    // Every offset of the world lies between −12 and +14 hours, and a zone changes its offset at most once in two days.
    const [start, end] = [nominal - 15 * HOUR, nominal + 15 * HOUR]
    const fitting = [offset(timezone, start), offset(timezone, end)]
      .map((difference) => nominal - difference)
      .filter((at) => wall(timezone, at) === nominal)
    if (fitting.length > 0) return Math.min(...fitting)
    const change = changeBetween(timezone, start, end)
    const exists = localDate(timezone, change - 1000) === date || localDate(timezone, change) === date
    return exists ? change : undefined
  }

  const instantOf = (timezone: string, date: IsoDay, time: string): Instant | undefined => {
    const key = `${timezone} ${date} ${time}`
    if (answers.has(key)) return answers.get(key)
    if (answers.size >= REMEMBERED) answers.clear()
    const answer = find(timezone, date, time)
    answers.set(key, answer)
    return answer
  }

  return { localDate, instantOf }
}
