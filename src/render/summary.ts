import type { Summary } from '../analysis/summary/summary.ts'
import type { Article } from '../corpus/article.ts'
import { type Answer, accents, citedLine } from './answer.ts'
import { escaped } from './escape.ts'
import { type Articles, basis, saidOf, sourceLink } from './source.ts'

/** The summary of a subject: its sentences in order, each with its source; of one article, the article in the head. */
export const summaryAnswer = (
  subject: string,
  summary: Summary,
  chosen: readonly Article[],
  articles: Articles,
): Answer => {
  const only = chosen.length === 1 ? chosen[0] : undefined
  return {
    accent: accents.summary,
    title: escaped(subject),
    count: only ? `Summary of one article · ${sourceLink(only)}` : `Summary · rests on ${basis(chosen)}`,
    lines: summary.claims.map((claim) => citedLine('', saidOf(claim, articles), claim, articles)),
    ...(summary.claims.length === 0 && { foot: `No sentence of ${basis(chosen)} can stand by itself.` }),
  }
}
