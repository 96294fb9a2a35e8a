import { mondayOf } from '../calendar.ts'
import { type Context, type Rule, rule } from '../rule.ts'
import { shifted } from '../shift.ts'
import type * as times from '../times.ts'
import { DAY_PART } from '../words.ts'
import { atPart } from './weekdays.ts'

/** Times told from the day of publication: today, last month, earlier this week, over the weekend. */

const step = (word: string): number => (/last|past|prev/i.test(word) ? -1 : /next|coming|following/i.test(word) ? 1 : 0)

const onWeekend = ({ today }: Context): boolean => today !== undefined && today - mondayOf(today) >= 5

/** "The weekend" on a Saturday or a Sunday is this one; on other days the one past, unless the verb looks ahead. */
const theWeekend = (context: Context): times.Time =>
  shifted('weekend', onWeekend(context) || context.tense() === 'future' ? 0 : -1, context)

const portion =
  '(?:(?:the )?(?:very )?(?:beginning|start|end|middle|close|rest|remainder|course|first half|second half|part|bulk|most)(?: of)? )'
const earlier = `(?:(?:earlier|later|early|late|sometime|once|only)(?: on| in)? |${portion})?`

export const relativeRules: readonly Rule[] = [
  rule('the day before yesterday', 'the day before yesterday', (_, context) => shifted('day', -2, context)),
  rule('the day after tomorrow', 'the day after tomorrow', (_, context) => shifted('day', 2, context)),
  rule(
    'yesterday morning',
    `(?:(?:early|late|earlier|later)(?: on)? )?(?<word>today|yesterday|tomorrow)(?:['’]s)?(?: (?<part>${DAY_PART}))?`,
    ({ word = '', part }, context) =>
      atPart(shifted('day', { yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0, context), part),
  ),
  rule('tonight', "(?:later |earlier )?tonight(?:['’]s)?", (_, context) => atPart(shifted('day', 0, context), 'night')),
  rule('last night', '(?:late |early )?last night|overnight', (_, context) =>
    atPart(shifted('day', -1, context), 'night'),
  ),
  rule(
    'this morning',
    '(?:(?:earlier|later|early|late) )?this (?<part>morning|afternoon|evening)',
    ({ part }, context) => atPart(shifted('day', 0, context), part),
  ),
  rule('over the weekend', 'the weekend', (_, context) => theWeekend(context)),
  rule(
    'last weekend',
    `${earlier}(?:the )?(?<which>last|past|this past|this|next|this coming|coming|previous) weekend`,
    ({ which = '' }, context) => {
      if (/^this$/i.test(which))
        return shifted('weekend', !onWeekend(context) && context.tense() === 'past' ? -1 : 0, context)
      if (/coming/i.test(which)) return shifted('weekend', 0, context)
      return shifted('weekend', /past$/i.test(which) && onWeekend(context) ? 0 : step(which), context)
    },
  ),
  rule(
    'last month, later this week',
    `${earlier}(?<which>last|this past|this|next|this coming|the coming|the upcoming) (?<unit>week|month|year|decade|century)(?!-|['’]s (?:time|worth))(?:['’]s)?`,
    ({ which = '', unit = '' }, context) => shifted(unit.toLowerCase(), step(which), context),
  ),
  rule(
    'the end of the year',
    `${portion}the (?:current )?(?<unit>week|month|year|decade|century)`,
    ({ unit = '' }, context) => shifted(unit.toLowerCase(), 0, context),
  ),
  rule(
    'the current year',
    '(?:the |its )?current (?:fiscal |financial |calendar )?(?<unit>week|month|year)',
    ({ unit = '' }, context) => shifted(unit.toLowerCase(), 0, context),
  ),
  rule(
    'earlier in the month',
    '(?:earlier|later|early|late) (?:on )?in the (?<unit>week|month|year)',
    ({ unit = '' }, context) => shifted(unit.toLowerCase(), 0, context),
  ),
  rule('year-end', `(?:the )?year(?:['’]s)?[ -]?end`, (_, context) => shifted('year', 0, context)),
]
