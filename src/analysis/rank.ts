import type { Article } from '../corpus/article.ts'
import type { Archive } from './archive.ts'

/** An article with how well it answers a query; above 0 where at least one word of the query stands in it. */
export interface Ranked {
  readonly article: Article
  readonly score: number
}

const SATURATION = 1.2
const LENGTH_WEIGHT = 0.75
const TITLE_WEIGHT = 3

/**
 * The articles in which a word of the query stands, the best first; the words are alternatives.
 * Okapi BM25, a word of the title counting three times.
 */
export const rank = (archive: Archive, articles: readonly Article[], query: string): readonly Ranked[] => {
  const { lexicon } = archive
  const asked = [...new Set(lexicon.stemsOf(query))]
  const frequencies = archive.documentFrequencies
  const total = archive.corpus.articles.length
  const counted = articles.map((article) => {
    const counts = new Map<number, number>(asked.map((stem) => [stem, 0]))
    const { stems } = lexicon.termsOf(article)
    for (const stem of stems) {
      const count = counts.get(stem)
      if (count !== undefined) counts.set(stem, count + 1)
    }
    for (const stem of lexicon.stemsOf(article.title)) {
      const count = counts.get(stem)
      if (count !== undefined) counts.set(stem, count + TITLE_WEIGHT)
    }
    return { article, counts, length: stems.length }
  })
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length)
  return counted
    .map(({ article, counts, length }) => {
      let score = 0
      for (const [stem, count] of counts) {
        if (count === 0) continue
        const articlesWith = Math.min(total, Math.max(1, frequencies[stem] ?? 0))
        const rarity = Math.log(1 + (total - articlesWith + 0.5) / (articlesWith + 0.5))
        const room = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / Math.max(1, average))
        score += (rarity * count * (SATURATION + 1)) / (count + room)
      }
      return { article, score }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}
