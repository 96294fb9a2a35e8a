import type { Article, Sentence } from '../../corpus/article.ts'
import type { Archive } from '../archive.ts'
import { readingOf } from '../archive.ts'
import { dangles } from '../dangling.ts'

export const FEWEST_WORDS = 5
export const MOST_WORDS = 50
/** The opening of an article may be longer: nothing says better what it is about. */
const MOST_WORDS_OPENING = 60

/** Sentences that speak of the page and not of the news. */
const POINTERS: readonly RegExp[] = [
  /\bhere(?:['’]s| is| are)\b.{0,40}\b(?:part|clip|video|interview|list|look|guide|transcript|what you need|everything|excerpt|story)\b/i,
  /^(?:scroll down|click|tap|watch|listen|read (?:more|the|on)|see (?:also|more|below|the)|subscribe|sign up|follow (?:us|our)|share (?:this|on)|download|visit|check out|stay tuned|more from|for more|related|advertisement|photos?:|video:|gallery:|correction:|editor['’]s note|update[ds]?:|this (?:article|story|post|report|video|clip|photo) (?:was|has|is|first|originally))\b/i,
  /\b(?:(?:click|tap|read|watch|see|listen|find out more) (?:here|below|above|this)|scroll down|in (?:the|this) (?:video|clip|photo|picture|gallery) (?:above|below)|(?:story|video|photo|clip) below|all rights reserved)\b/i,
  /\b(?:pictured|above|below) (?:left|right|centre|center)\b|^\(?pictured\b/i,
]

/** Whether a sentence is about the page itself ("Scroll down for video"). */
export const isPointer = (text: string): boolean => POINTERS.some((pattern) => pattern.test(text))

/** A sentence that may be chosen; where `needs` is given, only together with that sentence. */
export interface Eligible {
  readonly sentence: Sentence
  readonly needs?: number
}

/** Whether a sentence is a piece of someone's speech and does not say whose: all of it is quoted, or a quotation opens or ends in it. */
export const isBareSpeech = (text: string): boolean => {
  const open =
    (text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length || (text.match(/"/g) ?? []).length % 2 === 1
  const outside = text.replace(/“[^”]*”|"[^"]*"/g, ' ')
  return open || !/\p{L}{2,}/u.test(outside)
}

/** The sentence without which this one cannot be understood; undefined when it stands alone, null when nothing helps. */
const antecedentOf = (article: Article, sentence: Sentence, first: number): number | undefined | null => {
  if (sentence.kind === 'item') return sentence.introducedBy ?? null
  if (sentence.kind === 'quotation')
    return sentence.introducedBy ?? (sentence.index > first ? sentence.index - 1 : null)
  if (sentence.index === first || !(dangles(sentence.text) || isBareSpeech(sentence.text))) return undefined
  const before = article.sentences[sentence.index - 1]
  return before === undefined || before.kind === 'heading' ? null : before.index
}

/** The sentence that names the speaker of one that lies inside a quotation; undefined where it lies in none, or names the speaker itself. */
export const speakerSentenceOf = (
  archive: Archive,
  article: Article,
  { index, start, end }: Sentence,
): number | undefined => {
  for (const { source, content, direct } of readingOf(archive, article).attributions) {
    if (!direct || source === undefined || start < content.start - 1 || end > content.end + 3) continue
    const speaking = article.sentences.find((other) => source.start >= other.start && source.start < other.end)
    if (speaking && speaking.index !== index) return speaking.index
  }
  return undefined
}

/** The sentences of an article that a summary may take: no headings, nothing about the page, 5 to 50 words. */
export const eligibleOf = (archive: Archive, article: Article): readonly Eligible[] => {
  const { words } = archive.lexicon.termsOf(article)
  const first = article.sentences.find(({ kind }) => kind !== 'heading')?.index ?? 0
  return article.sentences.flatMap((sentence) => {
    const length = words[sentence.index] ?? 0
    if (
      sentence.kind === 'heading' ||
      length < FEWEST_WORDS ||
      length > (sentence.index === first ? MOST_WORDS_OPENING : MOST_WORDS) ||
      isPointer(sentence.text)
    )
      return []
    const needs = antecedentOf(article, sentence, first)
    if (needs === null) return []
    return [{ sentence, ...(needs !== undefined && { needs }) }]
  })
}
