import type { Article, IsoDay } from '../corpus/article.ts'
import { type Archive, readingOf } from './archive.ts'
import { rank } from './rank.ts'
import { topicNamed } from './topics.ts'

/** Which articles are meant; what is not said does not narrow. */
export interface Selection {
  readonly articleId?: string
  /** The slug of a topic, or another spelling of it. */
  readonly topic?: string
  /** Words that are alternatives. */
  readonly query?: string
  /** ISO 3166-1 alpha-2, or EU, NATO, UN. */
  readonly country?: string
  /** The first day of publication. */
  readonly from?: IsoDay
  /** The last day of publication. */
  readonly to?: IsoDay
}

const isAbout = (archive: Archive, article: Article, country: string): boolean =>
  article.countries.includes(country) ||
  readingOf(archive, article).countries.some((mention) => mention.country === country)

const isWithin = (article: Article, from: IsoDay | undefined, to: IsoDay | undefined): boolean => {
  if (from === undefined && to === undefined) return true
  const day = article.published?.from
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to)
}

/** The articles that are meant: the newest first, or the best first where there is a query. An unknown topic or article gives none. */
export const select = (archive: Archive, selection: Selection): readonly Article[] => {
  const { articleId, topic, query, country, from, to } = selection
  const members = topic === undefined ? undefined : new Set(topicNamed(archive.topics, topic)?.articleIds ?? [])
  const narrowed = archive.corpus.articles.filter(
    (article) =>
      (articleId === undefined || article.id === articleId) &&
      (members === undefined || members.has(article.id)) &&
      (country === undefined || isAbout(archive, article, country)) &&
      isWithin(article, from, to),
  )
  return query === undefined ? narrowed : rank(archive, narrowed, query).map(({ article }) => article)
}
