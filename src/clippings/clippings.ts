import { read } from '../analysis/read.ts'
import type { Reading } from '../analysis/reading.ts'
import { createLexicon, type Lexicon } from '../analysis/terms.ts'
import type { Article } from '../corpus/article.ts'
import type { SourceFile } from '../corpus/corpus.ts'

/** What was read in articles, so that none has to be read twice. */
export interface Clippings {
  /** Numbers the words of the articles. */
  readonly lexicon: Lexicon
  /** Hands over what was kept of files before, by path; call it once, before anything else. */
  restore(): Promise<ReadonlyMap<string, SourceFile>>
  /** Reads the article of a file that was loaded anew, unless that was done before, and keeps both; returns what is to be served. */
  keep(file: SourceFile): SourceFile
  /** What was read in an article that went through `keep` or `restore`. */
  readingOf(article: Article): Reading
  /** Resolves when all that was kept will outlive the process; `files` are those that are served, whatever else was kept may go. */
  settle(files: ReadonlyMap<string, SourceFile>): Promise<void>
  close(): Promise<void>
}

/** Clippings that last as long as the process. */
export const clippingsInMemory = (): Clippings => {
  const readings = new WeakMap<Article, Reading>()
  const readingOf = (article: Article): Reading => {
    const known = readings.get(article) ?? read(article)
    readings.set(article, known)
    return known
  }
  return {
    lexicon: createLexicon(),
    restore: async () => new Map(),
    keep: (file) => {
      // Now, so that nobody waits for it in front of Discord.
      if (file.article) void readingOf(file.article).positions
      return file
    },
    readingOf,
    settle: async () => undefined,
    close: async () => undefined,
  }
}
