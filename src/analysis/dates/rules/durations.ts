import { type Rule, rule } from '../rule.ts'
import { valueOnly } from '../times.ts'
import { durationValue, NUMBER, numberOf } from '../words.ts'

/** Lengths of time and repetitions: they have a value and no place on the calendar. */

const UNITS = String.raw`(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade)`
const about = String.raw`(?:(?:about|around|almost|nearly|over|more than|less than|at least|up to|just|only|some|roughly|the|these|those|another|every|all|its|an additional)(?: (?:about|almost|nearly|more than|at least))? )*`
const span = String.raw`(?:(?:the )?(?:last|past|next|first|coming|previous|following|final|recent|latest|same|full|entire) )?`

export const durationRules: readonly Rule[] = [
  rule(
    'a minute and a half',
    String.raw`an? (?<unit>hour|minute|day|week|month|year|decade) and a half`,
    ({ unit = '' }) => valueOnly(durationValue(1.5, unit)),
  ),
  rule(
    '15 a year, per day',
    String.raw`(?:per|each|every) (?<unit>day|week|month|quarter|year|hour)`,
    ({ unit = '' }) => valueOnly(durationValue(1, unit)),
  ),
  rule(
    'five-year-old',
    String.raw`(?<count>${NUMBER})-(?<unit>day|week|month|year)s?-old`,
    ({ count = '', unit = '' }) => valueOnly(durationValue(numberOf(count), unit)),
  ),
  rule(
    'two to three weeks',
    String.raw`${about}${span}(?<count>${NUMBER})(?: to |-| or )(?<last>${NUMBER})[ -](?<unit>${UNITS}s?)`,
    ({ last = '', unit = '' }) => valueOnly(durationValue(numberOf(last), unit)),
  ),
  rule(
    'three years',
    String.raw`${about}${span}(?<count>${NUMBER})(?: (?:more|full|straight|consecutive|successive|whole|long|trading|working|business))?[ -](?<unit>${UNITS}s?)(?:['’]|-long|-old| old)?`,
    ({ count = '', unit = '' }) => {
      const number = numberOf(count)
      return Number.isNaN(number) ? undefined : valueOnly(durationValue(number, unit))
    },
  ),
  rule(
    'several months',
    String.raw`${about}${span}(?:the )?(?:several|few|many|a few|a number of|recent|coming)(?: (?:more|past|last|recent))?[ -](?<unit>${UNITS}s)`,
    ({ unit = '' }) => valueOnly(durationValue(undefined, unit)),
  ),
  rule(
    'decades',
    String.raw`(?<unit>(?:minute|hour|day|week|month|year|decade|centurie)s)(?:-long)?`,
    ({ unit = '' }) => valueOnly(durationValue(undefined, unit)),
  ),
  rule(
    'the last year',
    String.raw`(?:the|over the) (?:last|past) (?<unit>hour|day|week|month|year|decade|century)`,
    ({ unit = '' }) => valueOnly(durationValue(1, unit)),
  ),
  rule('annual', '(?<word>daily|weekly|monthly|quarterly|annual|annually|yearly)', ({ word = '' }) =>
    valueOnly(
      durationValue(1, { d: 'day', w: 'week', m: 'month', q: 'quarter' }[word[0]?.toLowerCase() ?? ''] ?? 'year'),
    ),
  ),
]
