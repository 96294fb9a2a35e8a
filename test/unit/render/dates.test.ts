import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/corpus/article.ts'
import { dayInWords, liveTime, momentInWords } from '../../../src/render/dates.ts'

const known = { known: true } as const

describe('momentInWords', () => {
  const table: readonly (readonly [Moment, string])[] = [
    [{ from: '2023-07-11', precision: 'day', ...known }, '11 Jul 2023'],
    [{ from: '2023-07-11', precision: 'day', known: false }, '≈ 11 Jul 2023'],
    [{ from: '2023-06-10', to: '2023-06-11', precision: 'day', ...known }, '10–11 Jun 2023'],
    [{ from: '2023-06-28', to: '2023-07-02', precision: 'day', ...known }, '28 Jun – 2 Jul 2023'],
    [{ from: '2022-12-30', to: '2023-01-02', precision: 'day', ...known }, '30 Dec 2022 – 2 Jan 2023'],
    [{ from: '2023-06-10', to: '2023-06-10', precision: 'day', ...known }, '10 Jun 2023'],
    [{ from: '2023-07-01', precision: 'month', ...known }, 'Jul 2023'],
    [{ from: '2023-07-01', to: '2023-07-31', precision: 'month', ...known }, 'Jul 2023'],
    [{ from: '2022-12-01', to: '2023-01-31', precision: 'month', ...known }, 'Dec 2022 – Jan 2023'],
    [{ from: '2023-06-01', precision: 'season', ...known }, 'summer 2023'],
    [{ from: '2022-12-01', precision: 'season', ...known }, 'winter 2022'],
    [{ from: '2014-01-01', precision: 'year', ...known }, '2014'],
    [{ from: '2014-01-01', to: '2014-12-31', precision: 'year', ...known }, '2014'],
    [{ from: '2014-01-01', to: '2016-12-31', precision: 'year', ...known }, '2014–2016'],
    [{ from: '2000-01-01', precision: 'decade', ...known }, '2000s'],
    [{ from: '0850-01-01', precision: 'year', ...known }, '850'],
  ]
  it.each(table)('says %j as %s', (moment, words) => {
    expect(momentInWords(moment)).toBe(words)
  })
})

it('says days and instants', () => {
  expect(dayInWords('2023-01-01')).toBe('1 Jan 2023')
  expect(liveTime(1_689_033_600_999)).toBe('<t:1689033600:R>')
})
