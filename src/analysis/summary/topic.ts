import type { Article, IsoDay, Sentence } from '../../corpus/article.ts'
import { type Archive, countDocuments, readingOf } from '../archive.ts'
import { type Bag, bagOf, type Centroid, createCentroid, holdsAny, rarity, similarity, type Weigh } from '../vectors.ts'
import type { Budget } from './article.ts'
import { eligibleOf, speakerSentenceOf } from './candidates.ts'
import { introductionOf } from './introduction.ts'

/** A sentence of an article that was chosen. */
export interface Chosen {
  readonly article: Article
  readonly sentence: number
}

interface Candidate {
  readonly article: Article
  readonly sentence: Sentence
  readonly bag: Bag
  readonly words: number
  readonly score: number
}

/** The openings of the articles say what the matter is. */
const OPENING_SENTENCES = 6
/** Sentences of this length say one thing. */
const BEST_LENGTH = 18
const LENGTH_PRICE = 0.1
const QUESTION_PRICE = 0.15
/** Who speaks to the reader gives an opinion, or advice. */
const ADDRESS_PRICE = 0.1
const QUESTION = /[?!]["”’']?$/
const ADDRESS = /\b(?:I|we|you|your|our|us)\b(?!\.)/
/** A bare surname of someone whom another sentence introduces. */
const STRANGER_PRICE = 0.1
const REPETITION_PRICE = 0.3
const SAME = 0.4
/** Each sentence that an article already gave. */
const SOURCE_PRICE = 0.1
/** A sentence that names what is asked for. */
const QUERY_WEIGHT = 0.2
/** A sentence with fewer words that say something says nothing. */
const FEWEST_STEMS = 3
/** Only so many are compared with each other. */
const POOL = 400

/** The sum of the openings of these articles. */
const centreOf = (archive: Archive, articles: readonly Article[], weigh: Weigh): Centroid => {
  const centre = createCentroid()
  for (const article of articles) {
    const { stems, starts } = archive.lexicon.termsOf(article)
    for (const stem of stems.subarray(0, starts[Math.min(OPENING_SENTENCES, article.sentences.length)]))
      centre.put(stem, weigh(stem))
  }
  return centre
}

/** What of a sentence's form speaks against it. */
const formPrice = (text: string, words: number): number =>
  LENGTH_PRICE * Math.abs(Math.log(words / BEST_LENGTH)) +
  (QUESTION.test(text) ? QUESTION_PRICE : 0) +
  (ADDRESS.test(text.replace(/“[^”]*”|"[^"]*"/g, ' ')) ? ADDRESS_PRICE : 0)

/** The sentences that say most, the best first; what takes a closer reading is asked of them alone. */
const poolOf = (archive: Archive, articles: readonly Article[], query: string): readonly Candidate[] => {
  const { lexicon } = archive
  const weigh = rarity(countDocuments(lexicon, articles), articles.length)
  const asked = new Set(lexicon.stemsOf(query))
  const centre = centreOf(archive, articles, weigh)
  const byScore = (a: Candidate, b: Candidate): number => b.score - a.score
  return articles
    .flatMap((article): Candidate[] => {
      const lengths = lexicon.termsOf(article).words
      return eligibleOf(archive, article).flatMap(({ sentence, needs }) => {
        if (needs !== undefined) return []
        const bag = bagOf(lexicon, article, sentence.index, weigh)
        if (bag.stems.length < FEWEST_STEMS) return []
        const words = lengths[sentence.index] ?? 0
        const score = centre.cosine(bag) - formPrice(sentence.text, words) + (holdsAny(bag, asked) ? QUERY_WEIGHT : 0)
        return [{ article, sentence, bag, words, score }]
      })
    })
    .sort(byScore)
    .slice(0, POOL)
    .map((candidate) =>
      introductionOf(candidate.article, candidate.sentence) === undefined
        ? candidate
        : { ...candidate, score: candidate.score - STRANGER_PRICE },
    )
    .sort(byScore)
}

/** The day that a sentence tells of: the first that it names, else the day of publication. */
const dayOf = (archive: Archive, { article, sentence }: Candidate): IsoDay | undefined =>
  readingOf(archive, article).dates.find(
    (mention) => mention.sentence === sentence.index && mention.moment?.precision === 'day',
  )?.moment?.from ?? article.published?.from

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
  const left = new Set(poolOf(archive, articles, query))
  const chosen: Candidate[] = []
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
    if (speakerSentenceOf(archive, best.article, best.sentence) !== undefined) continue
    chosen.push(best)
    given.set(best.article, (given.get(best.article) ?? 0) + 1)
    room -= best.words
  }
  const [opening, ...rest] = chosen.map(({ article, sentence, ...candidate }) => ({
    article,
    sentence: sentence.index,
    day: dayOf(archive, { article, sentence, ...candidate }) ?? '',
  }))
  if (!opening) return []
  return [opening, ...rest.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))]
}
