import type { Position } from '../analysis/reading.ts'
import type { TimelineEvent } from '../analysis/timeline/timeline.ts'
import type { Article } from '../corpus/article.ts'
import { type Answer, accents, bareLine, type Line } from './answer.ts'
import { escaped } from './escape.ts'
import { clip } from './limits.ts'
import { boardsOf, positionLine } from './positions.ts'
import { type Articles, basis, plural, sourceLink } from './source.ts'
import { eventLine } from './timeline.ts'

const MOST_MATTERS = 5
const MOST_EVENTS = 5
const MOST_ARTICLES = 10

const section = (title: string, lines: readonly Line[], none: string): readonly Line[] => {
  const [first, ...rest] = lines
  return first ? [{ ...first, text: `### ${title}\n${first.text}` }, ...rest] : [bareLine(`### ${title}\n-# ${none}`)]
}

/** What the articles say of one country: its latest position on each matter, its latest events, its articles. */
export const countryAnswer = (
  name: string,
  positions: readonly Position[],
  events: readonly TimelineEvent[],
  chosen: readonly Article[],
  articles: Articles,
): Answer => {
  const lines = boardsOf(positions).flatMap((board) =>
    board.targets.slice(0, MOST_MATTERS).map((position) => positionLine(position, board, articles)),
  )
  const listed = chosen
    .slice(0, MOST_ARTICLES)
    .map((article) => `- ${escaped(clip(article.title, 150))} — ${sourceLink(article)}`)
  const inArticles = `found in ${plural(chosen.length, 'article')}`
  return {
    accent: accents.country,
    title: escaped(name),
    count: `${plural(positions.length, 'position')}, ${plural(events.length, 'dated event')} in ${basis(chosen)}`,
    lines: [
      ...section('Where it stands', lines, `No position ${inArticles}.`),
      ...section(
        'Latest events',
        events.slice(-MOST_EVENTS).map((event) => eventLine(event, articles)),
        `No dated event ${inArticles}.`,
      ),
      ...section(
        `Articles${chosen.length > MOST_ARTICLES ? ` (the newest ${MOST_ARTICLES} of ${chosen.length})` : ''}`,
        listed.length > 0 ? [bareLine(listed.join('\n'))] : [],
        'No article names it.',
      ),
    ],
  }
}
