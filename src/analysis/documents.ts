import type { Article } from '../corpus/article.ts'
import { follower } from './follower.ts'
import type { Lexicon } from './terms.ts'

/** Counts in how many articles each stem stands, by its number; what it was shown last makes the next time cheap. */
export const documentCounter = (lexicon: Lexicon): ((articles: readonly Article[]) => Int32Array) => {
  let counts = new Int32Array(1024)
  let lastSeen = new Int32Array(1024)
  let turn = 0
  const count = (article: Article, times: 1 | -1): void => {
    const { stems } = lexicon.termsOf(article)
    if (lexicon.size() > counts.length) {
      const length = 2 * lexicon.size()
      counts = grown(counts, length)
      lastSeen = grown(lastSeen, length)
    }
    turn++
    for (const stem of stems) {
      if (lastSeen[stem] === turn) continue
      lastSeen[stem] = turn
      counts[stem] = (counts[stem] ?? 0) + times
    }
  }
  const follow = follower(
    (article) => count(article, 1),
    (article) => count(article, -1),
  )
  return (articles) => {
    follow(articles)
    return counts.slice(0, lexicon.size())
  }
}

const grown = (counts: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(length)
  longer.set(counts)
  return longer
}
