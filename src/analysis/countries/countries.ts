import type { Article } from '../../corpus/article.ts'
import type { CountryMention } from '../reading.ts'
import { type CountryName, namesIn, TYPED } from './gazetteer.ts'
import { GUARDS } from './guards.ts'
import { COUNTRIES } from './table.ts'

const PRINTED: ReadonlyMap<string, string> = new Map(COUNTRIES.map(({ code, name }) => [code, name]))

/** The country's name in English, for a code of ISO 3166-1 (with XK) or EU, NATO, UN; an unknown code is returned as it is. */
export const countryName = (code: string): string => PRINTED.get(code.toUpperCase()) ?? code

/** The code that a typed name, demonym, capital or code stands for. */
export const findCountry = (typed: string): string | undefined => {
  const word = typed.trim().replace(/\s+/g, ' ')
  if (PRINTED.has(word.toUpperCase())) return word.toUpperCase()
  const lower = word.toLowerCase()
  return TYPED.get(lower) ?? TYPED.get(lower.replace(/^the /, ''))
}

const REACH = 40

/** Every name, demonym and capital of a country in a text that is truly one. */
export const countryNamesIn = (body: string): readonly CountryName[] =>
  namesIn(body).filter((name) => {
    const before = body.slice(Math.max(0, name.start - REACH), name.start)
    const after = body.slice(name.end, name.end + REACH)
    return !GUARDS.some((guard) => guard.rejects({ name, before, after, body }))
  })

/** The countries that an article's body names, each where it stands; capitals are no mentions of their country. */
export const countriesIn = (article: Article): readonly CountryMention[] => {
  const mentions: CountryMention[] = []
  const names = countryNamesIn(article.body)
  let next = 0
  for (const { index, start, end, kind } of article.sentences) {
    while ((names[next]?.start ?? end) < start) next++
    for (let at = next; at < names.length; at++) {
      const name = names[at]
      if (!name || name.start >= end) break
      if (kind === 'heading' || name.kind === 'capital') continue
      mentions.push({ sentence: index, country: name.country, start: name.start, end: name.end, text: name.text })
    }
  }
  return mentions
}
