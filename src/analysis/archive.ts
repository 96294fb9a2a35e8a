import type { Article, IsoDay } from '../corpus/article.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Reading } from './reading.ts'
import { createLexicon, type Lexicon } from './terms.ts'
import { findTopics, type Topic } from './topics.ts'

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
export const countDocuments = (lexicon: Lexicon, articles: readonly Article[]): Int32Array => {
  const terms = articles.map((article) => lexicon.termsOf(article).stems)
  const frequencies = new Int32Array(lexicon.size())
  const seenIn = new Int32Array(lexicon.size())
  terms.forEach((stems, index) => {
    for (const stem of stems) {
      if (seenIn[stem] === index + 1) continue
      seenIn[stem] = index + 1
      frequencies[stem] = (frequencies[stem] ?? 0) + 1
    }
  })
  return frequencies
}

/** The archive of a corpus; `previous` lends the words of the articles that did not change. */
export const createArchive = (corpus: Corpus, readings: ReadonlyMap<string, Reading>, previous?: Archive): Archive => {
  const lexicon = previous?.lexicon ?? createLexicon()
  const topics = once(() => findTopics(corpus.articles))
  const frequencies = once(() => countDocuments(lexicon, corpus.articles))
  return {
    corpus,
    readings,
    lexicon,
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
