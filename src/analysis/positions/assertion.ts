import type { Predicate } from '../grammar/clauses.ts'
import type { Parse } from '../grammar/grammar.ts'
import type { Sight } from './candidate.ts'
import { verbCues } from './cues/verbs.ts'
import { utterancesAround } from './mouth.ts'

const EXPECTING = new Set(
  `expect force schedule project predict tip require ask urge oblige say believe think report rumor suppose allow invite tell slate anticipate see know estimate allege accuse fear set press encourage call want pressure`.split(
    ' ',
  ),
)
const SEEMING = new Set('seem appear tend happen fail need have use'.split(' '))
const MAKING = /^(?:prompt|lead|cause|force|allow|enable)$/
const OPEN_MODALS = new Set("may might could would should must can ought shall 'd need".split(' '))

/** Whether a verb states what its subject does or says; expectations, hypotheses and questions are nobody's position. */
export const asserts = (sight: Sight, p: Predicate): boolean => {
  const { stage, parse, without } = sight
  const spoken = utterancesAround(stage, parse, p).length > 0
  if (!without.has('question') && !spoken && /\?["”]?$/.test(parse.sentence.text)) return false
  const open = p.modal !== undefined && OPEN_MODALS.has(p.modal) && !(spoken && p.modal === 'would')
  if (!without.has('hypothesis') && open) return false
  return !disagrees(parse, p) && (without.has('expectation') || !expected(parse, p))
}

/** A bare verb after one country is no statement: "demanded that Iran halt", "let Ukraine join". */
const disagrees = (parse: Parse, p: Predicate): boolean => {
  const forms = parse.tokens[p.from]?.forms
  if (p.form !== 'finite' || p.via !== 'direct' || p.from !== p.head || !p.subject) return false
  if (!forms || forms.third || forms.past) return false
  const last = parse.tokens[p.subject.to - 1]
  const several = parse.tokens.slice(p.subject.from, p.subject.to).some((t) => t.tag === 'cc' || t.tag === 'comma')
  return last?.tag === 'name' && !several && !/s$/i.test(last.text)
}

/** An infinitive that someone expects, asks for or only seems to fulfil: "is expected to sign", "urged Russia to withdraw". */
const expected = (parse: Parse, p: Predicate): boolean => {
  const governor = p.governor === undefined ? undefined : parse.predicates[p.governor]
  if (p.form !== 'infinitive' || !governor) return false
  const gap = p.from - governor.to
  if (governor.passive && EXPECTING.has(governor.lemma)) return true
  if (!governor.passive && SEEMING.has(governor.lemma) && gap <= 2) return true
  if ((governor.modal && OPEN_MODALS.has(governor.modal)) || governor.negated) return true
  const asked = p.subject !== undefined && p.subject.from !== governor.subject?.from
  if (asked && !MAKING.test(governor.lemma)) return true
  // the governing verb shows the stance itself: "pledged to support"
  if (verbCues(governor.lemma).length > 0 && gap <= 2) return true
  return governor.lemma === 'be' && gap > 1
}
