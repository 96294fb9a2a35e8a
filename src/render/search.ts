import type { Finding } from '../analysis/search.ts'
import { type Answer, accents, type Line } from './answer.ts'
import { escaped } from './escape.ts'
import { clip } from './limits.ts'
import { type Articles, basis, saidOf, sourcesLine } from './source.ts'

const line = ({ article, claim }: Finding, articles: Articles): Line => ({
  text: `**${escaped(clip(article.title, 150))}**\n${saidOf(claim, articles)}\n-# ${sourcesLine(claim, articles)}`,
  citations: claim.citations,
})

/** The articles that were found, the best first, each with the sentence that answers best. */
export const searchAnswer = (query: string, found: readonly Finding[], articles: Articles): Answer => ({
  accent: accents.search,
  title: `Search: ${escaped(query)}`,
  count:
    found.length > 0 ? `Found in ${basis(found.map(({ article }) => article))}, the best first` : 'Found in no article',
  lines: found.map((finding) => line(finding, articles)),
  ...(found.length === 0 && {
    foot: 'No article holds these words where you looked. Ask with fewer limits or other words.',
  }),
})
