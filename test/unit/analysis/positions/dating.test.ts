import { describe, expect, test } from 'vitest'
import { read } from '../../../../src/analysis/read.ts'
import { article } from '../library.ts'

/** Each country of a sentence that appeared on 16 June 2021 with the day from which it is held, a fallback in brackets. */
const heldIn = (text: string): string[] => [
  ...new Set(
    read(article({ id: 'a', date: '2021-06-16', says: [text] })).positions.map(({ country, heldOn }) =>
      heldOn?.known === false && heldOn.from === '2021-06-16'
        ? `${country} (published)`
        : `${country} ${heldOn?.from ?? 'never'}`,
    ),
  ),
]

describe('a stance is dated by the date of its own clause', () => {
  test.each([
    ['Hungary rejected the plan on 3 June 2021.', ['HU 2021-06-03']],
    ['On 3 June 2021, Hungary rejected the plan.', ['HU 2021-06-03']],
    ['Hungary on 3 June rejected the plan.', ['HU 2021-06-03']],
    ['Hungary said on Monday that it supports the plan.', ['HU 2021-06-14']],
    ['Hungary backed the fund on 27 March, and Norway rejected it on 30 March.', ['HU 2021-03-27', 'NO 2021-03-30']],
    ['Hungary backed the fund on 27 March, and on 30 March Norway rejected it.', ['HU 2021-03-27', 'NO 2021-03-30']],
    ['Hungary voted to ratify the treaty on 3 June.', ['HU 2021-06-03']],
    ['Hungary rejected the port in October 2020.', ['HU 2020-10-01']],
  ])('%s', (text, held) => expect(heldIn(text)).toEqual(held))
})

describe('a stance that its sentence does not date is held on the day of publication', () => {
  test.each([
    ['Norway still supports the 2015 promise.', 'NO'],
    ['Hungary still rejects the declaration of 12 March 2020.', 'HU'],
    ['Hungary objected to the meeting, as it has done since a dispute began in 2017.', 'HU'],
    ['Norway pledges to open the fund by the end of the year.', 'NO'],
    ['Norway has supported the fund since 2017.', 'NO'],
    ['Norway still supports the fund that was set up in 2017.', 'NO'],
    ['Norway condemned the raid this month.', 'NO'],
    ['Norway condemned the raid in 2021.', 'NO'],
    ['Norway promised to send ten boats in 2024.', 'NO'],
  ])('%s', (text, country) => expect(heldIn(text)).toEqual([`${country} (published)`]))
})
