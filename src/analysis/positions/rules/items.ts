import type { Candidate, Sight } from '../candidate.ts'
import { stanceOf } from '../content.ts'
import { verbCues } from '../cues/verbs.ts'
import { targetOf } from '../target.ts'

const OPEN_END = /(?:[:…]|\.\.\.)\s*$/

/** An item of a list that continues "He said NATO will …" or "Russia demands the following:". */
export const fromItems = ({ stage, parse }: Sight): readonly Candidate[] => {
  const { sentence } = parse
  const intro = stage.grammar.parses[sentence.introducedBy ?? -1]
  if (!intro || !OPEN_END.test(intro.sentence.text)) return []
  const said = intro.predicates.find((p) => stage.subject(intro.sentence.index, p.index).kind === 'state')
  if (!said) return []
  const holder = stage.subject(intro.sentence.index, said.index)
  const opening = intro.sentence.text.replace(OPEN_END, '').split(/\s+/).slice(-3).join(' ')
  const text = `${opening} ${sentence.text}`
  const stance = verbCues(said.lemma)[0]?.stance ?? stanceOf(text) ?? (/\bwill\b/.test(text) ? 'commits' : undefined)
  if (!stance) return []
  const { countries, speaker } = holder
  return [
    { sentence: sentence.index, countries, speaker, stance, target: targetOf(sentence.text), speech: true, weight: 1 },
  ]
}
