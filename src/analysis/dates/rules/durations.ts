import { durationValue, NUMBER, numberOf } from '../amounts.ts'
import { type Rule, rule } from '../rule.ts'
import { shifted } from '../shift.ts'
import { valueOnly } from '../times.ts'

/** Lengths of time and repetitions: they have a value and no place on the calendar. Ages are not even that. */

const about =
  '(?:(?:about|around|almost|nearly|over|more than|less than|at least|up to|just|only|some|roughly|the|these|those|another|every|all|its|an additional)(?: (?:about|almost|nearly|more than|at least))? )*'
const stretch = '(?:(?:the )?(?:last|past|next|first|coming|previous|following|final|recent|latest|same|full|entire) )?'
const kind =
  '(?: (?:more|full|straight|consecutive|successive|whole|long|trading|working|business|calendar|additional))?'
const UNIT = '(?:seconds|(?:minute|hour|day|week|fortnight|month|year|decade)s?|quarters)'

const several = ({ unit = '' }: Readonly<Record<string, string | undefined>>) =>
  valueOnly(durationValue(undefined, unit))

export const durationRules: readonly Rule[] = [
  rule(
    'five-year-old, aged 37 years',
    `${about}(?:${NUMBER})[ -](?:day|week|month|year)s?[ -]olds?|aged ${NUMBER} years?`,
    () => [],
  ),
  rule('three-quarters of it', `${about}(?:three|one|a)[ -]quarters?`, () => []),
  rule('a minute and a half', 'an? (?<unit>hour|minute|day|week|month|year|decade) and a half', ({ unit = '' }) =>
    valueOnly(durationValue(1.5, unit)),
  ),
  rule('per day, every year', '(?:per|each|every) (?<unit>day|week|month|quarter|year|hour)', ({ unit = '' }) =>
    valueOnly(durationValue(1, unit)),
  ),
  rule(
    'two to three weeks',
    `${about}${stretch}(?<count>${NUMBER})(?: to |-| or )(?<last>${NUMBER})[ -](?<unit>${UNIT})`,
    ({ count = '', unit = '' }) => valueOnly(durationValue(numberOf(count), unit)),
  ),
  rule(
    'three years, five-year',
    `${about}${stretch}(?<count>${NUMBER})${kind}[ -](?<unit>${UNIT})(?:['’]|-long)?`,
    ({ count = '', unit = '' }) => {
      const number = numberOf(count)
      return Number.isNaN(number) ? undefined : valueOnly(durationValue(number, unit))
    },
  ),
  rule(
    'several months',
    `${about}${stretch}(?:the )?(?:several|few|many|a few|a number of|recent)(?: (?:more|past|last|recent))?[ -](?<unit>${UNIT})`,
    several,
  ),
  rule(
    'decades',
    '(?:the )?(?:(?:last|past|next|early|first) )?(?<unit>(?:minute|hour|day|week|month|year|decade|centurie)s)(?:-long)?(?: of)?',
    several,
  ),
  rule('the past year', '(?:over )?the (?:last|past) year', (_, context) =>
    valueOnly(shifted('year', -1, context).value),
  ),
  rule(
    'the last year',
    '(?:the )?(?:last|past|previous) (?<unit>hour|day|week|month|decade|century)',
    ({ unit = '' }) => valueOnly(durationValue(1, unit)),
  ),
  rule('annual', '(?<word>weekly|annual)', ({ word = '' }) =>
    valueOnly(durationValue(1, word.toLowerCase() === 'weekly' ? 'week' : 'year')),
  ),
]
