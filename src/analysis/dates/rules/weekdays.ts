import { mondayOf, weekdayOfNumber } from '../calendar.ts'
import { type Context, type Rule, rule } from '../rule.ts'
import { isLimit } from '../tense.ts'
import * as times from '../times.ts'
import { DAY_PART, WEEKDAY, weekdayNamed } from '../words.ts'

/** Days by their name: the last such day on or before publication, unless the verb near it looks ahead. */

const PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['midday', 'MI'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
])

/** A time at the part of the day that the word names; the time itself without one. */
export const atPart = (time: times.Time, part: string | undefined): times.Time => {
  const code = PARTS.get((part ?? '').toLowerCase())
  return code && time.moment?.precision === 'day' ? times.at(time, code) : time
}

/** "Sat." and "Sun." are days only with a capital and where no new sentence begins after them. */
const isWeekdayName = (name: string, { text, end }: Context): boolean =>
  /day$/i.test(name) || (/^[A-Z]/.test(name) && !/^\s[A-Z][a-z]*(?!\w|\.? \d)/.test(text.slice(end, end + 16)))

const dayNamed = (name: string, which: string, context: Context): number | undefined => {
  const { today } = context
  if (today === undefined) return undefined
  const wanted = weekdayNamed(name)
  const back = (weekdayOfNumber(today) - wanted + 7) % 7
  const ahead = (7 - back) % 7
  switch (which) {
    // "Last Thursday" said on a Friday is not yesterday.
    case 'last':
    case 'past':
      return back > 2 ? today - back : today - back - 7
    case 'previous':
      return today - (back || 7)
    case 'next':
      return mondayOf(today) + 7 + wanted - 1
    case 'coming':
    case 'upcoming':
      return today + (ahead || 7)
    case 'this':
      return context.tense() === 'past' ? today - back : ahead < 6 ? today + ahead : today - back
    default:
      return context.tense() === 'future' || isLimit(context.text, context) ? today + ahead : today - back
  }
}

const WEEKS: ReadonlyMap<string, number> = new Map([
  ['last', -7],
  ['previous', -7],
  ['this', 0],
  ['next', 7],
  ['following', 7],
])
const unresolved = (name: string): times.Time => times.valueOnly(`XXXX-WXX-${weekdayNamed(name)}`)

export const weekdayRules: readonly Rule[] = [
  rule('Black Friday', `(?:black|bloody|ruby|cyber|super|giving) ${WEEKDAY}`, () => []),
  rule(
    'Tuesday last week',
    `(?<name>${WEEKDAY})(?: (?<part>${DAY_PART}))?,? (?:of )?(?<which>last|this|next|the previous|the following) week`,
    ({ name = '', part, which = '' }, { today }) => {
      if (today === undefined) return unresolved(name)
      const step = WEEKS.get(which.toLowerCase().replace('the ', '')) ?? 0
      return atPart(times.day(mondayOf(today) + step + weekdayNamed(name) - 1), part)
    },
  ),
  rule('every Monday', `(?:every|each|most) (?<name>${WEEKDAY})(?: (?<part>${DAY_PART}))?`, ({ name = '' }) =>
    unresolved(name),
  ),
  rule('Mondays', '(?<name>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s', ({ name = '' }) => unresolved(name)),
  rule(
    'Tuesday evening, last Tuesday',
    `(?:(?:the )?(?<which>last|past|this|next|coming|upcoming|previous)(?: past| coming)? )?(?:(?:earlier|later|early|late)(?: on)? )?(?<name>${WEEKDAY})(?:['’]s)?(?: (?:early |late |mid-?)?(?<part>${DAY_PART}))?`,
    ({ which = '', name = '', part }, context) => {
      if (!isWeekdayName(name, context)) return undefined
      const day = dayNamed(name, which.toLowerCase(), context)
      return day === undefined ? unresolved(name) : atPart(times.day(day), part)
    },
  ),
]
