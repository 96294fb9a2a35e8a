import type { Article, IsoDay } from '../../corpus/article.ts'

const DAY_MS = 86_400_000

/** Days since 1970-01-01. */
export const ordinalOf = (day: IsoDay): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** The day that is so many days after 1970-01-01. */
export const dayOf = (ordinal: number): IsoDay => new Date(ordinal * DAY_MS).toISOString().slice(0, 10)

/** The day of publication as a number; undefined for an undated article. */
export const publicationOf = (article: Article): number | undefined =>
  article.published === undefined ? undefined : ordinalOf(article.published.from)
