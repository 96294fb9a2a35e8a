/** A calendar day, `YYYY-MM-DD`. */
export type IsoDay = string

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade'

/**
 * A time as a text gives it: `from` is its first day, `to` the last day (inclusive) where the text gives a range,
 * `precision` how finely the text names it, `known` false where it was worked out rather than stated.
 */
export interface Moment {
  readonly from: IsoDay
  readonly to?: IsoDay
  readonly precision: Precision
  readonly known: boolean
}

/** Something wrong with a file of the corpus: what, where (path below the content folder, line from 1) and how grave. */
export interface Problem {
  readonly path: string
  readonly line?: number
  readonly field?: string
  readonly message: string
  readonly severity: 'error' | 'warning' | 'info'
}

/** `item`: an entry of a list; `heading` never appears in an answer; `quotation`: inside a block quotation. */
export type SentenceKind = 'prose' | 'quotation' | 'heading' | 'item'

/** A sentence of an article: `text` is always `body.slice(start, end)` (UTF-16 offsets). */
export interface Sentence {
  readonly index: number
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: SentenceKind
  /** Counts the paragraphs of the body from 0; items of one list share a paragraph. */
  readonly paragraph: number
  /** The index of the sentence that introduces this item or quotation ("He said NATO will …"). */
  readonly introducedBy?: number
}

/** What the loader read from the text itself because the front matter did not say it. */
export type InferredField = 'title' | 'author' | 'source' | 'published' | 'url' | 'tags'

/** A news article as it is served: `body` is the cleaned text that every citation slices. */
export interface Article {
  /** The path below the content folder without its ending, with `/` on every system. */
  readonly id: string
  readonly path: string
  readonly title: string
  readonly source?: string
  /** ISO 3166-1 alpha-2 of the outlet's country, as the front matter states it. */
  readonly sourceCountry?: string
  readonly author?: string
  readonly url?: string
  /** The publication day; absent where nothing proves one ("undated"). */
  readonly published?: Moment
  /** The instant of publication where the front matter gives one, ISO 8601. */
  readonly publishedAt?: string
  /** The instant or day of the last change that the front matter states. */
  readonly updated?: string
  readonly lang?: string
  readonly inferred: readonly InferredField[]
  /** Why an inferred field has its value, in a sentence for the reader. */
  readonly reasons: Readonly<Partial<Record<InferredField, string>>>
  readonly tags: readonly string[]
  /** ISO 3166-1 alpha-2 codes (or EU, NATO, UN) that the front matter states. */
  readonly countries: readonly string[]
  readonly image?: string
  readonly draft: boolean
  readonly body: string
  readonly sentences: readonly Sentence[]
  /** SHA-256 of the file's bytes, hex. */
  readonly hash: string
}
