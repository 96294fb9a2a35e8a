import { composeBriefing } from '../src/briefing/briefing.ts'
import type { Desk } from '../src/briefing/desk.ts'
import type { Command } from '../src/discord/command.ts'
import { briefingAnswer } from '../src/render/briefing.ts'
import { completeQuestion } from './ask.ts'
import { baseOf } from './chosen.ts'
import { country, define, length, share, text, topic } from './option.ts'
import { press, run, type View } from './view.ts'

const view: View = {
  command: 'briefing',
  timely: true,
  answer: (question, { archive }, now) => {
    const composed = composeBriefing(archive, {
      ...(question.topic && { topics: [question.topic] }),
      ...(question.country && { countries: [question.country] }),
      ...(question.from && { since: Date.parse(`${question.from}T00:00:00Z`) }),
      now,
      told: new Set(),
      length: question.length ?? 'standard',
      whenQuiet: 'background',
    })
    return briefingAnswer(composed, archive.corpus.byId)
  },
  others: (question) => [
    { label: 'Timeline', command: 'timeline', question: baseOf(question) },
    { label: 'Positions', command: 'positions', question: baseOf(question) },
  ],
}

/** /briefing: the briefing as a channel would get it now. */
export const briefing: Command<Desk> = {
  data: define('briefing', 'What is new, what changed and what is ahead, as a channel would get it now', [
    topic,
    country,
    text('since', 'Only what came since then, such as yesterday, last week or 2023-07-01'),
    length,
    share,
  ]),
  run: (call, desk) => run(view, call, desk, ['known_topic', 'country', 'since', 'length']),
  complete: (typed, option, _call, desk) => completeQuestion(typed, option, desk),
  press: (pressed, desk) => press(view, pressed, desk),
}
