import type { IsoDay, Moment } from '../../corpus/article.ts'
import type { Claim } from '../claim.ts'

/** Something that happened, or will, at a time that the articles name. */
export interface TimelineEvent {
  readonly moment: Moment
  /** 2023-06-10, 2023-06 or 2023. */
  readonly value: string
  /** The last day of a range. */
  readonly end?: IsoDay
  /** The time was worked out ("on Tuesday") and no article states it. */
  readonly inferred: boolean
  /** The best sentence, with the citations of all that tell the event. */
  readonly claim: Claim
  /** Countries named in its sentences: ISO 3166-1 alpha-2, EU, NATO, UN. */
  readonly countries: readonly string[]
  /** How much the articles make of it; only to be compared within one timeline. */
  readonly weight: number
  /** Still to come when its article appeared. */
  readonly announced: boolean
  /** What the sources do not agree on, in a sentence. */
  readonly disagreement?: string
}

/** Which events are wanted; without `maxEvents` all of them. */
export interface TimelineOptions {
  readonly query?: string
  readonly country?: string
  readonly from?: IsoDay
  readonly to?: IsoDay
  readonly maxEvents?: number
  readonly sentencesPerEvent?: number
}
