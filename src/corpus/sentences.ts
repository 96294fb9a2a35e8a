import { BEFORE_NAMES, BEFORE_NUMBERS, COMPANY, isOfficer, opensSentence, STATES, TITLES } from './abbreviations.ts'

/** A sentence's place in a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A terminator with what stands around it: `word` before it, `next` after it, `mark` itself with its closing quotation marks. */
interface Stop {
  readonly text: string
  readonly start: number
  readonly at: number
  readonly mark: string
  /** Where the text goes on after white space. */
  readonly from: number
  readonly word: string
  readonly next: string
}

const TERMINATOR = /(?:[.!?]+|…)(?:["”’')\]»]| ?”)*/g
const NAME_AND_VERB =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:asked|asks|wrote|writes|tweeted|exclaimed|shouted|cried|wondered|quipped|(?:said|says|added|replied|responded|declared)[.,])/u

const isUpper = (character: string): boolean => character.toLowerCase() !== character
const isLower = (character: string): boolean => character.toUpperCase() !== character
const isDigit = (character: string): boolean => character >= '0' && character <= '9'
const isBlank = (code: number): boolean => code <= 32

/** White space, opening marks and dashes end the word when it is read backwards. */
const WORD_EDGE: ReadonlySet<number> = new Set([...'("“‘\'[—–/'].map((mark) => mark.charCodeAt(0)))

const wordBefore = (text: string, end: number): string => {
  let start = end
  while (start > 0 && end - start < 24) {
    const code = text.charCodeAt(start - 1)
    if (isBlank(code) || WORD_EDGE.has(code)) break
    start--
  }
  return text.slice(start, end)
}

const WORD = /["“‘'([«]*([\p{L}\p{N}’'-]*)/uy
const nextWord = (text: string, from: number): string => {
  WORD.lastIndex = from
  return WORD.exec(text)?.[1] ?? ''
}

type Rule = (stop: Stop) => 'ends' | 'goes on' | undefined

const goesOnIf = (condition: boolean): 'goes on' | undefined => (condition ? 'goes on' : undefined)
const opens = (stop: Stop): boolean => opensSentence(stop.next) && stop.text[stop.from + stop.next.length] !== '.'

/** What holds for every terminator. */
const anyMark: readonly Rule[] = [
  // `?" asked`, `both ... would`, `(…) was`: lower case goes on
  ({ text, from, next }) => goesOnIf(isLower(next[0] ?? text[from] ?? '')),
  // `[...] Russia`, but `[...] There`
  (stop) => goesOnIf(/^(?:\.{2,}|…)[\])]/.test(stop.mark) && /[[(]/.test(stop.text[stop.at - 1] ?? '') && !opens(stop)),
  // `"Why?" Smith asked.`
  ({ text, from, mark, next }) =>
    goesOnIf(/^[?!]+["”’']/.test(mark) && !opensSentence(next) && NAME_AND_VERB.test(text.slice(from, from + 80))),
  // `Yahoo! Inc.`
  ({ mark, next }) => goesOnIf(mark === '!' && COMPANY.has(next.toLowerCase())),
]

/** A longer word before a full stop is a word. */
const LONGEST_ABBREVIATION = 6

/** What holds for a single full stop with nothing after it but white space. */
const fullStop: readonly Rule[] = [
  // `4. Stop the trade`
  ({ text, start, at, word }) => goesOnIf(/^\d{1,3}$/.test(word) && text.slice(start, at).trim() === word),
  ({ word }) => goesOnIf(TITLES.has(word.toLowerCase())),
  ({ word, text, from }) =>
    BEFORE_NUMBERS.has(word.toLowerCase()) ? (isDigit(text[from] ?? '') ? 'goes on' : 'ends') : undefined,
  // `VENICE, La. (AP) --`, `Apple Inc. - and`
  ({ word, text, from }) =>
    goesOnIf(
      (word.includes('.') || STATES.has(word.toLowerCase()) || COMPANY.has(word.toLowerCase())) &&
        /^(?:\(|[-–—]+\s)/.test(text.slice(from, from + 4)),
    ),
  ({ word, next }) => (COMPANY.has(word.toLowerCase()) ? (isOfficer(next) ? 'goes on' : 'ends') : undefined),
  (stop) =>
    goesOnIf(BEFORE_NAMES.has(stop.word.toLowerCase()) && !opens(stop) && !/["“]/.test(stop.text[stop.from] ?? '')),
  // `J. Smith`, but `Plan B. The`
  (stop) => goesOnIf(/^\p{Lu}$/u.test(stop.word) && !opens(stop)),
  // `6 p.m. Monday`, `6 p.m. EDT`
  ({ word, next }) =>
    /^[ap]\.m$/i.test(word)
      ? /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4})$/.test(next)
        ? 'goes on'
        : 'ends'
      : undefined,
  // `U.S. officials`, `Ph.D. Smith`, but `in the U.S. The`
  (stop) =>
    goesOnIf(/^(?:\p{L}{1,2}\.)+\p{L}$/u.test(stop.word) && !opens(stop) && !/["“]/.test(stop.text[stop.from] ?? '')),
]

/** What holds where no white space follows: `talks.The minister`, `over.”The`. */
const unspaced = (text: string, at: number, mark: string, end: number): boolean => {
  const next = nextWord(text, end)
  if (!isUpper(text[end] ?? '') || next.length < 2) return false
  return (
    /[”»]$/.test(mark) ||
    (mark === '.' && opensSentence(next) && isLower(text[at - 1] ?? '') && isLower(text[at - 2] ?? ''))
  )
}

/** So far back an opening quotation mark is looked for. */
const FARTHEST_QUOTE = 2000

/** In text with its marks spaced out, a straight closing mark stands alone after the stop: `. " He`. */
const spacedQuote = (text: string, start: number, end: number): number => {
  if (text[end] !== ' ' || text[end + 1] !== '"' || (end + 2 < text.length && text[end + 2] !== ' ')) return end
  let marks = 0
  for (let index = Math.max(start, end - FARTHEST_QUOTE); index < end; index++) if (text[index] === '"') marks++
  return marks % 2 === 1 ? end + 2 : end
}

const endsAt = (text: string, start: number, at: number, mark: string, end: number): boolean => {
  if (end >= text.length) return true
  if (!isBlank(text.charCodeAt(end))) return unspaced(text, at, mark, end)
  let from = end
  while (from < text.length && isBlank(text.charCodeAt(from))) from++
  const code = text.charCodeAt(from)
  if (code >= 97 && code <= 122) return false
  const word = mark === '.' ? wordBefore(text, at) : ''
  if (word.length > LONGEST_ABBREVIATION && code >= 65 && code <= 90 && !word.includes('.')) return true
  const stop: Stop = { text, start, at, mark, from, word, next: nextWord(text, from) }
  for (const rule of anyMark) {
    const verdict = rule(stop)
    if (verdict) return verdict === 'ends'
  }
  if (mark !== '.') return true
  for (const rule of fullStop) {
    const verdict = rule(stop)
    if (verdict) return verdict === 'ends'
  }
  return true
}

/** The sentences of one paragraph, in order and without overlap, white space at the edges left out. Nothing here depends on the machine's locale data. */
export const splitSentences = (text: string): readonly Stretch[] => {
  const found: Stretch[] = []
  let start = 0
  const push = (end: number): void => {
    let from = start
    let to = end
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (to > from) found.push({ start: from, end: to })
    start = end
  }
  TERMINATOR.lastIndex = 0
  for (let match = TERMINATOR.exec(text); match; match = TERMINATOR.exec(text)) {
    const end = spacedQuote(text, start, match.index + match[0].length)
    if (endsAt(text, start, match.index, match[0], end)) push(end)
  }
  push(text.length)
  return found
}
