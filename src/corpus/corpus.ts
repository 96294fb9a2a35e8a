import type { Article, Problem } from './article.ts'

/** A version of a file, told without reading it: another version differs in one of these. */
export interface Stamp {
  readonly inode: number
  readonly size: number
  /** When its bytes and when anything of it was last changed, in ms. */
  readonly modified: number
  readonly changed: number
}

/** A file as it was read last. */
export interface SourceFile {
  readonly path: string
  /** Absent where the file may have changed again without a trace, so that it must be read next time. */
  readonly stamp?: Stamp
  /** SHA-256 of its bytes, hex; empty where they could not be read. */
  readonly hash: string
  /** Its last good version. */
  readonly article?: Article
  readonly problems: readonly Problem[]
}

/** The articles that are served now, with their indexes; immutable, so a reload swaps one reference. */
export interface Corpus {
  /** The newest first; undated articles last; ties by id. */
  readonly articles: readonly Article[]
  readonly byId: ReadonlyMap<string, Article>
  readonly problems: readonly Problem[]
  /** What the corpus was made of, by path. */
  readonly files: ReadonlyMap<string, SourceFile>
}

const newestFirst = (articles: readonly Article[]): readonly Article[] =>
  articles
    .map((article) => ({ article, at: article.publishedAt ?? article.published?.from ?? '' }))
    .sort((a, b) => (a.at === b.at ? (a.article.id < b.article.id ? -1 : 1) : a.at < b.at ? 1 : -1))
    .map(({ article }) => article)

/** The corpus of these articles, in its canonical order whatever the order they come in. */
export const createCorpus = (
  articles: readonly Article[],
  problems: readonly Problem[],
  files: ReadonlyMap<string, SourceFile> = new Map(),
): Corpus => {
  const sorted = newestFirst(articles)
  return { articles: sorted, byId: new Map(sorted.map((article) => [article.id, article])), problems, files }
}
