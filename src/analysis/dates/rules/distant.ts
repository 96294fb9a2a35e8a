import { durationValue, NUMBER, numberOf } from '../amounts.ts'
import { type Context, type Rule, rule } from '../rule.ts'
import { shifted } from '../shift.ts'
import * as times from '../times.ts'

/** Times told by their distance from publication: two years ago, 15 years since, three days from now. */

const singular = (unit: string): string => unit.toLowerCase().replace(/s$/, '')

/** So many units away, as fine as the unit; what is counted in hours happened that day, what is counted in decades is too vague for a year. */
const away = (amount: string, unitWord: string, direction: 1 | -1, context: Context): times.Time | undefined => {
  const count = numberOf(amount)
  const unit = singular(unitWord)
  if (Number.isNaN(count) || count > 1000) return undefined
  if (/second|minute|hour/.test(unit))
    return count < 12 ? shifted('day', 0, context) : shifted('day', direction * Math.round(count / 24), context)
  if (unit === 'decade' || unit === 'quarter') return times.valueOnly(direction < 0 ? 'PAST_REF' : 'FUTURE_REF')
  return shifted(unit, direction * Math.floor(count), context)
}

const COUNT = `(?:(?:about|around|almost|nearly|over|more than|less than|just over|just under|just|roughly|some|exactly|only|at least) )*(?<count>${NUMBER})(?: more)?[ -](?<unit>(?:second|minute|hour|day|week|month|quarter|year|decade)s?)(?: or so)?`

const MARKING = /\b(?:mark|celebrat|commemorat|honou?r|observ)(?:e|es|ed|s|ing)?\b[^.;!?]*$/i
const MARKED = /^[^.;!?]*$/

/** "leaders will gather in July 2024 to mark 75 years since …" counts from the year of the marking, not from publication. */
const marking = (context: Context): Context => {
  const { text, start, named } = context
  const at = named.findLast(
    ({ end, moment }) => moment && moment.precision !== 'decade' && end <= start && MARKED.test(text.slice(end, start)),
  )
  if (!at?.moment || !MARKING.test(text.slice(0, start))) return context
  const { today: _day, month: _month, ...rest } = context
  return { ...rest, year: Number(at.moment.from.slice(0, 4)) }
}

export const distantRules: readonly Rule[] = [
  rule('two years ago', `${COUNT} ago(?: (?:today|this (?:week|month)))?`, ({ count = '', unit = '' }, context) =>
    away(count, unit, -1, context),
  ),
  rule('several years ago', '(?:several|many|a few|some|only )?(?: )?(?:days|weeks|months|years|decades) ago', () =>
    times.valueOnly('PAST_REF'),
  ),
  rule('15 years since', `${COUNT} since`, ({ count = '', unit = '' }, context) => {
    const { moment } = away(count, unit, -1, marking(context)) ?? {}
    return { value: durationValue(numberOf(count), unit), ...(moment && { moment }) }
  }),
  rule(
    'two days from now',
    `(?:in )?${COUNT}(?: (?:from now|from today|hence)|['’]s? time)`,
    ({ count = '', unit = '' }, context) => away(count, unit, 1, context),
  ),
]
