import type { Article } from '../corpus/article.ts'

/** A place in an article that a reader can open: `quote` is always `body.slice(start, end)` of that article. */
export interface Citation {
  readonly articleId: string
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A line that the bot may show; without a citation it cannot be written down. */
export interface Claim {
  readonly text: string
  readonly citations: readonly [Citation, ...Citation[]]
}

/** The citation of an article's sentence; throws a RangeError where there is no such sentence. */
export const cite = (article: Article, index: number): Citation => {
  const sentence = article.sentences[index]
  if (!sentence) throw new RangeError(`${article.id} has no sentence ${index}`)
  return {
    articleId: article.id,
    sentence: index,
    start: sentence.start,
    end: sentence.end,
    quote: article.body.slice(sentence.start, sentence.end),
  }
}

/** The claim that says an article's sentence as it stands. */
export const claimOf = (article: Article, index: number): Claim => {
  const citation = cite(article, index)
  return { text: citation.quote, citations: [citation] }
}
