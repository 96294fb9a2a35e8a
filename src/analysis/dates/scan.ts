import type { Moment } from '../../corpus/article.ts'
import type { Span } from '../reading.ts'
import { dayNumber } from './calendar.ts'
import type { Context, Found, Rule } from './rule.ts'
import type { Kind } from './rules/index.ts'
import { type Tense, tenseAt } from './tense.ts'
import type { Time } from './times.ts'

/** An expression of time in a text. */
export interface FoundDate extends Span, Time {}

/** What may stand before an anchor within an expression. */
const LEAD =
  /(?:\b(?:the|an?|this|that|these|those|last|past|next|previous|preceding|coming|upcoming|following|same|each|every|another|all|most|its|their|our|early|earlier|late|later|mid|middle|beginning|start|end|close|rest|remainder|turn|part|course|of|in|on|about|around|nearly|almost|over|more|less|than|at|least|up|to|just|only|under|exactly|roughly|some|fiscal|financial|full|entire|first|second|third|fourth|final|latest|current|recent|straight|consecutive|successive|whole|trading|working|business|several|few|many|comparable|corresponding|number|couple|dozen|hundred|thousand|half|and|or|per|very|right|near|foreseeable|immediate|additional|sometime|for|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|long|by|day|year['’]s|before|after|year-ago|year-earlier|time|calendar|black|bloody|cyber|super|entire|whole|additional|aged)|\b\d[\d,.]*(?:st|nd|rd|th)?(?:[-–—/]\d+)?|['’‘]|[-–—])[\s-]?$/i
const MOST_LEADS = 7

const firstStart = (text: string, anchor: number, from: number): number => {
  let start = anchor
  for (let count = 0; count < MOST_LEADS && start > from; count++) {
    const lead = LEAD.exec(text.slice(Math.max(from, start - 16), start))
    if (!lead || lead[0].length === 0) break
    start -= lead[0].length
  }
  return start
}

interface Attempt {
  readonly end: number
  readonly dates: readonly FoundDate[]
}

/** Tries the rules at a place: what the first that resolves makes of it, and where it ends; undefined where none does. */
const attempts = (rules: readonly Rule[]) => {
  // One pattern of all rules tells whether any of them matches, which is seldom so and thus must be cheap.
  const any = new RegExp(
    rules.map(({ pattern }) => pattern.source.replace(/\(\?<(?![=!])\w+>|\\k<\w+>/g, unnamed)).join('|'),
    'iy',
  )
  return (start: number, known: Omit<Context, 'start' | 'end' | 'tense'>): Attempt | undefined => {
    const { text } = known
    any.lastIndex = start
    if (!any.test(text)) return undefined
    for (const { pattern, resolve } of rules) {
      pattern.lastIndex = start
      const match = pattern.exec(text)
      if (!match) continue
      const end = start + match[0].length
      const tense = (): Tense => tenseAt(text, { start, end })
      const found = resolve(match.groups ?? {}, { ...known, start, end, tense })
      if (found) return { end, dates: (isList(found) ? found : [found]).map((each) => placed(each, text, start, end)) }
    }
    return undefined
  }
}

/** Patterns are joined without the names of their groups, which may stand once only in a pattern. */
const unnamed = (group: string): string => (group.startsWith('(') ? '(?:' : '[/.]')

const placed = ({ from, to, value, moment }: Found, text: string, start: number, end: number): FoundDate => {
  const first = start + (from ?? 0)
  const last = to === undefined ? end : start + to
  return { start: first, end: last, text: text.slice(first, last), value, ...(moment && { moment }) }
}

/**
 * A scan for these kinds of expressions. The text is searched once for their anchors, and the rules of a kind are tried only at the few words
 * before its anchor, which is what makes the tagger fast.
 */
export const scanner = (kinds: readonly Kind[]) => {
  // No anchor begins with another letter: asking that first makes the search twice as fast.
  const alternatives = kinds.map(({ anchor }) => `(${anchor})`).join('|')
  const anchors = new RegExp(String.raw`\b(?=[abcdefhjmnopqrstwy\d])(?:${alternatives})\b`, 'gi')
  const attemptsOf = kinds.map(({ rules }) => attempts(rules))

  return (text: string, published: Moment | undefined): FoundDate[] => {
    const out: FoundDate[] = []
    const known = { text, ...referenceOf(published), named: out }
    let reached = 0
    for (const anchor of text.matchAll(anchors)) {
      if (anchor.index < reached) continue
      const attempt = attemptsOf[anchor.findIndex((group, index) => index > 0 && group !== undefined) - 1]
      for (let start = firstStart(text, anchor.index, reached); start <= anchor.index; start = nextWord(text, start)) {
        const found = attempt?.(start, known)
        if (!found) continue
        out.push(...found.dates)
        reached = found.end
        break
      }
    }
    return out
  }
}

const isList = (found: Found | readonly Found[]): found is readonly Found[] => Array.isArray(found)

const WORD = /\w*[^\w'’‘]*/y
const nextWord = (text: string, from: number): number => {
  WORD.lastIndex = from
  WORD.test(text)
  return Math.max(WORD.lastIndex, from + 1)
}

const referenceOf = (published: Moment | undefined): Pick<Context, 'today' | 'month' | 'year'> => {
  if (!published) return {}
  const [year = 0, month = 1] = published.from.split('-').map(Number)
  if (published.precision === 'day') return { today: dayNumber(published.from), month: year * 12 + month - 1, year }
  return published.precision === 'month' ? { month: year * 12 + month - 1, year } : { year }
}
