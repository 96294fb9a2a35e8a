import type { Archive } from '../analysis/archive.ts'
import { countryName } from '../analysis/countries/countries.ts'
import { select } from '../analysis/selection.ts'
import { summarise } from '../analysis/summary/summary.ts'
import { topicNamed } from '../analysis/topics.ts'
import type { Article, IsoDay } from '../corpus/article.ts'
import { aheadOf } from './ahead.ts'
import { changesIn } from './changes.ts'
import { articleIdsOf, type BriefingItem } from './item.ts'
import { memoriesOf } from './memories.ts'
import { hasAppeared, newsIn } from './news.ts'

export interface BriefingSection {
  readonly kind: 'new' | 'changed' | 'ahead' | 'background'
  readonly title: string
  readonly items: readonly BriefingItem[]
}

/** An edition before it is laid out: what is new, what changed, what is ahead. Instants are epoch ms. */
export interface Briefing {
  readonly title: string
  readonly period: { readonly from?: number; readonly to: number }
  /** How many articles came since the last edition, and the newest of all. */
  readonly freshness: {
    readonly articles: number
    readonly newest?: { readonly articleId: string; readonly title: string; readonly published?: IsoDay }
  }
  readonly sections: readonly BriefingSection[]
  /** Nothing new and nothing changed. */
  readonly quiet: boolean
  /** The ids of the articles that this edition has told. */
  readonly covers: readonly string[]
}

/** What an edition is about, what was told before, and when it appears. */
export interface BriefingOptions {
  /** Slugs; alternatives. */
  readonly topics?: readonly string[]
  /** ISO 3166-1 alpha-2, EU, NATO, UN; alternatives. */
  readonly countries?: readonly string[]
  /** Epoch ms of the last edition; absent for the first. */
  readonly since?: number
  /** Epoch ms. */
  readonly now: number
  /** Ids of articles that this schedule has told. */
  readonly told: ReadonlySet<string>
  readonly length: 'headlines' | 'standard' | 'full'
  readonly whenQuiet: 'nothing' | 'line' | 'background'
}

/** How many entries each section has at most. */
const ROOM = {
  headlines: { new: 3, changed: 2, ahead: 2, background: 2 },
  standard: { new: 5, changed: 3, ahead: 3, background: 3 },
  full: { new: 6, changed: 6, ahead: 6, background: 5 },
} as const

/** The articles that the edition is about, the newest first: of any of the topics, and of any of the countries. */
const subjectOf = (archive: Archive, { topics = [], countries = [] }: BriefingOptions): readonly Article[] => {
  const any = (selections: readonly { readonly topic?: string; readonly country?: string }[]): ReadonlySet<Article> =>
    new Set(selections.flatMap((selection) => select(archive, selection)))
  const ofTopics = any(topics.map((topic) => ({ topic })))
  const ofCountries = any(countries.map((country) => ({ country })))
  return archive.corpus.articles.filter(
    (article) => (topics.length === 0 || ofTopics.has(article)) && (countries.length === 0 || ofCountries.has(article)),
  )
}

const titleOf = (archive: Archive, { topics = [], countries = [], since, told }: BriefingOptions): string => {
  const names = [
    ...topics.map((slug) => topicNamed(archive.topics, slug)?.label ?? slug),
    ...countries.map((code) => countryName(code)),
  ]
  const kind = since === undefined && told.size === 0 ? 'State of play' : 'Daily briefing'
  return names.length > 0 ? `${kind}: ${names.join(', ')}` : kind
}

export type { BriefingItem } from './item.ts'

/** The items that show no sentence that stands above them already, and those that say what moved. */
const unseen = (items: readonly BriefingItem[], seen: Set<string>): readonly BriefingItem[] =>
  items.filter(({ claim, change }) => {
    const [{ articleId, sentence }] = claim.citations
    const key = `${articleId} ${sentence}`
    if (seen.has(key)) return change?.before !== undefined
    seen.add(key)
    return true
  })

/**
 * The edition for these options. The first one, with nothing told and no `since`, gives the state of play and takes all
 * that has appeared as told; a later one tells what has appeared since and was not told.
 */
export const composeBriefing = (archive: Archive, options: BriefingOptions): Briefing => {
  const { since, now, told, length, whenQuiet } = options
  const room = ROOM[length]
  const first = since === undefined && told.size === 0
  const subject = subjectOf(archive, options).filter((article) => hasAppeared(article, now))
  const news = newsIn(archive, subject, options, room.new)
  const before = subject.filter((article) => !news.fresh.includes(article))
  const changed = first ? [] : changesIn(archive, news.fresh, before)
  const quiet = news.items.length === 0 && changed.length === 0
  const seen = new Set<string>()
  const sections: BriefingSection[] = []
  const add = (kind: BriefingSection['kind'], title: string, items: readonly BriefingItem[]): void => {
    const shown = unseen(items, seen).slice(0, room[kind])
    if (shown.length > 0) sections.push({ kind, title, items: shown })
  }
  add('new', first ? 'Latest developments' : 'What is new', news.items)
  add('changed', 'What changed', changed)
  if (!quiet || whenQuiet === 'background') add('ahead', 'What is ahead', aheadOf(archive, subject, now))
  if (first) {
    const { claims } = summarise(archive, subject, { sentences: room.background + room.new })
    add(
      'background',
      'How it came to this',
      claims.map((claim) => ({ claim, articleIds: articleIdsOf(claim) })),
    )
  } else if (quiet && whenQuiet === 'background') {
    for (const { title, items } of memoriesOf(archive, subject, now, room.background)) add('background', title, items)
  }
  const [newest] = subject
  return {
    title: titleOf(archive, options),
    period: { ...(since !== undefined && { from: since }), to: now },
    freshness: {
      articles: news.fresh.length,
      ...(newest && {
        newest: {
          articleId: newest.id,
          title: newest.title,
          ...(newest.published && { published: newest.published.from }),
        },
      }),
    },
    sections,
    quiet,
    covers: (first ? subject.map(({ id }) => id) : news.covers).toSorted(),
  }
}
