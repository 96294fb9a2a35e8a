import { type TimelineEvent, timelineOf } from '../src/analysis/timeline/timeline.ts'
import type { Desk } from '../src/briefing/desk.ts'
import type { Command } from '../src/discord/command.ts'
import { timelineAlt, timelinePicture } from '../src/render/charts/timeline.ts'
import type { Question } from '../src/render/question.ts'
import { MAIN_EVENTS, timelineAnswer, weightiest } from '../src/render/timeline.ts'
import { completeQuestion } from './ask.ts'
import { baseOf, chosenBy, subjectOf } from './chosen.ts'
import { country, define, from, share, to, topic } from './option.ts'
import { press, run, type View } from './view.ts'

const eventsOf = (question: Question, { archive }: Desk): readonly TimelineEvent[] =>
  timelineOf(archive, chosenBy(question, archive), {
    ...(question.query && { query: question.query }),
    ...(question.country && { country: question.country }),
    ...(question.from && { from: question.from }),
    ...(question.to && { to: question.to }),
  })

const view: View = {
  command: 'timeline',
  answer: (question, desk) => {
    const { archive } = desk
    const events = eventsOf(question, desk)
    return timelineAnswer(
      subjectOf(question, archive),
      question.length === 'headlines' ? weightiest(events, MAIN_EVENTS) : events,
      chosenBy(question, archive),
      archive.corpus.byId,
      events.length,
    )
  },
  picture: (question, desk) => {
    const events = eventsOf(question, desk)
    if (events.length === 0) return undefined
    const subject = subjectOf(question, desk.archive)
    const listed = timelineAnswer(subject, events, chosenBy(question, desk.archive), desk.archive.corpus.byId)
    return {
      ...listed,
      lines: [],
      picture: {
        name: 'timeline.png',
        bytes: desk.rasterise(timelinePicture(subject, events)),
        description: timelineAlt(subject, events),
      },
    }
  },
  others: ({ length, ...question }, { lines }) => [
    ...(length === 'headlines' ? [{ label: 'All events', command: 'timeline', question }] : []),
    ...(length === undefined && lines.length > 2 * MAIN_EVENTS
      ? [{ label: 'Main events', command: 'timeline', question: { ...question, length: 'headlines' as const } }]
      : []),
    { label: 'Summary', command: 'summary', question: baseOf(question) },
    { label: 'Positions', command: 'positions', question: baseOf(question) },
  ],
}

/** /timeline: the dated events of a subject in order, each with all its sources. */
export const timeline: Command<Desk> = {
  data: define('timeline', 'What happened when: dated events in order, each with its sources', [
    topic,
    country,
    from,
    to,
    share,
  ]),
  run: (call, desk) => run(view, call, desk, ['topic', 'country', 'from', 'to']),
  complete: (typed, option, _call, desk) => completeQuestion(typed, option, desk),
  press: (pressed, desk) => press(view, pressed, desk),
}
