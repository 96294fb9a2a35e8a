import { expect, test } from 'vitest'
import { createLexicon } from '../../../src/analysis/terms.ts'
import { article } from './library.ts'

test('forms of a word are one stem, stop words are none', () => {
  const lexicon = createLexicon()
  const [port] = lexicon.stemsOf('port')
  expect(lexicon.stemsOf('The ports of the')).toEqual([port])
  expect(lexicon.stemsOf('he said that they were there on Monday')).toEqual([])
})

test('the country US is not the pronoun', () => {
  const lexicon = createLexicon()
  expect(lexicon.stemsOf('they told us')).toEqual([])
  expect(lexicon.stemsOf('the US')).toHaveLength(1)
  expect(lexicon.stemsOf('the U.S.')).toEqual(lexicon.stemsOf('the US'))
})

test('the terms of an article are kept sentence by sentence', () => {
  const lexicon = createLexicon()
  const each = article({ id: 'a', says: ['Ships left the port.', 'It was late.', 'A port needs 2 cranes.'] })
  const { stems, starts, words } = lexicon.termsOf(each)
  const of = (index: number): number[] => [...stems.subarray(starts[index], starts[index + 1])]
  expect(of(0)).toEqual(lexicon.stemsOf('ship left port'))
  expect(of(1)).toEqual(lexicon.stemsOf('late'))
  expect(of(2)[0]).toBe(of(0)[2])
  expect([...words]).toEqual([4, 3, 5])
  expect(lexicon.termsOf(each)).toBe(lexicon.termsOf(each))
})
