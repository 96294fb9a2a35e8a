import { describe, expect, it } from 'vitest'
import { checkFields, readDays, readTime, readTimes, type TypedFields } from '../../../src/briefing/schedule.ts'

describe('readTime', () => {
  it.each([
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['08.30', '08:30'],
    ['8h30', '08:30'],
    ['8am', '08:00'],
    ['8 a.m.', '08:00'],
    ['8:30 PM', '20:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['0:05', '00:05'],
    ['23:59', '23:59'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
  ])('%s is %s', (typed, time) => expect(readTime(typed)).toBe(time))

  it.each(['', '8', '830', '24:00', '08:60', '13pm', '0am', '8:3', '-8:30', 'soon', '08:30:00', '٠٨:٣٠'])(
    '%j is no time',
    (typed) => expect(readTime(typed)).toBeUndefined(),
  )
})

describe('readTimes', () => {
  it.each([
    ['18:00, 8am', ['08:00', '18:00']],
    ['8:00 and 6 pm', ['08:00', '18:00']],
    ['8:00 08.00', ['08:00']],
  ])('%s', (typed, times) => expect(readTimes(typed)).toEqual(times))

  it('reads none where one is wrong', () => expect(readTimes('08:00, 25:00')).toBeUndefined())
})

describe('readDays', () => {
  it.each([
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['Weekdays', [1, 2, 3, 4, 5]],
    ['weekends', [6, 7]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Mon to Wed, Sunday', [1, 2, 3, 7]],
    ['sat – mon', [1, 6, 7]],
    ['tues thurs', [2, 4]],
    ['1,3,5', [1, 3, 5]],
    ['fridays', [5]],
  ])('%s', (typed, days) => expect(readDays(typed)).toEqual(days))

  it.each(['', 'someday', 'mon-', '0', '8', 'm', 'monkey'])('%j names no days', (typed) =>
    expect(readDays(typed)).toBeUndefined(),
  )
})

describe('checkFields', () => {
  const typed: TypedFields = { channelId: '1', times: '8am', timezone: 'europe/berlin' }

  it('fills in what was not said', () =>
    expect(checkFields(typed)).toEqual({
      fields: {
        channelId: '1',
        times: ['08:00'],
        timezone: 'Europe/Berlin',
        days: [1, 2, 3, 4, 5, 6, 7],
        topics: [],
        countries: [],
        length: 'standard',
        whenQuiet: 'line',
        thread: false,
        publish: false,
      },
    }))

  it.each(['UTC', 'Etc/GMT+5', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires'])('takes the zone %s', (timezone) =>
    expect(checkFields({ ...typed, timezone })).toMatchObject({ fields: { timezone } }),
  )

  it('names all that is wrong at once', () => {
    const checked = checkFields({ ...typed, times: 'later', timezone: 'Mars/Olympus', days: 'never' })
    expect('problems' in checked && checked.problems.map((problem) => problem.field)).toEqual([
      'times',
      'timezone',
      'days',
    ])
  })
})
