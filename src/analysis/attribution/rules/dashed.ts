import { extentOf, startOf } from '../extents.ts'
import type { AttributionRule } from '../utterances.ts'

/** "…" — Jane Smith */
export const dashed: AttributionRule = {
  name: 'dashed',
  find: ({ article: { body }, parse }) => {
    const { tokens, sentence } = parse
    const dash = tokens.findLastIndex((t) => /^(?:—|–|―|--+)$/.test(t.text))
    const name = tokens.slice(dash + 1).filter((t) => t.word)
    if (dash < 3 || name.length < 2 || name.length > 4 || !name.every((t) => t.tag === 'name')) return []
    const before = body.slice(tokens[dash - 1]?.end ?? 0, tokens[dash]?.start ?? 0)
    if (!/["”]/.test(before)) return []
    const source = { from: dash + 1, to: dash + 1 + name.length }
    return [
      {
        sentence: sentence.index,
        source,
        sourceExtent: extentOf(parse, source),
        cue: extentOf(parse, { from: dash, to: dash + 1 }),
        predicate: undefined,
        kind: 'quotation',
        content: { start: startOf(body, parse, 0), end: (tokens[dash - 1]?.end ?? 0) + before.trimEnd().length },
        rule: 'dashed',
      },
    ]
  },
}
