import { phraseEndingAt } from '../../grammar/phrases.ts'
import { CUE_NOUNS } from '../cues.ts'
import { clauseEnd, extentOf, startOf } from '../extents.ts'
import type { AttributionRule, Utterance } from '../utterances.ts'

/** "X's claim that …", "his threat to …", "concern that …". */
export const nominal: AttributionRule = {
  name: 'nominal',
  find: ({ article: { body }, parse }) => {
    const { tokens, predicates } = parse
    const found: Utterance[] = []
    tokens.forEach((t, i) => {
      if (!CUE_NOUNS.has(t.lower) || t.tag !== 'noun') return
      const next = tokens[i + 1]
      if (!next) return
      const infinitive = next.tag === 'to' && predicates.some((q) => q.from === i + 2)
      if (next.tag !== 'that' && !infinitive) return
      if (
        next.tag === 'that' &&
        (tokens[i + 2]?.tag === 'verb' ||
          tokens[i + 2]?.tag === 'be' ||
          tokens[i + 2]?.tag === 'modal' ||
          tokens[i + 2]?.tag === 'have')
      )
        return
      let owner = i - 1
      while (tokens[owner]?.tag === 'noun' || tokens[owner]?.tag === 'num') owner--
      const pronoun =
        tokens[owner]?.tag === 'det' && /^(?:his|her|their|its|my|our|your)$/.test(tokens[owner]?.lower ?? '')
      const name = tokens[owner]?.tag === 'poss' ? phraseEndingAt(tokens, predicates, owner - 1) : undefined
      const verb = predicates.findLast((p) => p.to <= i)
      const holder =
        name ??
        (pronoun
          ? { from: owner, to: owner + 1 }
          : verb && /^(?:express|make|have|voice|raise|repeat|issue|reject|deny|share|hold)$/.test(verb.lemma)
            ? verb.subject
            : undefined)
      if (infinitive && !name && !pronoun) return
      const last = predicates.find((p) => p.from > i) ?? verb
      if (!last) return
      found.push({
        sentence: parse.sentence.index,
        source: holder,
        sourceExtent: holder && extentOf(parse, holder),
        cue: extentOf(parse, { from: i, to: i + 1 }),
        predicate: undefined,
        kind: 'noun',
        content: { start: startOf(body, parse, i + 1), end: clauseEnd(body, parse, last) },
        rule: 'nominal',
      })
    })
    return found
  },
}
