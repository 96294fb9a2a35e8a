import { searchArticles } from '../analysis/search.ts'
import { UserError } from '../errors.ts'
import type { TerminalCommand } from './command.ts'
import { claimJson, claimLine } from './print.ts'
import { SELECTION_FLAGS, selectionOf } from './selection.ts'

/** Prints the articles that hold the words, each with its best sentence. */
export const search: TerminalCommand = {
  name: 'search',
  about: 'articles with the sentence that matches',
  usage: 'search WORDS [--topic SLUG] [--country CC] [--json]',
  flags: SELECTION_FLAGS,
  async run({ archive: load, flags, rest, print }) {
    const query = rest.join(' ') || flags.text('query')
    if (!query) throw new UserError('Say what to look for: attache search WORDS.')
    const archive = await load()
    const { query: _, ...selection } = selectionOf(archive, flags)
    const found = searchArticles(archive, query, selection)
    if (flags.on('json')) {
      print(
        JSON.stringify({
          articles: found.map(({ article, claim }) => ({ id: article.id, title: article.title, ...claimJson(claim) })),
        }),
      )
      return 0
    }
    for (const { article, claim } of found) print(`${article.title}\n  ${claimLine(archive, claim)}`)
    if (found.length === 0) print('(nothing found)')
    return 0
  },
}
