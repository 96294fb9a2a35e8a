import type { Claim } from '../analysis/claim.ts'
import type { Stance } from '../analysis/reading.ts'

/** A line of a briefing, with the articles it stands for. */
export interface BriefingItem {
  readonly claim: Claim
  /** What a country holds now, and what it held before where that is known. */
  readonly change?: { readonly country: string; readonly before?: Stance; readonly now: Stance }
  readonly storyId?: string
  readonly articleIds: readonly string[]
}

/** The articles that a claim cites, each once. */
export const articleIdsOf = ({ citations }: Claim): readonly string[] => [
  ...new Set(citations.map(({ articleId }) => articleId)),
]
