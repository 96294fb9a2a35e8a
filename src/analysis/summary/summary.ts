import type { Article, IsoDay } from '../../corpus/article.ts'
import { type Archive, spanOf } from '../archive.ts'
import { type Claim, claimOf } from '../claim.ts'
import { type Budget, chooseFromArticle } from './article.ts'
import { chooseFromTopic } from './topic.ts'

/** Sentences that say what articles say, in the order of a story, with the articles and the days they rest on. */
export interface Summary {
  readonly claims: readonly Claim[]
  readonly articleIds: readonly string[]
  readonly span?: { readonly from: IsoDay; readonly to: IsoDay }
}

/** How much is wanted: at most so many sentences, at most so many words; words of a query weigh. */
export interface SummaryOptions {
  readonly sentences?: number
  readonly words?: number
  readonly query?: string
}

const DEFAULT_SENTENCES = 5

const budgetOf = ({ sentences, words }: SummaryOptions): Budget => ({
  sentences: sentences ?? (words === undefined ? DEFAULT_SENTENCES : Number.POSITIVE_INFINITY),
  words: words ?? Number.POSITIVE_INFINITY,
})

/** The summary of these articles; empty where they hold no sentence that can stand by itself. */
export const summarise = (archive: Archive, articles: readonly Article[], options: SummaryOptions): Summary => {
  const budget = budgetOf(options)
  const query = options.query ?? ''
  const span = spanOf(articles)
  const [only] = articles
  const claims =
    only && articles.length === 1
      ? chooseFromArticle(archive, only, budget, query).map((index) => claimOf(only, index))
      : chooseFromTopic(archive, articles, budget, query).map(({ article, sentence }) => claimOf(article, sentence))
  return { claims, articleIds: articles.map(({ id }) => id), ...(span && { span }) }
}
