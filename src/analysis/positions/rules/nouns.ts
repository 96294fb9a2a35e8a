import type { Stage } from '../../actors/stage.ts'
import type { Parse } from '../../grammar/grammar.ts'
import { phraseStartingAt } from '../../grammar/phrases.ts'
import type { Range } from '../../grammar/predicates.ts'
import type { Candidate, Sight } from '../candidate.ts'
import { GIVEN_BY, isCueNoun, NOUN_CUES } from '../cues/nouns.ts'
import { targetOf } from '../target.ts'

/** Nouns that tell whose stance it is: "Ankara's opposition to", "an offer by the United States to", "a British plan to". */
export const fromNouns = ({ stage, parse }: Sight): readonly Candidate[] => {
  const { tokens, sentence } = parse
  return tokens.flatMap((t, i): readonly Candidate[] => {
    if (t.tag !== 'noun' || !isCueNoun(t.lower)) return []
    const text = tokens.slice(i, i + 3).map((u) => u.lower)
    const cue = NOUN_CUES.find(([pattern]) => pattern.test(text.join(' ')))
    const given = GIVEN_BY.test(t.lower)
      ? NOUN_CUES.find(([pattern]) => pattern.test(`${t.lower} to`) || pattern.test(`${t.lower} of`))
      : undefined
    const stance = (cue ?? given)?.[1]
    if (!stance) return []
    const owner = ownerBefore(parse, i)
    const range = (cue && possessor(parse, owner)) ?? giver(parse, i)
    const holder = range && stage.phrase(sentence.index, range)
    const countries =
      holder?.kind === 'state' ? holder.countries : cue && !range ? adjectives(stage, parse, i, owner) : []
    if (countries.length === 0) return []
    const start = tokens[range && range.from > i ? range.to : i + 1]?.start ?? sentence.end
    const target = targetOf(stage.article.body.slice(start, sentence.end))
    return [{ sentence: sentence.index, countries, speaker: holder?.speaker, stance, target, speech: false, weight: 2 }]
  })
}

const ownerBefore = ({ tokens }: Parse, noun: number): number => {
  let k = noun - 1
  while (/^(?:noun|num|adv)$/.test(tokens[k]?.tag ?? '')) k--
  return k
}

const possessor = ({ tokens }: Parse, owner: number): Range | undefined => {
  if (tokens[owner]?.tag !== 'poss') return undefined
  let from = owner
  while (from > 0 && /^(?:name|noun|det)$/.test(tokens[from - 1]?.tag ?? '')) from--
  return from < owner ? { from, to: owner } : undefined
}

const giver = ({ tokens }: Parse, noun: number): Range | undefined => {
  if (!/^(?:by|from)$/.test(tokens[noun + 1]?.lower ?? '')) return undefined
  const range = phraseStartingAt(tokens, noun + 2)
  return range.to > range.from ? range : undefined
}

/** "the American and British plan": the countries whose adjectives stand before the noun. */
const adjectives = (stage: Stage, { tokens, sentence }: Parse, noun: number, owner: number): readonly string[] => {
  const mentions = stage.mentions[sentence.index] ?? []
  const named = (k: number) => mentions.some((m) => k >= m.from && k < m.to)
  return mentions
    .filter(
      (m) =>
        m.kind !== 'capital' &&
        m.to <= noun &&
        m.from >= owner - 3 &&
        tokens.slice(m.to, noun).every((t, k) => t.tag === 'noun' || t.tag === 'cc' || named(m.to + k)),
    )
    .map((m) => m.country)
}

/** "Turkey is under EU sanctions", "the subject of United States sanctions": the act of who imposed them. */
export const fromSanctions = ({ stage, parse }: Sight): readonly Candidate[] => {
  const { tokens, sentence } = parse
  const first = parse.predicates[0]?.subject
  const about = first && stage.article.body.slice(tokens[first.from]?.start ?? 0, tokens[first.to - 1]?.end ?? 0)
  return (stage.mentions[sentence.index] ?? [])
    .filter((m) => {
      const before = tokens[m.from - 1]?.lower ?? ''
      const borne = /^(?:subject|target|targeted|hit|subjected)$/.test(tokens[m.from - 2]?.lower ?? '')
      const sanctions = /^(?:sanctions|embargo)$/.test(tokens[m.to]?.lower ?? '')
      return m.kind !== 'capital' && sanctions && (before === 'under' || (borne && /^(?:of|to|by)$/.test(before)))
    })
    .map((m) => ({
      sentence: sentence.index,
      countries: [m.country],
      speaker: undefined,
      stance: 'opposes',
      target: targetOf(about ?? ''),
      speech: false,
      weight: 2,
    }))
}
