import type { Article } from '../../corpus/article.ts'
import type { Grammar } from '../grammar/grammar.ts'
import { continued } from './continued.ts'
import { according } from './rules/according.ts'
import { clausal } from './rules/clausal.ts'
import { closing } from './rules/closing.ts'
import { dashed } from './rules/dashed.ts'
import { introduced } from './rules/introduced.ts'
import { nominal } from './rules/nominal.ts'
import { transcript } from './rules/transcript.ts'
import type { AttributionRule, Utterance } from './utterances.ts'

/** The rules in the order in which they are asked; of two that find the same content the first is kept. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  transcript,
  introduced,
  dashed,
  closing,
  clausal,
  according,
  nominal,
]

const key = (u: Utterance): string => `${u.cue?.start}`

/** What stands in whose mouth in an article, sentence by sentence, with quotations that run over several sentences. */
export const utterancesOf = (
  article: Article,
  grammar: Grammar,
  without: ReadonlySet<string> = new Set(),
): readonly Utterance[] => {
  const found: Utterance[] = []
  for (const parse of grammar.parses) {
    if (parse.sentence.kind === 'heading') continue
    const seen = new Set<string>()
    for (const rule of ATTRIBUTION_RULES) {
      if (without.has(rule.name)) continue
      for (const utterance of rule.find({ article, grammar, parse })) {
        if (seen.has(key(utterance))) continue
        seen.add(key(utterance))
        found.push(utterance)
      }
    }
  }
  return without.has('continued') ? found : continued(article, grammar, found)
}
