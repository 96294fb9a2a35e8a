import { dayNumber, mondayOf } from '../calendar.ts'
import { type Context, type Rule, rule } from '../rule.ts'
import * as times from '../times.ts'
import { DAY_PART, NUMBER, numberOf } from '../words.ts'
import { atPart } from './weekdays.ts'

/** Times told by their distance: today, last month, earlier this week, over the weekend, two years ago, the following day. */

const step = (word: string): number =>
  /last|past|prev|prior/i.test(word) ? -1 : /next|coming|following|upcoming/i.test(word) ? 1 : 0

/** A unit so many units before or after publication. */
const shifted = (unit: string, count: number, context: Context): times.Time => {
  switch (unit) {
    case 'day':
      return context.today === undefined ? times.valueOnly('XXXX-XX-XX') : times.day(context.today + count)
    case 'week':
      return context.today === undefined ? times.valueOnly('XXXX-WXX') : times.week(context.today + 7 * count)
    case 'weekend':
      return context.today === undefined ? times.valueOnly('XXXX-WXX-WE') : times.weekend(context.today + 7 * count)
    case 'month':
      return context.month === undefined ? times.valueOnly('XXXX-XX') : times.month(context.month + count)
    case 'year':
      return context.year === undefined ? times.valueOnly('XXXX') : times.year(context.year + count)
    case 'decade':
      return context.year === undefined
        ? times.valueOnly('XXX')
        : times.decade(Math.floor(context.year / 10) * 10 + 10 * count)
    default:
      return times.valueOnly('XX')
  }
}

/** "The weekend" on a Saturday or a Sunday is this one; on other days the one past, unless the verb looks ahead. */
const theWeekend = (context: Context): times.Time => {
  if (context.today === undefined) return shifted('weekend', 0, context)
  const onWeekend = context.today - mondayOf(context.today) >= 5
  return shifted('weekend', onWeekend || context.tense() === 'future' ? 0 : -1, context)
}

const earlier =
  '(?:(?:earlier|later|early|late|sometime|once|only)(?: on| in)? |(?:the )?(?:beginning|start|end|middle|close|rest|remainder|course|first half|second half|part|bulk|most)(?: of)? |by (?=the end))?'

/** Counts from the time that was named last: "the following day", "a day earlier". */
const fromBefore = (unit: string, count: number, context: Context): times.Time | undefined => {
  const { before } = context
  if (!before?.moment || before.moment.precision === 'decade') return undefined
  const base = dayNumber(before.moment.from)
  const [year = 0, month = 1] = before.moment.from.split('-').map(Number)
  const fine = { day: 'day', week: 'day', month: 'day month', year: 'day month season year' }[unit] ?? ''
  if (!fine.includes(before.moment.precision)) return undefined
  return shifted(unit, count, { ...context, today: base, month: year * 12 + month - 1, year })
}

const singular = (unit: string): string => unit.toLowerCase().replace(/s$/, '')

const ago = (amount: string, unitWord: string, direction: 1 | -1, context: Context): times.Time | undefined => {
  const count = numberOf(amount)
  const unit = singular(unitWord)
  if (Number.isNaN(count) || count > 1000) return undefined
  if (/second|minute|hour/.test(unit))
    return context.today === undefined ? times.valueOnly('XXXX-XX-XX') : times.day(context.today)
  if (unit === 'decade' || unit === 'quarter') return times.valueOnly(direction < 0 ? 'PAST_REF' : 'FUTURE_REF')
  if (!Number.isInteger(count)) return shifted('year', direction * Math.floor(count), context)
  return shifted(unit, direction * count, context)
}

const COUNT = String.raw`(?:(?:about|around|almost|nearly|over|more than|less than|just over|just under|just|roughly|some|exactly|only|at least) )?(?:a )?(?<count>${NUMBER})(?: more)?[ -](?<unit>(?:second|minute|hour|day|week|month|quarter|year|decade)s?)`

