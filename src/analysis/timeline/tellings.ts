import type { Article } from '../../corpus/article.ts'
import { type Archive, readingOf } from '../archive.ts'
import { type Bag, bagOf, type Centroid, createCentroid, type Weigh } from '../vectors.ts'
import { ordinalOf, publicationOf } from './days.ts'

/** A sentence that tells of a day: the first day that it names, as a number. */
export interface Telling {
  readonly article: Article
  readonly sentence: number
  readonly day: number
  /** The day was stated ("June 10") rather than worked out ("on Saturday"). */
  readonly known: boolean
  /** The day of publication; undefined for an undated article. */
  readonly published: number | undefined
  readonly bag: Bag
}

/** Each sentence with the first day that it names; sentences that name none, and headings, are left out. */
export const tellingsOf = (archive: Archive, articles: readonly Article[], weigh: Weigh): readonly Telling[] =>
  articles.flatMap((article) => {
    const published = publicationOf(article)
    const tellings: Telling[] = []
    let last = -1
    for (const { sentence, moment } of readingOf(archive, article).dates) {
      if (sentence === last || moment?.precision !== 'day' || article.sentences[sentence]?.kind === 'heading') continue
      last = sentence
      const bag = bagOf(archive.lexicon, article, sentence, weigh)
      tellings.push({ article, sentence, day: ordinalOf(moment.from), known: moment.known, published, bag })
    }
    return tellings
  })

/** What all that is told of a day has in common; each sentence has the same say. */
export const centroidOf = (voices: readonly { readonly bag: Bag }[]): Centroid => {
  const centroid = createCentroid()
  for (const { bag } of voices) if (bag.norm > 0) centroid.add(bag, 1 / bag.norm)
  return centroid
}

/** The tellings by their day. */
export const byDay = (tellings: readonly Telling[]): ReadonlyMap<number, readonly Telling[]> => {
  const days = new Map<number, Telling[]>()
  for (const telling of tellings) {
    const same = days.get(telling.day)
    if (same) same.push(telling)
    else days.set(telling.day, [telling])
  }
  return days
}
