import { type Archive, readingOf } from '../analysis/archive.ts'
import { dangles } from '../analysis/dangling.ts'
import { timelineOf } from '../analysis/timeline/timeline.ts'
import type { Article, IsoDay } from '../corpus/article.ts'
import { articleIdsOf, type BriefingItem } from './item.ts'

/** What lies further off is not ahead yet. */
const HORIZON = 400 * 86_400_000

/** The calendar day of an instant, in universal time. */
export const dayOfInstant = (instant: number): IsoDay => new Date(instant).toISOString().slice(0, 10)

/** The dated events to come that these articles announce, the soonest first. */
export const aheadOf = (archive: Archive, articles: readonly Article[], now: number): readonly BriefingItem[] => {
  const today = dayOfInstant(now)
  const announcing = articles.filter((article) =>
    readingOf(archive, article).dates.some(
      ({ moment }) => moment !== undefined && (moment.to ?? moment.from) >= today.slice(0, 7),
    ),
  )
  return timelineOf(archive, announcing, { from: today, to: dayOfInstant(now + HORIZON) })
    .filter(({ announced, claim }) => announced && !dangles(claim.text))
    .map(({ claim }) => ({ claim, articleIds: articleIdsOf(claim) }))
}
