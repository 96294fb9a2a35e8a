import { describe, expect, test } from 'vitest'
import { readBlocks } from '../../../src/corpus/blocks.ts'
import { readPassages } from '../../../src/corpus/passages.ts'

const read = (text: string, markdown = true): readonly string[] =>
  readPassages(readBlocks(text, 1), markdown).map((passage) => `${passage.kind}: ${passage.text}`)

describe('blocks', () => {
  test.each([
    ['# Riga\n\nText.', ['heading: Riga', 'paragraph: Text.']],
    ['Riga\n====\n\nText.', ['heading: Riga', 'paragraph: Text.']],
    ['**What comes next**\n\nText.', ['heading: What comes next', 'paragraph: Text.']],
    [
      '**The allies met in Riga on Friday. They agreed on a plan.**',
      ['paragraph: The allies met in Riga on Friday. They agreed on a plan.'],
    ],
    [
      'He said:\n\n- One.\n- Two\n  more.\n\nText.',
      ['paragraph: He said:', 'item: One.', 'item: Two more.', 'paragraph: Text.'],
    ],
    ['  • One.\n  • Two.', ['item: One.', 'item: Two.']],
    ['1. One.\n2) Two.', ['item: One.', 'item: Two.']],
    ['1949. That was the year.', ['paragraph: 1949. That was the year.']],
    ['- YouTube', ['item: YouTube']],
    ['> One.\n> Two.\n\nText.', ['quotation: One.', 'quotation: Two.', 'paragraph: Text.']],
    ['![a](b.jpg)\n\nText.', ['picture: ', 'paragraph: Text.']],
    ['Text.\n\n---\n\nMore.', ['paragraph: Text.', 'rule: ', 'paragraph: More.']],
    ['Text.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nMore.', ['paragraph: Text.', 'paragraph: More.']],
    ['Text.\n\n```\ncode\n```\n\nMore.', ['paragraph: Text.', 'paragraph: More.']],
    ['```\nThis fence is never closed.', ['paragraph: ```', 'paragraph: This fence is never closed.']],
    ['    Indented prose is prose.', ['paragraph: Indented prose is prose.']],
    ['Text.\n\n[1]: https://example.org', ['paragraph: Text.']],
    ['A\r\n\r\nB', ['paragraph: A', 'paragraph: B']],
    ['\\# no heading\n\n\\- no item', ['paragraph: # no heading', 'paragraph: - no item']],
  ])('%j', (text, passages) => {
    expect(read(text)).toEqual(passages)
  })
})

const WRAPPED =
  'The foreign ministers of the eight countries around the sea said in a joint\nstatement that they would meet again before the end of the year. They did not\nname a place.'

describe('lines', () => {
  test('wrapped prose is one paragraph', () => {
    expect(read(WRAPPED, false)).toEqual([`paragraph: ${WRAPPED.replaceAll('\n', ' ')}`])
  })

  test('lines that stand for themselves are not joined', () => {
    const text =
      'A flag is raised over the ministry.\nA flag is raised over the ministry.\nREUTERS/Jane Doe\nOriginally Published:'
    expect(read(text, false)).toHaveLength(4)
  })

  test('a line of a plain text is a paragraph where nothing wrapped it', () => {
    const long =
      'The ministers met for a second day, and after long talks about the budget of the alliance they agreed to come back to the matter in the autumn, when a new government is expected to be in office in at least one of the capitals.'
    expect(read(`A headline without a stop\n${long}\n${long}`, false)).toHaveLength(3)
  })

  test('a line that begins in lower case goes on', () => {
    expect(read('The ministers,\nwho met in Riga,\nagreed.', false)).toEqual([
      'paragraph: The ministers, who met in Riga, agreed.',
    ])
  })

  test('a line break that is asked for stands', () => {
    expect(read('Jane Doe  \n11 June 2023')).toEqual(['paragraph: Jane Doe', 'paragraph: 11 June 2023'])
  })
})
