import type { Briefing, BriefingItem, BriefingSection } from '../briefing/briefing.ts'
import { type Answer, accents, bareLine, type Line } from './answer.ts'
import { dayInWords, dayOf } from './dates.ts'
import { escaped } from './escape.ts'
import { clip } from './limits.ts'
import { type Articles, plural, saidOf, sourceLink, sourcesLine } from './source.ts'

/** A briefing in lines, the same whether a channel gets it or a reader asks for it. */

const itemLine = ({ claim, articleIds }: BriefingItem, articles: Articles): Line => {
  const cited = new Set(claim.citations.map(({ articleId }) => articleId))
  const more = articleIds.filter((id) => !cited.has(id)).length
  return {
    text: `${saidOf(claim, articles)}\n-# ${sourcesLine(claim, articles)}${more > 0 ? ` · also in ${plural(more, 'other article')}` : ''}`,
    citations: claim.citations,
  }
}

const sectionLines = ({ title, items }: BriefingSection, articles: Articles): readonly Line[] =>
  items.map((item, at) => {
    const line = itemLine(item, articles)
    return at === 0 ? { ...line, text: `### ${escaped(title)}\n${line.text}` } : line
  })

/** "3 new articles since 11 Jul 2023 · newest: Summit ends, The Alliance Desk, 12 Jul 2023". */
export const freshness = ({ freshness: { articles: count, newest }, period }: Briefing, articles: Articles): string => {
  const since = period.from === undefined ? '' : ` since ${dayInWords(dayOf(period.from))}`
  const article = newest && articles.get(newest.articleId)
  const told = article ? ` · newest: ${escaped(clip(article.title, 120))} — ${sourceLink(article)}` : ''
  return `${plural(count, 'new article')}${since}${told}`
}

/** All that a briefing says; on a quiet day a line that says so comes first. */
export const briefingLines = (briefing: Briefing, articles: Articles): readonly Line[] => [
  ...(briefing.quiet ? [bareLine('Nothing new and nothing changed.')] : []),
  ...briefing.sections.flatMap((section) => sectionLines(section, articles)),
]

/** The briefing as the answer to a reader. */
export const briefingAnswer = (briefing: Briefing, articles: Articles): Answer => ({
  accent: accents.briefing,
  title: escaped(briefing.title),
  count: freshness(briefing, articles),
  lines: briefingLines(briefing, articles),
})
