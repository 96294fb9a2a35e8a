import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeId, encodeId, handleOf, longOf, shortOf } from '../../../src/render/custom-id.ts'
import { type Asked, askedOf, stateOf } from '../../../src/render/question.ts'

const field = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ':', '~', '+', '~x0020', ' a ', '\ud800', '1'),
)

describe('encodeId and decodeId', () => {
  it('give back what was put in, or refuse what is too long', () => {
    fc.assert(
      fc.property(fc.array(field, { maxLength: 6 }), (state) => {
        const id = encodeId('timeline', state)
        if (id === undefined) return
        expect(id.length).toBeLessThanOrEqual(100)
        expect(id).not.toMatch(/[\s\p{C}]/u)
        expect(decodeId(id)).toEqual({ command: 'timeline', state })
      }),
      { numRuns: 1000 },
    )
  })

  it('refuse a state that does not fit', () => {
    expect(encodeId('search', ['x'.repeat(95)])).toBeUndefined()
  })

  it.each([
    '',
    '0:timeline:h',
    'timeline:h:0',
    'someone else’s',
    '1',
    '1:',
    '1:timeline:~',
    '1:timeline:~x12',
    '1:timeline:~9',
    '2:timeline:h',
  ])('know %j for not one of ours', (id) => {
    expect(decodeId(id)).toBeUndefined()
  })
})

describe('handles', () => {
  it('stand for long values and are found again', () => {
    const ids = Array.from(
      { length: 5000 },
      (_, index) => `2023/07/an-article-with-a-long-name-about-the-summit-${index}`,
    )
    const handles = new Set(ids.map(handleOf))
    expect(handles.size).toBe(ids.length)
    expect(Math.max(...[...handles].map((handle) => handle.length))).toBeLessThanOrEqual(12)
    expect(longOf(shortOf(ids[4321] ?? ''), ids)).toBe(ids[4321])
    expect(longOf('nato', ['ukraine', 'nato'])).toBe('nato')
    expect(longOf('#gone', ids)).toBeUndefined()
  })
})

describe('a question in a button', () => {
  const day = fc.constantFrom('2023-06-01', '1999-12-31', '0850-01-01')
  const name = fc.string({ minLength: 1, maxLength: 12 })
  const question = fc.record(
    {
      topic: name,
      article: name,
      query: fc.string({ minLength: 1, maxLength: 60 }),
      country: fc.constantFrom('UA', 'NATO'),
      compare: fc.constantFrom('RU', 'EU'),
      source: name,
      from: day,
      to: day,
      length: fc.constantFrom('headlines', 'standard', 'full'),
    },
    { requiredKeys: [] },
  )
  const asked: fc.Arbitrary<Asked> = fc.record({
    mode: fc.constantFrom('here', 'apart', 'share', 'picture', 'sharePicture', 'open', 'shareOpen'),
    page: fc.integer({ min: 0, max: 9999 }),
    question,
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(asked, (one) => {
        expect(askedOf(stateOf(one))).toEqual(one)
      }),
    )
  })

  it.each([[[]], [['h']], [['h', '-1']], [['x', '0']], [['h', '0', 'z?']], [['h', '0', 'f2023']], [['h', '0', 't']]])(
    'is undefined for the state %j of another age',
    (state) => {
      expect(askedOf(state)).toBeUndefined()
    },
  )

  it('fits with a topic, a country, two days and a query of 40 letters', () => {
    const state = stateOf({
      mode: 'here',
      page: 12,
      question: {
        topic: 'the-enlargement-of-the-alliance',
        query: 'q'.repeat(40),
        country: 'NATO',
        from: '2023-01-01',
        to: '2023-12-31',
      },
    })
    expect(encodeId('timeline', state)).toBeDefined()
  })
})
