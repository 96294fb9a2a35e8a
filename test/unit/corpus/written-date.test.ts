import { expect, test } from 'vitest'
import { readWrittenDate, weekdayOf } from '../../../src/corpus/written-date.ts'

test.each([
  ['2023-06-11', { day: '2023-06-11' }],
  ['2023/06/11', { day: '2023-06-11' }],
  ['2024-02-29', { day: '2024-02-29' }],
  ['2023-06-11T10:00:00Z', { day: '2023-06-11', instant: '2023-06-11T10:00:00.000Z' }],
  ['2023-06-11T23:30:00-06:00', { day: '2023-06-11', instant: '2023-06-12T05:30:00.000Z' }],
  ['2023-06-11 10:00:00 +0000', { day: '2023-06-11', instant: '2023-06-11T10:00:00.000Z' }],
  ['2023-06-11 10:00', { day: '2023-06-11' }],
  ['June 11, 2023', { day: '2023-06-11' }],
  ['Jun. 11, 2023', { day: '2023-06-11' }],
  ['April 20,2023', { day: '2023-04-20' }],
  ['11 June 2023', { day: '2023-06-11' }],
  ['11th June 2023', { day: '2023-06-11' }],
  ['Sunday, June 11, 2023', { day: '2023-06-11' }],
  ['Sun, 11 Jun 2023 10:00:00 +0200', { day: '2023-06-11', instant: '2023-06-11T08:00:00.000Z' }],
  ['11 June 2023 2:05 pm GMT', { day: '2023-06-11', instant: '2023-06-11T14:05:00.000Z' }],
])('%s is read', (written, date) => {
  expect(readWrittenDate(written)).toEqual(date)
})

test.each([
  '2026-13-45',
  '2023-02-29',
  '2023-02-30',
  '12:30',
  '750',
  'June 2023',
  'yesterday',
  '31 June 2023',
  '',
  'Dec 17, 20',
  '0001-01-01',
  '2023-06-11T99:00Z',
])('%s is no date', (written) => {
  expect(readWrittenDate(written)).toBeUndefined()
})

test('a day has its weekday', () => {
  expect(weekdayOf('2022-02-24')).toBe(4)
})
