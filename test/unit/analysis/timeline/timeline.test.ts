import { describe, expect, test } from 'vitest'
import { type TimelineEvent, timelineOf } from '../../../../src/analysis/timeline/timeline.ts'
import type { Article } from '../../../../src/corpus/article.ts'
import { archiveOf, article, harbour } from '../library.ts'

const eventsOf = (articles: readonly Article[], options = {}): readonly TimelineEvent[] => {
  const archive = archiveOf(articles)
  return timelineOf(archive, archive.corpus.articles, options)
}
const sourcesOf = (event: TimelineEvent | undefined): string[] => [
  ...new Set(event?.claim.citations.map(({ articleId }) => articleId)),
]

describe('every dated event of a few articles', () => {
  const events = eventsOf(harbour)

  test('in the order of time, as finely as the text has it', () => {
    expect(events.map(({ value }) => value)).toEqual([
      '1804',
      '2021-03-01',
      '2021-03-09',
      '2021-03-09',
      '2021-04-19',
      '2021-05',
      '2021-10-01',
    ])
  })

  test('two articles on one event of one date are one row with both citations, the stated date first', () => {
    const closure = events.find(({ value }) => value === '2021-03-01')
    expect(sourcesOf(closure).toSorted()).toEqual(['courier/port-shut', 'gazette/closure'])
    expect(closure?.inferred).toBe(false)
    expect(closure?.claim.text).toContain('on 1 March 2021')
  })

  test('what was still to come for its article is announced', () => {
    expect(events.filter(({ announced }) => announced).map(({ value }) => value)).toContain('2021-10-01')
    expect(events.find(({ value }) => value === '2021-03-01')?.announced).toBe(false)
  })

  test('an event carries the countries of its sentences', () => {
    expect(events.find(({ announced }) => announced)?.countries).toContain('PL')
    expect(eventsOf(harbour, { country: 'PL' }).length).toBeGreaterThan(0)
    expect(eventsOf(harbour, { country: 'JP' })).toEqual([])
  })

  test('from and to hold months and years too', () => {
    expect(eventsOf(harbour, { from: '2021-04-20', to: '2021-12-31' }).map(({ value }) => value)).toEqual([
      '2021-05',
      '2021-10-01',
    ])
  })

  test('a query keeps what names it', () => {
    expect(eventsOf(harbour, { query: 'monks' }).map(({ value }) => value)).toEqual(['1804'])
  })

  test('every citation slices to its quote', () => {
    const archive = archiveOf(harbour)
    for (const { claim } of events)
      for (const { articleId, start, end, quote } of claim.citations)
        expect(archive.corpus.byId.get(articleId)?.body.slice(start, end)).toBe(quote)
  })

  test('the order of the files changes nothing', () => {
    expect(JSON.stringify(eventsOf([...harbour].reverse()))).toBe(JSON.stringify(events))
  })
})

