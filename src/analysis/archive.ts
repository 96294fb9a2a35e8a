import type { Article, IsoDay } from '../corpus/article.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { documentCounter } from './documents.ts'
import { type Phrases, phrasesOf } from './names.ts'
import type { Reading } from './reading.ts'
import { createLexicon, type Lexicon } from './terms.ts'
import { type FindTopics, type Topic, topicFinder } from './topics.ts'

/** A corpus with all that the analysis has read in it; what is computed from the whole of it is computed once, when it is first asked for. */
export interface Archive {
  readonly corpus: Corpus
  /** By article id. */
  readonly readings: ReadonlyMap<string, Reading>
  /** The most covered first. */
  readonly topics: readonly Topic[]
  readonly lexicon: Lexicon
  /** In how many articles each stem of the lexicon stands, by its number. */
  readonly documentFrequencies: Int32Array
}

const UNREAD: Reading = { dates: [], countries: [], attributions: [], positions: [] }

const once = <Value>(compute: () => Value): (() => Value) => {
  let value: { readonly of: Value } | undefined
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}

/** In how many of these articles each stem stands. */
export const countDocuments = (lexicon: Lexicon, articles: readonly Article[]): Int32Array =>
  documentCounter(lexicon)(articles)

/** Indexes over whole corpora; what they were shown last makes the next corpus cheap, if little has changed. */
export interface Indexes {
  readonly lexicon: Lexicon
  readonly documentFrequencies: (articles: readonly Article[]) => Int32Array
  readonly topics: FindTopics
}

/** Indexes that have seen nothing yet. */
export const createIndexes = (lexicon: Lexicon, phrases: (article: Article) => Phrases): Indexes => ({
  lexicon,
  documentFrequencies: documentCounter(lexicon),
  topics: topicFinder(phrases),
})

/** The archive of a corpus. */
export const createArchive = (
  corpus: Corpus,
  readings: ReadonlyMap<string, Reading>,
  indexes: Indexes = createIndexes(createLexicon(), phrasesOf),
): Archive => {
  const topics = once(() => indexes.topics(corpus.articles))
  const frequencies = once(() => indexes.documentFrequencies(corpus.articles))
  return {
    corpus,
    readings,
    lexicon: indexes.lexicon,
    get topics() {
      return topics()
    },
    get documentFrequencies() {
      return frequencies()
    },
  }
}

/** What was read in an article; empty for an article that nobody has read. */
export const readingOf = (archive: Archive, article: Article): Reading => archive.readings.get(article.id) ?? UNREAD

/** The first and the last day of publication of these articles; absent where none has one. */
export const spanOf = (articles: readonly Article[]): { readonly from: IsoDay; readonly to: IsoDay } | undefined => {
  const days = articles.flatMap((article) => article.published?.from ?? []).sort()
  const [from, to] = [days[0], days.at(-1)]
  return from !== undefined && to !== undefined ? { from, to } : undefined
}
