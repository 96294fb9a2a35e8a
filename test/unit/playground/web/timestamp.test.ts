import { expect, test } from 'vitest'
import { messageTime, timestampText } from '../../../../src/playground/web/timestamp.ts'

const now = Date.UTC(2023, 6, 11, 12)
const seconds = (count: number) => count * 1000

test.each([
  [0, 'now'],
  [-45, '45 seconds ago'],
  [-60, '1 minute ago'],
  [5 * 3600, 'in 5 hours'],
  [86_400, 'tomorrow'],
  [-3 * 86_400, '3 days ago'],
  [-400 * 86_400, 'last year'],
])('%i s from now is "%s"', (distance, words) => {
  expect(timestampText(now + seconds(distance), 'R', now, 'en-GB')).toBe(words)
})

test('an unknown style shows the day and the hour', () => {
  expect(timestampText(now, 'x', now, 'en-GB')).toBe(timestampText(now, 'f', now, 'en-GB'))
})

test('a message of today shows its hour alone', () => {
  expect(messageTime(now, now + seconds(60), 'en-GB')).toMatch(/^\d\d:\d\d$/)
  expect(messageTime(now, now + seconds(3 * 86_400), 'en-GB')).toMatch(/July 2023/)
})
