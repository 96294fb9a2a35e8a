import type { Article } from '../../corpus/article.ts'
import { type Archive, countDocuments, readingOf } from '../archive.ts'
import { type Bag, bagOf, createCentroid, holdsAny, rarity, similarity } from '../vectors.ts'
import type { Budget } from './article.ts'
import { eligibleOf } from './candidates.ts'

/** A sentence of an article that was chosen. */
export interface Chosen {
  readonly article: Article
  readonly sentence: number
}

interface Candidate extends Chosen {
  readonly bag: Bag
  readonly words: number
  readonly score: number
  /** The day it tells of: the first that it names, else the day of publication. */
  readonly day: string
}

/** The openings of the articles say what the matter is. */
const OPENING_SENTENCES = 6
/** Sentences of this length say one thing. */
const BEST_LENGTH = 18
const LENGTH_PRICE = 0.1
const QUESTION_PRICE = 0.15
/** Who speaks to the reader gives an opinion, or advice. */
const ADDRESS_PRICE = 0.1
const ADDRESS = /\b(?:I|we|you|your|our|us)\b(?!\.)/
const REPETITION_PRICE = 0.3
const SAME = 0.4
/** Each sentence that an article already gave. */
const SOURCE_PRICE = 0.1
/** A sentence that names what is asked for. */
const QUERY_WEIGHT = 0.2
/** Only so many are compared with each other. */
const POOL = 400

/**
 * The sentences that come nearest to what the openings of these articles share, without saying anything twice: first the
 * one that says what the matter is, then in the order of the days they tell of.
 */
export const chooseFromTopic = (
  archive: Archive,
  articles: readonly Article[],
  budget: Budget,
  query: string,
): readonly Chosen[] => {
  const { lexicon } = archive
  const weigh = rarity(countDocuments(lexicon, articles), articles.length)
  const asked = new Set(lexicon.stemsOf(query))
  const centre = createCentroid()
  for (const article of articles) {
    const { stems, starts } = lexicon.termsOf(article)
    for (const stem of stems.subarray(0, starts[Math.min(OPENING_SENTENCES, article.sentences.length)]))
      centre.put(stem, weigh(stem))
  }
  const pool = articles
    .flatMap((article): Candidate[] => {
      const { words } = lexicon.termsOf(article)
      const days = new Map<number, string>()
      for (const { sentence, moment } of readingOf(archive, article).dates)
        if (moment?.precision === 'day' && !days.has(sentence)) days.set(sentence, moment.from)
      return eligibleOf(archive, article).flatMap(({ sentence: { index, text }, needs }) => {
        if (needs !== undefined) return []
        const bag = bagOf(lexicon, article, index, weigh)
        if (bag.stems.length < 3) return []
        const length = words[index] ?? 0
        const score =
          centre.cosine(bag) -
          LENGTH_PRICE * Math.abs(Math.log(length / BEST_LENGTH)) -
          (/[?!]["”']?$/.test(text) ? QUESTION_PRICE : 0) -
          (ADDRESS.test(text.replace(/“[^”]*”|"[^"]*"/g, ' ')) ? ADDRESS_PRICE : 0) +
          (holdsAny(bag, asked) ? QUERY_WEIGHT : 0)
        return [
          {
            article,
            sentence: index,
            bag,
            words: length,
            score,
            day: days.get(index) ?? article.published?.from ?? '',
          },
        ]
      })
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, POOL)
  const chosen: Candidate[] = []
  const left = new Set(pool)
  const given = new Map<Article, number>()
  let room = budget.words
  while (chosen.length < budget.sentences) {
    let best: Candidate | undefined
    let most = Number.NEGATIVE_INFINITY
    for (const candidate of left) {
      if (candidate.words > room) continue
      const alike = chosen.reduce((worst, { bag }) => Math.max(worst, similarity(bag, candidate.bag)), 0)
      if (alike > SAME) {
        left.delete(candidate)
        continue
      }
      const score = candidate.score - REPETITION_PRICE * alike - SOURCE_PRICE * (given.get(candidate.article) ?? 0)
      if (score > most) {
        most = score
        best = candidate
      }
    }
    if (!best) break
    left.delete(best)
    chosen.push(best)
    given.set(best.article, (given.get(best.article) ?? 0) + 1)
    room -= best.words
  }
  const [opening, ...rest] = chosen
  if (!opening) return []
  return [opening, ...rest.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))]
}
