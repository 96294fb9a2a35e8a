import type { Article } from '../../../src/corpus/article.ts'
import { parseArticle } from '../../../src/corpus/parse.ts'

const encoder = new TextEncoder()

export const bytesOf = (text: string): Uint8Array => encoder.encode(text)

/** The article of this text; fails the test where there is none. */
export const articleOf = (text: string, path = 'desk/report.md'): Article => {
  const { article, problems } = parseArticle(path, bytesOf(text))
  if (!article) throw new Error(`no article: ${problems.map((problem) => problem.message).join(' ')}`)
  return article
}

/** The text of every sentence that may be shown. */
export const shown = (article: Article): readonly string[] =>
  article.sentences.filter(({ kind }) => kind !== 'heading').map(({ text }) => text)
