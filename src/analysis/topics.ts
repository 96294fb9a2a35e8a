import type { Article, IsoDay } from '../corpus/article.ts'

/** What articles have in common: a tag of theirs, or a name that their texts share. */
export interface Topic {
  /** Stable as long as the label is: lower case, words joined by hyphens. */
  readonly slug: string
  readonly label: string
  /** The other spellings that mean the same. */
  readonly aliases: readonly string[]
  /** The newest first. */
  readonly articleIds: readonly string[]
  readonly span?: { readonly from: IsoDay; readonly to: IsoDay }
}

/** The name of a label in addresses and buttons: "Black Sea" → "black-sea". */
export const slugOf = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')

interface Group {
  readonly spellings: Map<string, number>
  readonly articles: Article[]
}

/** The topics of these articles, the most covered first. */
export const findTopics = (articles: readonly Article[]): readonly Topic[] => {
  const groups = new Map<string, Group>()
  for (const article of articles) {
    for (const tag of article.tags) {
      const key = slugOf(tag)
      if (key === '') continue
      const group: Group = groups.get(key) ?? { spellings: new Map(), articles: [] }
      groups.set(key, group)
      group.spellings.set(tag, (group.spellings.get(tag) ?? 0) + 1)
      if (group.articles.at(-1) !== article) group.articles.push(article)
    }
  }
  return [...groups]
    .map(([slug, group]) => {
      const [label = slug, ...aliases] = [...group.spellings]
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .map(([spelling]) => spelling)
      return { slug, label, aliases, articleIds: group.articles.map((article) => article.id) }
    })
    .sort((a, b) => b.articleIds.length - a.articleIds.length || (a.slug < b.slug ? -1 : 1))
}
