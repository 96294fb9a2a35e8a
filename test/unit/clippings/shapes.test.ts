import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createShapes } from '../../../src/clippings/shapes.ts'

const source = { id: 'north/strike', body: 'The crews of the ferries walked out on Monday.' }

test('plain values come back as they were', () => {
  const key = fc.stringMatching(/^[a-z]{1,8}$/)
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('tree')),
      fc.dictionary(key, tie('tree'), { noNullPrototype: true }),
    ),
  }))
  const shapes = createShapes()
  fc.assert(
    fc.property(tree, (value) => {
      expect(shapes.unpack(shapes.pack(value, source), source)).toEqual(value)
    }),
  )
})

const cited = { articleId: source.id, sentence: 0, start: 4, end: 9, quote: 'crews' }

test('what the article says itself is not written down', () => {
  const shapes = createShapes()
  const packed = shapes.pack([cited], source)
  expect(packed).not.toContain('crews')
  expect(packed).not.toContain(source.id)
  expect(shapes.unpack(packed, source)).toEqual([cited])
})

test('what stands in for it under another name is the other article’s', () => {
  const shapes = createShapes()
  const packed = shapes.pack(cited, source)
  expect(shapes.unpack(packed, { ...source, id: 'moved' })).toEqual({ ...cited, articleId: 'moved' })
})

test.each([
  ['a quote that is not that stretch of the body', { ...cited, quote: 'Crews' }],
  ['the id of another article', { ...cited, articleId: 'south/strike' }],
  ['a text without a place', { text: 'crews' }],
  ['a text with half a place', { start: 4, text: 'crews' }],
])('%s is kept as it is', (_, value) => {
  const shapes = createShapes()
  expect(shapes.unpack(shapes.pack(value, source), source)).toEqual(value)
})

test('shapes that were learned elsewhere read what was packed there', () => {
  const there = createShapes()
  const packed = there.pack([cited, { a: 1 }], source)
  const here = createShapes()
  here.add(there.since(0))
  here.add(there.since(0))
  expect(here.size()).toBe(there.size())
  expect(here.unpack(packed, source)).toEqual([cited, { a: 1 }])
})
