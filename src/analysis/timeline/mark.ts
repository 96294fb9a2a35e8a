import type { Article, IsoDay, Moment } from '../../corpus/article.ts'
import { type Archive, readingOf } from '../archive.ts'
import { type Bag, bagOf, type Weigh } from '../vectors.ts'
import { exclusionOf } from './happening.ts'

/** One sentence that dates something. */
export interface Mark {
  readonly article: Article
  readonly sentence: number
  readonly moment: Moment
  /** 2023-06-10, 2023-06 or 2023. */
  readonly value: string
  readonly bag: Bag
  /** Its time lies after the article's publication. */
  readonly announced: boolean
}

/** A moment as a timeline prints it: as fine as the text has it, and no finer. */
export const printedOf = ({ from, precision }: Moment): string =>
  precision === 'day' ? from : precision === 'month' ? from.slice(0, 7) : from.slice(0, 4)

const isAfter = (value: string, day: IsoDay): boolean => value > day.slice(0, value.length)

/** All that the articles' sentences date, each value of a sentence once; a month is left out beside a day of it. */
export const marksOf = (archive: Archive, articles: readonly Article[], weigh: Weigh): readonly Mark[] =>
  articles.flatMap((article) => {
    const found = new Map<string, Mark>()
    for (const mention of readingOf(archive, article).dates) {
      const { sentence: index, moment } = mention
      const sentence = article.sentences[index]
      if (!moment || !sentence || sentence.kind === 'heading' || exclusionOf(sentence, mention)) continue
      const value = printedOf(moment)
      const key = `${index} ${value}`
      if (found.has(key)) continue
      const on = article.published?.from
      found.set(key, {
        article,
        sentence: index,
        moment,
        value,
        bag: bagOf(archive.lexicon, article, index, weigh),
        announced: on !== undefined && isAfter(value, on),
      })
    }
    const marks = [...found.values()]
    return marks.filter(
      (mark) =>
        !marks.some(
          (other) => other !== mark && other.sentence === mark.sentence && other.value.startsWith(`${mark.value}-`),
        ),
    )
  })
