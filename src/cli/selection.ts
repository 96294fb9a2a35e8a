import type { Archive } from '../analysis/archive.ts'
import { findCountry } from '../analysis/countries/countries.ts'
import type { Selection } from '../analysis/selection.ts'
import { UserError } from '../errors.ts'
import type { Flags } from './command.ts'

/** The flags that say which articles are meant. */
export const SELECTION_FLAGS = {
  article: { type: 'string' },
  topic: { type: 'string' },
  query: { type: 'string' },
  country: { type: 'string' },
} as const

/** The code of a country that was typed by code or name; throws a UserError for none. */
export const countryFlag = (flags: Flags, name: string): string | undefined => {
  const typed = flags.text(name)
  if (typed === undefined) return undefined
  const code = findCountry(typed)
  if (!code) throw new UserError(`--${name} ${typed}: give a country by its name or code, such as Germany or DE.`)
  return code
}

/** The selection that the flags make; throws a UserError for an article or a topic that is not there. */
export const selectionOf = (archive: Archive, flags: Flags): Selection => {
  const [articleId, topic, query] = [flags.text('article'), flags.text('topic'), flags.text('query')]
  const country = countryFlag(flags, 'country')
  if (articleId !== undefined && !archive.corpus.byId.has(articleId))
    throw new UserError(`--article ${articleId}: no such article; \`attache inspect --json\` lists them all.`)
  if (topic !== undefined && !archive.topics.some(({ slug }) => slug === topic)) {
    const known = archive.topics.slice(0, 10).map(({ slug }) => slug)
    throw new UserError(`--topic ${topic}: no such topic; there are ${known.join(', ') || 'none'}.`)
  }
  return {
    ...(articleId !== undefined && { articleId }),
    ...(topic !== undefined && { topic }),
    ...(query !== undefined && { query }),
    ...(country !== undefined && { country }),
  }
}
