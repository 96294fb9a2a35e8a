import { sentenceEnd, startOf } from '../extents.ts'
import type { AttributionRule } from '../utterances.ts'

/** "SMITH: …" at the head of a line of a transcript. */
export const transcript: AttributionRule = {
  name: 'transcript',
  find: ({ article: { body, sentences }, parse }) => {
    const { tokens, sentence } = parse
    const colon = tokens.findIndex((t) => t.text === ':')
    if (colon < 1 || colon > 4 || sentences[sentence.index - 1]?.paragraph === sentence.paragraph) return []
    const speaker = tokens.slice(0, colon)
    if (!speaker.every((t) => t.tag === 'name' && t.text === t.text.toUpperCase()) || !tokens[colon + 1]) return []
    const last = sentences.findLast((s) => s.paragraph === sentence.paragraph) ?? sentence
    const source = { from: 0, to: colon }
    return [
      {
        sentence: sentence.index,
        source,
        sourceExtent: { start: tokens[0]?.start ?? 0, end: tokens[colon - 1]?.end ?? 0 },
        cue: { start: tokens[colon]?.start ?? 0, end: tokens[colon]?.end ?? 0 },
        predicate: undefined,
        kind: 'quotation',
        content: {
          start: startOf(body, parse, colon + 1),
          end: last === sentence ? sentenceEnd(body, parse) : last.end,
        },
        rule: 'transcript',
      },
    ]
  },
}
