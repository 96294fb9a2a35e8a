import type { Article, Sentence } from '../../corpus/article.ts'
import { countryNamesIn } from '../countries/countries.ts'
import { STOP_WORDS } from '../stopwords.ts'

const SURNAME = /^["'“‘]?(?:(?:Mr|Mrs|Ms|Dr)\.? )?(\p{Lu}[\p{L}’'-]*\p{Ll})(?:['’]s)? \p{Ll}/u

/** The earlier sentence that introduces, with more of the name, the person whose bare surname opens this one; undefined where none does. */
export const introductionOf = (article: Article, sentence: Sentence): number | undefined => {
  const surname = SURNAME.exec(sentence.text)?.[1]?.replace(/['’]s$/, '')
  if (surname === undefined || STOP_WORDS.has(surname.toLowerCase())) return undefined
  const stands = sentence.start === 0 ? -1 : article.body.lastIndexOf(` ${surname}`, sentence.start - 1)
  if (stands < 0 || countryNamesIn(surname).length > 0) return undefined
  const full = new RegExp(`(\\p{Lu}[\\p{L}.’'-]*) ${surname}(?![\\p{L}-])`, 'u')
  return article.sentences.find(({ index, kind, text }) => {
    if (index >= sentence.index || kind === 'heading') return false
    const before = full.exec(text)?.[1]
    return before !== undefined && !STOP_WORDS.has(before.toLowerCase())
  })?.index
}
