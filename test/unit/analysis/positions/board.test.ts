import { describe, expect, test } from 'vitest'
import { positionBoard, sameTarget } from '../../../../src/analysis/positions/board.ts'
import type { Position, Stance } from '../../../../src/analysis/reading.ts'

const position = (country: string, stance: Stance, target: string, day: string, sentence = 0): Position => ({
  country,
  stance,
  target,
  kind: 'action',
  ...(day && { heldOn: { from: day, precision: 'day', known: true } }),
  claim: {
    text: `${country} ${stance} ${target}`,
    citations: [
      { articleId: `${day}-${country}`, sentence, start: sentence * 10, end: sentence * 10 + 5, quote: 'quote' },
    ],
  },
})

describe('same target', () => {
  test.each([
    ['the canal treaty', 'a new canal treaty', true],
    ['treaty', 'the treaties', true],
    ['membership of the river board', 'Spain’s membership', false],
    ['the canal', 'the port', false],
    ['canal', undefined, false],
  ])('%s / %s', (a, b, same) => expect(sameTarget(a, b)).toBe(same))
})

test('a board has each country once, in order of code, newest stance first', () => {
  const board = positionBoard([
    position('PT', 'opposes', 'the canal', '2021-02-01'),
    position('ES', 'supports', 'the canal', '2021-01-01'),
    position('PT', 'demands', 'lower tolls', '2021-03-01'),
  ])
  expect(board.map((b) => [b.country, b.stance])).toEqual([
    ['ES', 'supports'],
    ['PT', 'demands'],
  ])
  expect(board[1]?.history.map((p) => p.heldOn?.from)).toEqual(['2021-02-01', '2021-03-01'])
  expect(board[1]?.targets.map((p) => p.target)).toEqual(['lower tolls', 'the canal'])
})

test('a mere statement does not hide the side taken before it', () => {
  const [board] = positionBoard([
    position('PT', 'opposes', 'the canal', '2021-02-01'),
    position('PT', 'states', 'the river is low', '2021-03-01'),
  ])
  expect(board?.stance).toBe('opposes')
})

describe('a change of stance', () => {
  const changes = (...positions: readonly Position[]) =>
    positionBoard(positions).flatMap((b) => b.changes.map(({ from, to }) => `${from.stance} ${to.stance}`))

  test('takes the other side on the same matter on a later day', () =>
    expect(
      changes(
        position('PT', 'opposes', 'the canal treaty', '2021-01-01'),
        position('PT', 'supports', 'the canal treaty', '2021-06-01'),
      ),
    ).toEqual(['opposes supports']))

  test.each([
    ['another matter', position('PT', 'supports', 'the port', '2021-06-01')],
    ['the same day', position('PT', 'supports', 'the canal treaty', '2021-01-01', 1)],
    ['the same side', position('PT', 'condemns', 'the canal treaty', '2021-06-01')],
    ['no side', position('PT', 'undecided', 'the canal treaty', '2021-06-01')],
    ['another country', position('ES', 'supports', 'the canal treaty', '2021-06-01')],
  ])('is none where it is %s', (_, later) =>
    expect(changes(position('PT', 'opposes', 'the canal treaty', '2021-01-01'), later)).toEqual([]),
  )
})

test('the order of the input does not matter', () => {
  const all = [
    position('PT', 'opposes', 'the canal', '2021-02-01'),
    position('PT', 'supports', 'the canal', '2021-04-01'),
    position('ES', 'supports', 'the canal', '2021-01-01'),
  ]
  expect(positionBoard([...all].reverse())).toEqual(positionBoard(all))
})
