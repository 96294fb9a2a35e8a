import type { Article } from '../corpus/article.ts'
import type { Lexicon } from './terms.ts'

/** How much a stem says; rare ones say more. */
export type Weigh = (stem: number) => number

/** A text as the set of its stems; bags that are compared must be weighed alike. */
export interface Bag {
  /** Each once, in rising order. */
  readonly stems: Int32Array
  /** The weight of each. */
  readonly weights: Float64Array
  /** The length of the vector of weights. */
  readonly norm: number
}

/** Weights that fall with the number of articles that hold a stem; each is computed once. */
export const rarity = (frequencies: Int32Array, articles: number): Weigh => {
  const weights = new Float64Array(frequencies.length)
  const compute = (frequency: number): number => Math.log(1 + articles / Math.max(1, frequency))
  const unseen = compute(0)
  return (stem) => {
    const known = weights[stem]
    if (known === undefined) return unseen
    if (known > 0) return known
    const weight = compute(frequencies[stem] ?? 0)
    weights[stem] = weight
    return weight
  }
}

const bagOfStems = (all: Int32Array, weigh: Weigh): Bag => {
  const sorted = all.slice().sort()
  let size = 0
  for (let at = 0; at < sorted.length; at++) {
    const stem = sorted[at] ?? 0
    if (at === 0 || stem !== sorted[size - 1]) sorted[size++] = stem
  }
  const stems = sorted.subarray(0, size)
  const weights = new Float64Array(size)
  let square = 0
  for (let at = 0; at < size; at++) {
    const weight = weigh(stems[at] ?? 0)
    weights[at] = weight
    square += weight * weight
  }
  return { stems, weights, norm: Math.sqrt(square) }
}

/** The bag of an article's sentence. */
export const bagOf = (lexicon: Lexicon, article: Article, sentence: number, weigh: Weigh): Bag => {
  const { stems, starts } = lexicon.termsOf(article)
  return bagOfStems(stems.subarray(starts[sentence], starts[sentence + 1]), weigh)
}

/** The bag of any text. */
export const bagOfText = (lexicon: Lexicon, text: string, weigh: Weigh): Bag =>
  bagOfStems(Int32Array.from(lexicon.stemsOf(text)), weigh)

/** The cosine of two bags, 0 to 1. */
export const similarity = (a: Bag, b: Bag): number => {
  if (a.norm === 0 || b.norm === 0) return 0
  const [left, right, weights] = [a.stems, b.stems, a.weights]
  let dot = 0
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [stem, other] = [left[i] as number, right[j] as number]
    if (stem === other) {
      const weight = weights[i] as number
      dot += weight * weight
      i++
      j++
    } else if (stem < other) i++
    else j++
  }
  return dot / (a.norm * b.norm)
}

/** Whether any of the stems is in the bag. */
export const holdsAny = (bag: Bag, asked: ReadonlySet<number>): boolean =>
  asked.size > 0 && bag.stems.some((stem) => asked.has(stem))

/** A sum of weighted stems that texts can be compared with. */
export interface Centroid {
  /** Adds so many times the weights of a bag. */
  add(bag: Bag, times: number): void
  /** Adds to one stem. */
  put(stem: number, value: number): void
  /** The product with a bag, not divided by any length. */
  dot(bag: Bag): number
  /** The cosine with a bag. */
  cosine(bag: Bag): number
}

/** An empty centroid. */
export const createCentroid = (): Centroid => {
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
  const dot = ({ stems, weights }: Bag): number => {
    let sum = 0
    for (let at = 0; at < stems.length; at++) sum += (values.get(stems[at] as number) ?? 0) * (weights[at] as number)
    return sum
  }
  return {
    add({ stems, weights }, times) {
      length = undefined
      for (let at = 0; at < stems.length; at++) {
        const stem = stems[at] as number
        values.set(stem, (values.get(stem) ?? 0) + times * (weights[at] as number))
      }
    },
    put(stem, value) {
      length = undefined
      values.set(stem, (values.get(stem) ?? 0) + value)
    },
    dot,
    cosine: (bag) => (bag.norm === 0 || norm() === 0 ? 0 : dot(bag) / (bag.norm * norm())),
  }
}

/** The stems of a bag that say most, at most `count`. */
export const rarestOf = ({ stems, weights }: Bag, count: number): readonly number[] =>
  [...stems.keys()]
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, count)
    .map((at) => stems[at] as number)
