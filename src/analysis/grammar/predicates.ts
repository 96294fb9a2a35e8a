import type { Tagged } from './tagging.ts'
import { BE } from './words.ts'

/** A stretch of a sentence's tokens: from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

export type VerbForm = 'finite' | 'infinitive' | 'ing' | 'participle'

/** A verb with its auxiliaries, before its subject is looked for. */
export interface VerbGroup {
  /** The first token of the group, and its main verb. */
  readonly from: number
  readonly head: number
  readonly to: number
  readonly lemma: string
  readonly form: VerbForm
  readonly passive: boolean
  readonly negated: boolean
  readonly perfect: boolean
  readonly modal: string | undefined
}

const INSIDE = new Set(['adv', 'not'])
const FINITE_BE = new Set(['is', 'are', 'was', 'were', "'s", "'re", "'m", 'am'])

/** "not", "never", "no longer" */
const negates = (t: Tagged | undefined): boolean => t?.tag === 'not'

const groupAt = (tokens: readonly Tagged[], start: number): VerbGroup | undefined => {
  let at = start
  let modal: string | undefined
  let perfect = false
  let negated = negates(tokens[start - 1])
  let passiveAux = false
  let progressive = false
  let head = -1
  let lemma = ''
  const skip = () => {
    while (INSIDE.has(tokens[at]?.tag ?? '')) {
      if (negates(tokens[at])) negated = true
      at++
    }
  }
  const first = tokens[start]
  if (!first) return undefined
  for (;;) {
    skip()
    const t = tokens[at]
    if (!t) break
    if (t.tag === 'modal' && head < 0) {
      modal = t.lower === 'wo' ? 'will' : t.lower === 'ca' ? 'can' : t.lower
      if (t.lower === 'cannot') negated = true
    } else if (t.tag === 'do' && head < 0) lemma = 'do'
    else if (t.tag === 'have') {
      perfect = true
      lemma = 'have'
    } else if (t.tag === 'be') {
      passiveAux = true
      lemma = 'be'
    } else if (t.tag === 'verb' && t.forms) {
      if (head >= 0 && tokens[head]?.tag === 'verb') break
      const alone = at === start
      const fits =
        alone ||
        (passiveAux ? t.forms.participle || t.forms.ing : perfect ? t.forms.participle : t.forms.base || lemma === 'do')
      if (!fits) break
      progressive = passiveAux && t.forms.ing
      head = at
      lemma = t.forms.lemma
      at++
      break
    } else break
    head = at
    at++
  }
  if (head < 0) return undefined
  const main = tokens[head]
  const to = head + 1
  const isVerb = main?.tag === 'verb'
  const before = tokens[previousWord(tokens, start)]
  const form: VerbForm =
    before?.tag === 'to'
      ? 'infinitive'
      : first.tag === 'verb'
        ? first.forms?.ing
          ? 'ing'
          : 'finite'
        : first.lower === 'having' || first.lower === 'being' || first.lower === 'doing'
          ? 'ing'
          : first.lower === 'been' || first.lower === 'done'
            ? 'participle'
            : first.lower === 'be' || (first.tag === 'be' && !FINITE_BE.has(first.lower))
              ? 'infinitive'
              : 'finite'
  return {
    from: start,
    head,
    to,
    lemma,
    form,
    passive: isVerb && passiveAux && !progressive,
    negated,
    perfect: perfect && (isVerb || BE.has(main?.lower ?? '')),
    modal,
  }
}

const previousWord = (tokens: readonly Tagged[], at: number): number => {
  let back = at - 1
  while (back >= 0 && INSIDE.has(tokens[back]?.tag ?? '')) back--
  return back
}

const OPENS_GROUP = new Set(['modal', 'be', 'have', 'do', 'verb'])

/** The verbs of a sentence with their auxiliaries, in order. */
export const verbGroups = (tokens: readonly Tagged[]): readonly VerbGroup[] => {
  const groups: VerbGroup[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!OPENS_GROUP.has(tokens[i]?.tag ?? '')) continue
    const group = groupAt(tokens, i)
    if (!group) continue
    groups.push(group)
    i = group.to - 1
  }
  return groups
}
