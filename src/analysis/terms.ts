import { stemmer } from 'stemmer'
import type { Article } from '../corpus/article.ts'
import { STOP_WORDS } from './stopwords.ts'

/** The content words of an article as numbers: a number stands for a stem, the same one in every article of a lexicon. */
export interface Terms {
  /** Stems of the content words, sentence after sentence. */
  readonly stems: Int32Array
  /** Where each sentence begins in `stems`; one entry more than there are sentences. */
  readonly starts: Int32Array
  /** How many words each sentence has, by the spaces between them. */
  readonly words: Uint16Array
}

/** Numbers stems, and keeps the terms of the articles that were asked for. */
export interface Lexicon {
  termsOf(article: Article): Terms
  /** The stems of any text, in order; stop words are left out. */
  stemsOf(text: string): readonly number[]
  /** How many stems are known. */
  size(): number
  /** The stems from this number on, in the order of their numbers. */
  since(number: number): readonly string[]
  /** Gives the next numbers to those of these stems that have none. */
  learn(stems: readonly string[]): void
}

const IGNORED = -1

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code > 127 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code)))

const isSpace = (code: number): boolean => code <= 32 || code === 160

/** Stretches between spaces that hold a letter or a digit. */
const countWords = (text: string, from: number, to: number): number => {
  let count = 0
  let counted = false
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) counted = false
    else if (!counted && isWordCode(code)) {
      counted = true
      count++
    }
  }
  return count
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90

/** "U.S." and "US" are one word, and not the pronoun. */
const normal = (raw: string): string => {
  if (/^[A-Z]{2,}$/.test(raw) && STOP_WORDS.has(raw.toLowerCase())) return `${raw}.`
  return raw.toLowerCase()
}

/** A string of its own: a slice keeps the whole text alive that it was cut from. */
const detached = (slice: string): string => [...slice].join('')

/** An empty lexicon; it grows with the articles that it sees. `recall` gives the terms of those that it has seen before. */
export const createLexicon = (recall?: (article: Article) => Terms | undefined): Lexicon => {
  const numbered = new Map<string, number>()
  let unlearned: (readonly string[])[] = []
  /** The numbers of the stems; those that were learned get theirs when any number is asked for. */
  const numbersOf = (): Map<string, number> => {
    for (const stems of unlearned) for (const stem of stems) if (!numbered.has(stem)) numbered.set(stem, numbered.size)
    unlearned = []
    return numbered
  }
  const byWord = new Map<string, number>()
  const kept = new WeakMap<Article, Terms>()

  const numberOf = (slice: string): number => {
    const known = byWord.get(slice)
    if (known !== undefined) return known
    const raw = detached(slice)
    const word = normal(raw)
    let number = IGNORED
    if (!STOP_WORDS.has(word) && (word.length > 1 || /\d/.test(word))) {
      const stem = word.endsWith('.') ? word : stemmer(word)
      const numbers = numbersOf()
      number = numbers.get(stem) ?? numbers.size
      numbers.set(stem, number)
    }
    byWord.set(raw, number)
    return number
  }

  /** Calls `take` for every word between the offsets; initials with full stops ("U.S.") are one word. */
  const scan = (text: string, from: number, to: number, take: (raw: string) => void): void => {
    let at = from
    while (at < to) {
      if (!isWordCode(text.charCodeAt(at))) {
        at++
        continue
      }
      const start = at
      while (at < to && isWordCode(text.charCodeAt(at))) at++
      if (at - start === 1 && text[at] === '.' && isCapital(text.charCodeAt(start))) {
        let end = at
        while (text[end] === '.' && isCapital(text.charCodeAt(end + 1)) && !isWordCode(text.charCodeAt(end + 2)))
          end += 2
        if (end > at && end <= to) {
          take(text.slice(start, end).replaceAll('.', ''))
          at = end
          continue
        }
      }
      take(text.slice(start, at))
    }
  }

  const termsOf = (article: Article): Terms => {
    const before = kept.get(article) ?? recall?.(article)
    if (before) return before
    const stems: number[] = []
    const starts = new Int32Array(article.sentences.length + 1)
    const words = new Uint16Array(article.sentences.length)
    article.sentences.forEach((sentence, index) => {
      scan(article.body, sentence.start, sentence.end, (raw) => {
        const number = numberOf(raw)
        if (number !== IGNORED) stems.push(number)
      })
      words[index] = countWords(article.body, sentence.start, sentence.end)
      starts[index + 1] = stems.length
    })
    const terms = { stems: Int32Array.from(stems), starts, words }
    kept.set(article, terms)
    return terms
  }

  const stemsOf = (text: string): readonly number[] => {
    const out: number[] = []
    scan(text, 0, text.length, (raw) => {
      const number = numberOf(raw)
      if (number !== IGNORED) out.push(number)
    })
    return out
  }

  return {
    termsOf,
    stemsOf,
    size: () => numbersOf().size,
    since: (number) => [...numbersOf().keys()].slice(number),
    learn: (stems) => void unlearned.push(stems),
  }
}
