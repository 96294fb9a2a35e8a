import type { Article } from '../../corpus/article.ts'
import { type Stage, stageOf } from '../actors/stage.ts'
import { claimOf } from '../claim.ts'
import type { Position, Reading } from '../reading.ts'
import type { Candidate, Sight } from './candidate.ts'
import { fromContent } from './rules/content.ts'
import { fromItems } from './rules/items.ts'
import { fromNouns, fromSanctions } from './rules/nouns.ts'
import { fromVerbs } from './rules/verbs.ts'
import type { PositionRule } from './rules.ts'
import { heldOn, isHistory } from './time.ts'

export interface PositionOptions {
  /** Rules that are left out, to measure their worth. */
  readonly without?: readonly PositionRule[]
  /** The article's stage, where it is made already. */
  readonly stage?: Stage
}

const FINDERS: readonly { readonly rule: PositionRule; readonly find: (sight: Sight) => readonly Candidate[] }[] = [
  { rule: 'verb', find: fromVerbs },
  { rule: 'noun', find: fromNouns },
  { rule: 'noun', find: fromSanctions },
  { rule: 'content', find: fromContent },
  { rule: 'item', find: fromItems },
]

/** Where each country of an article stands, one position a country and sentence, in the order of the text. */
export const positionsIn = (
  article: Article,
  findings: Omit<Reading, 'positions'>,
  options: PositionOptions = {},
): readonly Position[] => {
  const without: ReadonlySet<string> = new Set(options.without ?? [])
  const stage = options.stage ?? stageOf(article, without)
  return stage.grammar.parses.flatMap((parse): readonly Position[] => {
    if (parse.sentence.kind === 'heading') return []
    const sight: Sight = { stage, parse, without }
    const candidates = FINDERS.filter(({ rule }) => rule === 'verb' || !without.has(rule))
      .flatMap(({ find }) => find(sight))
      .filter((c) => without.has('history') || !isHistory(stage, findings.dates, c))
    return [...weightiest(candidates)].map(([country, c]) => {
      const held = heldOn(stage, findings.dates, c)
      return {
        country,
        stance: c.stance,
        ...(c.target ? { target: c.target } : {}),
        ...(c.speaker ? { speaker: c.speaker } : {}),
        kind: kindOf(stage, c),
        ...(held ? { heldOn: held } : {}),
        claim: claimOf(article, c.sentence),
      }
    })
  })
}

/** The weightiest candidate of each country, in order of code; of two alike the first. */
const weightiest = (candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> => {
  const best = new Map<string, Candidate>()
  for (const c of candidates)
    for (const country of c.countries) if (c.weight > (best.get(country)?.weight ?? 0)) best.set(country, c)
  return new Map([...best].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const QUOTED_WORDS = 3

/** Direct where the sentence quotes three words or more, or is a quotation; indirect where it is said, believed or wished. */
const kindOf = (stage: Stage, { sentence: index, speech }: Candidate): Position['kind'] => {
  const sentence = stage.article.sentences[index]
  if (!sentence) return 'action'
  const quotes = stage.grammar.quotations.some((q) => {
    const words = stage.article.body.slice(Math.max(q.start, sentence.start), Math.min(q.end, sentence.end)).trim()
    return q.start < sentence.end && q.end > sentence.start && words.split(/\s+/).length >= QUOTED_WORDS
  })
  return sentence.kind === 'quotation' || quotes ? 'direct' : speech ? 'indirect' : 'action'
}
