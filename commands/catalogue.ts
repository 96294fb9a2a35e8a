import type { Archive } from '../src/analysis/archive.ts'
import { readingOf } from '../src/analysis/archive.ts'
import { countryName } from '../src/analysis/countries/countries.ts'
import type { Choice } from '../src/discord/command.ts'
import { shortOf } from '../src/render/custom-id.ts'
import { monthInWords } from '../src/render/dates.ts'
import { plain } from '../src/render/escape.ts'
import { clip, LIMITS } from '../src/render/limits.ts'
import { outletOf, plural, publishedOf } from '../src/render/source.ts'
import { type Candidate, fold, match } from './match.ts'
import { memoryOf } from './memory.ts'

/** What readers can name: topics, articles, countries and outlets, the most covered or the newest first. */

export interface Item extends Candidate {
  /** What a question holds: a slug, an id, a code, an outlet. */
  readonly value: string
  /** The name alone, for a button. */
  readonly label: string
  /** The name with its weight, for a list. */
  readonly weighed: string
}

const listOf = memoryOf<readonly Item[]>(8)

/** The weight stays whole when the name is too long. */
const weighed = (name: string, weight: string): string =>
  `${clip(plain(name), LIMITS.choiceName - weight.length - 3)} · ${weight}`

const newestMonth = (archive: Archive, ids: readonly string[]): string => {
  const newest = ids
    .flatMap((id) => archive.corpus.byId.get(id)?.published?.from ?? [])
    .sort()
    .at(-1)
  return newest ? ` · ${monthInWords(newest)}` : ''
}

export const topics = (archive: Archive): readonly Item[] =>
  listOf(archive, 'topics', () =>
    archive.topics.map(({ slug, label, aliases, articleIds }) => ({
      value: slug,
      label,
      weighed: weighed(label, `${plural(articleIds.length, 'article')}${newestMonth(archive, articleIds)}`),
      names: [label, slug, ...aliases].map(fold),
    })),
  )

export const articles = (archive: Archive): readonly Item[] =>
  listOf(archive, 'articles', () =>
    archive.corpus.articles.map((article) => ({
      value: article.id,
      label: article.title,
      weighed: weighed(article.title, `${clip(outletOf(article), 30)} · ${publishedOf(article)}`),
      names: [article.title, article.id].map(fold),
    })),
  )

const counted = (values: Iterable<string>): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

export const countries = (archive: Archive): readonly Item[] =>
  listOf(archive, 'countries', () => {
    const named = archive.corpus.articles.flatMap((article) => [
      ...new Set([...article.countries, ...readingOf(archive, article).countries.map(({ country }) => country)]),
    ])
    return counted(named).map(([code, count]) => ({
      value: code,
      label: countryName(code),
      weighed: weighed(countryName(code), plural(count, 'article')),
      names: [countryName(code), code].map(fold),
    }))
  })

export const outlets = (archive: Archive): readonly Item[] =>
  listOf(archive, 'outlets', () =>
    counted(archive.corpus.articles.flatMap(({ source }) => source ?? [])).map(([source, count]) => ({
      value: source,
      label: source,
      weighed: weighed(source, plural(count, 'article')),
      names: [fold(source)],
    })),
  )

/** Topics and articles: for nothing typed, the most covered topics and then the newest articles. */
export const subjects = (archive: Archive): readonly Item[] =>
  listOf(archive, 'subjects', () => [
    ...topics(archive).slice(0, 15),
    ...articles(archive).slice(0, 10),
    ...topics(archive).slice(15),
    ...articles(archive).slice(10),
  ])

/** The choices for what is being typed; a value that is too long for Discord is there as its handle. */
export const choices = (typed: string, items: readonly Item[]): readonly Choice[] =>
  match(typed, items, LIMITS.choices).map((item) => ({
    name: item.weighed,
    value: shortOf(item.value, LIMITS.choiceValue),
  }))
