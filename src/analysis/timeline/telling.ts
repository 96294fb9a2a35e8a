import type { Article } from '../../corpus/article.ts'
import { type Bag, similarity, type Weigh } from '../vectors.ts'
import { centroidOf } from './tellings.ts'

/** A sentence that could tell a day. */
export interface Candidate {
  readonly article: Article
  readonly sentence: number
  readonly bag: Bag
  /** May be shown: of a good length, and clear when it stands alone. */
  readonly shown: boolean
}

const SAME = 0.4

/**
 * The sentences that together come nearest to what all candidates say, at most `count`, the best first; no two alike.
 * Each step takes the sentence that brings the choice as a whole nearest to the centroid (Ghalandari and Ifrim 2020).
 */
export const chooseTelling = <Kind extends Candidate>(
  candidates: readonly Kind[],
  count: number,
  weigh: Weigh,
): readonly Kind[] => {
  const centroid = centroidOf(
    candidates.map(({ bag }) => bag),
    weigh,
  )
  const left = new Map(
    candidates
      .filter(({ shown, bag }) => shown && bag.norm > 0)
      .map((candidate) => [candidate, centroid.dot(candidate.bag)]),
  )
  const chosen: Kind[] = []
  const held = new Map<number, number>()
  let dot = 0
  let square = 0
  const squareWith = (bag: Bag): number => {
    let sum = square
    for (const stem of bag.stems) {
      const weight = weigh(stem)
      sum += 2 * (held.get(stem) ?? 0) * weight + weight * weight
    }
    return sum
  }
  while (chosen.length < count) {
    let best: Kind | undefined
    let nearest = Number.NEGATIVE_INFINITY
    for (const [candidate, product] of left) {
      const nearness = (dot + product) / Math.sqrt(squareWith(candidate.bag))
      if (nearness <= nearest) continue
      if (chosen.some(({ bag }) => similarity(bag, candidate.bag, weigh) > SAME)) {
        left.delete(candidate)
        continue
      }
      nearest = nearness
      best = candidate
    }
    if (!best) break
    dot += left.get(best) ?? 0
    square = squareWith(best.bag)
    for (const stem of best.bag.stems) held.set(stem, (held.get(stem) ?? 0) + weigh(stem))
    left.delete(best)
    chosen.push(best)
  }
  return chosen
}