export const relativeRules: readonly Rule[] = [
  rule('the day before yesterday', 'the day before yesterday', (_, context) => shifted('day', -2, context)),
  rule('the day after tomorrow', 'the day after tomorrow', (_, context) => shifted('day', 2, context)),
  rule(
    'yesterday morning',
    String.raw`(?:(?:early|late|earlier|later)(?: on)? )?(?<word>today|yesterday|tomorrow)(?! (?:show|programme)\b)(?:['’]s)?(?: (?<part>${DAY_PART}))?`,
    ({ word = '', part }, context) =>
      atPart(shifted('day', { yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0, context), part),
  ),
  rule('tonight', String.raw`(?:later |earlier )?tonight(?:['’]s)?`, (_, context) =>
    atPart(shifted('day', 0, context), 'night'),
  ),
  rule('last night', 'late last night|last night|overnight', (_, context) =>
    atPart(shifted('day', -1, context), 'night'),
  ),
  rule(
    'this morning',
    String.raw`(?:(?:earlier|later|early|late) )?this (?<part>morning|afternoon|evening)`,
    ({ part }, context) => atPart(shifted('day', 0, context), part),
  ),
  rule('over the weekend', String.raw`(?:the|over the) weekend`, (_, context) => theWeekend(context)),
  rule(
    'last weekend',
    String.raw`${earlier}(?:the )?(?<which>last|past|this past|this|next|coming|previous) weekend`,
    ({ which = '' }, context) => {
      if (/^this$/i.test(which)) return shifted('weekend', 0, context)
      const sunday = context.today !== undefined && context.today - mondayOf(context.today) >= 5
      return shifted('weekend', /coming/i.test(which) ? 0 : /past$/i.test(which) && sunday ? 0 : step(which), context)
    },
  ),
  rule(
    'last month, later this week',
    String.raw`${earlier}(?:(?:the )?(?:early|late|mid|middle|beginning|end)[ -](?:of )?)?(?<which>last|this past|this|next|this coming|the coming|the upcoming) (?<unit>week|month|year|decade|century)(?!-|['’]s (?:time|worth))(?:['’]s)?`,
    ({ which = '', unit = '' }, context) => shifted(unit.toLowerCase(), step(which), context),
  ),
  rule(
    'the end of the year',
    String.raw`(?:the )?(?:beginning|start|end|middle|close|rest|remainder|half)(?: of)? (?:the |the current )(?<unit>week|month|year|decade|century)`,
    ({ unit = '' }, context) => shifted(unit.toLowerCase(), 0, context),
  ),
  rule(
    'earlier in the month',
    String.raw`(?:earlier|later|early|late) (?:in|on in) the (?<unit>day|week|month|year)`,
    ({ unit = '' }, context) =>
      (unit.toLowerCase() === 'day' ? fromBefore('day', 0, context) : undefined) ??
      shifted(unit.toLowerCase(), 0, context),
  ),
  rule(
    'two years ago',
    String.raw`${COUNT} ago(?: (?:today|this (?:week|month)))?`,
    ({ count = '', unit = '' }, context) => ago(count, unit, -1, context),
  ),
  rule('15 years since', String.raw`${COUNT} since`, ({ count = '', unit = '' }, context) => {
    const time = ago(count, unit, -1, context)
    return time && { ...time }
  }),
  rule(
    'two days from now',
    String.raw`(?:in )?${COUNT} (?:from now|from today|hence)`,
    ({ count = '', unit = '' }, context) => ago(count, unit, 1, context),
  ),
  rule('in two weeks’ time', String.raw`${COUNT}['’]s? time`, ({ count = '', unit = '' }, context) =>
    ago(count, unit, 1, context),
  ),
  rule(
    'a day earlier',
    String.raw`${COUNT} (?<way>earlier|before|previously|later|after|afterwards?)(?! (?:the|a|an|it|he|she|they|that|this|his|her|its|their|[A-Z])\b)`,
    ({ count = '', unit = '', way = '' }, context) => {
      const number = numberOf(count)
      const sign = /^(?:later|after)/i.test(way) ? 1 : -1
      return Number.isInteger(number) ? fromBefore(singular(unit), sign * number, context) : undefined
    },
  ),
  rule(
    'the following day',
    String.raw`(?:(?:earlier|later) )?(?:the|that) (?:very )?(?<which>following|next|previous|preceding|same) (?<unit>day|week|month|year)`,
    ({ which = '', unit = '' }, context) =>
      fromBefore(unit.toLowerCase(), /following|next/i.test(which) ? 1 : /same/i.test(which) ? 0 : -1, context),
  ),
  rule(
    'that day',
    String.raw`(?:(?:earlier|later) )?(?:on )?that (?<unit>day|week|month|year)`,
    ({ unit = '' }, context) => fromBefore(unit.toLowerCase(), 0, context),
  ),
]
