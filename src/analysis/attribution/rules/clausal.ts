import type { Predicate } from '../../grammar/clauses.ts'
import type { Parse } from '../../grammar/grammar.ts'
import { isNominal, phraseStartingAt } from '../../grammar/phrases.ts'
import type { Range } from '../../grammar/predicates.ts'
import { TIME_MODIFIERS, TIME_UNITS } from '../../grammar/words.ts'
import { CUE_ADJECTIVES, cueKind } from '../cues.ts'
import { apposed, clauseEnd, endOf, extentOf, opensQuote, sourceExtent, startOf } from '../extents.ts'
import type { AttributionRule, Utterance } from '../utterances.ts'

const PREPOSITIONAL: Readonly<Record<string, RegExp>> = {
  warn: /^(?:of|about|against)$/,
  complain: /^(?:about|of)$/,
  call: /^(?:for|on)$/,
  ask: /^(?:for|about)$/,
  worry: /^about$/,
  think: /^(?:of|about)$/,
  speculate: /^(?:about|on)$/,
  boast: /^(?:about|of)$/,
  object: /^to$/,
  insist: /^on$/,
  agree: /^(?:with|on|to)$/,
  disagree: /^(?:with|on)$/,
  comment: /^on$/,
  hope: /^for$/,
  push: /^for$/,
  appeal: /^(?:for|to)$/,
  wish: /^for$/,
  argue: /^(?:for|against)$/,
  talk: /^(?:about|of)$/,
  dream: /^(?:of|about)$/,
  hint: /^at$/,
  point: /^to$/,
  apologize: /^for$/,
  decide: /^on$/,
  joke: /^about$/,
  refer: /^to$/,
}

/** Steps over the addressee, the time and the place of speaking: "told reporters on Monday in Kyiv". */
export const afterAdjuncts = (body: string, parse: Parse, cue: Predicate, addressee: boolean): number => {
  const { tokens, predicates } = parse
  const clauseStarts = new Set(
    predicates
      .filter((q) => q.from >= cue.to && q.form === 'finite' && q.via === 'direct' && q.subject)
      .map((q) => q.subject?.from ?? -1),
  )
  let k = cue.to
  if (tokens[k]?.lower === 'out' || tokens[k]?.lower === 'back' || tokens[k]?.lower === 'up') k++
  if (addressee && isNominal(tokens[k]) && !clauseStarts.has(k))
    k = stopBefore(phraseStartingAt(tokens, k).to, k, clauseStarts)
  for (let steps = 0; steps < 8; steps++) {
    const t = tokens[k]
    if (!t || clauseStarts.has(k) || opensQuote(body, parse, k)) return k
    if (t.tag === 'time' || t.tag === 'adv') k++
    else if (TIME_MODIFIERS.has(t.lower) && TIME_UNITS.has(tokens[k + 1]?.lower ?? '')) k += 2
    else if (t.tag === 'comma' && k > cue.to) k++
    else if (
      t.tag === 'comma' &&
      (tokens[k + 1]?.tag === 'prep' || tokens[k + 1]?.tag === 'adv' || opensQuote(body, parse, k + 1))
    )
      k++
    else if ((t.tag === 'prep' || t.tag === 'to') && (isNominal(tokens[k + 1]) || tokens[k + 1]?.tag === 'time')) {
      const next = phraseStartingAt(tokens, k + 1).to
      k = stopBefore(next, k + 1, clauseStarts)
    } else return k
  }
  return k
}

const stopBefore = (to: number, from: number, starts: ReadonlySet<number>): number => {
  for (let k = from + 1; k < to; k++) if (starts.has(k)) return k
  return to
}

const COMPLEMENT = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which'])

/** Verbs that say something only before a quotation: "he went on, '…'". */
const QUOTE_ONLY = /^(?:continue|begin|go|cry|sing|read)$/

