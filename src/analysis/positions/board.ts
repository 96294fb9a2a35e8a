import type { Position, Stance } from '../reading.ts'

/** Where one country stands: its newest position, all of them, and where it changed sides. */
export interface CountryBoard {
  readonly country: string
  readonly stance: Stance
  readonly latest: Position
  /** The newest position on each target, the newest first. */
  readonly targets: readonly Position[]
  /** All positions, the oldest first. */
  readonly history: readonly Position[]
  readonly changes: readonly { readonly from: Position; readonly to: Position }[]
}

/** For, against, or neither. */
const SIDE: Readonly<Record<Stance, 1 | -1 | 0>> = {
  supports: 1,
  commits: 1,
  demands: 0,
  opposes: -1,
  condemns: -1,
  denies: 0,
  conditional: 0,
  undecided: 0,
  states: 0,
}

/** The weight of a stance as an answer to "where does X stand?": a mere statement never hides a side. */
const tells = (p: Position): boolean => p.stance !== 'states'

const day = (p: Position): string => p.heldOn?.from ?? ''

const order = (a: Position, b: Position): number => {
  const [x, y] = [a.claim.citations[0], b.claim.citations[0]]
  return compare(day(a), day(b)) || compare(x.articleId, y.articleId) || x.start - y.start
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const EMPTY = new Set(
  'the a an of to in on for and or with by at its his her their any from that this as into over about against be is are was were it he she they not no new'.split(
    ' ',
  ),
)

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((w) => !EMPTY.has(w) && w.length > 1)
      .map((w) => w.replace(/ies$/, 'y').replace(/(?:(?<=[sxz]|[cs]h)e)?s$/, '')),
  )

/** Whether two targets are the same matter: half of the shorter one's words, and two at least unless it has but one. */
export const sameTarget = (a: string | undefined, b: string | undefined): boolean => {
  if (!a || !b) return false
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const shared = [...x].filter((w) => y.has(w)).length
  const shorter = Math.min(x.size, y.size)
  return shared >= Math.min(2, shorter) && shared * 2 >= shorter && shorter > 0
}

/**
 * The positions country by country, in order of code. A change is two positions on one matter, on different days, the later of
 * which takes the other side.
 */
export const positionBoard = (positions: readonly Position[]): readonly CountryBoard[] => {
  const byCountry = new Map<string, Position[]>()
  for (const p of positions) byCountry.set(p.country, [...(byCountry.get(p.country) ?? []), p])
  return [...byCountry.entries()]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([country, all]) => {
      const history = [...all].sort(order)
      const latest = history.findLast(tells) ?? history.at(-1)
      if (!latest) return []
      return [
        {
          country,
          stance: latest.stance,
          latest,
          targets: newestOnEach(history),
          history,
          changes: changesIn(history),
        },
      ]
    })
}

const newestOnEach = (history: readonly Position[]): readonly Position[] => {
  const newest: Position[] = []
  for (const p of [...history].reverse()) if (!newest.some((q) => sameTarget(p.target, q.target))) newest.push(p)
  return newest
}

const changesIn = (history: readonly Position[]): readonly { readonly from: Position; readonly to: Position }[] => {
  const changes: { readonly from: Position; readonly to: Position }[] = []
  history.forEach((to, i) => {
    const from = history.slice(0, i).findLast((p) => SIDE[p.stance] !== 0 && sameTarget(p.target, to.target))
    if (
      from &&
      SIDE[to.stance] !== 0 &&
      SIDE[from.stance] !== SIDE[to.stance] &&
      day(from) !== '' &&
      day(from) < day(to)
    )
      changes.push({ from, to })
  })
  return changes
}
