import type { Article } from '../corpus/article.ts'

/** How a key is spelled, how often each way, and in which articles. */
export interface Use {
  readonly spellings: ReadonlyMap<string, number>
  readonly articles: readonly Article[]
}

/** Counts the spellings that share a key; there are many keys with little use, so a use is kept small. */
export interface Usage {
  readonly uses: ReadonlyMap<string, Use>
  /** Counts so many more times in an article; below zero, the article no longer uses it. */
  count(spelling: string, article: Article, times: number): void
}

interface Growing extends Use {
  readonly spellings: Map<string, number>
  articles: Article[]
}

/** An empty usage; a spelling with an empty key is not counted. */
export const createUsage = (keyOf: (spelling: string) => string): Usage => {
  const uses = new Map<string, Growing>()
  const count = (spelling: string, article: Article, times: number): void => {
    const key = keyOf(spelling)
    if (key === '') return
    const use: Growing = uses.get(key) ?? { spellings: new Map(), articles: [] }
    const spelled = (use.spellings.get(spelling) ?? 0) + times
    if (spelled > 0) use.spellings.set(spelling, spelled)
    else use.spellings.delete(spelling)
    if (times < 0) use.articles = use.articles.filter((each) => each !== article)
    // An article is counted at once, so that it can only be the last.
    else if (use.articles.at(-1) !== article) use.articles.push(article)
    if (use.articles.length > 0) uses.set(key, use)
    else uses.delete(key)
  }
  return { uses, count }
}
