import type { Article, IsoDay } from '../corpus/article.ts'
import { countryName, countryNamesIn } from './countries/countries.ts'
import { type Phrases, phrasesOf } from './names.ts'

/** What articles have in common: a tag of theirs, or a name or phrase that their texts share. */
export interface Topic {
  /** Stable as long as the label is: lower case, words joined by hyphens. */
  readonly slug: string
  readonly label: string
  /** The other spellings and names that mean the same. */
  readonly aliases: readonly string[]
  /** The newest first. */
  readonly articleIds: readonly string[]
  readonly span?: { readonly from: IsoDay; readonly to: IsoDay }
}

/** The name of a label in addresses and buttons: "Black Sea" → "black-sea". */
export const slugOf = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')

/** The country that a label names or whose people it names, by its printed name. */
const countryOf = (label: string): string | undefined => {
  const [name, ...others] = countryNamesIn(label)
  return name && others.length === 0 && name.kind !== 'capital' && name.end - name.start === label.length
    ? countryName(name.country)
    : undefined
}

/** Spellings with one key mean one thing: case, accents, hyphens and the plural do not count, nor does a country's people. */
const keyOf = (label: string): string => slugOf(countryOf(label) ?? label).replace(/(?<=[^s\d-]{3})s$/, '')

interface Group {
  readonly spellings: Map<string, number>
  readonly articles: Set<Article>
}

/** What an article could be about; its phrases may have been read before. */
export type ReadPhrases = (article: Article) => Phrases

const FEWEST_ARTICLES = 2
const MOST_FOUND = 60
/** A pair of words is a phrase when it makes up so much of what its rarer word is used for. */
const COHESION = 0.3
const PAIR_SHARE = 0.05
/** A shorter name is another way to say a longer one when they share so many of its articles. */
const SHARED = 0.6

const put = (groups: Map<string, Group>, spelling: string, article: Article, weight = 1): void => {
  const key = keyOf(spelling)
  if (key === '') return
  const group: Group = groups.get(key) ?? { spellings: new Map(), articles: new Set() }
  groups.set(key, group)
  group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + weight)
  group.articles.add(article)
}

const byCoverage = ([a, left]: readonly [string, Group], [b, right]: readonly [string, Group]): number =>
  right.articles.size - left.articles.size || (a < b ? -1 : 1)

/** Phrases that hold at least two articles together. */
const foundIn = (articles: readonly Article[], read: ReadPhrases): Map<string, Group> => {
  const outlets = new Set(articles.flatMap(({ source }) => source?.toLowerCase() ?? []))
  const names = new Map<string, Group>()
  const pairs = new Map<string, Group>()
  const wordUse = new Map<string, number>()
  for (const article of articles) {
    const phrases = read(article)
    for (const { text, count } of phrases.names) if (!outlets.has(text.toLowerCase())) put(names, text, article, count)
    const words = new Set<string>()
    for (const { text } of phrases.pairs) {
      put(pairs, text, article)
      for (const word of text.split(' ')) words.add(word)
    }
    for (const word of words) wordUse.set(word, (wordUse.get(word) ?? 0) + 1)
  }
  for (const [key, group] of pairs) {
    const [spelling = ''] = group.spellings.keys()
    const rarer = Math.min(...spelling.split(' ').map((word) => wordUse.get(word) ?? 1))
    const enough = Math.max(3, PAIR_SHARE * articles.length)
    if (group.articles.size >= enough && group.articles.size >= COHESION * rarer && !names.has(key))
      names.set(key, group)
  }
  return new Map([...names].filter(([, group]) => group.articles.size >= FEWEST_ARTICLES).sort(byCoverage))
}

const shareOf = (part: Group, whole: Group): number => {
  let shared = 0
  for (const article of part.articles) if (whole.articles.has(article)) shared++
  return shared / part.articles.size
}

const initialsOf = (key: string): string =>
  key
    .split('-')
    .map((word) => word[0] ?? '')
    .join('')

/** Whether one key is a shorter way to say the other: a part of its words, or its initials. */
const abbreviates = (short: string, long: string): boolean =>
  `-${long}-`.includes(`-${short}-`) || (short.length > 2 && short === initialsOf(long))

/** Takes shorter names into the longer ones that they stand for ("Stoltenberg" into "Jens Stoltenberg"). */
const merge = (groups: Map<string, Group>, fixed: ReadonlySet<string>): Map<string, Group> => {
  const kept = new Map(groups)
  const keys = [...groups.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  for (const long of keys) {
    for (const short of keys) {
      const [whole, part] = [kept.get(long), kept.get(short)]
      if (long === short || !whole || !part || short.length >= long.length || !abbreviates(short, long)) continue
      const [smaller, larger] = whole.articles.size < part.articles.size ? [whole, part] : [part, whole]
      if (shareOf(smaller, larger) < SHARED || smaller.articles.size < SHARED * larger.articles.size) continue
      const [into, from] = fixed.has(short) || short === initialsOf(long) ? [part, whole] : [whole, part]
      if (fixed.has(into === part ? long : short)) continue
      for (const [spelling, count] of from.spellings)
        into.spellings.set(spelling, (into.spellings.get(spelling) ?? 0) + count / 1000)
      for (const article of from.articles) into.articles.add(article)
      kept.delete(into === part ? long : short)
    }
  }
  return kept
}

const topicOf = (group: Group, order: ReadonlyMap<Article, number>): Topic => {
  const spellings = [...group.spellings]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([spelling]) => spelling)
  const label = countryOf(spellings[0] ?? '') ?? spellings[0] ?? ''
  const articles = [...group.articles].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const days = articles.flatMap((article) => article.published?.from ?? []).sort()
  const [from, to] = [days[0], days.at(-1)]
  return {
    slug: slugOf(label),
    label,
    aliases: spellings.filter((spelling) => spelling !== label),
    articleIds: articles.map(({ id }) => id),
    ...(from !== undefined && to !== undefined && { span: { from, to } }),
  }
}

/**
 * The topics of these articles, the most covered first: the tags that articles carry, and, for articles without any, the
 * names and phrases that their texts share with others. An article without tags joins a tag's topic that its text names.
 */
export const findTopics = (articles: readonly Article[], read: ReadPhrases = phrasesOf): readonly Topic[] => {
  const groups = new Map<string, Group>()
  for (const article of articles) for (const tag of article.tags) put(groups, tag, article)
  const tagged = new Set(groups.keys())
  const untagged = articles.filter(({ tags }) => tags.length === 0)
  for (const article of tagged.size === 0 ? [] : untagged)
    for (const { text } of read(article).names) if (tagged.has(keyOf(text))) put(groups, text, article, 0.001)
  const found = [...foundIn(untagged, read)].filter(([key]) => !tagged.has(key)).slice(0, MOST_FOUND)
  for (const [key, group] of found) groups.set(key, group)
  const order = new Map(articles.map((article, index) => [article, index]))
  return [...merge(groups, tagged)].sort(byCoverage).map(([, group]) => topicOf(group, order))
}

/** The topic that is meant by a slug, or by any spelling of a label or alias. */
export const topicNamed = (topics: readonly Topic[], typed: string): Topic | undefined =>
  topics.find(({ slug }) => slug === typed) ??
  topics.find(({ label, aliases }) => [label, ...aliases].some((spelling) => keyOf(spelling) === keyOf(typed)))
