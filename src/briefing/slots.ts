import type { IsoDay } from '../corpus/article.ts'
import type { Instant, Schedule, Slot, Weekday } from './ports.ts'
import { addDays, createZones, type Zones } from './zones.ts'

/** What a slot is computed from. */
export type Timetable = Pick<Schedule, 'id' | 'guildId' | 'channelId' | 'times' | 'timezone' | 'days' | 'activeSince'>

/** From this far behind its time on, an edition says that it is late (ms). */
export const LATE_AFTER = 5 * 60_000

/** The furthest that a weekly timetable can be from its next slot, in days, and one date that does not exist. */
const HORIZON = 15

/** What identifies an edition for ever: the same slot never posts twice, whatever happens to its schedule. */
export const slotKey = (slot: Pick<Slot, 'guildId' | 'channelId' | 'name' | 'localDate'>): string =>
  `${slot.guildId}/${slot.channelId}/${slot.name}/${slot.localDate}`

/** The key of one message of an edition. */
export const partKey = (slot: Slot, part: number): string => `${slotKey(slot)}/${part}`

/** FNV-1a, 32 bits: short, the same everywhere, and no secret. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(36).padStart(7, '0')
}

/** The small text by which the bot knows its own message again, such as `20261121-1kx9a2b`. */
export const referenceOf = (slot: Slot, part: number): string =>
  `${slot.localDate.replaceAll('-', '')}-${fingerprint(partKey(slot, part))}`

const weekdayOf = (date: IsoDay): Weekday => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return (day === 0 ? 7 : day) as Weekday
}

const slotsOn = (zones: Zones, timetable: Timetable, localDate: IsoDay): readonly Slot[] => {
  if (!timetable.days.includes(weekdayOf(localDate))) return []
  return timetable.times.flatMap((time) => {
    const at = zones.instantOf(timetable.timezone, localDate, time)
    if (at === undefined || at < timetable.activeSince) return []
    const { id: scheduleId, guildId, channelId, timezone } = timetable
    return [{ scheduleId, guildId, channelId, name: `${time}@${timezone}`, localDate, time, at }]
  })
}

const inOrder = (a: Slot, b: Slot): number => a.at - b.at || (a.name < b.name ? -1 : 1)

/** When editions are due, by the wall clocks of their zones. */
export interface Calendar {
  /** The slots after one instant, up to and with the other, in order. */
  slotsBetween(timetable: Timetable, after: Instant, until: Instant): readonly Slot[]
  /** The slots that are due now and not older than the window (ms), in order. */
  dueSlots(timetable: Timetable, now: Instant, window: number): readonly Slot[]
  /** The first slot after the instant. */
  nextSlot(timetable: Timetable, after: Instant): Slot | undefined
  /** The calendar day in a zone. */
  localDate(timezone: string, at: Instant): IsoDay
}

/** A calendar of its own; it remembers only what it worked out. */
export const createCalendar = (zones: Zones = createZones()): Calendar => {
  const slotsBetween = (timetable: Timetable, after: Instant, until: Instant): readonly Slot[] => {
    // A jump over midnight moves a slot into the next day, and clocks set back over midnight leave one in tomorrow.
    const last = addDays(zones.localDate(timetable.timezone, until), 1)
    const slots: Slot[] = []
    for (let date = addDays(zones.localDate(timetable.timezone, after), -1); date <= last; date = addDays(date, 1))
      slots.push(...slotsOn(zones, timetable, date).filter((slot) => slot.at > after && slot.at <= until))
    return slots.sort(inOrder)
  }
  return {
    slotsBetween,
    dueSlots: (timetable, now, window) => slotsBetween(timetable, now - window, now),
    nextSlot: (timetable, after) => {
      const from = Math.max(after, timetable.activeSince - 1)
      const today = zones.localDate(timetable.timezone, from)
      for (let days = -1; days <= HORIZON; days += 1) {
        // The days of one date's neighbours may lie before it only inside a jump: two dates together settle the order.
        const dates = [addDays(today, days), addDays(today, days + 1)]
        const next = dates
          .flatMap((date) => slotsOn(zones, timetable, date))
          .filter((slot) => slot.at > from)
          .sort(inOrder)[0]
        if (next) return next
      }
      return undefined
    },
    localDate: zones.localDate,
  }
}
