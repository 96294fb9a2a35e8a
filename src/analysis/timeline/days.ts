import type { Article, IsoDay } from '../../corpus/article.ts'
import { type Archive, readingOf } from '../archive.ts'

/** A sentence that tells of a day: the first day it names, as a number of days since 1970. */
export interface Telling {
  readonly article: Article
  readonly sentence: number
  readonly day: number
  /** The day of publication; undefined for an undated article. */
  readonly published: number | undefined
}

const DAY_MS = 86_400_000

/** Days since 1970-01-01. */
export const ordinalOf = (day: IsoDay): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** The day that is so many days after 1970-01-01. */
export const dayOf = (ordinal: number): IsoDay => new Date(ordinal * DAY_MS).toISOString().slice(0, 10)

/** Each sentence with the first day that it names; sentences that name none are left out. */
export const tellingsOf = (archive: Archive, articles: readonly Article[]): readonly Telling[] =>
  articles.flatMap((article) => {
    const published = article.published && ordinalOf(article.published.from)
    const tellings: Telling[] = []
    let last = -1
    for (const { sentence, moment } of readingOf(archive, article).dates) {
      if (sentence === last || moment?.precision !== 'day') continue
      last = sentence
      tellings.push({ article, sentence, day: ordinalOf(moment.from), published })
    }
    return tellings
  })

/** How strongly the articles point at each day between the first and the last, by the day's distance from the first. */
export interface Attention {
  readonly first: number
  readonly scores: Float64Array
}

/** How often the words that are asked for must stand in an article before its word counts in full. */
const FULL_RELEVANCE = 5
/** A mention weighs more the longer the day is past: what is still told is what mattered. */
const MEMORY = 0.4
/** Days near the end have had less time to be looked back upon. */
const EXPOSURE = 0.4
const EXPOSURE_FLOOR = 0.03
const PUBLICATION_WEIGHT = 0.25
/** What the days around get is taken off in part: a day stands out against its neighbours. */
const CONTRAST = 0.05
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3]

const relevanceOf = (archive: Archive, article: Article, asked: ReadonlySet<number>): number => {
  if (asked.size === 0) return 1
  let count = 0
  for (const stem of archive.lexicon.termsOf(article).stems) if (asked.has(stem)) count++
  return Math.min(1, count / FULL_RELEVANCE) ** 2
}

/**
 * Ranks days by the number of articles that look back on them, later ones counting more, with those that mention the day
 * itself and those published on it. After the date selection of Tran et al. and Ghalandari and Ifrim (2020), with
 * corrections for how much was written after the day and for its neighbours.
 */
export const attentionTo = (
  archive: Archive,
  articles: readonly Article[],
  tellings: readonly Telling[],
  asked: ReadonlySet<number>,
  from: number,
  to: number,
): Attention => {
  const length = to - from + 1
  const relevance = new Map(articles.map((article) => [article, relevanceOf(archive, article, asked)]))
  const published = new Float64Array(length)
  for (const article of articles) {
    if (!article.published) continue
    const at = ordinalOf(article.published.from) - from
    if (at >= 0 && at < length) published[at] = (published[at] ?? 0) + (relevance.get(article) ?? 0)
  }
  const total = published.reduce((a, b) => a + b, 0)
  const remaining = new Float64Array(length)
  for (let at = length - 2; at >= 0; at--) remaining[at] = (remaining[at + 1] ?? 0) + (published[at + 1] ?? 0)
  const later = new Float64Array(length)
  const same = new Float64Array(length)
  const counted = new Map<Article, Set<number>>()
  for (const { article, day, published: on } of tellings) {
    const at = day - from
    if (at < 0 || at >= length || on === undefined || on < day) continue
    const seen = counted.get(article) ?? new Set<number>()
    counted.set(article, seen)
    if (seen.has(day)) continue
    seen.add(day)
    const weight = relevance.get(article) ?? 0
    if (on === day) same[at] = (same[at] ?? 0) + weight
    else later[at] = (later[at] ?? 0) + weight * (on - day) ** MEMORY
  }
  const floor = EXPOSURE_FLOOR * total
  const plain = later.map((value, at) => {
    const exposure = ((remaining[at] ?? 0) + floor) / (total + floor)
    return (
      (total > 0 ? value / exposure ** EXPOSURE : value) + (same[at] ?? 0) + PUBLICATION_WEIGHT * (published[at] ?? 0)
    )
  })
  const scores = plain.map(
    (value, at) => value - CONTRAST * NEIGHBOURS.reduce((sum, k) => sum + (plain[at + k] ?? 0), 0),
  )
  return { first: from, scores }
}
