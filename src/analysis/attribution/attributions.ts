import type { Article } from '../../corpus/article.ts'
import { type Stage, stageOf } from '../actors/stage.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Attribution, Span } from '../reading.ts'
import type { Extent, Utterance } from './utterances.ts'

const span = (body: string, { start, end }: Extent): Span => ({ start, end, text: body.slice(start, end) })

const quoted = (grammar: Grammar, { start, end }: Extent): boolean => {
  let inside = 0
  for (const q of grammar.quotations) inside += Math.max(0, Math.min(end, q.end) - Math.max(start, q.start))
  return inside * 2 >= end - start
}

/** A verb of saying within what another says: "he said: 'I think …'" is one attribution, not two. */
const nested = ({ grammar, utterances }: Stage, { cue, sentence }: Utterance): boolean =>
  cue !== undefined &&
  (grammar.quotations.some(
    (q) => cue.start >= q.start && cue.end <= q.end && q.end - q.start > cue.end - cue.start + 1,
  ) ||
    utterances.some(
      (o) =>
        (o.rule === 'transcript' || o.rule === 'introduced') &&
        o.sentence <= sentence &&
        cue.start >= o.content.start &&
        cue.end <= o.content.end,
    ))

/** Every attribution of an article, in the order of the text; `country` where the source speaks for exactly one. */
export const attributionsIn = (article: Article, options: { readonly stage?: Stage } = {}): readonly Attribution[] => {
  const stage = options.stage ?? stageOf(article)
  return stage.utterances
    .filter((u) => !nested(stage, u))
    .map((u) => {
      const [country, second] = stage.voice.get(u)?.countries ?? []
      return {
        ...(u.sourceExtent ? { source: span(article.body, u.sourceExtent) } : {}),
        ...(u.cue ? { cue: span(article.body, u.cue) } : {}),
        content: span(article.body, u.content),
        direct: quoted(stage.grammar, u.content),
        ...(country && !second ? { country } : {}),
      }
    })
}
