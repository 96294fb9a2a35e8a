import type { Article } from '../../corpus/article.ts'
import type { Archive } from '../archive.ts'

/** A sentence that could tell a day. */
export interface Candidate {
  readonly article: Article
  readonly sentence: number
  /** 1 for a sentence that names the day, less for the opening of an article published then. */
  readonly weight: number
}

export type Weigh = (stem: number) => number

interface Vector {
  readonly candidate: Candidate
  readonly stems: readonly number[]
  readonly norm: number
}

export interface Tuning {
  minWords: number
  maxWords: number
  redundancy: number
  query: number
  lengthPower: number
  position: number
  mentionBonus: number
  lenPref: number
  lenW: number
  cutW: number
  optimise: boolean
}
export const TUNING: Tuning = {
  minWords: 5,
  maxWords: 50,
  redundancy: 0.5,
  query: 0,
  lengthPower: 0,
  position: 0,
  mentionBonus: 0,
  lenPref: 30,
  lenW: 0,
  cutW: 0,
  optimise: true,
}

/** The sentences among the candidates that together come nearest to what all of them say, at most `count`, the best first. */
export const chooseTelling = (
  archive: Archive,
  candidates: readonly Candidate[],
  count: number,
  weigh: Weigh,
  asked: ReadonlySet<number>,
  tuning: Tuning = TUNING,
): readonly Candidate[] => {
  const { lexicon } = archive
  const centroid = new Map<number, number>()
  const vectors: Vector[] = []
  for (const candidate of candidates) {
    const { stems, starts, words } = lexicon.termsOf(candidate.article)
    const own = stems.subarray(starts[candidate.sentence], starts[candidate.sentence + 1])
    if (own.length === 0) continue
    const unique = [...new Set(own)]
    let square = 0
    for (const stem of unique) square += weigh(stem) ** 2
    const norm = Math.sqrt(square)
    for (const stem of unique)
      centroid.set(stem, (centroid.get(stem) ?? 0) + (candidate.weight * weigh(stem)) / (tuning.cutW ? 1 : norm))
    const length = words[candidate.sentence] ?? 0
    if (length < tuning.minWords || length > tuning.maxWords) continue
    vectors.push({ candidate, stems: unique, norm })
  }
  if (tuning.query)
    for (const stem of asked) {
      const v = centroid.get(stem)
      if (v) centroid.set(stem, v * (1 + tuning.query))
    }
  let cn = 0
  for (const v of centroid.values()) cn += v * v
  cn = Math.sqrt(cn)
  const chosen: Vector[] = []
  const summary = new Map<number, number>()
  const base = vectors.map((v) => {
    let d = 0
    for (const s of v.stems) d += (centroid.get(s) ?? 0) * weigh(s)
    return d
  })
  const taken = new Set<number>()
  let sDot = 0,
    sSq = 0
  while (chosen.length < count) {
    let best = -1,
      bestScore = -Infinity
    for (let i = 0; i < vectors.length; i++) {
      if (taken.has(i)) continue
      const v = vectors[i] as Vector
      let score: number
      if (tuning.optimise) {
        // cosine of summary+sentence to the centroid
        let sq = sSq
        for (const s of v.stems) {
          const w = weigh(s)
          const a = summary.get(s) ?? 0
          sq += 2 * a * w + w * w
        }
        score = (sDot + (base[i] as number)) / (Math.sqrt(sq) * cn)
      } else score = (base[i] as number) / (v.norm * cn)
      score += tuning.mentionBonus * v.candidate.weight
      score += tuning.position / (1 + v.candidate.sentence)
      const n = lexicon.termsOf(v.candidate.article).words[v.candidate.sentence] as number
      score -= tuning.lenW * Math.abs(Math.log(n / tuning.lenPref))
      let worst = 0
      for (const c of chosen) {
        const set = new Set(c.stems)
        let o = 0
        for (const s of v.stems) if (set.has(s)) o += weigh(s) ** 2
        const sim = o / (c.norm * v.norm)
        if (sim > worst) worst = sim
      }
      if (worst > tuning.redundancy) continue
      if (score > bestScore) {
        bestScore = score
        best = i
      }
    }
    if (best < 0) break
    taken.add(best)
    const v = vectors[best] as Vector
    chosen.push(v)
    sDot += base[best] as number
    for (const s of v.stems) {
      const w = weigh(s)
      const a = summary.get(s) ?? 0
      sSq += 2 * a * w + w * w
      summary.set(s, a + w)
    }
  }
  return chosen.map(({ candidate }) => candidate)
}
