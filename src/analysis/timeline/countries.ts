import type { Article } from '../../corpus/article.ts'
import { type Archive, readingOf } from '../archive.ts'

/** The countries that these sentences name, in the order of the alphabet. */
export const countriesNamed = (
  archive: Archive,
  sentences: readonly { readonly article: Article; readonly sentence: number }[],
): readonly string[] =>
  [
    ...new Set(
      sentences.flatMap(({ article, sentence }) =>
        readingOf(archive, article)
          .countries.filter((mention) => mention.sentence === sentence)
          .map(({ country }) => country),
      ),
    ),
  ].sort()
