import type { Article, Problem } from './article.ts'

const keysOf = (article: Article): readonly { readonly field: string; readonly key: string }[] => [
  { field: 'title', key: `${article.title.toLowerCase()}\n${article.source ?? ''}\n${article.published?.from ?? ''}` },
  ...(article.url === undefined ? [] : [{ field: 'url', key: article.url }]),
]

/** A warning for each article that has the address of another one, or its title, outlet and day. */
export const findDuplicates = (articles: readonly Article[]): readonly Problem[] => {
  const first = new Map<string, Article>()
  const problems: Problem[] = []
  // In the order of paths, so that the same file is named whichever is newer
  for (const article of [...articles].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const { field, key } of keysOf(article)) {
      const other = first.get(`${field}\n${key}`)
      if (!other) first.set(`${field}\n${key}`, article)
      else
        problems.push({
          path: article.path,
          field,
          message: `It has the same ${field} as ${other.path}; keep one of the two.`,
          severity: 'warning',
        })
    }
  }
  return problems
}
