import type { Article } from '../corpus/article.ts'
import type { Archive } from './archive.ts'
import { type Claim, claimOf } from './claim.ts'
import { rank } from './rank.ts'
import { type Selection, select } from './selection.ts'

/** An article that was found, with the sentence that answers best. */
export interface Finding {
  readonly article: Article
  readonly claim: Claim
}

/** The articles that hold words of the query, the best first, each with the sentence that holds most of them; none without a sentence to show. */
export const searchArticles = (archive: Archive, query: string, selection: Selection): readonly Finding[] => {
  const { query: _, ...narrowing } = selection
  const asked = new Set(archive.lexicon.stemsOf(query))
  const total = archive.corpus.articles.length
  const weight = (stem: number): number => Math.log(1 + total / Math.max(1, archive.documentFrequencies[stem] ?? 1))
  return rank(archive, select(archive, narrowing), query).flatMap(({ article }) => {
    const { stems, starts, words } = archive.lexicon.termsOf(article)
    let best = -1
    let most = -1
    article.sentences.forEach(({ kind }, index) => {
      if (kind === 'heading') return
      const found = new Set(stems.subarray(starts[index], starts[index + 1]).filter((stem) => asked.has(stem)))
      const score = [...found].reduce((sum, stem) => sum + weight(stem), 0) - ((words[index] ?? 0) > 50 ? 0.5 : 0)
      if (score > most) {
        most = score
        best = index
      }
    })
    return best < 0 ? [] : [{ article, claim: claimOf(article, best) }]
  })
}
