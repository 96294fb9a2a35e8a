import { type Archive, readingOf } from '../analysis/archive.ts'
import { dangles } from '../analysis/dangling.ts'
import { positionBoard, sameTarget } from '../analysis/positions/board.ts'
import { positionsOf } from '../analysis/positions/selection.ts'
import { timelineOf } from '../analysis/timeline/timeline.ts'
import type { Article } from '../corpus/article.ts'
import { dayOfInstant } from './ahead.ts'
import { speaksAlone } from './changes.ts'
import { articleIdsOf, type BriefingItem } from './item.ts'

const DAY_MS = 86_400_000
/** Days around an anniversary that still recall it. */
const AROUND = 3

interface Memory {
  readonly title: string
  readonly items: readonly BriefingItem[]
}

const itemOf = (claim: BriefingItem['claim']): BriefingItem => ({ claim, articleIds: articleIdsOf(claim) })

/** What happened on this day in other years; else what happened within days of it. */
const onThisDay = (archive: Archive, articles: readonly Article[], now: number, room: number): Memory | undefined => {
  const year = dayOfInstant(now).slice(0, 4)
  const near = new Set(
    Array.from({ length: 2 * AROUND + 1 }, (_, step) => dayOfInstant(now + (step - AROUND) * DAY_MS).slice(5)),
  )
  const telling = articles.filter((article) =>
    readingOf(archive, article).dates.some(
      ({ moment }) => moment?.precision === 'day' && near.has(moment.from.slice(5)),
    ),
  )
  const events = timelineOf(archive, telling, {}).filter(
    ({ moment, value, announced }) => moment.precision === 'day' && value.slice(0, 4) < year && !announced,
  )
  for (let away = 0; away <= AROUND; away++) {
    const days = new Set([now - away * DAY_MS, now + away * DAY_MS].map((instant) => dayOfInstant(instant).slice(5)))
    const found = events.filter(({ value }) => days.has(value.slice(5)))
    const best = [...found].filter(({ claim }) => !dangles(claim.text)).sort((a, b) => b.weight - a.weight)
    if (best.length === 0) continue
    return {
      title: away === 0 ? 'On this day' : 'Around this day',
      items: best.slice(0, room).map(({ claim }) => itemOf(claim)),
    }
  }
  return undefined
}

/** One position that still stands, another country's each day, with what the country held on the matter before; the latest first. */
const standing = (archive: Archive, articles: readonly Article[], now: number, room: number): Memory | undefined => {
  const boards = positionBoard(positionsOf(archive, articles, {})).flatMap(({ targets, history }) => {
    const latest = targets.find(speaksAlone)
    return latest ? [{ latest, history }] : []
  })
  const board = boards[Math.floor(now / DAY_MS) % Math.max(1, boards.length)]
  if (!board) return undefined
  const { latest, history } = board
  const before = history
    .filter((one) => one !== latest && speaksAlone(one) && sameTarget(one.target, latest.target))
    .reverse()
  return { title: 'Where it stands', items: [latest, ...before].slice(0, room).map(({ claim }) => itemOf(claim)) }
}

/** What to read on a quiet day: what happened on this day, and one standing position with its history. */
export const memoriesOf = (
  archive: Archive,
  articles: readonly Article[],
  now: number,
  room: number,
): readonly Memory[] =>
  [onThisDay(archive, articles, now, room), standing(archive, articles, now, room)].flatMap((memory) => memory ?? [])
