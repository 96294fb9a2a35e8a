import type { Archive } from '../src/analysis/archive.ts'
import { countryName } from '../src/analysis/countries/countries.ts'
import { type Selection, select } from '../src/analysis/selection.ts'
import type { Article } from '../src/corpus/article.ts'
import { UserError } from '../src/errors.ts'
import { longOf } from '../src/render/custom-id.ts'
import type { Question } from '../src/render/question.ts'

/** Which articles a question is about. */

const GONE = 'What this button asks about is no longer among the articles. Please run the command again.'

const long = (short: string, values: Iterable<string>): string => {
  const value = longOf(short, values)
  if (value === undefined) throw new UserError(GONE)
  return value
}

/** The question with the whole names where a button carries their handles; throws a UserError where they are gone. */
export const whole = (question: Question, archive: Archive): Question => ({
  ...question,
  ...(question.topic && {
    topic: long(
      question.topic,
      archive.topics.map(({ slug }) => slug),
    ),
  }),
  ...(question.article && { article: long(question.article, archive.corpus.byId.keys()) }),
  ...(question.source && {
    source: long(
      question.source,
      archive.corpus.articles.flatMap(({ source }) => source ?? []),
    ),
  }),
})

/** A whole question as a selection of articles; its days narrow it only where `byDay`. */
export const selectionOf = (question: Question, byDay = false): Selection => {
  const { article, topic, query, country, from, to } = question
  return {
    ...(article && { articleId: article }),
    ...(topic && { topic }),
    ...(query && { query }),
    ...(country && { country }),
    ...(byDay && from && { from }),
    ...(byDay && to && { to }),
  }
}

/** The articles of a whole question, whatever its days. */
export const chosenBy = (question: Question, archive: Archive): readonly Article[] =>
  select(archive, selectionOf(question))

/** What a whole question is about, in the words of a title. */
export const subjectOf = (question: Question, archive: Archive): string => {
  const parts = [
    question.topic && (archive.topics.find(({ slug }) => slug === question.topic)?.label ?? question.topic),
    question.article && (archive.corpus.byId.get(question.article)?.title ?? question.article),
    question.query && `“${question.query}”`,
    question.country && countryName(question.country),
  ].filter((part) => part !== undefined && part !== '')
  return parts.length > 0 ? parts.join(' · ') : 'All articles'
}

/** The part of a question that every view of the subject understands. */
export const baseOf = ({ topic, article, query, country }: Question): Question => ({
  ...(topic && { topic }),
  ...(article && { article }),
  ...(query && { query }),
  ...(country && { country }),
})