/** Where the content of a verb of saying begins, if it follows the verb. */
const contentStart = (body: string, parse: Parse, p: Predicate): number | undefined => {
  const { tokens, predicates } = parse
  const kind = cueKind(p.lemma)
  const preposition = PREPOSITIONAL[p.lemma]
  if (preposition?.test(tokens[p.to]?.lower ?? '')) return p.to
  if (kind === 'judge' && isNominal(tokens[p.to])) return p.to
  const k = afterAdjuncts(
    body,
    parse,
    p,
    kind === 'tell' || kind === 'ask' || p.lemma === 'warn' || p.lemma === 'promise',
  )
  const t = tokens[k]
  if (!t) return undefined
  if (p.lemma === 'hold' && t.tag !== 'that') return undefined
  if (QUOTE_ONLY.test(p.lemma) && !opensQuote(body, parse, k) && t.text !== ':') return undefined
  if (t.text === ':') return tokens[k + 1] ? k + 1 : undefined
  if (t.tag === 'that' || COMPLEMENT.has(t.lower)) return kind === 'want' ? undefined : k
  if (opensQuote(body, parse, k)) return k
  const bare = predicates.find(
    (q) =>
      q.from > p.head && q.form === 'finite' && q.via === 'direct' && q.subject !== undefined && q.subject.from >= p.to,
  )
  if (bare?.subject && bare.subject.from <= k && kind !== 'want') return bare.subject.from
  const next = tokens[p.to]
  // "its programme, which it says is peaceful"
  if (next && /^(?:be|have|modal)$/.test(next.tag) && p.subject && tokens[p.subject.from - 1]?.tag === 'rel')
    return p.to
  if (next?.tag === 'to' && !isNominal(tokens[p.to + 1]))
    return kind === 'want' || TO_INFINITIVE.has(p.lemma) ? p.to : undefined
  if (kind === 'ask' || kind === 'tell' || kind === 'want') {
    const infinitive = predicates.find((q) => q.governor === p.index && q.form === 'infinitive')
    if (infinitive && next && isNominal(next)) return kind === 'tell' ? infinitive.from - 1 : p.to
  }
  if (tokens[p.to]?.forms?.ing && kind !== 'tell') return p.to
  const takesObject = kind === 'judge' || kind === 'ask' || OBJECT_TAKING.has(p.lemma)
  if (takesObject && next && (isNominal(next) || opensQuote(body, parse, p.to))) return p.to
  return undefined
}

/** Verbs of saying and thinking that take an infinitive: "promised to help". */
const TO_INFINITIVE: ReadonlySet<string> = new Set(
  'promise vow pledge threaten agree ask tell urge request demand hope expect wish claim propose decide swear volunteer warn beg order call invite push press'.split(
    ' ',
  ),
)

const OBJECT_TAKING: ReadonlySet<string> = new Set(
  `deny announce propose suggest predict acknowledge admit concede confirm promise pledge want demand seek fear doubt expect regret consider reveal disclose recommend repeat reiterate reaffirm stress emphasize emphasise underline underscore
  claim allege advocate favor favour prefer hate love regard see view deem estimate forecast threaten explain note mention describe understand question foresee envision confess declare offer refuse decline`
    .trim()
    .split(/\s+/),
)

/** A past participle that is no act of speech: "the alleged plot", "was called". */
const silent = (p: Predicate): boolean => p.form === 'participle' || (p.passive && p.lemma !== 'quote')

