import type { Article } from '../../corpus/article.ts'
import { type Bag, createCentroid, similarity } from '../vectors.ts'
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
export const chooseTelling = <Kind extends Candidate>(candidates: readonly Kind[], count: number): readonly Kind[] => {
  const centroid = centroidOf(candidates)
  const left = new Map(
    candidates
      .filter(({ shown, bag }) => shown && bag.norm > 0)
      .map((candidate) => [candidate, centroid.dot(candidate.bag)]),
  )
  const chosen: Kind[] = []
  const held = createCentroid()
  let dot = 0
  let square = 0
  const squareWith = (bag: Bag): number => square + 2 * held.dot(bag) + bag.norm * bag.norm
  while (chosen.length < count) {
    let best: Kind | undefined
    let nearest = Number.NEGATIVE_INFINITY
    for (const [candidate, product] of left) {
      const nearness = (dot + product) / Math.sqrt(squareWith(candidate.bag))
      if (nearness <= nearest) continue
      if (chosen.some(({ bag }) => similarity(bag, candidate.bag) > SAME)) {
        left.delete(candidate)
        continue
      }
      nearest = nearness
      best = candidate
    }
    if (!best) break
    dot += left.get(best) ?? 0
    square = squareWith(best.bag)
    held.add(best.bag, 1)
    left.delete(best)
    chosen.push(best)
  }
  return chosen
}
