import { createCalendar, type Timetable } from '../src/briefing/slots.ts'

/** Every zone × nine times × two years: each local date that exists must have exactly one slot. */

const HOUR = 3_600_000
const TIMES = ['00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '08:00', '12:15', '23:59']
const FROM = Date.UTC(2025, 10, 1)
const UNTIL = Date.UTC(2027, 10, 1)

/** The local dates that a zone's wall clock shows in the span, each once, seen without the code under test. */
const datesShown = (timezone: string): ReadonlySet<string> => {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' })
  const dates = new Set<string>()
  for (let at = FROM; at < UNTIL; at += HOUR / 2) dates.add(shown.format(at))
  return dates
}

/** Prints how many slots were checked, and how many dates had none or more than one. */
export const run = async (): Promise<void> => {
  const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
  const began = performance.now()
  let [slots, none, several, wrong] = [0, 0, 0, 0]
  for (const timezone of zones) {
    const calendar = createCalendar()
    const dates = datesShown(timezone)
    for (const time of TIMES) {
      const timetable: Timetable = {
        id: 's1',
        guildId: '1',
        channelId: '2',
        times: [time],
        timezone,
        days: [1, 2, 3, 4, 5, 6, 7],
        activeSince: 0,
      }
      const seen = new Map<string, number>()
      // As the ticker sees them: window after window, two days beyond both ends.
      for (let now = FROM - 48 * HOUR; now < UNTIL + 48 * HOUR; now += 6 * HOUR)
        for (const slot of calendar.dueSlots(timetable, now, 6 * HOUR)) {
          seen.set(slot.localDate, (seen.get(slot.localDate) ?? 0) + 1)
          slots += 1
          if (slot.at > now || slot.at <= now - 6 * HOUR) wrong += 1
        }
      for (const date of dates) {
        const count = seen.get(date) ?? 0
        if (count === 0) none += 1
        if (count > 1) several += 1
      }
    }
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(
    [
      `zones ${zones.length} × times ${TIMES.length} × 2 years`,
      `slots ${slots} · dates without a slot ${none} · dates with several ${several} · outside their window ${wrong}`,
      `${seconds} s on Node ${process.versions.node}, ICU ${process.versions.icu}, tz ${process.versions.tz}`,
      '',
    ].join('\n'),
  )
  if (none + several + wrong > 0) process.exitCode = 1
}
