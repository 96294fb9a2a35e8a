import type { Article } from '../../corpus/article.ts'
import { utterancesOf } from '../attribution/speech.ts'
import type { Utterance } from '../attribution/utterances.ts'
import type { Predicate } from '../grammar/clauses.ts'
import { type Grammar, grammarOf, type Parse } from '../grammar/grammar.ts'
import type { Range } from '../grammar/predicates.ts'
import { type Holder, holderOf, holdersOf, UNKNOWN } from './actors.ts'
import { createMemory } from './memory.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { personsOf } from './persons.ts'

/** An article made ready for the search for positions: who each subject is, and who speaks which words. */
export interface Stage {
  readonly article: Article
  readonly grammar: Grammar
  readonly mentions: readonly (readonly Mention[])[]
  readonly utterances: readonly Utterance[]
  readonly voice: ReadonlyMap<Utterance, Holder>
  /** The holder of each predicate's subject, by sentence and predicate. */
  readonly subject: (sentence: number, predicate: number) => Holder
  /** Who a phrase of a sentence is, as the article has it at that point. */
  readonly phrase: (sentence: number, range: Range) => Holder
}

const FIRST_PERSON = /^(?:i|we|our|my|us)$/
const PLURAL = /s$/

/** Whether a subject is "we" or "I", or opens with "our". */
export const firstPerson = (parse: Parse, range: Range | undefined): boolean =>
  range !== undefined &&
  parse.tokens[range.from]?.tag !== 'name' &&
  FIRST_PERSON.test(parse.tokens[range.from]?.lower ?? '')

/** "Some allies, such as A and B," speaks of A and B; "one of several countries, including C" of C as well. */
const exemplified = (parse: Parse, p: Predicate): Range | undefined => {
  if (!p.subject) return undefined
  const { tokens } = parse
  let k = p.subject.to
  if (tokens[k]?.tag === 'comma') k++
  if (tokens[k]?.lower === 'such' && tokens[k + 1]?.lower === 'as') k += 2
  else if (tokens[k]?.lower === 'including' || tokens[k]?.lower === 'like' || tokens[k]?.lower === 'notably') k += 1
  else return undefined
  let to = p.from
  while (
    to > k &&
    (tokens[to - 1]?.tag === 'comma' ||
      tokens[to - 1]?.tag === 'adv' ||
      tokens[to - 1]?.tag === 'rel' ||
      tokens[to - 1]?.tag === 'that')
  )
    to--
  return to > k ? { from: k, to } : undefined
}

const within = (u: Utterance, at: number): boolean => at >= u.content.start && at < u.content.end

/** Reads an article from its first sentence to its last and settles who is meant. */
export const stageOf = (article: Article, without: ReadonlySet<string> = new Set()): Stage => {
  const grammar = grammarOf(article)
  const mentions = mentionsOf(article.body, grammar)
  const utterances = utterancesOf(article, grammar)
  const persons = personsOf(grammar, mentions, without.has('known heads') ? '0001-01-01' : article.published?.from)
  const unions = new Set(
    mentions.flatMap((list) => list.map((m) => m.country)).filter((c) => /^(?:NATO|EU|UN)$/.test(c)),
  )
  const memory = createMemory(persons, unions)
  const voice = new Map<Utterance, Holder>()
  const subjects: Holder[][] = []
  const cached = new Map<string, Holder>()
  const resolve = (s: number, range: Range): Holder => {
    const parse = grammar.parses[s]
    if (!parse) return UNKNOWN
    if (without.has('pronoun') && parse.tokens[range.from]?.tag === 'pron' && range.to - range.from === 1)
      return UNKNOWN
    const sight = { parse, mentions: mentions[s] ?? [], memory }
    return without.has('coordination') ? (holdersOf(sight, range).at(-1) ?? UNKNOWN) : holderOf(sight, range)
  }
  grammar.parses.forEach((parse, s) => {
    const here = utterances.filter((u) => u.sentence === s)
    const row: Holder[] = []
    for (const p of parse.predicates) {
      const examples = without.has('exemplified') ? undefined : exemplified(parse, p)
      let holder = UNKNOWN
      if (examples) holder = resolve(s, examples)
      else if (p.subject && !firstPerson(parse, p.subject)) {
        const key = `${s} ${p.subject.from} ${p.subject.to}`
        holder = cached.get(key) ?? resolve(s, p.subject)
        cached.set(key, holder)
      }
      row.push(holder)
      for (const u of here)
        if (u.predicate === p || (u.predicate?.index === p.index && u.predicate.head === p.head)) voice.set(u, holder)
      const head = parse.tokens[p.head]?.start ?? 0
      const inside = utterances.some((u) => within(u, head) && !(u.sentence === s && u.predicate?.index === p.index))
      if (p.via === 'direct' && p.form === 'finite' && p.subject && !inside)
        memory.note(holder, plural(parse, p.subject))
    }
    subjects.push(row)
    memory.named([...new Set((mentions[s] ?? []).map((m) => m.country))].filter((c) => !/^(?:NATO|EU|UN)$/.test(c)))
    for (const u of here) {
      if (voice.has(u) || !u.source) continue
      let holder = resolve(s, u.source)
      if (holder.kind === 'unknown' || holder.kind === 'outlet')
        holder = authorOf(parse, u.source, (range) => resolve(s, range)) ?? holder
      voice.set(u, holder)
      if (u.kind !== 'noun') memory.note(holder, plural(parse, u.source))
    }
    for (const u of here)
      if (u.rule === 'closing' && u.source && voice.has(u)) voice.set(u, reResolved(u, s, resolve, voice))
  })
  // a quotation that goes on has the voice of the one before it
  for (const u of utterances)
    if (!voice.has(u) || u.rule === 'continued') {
      const base = utterances.find(
        (o) => o !== u && o.sentence === u.sentence && o.source?.from === u.source?.from && voice.has(o),
      )
      if (base) voice.set(u, voice.get(base) ?? UNKNOWN)
    }
  return {
    article,
    grammar,
    mentions,
    utterances,
    voice,
    subject: (s, p) => subjects[s]?.[p] ?? UNKNOWN,
    phrase: resolve,
  }
}

/** An inverted source ("said X") is no subject of its verb, and is looked up by itself. */
const reResolved = (
  u: Utterance,
  s: number,
  resolve: (s: number, range: Range) => Holder,
  voice: ReadonlyMap<Utterance, Holder>,
): Holder => {
  const now = u.source ? resolve(s, u.source) : UNKNOWN
  const before = voice.get(u) ?? UNKNOWN
  return now.kind === 'unknown' ? before : now
}

const plural = (parse: Parse, range: Range): boolean => {
  const last = parse.tokens
    .slice(range.from, range.to)
    .find((_, i, all) => all[i + 1]?.tag === 'prep' || i === all.length - 1)
  return PLURAL.test(last?.lower ?? '') || last?.lower === 'they'
}

/** "a tweet on Monday by the Secretary of State": who wrote it. */
const authorOf = (parse: Parse, source: Range, resolve: (range: Range) => Holder): Holder | undefined => {
  for (let k = source.from; k < source.to; k++) {
    const word = parse.tokens[k]?.lower
    if (word === 'by' || word === 'from' || word === 'of') {
      const holder = resolve({ from: k + 1, to: source.to })
      if (holder.kind === 'state') return holder
    }
  }
  return undefined
}
