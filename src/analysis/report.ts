import type { Article } from '../corpus/article.ts'
import type { Archive } from './archive.ts'
import { ordinalOf } from './timeline/days.ts'
import { type Bag, bagOfText, similarity, type Weigh } from './vectors.ts'

/** The opening of an article: what it reports. */
export const OPENING_SENTENCES = 6
const PROFILE_SENTENCES = 12
/** A first sentence that so many articles share is the page's and says nothing of a development. */
const STANDING_LINE = 3

/** An article as what it reports, to be compared with others. */
export interface Report {
  readonly article: Article
  readonly day: number | undefined
  /** The title, and the first sentence. */
  readonly headlines: readonly Bag[]
  /** The words of the title and the opening. */
  readonly bag: Bag
  /** The words of more of the text, by how often they stand there. */
  readonly profile: ReadonlyMap<number, number>
  readonly length: number
}

const openingOf = ({ sentences }: Article): string => sentences.find(({ kind }) => kind !== 'heading')?.text ?? ''

/** How many of these articles open with a sentence. */
export const countOpenings = (articles: readonly Article[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const opening of articles.map(openingOf)) counts.set(opening, (counts.get(opening) ?? 0) + 1)
  return counts
}

/** What an article reports; `openings` are those of all the articles that it is compared with. */
export const reportOf = (
  archive: Archive,
  article: Article,
  weigh: Weigh,
  openings: ReadonlyMap<string, number>,
): Report => {
  const shown = article.sentences.filter(({ kind }) => kind !== 'heading')
  const textOf = (count: number): string => [article.title, ...shown.slice(0, count).map(({ text }) => text)].join(' ')
  const profile = new Map<number, number>()
  for (const stem of archive.lexicon.stemsOf(textOf(PROFILE_SENTENCES))) profile.set(stem, (profile.get(stem) ?? 0) + 1)
  let square = 0
  for (const [stem, count] of profile) {
    const value = Math.sqrt(count) * weigh(stem)
    profile.set(stem, value)
    square += value * value
  }
  return {
    article,
    day: article.published === undefined ? undefined : ordinalOf(article.published.from),
    headlines: [article.title, openingOf(article)]
      .filter((text) => (openings.get(text) ?? 0) < STANDING_LINE)
      .map((text) => bagOfText(archive.lexicon, text, weigh)),
    bag: bagOfText(archive.lexicon, textOf(OPENING_SENTENCES), weigh),
    profile,
    length: Math.sqrt(square),
  }
}

/** The nearest of their titles and first sentences. */
const headlineLikeness = (a: Report, b: Report): number =>
  a.headlines.reduce(
    (most, left) => b.headlines.reduce((best, right) => Math.max(best, similarity(left, right)), most),
    0,
  )

/** The mean of three likenesses: of the headlines, of the openings word for word, and of the texts by how often they use a word. */
export const likeness = (a: Report, b: Report): number => {
  if (a.length === 0 || b.length === 0) return 0
  let dot = 0
  for (const [stem, value] of a.profile) dot += value * (b.profile.get(stem) ?? 0)
  return (headlineLikeness(a, b) + similarity(a.bag, b.bag) + dot / (a.length * b.length)) / 3
}
