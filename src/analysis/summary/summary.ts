import type { Article, IsoDay } from '../../corpus/article.ts'
import { type Archive, spanOf } from '../archive.ts'
import { type Claim, claimOf } from '../claim.ts'

/** Sentences that say what articles say, in the order of a story, with the articles and the days they rest on. */
export interface Summary {
  readonly claims: readonly Claim[]
  readonly articleIds: readonly string[]
  readonly span?: { readonly from: IsoDay; readonly to: IsoDay }
}

/** How much is wanted: a number of sentences, or at most so many words; words of a query weigh. */
export interface SummaryOptions {
  readonly sentences?: number
  readonly words?: number
  readonly query?: string
}

/** The summary of these articles; empty where they hold no sentence that can stand by itself. */
export const summarise = (_archive: Archive, articles: readonly Article[], options: SummaryOptions): Summary => {
  const span = spanOf(articles)
  const claims = articles
    .flatMap((article) =>
      article.sentences
        .filter(({ kind }) => kind === 'prose')
        .slice(0, 3)
        .map(({ index }) => claimOf(article, index)),
    )
    .slice(0, options.sentences ?? 5)
  return { claims, articleIds: articles.map(({ id }) => id), ...(span && { span }) }
}
