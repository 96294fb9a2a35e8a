import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayNumber,
  dayOf,
  daysBetween,
  isoWeek,
  lastDayOf,
  momentValue,
  weekdayOf,
} from '../../../../src/analysis/dates/calendar.ts'

describe('days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2023-03-01', -1, '2023-02-28'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days more is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(count)
  })

  test.each([
    ['2023-06-12', 1],
    ['2023-06-18', 7],
    ['1949-04-04', 1],
  ])('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

  test('a date that the calendar lacks has no day', () => {
    expect(dayOf(2023, 2, 29)).toBeUndefined()
    expect(dayOf(2023, 13, 1)).toBeUndefined()
    expect(dayOf(2024, 2, 29)).toBe(dayNumber('2024-02-29'))
  })
})

test.each([
  ['2023-06-15', '2023-W24'],
  ['2021-01-03', '2020-W53'],
  ['2024-12-30', '2025-W01'],
])('%s lies in %s', (day, week) => expect(isoWeek(dayNumber(day))).toBe(week))

describe('moments', () => {
  test.each([
    [{ from: '2023-06-10', precision: 'day', known: true }, '2023-06-10', '2023-06-10'],
    [{ from: '2023-07-11', to: '2023-07-12', precision: 'day', known: true }, '2023-07-12', '2023-07-11'],
    [{ from: '2024-02-01', precision: 'month', known: true }, '2024-02-29', '2024-02'],
    [{ from: '2022-12-01', precision: 'season', known: true }, '2023-02-28', '2022'],
    [{ from: '2014-01-01', precision: 'year', known: true }, '2014-12-31', '2014'],
    [{ from: '1990-01-01', precision: 'decade', known: true }, '1999-12-31', '1990'],
  ] as const)('%o ends on %s and is written %s', (moment, last, value) => {
    expect(lastDayOf(moment)).toBe(last)
    expect(momentValue(moment)).toBe(value)
  })
})
