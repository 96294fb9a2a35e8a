import type { Predicate } from '../grammar/clauses.ts'
import type { Parse } from '../grammar/grammar.ts'
import type { Range } from '../grammar/predicates.ts'
import { cueKind } from './cues.ts'
import type { Extent } from './utterances.ts'

const CLOSING = /["”’]/

/** The start of a word, with the quotation mark before it. */
export const startOf = (body: string, parse: Parse, at: number): number => {
  const start = parse.tokens[at]?.start ?? parse.sentence.start
  const mark = /(?:["“‘]|``|'')$/.exec(body.slice(Math.max(parse.sentence.start, start - 2), start))
  return mark ? start - mark[0].length : start
}

/** The end of a word, with the mark of the quotation that closes after it: `war,"`. */
export const endOf = (body: string, parse: Parse, at: number): number => {
  const end = parse.tokens[at]?.end ?? parse.sentence.end
  const tail = /^[,.?!]?(?:["”]|''|’’)/.exec(body.slice(end, Math.min(end + 3, parse.sentence.end)))
  if (tail) return end + tail[0].length
  return CLOSING.test(parse.tokens[at]?.text ?? '') ? end : end
}

/** The end of a sentence without its full stop; a quotation mark after the stop keeps both. */
export const sentenceEnd = (body: string, parse: Parse): number => {
  const { start, end } = parse.sentence
  const text = body.slice(start, end)
  return end - (/\.$/.test(text) && !/\.\.\.$|\p{Lu}\.\p{Lu}\.$/u.test(text) ? 1 : 0)
}

/** Where quotation marks open between two tokens. */
export const opensQuote = (body: string, parse: Parse, at: number): boolean => {
  const token = parse.tokens[at]
  if (!token) return false
  const before = parse.tokens[at - 1]
  const gap = body.slice(before?.end ?? parse.sentence.start, token.start)
  // a mark right after the word before closes
  return /(?:["“‘]|``|'')[^\p{L}\p{N}]*$/u.test(gap) && (before === undefined || /^\s|^[-—–:,]\s?/.test(gap))
}

const BREAKS = new Set(['but', 'while', 'although', 'though', 'whereas', 'as', 'when', 'after'])

/** Where what a verb says ends: at the sentence's end, or before another verb of saying that continues the sentence. */
export const clauseEnd = (body: string, parse: Parse, cue: Predicate): number => {
  const { tokens, predicates } = parse
  for (const q of predicates) {
    if (q.from < cue.to) continue
    const before = tokens[q.from - 1]
    const cueAgain = cueKind(q.lemma) !== undefined
    const sameSubject =
      q.governor === cue.index && (q.via === 'coordinated' || (q.via === 'participle' && q.form === 'ing'))
    if (sameSubject && (cueAgain || sameTense(parse, cue, q))) {
      let cut = q.from - 1
      while (cut > cue.to && (tokens[cut]?.tag === 'adv' || tokens[cut]?.tag === 'sub')) cut--
      if (tokens[cut]?.tag === 'cc' && tokens[cut - 1]?.tag === 'comma') cut--
      if (before && cut > cue.to) return endOf(body, parse, cut - 1)
    }
    if (cueAgain && q.form === 'finite' && q.via === 'direct' && q.subject && q.subject.from > cue.to) {
      let cut = q.subject.from - 1
      while (cut > cue.to && /^(?:adv|time|prep)$/.test(tokens[cut]?.tag ?? '')) cut--
      const link = tokens[cut]
      if (link && (BREAKS.has(link.lower) || link.lower === 'and') && tokens[cut - 1]?.tag === 'comma')
        return endOf(body, parse, cut - 2)
      if (link?.text === ';') return endOf(body, parse, cut - 1)
    }
  }
  // "Commenting on the vote, X said …": an opening participle ends at its comma
  if (cue.form === 'ing' && !predicates.some((q) => q.from < cue.from && q.form === 'finite')) {
    const comma = tokens.findIndex((t, i) => i > cue.to && t.tag === 'comma')
    if (comma > 0) return endOf(body, parse, comma - 1)
  }
  const dash = tokens.findIndex(
    (t, i) =>
      i > cue.to &&
      /^(?:—|–|--)$/.test(t.text) &&
      /^(?:but|and|though|although|while)$/.test(tokens[i + 1]?.lower ?? ''),
  )
  if (dash > 0) return endOf(body, parse, dash - 1)
  const according = tokens.findIndex((t, i) => i > cue.to && t.lower === 'according' && tokens[i - 1]?.tag === 'comma')
  return according > 0 ? endOf(body, parse, according - 2) : sentenceEnd(body, parse)
}

const sameTense = (parse: Parse, a: Predicate, b: Predicate): boolean => {
  const past = (p: Predicate) => parse.tokens[p.from]?.forms?.past === true
  return b.via === 'coordinated' && past(a) && past(b)
}

/** The source with its apposition: up to the verb, where only marks and modifiers stand between. */
export const sourceExtent = (parse: Parse, source: Range, verbFrom: number): Extent => {
  const { tokens } = parse
  const start = tokens[source.from]?.start ?? 0
  let last = source.to - 1
  if (source.to < verbFrom && (tokens[source.to]?.tag === 'comma' || tokens[source.to]?.text === '(')) {
    let k = verbFrom - 1
    while (k > last && tokens[k]?.tag !== 'comma' && tokens[k]?.tag !== 'mark') k--
    last = k > last ? k - 1 : last
  }
  return { start, end: tokens[last]?.end ?? start }
}

export const extentOf = (parse: Parse, range: Range): Extent => ({
  start: parse.tokens[range.from]?.start ?? 0,
  end: parse.tokens[range.to - 1]?.end ?? 0,
})

/** "said X (D-Ohio), a senior fellow at Y": the apposition up to a verb or the sentence's end. */
export const apposed = (parse: Parse, range: Range): Extent => {
  const { tokens } = parse
  let to = range.to
  if (tokens[to]?.text === '(') {
    const close = tokens.findIndex((t, k) => k > to && t.text === ')')
    if (close > 0 && close - to < 6) to = close + 1
  }
  if (tokens[to]?.tag === 'comma' && /^(?:det|noun|name|rel)$/.test(tokens[to + 1]?.tag ?? '')) {
    let k = to + 1
    while (k < tokens.length && tokens[k]?.tag !== 'mark' && tokens[k]?.tag !== 'comma') k++
    to = k
  }
  return { start: tokens[range.from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}
