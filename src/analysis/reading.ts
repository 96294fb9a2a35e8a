import type { Moment } from '../corpus/article.ts'
import type { Claim } from './claim.ts'
import type { Phrases } from './names.ts'

/** A stretch of an article's body: `text` is `body.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An expression of time. `value` is TIMEX3 (2023-06-10, 2023-W23, 2023-SU, 199, PT3H, PRESENT_REF); `moment` is there where it names a time on the calendar. */
export interface DateMention extends Span {
  readonly sentence: number
  readonly value: string
  readonly moment?: Moment
}

/** A country (ISO 3166-1 alpha-2), or EU, NATO, UN, named in the body. */
export interface CountryMention extends Span {
  readonly sentence: number
  readonly country: string
}

/** Who says what: the content is what stands in the mouth of the source. */
export interface Attribution {
  readonly source?: Span
  readonly cue?: Span
  readonly content: Span
  /** Inside quotation marks or a block quotation. */
  readonly direct: boolean
  /** The country for which the source speaks, where it speaks for one. */
  readonly country?: string
}

export type Stance =
  | 'supports'
  | 'opposes'
  | 'demands'
  | 'commits'
  | 'conditional'
  | 'undecided'
  | 'denies'
  | 'condemns'
  | 'states'

/** Where a country (or EU, NATO, UN) stands, as one sentence of one article shows it. */
export interface Position {
  readonly country: string
  readonly stance: Stance
  readonly target?: string
  readonly speaker?: string
  readonly kind: 'direct' | 'indirect' | 'action'
  /** When the statement or act was made: the sentence's own date, else the day of publication with `known: false`. */
  readonly heldOn?: Moment
  readonly claim: Claim
}

/** All that the analysis knows of one article by itself; a plain value, so that it can be kept by the article's hash. */
export interface Reading {
  readonly dates: readonly DateMention[]
  readonly countries: readonly CountryMention[]
  readonly attributions: readonly Attribution[]
  readonly positions: readonly Position[]
  readonly phrases?: Phrases
}
