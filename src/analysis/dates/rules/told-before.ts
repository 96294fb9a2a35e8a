import { NUMBER, numberOf } from '../amounts.ts'
import { dayNumber } from '../calendar.ts'
import { type Context, type Named, type Rule, rule } from '../rule.ts'
import { shifted } from '../shift.ts'
import * as times from '../times.ts'
import { ORDINAL, ordinalOf } from '../words.ts'

/** Times told from one that the text has named before: the following day, a year earlier, the same month last year, that quarter. */

const FINE_ENOUGH: Readonly<Record<string, readonly string[]>> = {
  day: ['day'],
  week: ['day'],
  month: ['day', 'month'],
  year: ['day', 'month', 'season', 'year'],
}

const isQuarter = ({ value }: times.Time): boolean => /-Q\d$/.test(value)
const lastNamed = (context: Context, fits: (time: Named) => boolean): Named | undefined =>
  context.named.findLast((time) => time.moment && fits(time))

/** Beyond so many characters a time is no longer what a text refers back to. */
const FAR = 1500

/** The unit so many after the one in which lies the time named last that is not coarser than it. */
const fromNamed = (unit: string, count: number, context: Context): times.Time | undefined => {
  const named = lastNamed(context, ({ moment }) => FINE_ENOUGH[unit]?.includes(moment?.precision ?? '') ?? false)
  if (!named?.moment || context.start - named.end > FAR) return undefined
  const [year = 0, month = 1] = named.moment.from.split('-').map(Number)
  return shifted(unit, count, { today: dayNumber(named.moment.from), month: year * 12 + month - 1, year })
}

/** The same time some years on: a quarter stays a quarter, a month a month; anything else becomes its year. */
const yearsOn = (count: number, context: Context): times.Time | undefined => {
  const named = lastNamed(context, () => true)
  if (!named?.moment) return undefined
  const [year = 0, month = 1] = named.moment.from.split('-').map(Number)
  if (isQuarter(named)) return times.quarter(year + count, Math.ceil(month / 3))
  return named.moment.precision === 'month' && !/W/.test(named.value)
    ? times.month((year + count) * 12 + month - 1)
    : times.year(year + count)
}

/** "A year ago" beside a quarter is that quarter of the year before. */
const NEAR = 300
const quarterNear = (context: Context): Named | undefined => {
  const near = lastNamed(context, isQuarter)
  return near && context.start - near.end < NEAR ? near : undefined
}
const quarterBefore = (ordinal: string | undefined, context: Context): times.Time | undefined => {
  const near = lastNamed(context, isQuarter)
  if (!near?.moment) return undefined
  const year = Number(near.value.slice(0, 4)) - (near.value.startsWith(String((context.year ?? 0) - 1)) ? 0 : 1)
  return times.quarter(year, ordinal ? ordinalOf(ordinal) : Number(near.value.at(-1)))
}

const singular = (unit: string): string => unit.toLowerCase().replace(/s$/, '')

export const toldBeforeRules: readonly Rule[] = [
  rule(
    'the same month last year',
    '(?:the )?(?:same|corresponding|comparable|like) (?:period|quarter|month|time|week)(?: (?:in|of))?(?: (?:the )?(?:last|previous|prior) year| a year (?:ago|earlier|before))',
    (_, context) => yearsOn(-1, context) ?? shifted('year', -1, context),
  ),
  rule(
    'the year-earlier quarter',
    `(?:the |a )?(?:comparable )?year-(?:ago|earlier)(?:[ -](?:(?<ordinal>${ORDINAL}) )?(?:quarter|period))?|(?:the )?quarter a year (?:ago|earlier)`,
    ({ ordinal }, context) => quarterBefore(ordinal, context) ?? shifted('year', -1, context),
  ),
  rule(
    'a year ago, of a quarter',
    'a year (?:ago|earlier|before)(?= *[.,;:)\\n]|$| (?:quarter|period))',
    (_, context) => (quarterNear(context) ? quarterBefore(undefined, context) : undefined),
  ),
  rule(
    'the quarter',
    '(?:the|that|the latest|the most recent) quarter(?! (?:of|century|final))|the latest period',
    (_, context) => {
      const latest = context.named
        .map(({ value }) => value)
        .filter((value) => /-Q\d$/.test(value))
        .sort()
        .at(-1)
      return latest === undefined ? undefined : times.valueOnly(latest)
    },
  ),
  rule(
    'a day earlier',
    String.raw`(?<count>${NUMBER})[ -](?<unit>(?:day|week|month|year)s?) (?<way>earlier|previously|later|afterwards?|(?:before|after)(?=\W*(?:[.,;:)]|$)))(?! than)`,
    ({ count = '', unit = '', way = '' }, context) => {
      const number = numberOf(count) * (/^(?:later|after)/i.test(way) ? 1 : -1)
      if (!Number.isInteger(number)) return undefined
      return singular(unit) === 'year' ? yearsOn(number, context) : fromNamed(singular(unit), number, context)
    },
  ),
  rule(
    'the following day',
    '(?:(?:earlier|later) )?(?:on )?(?:the|that) (?:very )?(?<which>following|next|previous|preceding|prior|same) (?<unit>day|week|month|year)(?! (?:as|that|who))',
    ({ which = '', unit = '' }, context) =>
      fromNamed(unit.toLowerCase(), /following|next/i.test(which) ? 1 : /same/i.test(which) ? 0 : -1, context),
  ),
  rule('that day', '(?:(?:earlier|later) )?(?:on )?that (?<unit>day|week|month|year)', ({ unit = '' }, context) =>
    fromNamed(unit.toLowerCase(), 0, context),
  ),
  rule(
    'the day',
    '(?:(?:the )?(?:start|beginning|end|close|rest|course) of |(?:later|earlier) in )?the day(?! (?:before|after|when|that|of|to|they|he|she|we|it))(?!-)',
    (_, context) => {
      const day = fromNamed('day', 0, context) ?? shifted('day', 0, context)
      return times.valueOnly(day.value)
    },
  ),
  rule('the year ended in June', 'the (?:fiscal |financial |full )?year(?= end(?:ed|ing|s))', () =>
    times.valueOnly('P1Y'),
  ),
  rule(
    'the year',
    "(?:the )(?:full |entire |whole |fiscal |financial |calendar |latest fiscal |full fiscal )?(?<unit>year|week)(?! (?:before|after|when|that|of|to))(?!-|['’]s (?:most|biggest|best|first))",
    ({ unit = '' }, context) => times.valueOnly(shifted(unit.toLowerCase(), 0, context).value),
  ),
]
