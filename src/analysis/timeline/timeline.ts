import type { Article } from '../../corpus/article.ts'
import type { Archive } from '../archive.ts'
import { chronicleOf } from './chronicle.ts'
import { digestOf } from './digest.ts'
import type { TimelineEvent, TimelineOptions } from './event.ts'

export type { TimelineEvent, TimelineOptions } from './event.ts'

/** So few articles tell so few events that each can be weighed by itself. */
const FEW_ARTICLES = 30

/**
 * The dated events that these articles tell, in the order of time: every one of them, or at most `maxEvents`, which many
 * articles choose together by the days that they make most of.
 */
export const timelineOf = (
  archive: Archive,
  articles: readonly Article[],
  options: TimelineOptions,
): readonly TimelineEvent[] =>
  options.maxEvents === undefined || articles.length <= FEW_ARTICLES
    ? chronicleOf(archive, articles, options)
    : digestOf(archive, articles, options, options.maxEvents)
