import type { Article } from '../../corpus/article.ts'
import { type Grammar, grammarOf } from '../grammar/grammar.ts'
import type { Attribution, Span } from '../reading.ts'
import { continued } from './continued.ts'
import { according } from './rules/according.ts'
import { clausal } from './rules/clausal.ts'
import { closing } from './rules/closing.ts'
import { nominal } from './rules/nominal.ts'
import { transcript } from './rules/transcript.ts'
import type { AttributionRule, Extent, Utterance } from './utterances.ts'

/** The rules in the order in which they are asked; of two that find the same content the first is kept. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [transcript, closing, clausal, according, nominal]

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

const span = (body: string, { start, end }: Extent): Span => ({ start, end, text: body.slice(start, end) })

const quoted = (grammar: Grammar, { start, end }: Extent): boolean => {
  let inside = 0
  for (const q of grammar.quotations) inside += Math.max(0, Math.min(end, q.end) - Math.max(start, q.start))
  return inside * 2 >= end - start
}

/** Every attribution of an article, in the order of the text. */
export const attributionsIn = (article: Article): readonly Attribution[] => {
  const grammar = grammarOf(article)
  return utterancesOf(article, grammar).map((u) => ({
    ...(u.sourceExtent ? { source: span(article.body, u.sourceExtent) } : {}),
    ...(u.cue ? { cue: span(article.body, u.cue) } : {}),
    content: span(article.body, u.content),
    direct: quoted(grammar, u.content),
  }))
}
