import { type Archive, readingOf } from '../analysis/archive.ts'
import type { Position } from '../analysis/reading.ts'
import type { Article } from '../corpus/article.ts'
import type { BriefingItem } from './briefing.ts'

/** When a position was held, as far as it is known; the empty string sorts before every day. */
const dayOf = (archive: Archive, { heldOn, claim }: Position): string =>
  heldOn?.from ?? archive.corpus.byId.get(claim.citations[0].articleId)?.published?.from ?? ''

/** Positions of these articles, the earliest first. */
export const positionsByDay = (archive: Archive, articles: readonly Article[]): readonly Position[] =>
  articles
    .flatMap((article) => readingOf(archive, article).positions)
    .map((position) => ({ position, day: dayOf(archive, position) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ position }) => position)

/** Whether two positions are about one thing: their targets share a word, or one of them names none and the sentences do. */
export const isAboutSame = (archive: Archive, a: Position, b: Position): boolean => {
  const stems = (position: Position): readonly number[] =>
    archive.lexicon.stemsOf(position.target ?? position.claim.text)
  const held = new Set(stems(a))
  const shared = new Set(stems(b).filter((stem) => held.has(stem)))
  return shared.size >= (a.target !== undefined && b.target !== undefined ? 1 : 3)
}

const itemOf = ({ claim, country, stance }: Position, before?: Position): BriefingItem => ({
  claim,
  change: { country, now: stance, ...(before && { before: before.stance }) },
  articleIds: [...new Set(claim.citations.map(({ articleId }) => articleId))],
})

/** What countries hold in the new articles that they did not hold before: first what moved, then what is new; one entry a country and stance. */
export const changesIn = (
  archive: Archive,
  fresh: readonly Article[],
  before: readonly Article[],
): readonly BriefingItem[] => {
  const old = positionsByDay(archive, before)
  const moved: BriefingItem[] = []
  const taken: BriefingItem[] = []
  const shown = new Set<string>()
  for (const position of [...positionsByDay(archive, fresh)].reverse()) {
    if (position.stance === 'states') continue
    const key = `${position.country} ${position.stance}`
    if (shown.has(key)) continue
    const last = old.findLast((other) => other.country === position.country && isAboutSame(archive, other, position))
    if (last?.stance === position.stance) continue
    shown.add(key)
    if (last && last.stance !== 'states') moved.push(itemOf(position, last))
    else taken.push(itemOf(position))
  }
  return [...moved, ...taken]
}
