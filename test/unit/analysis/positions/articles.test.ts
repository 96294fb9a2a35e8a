import { describe, expect, test } from 'vitest'
import { positionsIn } from '../../../../src/analysis/positions/positions.ts'
import { POSITION_RULES } from '../../../../src/analysis/positions/rules.ts'
import { read } from '../../../../src/analysis/read.ts'
import { article } from '../library.ts'
import { articles } from './articles.ts'

const NOTHING = { dates: [], countries: [], attributions: [] }

describe('whole articles', () => {
  const expected: string[] = []
  const told: string[] = []
  for (const { id, date, says } of articles) {
    says.forEach(([, stances], index) => {
      for (const [country, stance] of Object.entries(stances)) expected.push(`${id} ${index} ${country} ${stance}`)
    })
    const { positions } = read(article({ id, date, says: says.map(([text]) => text) }))
    for (const { country, stance, claim } of positions)
      told.push(`${id} ${claim.citations[0].sentence} ${country} ${stance}`)
  }
  const pair = (row: string) => row.split(' ').slice(0, 3).join(' ')
  const pairs = new Set(expected.map(pair))

  test('hardly anything is told that is not there', () => {
    const wrong = told.filter((row) => !pairs.has(pair(row)))
    expect(wrong.length / told.length, wrong.join('\n')).toBeLessThan(0.06)
  })

  test('most of what is there is told', () => {
    const missed = [...pairs].filter((p) => !told.some((row) => pair(row) === p))
    expect(missed.length / pairs.size, missed.join('\n')).toBeLessThan(0.1)
  })

  test('with the right stance', () => {
    const right = told.filter((row) => expected.includes(row))
    expect(right.length / told.length).toBeGreaterThan(0.9)
  })
})

const canal = article({
  id: 'canal',
  date: '2021-05-12',
  says: [
    'On Monday, Portuguese Foreign Minister Rui Alves called the canal “a mistake for the whole river”.',
    'Spain has long supported the canal.',
    'Alves said that he would raise the matter in Madrid.',
    ['heading', 'Morocco condemns the canal'],
    'He said Portugal will:',
    ['item', 'Provide free pilots to all ships that want to pass.'],
  ],
})

test('a position says who, how, about what and when, and cites its sentence', () => {
  const [first, second] = read(canal).positions
  expect(first).toMatchObject({
    country: 'PT',
    stance: 'opposes',
    speaker: 'Portuguese Foreign Minister Rui Alves',
    kind: 'direct',
    heldOn: { from: '2021-05-10', precision: 'day' },
  })
  expect(second).toMatchObject({
    country: 'ES',
    stance: 'supports',
    target: 'the canal',
    kind: 'indirect',
    heldOn: { from: '2021-05-12', known: false },
  })
  expect(first?.claim.text).toBe(canal.sentences[0]?.text)
})

test('a heading shows no position, an item continues the sentence that introduces it', () => {
  const { positions } = read(canal)
  expect(positions.map((p) => p.country)).not.toContain('MA')
  expect(positions.find((p) => p.claim.citations[0].sentence === 5)).toMatchObject({ country: 'PT', stance: 'commits' })
})

test('every citation slices to its quote', () => {
  for (const { id, date, says } of articles) {
    const each = article({ id, date, says: says.map(([text]) => text) })
    for (const { claim } of read(each).positions)
      for (const { start, end, quote } of claim.citations) expect(each.body.slice(start, end)).toBe(quote)
  }
})

test('the same article gives the same positions', () => {
  const again = structuredClone(canal)
  expect(JSON.stringify(read(again).positions)).toBe(JSON.stringify(read(canal).positions))
})

test('a rule that is switched off finds nothing', () => {
  expect(POSITION_RULES.length).toBe(new Set(POSITION_RULES).size)
  const without = positionsIn(canal, NOTHING, { without: ['verb', 'noun', 'content', 'item', 'adjective'] })
  expect(without).toEqual([])
  expect(positionsIn(canal, NOTHING, { without: ['item'] }).length).toBeLessThan(positionsIn(canal, NOTHING).length)
})

test('texts without sense do no harm', () => {
  for (const text of [
    '',
    '"',
    '“’”',
    '…',
    ', , and',
    'US US US said said said',
    'He said she said it said.',
    '( ( ) said',
  ])
    expect(() => read(article({ id: 'x', says: [text] })).positions).not.toThrow()
})
