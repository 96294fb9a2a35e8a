import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../src/corpus/sentences.ts'

const split = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('a sentence ends', () => {
  test.each([
    ['Riga agreed. Oslo did not.', 2],
    ['Did Riga agree? It did! Oslo did not.', 3],
    ['“We agree.” The minister left.', 2],
    ['"We agree." "So do we," said another.', 2],
    ['He said, “We will act.” She did not.', 2],
    ['It met (in Riga.) The others left.', 2],
    ['It is unclear… The talks go on.', 2],
    ['It is unclear ... The talks go on.', 2],
    ['The plan comes from the U.S. The allies like it.', 2],
    ['They met at 6 p.m. The talks were short.', 2],
    ['He works for Nordic Shipping Ltd. The firm sold it.', 2],
    ['Is that all? No. They want more.', 3],
    ['That is Plan B. The first one failed.', 2],
    ['They paid 5 million in Dec. The rest is due.', 2],
    ['It cost 2.5 million. In 2023 it cost more.', 2],
    ['The vote was 5 to 3. Two were absent.', 2],
    ['She has been in office since 2019. He came later.', 2],
    ['That was in 1949. 12 states signed.', 2],
    ['He wrote of “the end [of the war.]” The others wrote nothing.', 2],
    ['They agreed [...] There was no vote.', 2],
    ['It ended the talks.The ministers left.', 2],
    ['He called it “over.”The others did not.', 2],
    ['The office is in Biloxi, Miss. “We are few,” he said.', 2],
    ['`` We agree . ” He left.', 2],
    ['He said, " We agree. " She left.', 2],
  ])('%s', (text, count) => {
    expect(split(text)).toHaveLength(count)
  })
})

describe('a sentence goes on', () => {
  test.each([
    'U.S. officials met the E.U. envoy.',
    'The U.S. Senate and the U.N. Security Council agreed.',
    'Gen. Smith and Lt. Col. Jane Doe met Mr. Roe and Ms. Poe.',
    'Dr. J. R. Roe of St. Petersburg wrote to Prof. Doe.',
    'Article No. 5 and Art. 3 hold.',
    'They met at 6 p.m. on Monday and at 9 a.m. EDT on Tuesday.',
    'They met at 6 p.m. Monday in Riga.',
    'On Dec. 4 and Jan. 12 they met.',
    'It cost 2.5 million, or 1.000.000 in all.',
    '“Will it hold?” asked the minister.',
    '“Will it hold?” Roe asked on Friday.',
    '“It will hold!” said the minister.',
    'The plan (is it one?) was read out.',
    'Some success ... would build support.',
    'The firm Nordic Corp. Chief Executive Jane Doe was there.',
    'Venice, La. (AP) is a place.',
    'Apple Inc. - a maker of telephones - was there.',
    'Yahoo! Inc. was there.',
    'He said [...] Russia would wait.',
    'Jan Roe Jr. Johnson was there.',
    'It is read at www.example.org and in summit.pdf today.',
    'The state vs. Roe was heard.',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text])
  })
})

test('white space at the edges belongs to no sentence', () => {
  expect(splitSentences('  One.   Two.  ')).toEqual([
    { start: 2, end: 6 },
    { start: 9, end: 13 },
  ])
})

const isBlank = (text: string): boolean => [...text].every((character) => character <= ' ')

test('sentences are in order, never overlap and leave out nothing but white space', () => {
  const words = fc.constantFrom(
    'Riga',
    'the',
    'U.S.',
    'Mr.',
    'p.m.',
    '“',
    '”',
    '"',
    '...',
    '…',
    '?',
    '!',
    '.',
    '(',
    ')',
    'No.',
    '5',
    '[',
    ']',
    ' ',
    '\n',
    '’',
    'a',
    'J.',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
        fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
      ),
      (text) => {
        let at = 0
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(isBlank(text.slice(at, start))).toBe(true)
          at = end
        }
        expect(isBlank(text.slice(at))).toBe(true)
      },
    ),
    { numRuns: 300, seed: 7 },
  )
})
