import type { Article } from '../../corpus/article.ts'
import { utterancesOf } from '../attribution/speech.ts'
import type { Utterance } from '../attribution/utterances.ts'
import type { Predicate } from '../grammar/clauses.ts'
import { type Grammar, grammarOf, type Parse } from '../grammar/grammar.ts'
import { phraseStartingAt } from '../grammar/phrases.ts'
import type { Range } from '../grammar/predicates.ts'
import { holderOf, holdersOf } from './actors.ts'
import { type Holder, UNKNOWN } from './holder.ts'
import { emptyMemory, type Memory, naming, noting } from './memory.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { personsOf } from './persons.ts'

/** An article made ready for the search for positions: who each subject is, and who speaks which words. */
export interface Stage {
  readonly article: Article
  readonly grammar: Grammar
  readonly mentions: readonly (readonly Mention[])[]
  readonly utterances: readonly Utterance[]
  /** The utterances of which a part stands in a sentence, by sentence. */
  readonly over: readonly (readonly Utterance[])[]
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

/** "X is one of several countries, including Y, that …" speaks of X, too. */
const oneOf = (parse: Parse, p: Predicate, of: (q: Predicate) => Holder): Holder => {
  const main = parse.predicates.findLast((q) => q.index < p.index && q.lemma === 'be' && q.form === 'finite')
  return main && /^(?:one|among)$/.test(parse.tokens[main.to]?.lower ?? '') ? of(main) : UNKNOWN
}

const joined = (a: Holder, b: Holder): Holder =>
  a.kind === 'state' && b.kind === 'state'
    ? { ...a, countries: [...new Set([...b.countries, ...a.countries])], speaker: undefined }
    : a

/** Whom a pronoun means within its own sentence: the first subject before it that it fits. */
const antecedent = (parse: Parse, p: Predicate, of: (q: Predicate) => Holder): Holder | undefined => {
  const word = p.subject && p.subject.to - p.subject.from === 1 ? parse.tokens[p.subject.from]?.lower : undefined
  if (!word || !/^(?:he|she|they|it)$/.test(word)) return undefined
  const earlier = parse.predicates.find((q) => {
    if (q.index >= p.index || !q.subject || !/^(?:direct|relative|inverted)$/.test(q.via)) return false
    if (parse.tokens[q.subject.to - 1]?.tag === 'pron') return false
    if (word === 'they') return plural(parse, q.subject) || of(q).countries.length > 1
    if (word === 'it') return !plural(parse, q.subject) && !of(q).person
    const named = parse.tokens.slice(q.subject.from, q.subject.to).some((t) => t.tag === 'name')
    return of(q).person && (named || of(q).kind === 'state')
  })
  return earlier && of(earlier)
}

const within = (u: Utterance, at: number): boolean => at >= u.content.start && at < u.content.end

/** Reads an article from its first sentence to its last and settles who is meant. */
export const stageOf = (article: Article, without: ReadonlySet<string> = new Set()): Stage => {
  const grammar = grammarOf(article)
  const mentions = mentionsOf(article.body, grammar)
  const utterances = utterancesOf(article, grammar)
  const over = article.sentences.map((sentence) =>
    utterances.filter((u) => u.content.start < sentence.end && u.content.end > sentence.start),
  )
  const persons = personsOf(grammar, mentions, without.has('known heads') ? '0001-01-01' : article.published?.from)
  const unions = new Set(
    mentions.flatMap((list) => list.map((m) => m.country)).filter((c) => /^(?:NATO|EU|UN)$/.test(c)),
  )
  const voice = new Map<Utterance, Holder>()
  const spoken = new Map<number, Utterance[]>()
  for (const u of utterances) spoken.set(u.sentence, [...(spoken.get(u.sentence) ?? []), u])
  const memories: Memory[] = []
  let memory = emptyMemory(persons, unions)

  const resolve = (s: number, range: Range, at: Memory): Holder => {
    const parse = grammar.parses[s]
    if (!parse) return UNKNOWN
    if (without.has('pronoun') && parse.tokens[range.from]?.tag === 'pron' && range.to - range.from === 1)
      return UNKNOWN
    const sight = { parse, mentions: mentions[s] ?? [], memory: at }
    return without.has('coordination') ? (holdersOf(sight, range).at(-1) ?? UNKNOWN) : holderOf(sight, range)
  }

  // who a subject is, is asked only where it matters, with the memory of its place
  const heldAt: Memory[][] = []
  const known: (Holder | undefined)[][] = []
  const subject = (s: number, index: number): Holder => {
    const row = known[s]
    const parse = grammar.parses[s]
    const p = parse?.predicates[index]
    if (!row || !parse || !p) return UNKNOWN
    const holder = row[index] ?? subjectOf(parse, p, heldAt[s]?.[index] ?? memory)
    row[index] = holder
    return holder
  }

  const subjectOf = (parse: Parse, p: Predicate, at: Memory): Holder => {
    const s = parse.sentence.index
    const of = (q: Predicate): Holder => subject(s, q.index)
    const examples = without.has('exemplified') ? undefined : exemplified(parse, p)
    if (examples) return joined(resolve(s, examples, at), oneOf(parse, p, of))
    const own = without.has('pronoun') ? undefined : antecedent(parse, p, of)
    if (own) return own
    if (!p.subject || firstPerson(parse, p.subject)) return UNKNOWN
    const same = parse.predicates.find(
      (q) => q.index < p.index && q.subject?.from === p.subject?.from && q.subject?.to === p.subject?.to,
    )
    const holder = same ? of(same) : resolve(s, p.subject, at)
    return p.via === 'relative' ? joined(holder, oneOf(parse, p, of)) : holder
  }

  grammar.parses.forEach((parse, s) => {
    const here = spoken.get(s) ?? []
    const held: Memory[] = []
    heldAt.push(held)
    known.push([])
    for (const p of parse.predicates) {
      held.push(memory)
      for (const u of here)
        if (u.predicate?.index === p.index && u.predicate.head === p.head) voice.set(u, subject(s, p.index))
      const head = parse.tokens[p.head]?.start ?? 0
      const main = p.subject && (p.via === 'direct' || p.via === 'inverted') && p.form === 'finite'
      if (
        main &&
        p.subject &&
        !(over[s] ?? []).some((u) => within(u, head) && !(u.sentence === s && u.predicate?.index === p.index))
      )
        memory = noting(memory, subject(s, p.index), plural(parse, p.subject))
      const agent = agentOf(parse, p)
      const agents = agent && resolve(s, agent, memory)
      if (agents && agents.countries.length > 1) memory = noting(memory, agents, true)
    }
    memory = naming(memory, [...new Set((mentions[s] ?? []).map((m) => m.country))])
    for (const u of here) {
      if (voice.has(u) || !u.source) continue
      let holder = resolve(s, u.source, memory)
      if (holder.kind === 'unknown' || holder.kind === 'outlet')
        holder = authorOf(parse, u.source, (range) => resolve(s, range, memory)) ?? holder
      voice.set(u, holder)
      if (u.kind !== 'noun') memory = noting(memory, holder, plural(parse, u.source))
    }
    for (const u of here) {
      const holder = voice.get(u)
      const own =
        u.rule === 'closing' && holder?.kind === 'outsider' && holder.role ? ownCountry(parse, u, subject) : undefined
      if (own && holder) voice.set(u, { ...own, speaker: holder.speaker, person: true, role: holder.role })
    }
    memories.push(memory)
  })
  // a quotation that goes on has the voice of the one before it
  for (const u of utterances)
    if (!voice.has(u)) {
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
    over,
    voice,
    subject,
    phrase: (s, range) => resolve(s, range, memories[s] ?? memory),
  }
}

/** The noun phrase after "by" of a passive. */
export const agentOf = (parse: Parse, p: Predicate): Range | undefined => {
  if (!p.passive) return undefined
  const { tokens, predicates } = parse
  for (let k = p.to; k < Math.min(tokens.length, p.to + 14); k++) {
    if (predicates.some((q) => q.from === k)) return undefined
    if (tokens[k]?.lower === 'by' && tokens[k + 1]?.tag !== 'time') {
      const range = phraseStartingAt(tokens, k + 1)
      return range.to > range.from ? range : undefined
    }
  }
  return undefined
}

const plural = (parse: Parse, range: Range): boolean => {
  const last = parse.tokens
    .slice(range.from, range.to)
    .find((_, i, all) => all[i + 1]?.tag === 'prep' || i === all.length - 1)
  return PLURAL.test(last?.lower ?? '') || last?.lower === 'they'
}

/** "Austria will let in eighty a day, Interior Minister X said": a minister without a country speaks for the one whose act it is. */
const ownCountry = (parse: Parse, u: Utterance, subject: (s: number, p: number) => Holder): Holder | undefined => {
  const main = parse.predicates.find((p) => p.form === 'finite' && p.via === 'direct')
  if (!main || (main.modal !== 'will' && !main.perfect && !parse.tokens[main.from]?.forms?.past)) return undefined
  if ((parse.tokens[main.head]?.start ?? 0) >= u.content.end) return undefined
  const holder = subject(parse.sentence.index, main.index)
  return holder.kind === 'state' && holder.countries.length === 1 ? holder : undefined
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
