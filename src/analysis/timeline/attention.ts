import type { Article } from '../../corpus/article.ts'
import type { Archive } from '../archive.ts'
import { publicationOf } from './days.ts'
import { byDay, centroidOf, type Telling } from './tellings.ts'

/** An article speaks in full when the words that are asked for stand in it so often, and make up so much of it. */
const RELEVANT_COUNT = 5
const RELEVANT_SHARE = 0.03
/** A mention weighs more the longer the day is past: what is still told is what mattered. */
const MEMORY = 0.4
/** A mention weighs less when it says something else than the others of its day. */
const COHERENCE = 0.5
/** Days near the end have had less time to be looked back upon. */
const EXPOSURE = 0.4
const EXPOSURE_FLOOR = 0.03
const PUBLICATION_WEIGHT = 0.5
const AHEAD_WEIGHT = 0.2
/** A day is compared with those around it: what they get is taken off in part. */
const CONTRAST = 0.05
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3]

/** How much an article has to do with what is asked, 0 to 1. */
const relevanceOf = (archive: Archive, article: Article, asked: ReadonlySet<number>): number => {
  if (asked.size === 0) return 1
  const { stems } = archive.lexicon.termsOf(article)
  let count = 0
  for (const stem of stems) if (asked.has(stem)) count++
  return count < RELEVANT_COUNT ? 0 : Math.min(1, count / stems.length / RELEVANT_SHARE)
}

/** The best mention of each day in an article, so that an article counts once. */
const mentionsOf = (tellings: readonly Telling[]): ReadonlyMap<Article, ReadonlyMap<number, number>> => {
  const mentions = new Map<Article, Map<number, number>>()
  for (const [day, told] of byDay(tellings)) {
    const centroid = centroidOf(told)
    for (const { article, bag } of told) {
      const own = mentions.get(article) ?? new Map<number, number>()
      mentions.set(article, own)
      own.set(day, Math.max(own.get(day) ?? 0, centroid.cosine(bag) ** COHERENCE))
    }
  }
  return mentions
}

/**
 * How strongly the articles point at each day from `from` to `to` (index 0 is `from`): the articles that look back on it,
 * the later the more, those that mention the day itself, those that announce it and those published on it. After the date
 * selection of Tran et al. (2013) and Ghalandari and Ifrim (2020), with corrections for how much was written after a day,
 * for how far its mentions agree, and for its neighbours; the constants are set on five topics of Timeline17.
 */
export const attentionTo = (
  archive: Archive,
  articles: readonly Article[],
  tellings: readonly Telling[],
  asked: ReadonlySet<number>,
  from: number,
  to: number,
): Float64Array => {
  const length = to - from + 1
  const published = new Float64Array(length)
  const looked = new Float64Array(length)
  const beside = new Float64Array(length)
  const mentions = mentionsOf(tellings)
  const add = (to: Float64Array, at: number, value: number): void => {
    if (at >= 0 && at < length) to[at] = (to[at] ?? 0) + value
  }
  for (const article of articles) {
    const on = publicationOf(article)
    if (on === undefined) continue
    const relevance = relevanceOf(archive, article, asked)
    add(published, on - from, relevance)
    for (const [day, agreement] of mentions.get(article) ?? []) {
      const value = relevance * agreement
      if (on > day) add(looked, day - from, value * (on - day) ** MEMORY)
      else add(beside, day - from, on === day ? value : AHEAD_WEIGHT * value)
    }
  }
  const total = published.reduce((a, b) => a + b, 0)
  const floor = EXPOSURE_FLOOR * total
  let remaining = 0
  const plain = new Float64Array(length)
  for (let at = length - 1; at >= 0; at--) {
    const exposure = total === 0 ? 1 : (remaining + floor) / (total + floor)
    plain[at] = (looked[at] ?? 0) / exposure ** EXPOSURE + (beside[at] ?? 0) + PUBLICATION_WEIGHT * (published[at] ?? 0)
    remaining += published[at] ?? 0
  }
  return plain.map((value, at) => value - CONTRAST * NEIGHBOURS.reduce((sum, step) => sum + (plain[at + step] ?? 0), 0))
}
