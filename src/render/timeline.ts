import type { TimelineEvent } from '../analysis/timeline/timeline.ts'
import type { Article } from '../corpus/article.ts'
import { type Answer, accents, citedLine, type Line } from './answer.ts'
import { momentInWords } from './dates.ts'
import { escaped } from './escape.ts'
import { type Articles, basis, plural, saidOf } from './source.ts'

/** When an event is, as finely as the articles give it; "≈" where no article states it. */
export const whenOf = ({ moment, end, inferred }: TimelineEvent): string =>
  momentInWords({ ...moment, known: !inferred, ...(end !== undefined && { to: end }) })

const after = ({ announced, disagreement }: TimelineEvent): string =>
  `${announced ? '\n-# Announced: still ahead when its article appeared' : ''}${
    disagreement ? `\n-# Sources differ: ${escaped(disagreement)}` : ''
  }`

/** An event with its day, its sentence and its sources. */
export const eventLine = (event: TimelineEvent, articles: Articles): Line =>
  citedLine(`**${whenOf(event)}** `, saidOf(event.claim, articles), event.claim, articles, after(event))

/** The weightiest events, in the order of time again. */
export const weightiest = (events: readonly TimelineEvent[], most: number): readonly TimelineEvent[] => {
  if (events.length <= most) return events
  const kept = new Set([...events].sort((a, b) => b.weight - a.weight).slice(0, most))
  return events.filter((event) => kept.has(event))
}

/** How many events are called the main ones. */
export const MAIN_EVENTS = 10

/** The dated events of a subject in the order of time; each row with all its citations; `all` is how many there are where only the main ones are shown. */
export const timelineAnswer = (
  subject: string,
  events: readonly TimelineEvent[],
  chosen: readonly Article[],
  articles: Articles,
  all = events.length,
): Answer => ({
  accent: accents.timeline,
  title: `${escaped(subject)}: timeline`,
  count: `${events.length < all ? `The ${events.length} main of ` : ''}${plural(all, 'dated event')} in ${basis(chosen)}`,
  lines: events.map((event) => eventLine(event, articles)),
  ...(events.length === 0
    ? { foot: `No dated event found in ${plural(chosen.length, 'article')}.` }
    : events.some(({ inferred }) => inferred) && { foot: '≈ worked out from the article’s date, not stated as such' }),
})
