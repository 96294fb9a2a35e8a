import { searchArticles } from '../src/analysis/search.ts'
import type { Desk } from '../src/briefing/desk.ts'
import type { Command } from '../src/discord/command.ts'
import { searchAnswer } from '../src/render/search.ts'
import { completeQuestion } from './ask.ts'
import { selectionOf } from './chosen.ts'
import { country, define, from, query, share, text, to, topic } from './option.ts'
import { press, run, type View } from './view.ts'

const MOST_FOUND = 100

const view: View = {
  command: 'search',
  answer: (question, { archive }) => {
    const { query: words = '', source } = question
    const found = searchArticles(archive, words, selectionOf(question, true))
      .filter(({ article }) => !source || article.source === source)
      .slice(0, MOST_FOUND)
    return searchAnswer(`“${words}”`, found, archive.corpus.byId)
  },
  others: ({ query: words = '' }) => [
    { label: 'Summary', command: 'summary', question: { query: words } },
    { label: 'Timeline', command: 'timeline', question: { query: words } },
    { label: 'Positions', command: 'positions', question: { query: words } },
  ],
}

/** /search: the articles that hold the words, each with the sentence that answers best. */
export const search: Command<Desk> = {
  data: define('search', 'Articles that hold your words, each with the sentence that fits best', [
    query,
    topic,
    country,
    text('source', 'An outlet from the list', { complete: true }),
    from,
    to,
    share,
  ]),
  run: (call, desk) => run(view, call, desk, ['known_topic', 'country', 'source', 'from', 'to', 'query']),
  complete: (typed, option, _call, desk) => completeQuestion(typed, option, desk),
  press: (pressed, desk) => press(view, pressed, desk),
}
