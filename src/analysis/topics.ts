import type { Article, IsoDay } from '../corpus/article.ts'
import { countryName, countryNamesIn } from './countries/countries.ts'
import { follower } from './follower.ts'
import { type Phrases, phrasesOf } from './names.ts'
import { createUsage, type Use } from './usage.ts'

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

/** What spellings with one key are used for, in articles of their own order. */
interface Group {
  readonly spellings: Map<string, number>
  readonly articles: Set<Article>
}

const FEWEST_ARTICLES = 2
const MOST_FOUND = 60
/** A pair of words is a phrase when it makes up so much of what its rarer word is used for. */
const COHESION = 0.3
const PAIR_SHARE = 0.05
/** A shorter name is another way to say a longer one when they share so many of its articles. */
const SHARED = 0.6

const byCoverage = ([a, left]: readonly [string, Group], [b, right]: readonly [string, Group]): number =>
  right.articles.size - left.articles.size || (a < b ? -1 : 1)

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
  let [from, to]: (IsoDay | undefined)[] = []
  for (const { published } of articles) {
    if (!published) continue
    if (from === undefined || published.from < from) from = published.from
    if (to === undefined || published.from > to) to = published.from
  }
  return {
    slug: slugOf(label),
    label,
    aliases: spellings.filter((spelling) => spelling !== label),
    articleIds: articles.map(({ id }) => id),
    ...(from !== undefined && to !== undefined && { span: { from, to } }),
  }
}

/** Finds the topics of articles, the most covered first; what it was shown last makes the next time cheap. */
export type FindTopics = (articles: readonly Article[]) => readonly Topic[]

/**
 * Topics are the tags that articles carry, and, for articles without any, the names and phrases that their texts share with others.
 * An article without tags joins a tag's topic that its text names. `read` tells the phrases of an article.
 */
export const topicFinder = (read: (article: Article) => Phrases = phrasesOf): FindTopics => {
  const keys = new Map<string, string>()
  const keyed = (spelling: string): string => {
    const known = keys.get(spelling) ?? keyOf(spelling)
    keys.set(spelling, known)
    return known
  }
  const tags = createUsage(keyed)
  const names = createUsage(keyed)
  const pairs = createUsage(keyed)
  const words = new Map<string, number>()

  /** Counts an article in (`times` is 1) or out again (-1). */
  const count = (article: Article, times: 1 | -1): void => {
    for (const tag of article.tags) tags.count(tag, article, times)
    if (article.tags.length > 0) return
    const phrases = read(article)
    for (const name of phrases.names) names.count(name.text, article, times * name.count)
    const used = new Set<string>()
    for (const { text } of phrases.pairs) {
      pairs.count(text, article, times)
      for (const word of text.split(' ')) used.add(word)
    }
    for (const word of used) words.set(word, (words.get(word) ?? 0) + times)
  }
  const follow = follower(
    (article) => count(article, 1),
    (article) => count(article, -1),
  )

  /** Whether a pair of words is a phrase rather than two words that happen to meet. */
  const isPhrase = ({ spellings, articles }: Use, fewest: number): boolean => {
    if (articles.length < fewest) return false
    const [spelling = ''] = [...spellings.keys()].sort()
    const rarer = Math.min(...spelling.split(' ').map((word) => words.get(word) ?? 1))
    return articles.length >= COHESION * rarer
  }

  return (articles) => {
    follow(articles)
    const outlets = new Set(articles.flatMap(({ source }) => source?.toLowerCase() ?? []))
    const groups = new Map([...tags.uses].map(([key, use]) => [key, groupOf(use)]))
    const tagged = new Set(groups.keys())
    const untagged = articles.filter(({ tags }) => tags.length === 0).length
    for (const [key, group] of groups) {
      const use = names.uses.get(key)
      for (const article of use?.articles ?? []) group.articles.add(article)
      // A tag's own spelling is its label however often the texts have another.
      for (const [spelling, times] of use?.spellings ?? [])
        group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + times / 1e6)
    }
    const fewest = Math.max(3, PAIR_SHARE * untagged)
    const found: [string, Use][] = []
    for (const [key, use] of names.uses)
      if (use.articles.length >= FEWEST_ARTICLES && !tagged.has(key) && !isOutlet(use, outlets)) found.push([key, use])
    for (const [key, use] of pairs.uses)
      if (isPhrase(use, fewest) && !names.uses.has(key) && !tagged.has(key)) found.push([key, use])
    found.sort(([a, left], [b, right]) => right.articles.length - left.articles.length || (a < b ? -1 : 1))
    for (const [key, use] of found.slice(0, MOST_FOUND)) groups.set(key, groupOf(use))
    const order = new Map(articles.map((article, index) => [article, index]))
    return [...merge(groups, tagged)].sort(byCoverage).map(([, group]) => topicOf(group, order))
  }
}

const groupOf = ({ spellings, articles }: Use): Group => ({
  spellings: new Map(spellings),
  articles: new Set(articles),
})

const isOutlet = ({ spellings }: Use, outlets: ReadonlySet<string>): boolean =>
  [...spellings.keys()].every((spelling) => outlets.has(spelling.toLowerCase()))

/** The topics of these articles, the most covered first. */
export const findTopics = (articles: readonly Article[]): readonly Topic[] => topicFinder()(articles)

/** The topic that is meant by a slug, or by any spelling of a label or alias. */
export const topicNamed = (topics: readonly Topic[], typed: string): Topic | undefined =>
  topics.find(({ slug }) => slug === typed) ??
  topics.find(({ label, aliases }) => [label, ...aliases].some((spelling) => keyOf(spelling) === keyOf(typed)))
