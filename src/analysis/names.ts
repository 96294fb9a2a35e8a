import type { Article } from '../corpus/article.ts'
import { STOP_WORDS } from './stopwords.ts'

/** A name or phrase of an article, with how often the article uses it. */
export interface Phrase {
  readonly text: string
  readonly count: number
}

/** What an article could be about, in its own words. */
export interface Phrases {
  readonly names: readonly Phrase[]
  readonly pairs: readonly Phrase[]
}

const NAME = /\p{Lu}[\p{L}\p{N}’'-]*(?:(?: of(?: the)?| de| du| von| bin| al)? \p{Lu}[\p{L}\p{N}’'-]*){0,4}/gu
const OPENING_SENTENCES = 5

/** Titles of people, which are no part of the name they stand before. */
const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms dr sir lady president vice prime minister foreign defence defense secretary general secretary-general chancellor senator governor colonel captain king queen prince pope judge justice professor chief officer spokesman spokeswoman former deputy acting official officials sen rep gov gen col lt capt rev st sept oct nov dec jan feb aug'.split(
    ' ',
  ),
)

const isCommon = (word: string): boolean => {
  const lower = word.toLowerCase()
  return STOP_WORDS.has(lower) || HONORIFICS.has(lower)
}

/** Words that make a name only together with another. */
const BARE = /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|New|Great|Old|Upper|Lower)$/

/** A name without titles before it, articles and possessive endings; undefined where nothing is left. */
const trimmed = (name: string): string | undefined => {
  const words = name
    .replace(/['’]s\b/g, '')
    .replace(/['’-]+$/g, '')
    .split(' ')
  while (words[0] !== undefined && isCommon(words[0]) && !/^[A-Z]{2,}$/.test(words[0])) words.shift()
  while (words.length > 0 && isCommon(words.at(-1) ?? '') && !/^[A-Z]{2,}$/.test(words.at(-1) ?? '')) words.pop()
  const text = words.join(' ')
  return text.length > 1 && !/^I['’]/.test(text) && !BARE.test(text) ? text : undefined
}

/** Whether a word stands somewhere in the text in small letters, so that its capital was only the sentence's. */
const isOrdinary = (word: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}])${word.toLowerCase()}(?![\\p{L}])`, 'u').test(text)

/** The names in an article's title and text. A single capitalised word that only ever opens sentences counts as no name. */
const namesIn = (article: Article): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const opening = new Map<string, number>()
  for (const { text, kind } of article.sentences) {
    if (kind === 'heading') continue
    for (const match of text.matchAll(NAME)) {
      const name = trimmed(match[0])
      if (name === undefined) continue
      const opens = /^["'“‘(\s]*$/.test(text.slice(0, match.index)) && !name.includes(' ') && !/^[A-Z]{2,}$/.test(name)
      const into = opens ? opening : counts
      into.set(name, (into.get(name) ?? 0) + 1)
    }
  }
  for (const [name, count] of opening) {
    const inside = counts.get(name)
    if (inside !== undefined) counts.set(name, inside + count)
    else if (count > 1 && !isOrdinary(name, article.body)) counts.set(name, count)
  }
  return counts
}

/** Pairs of words in small letters that stand side by side where the article opens ("oil spill"). */
const pairsIn = (article: Article): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const shown = article.sentences.filter(({ kind }) => kind !== 'heading').slice(0, OPENING_SENTENCES)
  for (const text of [article.title.toLowerCase(), ...shown.map((sentence) => sentence.text)]) {
    for (const [, first = '', second = ''] of text.matchAll(
      /(?<![\p{L}\p{N}’'-])(?=(\p{Ll}{3,}) (\p{Ll}{3,})(?![\p{L}’'-]))/gu,
    )) {
      if (
        STOP_WORDS.has(first) ||
        STOP_WORDS.has(second) ||
        /(?:ly|ed|ing)$/.test(first) ||
        /(?:ly|ed|ing)$/.test(second)
      )
        continue
      const pair = `${first} ${second}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  return counts
}

/** The names of an article that its title has or its text repeats, and the pairs of words that its opening has. */
export const phrasesOf = (article: Article): Phrases => {
  const list = (counts: ReadonlyMap<string, number>): Phrase[] => [...counts].map(([text, count]) => ({ text, count }))
  const title = ` ${article.title} `
  const author = article.author?.toLowerCase()
  return {
    names: list(namesIn(article)).filter(
      ({ text, count }) => (count > 1 || title.includes(` ${text} `)) && text.toLowerCase() !== author,
    ),
    pairs: list(pairsIn(article)),
  }
}
