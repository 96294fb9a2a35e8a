import { findCountry } from '../src/analysis/countries/countries.ts'
import { positionsOf } from '../src/analysis/positions/selection.ts'
import type { Position } from '../src/analysis/reading.ts'
import type { Desk } from '../src/briefing/desk.ts'
import type { Command } from '../src/discord/command.ts'
import { stanceAlt, stancePicture } from '../src/render/charts/stances.ts'
import { positionsAnswer } from '../src/render/positions.ts'
import type { Question } from '../src/render/question.ts'
import { completeQuestion } from './ask.ts'
import { baseOf, chosenBy, subjectOf } from './chosen.ts'
import { country, define, share, text, topic } from './option.ts'
import { press, run, type View } from './view.ts'

const askedFor = ({ country: one, compare }: Question): readonly string[] => [
  ...(one ? [one] : []),
  ...(compare && compare !== one ? [compare] : []),
]

/** A country's position may stand in an article that is not about it by name, so countries narrow the positions alone. */
const articlesOf = ({ country: _, ...question }: Question, { archive }: Desk) => chosenBy(question, archive)

const positionsFor = (question: Question, desk: Desk): readonly Position[] => {
  const wanted = askedFor(question)
  return positionsOf(desk.archive, articlesOf(question, desk), { ...(question.to && { asOf: question.to }) }).filter(
    ({ country: of }) => wanted.length === 0 || wanted.includes(of),
  )
}

const titleOf = ({ country: _, ...question }: Question, desk: Desk): string => subjectOf(question, desk.archive)

const view: View = {
  command: 'positions',
  answer: (question, desk) =>
    positionsAnswer(
      titleOf(question, desk),
      positionsFor(question, desk),
      askedFor(question),
      articlesOf(question, desk),
      desk.archive.corpus.byId,
    ),
  picture: (question, desk) => {
    const positions = positionsFor(question, desk)
    if (positions.length === 0) return undefined
    const title = titleOf(question, desk)
    const listed = positionsAnswer(title, positions, [], articlesOf(question, desk), desk.archive.corpus.byId)
    return {
      ...listed,
      lines: [],
      picture: {
        name: 'positions.png',
        bytes: desk.rasterise(stancePicture(`${title}: positions`, positions)),
        description: stanceAlt(title, positions),
      },
    }
  },
  pick: (question, value) => ({ ...question, country: findCountry(value) ?? value }),
  others: (question) => [
    { label: 'Summary', command: 'summary', question: baseOf(question) },
    { label: 'Timeline', command: 'timeline', question: baseOf(question) },
  ],
}

/** /positions: where each country stands, in the dated words of its people, and how that changed. */
export const positions: Command<Desk> = {
  data: define('positions', 'Where each country stands: the dated sentence, who said it, and what changed', [
    topic,
    country,
    text('compare', 'A second country to set beside the first', { complete: true }),
    text('as_of', 'Only what was held up to this day, such as 2023-07-11 or June 2023'),
    share,
  ]),
  run: (call, desk) => run(view, call, desk, ['topic', 'country', 'compare', 'as_of']),
  complete: (typed, option, _call, desk) => completeQuestion(typed, option, desk),
  press: (pressed, desk) => press(view, pressed, desk),
}
