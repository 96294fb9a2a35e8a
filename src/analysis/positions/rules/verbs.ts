import type { Holder } from '../../actors/holder.ts'
import { agentOf, type Stage } from '../../actors/stage.ts'
import type { Predicate } from '../../grammar/clauses.ts'
import type { Parse } from '../../grammar/grammar.ts'
import type { Range } from '../../grammar/predicates.ts'
import type { Stance } from '../../reading.ts'
import { asserts } from '../assertion.ts'
import type { Candidate, Sight } from '../candidate.ts'
import { conditional } from '../content.ts'
import { ADJECTIVE_CUES } from '../cues/adjectives.ts'
import type { VerbCue } from '../cues/cue.ts'
import { NEGATED_IDIOM, verbCues } from '../cues/verbs.ts'
import { heldBy } from '../mouth.ts'
import { targetOf } from '../target.ts'

/** What a verb was found to show, and of whom. */
interface Shown {
  readonly holder: Holder | undefined
  readonly stance: Stance | undefined
  readonly about: string
  readonly speech: boolean
  readonly weight: number
}

const STATIVE = /^(?:be|remain|feel|become|stand)$/

/** Verbs of admitting: what is blamed in the same breath weighs less. */
const ADMITS = new Set('admit acknowledge regret apologize apologise confess'.split(' '))

/** Verbs of stance with their subject, active and passive, and what a state "is". */
export const fromVerbs = (sight: Sight): readonly Candidate[] => {
  const { stage, parse, without } = sight
  return parse.predicates.flatMap((p): readonly Candidate[] => {
    const silent = verbCues(p.lemma).length === 0 && !p.passive && !p.negated && !STATIVE.test(p.lemma)
    if (silent || !asserts(sight, p)) return []
    const rest = restOf(stage, parse, p)
    const clause = rest.toLowerCase().replace(/’/g, "'")
    const shown = ofAdjective(sight, p, rest, clause) ?? ofPassive(sight, p, clause) ?? ofActive(sight, p, rest, clause)
    if (!shown?.holder || !shown.stance) return []
    const opens =
      /^(?:supports|opposes|commits)$/.test(shown.stance) || (shown.stance === 'demands' && p.modal === 'will')
    return [
      {
        sentence: parse.sentence.index,
        countries: shown.holder.countries,
        speaker: shown.holder.speaker,
        stance: opens && !without.has('condition') && conditional(ownClause(clause)) ? 'conditional' : shown.stance,
        target: targetOf(shown.about),
        speech: shown.speech,
        weight: shown.weight,
        verb: { sentence: parse.sentence.index, predicate: p },
      },
    ]
  })
}

/** "remains reluctant", "is opposed to"; undefined where no adjective tells. */
const ofAdjective = (sight: Sight, p: Predicate, rest: string, clause: string): Shown | undefined => {
  const { stage, parse, without } = sight
  if (without.has('adjective') || agentOf(parse, p) || (!p.passive && !STATIVE.test(p.lemma))) return undefined
  const text = p.passive ? `${parse.tokens[p.head]?.lower ?? ''} ${clause}` : clause
  const stance = ADJECTIVE_CUES.find(([pattern]) => pattern.test(text))?.[1]
  if (!stance) return undefined
  return {
    holder: heldBy(sight, p, stage.subject(parse.sentence.index, p.index)),
    stance: p.negated && !without.has('negation') ? (FLIPPED[stance] ?? stance) : stance,
    about: rest.replace(/^.*?\b(?:to|of|about|over)\b/, ''),
    speech: !p.passive,
    weight: /^defiant/.test(clause) ? 0.9 : 3,
  }
}

const NOTHING: Shown = { holder: undefined, stance: undefined, about: '', speech: false, weight: 0 }

/** "was condemned by Egypt": the one after "by" holds it, what it is done to counts as what follows the verb. */
const ofPassive = (sight: Sight, p: Predicate, clause: string): Shown | undefined => {
  const { stage, parse, without } = sight
  if (without.has('verb') || !(p.passive || p.form === 'participle')) return undefined
  const agent = agentOf(parse, p)
  if (!agent || without.has('passive')) return NOTHING
  const about = p.subject ? textOf(stage, parse, p.subject) : ''
  const cue = cueOf(parse, p, `${about} ${clause}`.toLowerCase().trim())
  const by = stage.phrase(parse.sentence.index, agent)
  if (!cue || by.kind !== 'state') return NOTHING
  return {
    holder: heldBy(sight, { ...p, subject: agent }, by),
    stance: cue.stance,
    about,
    speech: cue.speech,
    weight: 3,
  }
}

