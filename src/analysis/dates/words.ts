/** The names of days, months and their parts: alternations for patterns, and what each word stands for. Patterns ignore case. */

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const DAY_NAMES = 'mon tue wed thu fri sat sun'.split(' ')

export const MONTH = String.raw`(?:jan(?:uary\b|\b\.?)|feb(?:ruary\b|\b\.?)|mar(?:ch\b|\b\.?)|apr(?:il\b|\b\.?)|may\b|jun(?:e\b|\b\.?)|jul(?:y\b|\b\.?)|aug(?:ust\b|\b\.?)|sep(?:tember\b|t?\b\.?)|oct(?:ober\b|\b\.?)|nov(?:ember\b|\b\.?)|dec(?:ember\b|\b\.?))`
export const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.(?= )|(?:mon|tue|wed|thu|fri|sat|sun)(?=, \d))`
export const SEASON = '(?:spring|summer|autumn|fall|winter)'
export const DAY_PART = '(?:morning|midday|afternoon|evening|night)'
export const DAY_OF_MONTH = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d,]*\d|\.\d|%|:\d)`
export const YEAR = String.raw`(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d|-\d{3})`

/** 1 for January to 12 for December; of a name or its abbreviation. */
export const monthOf = (word: string): number => MONTH_NAMES.indexOf(word.slice(0, 3).toLowerCase()) + 1

/** Whether a month's name is written as one: "may" and "march" are verbs, "mar" and "sep" nothing, until they have a capital. */
export const isMonthName = (word: string): boolean => /^(?:[A-Z]|jan|feb|apr|june|july|aug|oct|nov|dec)/.test(word)

/** 1 for Monday to 7 for Sunday; of a name or its abbreviation. */
export const weekdayNamed = (word: string): number => DAY_NAMES.indexOf(word.slice(0, 3).toLowerCase()) + 1

const ORDINALS = ['first', 'second', 'third', 'fourth']
export const ORDINAL = '(?:first|second|third|fourth|final|1st|2nd|3rd|4th)'

/** 1 for "first" to 4 for "fourth"; the final quarter is the fourth. */
export const ordinalOf = (word: string): number => {
  const lower = word.toLowerCase()
  return lower === 'final' ? 4 : Number.parseInt(lower, 10) || ORDINALS.indexOf(lower) + 1
}
