import { type Archive, createArchive, createIndexes, type Indexes } from './analysis/archive.ts'
import { phrasesOf } from './analysis/names.ts'
import type { Clippings } from './clippings/clippings.ts'
import type { Problem } from './corpus/article.ts'
import { type Corpus, createCorpus } from './corpus/corpus.ts'
import { loadCorpus } from './corpus/load.ts'
import { type Changed, type Watch, watchCorpus } from './corpus/watch.ts'
import type { Log } from './log.ts'

const EMPTY: Corpus = createCorpus([], [])

/** How long the folder must be quiet before a change is loaded, in ms. */
const QUIET = 50

/** Logs what a load found: a line for each problem that the one before did not have. */
const report = (log: Log, corpus: Corpus, previous: Corpus): void => {
  const known = new Set(previous.problems)
  const fresh = corpus.problems.filter((problem) => !known.has(problem))
  const before = new Set(fresh.length > 0 ? previous.problems.map((problem) => JSON.stringify(problem)) : [])
  for (const problem of fresh) {
    if (before.has(JSON.stringify(problem))) continue
    const { severity, message, ...where } = problem
    if (severity === 'error') log.error(where, message)
    else if (severity === 'warning') log.warn(where, message)
    else log.info(where, message)
  }
}

const isAlike = (a: Problem, b: Problem | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

const isSame = (corpus: Corpus, previous: Corpus): boolean =>
  corpus.articles.length === previous.articles.length &&
  corpus.articles.every((article, index) => article === previous.articles[index]) &&
  corpus.problems.length === previous.problems.length &&
  corpus.problems.every(
    (problem, index) => problem === previous.problems[index] || isAlike(problem, previous.problems[index]),
  )

/** Holds the archive that is served now; when files change, a new one is built beside it and swapped in whole. */
export class Newsroom {
  readonly #folder: string
  readonly #includeDrafts: boolean
  readonly #log: Log
  readonly #clippings: Clippings
  readonly #indexes: Indexes
  #archive: Archive = createArchive(EMPTY, new Map())
  #settling: Promise<void> = Promise.resolve()
  #files: Corpus['files'] = EMPTY.files
  #watch: Watch | undefined
  #loading: Promise<void> | undefined
  /** What changed since the load that is under way began. */
  #changed: Changed | null = null
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

  /** Loads the folder, which is watched from then on; rejects where the folder cannot be read at all. */
  async open(): Promise<void> {
    this.#files = await this.#clippings.restore()
    const watch = watchCorpus(this.#folder, (changed) => void this.reload(changed), { quiet: QUIET })
    this.#watch = watch
    // Watched first, since what changes between a load and the watch would go unseen
    this.#loading = watch.ready.then(() => this.#load(undefined))
    await this.#loading.finally(() => {
      this.#loading = undefined
    })
    if (this.#changed !== null) await this.reload(this.#changed)
  }

  /** Loads what changed, or whatever did where that is not known; resolves when it is served. A change during a load is loaded after it. */
  reload(changed?: Changed): Promise<void> {
    const before = this.#changed
    this.#changed = before === null ? changed : before && changed && new Set([...before, ...changed])
    this.#loading ??= this.#reloadUntilCalm().finally(() => {
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
    while (this.#changed !== null && !this.#closed) {
      const changed = this.#changed
      this.#changed = null
      // A folder that is gone for a moment must not take the answers with it
      await this.#load(changed).catch((error: unknown) =>
        this.#log.error({ err: error }, 'the content folder cannot be read'),
      )
    }
  }

  async #load(changed: Changed): Promise<void> {
    const previous = this.#archive.corpus
    const corpus = await loadCorpus(this.#folder, {
      includeDrafts: this.#includeDrafts,
      previous: { ...previous, files: this.#files },
      ...(changed && { changed }),
      keep: (file) => this.#clippings.keep(file),
    })
    this.#files = corpus.files
    if (previous === EMPTY || !isSame(corpus, previous)) this.#serve(corpus)
    this.#settling = this.#clippings.settle(corpus.files)
  }

  #serve(corpus: Corpus): void {
    const previous = this.#archive.corpus
    const readings = new Map(corpus.articles.map((article) => [article.id, this.#clippings.readingOf(article)]))
    this.#archive = createArchive(corpus, readings, this.#indexes)
    report(this.#log, corpus, previous)
    const problems = corpus.problems.filter(({ severity }) => severity === 'error').length
    this.#log.info({ articles: corpus.articles.length, problems }, 'the corpus is served')
  }
}
