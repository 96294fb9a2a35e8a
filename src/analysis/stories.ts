import type { Article, IsoDay } from '../corpus/article.ts'
import type { Archive } from './archive.ts'
import { type Claim, claimOf } from './claim.ts'

/** Articles that tell one development; `lead` is the sentence that says it. */
export interface Story {
  /** The id of its first article. */
  readonly id: string
  /** The newest first. */
  readonly articleIds: readonly string[]
  readonly lead: Claim
  readonly from: IsoDay | undefined
  readonly to: IsoDay | undefined
}

/** The stories of these articles, the most told first. */
export const storiesOf = (_archive: Archive, articles: readonly Article[]): readonly Story[] =>
  articles.flatMap((article) => {
    const first = article.sentences.find(({ kind }) => kind === 'prose')
    const day = article.published?.from
    return first
      ? [{ id: article.id, articleIds: [article.id], lead: claimOf(article, first.index), from: day, to: day }]
      : []
  })
