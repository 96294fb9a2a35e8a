import { phraseStartingAt } from '../../grammar/phrases.ts'
import { endOf, extentOf, sentenceEnd, startOf } from '../extents.ts'
import type { AttributionRule, Utterance } from '../utterances.ts'

/** "According to X, …" and "…, according to X". */
export const according: AttributionRule = {
  name: 'according to',
  find: ({ article: { body }, parse }) => {
    const { tokens } = parse
    const found: Utterance[] = []
    tokens.forEach((t, i) => {
      if (t.lower !== 'according' || tokens[i + 1]?.lower !== 'to') return
      const source = phraseStartingAt(tokens, i + 2)
      if (source.to <= source.from || tokens[i - 1]?.tag === 'rel') return
      const opening = i <= 1
      let first = source.to
      while (tokens[first]?.tag === 'comma' || (opening && tokens[first]?.tag === 'prep')) first++
      const comma = tokens.findIndex((u, k) => k >= source.to && u.tag === 'comma')
      if (opening && comma < 0) return
      const start = opening ? startOf(body, parse, comma + 1) : startOf(body, parse, 0)
      let last = i - 1
      while (tokens[last]?.tag === 'comma') last--
      const goesOn =
        tokens[source.to]?.tag === 'comma' &&
        tokens[source.to + 1]?.tag !== 'rel' &&
        !/^(?:det|noun|name)$/.test(tokens[source.to + 1]?.tag ?? '') &&
        parse.predicates.some((q) => q.from > source.to)
      const end = opening || goesOn ? sentenceEnd(body, parse) : endOf(body, parse, last)
      if (end <= start) return
      found.push({
        sentence: parse.sentence.index,
        source,
        sourceExtent: extentOf(parse, source),
        cue: extentOf(parse, { from: i, to: i + 2 }),
        predicate: undefined,
        kind: 'according',
        content: { start, end },
        rule: 'according to',
      })
    })
    return found
  },
}
