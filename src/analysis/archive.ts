import type { Article, IsoDay } from '../corpus/article.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { phrasesOf } from './names.ts'
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

/** Computes a value when it is first asked for, and lets go of what it was computed from. */
const once = <Value>(compute: () => Value): (() => Value) => {
  let pending: (() => Value) | undefined = compute
  let value: Value | undefined
  return () => {
    if (pending) value = pending()
    pending = undefined
    return value as Value
  }
}

/** The archive before this one, as far as it is of use to this one. */
export interface Before {
  /** The words that are numbered already. */
  readonly lexicon: Lexicon
  readonly previous?: Archive
}

/** In how many of these articles each stem stands. */
export const countDocuments = (lexicon: Lexicon, articles: readonly Article[]): Int32Array => {
  // Every stem has its number before the list is made.
  for (const article of articles) lexicon.termsOf(article)
  const frequencies = new Int32Array(lexicon.size())
  const seenIn = new Int32Array(lexicon.size())
  articles.forEach((article, index) => {
    for (const stem of lexicon.termsOf(article).stems) {
      if (seenIn[stem] === index + 1) continue
      seenIn[stem] = index + 1
      frequencies[stem] = (frequencies[stem] ?? 0) + 1
    }
  })
  return frequencies
}

/** The same of a whole corpus, counted on from the one before; made apart, so that an archive does not hold on to the one before it. */
const documentsOf =
  (corpus: Corpus, { lexicon, previous }: Before) =>
  (): Int32Array => {
    const isIn = (other: Corpus | undefined) => (article: Article) => other?.byId.get(article.id) === article
    const isOld = isIn(previous?.corpus)
    const isKept = isIn(corpus)
    const come = countDocuments(
      lexicon,
      corpus.articles.filter((article) => !isOld(article)),
    )
    if (!previous) return come
    const gone = countDocuments(
      lexicon,
      previous.corpus.articles.filter((article) => !isKept(article)),
    )
    const before = previous.documentFrequencies
    return come.map((count, stem) => count + (before[stem] ?? 0) - (gone[stem] ?? 0))
  }

const topicsOf = (corpus: Corpus, readings: ReadonlyMap<string, Reading>) => (): readonly Topic[] =>
  findTopics(corpus.articles, (article) => readings.get(article.id)?.phrases ?? phrasesOf(article))

/** The archive of a corpus; of the one before it, it takes over what did not change. */
export const createArchive = (
  corpus: Corpus,
  readings: ReadonlyMap<string, Reading>,
  before: Before = { lexicon: createLexicon() },
): Archive => {
  const { lexicon } = before
  const topics = once(topicsOf(corpus, readings))
  const frequencies = once(documentsOf(corpus, before))
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
