import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar, partKey, referenceOf, slotKey, type Timetable } from '../../../src/briefing/slots.ts'
import { addDays } from '../../../src/briefing/zones.ts'

const HOUR = 3_600_000
const at = (iso: string): number => Date.parse(iso)

const daily = (timezone: string, ...times: string[]): Timetable => ({
  id: 's1',
  guildId: '10',
  channelId: '20',
  times,
  timezone,
  days: [1, 2, 3, 4, 5, 6, 7],
  activeSince: 0,
})

describe('the instant of a slot', () => {
  const calendar = createCalendar()
  it.each([
    ['an ordinary day', 'Europe/Berlin', '2026-07-01', '08:00', '2026-07-01T06:00:00Z'],
    ['UTC', 'UTC', '2026-07-01', '08:00', '2026-07-01T08:00:00Z'],
    ['half an hour beside the others', 'Asia/Kolkata', '2026-07-01', '08:00', '2026-07-01T02:30:00Z'],
    ['three quarters', 'Asia/Kathmandu', '2026-07-01', '00:00', '2026-06-30T18:15:00Z'],
    ['fourteen hours ahead', 'Pacific/Kiritimati', '2026-07-02', '00:30', '2026-07-01T10:30:00Z'],
    ['a time that comes twice: the first', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['the hour after it', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
    ['a time that does not come: the jump', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00:00Z'],
    ['the first minute of the gap', 'Europe/Berlin', '2026-03-29', '02:00', '2026-03-29T01:00:00Z'],
    ['the first minute after the gap', 'Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['a jump at midnight', 'Africa/Cairo', '2026-04-24', '00:30', '2026-04-23T22:00:00Z'],
    ['a jump of half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00Z'],
    ['a half hour that comes twice', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00Z'],
    ['the day before a missing one', 'Pacific/Apia', '2011-12-29', '23:00', '2011-12-30T09:00:00Z'],
    ['the day after a missing one', 'Pacific/Apia', '2011-12-31', '00:00', '2011-12-30T10:00:00Z'],
  ])('%s (%s %s %s)', (_, timezone, date, time, expected) => {
    const noon = at(`${date}T12:00:00Z`)
    const slots = calendar
      .slotsBetween(daily(timezone, time), noon - 48 * HOUR, noon + 48 * HOUR)
      .filter((slot) => slot.localDate === date)
    expect(slots.map((slot) => new Date(slot.at).toISOString())).toEqual([new Date(at(expected)).toISOString()])
  })

  it('has no slot on a day that a zone left out', () => {
    const slots = calendar.slotsBetween(
      daily('Pacific/Apia', '08:00'),
      at('2011-12-29T00:00:00Z'),
      at('2012-01-01T23:00:00Z'),
    )
    expect(slots.map((slot) => slot.localDate)).toEqual(['2011-12-29', '2011-12-31', '2012-01-01', '2012-01-02'])
  })
})

describe('dueSlots', () => {
  const calendar = createCalendar()
  const berlin = daily('Europe/Berlin', '08:00')
  const eight = at('2026-11-21T07:00:00Z')

  it.each([
    ['a millisecond before', eight - 1, []],
    ['on the minute', eight, ['2026-11-21']],
    ['an hour late', eight + HOUR, ['2026-11-21']],
    ['at the end of the window', eight + 6 * HOUR - 1, ['2026-11-21']],
    ['after the window', eight + 6 * HOUR, []],
  ])('%s', (_, now, dates) =>
    expect(calendar.dueSlots(berlin, now, 6 * HOUR).map((slot) => slot.localDate)).toEqual(dates),
  )

  it('finds the slot of yesterday just after midnight', () =>
    expect(
      calendar.dueSlots(daily('UTC', '23:50'), at('2026-11-21T00:10:00Z'), 6 * HOUR).map((slot) => slot.localDate),
    ).toEqual(['2026-11-20']))

  it('leaves out what lies before the schedule became active', () =>
    expect(calendar.dueSlots({ ...berlin, activeSince: eight + 1 }, eight + HOUR, 6 * HOUR)).toEqual([]))

  it('keeps to its days', () => {
    const mondays = { ...berlin, days: [1] as const }
    expect(calendar.dueSlots(mondays, eight, 6 * HOUR)).toEqual([])
    expect(calendar.dueSlots(mondays, eight + 48 * HOUR, 6 * HOUR)).toHaveLength(1)
  })

  it('gives several times of a day in order', () =>
    expect(
      calendar
        .slotsBetween(daily('UTC', '06:00', '18:00'), at('2026-11-20T07:00:00Z'), at('2026-11-21T07:00:00Z'))
        .map((slot) => slot.name),
    ).toEqual(['18:00@UTC', '06:00@UTC']))
})

describe('nextSlot', () => {
  const calendar = createCalendar()
  it.each([
    ['later today', daily('UTC', '08:00'), '2026-11-21T07:59:59Z', '2026-11-21T08:00:00Z'],
    ['strictly after', daily('UTC', '08:00'), '2026-11-21T08:00:00Z', '2026-11-22T08:00:00Z'],
    [
      'the next Monday',
      { ...daily('UTC', '08:00'), days: [1] as const },
      '2026-11-23T08:00:00Z',
      '2026-11-30T08:00:00Z',
    ],
    ['past a missing day', daily('Pacific/Apia', '08:00'), '2011-12-30T00:00:00Z', '2011-12-30T18:00:00Z'],
    [
      'not before it is active',
      { ...daily('UTC', '08:00'), activeSince: at('2026-11-25T09:00:00Z') },
      '2026-11-21T00:00:00Z',
      '2026-11-26T08:00:00Z',
    ],
  ])('%s', (_, timetable, after, expected) => expect(calendar.nextSlot(timetable, at(after))?.at).toBe(at(expected)))
})

describe('each local day of each zone', () => {
  // Day by day, as a bot that runs without a break sees them: none is left out, none comes twice.
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  const start = at('2026-01-01T00:00:00Z')

  it('has exactly one slot', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), time, fc.integer({ min: 0, max: 700 }), (zone, [hour, minute], offset) => {
        const calendar = createCalendar()
        const timetable = daily(zone, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
        const from = start + offset * 24 * HOUR
        const dates: string[] = []
        for (let now = from; now < from + 60 * 24 * HOUR; now += 6 * HOUR)
          dates.push(...calendar.dueSlots(timetable, now, 6 * HOUR).map((slot) => slot.localDate))
        const [first = ''] = dates
        expect(dates).toEqual(dates.map((_, index) => addDays(first, index)))
        expect(dates.length).toBeGreaterThanOrEqual(59)
      }),
      { numRuns: 150, seed: 20261121 },
    )
  })

  it('agrees with the wall clock wherever the time exists', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), time, fc.integer({ min: 0, max: 730 }), (zone, [hour, minute], offset) => {
        const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const calendar = createCalendar()
        const slot = calendar.nextSlot(daily(zone, clock), start + offset * 24 * HOUR)
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
        const shows = shown.format(slot?.at)
        const before = shown.format((slot?.at ?? 0) - 60_000)
        // Either it is that time now, or the clock jumps over it at this very minute.
        expect(
          shows === `${slot?.localDate} ${clock}` || (before < `${slot?.localDate} ${clock}` && shows > before),
        ).toBe(true)
      }),
      { numRuns: 300, seed: 20261121 },
    )
  })
})

describe('what identifies an edition', () => {
  const [slot] = createCalendar().dueSlots(daily('UTC', '08:00'), at('2026-11-21T08:00:00Z'), HOUR)

  it('does not depend on the schedule', () => {
    if (!slot) throw new Error('no slot')
    expect(slotKey(slot)).toBe('10/20/08:00@UTC/2026-11-21')
    expect(slotKey({ ...slot, scheduleId: 's2' } as typeof slot)).toBe(slotKey(slot))
    expect(partKey(slot, 1)).toBe('10/20/08:00@UTC/2026-11-21/1')
  })

  it('is short in a message, and different for each part, channel and time', () => {
    if (!slot) throw new Error('no slot')
    const references = [
      referenceOf(slot, 0),
      referenceOf(slot, 1),
      referenceOf({ ...slot, channelId: '21' }, 0),
      referenceOf({ ...slot, name: '09:00@UTC' }, 0),
      referenceOf({ ...slot, localDate: '2026-11-22' }, 0),
    ]
    expect(new Set(references).size).toBe(5)
    for (const reference of references) expect(reference).toMatch(/^\d{8}-[0-9a-z]{7}$/)
  })
})
