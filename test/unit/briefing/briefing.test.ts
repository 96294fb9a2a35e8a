import { describe, expect, test } from 'vitest'
import { claimOf } from '../../../src/analysis/claim.ts'
import type { Position, Stance } from '../../../src/analysis/reading.ts'
import { type Briefing, type BriefingOptions, composeBriefing } from '../../../src/briefing/briefing.ts'
import type { Article } from '../../../src/corpus/article.ts'
import { archiveOf, article, harbour } from '../analysis/library.ts'

const at = (day: string): number => Date.parse(`${day}T06:00:00Z`)

const compose = (
  articles: readonly Article[],
  options: Partial<BriefingOptions> & { readonly now: number },
  positions = {},
): Briefing =>
  composeBriefing(archiveOf(articles, positions), {
    told: new Set(),
    length: 'standard',
    whenQuiet: 'line',
    ...options,
  })

const section = (briefing: Briefing, kind: string) => briefing.sections.find((each) => each.kind === kind)
const told = (briefing: Briefing, kind: string): string[] =>
  section(briefing, kind)?.items.flatMap(({ articleIds }) => articleIds) ?? []

const position = (of: Article, country: string, stance: Stance, target: string, sentence = 0): Position => ({
  country,
  stance,
  target,
  kind: 'indirect',
  ...(of.published && { heldOn: of.published }),
  claim: claimOf(of, sentence),
})

describe('the first edition', () => {
  const first = compose(harbour, { now: at('2021-03-10') })

  test('gives the state of play: stories, what is ahead, how it came to this', () => {
    expect(first.title).toBe('State of play')
    expect(first.sections.map(({ kind }) => kind)).toContain('new')
    expect(first.quiet).toBe(false)
    expect(first.period).toEqual({ to: at('2021-03-10') })
  })

  test('takes all that has appeared as told, and shows nothing that has not', () => {
    expect(first.covers).toEqual(['courier/port-shut', 'courier/talks', 'gazette/closure'])
    expect(JSON.stringify(first)).not.toContain('tribune/accord')
  })

  test('shows no sentence twice', () => {
    const lines = first.sections.flatMap(({ items }) => items.map(({ claim }) => claim.text))
    expect(new Set(lines).size).toBe(lines.length)
  })
})

describe('a later edition', () => {
  const next = (since: string, now: string, before: readonly string[]): Briefing =>
    compose(harbour, { since: at(since), now: at(now), told: new Set(before) })

  test('tells what came since, several articles on one development as one entry', () => {
    const briefing = next('2021-03-01', '2021-03-03', [])
    expect(section(briefing, 'new')?.items).toHaveLength(1)
    expect(told(briefing, 'new').toSorted()).toEqual(['courier/port-shut', 'gazette/closure'])
    expect(briefing.covers).toEqual(['courier/port-shut', 'gazette/closure'])
    expect(briefing.freshness.articles).toBe(2)
    expect(briefing.freshness.newest?.published).toBe('2021-03-02')
  })

  test('never tells an article again', () => {
    const briefing = next('2021-03-01', '2021-03-03', ['courier/port-shut', 'gazette/closure'])
    expect(section(briefing, 'new')).toBeUndefined()
    expect(briefing.quiet).toBe(true)
  })

  test('never tells a development again in the words of one that was told', () => {
    const old = article({
      id: 'a',
      date: '2021-07-01',
      says: ['The ferry to Vessia ran aground in thick fog near the old lighthouse.'],
    })
    const again = article({
      id: 'b',
      date: '2021-07-02',
      says: ['In thick fog the ferry to Vessia ran aground near the old lighthouse.', 'All are safe.'],
    })
    const briefing = compose([old, again], { since: at('2021-07-02'), now: at('2021-07-03'), told: new Set(['a']) })
    expect(section(briefing, 'new')).toBeUndefined()
    expect(briefing.covers).toEqual(['b'])
  })

  test('tells announced events that are still to come, the soonest first', () => {
    const briefing = next('2021-04-19', '2021-04-21', [])
    const ahead = section(briefing, 'ahead')?.items.map(({ claim }) => claim.text) ?? []
    expect(ahead.some((text) => text.includes('1 October 2021'))).toBe(true)
    expect(ahead.some((text) => text.includes('9 March 2021'))).toBe(false)
  })

  test('an article of the last edition’s day counts by its clock time where it has one', () => {
    const early = article({
      id: 'early',
      date: '2021-07-01',
      at: '2021-07-01T04:00:00Z',
      says: ['A crane fell into the harbour of Vessia at dawn.'],
    })
    const late = article({
      id: 'late',
      date: '2021-07-01',
      at: '2021-07-01T16:00:00Z',
      says: ['The council of Vessia voted for a new quay at noon.'],
    })
    const briefing = compose([early, late], { since: at('2021-07-01'), now: at('2021-07-02') })
    expect(told(briefing, 'new')).toEqual(['late'])
  })
})

