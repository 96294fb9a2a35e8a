import type { Citation, Claim } from '../analysis/claim.ts'
import type { Article } from '../corpus/article.ts'
import type { Entry } from './component.ts'
import { shortOf } from './custom-id.ts'
import { dayInWords, momentInWords } from './dates.ts'
import { escaped, link, plain } from './escape.ts'
import { clip } from './limits.ts'

/** Where a line comes from, so that it is seen without a click: the outlet and the date. */

/** The articles of the corpus by id. */
export type Articles = ReadonlyMap<string, Article>

/** The outlet, or who wrote it, or its title in quotation marks; "≈" where the outlet was inferred. */
export const outletOf = (article: Article): string => {
  if (article.source) return `${article.inferred.includes('source') ? '≈ ' : ''}${clip(plain(article.source), 60)}`
  return article.author ? clip(plain(article.author), 60) : `“${clip(plain(article.title), 58)}”`
}

/** "11 Jul 2023", "≈ 11 Jul 2023" where it was inferred, or "undated". */
export const publishedOf = (article: Article): string => {
  if (!article.published) return 'undated'
  const { published } = article
  return momentInWords({ ...published, known: published.known && !article.inferred.includes('published') })
}

/** "The Alliance Desk, 11 Jul 2023", with a mark on a draft. */
export const sourceOf = (article: Article): string =>
  `${outletOf(article)}, ${publishedOf(article)}${article.draft ? ' (draft)' : ''}`

/** The source as Discord shows it, linked where the article has an address. */
export const sourceLink = (article: Article): string => link(sourceOf(article), article.url)

const MOST_SOURCES = 8

/** "— The Alliance Desk, 11 Jul 2023 · Baltic Ledger, 12 Jul 2023": each article once. */
export const sourcesLine = (claim: Claim, articles: Articles): string => {
  const ids = [...new Set(claim.citations.map(({ articleId }) => articleId))]
  const shown = ids.slice(0, MOST_SOURCES).map((id) => {
    const article = articles.get(id)
    return article ? sourceLink(article) : escaped(id)
  })
  const more = ids.length - shown.length
  return `— ${shown.join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`
}

/** What a claim says, escaped; an entry of a list together with the sentence that introduces it. */
export const saidOf = (claim: Claim, articles: Articles): string => {
  const [{ articleId, sentence, quote }] = claim.citations
  const sentences = articles.get(articleId)?.sentences
  const at = sentences?.[sentence]
  const introduction = at?.kind === 'item' && at.introducedBy !== undefined ? sentences?.[at.introducedBy] : undefined
  if (!introduction || claim.text !== quote) return escaped(claim.text)
  return `${escaped(clip(plain(introduction.text), 200))} ${escaped(claim.text)}`
}

/** The entry of a menu that opens a citation in its article. */
export const entryOf = (citation: Citation, articles: Articles): Entry => {
  const article = articles.get(citation.articleId)
  return {
    label: citation.quote,
    value: `${citation.sentence}:${shortOf(citation.articleId, 80)}`,
    ...(article && { description: sourceOf(article) }),
  }
}

/** The number of the sentence and the id (or its handle) that an entry stands for. */
export const openedBy = (value: string): { readonly sentence: number; readonly article: string } | undefined => {
  const match = /^(\d{1,6}):(.+)$/s.exec(value)
  return match?.[1] && match[2] ? { sentence: Number(match[1]), article: match[2] } : undefined
}

/** "1 article", "2 articles". */
export const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** "12 articles · 1 Jun – 11 Jul 2023", said of the articles that an answer rests on. */
export const basis = (articles: readonly Article[]): string => {
  const days = articles.flatMap(({ published }) => published?.from ?? []).sort()
  const undated = articles.length - days.length
  const [from, to] = [days[0], days.at(-1)]
  return [
    plural(articles.length, 'article'),
    ...(from && to ? [from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`] : []),
    ...(undated > 0 ? [`${undated} undated`] : []),
  ].join(' · ')
}
