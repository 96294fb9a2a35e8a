import type { TimelineEvent } from '../analysis/timeline/timeline.ts'
import type { Article } from '../corpus/article.ts'
import { type Answer, accents, citedLine, type Line } from './answer.ts'
import { momentInWords } from './dates.ts'
import { escaped } from './escape.ts'
import { type Articles, basis, plural } from './source.ts'

/** When an event is, as finely as the articles give it; "≈" where no article states it. */
export const whenOf = ({ moment, end, inferred }: TimelineEvent): string =>
  momentInWords({ ...moment, known: !inferred, ...(end !== undefined && { to: end }) })

const after = ({ announced, disagreement }: TimelineEvent): string =>
  `${announced ? '\n-# Announced: still ahead when its article appeared' : ''}${
    disagreement ? `\n-# Sources differ: ${escaped(disagreement)}` : ''
  }`

/** An event with its day, its sentence and its sources. */
export const eventLine = (event: TimelineEvent, articles: Articles): Line =>
  citedLine(`**${whenOf(event)}** `, escaped(event.claim.text), event.claim, articles, after(event))

/** The dated events of a subject in the order of time; each row with all its citations. */
export const timelineAnswer = (
  subject: string,
  events: readonly TimelineEvent[],
  chosen: readonly Article[],
  articles: Articles,
): Answer => ({
  accent: accents.timeline,
  title: `${escaped(subject)}: timeline`,
  count: `${plural(events.length, 'dated event')} in ${basis(chosen)}`,
  lines: events.map((event) => eventLine(event, articles)),
  ...(events.length === 0
    ? { foot: `No dated event found in ${plural(chosen.length, 'article')}.` }
    : events.some(({ inferred }) => inferred) && { foot: '≈ worked out from the article’s date, not stated as such' }),
})