describe('sources that differ', () => {
  const says = (day: string, place = 'Norland'): string =>
    `The old cable bridge over the Vessia strait collapsed under a lorry on ${day} in ${place}, killing two drivers.`

  test('on the day are one row that says so, at the day that more of them give', () => {
    const [event, ...others] = eventsOf([
      article({ id: 'a', date: '2021-08-20', source: 'The Gazette', says: [says('10 August 2021')] }),
      article({ id: 'b', date: '2021-08-20', source: 'The Courier', says: [says('11 August 2021')] }),
      article({ id: 'c', date: '2021-08-21', source: 'The Tribune', says: [says('11 August 2021')] }),
    ])
    expect(others).toEqual([])
    expect(event?.value).toBe('2021-08-11')
    expect(event?.disagreement).toMatch(/2021-08-10 \(The Gazette\)/)
    expect(event?.disagreement).toMatch(/2021-08-11 \(The (?:Courier|Tribune), The (?:Courier|Tribune)\)/)
  })

  test('on the country are one row that says so', () => {
    const [event] = eventsOf([
      article({ id: 'a', date: '2021-08-20', source: 'The Gazette', says: [says('10 August 2021', 'Poland')] }),
      article({ id: 'b', date: '2021-08-20', source: 'The Courier', says: [says('10 August 2021', 'Germany')] }),
    ])
    expect(event?.disagreement).toMatch(/place/)
    expect(event?.disagreement).toMatch(/Poland \(The Gazette\)/)
  })

  test('a day of one article wins over the month of another', () => {
    const [event, ...others] = eventsOf([
      article({
        id: 'a',
        date: '2021-09-20',
        says: ['The old cable bridge over the Vessia strait collapsed under a lorry in August 2021.'],
      }),
      article({
        id: 'b',
        date: '2021-09-21',
        says: ['The old cable bridge over the Vessia strait collapsed under a lorry on 11 August 2021.'],
      }),
    ])
    expect(others).toEqual([])
    expect(event?.value).toBe('2021-08-11')
    expect(event?.disagreement).toBeUndefined()
  })

  test('two acts of one day stay two rows', () => {
    expect(
      eventsOf([
        article({ id: 'a', date: '2021-08-12', says: ['Fishermen blocked the harbour of Vessia on 11 August 2021.'] }),
        article({
          id: 'b',
          date: '2021-08-12',
          says: ['The parliament passed a budget for schools on 11 August 2021.'],
        }),
      ]),
    ).toHaveLength(2)
  })
})

test('an item is told with the sentence that introduces it', () => {
  const [event] = eventsOf([
    article({
      id: 'a',
      date: '2021-08-12',
      says: [
        'The minister promised that the port would',
        ['item', 'open a second quay on 1 May 2022,'],
        ['item', 'hire forty pilots.'],
      ],
    }),
  ])
  expect(event?.claim.text).toBe('The minister promised that the port would open a second quay on 1 May 2022,')
  expect(event?.claim.citations.map(({ sentence }) => sentence)).toEqual([1, 0])
})

test('an undated article gives its stated dates and no guessed ones', () => {
  const events = eventsOf([
    article({ id: 'a', says: ['The lock jammed on Tuesday.', 'It had been built in 1911 by convicts.'] }),
  ])
  expect(events.map(({ value }) => value)).toEqual(['1911'])
})

describe('the days that many articles make most of', () => {
  const many = Array.from({ length: 40 }, (_, n) =>
    article({
      id: `wire/${String(n).padStart(2, '0')}`,
      date: `2021-05-${String(2 + (n % 28)).padStart(2, '0')}`,
      source: `Wire ${n % 3}`,
      says: [
        `Inspectors returned to the refinery for visit number ${n}.`,
        'The refinery explosion of 1 May 2021 in Vessia killed nine workers and wounded dozens.',
        n % 5 === 0
          ? 'The refinery owner apologised to the families in court on 14 May 2021.'
          : 'Crews pumped oil from the basin.',
      ],
    }),
  )

  test('come first, are told once a day, and cite several articles', () => {
    const events = eventsOf(many, { maxEvents: 2 })
    expect(events.map(({ value }) => value)).toEqual(['2021-05-01', '2021-05-14'])
    expect(events[0]?.claim.text).toContain('explosion')
    expect(sourcesOf(events[0]).length).toBeGreaterThan(1)
  })

  test('are as many as asked for at most, in the order of time', () => {
    const values = eventsOf(many, { maxEvents: 10, sentencesPerEvent: 2 }).map(({ value }) => value)
    expect(values.length).toBeLessThanOrEqual(10)
    expect(values).toEqual(values.toSorted())
  })

  test('stay within from and to', () => {
    expect(
      eventsOf(many, { maxEvents: 10, from: '2021-05-10', to: '2021-05-12' }).every(
        ({ value }) => value >= '2021-05-10' && value <= '2021-05-12',
      ),
    ).toBe(true)
  })
})
