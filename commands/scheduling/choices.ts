import type { Desk } from '../../src/briefing/desk.ts'
import type { Call, Choice } from '../../src/discord/command.ts'
import { shortOf } from '../../src/render/custom-id.ts'
import { clip, LIMITS } from '../../src/render/limits.ts'
import { countries, type Item, topics } from '../catalogue.ts'
import { type Candidate, fold, match } from '../match.ts'
import { nameOf } from './room.ts'

/** What /schedule offers while an option is being typed. */

interface Zone extends Candidate {
  readonly zone: string
}

const COMMON = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Kyiv',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
]

const clock = (zone: string, now: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now)

const zoneOf = (zone: string): Zone => ({ zone, names: [fold(zone), fold(zone.split('/').at(-1) ?? zone)] })

let known: readonly Zone[] | undefined

/** The usual zones, then all others that the runtime knows; it leaves UTC out of its own list. */
const zonesOf = (): readonly Zone[] => {
  const supported = new Set(Intl.supportedValuesOf('timeZone')).add('UTC')
  return [...new Set([...COMMON.filter((zone) => supported.has(zone)), ...supported])].map(zoneOf)
}

/** Zones with the time that they have now; the bot's own and the usual first. */
export const zoneChoices = (typed: string, desk: Desk, now: number): readonly Choice[] => {
  known ??= zonesOf()
  const zones = [zoneOf(desk.defaultTimezone), ...known.filter(({ zone }) => zone !== desk.defaultTimezone)]
  return match(typed, zones, LIMITS.choices).map(({ zone }) => ({
    name: `${zone} · ${clock(zone, now)} now`,
    value: zone,
  }))
}

/** Completes the last of a list "nato, gra"; what stands before it stays, and is not offered again. */
const listChoices = (typed: string, items: readonly Item[]): readonly Choice[] => {
  const parts = typed.split(',').map((part) => part.trim())
  const before = parts.slice(0, -1).filter((part) => part !== '')
  const rest = items.filter(({ value, names }) => !before.some((part) => part === value || names.includes(fold(part))))
  return match(parts.at(-1) ?? '', rest, LIMITS.choices).flatMap((item) => {
    const value = [...before, shortOf(item.value, LIMITS.choiceValue)].join(', ')
    const name = before.length > 0 ? `${before.join(', ')}, ${item.label}` : item.weighed
    return value.length <= LIMITS.choiceValue ? [{ name: clip(name, LIMITS.choiceName), value }] : []
  })
}

/** The schedules of the caller's server. */
const scheduleChoices = async (typed: string, call: Call, desk: Desk): Promise<readonly Choice[]> => {
  if (!call.guildId || !call.managesGuild) return []
  const schedules = await desk.schedules.list(call.guildId)
  const named = schedules.map((schedule) => {
    const name = nameOf(schedule, desk)
    return { name, value: schedule.id, names: [fold(name), schedule.id] }
  })
  return match(typed, named, LIMITS.choices).map(({ name, value }) => ({ name: clip(name, LIMITS.choiceName), value }))
}

/** The choices for an option of /schedule. */
export const complete = (
  typed: string,
  option: string,
  call: Call,
  desk: Desk,
): readonly Choice[] | Promise<readonly Choice[]> => {
  if (option === 'timezone') return zoneChoices(typed, desk, call.now)
  if (option === 'topics') return listChoices(typed, topics(desk.archive))
  if (option === 'countries') return listChoices(typed, countries(desk.archive))
  return option === 'schedule' ? scheduleChoices(typed, call, desk) : []
}
