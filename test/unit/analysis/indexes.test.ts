import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentCounter } from '../../../src/analysis/documents.ts'
import { createLexicon } from '../../../src/analysis/terms.ts'
import { topicFinder } from '../../../src/analysis/topics.ts'
import type { Article } from '../../../src/corpus/article.ts'
import { createCorpus } from '../../../src/corpus/corpus.ts'
import { article, harbour } from './library.ts'

/** Articles with and without tags, by outlets whose names the texts may have, too. */
const library: readonly Article[] = [
  ...harbour,
  ...harbour.map((each) => ({ ...each, id: `${each.id}/untagged`, tags: [] })),
  ...['a', 'b', 'c', 'd'].map((id) =>
    article({
      id,
      title: `Oil spill off Port ${id}`,
      says: ['An oil spill reached the Gazette Bay.', 'Oil spills are rare.'],
    }),
  ),
]

const corpora = fc.array(fc.subarray([...library]), { minLength: 2, maxLength: 4 })
const served = (articles: readonly Article[]): readonly Article[] => createCorpus(articles, []).articles

test('topics do not hang on what was served before', () => {
  fc.assert(
    fc.property(corpora, (states) => {
      const topics = topicFinder()
      for (const state of states) expect(topics(served(state))).toEqual(topicFinder()(served(state)))
    }),
  )
})

test('nor do the numbers of articles in which words stand', () => {
  const lexicon = createLexicon()
  for (const each of library) lexicon.termsOf(each)
  fc.assert(
    fc.property(corpora, (states) => {
      const count = documentCounter(lexicon)
      for (const state of states) expect(count(state)).toEqual(documentCounter(lexicon)(state))
    }),
  )
})
