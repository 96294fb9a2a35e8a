import { countryName } from '../src/analysis/countries/countries.ts'
import { positionsOf } from '../src/analysis/positions/selection.ts'
import { timelineOf } from '../src/analysis/timeline/timeline.ts'
import type { Desk } from '../src/briefing/desk.ts'
import type { Command } from '../src/discord/command.ts'
import { countryAnswer } from '../src/render/country.ts'
import { completeQuestion } from './ask.ts'
import { chosenBy } from './chosen.ts'
import { define, requiredCountry, share } from './option.ts'
import { press, run, type View } from './view.ts'

const view: View = {
  command: 'country',
  answer: ({ country = '' }, { archive }) => {
    const chosen = chosenBy({ country }, archive)
    const positions = positionsOf(archive, archive.corpus.articles, { country })
    return countryAnswer(
      countryName(country),
      positions,
      timelineOf(archive, chosen, { country }),
      chosen,
      archive.corpus.byId,
    )
  },
  others: ({ country = '' }) => [
    { label: 'Positions', command: 'positions', question: { country } },
    { label: 'Timeline', command: 'timeline', question: { country } },
  ],
}

/** /country: one country's positions, events and articles. */
export const country: Command<Desk> = {
  data: define('country', 'One country: where it stands, what happened last, and the articles on it', [
    requiredCountry,
    share,
  ]),
  run: (call, desk) => run(view, call, desk, ['country']),
  complete: (typed, option, _call, desk) => completeQuestion(typed, option, desk),
  press: (pressed, desk) => press(view, pressed, desk),
}
