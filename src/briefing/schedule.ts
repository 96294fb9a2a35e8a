import type { Length, ScheduleFields, Weekday, WhenQuiet } from './ports.ts'
import { zoneNamed } from './zones.ts'

/** A field of a schedule that cannot be saved, and what to give instead. */
export interface FieldProblem {
  readonly field: keyof ScheduleFields
  readonly message: string
}

/** A schedule's fields as an admin types them. */
export interface TypedFields {
  readonly channelId: string
  /** One or more times, separated by commas, semicolons, spaces or 'and': `8:30, 6pm`. */
  readonly times: string
  readonly timezone: string
  /** `daily`, `weekdays`, `weekends`, names, numbers and ranges (`mon-fri, sun`); absent: every day. */
  readonly days?: string
  readonly topics?: readonly string[]
  readonly countries?: readonly string[]
  readonly length?: Length
  readonly mentionRole?: string
  readonly whenQuiet?: WhenQuiet
  readonly thread?: boolean
  readonly publish?: boolean
}

const MOST_TIMES = 24
const TIME = /^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i
const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const DAY_GROUPS: Readonly<Record<string, readonly Weekday[]>> = {
  daily: EVERY_DAY,
  everyday: EVERY_DAY,
  all: EVERY_DAY,
  weekdays: [1, 2, 3, 4, 5],
  workdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
}

/** A time of day as 'HH:MM': reads 8:30, 08.30, 8am, 8:30 pm, 8h30, noon and midnight; undefined for anything else. */
export const readTime = (typed: string): string | undefined => {
  const text = typed.trim().toLowerCase()
  if (text === 'noon') return '12:00'
  if (text === 'midnight') return '00:00'
  const [, hours = '', minutes, half] = TIME.exec(text) ?? []
  // A bare number is no time: '8' may be a slip, '830' and '20261121' surely are.
  if (hours === '' || (minutes === undefined && half === undefined)) return undefined
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)]
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return undefined
  const shifted = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return `${String(shifted).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** The times in a text, in order and without repeats; undefined where one of them is none. */
export const readTimes = (typed: string): readonly string[] | undefined => {
  const texts = typed
    .replace(/(\d)\s+([ap]\.?m\.?)/gi, '$1$2')
    .split(/[,;\s]+|\band\b/i)
    .filter((text) => text !== '')
  const times = texts.map(readTime)
  const known = times.filter((time) => time !== undefined)
  return known.length === 0 || known.length < times.length ? undefined : [...new Set(known)].sort()
}

const dayOf = (text: string): Weekday | undefined => {
  if (/^[1-7]$/.test(text)) return Number(text) as Weekday
  const index = text.length < 2 ? -1 : DAY_NAMES.findIndex((name) => name.startsWith(text) || text === `${name}s`)
  return index < 0 ? undefined : ((index + 1) as Weekday)
}

/** The days in a text, Monday first; undefined where one of them is none. A range may pass over Sunday (`sat-mon`). */
export const readDays = (typed: string): readonly Weekday[] | undefined => {
  const days = new Set<Weekday>()
  const texts = typed
    .toLowerCase()
    .replace(/\s*(?:-|–|\bto\b)\s*/g, '-')
    .split(/[,;\s]+|\band\b/)
    .filter((text) => text !== '')
  for (const text of texts) {
    const group = DAY_GROUPS[text.replace(/[^a-z]/g, '')]
    const [from, to] = text.split('-').map(dayOf)
    if (group) for (const day of group) days.add(day)
    else if (from === undefined || (text.includes('-') && to === undefined)) return undefined
    else {
      const length = to === undefined ? 0 : (to - from + 7) % 7
      for (let step = 0; step <= length; step += 1) days.add((((from - 1 + step) % 7) + 1) as Weekday)
    }
  }
  return days.size === 0 ? undefined : [...days].sort()
}

/** The fields that these typed ones mean, or all that is wrong with them. */
export const checkFields = (
  typed: TypedFields,
): { readonly fields: ScheduleFields } | { readonly problems: readonly FieldProblem[] } => {
  const times = readTimes(typed.times)
  const days = typed.days?.trim() ? readDays(typed.days) : EVERY_DAY
  const timezone = zoneNamed(typed.timezone)
  const problems: FieldProblem[] = []
  if (!times) problems.push({ field: 'times', message: `"${typed.times}" is not a time; write it like 08:30 or 8am.` })
  else if (times.length > MOST_TIMES)
    problems.push({ field: 'times', message: `${times.length} times a day are too many; at most ${MOST_TIMES}.` })
  if (!timezone)
    problems.push({
      field: 'timezone',
      message: `"${typed.timezone}" is not a time zone; pick one such as Europe/Berlin.`,
    })
  if (!days)
    problems.push({ field: 'days', message: `"${typed.days}" names no days; write them like mon-fri or sat, sun.` })
  if (problems.length > 0 || !times || !days || !timezone) return { problems }
  return {
    fields: {
      channelId: typed.channelId,
      times,
      timezone,
      days,
      topics: [...new Set(typed.topics ?? [])].sort(),
      countries: [...new Set(typed.countries ?? [])].sort(),
      length: typed.length ?? 'standard',
      ...(typed.mentionRole !== undefined && { mentionRole: typed.mentionRole }),
      whenQuiet: typed.whenQuiet ?? 'line',
      thread: typed.thread ?? false,
      publish: typed.publish ?? false,
    },
  }
}
