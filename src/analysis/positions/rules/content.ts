import type { Holder } from '../../actors/holder.ts'
import { firstPerson, type Stage } from '../../actors/stage.ts'
import type { Utterance } from '../../attribution/utterances.ts'
import { asserts } from '../assertion.ts'
import type { Candidate, Sight } from '../candidate.ts'
import { stanceOf } from '../content.ts'
import { heldBy } from '../mouth.ts'
import { targetOf } from '../target.ts'

/** Said words of fewer characters than this show no stance. */
const SHORTEST = 12

/** What the words that stand in a state's mouth show, sentence by sentence. */
export const fromContent = (sight: Sight): readonly Candidate[] => {
  const { stage, parse } = sight
  const { sentence } = parse
  return (stage.over[sentence.index] ?? []).flatMap((u): readonly Candidate[] => {
    const holder = voiceOf(sight, u)
    if (holder?.kind !== 'state' || u.kind === 'want' || u.kind === 'noun') return []
    const start = Math.max(sentence.start, u.content.start)
    const end = Math.min(sentence.end, u.content.end)
    if (end - start < SHORTEST || retold(stage, u, holder, sentence.index, start)) return []
    const stance = stanceOf(ownAsWe(stage, sentence.index, start, end, holder))
    if (!stance) return []
    return [
      {
        sentence: sentence.index,
        countries: holder.countries,
        speaker: holder.speaker,
        stance,
        target: targetOf(stage.article.body.slice(start, end)),
        speech: true,
        weight: stance === 'states' ? 0.5 : 1,
        ...(u.predicate ? { verb: { sentence: u.sentence, predicate: u.predicate } } : {}),
      },
    ]
  })
}

/** Who says these words, if the verb of saying states that and stands in nobody else's mouth. */
const voiceOf = (sight: Sight, u: Utterance): Holder | undefined => {
  const holder = sight.stage.voice.get(u)
  const parse = sight.stage.grammar.parses[u.sentence]
  if (holder?.kind !== 'state' || !u.predicate || !parse || u.rule !== 'clausal' || firstPerson(parse, u.source))
    return holder
  const there: Sight = { ...sight, parse }
  return asserts(there, u.predicate) ? heldBy(there, u.predicate, holder) : undefined
}

/** So many characters may stand before the words of another who is quoted. */
const REACH = 60

/** "X said that Y said …": what Y said is no stance of X. */
const retold = (stage: Stage, u: Utterance, holder: Holder, sentence: number, start: number): boolean =>
  (stage.over[sentence] ?? []).some((o) => {
    const inside = o.content.start > u.content.start && o.content.end <= u.content.end && o.content.end > start
    if (o === u || !inside || o.content.start - start >= REACH || o.kind === 'want' || o.kind === 'noun') return false
    const other = stage.voice.get(o)
    return other !== undefined && other.kind !== 'unknown' && !other.countries.some((c) => holder.countries.includes(c))
  })

const OWN_COUNTRY =
  /\b(?:[Tt]he we|(?:his|her|their|the) (?:country|nation|government|administration|alliance|[Uu]nion|bloc|organi[sz]ation))\b(?!['’])/g

/** Said words with the speaker's own country, "his country" and "he" as "we". */
const ownAsWe = (stage: Stage, sentence: number, start: number, end: number, { countries, person }: Holder): string => {
  const { body } = stage.article
  const tokens = stage.grammar.parses[sentence]?.tokens ?? []
  let text = ''
  let at = start
  for (const m of stage.mentions[sentence] ?? []) {
    const from = tokens[m.from]?.start ?? 0
    const to = tokens[m.to - 1]?.end ?? 0
    const own = m.kind !== 'demonym' && countries.includes(m.country) && tokens[m.to]?.tag !== 'poss'
    if (from < at || to > end || !own) continue
    text += `${body.slice(at, from)}we`
    at = to
  }
  return `${text}${body.slice(at, end)}`
    .replace(OWN_COUNTRY, 'we')
    .replace(person ? /\b(?:he|she|He|She)\b/g : /^(?:that )?(?:it|they)\b/i, 'we')
}
