import type { Article, Sentence } from '../../corpus/article.ts'
import type { Archive } from '../archive.ts'
import { readingOf } from '../archive.ts'
import { dangles } from '../dangling.ts'

export const FEWEST_WORDS = 5
export const MOST_WORDS = 50

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
const antecedentOf = (
  article: Article,
  sentence: Sentence,
  first: number,
  spokenFrom: number | undefined,
): number | undefined | null => {
  if (sentence.kind === 'item') return sentence.introducedBy ?? null
  if (sentence.kind === 'quotation')
    return sentence.introducedBy ?? (sentence.index > first ? sentence.index - 1 : null)
  if (spokenFrom !== undefined) return spokenFrom
  if (sentence.index === first || !(dangles(sentence.text) || isBareSpeech(sentence.text))) return undefined
  const before = article.sentences[sentence.index - 1]
  return before === undefined || before.kind === 'heading' ? null : before.index
}

/** For each sentence inside a quotation whose speaker is named elsewhere, the sentence that names the speaker. */
const speakersElsewhere = (archive: Archive, article: Article): ReadonlyMap<number, number> => {
  const elsewhere = new Map<number, number>()
  for (const { source, content, direct } of readingOf(archive, article).attributions) {
    if (!direct || source === undefined) continue
    const speaking = article.sentences.find(({ start, end }) => source.start >= start && source.start < end)
    if (!speaking) continue
    for (const { index, start, end } of article.sentences) {
      if (start >= content.end) break
      if (index !== speaking.index && start >= content.start - 1 && end <= content.end + 3)
        elsewhere.set(index, speaking.index)
    }
  }
  return elsewhere
}

/** The sentences of an article that a summary may take: no headings, nothing about the page, 5 to 50 words. */
export const eligibleOf = (archive: Archive, article: Article): readonly Eligible[] => {
  const { words } = archive.lexicon.termsOf(article)
  const first = article.sentences.find(({ kind }) => kind !== 'heading')?.index ?? 0
  const elsewhere = speakersElsewhere(archive, article)
  return article.sentences.flatMap((sentence) => {
    const length = words[sentence.index] ?? 0
    if (sentence.kind === 'heading' || length < FEWEST_WORDS || length > MOST_WORDS || isPointer(sentence.text))
      return []
    const needs = antecedentOf(article, sentence, first, elsewhere.get(sentence.index))
    if (needs === null) return []
    return needs === undefined ? [{ sentence }] : [{ sentence, needs }]
  })
}
