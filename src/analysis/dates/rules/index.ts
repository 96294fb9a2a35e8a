import type { Rule } from '../rule.ts'
import { clockRules } from './clock.ts'
import { dayRules } from './days.ts'
import { distantRules } from './distant.ts'
import { durationRules } from './durations.ts'
import { monthRules } from './months.ts'
import { partOfDayRules } from './parts-of-day.ts'
import { partOfYearRules } from './parts-of-year.ts'
import { referenceRules } from './references.ts'
import { relativeRules } from './relative.ts'
import { toldBeforeRules } from './told-before.ts'
import { weekdayRules } from './weekdays.ts'
import { yearRules } from './years.ts'

/** Whole words of which every expression of a kind has one, and the rules for that kind in their order: the first that resolves at a place wins there. */
export interface Kind {
  readonly anchor: string
  readonly rules: readonly Rule[]
}

export const kinds: readonly Kind[] = [
  {
    anchor:
      'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
    rules: [...dayRules, ...monthRules],
  },
  {
    anchor: '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)(?=[.,])',
    rules: [...dayRules, ...weekdayRules],
  },
  {
    anchor: 'days?|weeks?|weekends?|months?|years?|decades?|century|centuries|hours?|minutes?|seconds?|fortnights?',
    rules: [
      ...partOfYearRules,
      ...relativeRules,
      ...toldBeforeRules,
      ...distantRules,
      ...referenceRules,
      ...durationRules,
    ],
  },
  {
    anchor: String.raw`(?<![.,])(?:\d{4}s?|\d\ds)|(?<=['’‘])\d\d|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties`,
    rules: [...clockRules, ...dayRules, ...partOfYearRules, ...yearRules],
  },
  {
    anchor: String.raw`(?<![.,])\d{1,2}(?::\d\d|\s?[ap]\.?m|[/.]\d{1,2}[/.]\d{2}(?:\d\d)?|st|nd|rd|th)`,
    rules: [...clockRules, ...dayRules, ...yearRules],
  },
  {
    anchor: 'quarters?|periods?|hal(?:f|ves)|q[1-4]',
    rules: [...partOfYearRules, ...toldBeforeRules, ...durationRules],
  },
  { anchor: 'spring|summer|autumn|fall|winter', rules: partOfYearRules },
  {
    anchor: 'today|yesterday|tomorrow|tonight|overnight|midnight|noon|midday|mornings?|afternoons?|evenings?|nights?',
    rules: [...relativeRules, ...partOfDayRules],
  },
  {
    anchor: 'now|nowadays|currently|current|present|being|recent|recently|soon|future|term|past|weekly|annual',
    rules: [...partOfYearRules, ...relativeRules, ...durationRules, ...referenceRules],
  },
]
