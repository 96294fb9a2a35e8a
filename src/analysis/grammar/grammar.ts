import type { Article, Sentence } from '../../corpus/article.ts'
import { type Predicate, predicatesOf } from './clauses.ts'
import { type Quotation, quotationsIn } from './quotations.ts'
import { type Tagged, tagged } from './tagging.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A sentence as the rules of the analysis see it: its words with parts of speech, and its verbs with their subjects. */
export interface Parse {
  readonly sentence: Sentence
  readonly tokens: readonly Tagged[]
  readonly predicates: readonly Predicate[]
}

/** The grammar of an article: a parse for every sentence, at the sentence's index, and the quotations of the body. */
export interface Grammar {
  readonly parses: readonly Parse[]
  readonly quotations: readonly Quotation[]
}

const QUOTE_MARK = /^(?:["“”«»[\]]|``|''|’’|‘‘)$/
const INSERTION = /^(?:\p{Lu}\S*|'s|’s|the)$/u

/** Leaves out quotation marks and brackets, which stand anywhere in a clause without changing it: "will “send a message”". */
const plain = (tokens: ReturnType<typeof tokensOf>): ReturnType<typeof tokensOf> => {
  const kept: Token[] = []
  let mark = false
  for (const t of tokens) {
    if (!t.word && QUOTE_MARK.test(t.text)) {
      mark ||= t.text !== '[' && t.text !== ']'
      continue
    }
    kept.push(mark ? { ...t, afterQuote: true } : t)
    mark = false
  }
  if (!kept.some((t) => t.text === '(')) return kept
  return kept.filter((t, i) => {
    if (t.text === '(') {
      const close = kept.findIndex((u, k) => k > i && u.text === ')')
      return !(close > i && close - i <= 4 && kept.slice(i + 1, close).every((u) => INSERTION.test(u.text)))
    }
    if (t.text === ')') {
      const open = kept.findLastIndex((u, k) => k < i && u.text === '(')
      return !(open >= 0 && i - open <= 4 && kept.slice(open + 1, i).every((u) => INSERTION.test(u.text)))
    }
    return true
  })
}

/** The grammar of an article; headings are parsed like sentences. */
export const grammarOf = (article: Article): Grammar => ({
  parses: article.sentences.map((sentence) => {
    const tokens = tagged(plain(tokensOf(article.body, sentence.start, sentence.end)))
    return { sentence, tokens, predicates: predicatesOf(tokens) }
  }),
  quotations: quotationsIn(article.body),
})
