import type { VerbForms } from './inflection.ts'
import type { Token } from './tokens.ts'
import { NOUN_FIRST, NOUN_TOO, VERB_FORMS } from './verbs.ts'
import {
  ADJECTIVES,
  ADVERBS,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  MODALS,
  NEGATIONS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIMES,
} from './words.ts'

export type Tag =
  | 'name'
  | 'noun'
  | 'det'
  | 'poss'
  | 'pron'
  | 'rel'
  | 'that'
  | 'sub'
  | 'cc'
  | 'prep'
  | 'to'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'not'
  | 'adv'
  | 'verb'
  | 'num'
  | 'time'
  | 'comma'
  | 'quote'
  | 'mark'

/** A token with its part of speech; `forms` is there for verbs. */
export interface Tagged extends Token {
  readonly tag: Tag
  readonly forms?: VerbForms
}

const QUOTE = /^["“”‘’«»]$/
const DIGIT = /^\d/
const CAPITAL = /^\p{Lu}/u
const PLURAL = /(?:[^s'u]s|[^i]es|people|men|women|children|police|media|troops|data)$/i

/** The words of the closed classes; of a word in two of them the later line decides. */
const CLASSES: ReadonlyMap<string, Tag> = new Map(
  (
    [
      [ADVERBS, 'adv'],
      [PREPOSITIONS, 'prep'],
      [DETERMINERS, 'det'],
      [SUBJECT_PRONOUNS, 'pron'],
      [OBJECT_PRONOUNS, 'pron'],
      [CONJUNCTIONS, 'cc'],
      [SUBORDINATORS, 'sub'],
      [RELATIVES, 'rel'],
      [MODALS, 'modal'],
      [DO, 'do'],
      [HAVE, 'have'],
      [BE, 'be'],
      [NEGATIONS, 'not'],
      [TIMES, 'time'],
      [['to'], 'to'],
      [['that'], 'that'],
    ] as const
  ).flatMap(([words, tag]) => [...words].map((word): [string, Tag] => [word, tag])),
)

const isAuxiliary = (word: string): boolean => BE.has(word) || HAVE.has(word) || MODALS.has(word)

/** Words of a closed class whose neighbours decide which it is. */
const SPECIAL: Readonly<Record<string, (t: Token, before: string, after: string) => Tag | undefined>> = {
  "'s": (_, before) => (/^(?:it|that|there|he|she|what)$/.test(before) ? 'be' : 'poss'),
  us: (t) => (t.text === 'US' ? 'name' : 'pron'),
  march: (t) => (CAPITAL.test(t.text) ? 'time' : undefined),
  may: (t, before, after) =>
    CAPITAL.test(t.text) &&
    (DIGIT.test(after) || /^(?:in|of|last|since|until|by|on|early|late|this|next)$/.test(before))
      ? 'time'
      : 'modal',
  need: (_, before) => (/^(?:the|a|no|urgent|great)$/.test(before) ? undefined : 'modal'),
  will: (_, before) => (/^(?:the|political|of|good|free|its|his|their|public)$/.test(before) ? undefined : 'modal'),
  // "back the plan" is a verb, "came back" none
  back: (_, __, after) =>
    /^(?:the|an?|its|his|her|their|this|that|any|such|each|every)$/.test(after) ? undefined : 'adv',
  nor: () => 'cc',
  neither: () => 'cc',
  yet: (_, before) => (before === '' ? 'cc' : 'adv'),
  both: (_, before) => (isAuxiliary(before) ? 'adv' : 'det'),
  all: (_, before) => (isAuxiliary(before) ? 'adv' : 'det'),
  each: (_, before) => (isAuxiliary(before) ? 'adv' : 'det'),
}

const closedTag = (t: Token, before: Token | undefined, after: Token | undefined): Tag | undefined => {
  const { lower, text } = t
  if (!t.word) return QUOTE.test(text) ? 'quote' : text === ',' ? 'comma' : 'mark'
  const tag = CLASSES.get(lower)
  if (tag !== undefined || lower === "'s") {
    const special = SPECIAL[lower]
    if (special) return special(t, before?.lower ?? '', after?.lower ?? '')
    return tag
  }
  if (DIGIT.test(lower)) return 'num'
  return isAdverb(lower) ? 'adv' : undefined
}

/** Forms that are verbs after any noun. */
const SAYS =
  /^(?:says|believes|thinks|adds|argues|insists|warns|wants|tells|writes|asks|explains|acknowledges|admits|suggests)$/

const NOMINAL_BEFORE: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'num'])

/** Where a noun phrase may begin: what follows a transitive verb. */
const opensObject = (t: Token | undefined, tag: Tag | undefined): boolean =>
  tag === 'det' ||
  tag === 'pron' ||
  tag === 'name' ||
  tag === 'that' ||
  tag === 'quote' ||
  tag === 'to' ||
  tag === 'num' ||
  tag === 'rel' ||
  ADJECTIVES.has(t?.lower ?? '')

/** Whether a word that may be a verb is one here, judged by the words around it. */
const isVerb = (
  tokens: readonly Token[],
  tags: readonly (Tag | undefined)[],
  at: number,
  forms: VerbForms,
): boolean => {
  let back = at - 1
  while (back >= 0 && (tags[back] === 'adv' || tags[back] === 'not')) back--
  const quoteBetween = tokens[at]?.afterQuote === true && !/^(?:have|be|modal|to|do|pron)$/.test(tags[back] ?? '')
  const before = quoteBetween ? 'comma' : tags[back]
  const beforeWord = quoteBetween ? '' : (tokens[back]?.lower ?? '')
  const after = tags[at + 1]
  const afterToken = tokens[at + 1]
  const word = tokens[at]?.lower ?? ''
  if (word === 'think' && /^tanks?$/.test(afterToken?.lower ?? '')) return false
  if (before === 'to') return forms.base
  if (before === 'modal' || before === 'do') return forms.base || before === 'do'
  if (before === 'have') return forms.participle
  if (before === 'be') return forms.ing || forms.participle
  if (
    before === 'det' &&
    /^(?:both|all|each|these|those|this|some|many|others|few|several)$/.test(beforeWord) &&
    !ADJECTIVES.has(word)
  ) {
    if (forms.past && !forms.base)
      return after !== 'name' && !(after === undefined && /^[a-z]/.test(afterToken?.lower ?? ''))
    return (
      forms.base &&
      /^(?:both|all|these|those|some|many|others|few|several)$/.test(beforeWord) &&
      opensObject(afterToken, after) &&
      !NOUN_FIRST.has(word)
    )
  }
  if (before !== undefined && NOMINAL_BEFORE.has(before)) return false
  if (ADJECTIVES.has(beforeWord) && !forms.ing) return false
  if (forms.ing) return true
  if (forms.past || (forms.participle && !forms.base)) {
    if (before === 'prep') return false
    if (forms.base && forms.past)
      return before === 'pron' || before === 'rel' || before === 'name' || opensObject(afterToken, after)
    return true
  }
  if (before === 'prep') return false
  if (before === 'rel' || before === 'that') return forms.third || !NOUN_FIRST.has(word)
  if (before === 'pron') return true
  if (forms.third) {
    if (SAYS.test(word) && (before === 'name' || (before === undefined && back >= 0)) && beforeWord !== '') return true
    if (before === 'verb' || (before === 'noun' && /ed$/.test(beforeWord))) return false
    if (after === 'sub') return !NOUN_FIRST.has(word)
    if (before === 'cc' || before === 'comma') return opensObject(afterToken, after)
    if (after === 'be' || after === 'have' || after === 'modal') return false
    if (opensObject(afterToken, after)) return !NOUN_FIRST.has(word) || after === 'det' || after === 'to'
    if (after === 'prep') return before === 'name' && !NOUN_FIRST.has(word) && !laterFinite(tokens, tags, at)
    if (after === undefined && afterToken) return !NOUN_FIRST.has(word) && !laterFinite(tokens, tags, at)
    return /^(?:says|believes|thinks|adds|argues|insists|notes|warns|claims)$/.test(word)
  }
  if (forms.base) {
    if (NOUN_FIRST.has(word)) return false
    const pair =
      tags[back] === 'name' && (tags[back - 1] === 'cc' || tags[back - 2] === 'cc' || tags[back - 3] === 'cc')
    const plural = pair || (PLURAL.test(tokens[back]?.text ?? '') && back >= 0 && tags[back] !== 'prep')
    if (pair && !NOUN_TOO.has(word)) return true
    if (plural || before === 'cc')
      return (
        opensObject(afterToken, after) ||
        (after === undefined && plural && !laterFinite(tokens, tags, at)) ||
        (plural &&
          /^(?:say|agree|disagree|believe|think|argue|insist|warn|fear|hope|call|object|differ|want|oppose)$/.test(
            word,
          ))
      )
    if (
      !NOUN_TOO.has(word) &&
      back >= 0 &&
      before !== 'verb' &&
      (opensObject(afterToken, after) || after === 'adv' || (after === undefined && afterToken !== undefined))
    )
      return true
    if (before === 'comma')
      return opensObject(afterToken, after) || (after === undefined && PLURAL.test(afterToken?.text ?? ''))
    return back < 0 && opensObject(afterToken, after)
  }
  return false
}

const laterFinite = (tokens: readonly Token[], tags: readonly (Tag | undefined)[], at: number): boolean => {
  for (let k = at + 1; k < tokens.length; k++) {
    const tag = tags[k]
    if (tag === 'comma' || tag === 'mark' || tag === 'sub' || tag === 'rel' || tag === 'that' || tag === 'cc')
      return false
    if (tag === 'modal' || tag === 'be' || tag === 'have') return true
    const forms = VERB_FORMS.get(tokens[k]?.lower ?? '')
    if (forms?.past && !forms.base && tokens[k - 1]?.lower !== 'the') return true
  }
  return false
}

/** A verb at the head of a sentence; "United Nations" begins with none. */
const startsAsVerb = (t: Token, next: Token | undefined): boolean => {
  const forms = VERB_FORMS.get(t.lower)
  return forms !== undefined && !(forms.past && CAPITAL.test(next?.text ?? ''))
}

/** Gives each token of a sentence its part of speech. */
export const tagged = (tokens: readonly Token[]): readonly Tagged[] => {
  const tags: (Tag | undefined)[] = tokens.map((t, i) => closedTag(t, tokens[i - 1], tokens[i + 1]))
  const opens = tokens.findIndex((t) => t.word)
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]
    if (!t || tags[i] !== undefined) continue
    const starts = i === opens || /^["“‘:]$/.test(tokens[i - 1]?.text ?? '')
    if (CAPITAL.test(t.text) && !(starts && (startsAsVerb(t, tokens[i + 1]) || ADJECTIVES.has(t.lower))))
      tags[i] = 'name'
  }
  return tokens.map((t, i) => {
    const tag = tags[i]
    if (tag !== undefined) return withTag(t, tag)
    const forms = VERB_FORMS.get(t.lower) ?? guessed(t.lower)
    if (forms && isVerb(tokens, tags, i, forms)) {
      tags[i] = 'verb'
      return { ...withTag(t, 'verb'), forms }
    }
    return withTag(t, 'noun')
  })
}

const withTag = (t: Token, tag: Tag): Tagged =>
  t.afterQuote
    ? { text: t.text, lower: t.lower, start: t.start, end: t.end, word: t.word, afterQuote: true, tag }
    : { text: t.text, lower: t.lower, start: t.start, end: t.end, word: t.word, tag }

/** An unknown word that ends as a verb does. */
const guessed = (lower: string): VerbForms | undefined =>
  /[a-z]{3,}ed$/.test(lower) && !/(?:eed|hundred|kindred|sacred)$/.test(lower)
    ? { lemma: lower.slice(0, -2), base: false, third: false, past: true, participle: true, ing: false }
    : undefined