const ofActive = (sight: Sight, p: Predicate, rest: string, clause: string): Shown | undefined => {
  const { stage, parse, without } = sight
  if (without.has('verb')) return undefined
  const cue = cueOf(parse, p, clause)
  const idiom = !cue && p.negated && (NEGATED_IDIOM.test(`${p.lemma} ${clause}`) || refuses(p))
  if (!cue && !idiom) return undefined
  const holder = heldBy(sight, p, stage.subject(parse.sentence.index, p.index))
  if (!cue) return { holder, stance: 'opposes', about: rest, speech: false, weight: 3 }
  const flips = p.negated && !without.has('negation')
  const stance = flips ? negated(parse, p, cue.stance) : cue.stance
  return { holder, stance, about: rest, speech: cue.speech, weight: weightOf(p, cue) }
}

/** "will not let its shells go to Kyiv": what a state will not do it refuses. */
const refuses = (p: Predicate): boolean =>
  p.modal === 'will' && p.via === 'direct' && !/^(?:be|have|need|get|become|happen|waver|hesitate|rest)$/.test(p.lemma)

/** What a main verb shows weighs most; what words show by themselves weighs 1. */
const weightOf = (p: Predicate, cue: VerbCue): number => {
  if (cue.weak) return 0.9
  if (cue.stance === 'states') return p.via === 'direct' && ADMITS.has(p.lemma) ? 2.55 : 0.5
  return p.via === 'direct' ? 3 : p.via === 'coordinated' ? 2.6 : 2.5
}

/** The cue of a verb that what follows it fits. */
const cueOf = (parse: Parse, p: Predicate, object: string): VerbCue | undefined =>
  verbCues(p.lemma).find(
    (c) => (!c.after || c.after.test(object)) && !c.not?.test(object) && !(c.actor && !namesAnActor(parse, p)),
  )

/** Whether a verb's object is a person or a country by name: "criticised Russia", not "criticised Russian policy". */
const namesAnActor = (parse: Parse, p: Predicate): boolean => {
  let k = p.to
  while (/^(?:det|name|poss)$/.test(parse.tokens[k]?.tag ?? '')) k++
  return k > p.to && parse.tokens[k - 1]?.tag === 'name' && parse.tokens[k]?.tag !== 'noun'
}

const FLIPPED: Readonly<Partial<Record<Stance, Stance>>> = {
  supports: 'opposes',
  opposes: 'supports',
  commits: 'opposes',
  demands: 'opposes',
  condemns: 'undecided',
  undecided: 'supports',
}

/** The stance of a negated verb: "has not signed" and "does not rule out" are undecided, "does not support" opposes, "is not supporting" says nothing. */
const negated = (parse: Parse, p: Predicate, stance: Stance): Stance | undefined => {
  if (p.head > p.from && parse.tokens[p.head]?.forms?.ing) return undefined
  if (/^(?:expect|hope|plan|claim)$/.test(p.lemma)) return undefined
  const open =
    /^(?:rule|sign|ratify|join|accede)$/.test(p.lemma) || (p.perfect && /^(?:supports|opposes|commits)$/.test(stance))
  return open ? 'undecided' : FLIPPED[stance]
}

const textOf = (stage: Stage, parse: Parse, { from, to }: Range): string =>
  stage.article.body.slice(parse.tokens[from]?.start ?? 0, parse.tokens[to - 1]?.end ?? 0)

/** What follows a verb, up to the next verb of the same subject, without quotation marks. */
const restOf = (stage: Stage, parse: Parse, p: Predicate): string => {
  const next = parse.predicates.find(
    (q) =>
      q.from > p.head &&
      q.governor === p.index &&
      (q.via === 'coordinated' || q.via === 'participle') &&
      q.subject?.from === p.subject?.from,
  )
  const to = next?.from ?? parse.tokens.length
  return to <= p.to ? '' : textOf(stage, parse, { from: p.to, to }).replace(/[“”"]/g, '').replace(/\s+/g, ' ')
}

/** The words of a verb's own clause, without what a contrast adds. */
const ownClause = (clause: string): string => clause.replace(/,? (?:but|while|although|though|whereas)\b.*$/, '')
