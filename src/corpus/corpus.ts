import type { Article, Problem } from './article.ts'

/** The articles that are served now, with their indexes; immutable, so a reload swaps one reference. */
export interface Corpus {
  /** The newest first; undated articles last; ties by id. */
  readonly articles: readonly Article[]
  readonly byId: ReadonlyMap<string, Article>
  readonly problems: readonly Problem[]
}

const newestFirst = (a: Article, b: Article): number => {
  const left = a.publishedAt ?? a.published?.from ?? ''
  const right = b.publishedAt ?? b.published?.from ?? ''
  if (left !== right) return left < right ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** The corpus of these articles, in its canonical order whatever the order they come in. */
export const createCorpus = (articles: readonly Article[], problems: readonly Problem[]): Corpus => {
  const sorted = [...articles].sort(newestFirst)
  return { articles: sorted, byId: new Map(sorted.map((article) => [article.id, article])), problems }
}
