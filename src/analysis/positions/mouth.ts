import type { Holder } from '../actors/holder.ts'
import { firstPerson, type Stage } from '../actors/stage.ts'
import type { Utterance } from '../attribution/utterances.ts'
import type { Predicate } from '../grammar/clauses.ts'
import type { Parse } from '../grammar/grammar.ts'
import type { Sight } from './candidate.ts'

/** Verbs of judging whose object may be a clause: "called it unlikely that …". */
const VERDICT = /^(?:call|describe|characterize|characterise|portray)$/

/** The utterances in which a verb stands, the innermost first; what a verb itself introduces is not around it. */
export const utterancesAround = (stage: Stage, parse: Parse, p: Predicate): readonly Utterance[] => {
  const at = parse.tokens[p.head]?.start ?? 0
  const own = (u: Utterance) =>
    u.sentence === parse.sentence.index && u.predicate?.head === p.head && u.predicate.index === p.index
  return (stage.over[parse.sentence.index] ?? [])
    .filter(
      (u) =>
        u.kind !== 'want' &&
        (u.kind !== 'judge' || VERDICT.test(u.predicate?.lemma ?? '')) &&
        at >= u.content.start &&
        at < u.content.end &&
        !own(u),
    )
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))
}

/** Whose belief it is that nobody is said to hold: "the perception that …". */
const NOBODY: Holder = { countries: [], speaker: undefined, person: false, kind: 'outsider', role: undefined }

/**
 * For whom a verb with this subject speaks, seen that it may stand in another's mouth: "we" is who speaks,
 * and what one says of another is no position of the other. Outlets only pass on.
 */
export const heldBy = ({ stage, parse, without }: Sight, p: Predicate, subject: Holder): Holder | undefined => {
  const [inner] = utterancesAround(stage, parse, p)
    .map((u) => (u.kind === 'noun' && !u.source ? NOBODY : stage.voice.get(u)))
    .filter((holder) => holder !== undefined && holder.kind !== 'outlet')
  if (inner?.kind === 'state' && subject.kind === 'unknown' && ownGovernment(parse, p)) return inner
  if (firstPerson(parse, p.subject)) return inner?.kind === 'state' ? inner : undefined
  if (subject.kind !== 'state') return undefined
  if (without.has("another's claim")) return subject
  if (inner === undefined) return unclaimed(stage, parse, p) ? undefined : subject
  const own = subject.countries.filter((c) => inner.countries.includes(c))
  return own.length > 0 ? { ...subject, countries: own } : undefined
}

const LONG_QUOTATION = 40

/** Inside a long quotation of which nobody is known to be the speaker. */
const unclaimed = (stage: Stage, parse: Parse, p: Predicate): boolean => {
  const at = parse.tokens[p.head]?.start ?? 0
  const passedOn = (stage.over[parse.sentence.index] ?? []).some(
    (u) => at >= u.content.start && at < u.content.end && stage.voice.get(u)?.kind === 'outlet',
  )
  return (
    !passedOn && stage.grammar.quotations.some((q) => at >= q.start && at < q.end && q.end - q.start > LONG_QUOTATION)
  )
}

/** "the government", "his country": the speaker's own, in his own mouth. */
const ownGovernment = (parse: Parse, p: Predicate): boolean =>
  p.subject !== undefined &&
  p.subject.to - p.subject.from === 2 &&
  /^(?:the|his|her|their)$/.test(parse.tokens[p.subject.from]?.lower ?? '') &&
  /^(?:government|country|administration|cabinet|nation)$/.test(parse.tokens[p.subject.from + 1]?.lower ?? '')
