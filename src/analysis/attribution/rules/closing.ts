import type { Predicate } from '../../grammar/clauses.ts'
import type { Parse } from '../../grammar/grammar.ts'
import { isNominal } from '../../grammar/phrases.ts'
import type { Range } from '../../grammar/predicates.ts'
import { cueKind } from '../cues.ts'
import { apposed, endOf, extentOf, opensQuote, sentenceEnd, sourceExtent, startOf } from '../extents.ts'
import type { AttributionRule, Utterance } from '../utterances.ts'

/** Whether words that are said stand before a token: a clause of their own, or a quotation. */
const saidBefore = (body: string, parse: Parse, at: number): boolean => {
  const { tokens, predicates } = parse
  const text = body.slice(tokens[0]?.start ?? 0, tokens[at]?.start ?? 0)
  if (/(?:["”]|'')[,.?!]*\s*$|[,.?!](?:["”]|'')\s*$/.test(text)) return true
  if (tokens[0]?.forms?.ing) return false
  const comma = tokens.findIndex((t) => t.tag === 'comma')
  // "While rates fell, X said …": the opening clause is the writer's
  const opening = tokens[0]?.tag === 'sub' && predicates.some((q) => q.form === 'finite' && q.from < comma) ? comma : 0
  return predicates.some((q) => q.from >= opening && q.to <= at && (q.form === 'finite' || q.form === 'infinitive'))
}

/** "The museum, Mr. Smith said, opened in May": the verb of saying stands between the subject and its verb. */
const interrupts = (parse: Parse, p: Predicate, at: number): boolean =>
  at > 1 &&
  parse.tokens[p.to]?.tag === 'comma' &&
  parse.tokens[0]?.tag !== 'sub' &&
  parse.tokens[0]?.tag !== 'prep' &&
  parse.predicates.some((q) => q.from === p.to + 1 && q.form === 'finite')

/** The end of the words before the source: a comma, or the mark of a quotation. */
const commaBefore = (body: string, parse: Parse, at: number): boolean => {
  const before = parse.tokens[at - 1]
  if (!before) return false
  const gap = body.slice(before.end, parse.tokens[at]?.start ?? before.end)
  return before.tag === 'comma' || /["”]/.test(gap) || (before.tag === 'mark' && /[?!—–]|--/.test(before.text))
}

/** What follows "he said" and is said, too: a quotation or a clause that goes on after a comma. */
const resumed = (body: string, parse: Parse, from: number): boolean => {
  for (let k = from; k < parse.tokens.length; k++) if (opensQuote(body, parse, k)) return true
  return false
}

const source = (
  body: string,
  parse: Parse,
  p: Predicate,
): { readonly range: Range; readonly inverted: boolean } | undefined => {
  if (p.via === 'inverted' && p.subject) return { range: p.subject, inverted: true }
  if (p.subject && p.via === 'direct' && p.form === 'finite' && commaBefore(body, parse, p.subject.from))
    return { range: p.subject, inverted: false }
  return undefined
}

/** "…," X said. — and "…," said X, and "…," X told Y on Monday, and a clause that X's verb interrupts. */
export const closing: AttributionRule = {
  name: 'closing',
  find: ({ article: { body }, parse }) => {
    const found: Utterance[] = []
    for (const p of parse.predicates) {
      const kind = cueKind(p.lemma)
      if (!kind || kind === 'judge' || kind === 'want' || p.passive || p.form !== 'finite') continue
      const from = source(body, parse, p)
      if (!from) continue
      const at = from.inverted ? p.from : from.range.from
      if (!saidBefore(body, parse, at) && !interrupts(parse, p, at)) continue
      const next = parse.tokens[from.inverted ? from.range.to : p.to]
      if (
        !from.inverted &&
        (next?.tag === 'that' ||
          (next &&
            isNominal(next) &&
            kind !== 'tell' &&
            kind !== 'ask' &&
            !opensQuote(body, parse, p.to) &&
            next.tag !== 'num'))
      )
        continue
      if (!from.inverted && governs(parse, p)) continue
      const introduces =
        next?.text === ':' ||
        (opensQuote(body, parse, p.to) && !/["”]/.test(body.slice(parse.sentence.start, parse.tokens[at]?.start ?? 0)))
      if (!from.inverted && introduces) continue
      let last = at - 1
      while (parse.tokens[last]?.tag === 'comma') last--
      const after = from.inverted ? from.range.to : p.to
      const middle =
        resumed(body, parse, after) ||
        (parse.tokens[after]?.tag === 'comma' && !from.inverted && parse.predicates.some((q) => q.from > after))
      const end = middle ? sentenceEnd(body, parse) : endOf(body, parse, last)
      const content = { start: startOf(body, parse, 0), end }
      if (content.end <= content.start) continue
      found.push({
        sentence: parse.sentence.index,
        source: from.range,
        sourceExtent: from.inverted ? apposed(parse, from.range) : sourceExtent(parse, from.range, p.from),
        cue: extentOf(parse, { from: p.from, to: p.to }),
        predicate: p,
        kind,
        content,
        rule: 'closing',
      })
    }
    return found
  },
}

const governs = (parse: Parse, p: Predicate): boolean =>
  parse.predicates.some((q) => q.governor === p.index && q.via === 'direct')
