import type { Archive } from '../src/analysis/archive.ts'
import { findCountry } from '../src/analysis/countries/countries.ts'
import { rank } from '../src/analysis/rank.ts'
import { topicNamed } from '../src/analysis/topics.ts'
import type { Desk } from '../src/briefing/desk.ts'
import type { Call, Choice, Reply } from '../src/discord/command.ts'
import { UserError } from '../src/errors.ts'
import { longOf } from '../src/render/custom-id.ts'
import { plain } from '../src/render/escape.ts'
import { nearest as nearestNotice } from '../src/render/notice.ts'
import { isLength, type Question } from '../src/render/question.ts'
import { articles, choices, countries, type Item, outlets, subjects, topics } from './catalogue.ts'
import { dayFrom } from './day.ts'
import { named, nearest } from './match.ts'
import { memoryOf } from './memory.ts'

/** What a reader typed becomes a question, or the nearest that they may have meant. */

/** The kinds of options that a question is made of; `topic` and `subject` also take words to search for, `known_topic` does not. */
type Kind =
  | 'topic'
  | 'known_topic'
  | 'subject'
  | 'since'
  | 'country'
  | 'compare'
  | 'source'
  | 'from'
  | 'to'
  | 'as_of'
  | 'length'
  | 'query'

type Part = Partial<Question>

interface Unmatched {
  readonly typed: string
  readonly near: readonly { readonly label: string; readonly part: Part }[]
}

/** The longest query that fits into the buttons of its answer. */
export const QUERY_LENGTH = 60

const isFound = memoryOf<boolean>(256)

const wordsOf = (archive: Archive, typed: string): Part | undefined => {
  const query = plain(typed).slice(0, QUERY_LENGTH)
  const found = isFound(archive, query, () => rank(archive, archive.corpus.articles, query).length > 0)
  return found ? { query } : undefined
}

const isTopic = (archive: Archive, item: Item): boolean => topics(archive).includes(item)

const near = (typed: string, items: readonly Item[], partOf: (item: Item) => Part): Unmatched => ({
  typed,
  near: nearest(typed, items, 3).map((item) => ({ label: item.label, part: partOf(item) })),
})

const subjectPart = (archive: Archive, item: Item): Part =>
  isTopic(archive, item) ? { topic: item.value } : { article: item.value }

const subject = (archive: Archive, typed: string, kind: 'topic' | 'known_topic' | 'subject'): Part | Unmatched => {
  const withArticles = kind === 'subject'
  const known = withArticles ? [...topics(archive), ...articles(archive)] : topics(archive)
  const values = known.map(({ value }) => value)
  const value = longOf(typed.trim(), values)
  const item = known.find((one) => one.value === value) ?? named(typed, known)
  if (item) return subjectPart(archive, item)
  const topic = topicNamed(archive.topics, typed)
  if (topic) return { topic: topic.slug }
  return (
    wordsOf(archive, typed) ?? near(typed, withArticles ? subjects(archive) : known, (one) => subjectPart(archive, one))
  )
}

const country = (archive: Archive, typed: string, key: 'country' | 'compare'): Part | Unmatched => {
  const code = findCountry(typed.trim())
  return code ? { [key]: code } : near(typed, countries(archive), ({ value }) => ({ [key]: value }))
}

const source = (archive: Archive, typed: string): Part | Unmatched => {
  const known = outlets(archive)
  const value =
    longOf(
      typed.trim(),
      known.map((one) => one.value),
    ) ?? named(typed, known)?.value
  return value ? { source: value } : near(typed, known, (one) => ({ source: one.value }))
}

const part = (kind: Kind, typed: string, archive: Archive, now: number): Part | Unmatched => {
  switch (kind) {
    case 'topic':
    case 'known_topic':
    case 'subject':
      return subject(archive, typed, kind)
    case 'country':
    case 'compare':
      return country(archive, typed, kind)
    case 'source':
      return source(archive, typed)
    case 'from':
    case 'since':
      return { from: dayFrom(typed, now, 'first') }
    case 'to':
    case 'as_of':
      return { to: dayFrom(typed, now, 'last') }
    case 'length':
      return isLength(typed) ? { length: typed } : {}
    case 'query':
      return (
        wordsOf(archive, typed) ??
        near(typed, subjects(archive), ({ label }) => ({ query: label.slice(0, QUERY_LENGTH) }))
      )
  }
}

const isUnmatched = (read: Part | Unmatched): read is Unmatched => 'near' in read

/** The question that the options make, or the private answer that offers the nearest. */
export const readQuestion = (
  call: Call,
  desk: Desk,
  kinds: readonly Kind[],
): { readonly question: Question } | { readonly unmatched: Unmatched; readonly question: Question } => {
  const read = kinds.flatMap((kind) => {
    const typed = call.options.text(kind === 'known_topic' ? 'topic' : kind)
    return typed === undefined || typed.trim() === '' ? [] : [part(kind, typed, desk.archive, call.now)]
  })
  const question = Object.assign({}, ...read.filter((one) => !isUnmatched(one))) as Question
  if (question.from && question.to && question.from > question.to)
    throw new UserError(`The first day (${question.from}) is after the last (${question.to}). Please turn them round.`)
  const unmatched = read.find(isUnmatched)
  return unmatched ? { question, unmatched } : { question }
}

/** The private answer to what matches nothing. */
export const offer = (command: string, { typed, near: offered }: Unmatched, question: Question): Reply => ({
  kind: 'message',
  private: true,
  payload: nearestNotice(
    typed,
    command,
    offered.map(({ label, part: chosen }) => ({ label, question: { ...question, ...chosen } })),
  ),
})

/** The choices for an option of a question. */
export const completeQuestion = (typed: string, option: string, desk: Desk): readonly Choice[] => {
  const { archive } = desk
  if (option === 'topic') return choices(typed, topics(archive))
  if (option === 'subject') return choices(typed, subjects(archive))
  if (option === 'country' || option === 'compare') return choices(typed, countries(archive))
  return option === 'source' ? choices(typed, outlets(archive)) : []
}
