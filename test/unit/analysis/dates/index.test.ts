import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datesIn, findDates } from '../../../../src/analysis/dates/index.ts'
import type { Article, Moment } from '../../../../src/corpus/article.ts'
import { readOn } from './sentence.ts'

const PUBLISHED: Moment = { from: '2023-06-15', precision: 'day', known: true }
const momentsOf = (sentence: string): (Moment | undefined)[] =>
  findDates(sentence, PUBLISHED).map(({ moment }) => moment)

describe('moments', () => {
  test.each<[string, Moment]>([
    ['It was signed on 11 July 2021.', { from: '2021-07-11', precision: 'day', known: true }],
    ['It was signed on May 11.', { from: '2023-05-11', precision: 'day', known: false }],
    ['The summit of July 11-12 is near.', { from: '2023-07-11', to: '2023-07-12', precision: 'day', known: false }],
    ['Fighting went on over the weekend.', { from: '2023-06-10', to: '2023-06-11', precision: 'day', known: false }],
    ['He spoke earlier this week.', { from: '2023-06-01', precision: 'month', known: false }],
    ['They fell in May 2022.', { from: '2022-05-01', precision: 'month', known: true }],
    ['They fell last month.', { from: '2023-05-01', precision: 'month', known: false }],
    [
      'It fell in the third quarter of 2022.',
      { from: '2022-07-01', to: '2022-09-30', precision: 'season', known: true },
    ],
    ['Snow fell last winter.', { from: '2022-12-01', to: '2023-02-28', precision: 'season', known: false }],
    ['It was founded in 1992.', { from: '1992-01-01', precision: 'year', known: true }],
    ['It is 15 years since the pledge.', { from: '2008-01-01', precision: 'year', known: false }],
    ['Songs of the 1990s.', { from: '1990-01-01', to: '1999-12-31', precision: 'decade', known: true }],
  ])('%s', (sentence, moment) => expect(momentsOf(sentence)).toEqual([moment]))

  test.each([
    'The siege lasted three months.',
    'It is now open.',
    'Prayers are held every Friday.',
    'It rained in recent years.',
    'Doors open at 16:00.',
    'A decade ago it was quiet.',
  ])('none on the calendar: %s', (sentence) => expect(momentsOf(sentence)).toEqual([undefined]))
})

test('years since are counted by the calendar, whatever the month of publication', () => {
  for (const published of ['2024-01-01', '2024-07-10', '2024-12-31'])
    expect(
      findDates('It is 75 years since the alliance was founded.', { from: published, precision: 'day', known: true })[0]
        ?.moment?.from,
    ).toBe('1949-01-01')
})

test('years that are marked on a named day are counted from it', () => {
  const yearsOf = (sentence: string): (string | undefined)[] =>
    findDates(sentence, PUBLISHED).flatMap(({ text, moment }) => (/since$/.test(text) ? [moment?.from] : []))
  expect(yearsOf('Members will meet on 9-11 July 2024 to mark 75 years since the treaty was signed.')).toEqual([
    '1949-01-01',
  ])
  expect(yearsOf('Members met in 2019. They marked 70 years since the treaty this way.')).toEqual(['1953-01-01'])
  expect(yearsOf('The port was shut in 2014, and it is 15 years since the treaty.')).toEqual(['2008-01-01'])
})

describe('without a day of publication', () => {
  test.each([
    ['He spoke on Tuesday.', 'Tuesday = XXXX-WXX-2'],
    ['He spoke on June 10.', 'June 10 = XXXX-06-10'],
    ['He spoke yesterday.', 'yesterday = XXXX-XX-XX'],
    ['He spoke last month.', 'last month = XXXX-XX'],
    ['He spoke in June.', 'June = XXXX-06'],
    ['He spoke two years ago.', 'two years ago = XXXX'],
    ['He spoke on June 10, 2020.', 'June 10, 2020 = 2020-06-10'],
  ])('%s', (sentence, expected) => {
    expect(readOn('', sentence)).toEqual([expected])
    expect(findDates(sentence, undefined).some(({ moment }) => moment && !moment.known)).toBe(false)
  })

  test('a year is enough for what is told in years', () => {
    const [found] = findDates('He left last year.', { from: '2019-01-01', precision: 'year', known: true })
    expect(found?.value).toBe('2018')
  })
})

test('whatever the text, spans slice to their text, stand in order and do not overlap', () => {
  const words = fc.constantFrom(
    'the',
    'last',
    'June',
    '10',
    '2023',
    'and',
    'two',
    'years',
    'ago',
    'Monday',
    ',',
    '.',
    '-',
    "'80s",
    '5',
    'p.m.',
    'of',
    'quarter',
    'early',
    '\n',
    'will',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
      const text = parts.join(' ')
      let end = 0
      for (const date of findDates(text, PUBLISHED)) {
        expect(text.slice(date.start, date.end)).toBe(date.text)
        expect(date.text).not.toBe('')
        expect(date.start).toBeGreaterThanOrEqual(end)
        end = date.end
      }
    }),
  )
})

test('dates of an article carry the index of their sentence', () => {
  const texts = ['He came on Monday.', 'He left.', 'That was in 2014 and on Friday.']
  const body = texts.join(' ')
  const sentences = texts.map((text, index) => {
    const start = body.indexOf(text)
    return { index, text, start, end: start + text.length, kind: 'prose' as const, paragraph: 0 }
  })
  const article: Article = {
    id: 'a',
    path: 'a.md',
    title: 'A',
    published: PUBLISHED,
    inferred: [],
    reasons: {},
    tags: [],
    countries: [],
    draft: false,
    body,
    sentences,
    hash: '',
  }
  expect(datesIn(article).map(({ sentence, value }) => [sentence, value])).toEqual([
    [0, '2023-06-12'],
    [2, '2014'],
    [2, '2023-06-09'],
  ])
})
