import type { Article, Problem } from './article.ts'

/** A warning for each article that has the address of one before it, or its title, outlet and day; they come in the order of their paths. */
export const findDuplicates = (articles: Iterable<Article>): readonly Problem[] => {
  const problems: Problem[] = []
  const first = { title: new Map<string, Article>(), url: new Map<string, Article>() }
  const note = (field: keyof typeof first, key: string, article: Article): void => {
    const other = first[field].get(key)
    if (other === undefined) first[field].set(key, article)
    else
      problems.push({
        path: article.path,
        field,
        message: `It has the same ${field} as ${other.path}; keep one of the two.`,
        severity: 'warning',
      })
  }
  for (const article of articles) {
    const { title, source = '', published, url } = article
    note('title', `${title.toLowerCase()}\n${source}\n${published?.from ?? ''}`, article)
    if (url !== undefined) note('url', url, article)
  }
  return problems
}