/** "X said that …", "X told Y …", "X wants to …", "adding that …", "X denied the report". */
export const clausal: AttributionRule = {
  name: 'clausal',
  find: ({ article: { body }, grammar: { quotations }, parse }) => {
    const found: Utterance[] = []
    for (const p of parse.predicates) {
      const kind = cueKind(p.lemma)
      const adjective = p.lemma === 'be' && CUE_ADJECTIVES.has(parse.tokens[adverbsEnd(parse, p.to)]?.lower ?? '')
      if ((!kind && !adjective) || silent(p)) continue
      if (p.form === 'infinitive' && p.governor !== undefined && parse.predicates[p.governor]?.lemma === 'have')
        continue
      const start = adjective ? adjectiveContent(parse, p) : contentStart(body, parse, p)
      if (start === undefined || start >= parse.tokens.length - 1) continue
      const from = startOf(body, parse, start)
      const cue = parse.tokens[p.head]?.start ?? 0
      // what is said within a quotation ends with it
      const around = quotations.find((q) => cue >= q.start && cue < q.end)
      const end = Math.min(contentEnd(body, parse, p, start), around?.end ?? body.length)
      if (end <= from) continue
      const source = speakerOf(parse, p)
      found.push({
        sentence: parse.sentence.index,
        source,
        sourceExtent:
          source && p.via === 'direct'
            ? sourceExtent(parse, source, p.from)
            : source && (p.via === 'inverted' ? apposed : extentOf)(parse, source),
        cue: extentOf(parse, { from: p.from, to: p.to }),
        predicate: p,
        kind: kind ?? 'think',
        content: { start: from, end },
        rule: 'clausal',
      })
    }
    return found
  },
}

/** Of "released an advertisement saying …" the one who released it speaks, not the advertisement. */
const speakerOf = (parse: Parse, p: Predicate): Range | undefined => {
  const governor = p.governor === undefined ? undefined : parse.predicates[p.governor]
  const last = p.subject && parse.tokens[p.subject.to - 1]
  const thing = p.form === 'ing' && p.via === 'participle' && last?.tag === 'noun' && !/s$/.test(last.lower)
  return thing && governor?.subject ? governor.subject : p.subject
}

const adverbsEnd = (parse: Parse, at: number): number => {
  let k = at
  while (parse.tokens[k]?.tag === 'adv') k++
  return k
}

const adjectiveContent = (parse: Parse, p: Predicate): number | undefined => {
  const at = adverbsEnd(parse, p.to) + 1
  const t = parse.tokens[at]
  if (!t) return undefined
  if (
    t.tag === 'that' ||
    t.lower === 'about' ||
    t.lower === 'of' ||
    (t.tag === 'to' && !isNominal(parse.tokens[at + 1]))
  )
    return at
  // "is confident Turkey will …"; "are certain species" says nothing
  if (!isNominal(t) || /^(?:certain|clear)$/.test(parse.tokens[at - 1]?.lower ?? '')) return undefined
  const bare = parse.predicates.find((q) => q.from > p.head && q.form === 'finite' && q.via === 'direct' && q.subject)
  return bare?.subject && bare.subject.from >= at - 1 && bare.subject.from <= at + 1 ? at : undefined
}

/** A quotation that the verb introduces may close before the sentence ends: `called it "a farce" on Monday`. */
const contentEnd = (body: string, parse: Parse, p: Predicate, start: number): number => {
  const whole = clauseEnd(body, parse, p)
  const from = startOf(body, parse, start)
  // what the writer adds after the words quoted: `is "historic" after talks in Oslo`
  const added = /["”](?= (?:after|as|when|while|amid|during|following)\b)/.exec(body.slice(from + 1, whole))
  const end = added ? from + 1 + added.index + 1 : whole
  if (!opensQuote(body, parse, start)) return end
  const open = startOf(body, parse, start)
  const close = /["”]/.exec(body.slice(open + 1, end))
  if (!close) return end
  const at = open + 1 + close.index + 1
  const rest = parse.tokens.findIndex((t) => t.start >= at)
  const next = parse.tokens[rest]
  if (!next || next.start >= end) return end
  const tail = next.tag === 'comma' || next.tag === 'mark' ? parse.tokens[rest + 1] : next
  return tail && /^(?:sub|rel|time)$/.test(tail.tag) ? endOf(body, parse, rest - 1) : end
}
