import type { Range, VerbGroup } from './predicates.ts'
import type { Tag, Tagged } from './tagging.ts'
import { TIME_MODIFIERS, TIME_UNITS } from './words.ts'

const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['name', 'noun', 'num', 'det', 'poss', 'pron'])

/** Whether a token can stand inside a noun phrase. */
export const isNominal = (t: Tagged | undefined): boolean => t !== undefined && NOMINAL.has(t.tag)

/** Verbs that take a clause without "that": after them a whole "A and B" may be a subject. */
export const CLAUSE_TAKING: ReadonlySet<string> = new Set(
  'say think believe claim argue insist warn note add admit hope fear report suggest announce know see show declare state acknowledge confirm maintain explain ensure mean feel expect guess suppose assume'.split(
    ' ',
  ),
)

/** Steps back over adverbs and over times ("on Tuesday", "last week") that stand between a subject and its verb. */
export const skipAdverbials = (tokens: readonly Tagged[], at: number): number => {
  let j = at
  for (;;) {
    const t = tokens[j]
    if (!t) return j
    if (t.tag === 'adv' || t.tag === 'not') {
      j--
      continue
    }
    const unit = TIME_UNITS.has(t.lower) && TIME_MODIFIERS.has(tokens[j - 1]?.lower ?? '')
    if (t.tag !== 'time' && !unit && !(t.tag === 'num' && tokens[j - 1]?.tag === 'time')) return j
    let k = j - 1
    while (k >= 0 && (tokens[k]?.tag === 'time' || tokens[k]?.tag === 'num' || tokens[k]?.tag === 'adv')) k--
    while (k >= 0 && TIME_MODIFIERS.has(tokens[k]?.lower ?? '')) k--
    if (
      k < 0 ||
      !(isNominal(tokens[k]) || tokens[k]?.tag === 'comma' || tokens[k]?.tag === 'mark' || tokens[k]?.tag === 'cc')
    )
      return j
    j = k
  }
}

export interface Phrase extends Range {
  /** The token just before the phrase, the one that ended it. */
  readonly stop: number
}

const holdsVerb = (groups: readonly VerbGroup[], at: number): VerbGroup | undefined =>
  groups.find((g) => at >= g.from && at < g.to)

/**
 * The noun phrase that ends at a token, with its prepositional phrases and its coordination.
 * After a verb that takes no clause the last "and" begins a new clause, and so cuts the phrase.
 */
export const phraseEndingAt = (
  tokens: readonly Tagged[],
  groups: readonly VerbGroup[],
  end: number,
): Phrase | undefined => {
  if (!isNominal(tokens[end])) return undefined
  let k = end
  let cut = -1
  let listed = false
  for (; k >= 0; k--) {
    const t = tokens[k]
    const left = tokens[k - 1]
    if (!t) break
    if (isNominal(t)) {
      if (t.tag === 'pron' && k !== end && tokens[k + 1]?.tag !== 'prep' && tokens[k + 1]?.tag !== 'cc') break
      continue
    }
    if (t.tag === 'adv' && tokens[k + 1]?.tag === 'noun' && isNominal(left) && left?.tag === 'det') continue
    if (t.tag === 'prep' || (t.tag === 'to' && isNominal(tokens[k + 1]))) {
      if (isNominal(left) && left?.tag !== 'det' && left?.tag !== 'poss') continue
      if (left?.lower === 'alone' && isNominal(tokens[k - 2])) {
        k--
        continue
      }
      break
    }
    if (t.tag === 'time' && tokens[k + 1]?.tag === 'poss') continue
    if (t.tag === 'cc' && left?.tag === 'num' && tokens[k - 2]?.tag === 'time') break
    if (t.tag === 'cc' && /^(?:and|or|&)$/.test(t.lower)) {
      if (isNominal(left)) {
        if (cut < 0) cut = k
        continue
      }
      if (left?.tag === 'comma' && isNominal(tokens[k - 2])) {
        if (cut < 0) cut = k
        k--
        continue
      }
      break
    }
    if (
      t.tag === 'comma' &&
      cut >= 0 &&
      isNominal(left) &&
      left?.tag !== 'num' &&
      isNominal(tokens[k + 1]) &&
      shortItem(tokens, k)
    ) {
      listed = true
      continue
    }
    break
  }
  const verb = holdsVerb(groups, k)
  let from = k + 1
  const afterVerb = verb !== undefined || (tokens[k]?.tag === 'prep' && holdsVerb(groups, k - 1) !== undefined)
  const pair =
    tokens[cut - 1]?.tag === 'comma' && !tokens.slice(from, Math.max(from, cut - 1)).some((t) => t.tag === 'comma')
  if (!listed && cut >= from && (verb ? !CLAUSE_TAKING.has(verb.lemma) : afterVerb || pair)) from = cut + 1
  while (from <= end && /^(?:prep|comma|cc|adv)$/.test(tokens[from]?.tag ?? '')) from++
  // "Last year US President …", "several days Iran …": the time is no part of the subject
  if (
    from + 2 <= end &&
    (TIME_MODIFIERS.has(tokens[from]?.lower ?? '') || tokens[from]?.tag === 'det' || tokens[from]?.tag === 'num') &&
    TIME_UNITS.has(tokens[from + 1]?.lower ?? '') &&
    isNominal(tokens[from + 2]) &&
    tokens[from + 2]?.tag !== 'poss'
  )
    from += 2
  return from > end ? undefined : { from, to: end + 1, stop: from - 1 }
}

/** A comma of a list: the item to its right runs to the next comma or "and" within nine words and has no preposition of time. */
const shortItem = (tokens: readonly Tagged[], comma: number): boolean => {
  for (let k = comma + 1; k < comma + 10; k++) {
    const tag = tokens[k]?.tag
    if (tag === 'comma' || tag === 'cc') return true
    if (!isNominal(tokens[k]) && tag !== 'prep') return false
  }
  return false
}

/** The noun phrase that begins at a token: its words, "of" phrases, and coordination; ends before a verb, a comma or another mark. */
export const phraseStartingAt = (tokens: readonly Tagged[], start: number): Range => {
  let to = start
  for (let k = start; k < tokens.length; k++) {
    const t = tokens[k]
    if (!t) break
    if (isNominal(t) || (t.tag === 'adv' && k === start)) {
      to = k + 1
      continue
    }
    if ((t.tag === 'prep' || t.tag === 'to') && (isNominal(tokens[k + 1]) || tokens[k + 1]?.tag === 'time')) continue
    if (t.tag === 'time' || (t.tag === 'cc' && isNominal(tokens[k + 1]))) continue
    if (t.tag === 'comma' && isNominal(tokens[k + 1]) && shortItem(tokens, k) && listEndsWithAnd(tokens, k)) continue
    break
  }
  return { from: start, to }
}

const listEndsWithAnd = (tokens: readonly Tagged[], comma: number): boolean => {
  for (let k = comma + 1; k < Math.min(tokens.length, comma + 25); k++) {
    const tag = tokens[k]?.tag
    if (tag === 'cc') return true
    if (!isNominal(tokens[k]) && tag !== 'prep' && tag !== 'comma') return false
  }
  return false
}
