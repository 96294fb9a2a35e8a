import type { Article, Moment } from '../../corpus/article.ts'
import type { Stage } from '../actors/stage.ts'
import type { DateMention } from '../reading.ts'
import type { Candidate } from './candidate.ts'
import { takenOn } from './dating.ts'

const HOLDS =
  /\b(?:since|still|long|always|remains?|maintains?|continues?|consistently|repeatedly|for (?:years|decades|months)|to this day|never)\b/i

const A_YEAR = 365

const daysBetween = (a: string, b: string): number =>
  (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000

/** Whether a position is an act of more than a year before publication that the text does not say still holds. */
export const isHistory = (stage: Stage, dates: readonly DateMention[], c: Candidate): boolean => {
  const { article } = stage
  const published = article.published?.from
  const sentence = article.sentences[c.sentence]
  if (!published || !sentence || !isPast(stage, c) || HOLDS.test(sentence.text)) return false
  const known = dates.filter((d) => d.sentence === c.sentence && d.moment && !attributive(article, d))
  const days = known.map((d) => (d.moment ? lastDay(d.moment) : published))
  const years = known.length > 0 ? [] : [...sentence.text.matchAll(YEAR_OF_ACT)].map((m) => `${m[1]}-12-31`)
  const all = [...days, ...years]
  return all.length > 0 && all.every((d) => daysBetween(d, published) > A_YEAR)
}

/** The last day that a moment may mean. */
const lastDay = ({ from, to, precision }: Moment): string =>
  to ?? (precision === 'day' ? from : precision === 'month' ? `${from.slice(0, 7)}-28` : `${from.slice(0, 4)}-12-31`)

/** A year that an act is dated by, where nobody has looked for dates. */
const YEAR_OF_ACT = /(?:\b[Ii]n (?:\w+ )?|\bof |, )((?:19|20)\d\d)\b/g

/** "the 2015 deal": the date belongs to the thing. */
const attributive = (article: Article, { start, end }: DateMention): boolean =>
  /(?:\b(?:the|an?|its|their|his|her)|['’]s)\s+$/i.test(article.body.slice(Math.max(0, start - 8), start)) &&
  /^\s+\p{Ll}/u.test(article.body.slice(end, end + 3))

/** Whether the verb that shows the position is in a past tense. */
const isPast = (stage: Stage, { verb }: Candidate): boolean => {
  const first = verb && stage.grammar.parses[verb.sentence]?.tokens[verb.predicate.from]
  return first?.forms?.past === true || /^(?:was|were|had|did)$/.test(first?.lower ?? '')
}

/** When a position was taken: the date of its own clause, else the day of publication, as not stated. */
export const heldOn = (stage: Stage, dates: readonly DateMention[], c: Candidate): Moment | undefined => {
  const { published } = stage.article
  const { verb } = c
  const own = verb?.sentence === c.sentence
  const word = own ? stage.grammar.parses[c.sentence]?.tokens[verb.predicate.from] : undefined
  const at = word?.start ?? stage.article.sentences[c.sentence]?.start ?? 0
  return takenOn(stage, dates, c.sentence, at) ?? (published ? { ...published, known: false } : undefined)
}