describe('what changed', () => {
  const before = article({ id: 'before', date: '2021-05-01', says: ['Poland opposes the new quay in Vessia.'] })
  const after = article({
    id: 'after',
    date: '2021-06-01',
    says: ['Poland now backs the new quay in Vessia.', 'Germany rejects the toll on herring.'],
  })

  const changed = (positions: Record<string, readonly Position[]>) =>
    section(
      compose(
        [before, after],
        { since: at('2021-05-31'), now: at('2021-06-02'), told: new Set(['before']) },
        positions,
      ),
      'changed',
    )?.items.map(({ claim, change }) => ({ ...change, text: claim.text })) ?? []

  test('a stance that moved comes before one that is new', () => {
    expect(
      changed({
        before: [position(before, 'PL', 'opposes', 'the new quay')],
        after: [position(after, 'DE', 'opposes', 'the toll', 1), position(after, 'PL', 'supports', 'the quay')],
      }),
    ).toEqual([
      { country: 'PL', before: 'opposes', now: 'supports', text: 'Poland now backs the new quay in Vessia.' },
      { country: 'DE', now: 'opposes', text: 'Germany rejects the toll on herring.' },
    ])
  })

  test('a stance that stays is no change', () => {
    expect(
      changed({
        before: [position(before, 'PL', 'opposes', 'the new quay')],
        after: [position(after, 'PL', 'opposes', 'the quay')],
      }),
    ).toEqual([])
  })
})

describe('a quiet day', () => {
  const quiet = (whenQuiet: BriefingOptions['whenQuiet'], now: string): Briefing =>
    compose(harbour, { since: at('2022-02-20'), now: at(now), told: new Set(harbour.map(({ id }) => id)), whenQuiet })

  test.each(['nothing', 'line'] as const)('with %s has no sections', (whenQuiet) => {
    expect(quiet(whenQuiet, '2022-03-01')).toMatchObject({
      quiet: true,
      sections: [],
      covers: [],
      freshness: { articles: 0 },
    })
  })

  test('with background recalls what happened on this day', () => {
    const briefing = quiet('background', '2022-03-01')
    expect(section(briefing, 'background')?.title).toBe('On this day')
    expect(section(briefing, 'background')?.items[0]?.claim.text).toMatch(/closed/)
  })

  test('with background shows a position that stands, with its history', () => {
    const old = article({ id: 'old', date: '2021-05-01', says: ['Poland opposes the new quay in Vessia.'] })
    const newer = article({ id: 'newer', date: '2021-06-01', says: ['Poland now backs the new quay in Vessia.'] })
    const briefing = compose(
      [old, newer],
      { since: at('2021-09-01'), now: at('2021-09-02'), told: new Set(['old', 'newer']), whenQuiet: 'background' },
      { old: [position(old, 'PL', 'opposes', 'the new quay')], newer: [position(newer, 'PL', 'supports', 'the quay')] },
    )
    expect(section(briefing, 'background')?.items.map(({ claim }) => claim.text)).toEqual([
      'Poland now backs the new quay in Vessia.',
      'Poland opposes the new quay in Vessia.',
    ])
  })
})

describe('the subject', () => {
  test('is any of the topics and any of the countries', () => {
    const options = { since: at('2021-03-01'), now: at('2021-04-21') }
    expect(told(compose(harbour, { ...options, topics: ['diplomacy'] }), 'new').toSorted()).toEqual([
      'courier/talks',
      'tribune/accord',
    ])
    expect(
      told(compose(harbour, { ...options, topics: ['diplomacy', 'shipping'], countries: ['PL'] }), 'new').toSorted(),
    ).toEqual(['courier/talks', 'gazette/closure'])
    expect(compose(harbour, { ...options, topics: ['diplomacy'], countries: ['PL'] }).title).toBe(
      'Daily briefing: Diplomacy, Poland',
    )
  })
})

test('the order of the files changes nothing', () => {
  const options = { since: at('2021-03-01'), now: at('2021-04-21') }
  expect(JSON.stringify(compose([...harbour].reverse(), options))).toBe(JSON.stringify(compose(harbour, options)))
})
