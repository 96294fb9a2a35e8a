import { summarise } from '../src/analysis/summary/summary.ts'
import type { Desk } from '../src/briefing/desk.ts'
import type { Command } from '../src/discord/command.ts'
import { summaryAnswer } from '../src/render/summary.ts'
import { completeQuestion } from './ask.ts'
import { baseOf, chosenBy, subjectOf } from './chosen.ts'
import { define, length, share, subject } from './option.ts'
import { press, run, type View } from './view.ts'

const sentences = { headlines: 3, standard: 5, full: 7 } as const

const view: View = {
  command: 'summary',
  answer: (question, { archive }) => {
    const chosen = chosenBy(question, archive)
    const about = question.query ?? archive.topics.find(({ slug }) => slug === question.topic)?.label
    const summary = summarise(archive, chosen, {
      sentences: sentences[question.length ?? 'standard'],
      // a topic's own name weighs in the choice, as words that were typed do
      ...(about && { query: about }),
    })
    return summaryAnswer(subjectOf(question, archive), summary, chosen, archive.corpus.byId)
  },
  others: (question) => [
    { label: 'Timeline', command: 'timeline', question: baseOf(question) },
    { label: 'Positions', command: 'positions', question: baseOf(question) },
    ...(question.length === 'full'
      ? []
      : [{ label: 'Longer', command: 'summary', question: { ...question, length: 'full' as const } }]),
  ],
}

/** /summary: three to seven cited sentences on a topic or an article. */
export const summary: Command<Desk> = {
  data: define('summary', 'The gist of a topic or an article, each sentence with its source', [subject, length, share]),
  run: (call, desk) => run(view, call, desk, ['subject', 'length']),
  complete: (typed, option, _call, desk) => completeQuestion(typed, option, desk),
  press: (pressed, desk) => press(view, pressed, desk),
}
