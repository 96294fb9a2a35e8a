import { COMMITS } from './commits.ts'
import { CONDEMNS } from './condemns.ts'
import type { VerbCue } from './cue.ts'
import { DEMANDS } from './demands.ts'
import { DENIES, STATES } from './denies.ts'
import { OPPOSES } from './opposes.ts'
import { SUPPORTS } from './supports.ts'
import { CONDITIONAL, UNDECIDED } from './undecided.ts'

/** All cues; of two that fit, the first is taken. */
const ALL: readonly VerbCue[] = [
  ...DENIES,
  ...UNDECIDED,
  ...CONDITIONAL,
  ...CONDEMNS,
  ...OPPOSES,
  ...SUPPORTS,
  ...DEMANDS,
  ...COMMITS,
  ...STATES,
]

const byVerb = new Map<string, VerbCue[]>()
for (const cue of ALL) for (const verb of cue.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), cue])

/** The cues of a verb, by its lemma, the narrowest first. */
export const verbCues = (lemma: string): readonly VerbCue[] => byVerb.get(lemma) ?? []

/** "won't have it": what only the negated verb says. */
export const NEGATED_IDIOM = /^(?:have it|hear of it|stand for it|budge)\b/
