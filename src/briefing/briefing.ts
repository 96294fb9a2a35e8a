import type { Archive } from '../analysis/archive.ts'
import type { Claim } from '../analysis/claim.ts'
import type { IsoDay } from '../corpus/article.ts'

/** A line of a briefing, with the articles it stands for. */
export interface BriefingItem {
  readonly claim: Claim
  readonly storyId?: string
  readonly articleIds: readonly string[]
}

export interface BriefingSection {
  readonly kind: 'new' | 'changed' | 'ahead' | 'background'
  readonly title: string
  readonly items: readonly BriefingItem[]
}

/** An edition before it is laid out: what is new, what changed, what is ahead. Instants are epoch ms. */
export interface Briefing {
  readonly title: string
  readonly period: { readonly from?: number; readonly to: number }
  /** How many articles came in the period, and the newest of all. */
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
  readonly topics?: readonly string[]
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

/** The edition for these options. */
export const composeBriefing = (_archive: Archive, options: BriefingOptions): Briefing => ({
  title: 'Briefing',
  period: { ...(options.since !== undefined && { from: options.since }), to: options.now },
  freshness: { articles: 0 },
  sections: [],
  quiet: true,
  covers: [],
})
