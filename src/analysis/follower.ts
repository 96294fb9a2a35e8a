import type { Article } from '../corpus/article.ts'

/** A function to be shown one corpus after the other; it tells which articles came and which went since the last one. */
export const follower = (
  come: (article: Article) => void,
  go: (article: Article) => void,
): ((articles: readonly Article[]) => void) => {
  let shown: ReadonlySet<Article> = new Set()
  return (articles) => {
    const next = new Set(articles)
    for (const article of shown) if (!next.has(article)) go(article)
    for (const article of articles) if (!shown.has(article)) come(article)
    shown = next
  }
}
