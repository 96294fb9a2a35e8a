import { select } from '../analysis/selection.ts'
import { type Summary, summarise } from '../analysis/summary/summary.ts'
import { UserError } from '../errors.ts'
import type { TerminalCommand } from './command.ts'
import { claimJson, claimLine } from './print.ts'
import { SELECTION_FLAGS, selectionOf } from './selection.ts'

const summaryJson = ({ claims, articleIds, span }: Summary) => ({
  claims: claims.map(claimJson),
  articles: articleIds,
  ...(span && { span }),
})

/** Prints the summary of an article, of a topic, of a query's articles, or of each article. */
export const summary: TerminalCommand = {
  name: 'summary',
  about: 'what an article or a topic says, in its own sentences',
  usage:
    'summary (--article ID | --topic SLUG | --query "WORDS" | --country CC | --all) [--sentences N] [--words N] [--json]',
  flags: { ...SELECTION_FLAGS, all: { type: 'boolean' }, sentences: { type: 'string' }, words: { type: 'string' } },
  async run({ archive: load, flags, print }) {
    const [sentences, words] = [flags.count('sentences'), flags.count('words')]
    const named = ['article', 'topic', 'query', 'country'].some((name) => flags.text(name) !== undefined)
    if (named === flags.on('all'))
      throw new UserError('Say what to summarise: one of --article, --topic, --query, --country or --all.')
    const archive = await load()
    const articles = select(archive, selectionOf(archive, flags))
    const topic = archive.topics.find(({ slug }) => slug === flags.text('topic'))
    const query = flags.text('query') ?? topic?.label
    const options = { ...(sentences && { sentences }), ...(words && { words }), ...(query && { query }) }
    const summaries = flags.on('all')
      ? articles.map((article) => summarise(archive, [article], options))
      : [summarise(archive, articles, options)]
    if (flags.on('json')) {
      const all = summaries.map(summaryJson)
      const claims = all.flatMap((one) => one.claims)
      const ids = articles.map(({ id }) => id)
      print(JSON.stringify(flags.on('all') ? { claims, articles: ids, summaries: all } : all[0]))
      return 0
    }
    for (const { claims, articleIds } of summaries) {
      if (flags.on('all')) print(`${articleIds.join(', ')}:`)
      for (const claim of claims) print(`- ${claimLine(archive, claim)}`)
      if (claims.length === 0) print('(no sentence that can stand by itself)')
    }
    return 0
  },
}
