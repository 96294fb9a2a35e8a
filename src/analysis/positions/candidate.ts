import type { Stage } from '../actors/stage.ts'
import type { Predicate } from '../grammar/clauses.ts'
import type { Parse } from '../grammar/grammar.ts'
import type { Stance } from '../reading.ts'

/** A position before it is dated and cited. */
export interface Candidate {
  readonly sentence: number
  readonly countries: readonly string[]
  readonly speaker: string | undefined
  readonly stance: Stance
  readonly target: string | undefined
  /** Said, believed or wished; else done. */
  readonly speech: boolean
  /** Of two that speak of one country in one sentence, the weightier is kept: 3 a verb, 2 a noun, 1 what the words show. */
  readonly weight: number
  /** The verb that shows it, and the sentence of that verb. */
  readonly verb?: { readonly sentence: number; readonly predicate: Predicate }
}

/** What a rule of positions may look at, sentence by sentence. */
export interface Sight {
  readonly stage: Stage
  readonly parse: Parse
  /** The names of the rules that are switched off. */
  readonly without: ReadonlySet<string>
}
