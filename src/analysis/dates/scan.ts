import type { Moment } from '../../corpus/article.ts'
import type { Span } from '../reading.ts'
import { dayNumber } from './calendar.ts'
import type { Context, Found, Rule } from './rule.ts'
import { type Tense, tenseAt } from './tense.ts'
import type { Time } from './times.ts'

/** An expression of time in a text. */
export interface FoundDate extends Span, Time {}

/**
 * Every expression has one of these words or shapes in it. The text is searched for them once; the rules are tried only at the few words
 * before each, which is what makes the tagger fast.
 */
const ANCHOR =
  /(?<![A-Za-z])(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*|seconds?|minutes?|hours?|(?:year|to|yester|week|mid|holi)?days?|tomorrow|tonight|overnight|noon|midnight|nowadays|now|currently|present|being|term|recently|recent|current|soon|future|past|time|(?:fort)?nights?|weekend|weeks?|months?|quarters?|years?|decades?|century|centuries|spring|summer|autumn|fall|winter|mornings?|afternoons?|evenings?|daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|half|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|q[1-4])(?![A-Za-z])|(?<![\w.,])(?:\d{4}s?\b|\d{1,2}:\d\d|\d{1,2} ?[ap]\.?m\b|\d{1,2}[/.]\d{1,2}[/.]\d{2}|\d{1,2}(?:st|nd|rd|th)\b)|['’‘]\d\ds?\b|\b\d0s\b/gi

/** What may stand before an anchor within an expression. */
const LEAD =
  /(?:\b(?:the|an?|this|that|these|those|last|past|next|previous|preceding|coming|upcoming|following|same|each|every|another|all|most|its|their|our|early|earlier|late|later|mid|middle|beginning|start|end|close|rest|remainder|turn|part|course|of|in|on|about|around|nearly|almost|over|more|less|than|at|least|up|to|just|only|under|exactly|roughly|some|fiscal|financial|full|entire|first|second|third|fourth|final|latest|current|recent|straight|consecutive|successive|whole|trading|working|business|several|few|many|comparable|corresponding|number|couple|dozen|hundred|thousand|half|and|or|per|very|right|near|foreseeable|immediate|additional|sometime|for|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|long|by|day|year['’]s|before|after|year-ago|year-earlier|calendar|black|bloody|cyber|super|entire|whole|additional|aged)|\b\d[\d,.]*(?:st|nd|rd|th)?(?:[-–—/]\d+)?|[-–—])[ -]?$/i
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

const unnamed = (source: string): string =>
  source.replace(/\(\?<(?![=!])\w+>/g, '(?:').replace(/\\k<\w+>/g, String.raw`[/.]`)

/** One pattern for all rules; the empty group that took part says which of them matched. */
export const scanner = (rules: readonly Rule[]) => {
  const combined = new RegExp(rules.map(({ pattern }) => `${unnamed(pattern.source)}()`).join('|'), 'iy')

  /** What the first rule that resolves at this place makes of it, and where it ends; undefined where none does. */
  const resolveAt = (start: number, at: Omit<Context, 'start' | 'end' | 'tense'>): Resolved | undefined => {
    combined.lastIndex = start
    const first = combined.exec(at.text)
    if (!first) return undefined
    for (let index = first.indexOf('', 1) - 1; index < rules.length; index++) {
      const rule = rules[index]
      if (!rule) break
      rule.pattern.lastIndex = start
      const match = rule.pattern.exec(at.text)
      if (!match) continue
      const end = start + match[0].length
      const tense = (): Tense => tenseAt(at.text, { start, end })
      const found = rule.resolve(match.groups ?? {}, { ...at, start, end, tense })
      if (!found) continue
      const dates = (isList(found) ? found : [found]).map(({ from = 0, to = match[0].length, value, moment }) => ({
        start: start + from,
        end: start + to,
        text: at.text.slice(start + from, start + to),
        value,
        ...(moment && { moment }),
      }))
      return { end, dates }
    }
    return undefined
  }

  return (text: string, published: Moment | undefined): FoundDate[] => {
    const reference = referenceOf(published)
    const out: FoundDate[] = []
    let reached = 0
    ANCHOR.lastIndex = 0
    for (let anchor = ANCHOR.exec(text); anchor; anchor = ANCHOR.exec(text)) {
      if (anchor.index < reached) continue
      for (let start = firstStart(text, anchor.index, reached); start <= anchor.index; start = nextWord(text, start)) {
        const found = resolveAt(start, { text, ...reference, named: out })
        if (!found) continue
        out.push(...found.dates)
        reached = found.end
        break
      }
    }
    return out
  }
}

interface Resolved {
  readonly end: number
  readonly dates: readonly FoundDate[]
}

const isList = (found: Found | readonly Found[]): found is readonly Found[] => Array.isArray(found)

const nextWord = (text: string, from: number): number => {
  let at = from
  while (at < text.length && /\w/.test(text[at] ?? '')) at++
  while (at < text.length && !/[\w'’‘]/.test(text[at] ?? '')) at++
  return at === from ? from + 1 : at
}

const referenceOf = (published: Moment | undefined): Pick<Context, 'today' | 'month' | 'year'> => {
  if (!published) return {}
  const [year = 0, month = 1] = published.from.split('-').map(Number)
  if (published.precision === 'day') return { today: dayNumber(published.from), month: year * 12 + month - 1, year }
  return published.precision === 'month' ? { month: year * 12 + month - 1, year } : { year }
}
