import { cueKind } from '../cues.ts'
import { extentOf, sourceExtent } from '../extents.ts'
import type { AttributionRule } from '../utterances.ts'

/** "The governor added:" at the end of a paragraph, and the next paragraph is what was said. */
export const introduced: AttributionRule = {
  name: 'introduced',
  find: ({ article: { sentences, body }, parse }) => {
    const { sentence, tokens, predicates } = parse
    const next = sentences[sentence.index + 1]
    if (!/:\s*$/.test(sentence.text) || !next || next.paragraph === sentence.paragraph || next.kind === 'heading')
      return []
    const p = predicates.findLast(
      (q) => q.form === 'finite' && cueKind(q.lemma) !== undefined && q.subject !== undefined,
    )
    if (!p?.subject) return []
    const last = sentences.findLast((s) => s.paragraph === next.paragraph) ?? next
    const end = body.slice(next.start, last.end).replace(/\.$/, '').length + next.start
    return [
      {
        sentence: sentence.index,
        source: p.subject,
        sourceExtent: p.via === 'direct' ? sourceExtent(parse, p.subject, p.from) : extentOf(parse, p.subject),
        cue: extentOf(parse, { from: p.from, to: Math.min(p.to, tokens.length) }),
        predicate: p,
        kind: 'quotation',
        content: { start: next.start, end },
        rule: 'introduced',
      },
    ]
  },
}
