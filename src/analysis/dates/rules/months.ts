import { monthNumber } from '../calendar.ts'
import { type Context, type Rule, rule } from '../rule.ts'
import { isDirectlyPast, isLimit } from '../tense.ts'
import * as times from '../times.ts'
import { isMonthName, MONTH, monthOf, YEAR } from '../words.ts'

/** Months by their name: with a year, or in the year that is nearest. */

const PREPOSED =
  /\b(?:in|since|by|until|till|from|during|before|after|early|late|mid|last|next|this|throughout)[\s-]+(?:the )?$/i
const LISTED = /\b(?:of|and|to|through|between|every|each|or)\s+$/i
const PERSON = /^(?:may|april|june|august|jan)$/i
const VERB = /^(?:may|march|mar|jan|sep|dec)$/i

/** "May" and "March" begin sentences, and several months are first names: those need a word before them, or none of a name beside them. */
const isName = (word: string, start: number, context: Context): boolean => {
  if (!isMonthName(word)) return false
  if (!PERSON.test(word) && !VERB.test(word)) return true
  const before = context.text.slice(Math.max(0, start - 20), start)
  const after = context.text.slice(start + word.length, start + word.length + 20)
  if (PREPOSED.test(before)) return !PERSON.test(word) || !/^ [A-Z][a-z]+(?: [A-Z]|['’]s)/.test(after)
  if (/^ [A-Z]/.test(after)) return false
  return LISTED.test(before) || (!VERB.test(word) && !/[A-Z][a-z.]+ $/.test(before))
}

const nearest = (month: number, context: Context): number | undefined => {
  if (context.month === undefined) return undefined
  const back = (((context.month - (month - 1)) % 12) + 12) % 12
  const ahead = (12 - back) % 12
  const tense = isLimit(context.text, context) ? undefined : context.tense()
  if (tense === 'future') return context.month + ahead
  if (tense === 'past' && (back <= 9 || isDirectlyPast(context.text, context))) return context.month - back
  return back <= ahead ? context.month - back : context.month + ahead
}

const which = (word: string, month: number, context: Context): number | undefined => {
  if (context.month === undefined) return undefined
  const back = (((context.month - (month - 1)) % 12) + 12) % 12
  switch (word) {
    case 'last':
    case 'past':
      return context.month - (back > 1 ? back : back + 12)
    case 'next':
    case 'coming':
      return context.month + (12 - back || 12)
    case 'this':
      return context.month - (context.month % 12) + month - 1
    default:
      return nearest(month, context)
  }
}

const YEARS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['the previous', -1],
  ['the following', 1],
])
const modifier =
  '(?:(?:the )?(?:early|late|mid|beginning|start|end|middle|first half|second half|close)(?:[ -](?:of |in )?))?'
const unresolved = (name: string): times.Time => times.valueOnly(`XXXX-${String(monthOf(name)).padStart(2, '0')}`)

export const monthRules: readonly Rule[] = [
  rule('every July', `(?:every|each) (?<name>${MONTH})`, ({ name = '' }) =>
    isMonthName(name) ? unresolved(name) : undefined,
  ),
  rule('June 2023', `${modifier}(?<name>${MONTH})(?: of|,)? (?<year>${YEAR})`, ({ name = '', year = '' }) =>
    isMonthName(name) ? times.month(monthNumber(Number(year), monthOf(name)), true) : undefined,
  ),
  rule(
    'June last year',
    `${modifier}(?<name>${MONTH}),? (?:of )?(?<which>last|this|next|the previous|the following) year`,
    ({ name = '', which: word = '' }, { year }) => {
      if (!isMonthName(name)) return undefined
      return year === undefined
        ? unresolved(name)
        : times.month(monthNumber(year + (YEARS.get(word.toLowerCase()) ?? 0), monthOf(name)))
    },
  ),
  rule(
    'last June, mid-June, June',
    String.raw`${modifier}(?:(?<which>last|past|this|next|coming) )?(?<name>${MONTH})(?! \d)`,
    ({ which: word = '', name = '' }, context) => {
      const start = context.text.indexOf(name, context.start)
      if (!isName(name, start, context)) return undefined
      const month = which(word.toLowerCase(), monthOf(name), context)
      return month === undefined ? unresolved(name) : times.month(month)
    },
  ),
]
