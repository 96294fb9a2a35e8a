import type { Article, IsoDay } from '../corpus/article.ts'
import { type Archive, spanOf } from './archive.ts'
import { type Citation, type Claim, cite, claimOf } from './claim.ts'
import { countOpenings, likeness, OPENING_SENTENCES, type Report, reportOf } from './report.ts'
import { eligibleOf, speakerSentenceOf } from './summary/candidates.ts'
import { introductionOf } from './summary/introduction.ts'
import { bagOf, bagOfText, createCentroid, rarity, similarity, type Weigh } from './vectors.ts'

/** Articles that tell one development; `lead` is the sentence that says it. */
export interface Story {
  /** The id of its first article, so that a story keeps its name while it grows. */
  readonly id: string
  /** The newest first. */
  readonly articleIds: readonly string[]
  readonly lead: Claim
  readonly from: IsoDay | undefined
  readonly to: IsoDay | undefined
}

/** Days between two articles on one development. */
const WINDOW = 2
/** Articles that are as alike report one development; set so that different acts of one saga stay apart. */
const SAME_STORY = 0.34
/** Another article's sentence that is as like the lead is cited beside it. */
const ALSO_TELLS = 0.3

const areNear = (a: Report, b: Report): boolean =>
  a.day !== undefined && b.day !== undefined && Math.abs(a.day - b.day) <= WINDOW

/** How alike a report is to a story: the mean over the story's reports, or 0 where it appeared too far from one of them. */
const likenessTo = (story: readonly Report[], report: Report): number =>
  story.every((other) => areNear(other, report))
    ? story.reduce((sum, other) => sum + likeness(other, report), 0) / story.length
    : 0

/** The sentence that says what a story is, with those of the other articles that say it too. */
const leadOf = (archive: Archive, reports: readonly Report[], weigh: Weigh): Claim | undefined => {
  const centre = createCentroid()
  for (const { bag } of reports) if (bag.norm > 0) centre.add(bag, 1 / bag.norm)
  const candidates = reports.flatMap(({ article }, newness) =>
    eligibleOf(archive, article)
      .filter(({ needs }) => needs === undefined)
      .slice(0, OPENING_SENTENCES)
      .map(({ sentence }, place) => {
        const { index, text } = sentence
        const bag = bagOf(archive.lexicon, article, index, weigh)
        const title = bagOfText(archive.lexicon, article.title, weigh)
        const unclear = (text.endsWith('?') ? 0.3 : 0) + (introductionOf(article, sentence) === undefined ? 0 : 0.2)
        const score = centre.cosine(bag) + 0.4 / (1 + place) + 0.2 * similarity(bag, title) - 0.02 * newness - unclear
        return { article, index, sentence, bag, score }
      }),
  )
  const sorted = candidates.sort((a, b) => b.score - a.score)
  const best = sorted.find(({ article, sentence }) => speakerSentenceOf(archive, article, sentence) === undefined)
  if (!best) {
    const first = reports[0]?.article.sentences.find(({ kind }) => kind !== 'heading')
    return first && reports[0] && claimOf(reports[0].article, first.index)
  }
  const cited = new Set([best.article])
  const beside: Citation[] = []
  for (const other of sorted) {
    if (cited.has(other.article) || similarity(best.bag, other.bag) < ALSO_TELLS) continue
    cited.add(other.article)
    beside.push(cite(other.article, other.index))
  }
  const own = cite(best.article, best.index)
  return { text: own.quote, citations: [own, ...beside] }
}

const newestFirst = (a: Report, b: Report): number =>
  (b.day ?? Number.NEGATIVE_INFINITY) - (a.day ?? Number.NEGATIVE_INFINITY) || (a.article.id < b.article.id ? -1 : 1)

/**
 * The stories that these articles tell, the newest first and of one day the most told first; each article is in one story.
 * An article joins the story it is most alike, if it is alike enough and appeared within days of all of it.
 */
export const storiesOf = (archive: Archive, articles: readonly Article[]): readonly Story[] => {
  const weigh = rarity(archive.documentFrequencies, archive.corpus.articles.length)
  const openings = countOpenings(articles)
  const reports = articles
    .map((article) => reportOf(archive, article, weigh, openings))
    .sort((a, b) => -newestFirst(a, b))
  const groups: Report[][] = []
  for (const report of reports) {
    let home: Report[] | undefined
    let most = SAME_STORY
    for (const group of groups) {
      const like = likenessTo(group, report)
      if (like >= most) {
        most = like
        home = group
      }
    }
    if (home) home.push(report)
    else groups.push([report])
  }
  return groups
    .map((group) => [...group].sort(newestFirst))
    .sort((a, b) => {
      const [left, right] = [a[0], b[0]]
      return (
        (right?.day ?? -1) - (left?.day ?? -1) ||
        b.length - a.length ||
        ((left?.article.id ?? '') < (right?.article.id ?? '') ? -1 : 1)
      )
    })
    .flatMap((group) => {
      const lead = leadOf(archive, group, weigh)
      const span = spanOf(group.map(({ article }) => article))
      const first = group.at(-1)
      return lead && first
        ? [
            {
              id: first.article.id,
              articleIds: group.map(({ article }) => article.id),
              lead,
              from: span?.from,
              to: span?.to,
            },
          ]
        : []
    })
}
