import type { Archive } from '../analysis/archive.ts'
import { type Story, storiesOf } from '../analysis/stories.ts'
import { bagOf, rarity, similarity } from '../analysis/vectors.ts'
import type { Article } from '../corpus/article.ts'
import type { BriefingItem } from './item.ts'

const DAY_MS = 86_400_000
/** A state of play looks at so many of the newest articles. */
const RECENT_ARTICLES = 60
/** An undated story counts as so old. */
const UNDATED_AGE = 30 * DAY_MS
/** An older telling of the same development lies at most so far back. */
const REPEAT_DAYS = 4
/** A lead that is as like a sentence told before says nothing new. */
const SAME_SAYING = 0.6

/** The first and last instant at which an article may have appeared; a day without a clock time is all of it. */
const appearance = (article: Article): { readonly from: number; readonly to: number } | undefined => {
  if (article.publishedAt !== undefined) {
    const at = Date.parse(article.publishedAt)
    if (!Number.isNaN(at)) return { from: at, to: at }
  }
  if (!article.published) return undefined
  const from = Date.parse(`${article.published.from}T00:00:00Z`)
  return { from, to: from + DAY_MS - 1 }
}

/** Whether an article may be shown at an instant; an undated one may. */
export const hasAppeared = (article: Article, now: number): boolean => (appearance(article)?.from ?? now) <= now

const isSince = (article: Article, since: number | undefined): boolean =>
  since === undefined || (appearance(article)?.to ?? Number.POSITIVE_INFINITY) > since

/** What an edition tells as new. */
export interface News {
  /** The articles that came since the last edition and were not told; the newest first. */
  readonly fresh: readonly Article[]
  readonly items: readonly BriefingItem[]
  /** The articles that are told with it, repeats of what was told included. */
  readonly covers: readonly string[]
}

/** Whether a story's lead was said, in much the same words, by an article that was told a few days before. */
const isRepeat = (archive: Archive, story: Story, told: readonly Article[]): boolean => {
  const weigh = rarity(archive.documentFrequencies, archive.corpus.articles.length)
  const [{ articleId, sentence }] = story.lead.citations
  const article = archive.corpus.byId.get(articleId)
  const day = article && appearance(article)?.from
  if (!article || day === undefined) return false
  const lead = bagOf(archive.lexicon, article, sentence, weigh)
  return told.some((old) => {
    const at = appearance(old)
    return (
      at !== undefined &&
      Math.abs(day - at.from) <= REPEAT_DAYS * DAY_MS &&
      old.sentences.some(({ index }) => similarity(lead, bagOf(archive.lexicon, old, index, weigh)) >= SAME_SAYING)
    )
  })
}

/** Told by more outlets, and closer to now, comes first. */
const importance = (archive: Archive, story: Story, now: number): number => {
  const articles = story.articleIds.flatMap((id) => archive.corpus.byId.get(id) ?? [])
  const outlets = new Set(articles.map(({ source, id }) => source ?? id)).size
  const last = story.to === undefined ? now - UNDATED_AGE : Date.parse(`${story.to}T00:00:00Z`)
  return outlets + 0.25 * (articles.length - outlets) - (now - last) / (7 * DAY_MS)
}

/** What is new in these articles for a schedule that has told some of them; stories at most `room`. */
export const newsIn = (
  archive: Archive,
  subject: readonly Article[],
  { since, now, told }: { readonly since?: number; readonly now: number; readonly told: ReadonlySet<string> },
  room: number,
): News => {
  const fresh = subject.filter((article) => !told.has(article.id) && isSince(article, since))
  const first = since === undefined && told.size === 0
  const old = subject.filter(({ id }) => told.has(id))
  const stories = storiesOf(archive, first ? fresh.slice(0, RECENT_ARTICLES) : fresh)
  const repeats = stories.filter((story) => isRepeat(archive, story, old))
  const kept = stories
    .filter((story) => !repeats.includes(story))
    .map((story) => ({ story, weight: importance(archive, story, now) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, room)
    .map(({ story }) => story)
  return {
    fresh,
    items: kept.map(({ id, lead, articleIds }) => ({ claim: lead, storyId: id, articleIds })),
    covers: [...kept, ...repeats].flatMap(({ articleIds }) => articleIds),
  }
}
