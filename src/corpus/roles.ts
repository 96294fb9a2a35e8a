import { isCaption, isCredit, isSigned, mayBeCaption } from './captions.ts'
import { furnitureOf } from './furniture.ts'
import type { Furniture } from './furniture-rules.ts'
import type { Passage } from './passages.ts'

/** What a passage is on its page; a passage without a role is the article's own. */
type Role = Furniture | 'caption' | 'credit' | 'picture' | 'rule' | 'repetition' | 'link'

/** A passage with its role. */
export interface Placed {
  readonly passage: Passage
  readonly role?: Role
}

/** Letters and digits alone, in lower case: two texts that differ in nothing else say the same. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const LONGEST_CAPTION = 450
/** A caption, its repetition, and two lines of credits. */
const MOST_LINES = 5
const endsSentence = (text: string): boolean => /[.!?…]["”’')\]]*$/.test(text)

const ownRole = (passage: Passage): Role | undefined => {
  if (passage.kind === 'picture' || passage.kind === 'rule') return passage.kind
  if (passage.kind === 'quotation') return undefined
  const { text } = passage
  if (text.length < 12 && !/[\p{L}\p{N}]/u.test(text)) return 'rule'
  if (isCredit(text)) return 'credit'
  if (isCaption(text)) return 'caption'
  if (passage.linked && !endsSentence(text)) return 'link'
  return furnitureOf(text)
}

/** Marks as captions what stands around pictures and their credits, once or twice. */
const markCaptions = (passages: readonly Passage[], roles: (Role | undefined)[]): void => {
  const mayTake = (index: number): boolean => {
    const passage = passages[index]
    return passage?.kind === 'paragraph' && roles[index] === undefined && passage.text.length <= LONGEST_CAPTION
  }
  /** In a text without blank lines, lines that touch say nothing of each other. */
  const inShortBlock = (index: number): boolean => {
    let first = index
    while (index - first < MOST_LINES && passages[first]?.tight) first--
    let last = index
    while (last - first < MOST_LINES && passages[last + 1]?.tight) last++
    return last - first < MOST_LINES
  }
  const same = (a: number, b: number): boolean => {
    const [left, right] = [passages[a]?.text ?? '', passages[b]?.text ?? '']
    if (left.length <= 20 || Math.abs(left.length - right.length) >= 8) return false
    return left === right || (left.slice(0, 8) === right.slice(0, 8) && folded(left) === folded(right))
  }
  const take = (index: number): void => {
    roles[index] = 'caption'
    for (let other = index - 1; mayTake(other) && same(index, other); other--) roles[other] = 'caption'
    for (let other = index + 1; mayTake(other) && same(index, other); other++) roles[other] = 'caption'
  }
  passages.forEach((passage, index) => {
    const after = passages[index + 1]
    const own = roles[index]
    if (own === 'credit') {
      const before = passages[index - 1]
      // BBC's pages set the credit before the caption
      if (/^image (?:copyright|source)/i.test(passage.text)) return
      if (
        before &&
        mayTake(index - 1) &&
        ((passage.tight && inShortBlock(index)) || mayBeCaption(before.text) || same(index - 1, index - 2))
      )
        take(index - 1)
      if (after?.tight && mayTake(index + 1) && mayBeCaption(after.text)) take(index + 1)
    } else if (own === 'picture' && after && mayTake(index + 1)) {
      const named = (passage.pictured ?? []).some((text) => text !== '' && folded(text) === folded(after.text))
      if (named || after.emphasised || mayBeCaption(after.text)) take(index + 1)
    } else if (
      own === undefined &&
      passage.pictured &&
      mayTake(index) &&
      (mayBeCaption(passage.text) || !endsSentence(passage.text))
    ) {
      take(index)
    } else if (own === undefined && mayTake(index) && isSigned(passage.text) && mayBeCaption(passage.text)) {
      take(index)
    } else if (own === undefined && mayTake(index) && mayTake(index + 1) && same(index, index + 1)) {
      if (after?.tight) take(index)
      else roles[index + 1] = 'repetition'
    }
  })
}

/** What stands before the signature of a message is the message. */
const markMessages = (passages: readonly Passage[], roles: readonly (Role | undefined)[]): readonly Passage[] => {
  if (!roles.includes('tweet')) return passages
  return passages.map((passage, index) => {
    const isMessage = passage.kind === 'paragraph' && roles[index] === undefined && roles[index + 1] === 'tweet'
    return isMessage ? { ...passage, kind: 'quotation' } : passage
  })
}

/** Gives each passage its role; a passage that repeats a caption is one. */
export const placeAll = (passages: readonly Passage[]): readonly Placed[] => {
  const roles = passages.map(ownRole)
  if (passages.length > 1) markCaptions(passages, roles)
  const captions = new Set(passages.filter((_, index) => roles[index] === 'caption').map(({ text }) => folded(text)))
  return markMessages(passages, roles).map((passage, index) => {
    const role = roles[index] ?? (captions.size > 0 && captions.has(folded(passage.text)) ? 'caption' : undefined)
    return role === undefined ? { passage } : { passage, role }
  })
}
