import { type Archive, createArchive, createIndexes, type Indexes } from './analysis/archive.ts'
import { phrasesOf } from './analysis/names.ts'
import type { Clippings } from './clippings/clippings.ts'
import { type Corpus, createCorpus } from './corpus/corpus.ts'
import { loadCorpus } from './corpus/load.ts'
import { watchCorpus } from './corpus/watch.ts'
import type { Log } from './log.ts'

const EMPTY: Corpus = createCorpus([], [])

/** Logs what a load found: a line for each problem that the one before did not have. */
const report = (log: Log, corpus: Corpus, previous: Corpus): void => {
  const before = new Set(previous.problems.map((problem) => JSON.stringify(problem)))
  for (const problem of corpus.problems) {
    if (before.has(JSON.stringify(problem))) continue
    const { severity, message, ...where } = problem
    if (severity === 'error') log.error(where, message)
    else if (severity === 'warning') log.warn(where, message)
    else log.info(where, message)
  }
}

/** Holds the archive that is served now; when files change, a new one is built beside it and swapped in whole. */
export class Newsroom {
  readonly #folder: string
  readonly #includeDrafts: boolean
  readonly #log: Log
  readonly #clippings: Clippings
  readonly #indexes: Indexes
  #archive: Archive = createArchive(EMPTY, new Map())
  #settling: Promise<void> = Promise.resolve()
  #watch: { close(): Promise<void> } | undefined
  #loading: Promise<void> | undefined
  #again = false
  #closed = false

  constructor(parts: {
    readonly folder: string
    readonly includeDrafts: boolean
    readonly log: Log
    readonly clippings: Clippings
  }) {
    this.#folder = parts.folder
    this.#includeDrafts = parts.includeDrafts
    this.#log = parts.log
    const { clippings } = parts
    this.#clippings = clippings
    this.#indexes = createIndexes(
      clippings.lexicon,
      (article) => clippings.readingOf(article).phrases ?? phrasesOf(article),
    )
  }

  get archive(): Archive {
    return this.#archive
  }

  /** Loads the folder, then watches it; rejects where the folder cannot be read at all. */
  async open(): Promise<void> {
    await this.#load({ files: await this.#clippings.restore() })
    this.#watch = watchCorpus(this.#folder, () => void this.reload())
  }

  /** Loads what changed; resolves when it is served. A change during a load is loaded after it. */
  reload(): Promise<void> {
    if (this.#loading) {
      this.#again = true
      return this.#loading
    }
    this.#loading = this.#reloadUntilCalm().finally(() => {
      this.#loading = undefined
    })
    return this.#loading
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#watch?.close()
    await this.#loading
    await this.#settling
    await this.#clippings.close()
  }

  async #reloadUntilCalm(): Promise<void> {
    do {
      this.#again = false
      // a folder that is gone for a moment must not take the answers with it
      await this.#load().catch((error: unknown) => this.#log.error({ err: error }, 'the content folder cannot be read'))
    } while (this.#again && !this.#closed)
  }

  async #load(known: Pick<Corpus, 'files'> = this.#archive.corpus): Promise<void> {
    const previous = this.#archive
    const corpus = await loadCorpus(this.#folder, {
      includeDrafts: this.#includeDrafts,
      previous: known,
      keep: (file) => this.#clippings.keep(file),
    })
    const readings = new Map(corpus.articles.map((article) => [article.id, this.#clippings.readingOf(article)]))
    this.#archive = createArchive(corpus, readings, this.#indexes)
    report(this.#log, corpus, previous.corpus)
    const problems = corpus.problems.filter(({ severity }) => severity === 'error').length
    this.#log.info({ articles: corpus.articles.length, problems }, 'the corpus is served')
    this.#settling = this.#clippings.settle(corpus.files)
  }
}
