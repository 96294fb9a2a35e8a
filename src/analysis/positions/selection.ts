import type { Article, IsoDay } from '../../corpus/article.ts'
import { type Archive, readingOf } from '../archive.ts'
import type { Position } from '../reading.ts'

/** Which positions are wanted; what is not said does not narrow. */
export interface PositionOptions {
  /** ISO 3166-1 alpha-2, or EU, NATO, UN. */
  readonly country?: string
  /** The last day on which a position may have been taken; undated ones are then left out. */
  readonly asOf?: IsoDay
}

const inOrder = (a: Position, b: Position): number => {
  const [left, right] = [a.heldOn?.from ?? '9999', b.heldOn?.from ?? '9999']
  if (left !== right) return left < right ? -1 : 1
  const [one, other] = [a.claim.citations[0], b.claim.citations[0]]
  if (one.articleId !== other.articleId) return one.articleId < other.articleId ? -1 : 1
  return one.sentence - other.sentence
}

/** The positions that these articles show, in the order in which they were taken; undated ones last. */
export const positionsOf = (
  archive: Archive,
  articles: readonly Article[],
  { country, asOf }: PositionOptions,
): readonly Position[] =>
  articles
    .flatMap((article) => readingOf(archive, article).positions)
    .filter((position) => country === undefined || position.country === country)
    .filter(({ heldOn }) => asOf === undefined || (heldOn !== undefined && heldOn.from <= asOf))
    .sort(inOrder)
