import type { Archive } from '../analysis/archive.ts'
import { dangles } from '../analysis/dangling.ts'
import { positionBoard, sameTarget } from '../analysis/positions/board.ts'
import { positionsOf } from '../analysis/positions/selection.ts'
import type { Position } from '../analysis/reading.ts'
import type { Article } from '../corpus/article.ts'
import { articleIdsOf, type BriefingItem } from './item.ts'

/** Whether a position takes a stand that a reader understands without the sentence before. */
export const speaksAlone = ({ stance, claim }: Position): boolean => stance !== 'states' && !dangles(claim.text)

/**
 * What countries hold in the new articles that they did not hold before: first where they changed sides on a matter, then
 * what they hold on a matter on which nothing was known; a country once in each.
 */
export const changesIn = (
  archive: Archive,
  fresh: readonly Article[],
  before: readonly Article[],
): readonly BriefingItem[] => {
  const isNew = new Set(fresh.map(({ id }) => id))
  const arose = ({ claim }: Position): boolean => isNew.has(claim.citations[0].articleId)
  const positions = positionsOf(archive, [...fresh, ...before], {})
  const boards = positionBoard(positions)
  const moved = boards.flatMap(({ country, changes }): BriefingItem[] => {
    const last = changes.findLast(({ to }) => arose(to) && speaksAlone(to))
    return last
      ? [
          {
            claim: last.to.claim,
            change: { country, before: last.from.stance, now: last.to.stance },
            articleIds: articleIdsOf(last.to.claim),
          },
        ]
      : []
  })
  const taken = boards.flatMap(({ country, history }): BriefingItem[] => {
    const old = history.filter((position) => !arose(position))
    const position = history.findLast(
      (one) =>
        arose(one) &&
        speaksAlone(one) &&
        one.target !== undefined &&
        !old.some(({ target }) => sameTarget(target, one.target)),
    )
    return position
      ? [{ claim: position.claim, change: { country, now: position.stance }, articleIds: articleIdsOf(position.claim) }]
      : []
  })
  return [...moved, ...taken]
}
