import type { Range } from '../grammar/predicates.ts'
import type { Tagged } from '../grammar/tagging.ts'
import type { Holder } from './holder.ts'
import type { Memory } from './memory.ts'
import type { Mention } from './mentions.ts'
import { OFFICIAL, STATE_BODY, WEAK_OFFICIAL } from './words.ts'

/** One member of a coordination, taken apart for the rules that say who it is. */
export interface ActorPhrase {
  readonly tokens: readonly Tagged[]
  readonly memory: Memory
  readonly whole: Range
  /** The words up to the first preposition, without the article; of a possessive, `tail` is what follows it. */
  readonly head: Range
  readonly tail: Range
  /** Where the possessive stands in the head, or -1. */
  readonly possessive: number
  readonly mentions: readonly Mention[]
  readonly inHead: readonly Mention[]
  /** Words in lower case that are no part of a country's name. */
  readonly words: readonly string[]
  readonly headWords: readonly string[]
  readonly tailWords: readonly string[]
  /** The official noun of the tail: "minister". */
  readonly role: string | undefined
  /** An official noun that needs no state beside it. */
  readonly strong: boolean
  /** The tail names a person. */
  readonly personal: boolean
  /** The head as a text would print it. */
  readonly speaker: string
  /** Who another phrase of the same sentence is. */
  readonly who: (range: Range) => Holder
}

export const isUnion = (m: Mention): boolean => /^(?:NATO|EU|UN)$/.test(m.country)

const OPENS = /^(?:his|her|their|its|our|my|some|many|several|most|few|other|certain)$/
const TITLE_WORD = /^(?:Prime|Foreign|Defense|Defence|Interior|Finance|State|National|Security|Deputy|Vice)$/

export const textOf = (tokens: readonly Tagged[], { from, to }: Range): string =>
  tokens
    .slice(from, to)
    .map((t, i) => (i === 0 || t.tag === 'poss' || t.tag === 'comma' ? t.text : ` ${t.text}`))
    .join('')
    .replace(/^[Tt]he /, '')
    .trim()

/** Takes a member of a coordination apart; undefined where it has no words. */
export const readPhrase = (
  tokens: readonly Tagged[],
  sentenceMentions: readonly Mention[],
  memory: Memory,
  whole: Range,
  who: (range: Range) => Holder,
): ActorPhrase | undefined => {
  const mentions = sentenceMentions.filter((m) => m.from >= whole.from && m.to <= whole.to)
  const covered = (k: number) => mentions.some((m) => k >= m.from && k < m.to)
  const wordsOf = ({ from, to }: Range) =>
    tokens
      .slice(from, to)
      .filter((_, i) => !covered(from + i))
      .map((t) => t.lower)
  const head = headOf(tokens, mentions, whole)
  if (head.to <= head.from) return undefined
  const at = tokens.slice(head.from, head.to).findLastIndex((t) => t.tag === 'poss')
  const tail = at < 0 ? head : { from: head.from + at + 1, to: head.to }
  const tailWords = wordsOf(tail)
  const names = (t: Tagged, i: number) =>
    t.tag === 'name' && !covered(tail.from + i) && !OFFICIAL.has(t.lower) && !TITLE_WORD.test(t.text)
  return {
    tokens,
    memory,
    whole,
    head,
    tail,
    possessive: at < 0 ? -1 : head.from + at,
    mentions,
    inHead: mentions.filter((m) => m.from >= head.from && m.to <= head.to),
    words: wordsOf(whole),
    headWords: wordsOf(head),
    tailWords,
    role: tailWords.findLast((w) => OFFICIAL.has(w)),
    strong: tailWords.some((w) => OFFICIAL.has(w) && !WEAK_OFFICIAL.has(w)),
    personal: tokens.slice(tail.from, tail.to).some(names),
    speaker: textOf(tokens, head),
    who,
  }
}

const headOf = (tokens: readonly Tagged[], mentions: readonly Mention[], whole: Range): Range => {
  let to = whole.from
  while (to < whole.to && tokens[to]?.tag !== 'prep' && tokens[to]?.tag !== 'to') to++
  let from = whole.from
  while (from < to && /^(?:det|num)$/.test(tokens[from]?.tag ?? '') && !OPENS.test(tokens[from]?.lower ?? '')) from++
  if (from === to) return { from, to: from }
  // a name that runs over a preposition: "Secretary of State"
  for (const m of mentions) if (m.from < to && m.to > to) to = m.to
  return { from, to }
}

/** The preposition that links a word to what stands before it. */
export const linkBefore = (tokens: readonly Tagged[], at: number): string => {
  let k = at - 1
  while (k > 0 && tokens[k]?.tag !== 'prep' && tokens[k]?.tag !== 'to' && at - k < 6) k--
  return tokens[k]?.lower ?? ''
}

/** A head, a chief or a director speaks for a state only at a body of state. */
export const governmental = (role: string, words: readonly string[]): boolean =>
  !/^(?:head|director|director-general|deputy|chief|chairman|aide|aides|office|agency|council|commission|general)$/.test(
    role,
  ) || words.some((w) => STATE_BODY.test(w))

/** Whether an official noun names a person rather than a body. */
export const isPersonal = (role: string): boolean =>
  !/^(?:government|authorities|ministry|administration|cabinet|parliament|embassy|military|army|office|agency|commission|council|regime|congress|senate|officials|leaders|ministers)$/.test(
    role,
  )
