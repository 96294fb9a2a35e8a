import type { Article } from '../corpus/article.ts'
import type { Lexicon } from './terms.ts'

/** How much a stem says; rare ones say more. */
export type Weigh = (stem: number) => number

/** A sentence as the set of its stems, in the order of the text. */
export interface Bag {
  readonly stems: readonly number[]
  /** The length of its vector of weights. */
  readonly norm: number
}

/** Weights that fall with the number of articles that hold a stem. */
export const rarity =
  (frequencies: Int32Array, articles: number): Weigh =>
  (stem) =>
    Math.log(1 + articles / Math.max(1, frequencies[stem] ?? 1))

const bagOfStems = (stems: Iterable<number>, weigh: Weigh): Bag => {
  const unique = [...new Set(stems)]
  let square = 0
  for (const stem of unique) square += weigh(stem) ** 2
  return { stems: unique, norm: Math.sqrt(square) }
}

/** The bag of an article's sentence. */
export const bagOf = (lexicon: Lexicon, article: Article, sentence: number, weigh: Weigh): Bag => {
  const { stems, starts } = lexicon.termsOf(article)
  return bagOfStems(stems.subarray(starts[sentence], starts[sentence + 1]), weigh)
}

/** The bag of any text. */
export const bagOfText = (lexicon: Lexicon, text: string, weigh: Weigh): Bag => bagOfStems(lexicon.stemsOf(text), weigh)

/** The cosine of two bags, 0 to 1. */
export const similarity = (a: Bag, b: Bag, weigh: Weigh): number => {
  if (a.norm === 0 || b.norm === 0) return 0
  const [short, long] = a.stems.length <= b.stems.length ? [a, b] : [b, a]
  const held = new Set(long.stems)
  let dot = 0
  for (const stem of short.stems) if (held.has(stem)) dot += weigh(stem) ** 2
  return dot / (a.norm * b.norm)
}

/** A sum of weighted stems that sentences can be compared with. */
export interface Centroid {
  add(stem: number, weight: number): void
  /** Multiplies what has been added of a stem. */
  scale(stem: number, factor: number): void
  /** The product with a bag, not divided by any length. */
  dot(bag: Bag): number
  /** The cosine with a bag. */
  cosine(bag: Bag): number
  norm(): number
}

/** An empty centroid; stems are summed in the order they come, so that the same texts give the same figures. */
export const createCentroid = (weigh: Weigh): Centroid => {
  const values = new Map<number, number>()
  let length: number | undefined
  const norm = (): number => {
    if (length === undefined) {
      let square = 0
      for (const value of values.values()) square += value * value
      length = Math.sqrt(square)
    }
    return length
  }
  const dot = (bag: Bag): number => {
    let sum = 0
    for (const stem of bag.stems) sum += (values.get(stem) ?? 0) * weigh(stem)
    return sum
  }
  return {
    add(stem, weight) {
      values.set(stem, (values.get(stem) ?? 0) + weight)
      length = undefined
    },
    scale(stem, factor) {
      const value = values.get(stem)
      if (value === undefined) return
      values.set(stem, value * factor)
      length = undefined
    },
    dot,
    cosine: (bag) => (bag.norm === 0 || norm() === 0 ? 0 : dot(bag) / (bag.norm * norm())),
    norm,
  }
}
