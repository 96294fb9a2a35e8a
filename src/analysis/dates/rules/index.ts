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

/** All rules in their order: the first that matches at a place and resolves wins there. */
export const rules: readonly Rule[] = [
  ...clockRules,
  ...dayRules,
  ...partOfYearRules,
  ...monthRules,
  ...weekdayRules,
  ...relativeRules,
  ...toldBeforeRules,
  ...distantRules,
  ...yearRules,
  ...referenceRules,
  ...durationRules,
  ...partOfDayRules,
]
