import type { Article, Moment } from '../../corpus/article.ts'
import type { DateMention } from '../reading.ts'
import { joinClock } from './join.ts'
import { kinds } from './rules/index.ts'
import { type FoundDate, scanner } from './scan.ts'

export type { FoundDate } from './scan.ts'

const scan = scanner(kinds)

/** The expressions of time in a text, in its order, read against its day of publication; without one, what is relative has no moment. */
export const findDates = (text: string, published: Moment | undefined): readonly FoundDate[] =>
  joinClock(text, scan(text, published), published)

/** The expressions of time in the sentences of an article, in their order. */
export const datesIn = (article: Article): readonly DateMention[] => {
  const { sentences } = article
  let at = 0
  return findDates(article.body, article.published).flatMap((date) => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= date.start) at++
    const sentence = sentences[at]
    return sentence && sentence.start <= date.start && date.start < sentence.end
      ? [{ ...date, sentence: sentence.index }]
      : []
  })
}
