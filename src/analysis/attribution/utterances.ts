import type { Article } from '../../corpus/article.ts'
import type { Predicate } from '../grammar/clauses.ts'
import type { Grammar, Parse } from '../grammar/grammar.ts'
import type { Range } from '../grammar/predicates.ts'
import type { CueKind } from './cues.ts'

/** Offsets in the body. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** What one rule found: words of an article and in whose mouth they stand. */
export interface Utterance {
  readonly sentence: number
  /** The noun phrase of the source, in tokens of the sentence. */
  readonly source: Range | undefined
  /** The source with its apposition. */
  readonly sourceExtent: Extent | undefined
  readonly cue: Extent | undefined
  readonly predicate: Predicate | undefined
  readonly kind: CueKind | 'noun' | 'according' | 'quotation'
  readonly content: Extent
  /** The name of the rule that found it. */
  readonly rule: string
}

/** What a rule of attribution may look at. */
export interface Sight {
  readonly article: Article
  readonly grammar: Grammar
  readonly parse: Parse
}

export interface AttributionRule {
  readonly name: string
  readonly find: (sight: Sight) => readonly Utterance[]
}
