import type { Article } from '../../corpus/article.ts'
import type { Archive } from '../archive.ts'
import { digestOf } from './digest.ts'
import type { TimelineEvent, TimelineOptions } from './event.ts'

/** The dated events that these articles tell, in the order of time. */
export const timelineOf = (
  archive: Archive,
  articles: readonly Article[],
  options: TimelineOptions,
): readonly TimelineEvent[] => digestOf(archive, articles, options, options.maxEvents ?? 20)
