/** The words of time: alternations for patterns, and what each word stands for. Patterns ignore case. */

const byPrefix = (names: readonly string[], length: number): ReadonlyMap<string, number> =>
  new Map(names.map((name, index) => [name.slice(0, length), index + 1]))

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS_BY_PREFIX = byPrefix(MONTH_NAMES, 3)
const DAYS_BY_PREFIX = byPrefix(DAY_NAMES, 3)

export const MONTH = String.raw`(?:jan(?:uary\b|\b\.?)|feb(?:ruary\b|\b\.?)|mar(?:ch\b|\b\.?)|apr(?:il\b|\b\.?)|may\b|june?\b\.?|july?\b\.?|aug(?:ust\b|\b\.?)|sep(?:tember\b|t?\b\.?)|oct(?:ober\b|\b\.?)|nov(?:ember\b|\b\.?)|dec(?:ember\b|\b\.?))`
export const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.(?= )|(?:mon|tue|wed|thu|fri|sat|sun)(?=, \d))`
export const SEASON = String.raw`(?:spring|summer|autumn|fall|winter)`
export const DAY_PART = String.raw`(?:morning|midday|afternoon|evening|night)`
export const DAY_OF_MONTH = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d,]*\d|\.\d|%|:\d)`
export const YEAR = String.raw`(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d|-\d{3})`
export const UNIT = String.raw`(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie)`

/** 1 for January to 12 for December; of a name or its abbreviation. */
export const monthOf = (word: string): number => MONTHS_BY_PREFIX.get(word.slice(0, 3).toLowerCase()) ?? 0

/** Whether a month's name is written as one: "may" and "march" are verbs, "mar" and "sep" nothing, until they have a capital. */
export const isMonthName = (word: string): boolean => /^(?:[A-Z]|jan|feb|apr|june|july|aug|oct|nov|dec)/.test(word)

/** 1 for Monday to 7 for Sunday; of a name or its abbreviation. */
export const weekdayNamed = (word: string): number => DAYS_BY_PREFIX.get(word.slice(0, 3).toLowerCase()) ?? 0

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, index * 10 + 20] as const),
  ['a', 1],
  ['an', 1],
  ['another', 1],
  ['half', 0.5],
  ['couple', 2],
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
])

/** A number in digits or words, up to "twenty-five", "a hundred", "two and a half". */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?: 1/2)?|(?:${TENS.join('|')})(?:[ -](?:${SMALL.slice(1, 10).join('|')}))?|(?:${SMALL.slice(1).reverse().join('|')})(?: (?:hundred|thousand)| and a half)?|an? (?:couple(?: of)?|dozen|hundred|thousand)|half an?|an?)`

/** How many a number in digits or words stands for; NaN for what is none. */
export const numberOf = (text: string): number => {
  const words = text.toLowerCase().replaceAll(',', '')
  const digits = /^(\d+(?:\.\d+)?)( 1\/2)?$/.exec(words)
  if (digits) return Number(digits[1]) + (digits[2] ? 0.5 : 0)
  if (/^half\b/.test(words)) return 0.5
  const extra = words.endsWith(' and a half') ? 0.5 : 0
  let total = 0
  for (const word of words.replace(/ and a half$| of$/, '').split(/[ -]/)) {
    const number = NUMBERS.get(word) ?? Number.NaN
    total = number >= 100 || word === 'couple' || word === 'dozen' ? Math.max(total, 1) * number : total + number
  }
  return total + extra
}

const ORDINALS = ['first', 'second', 'third', 'fourth']
export const ORDINAL = String.raw`(?:first|second|third|fourth|final|1st|2nd|3rd|4th)`

/** 1 for "first" to 4 for "fourth"; the final quarter is the fourth. */
export const ordinalOf = (word: string): number => {
  const lower = word.toLowerCase()
  return lower === 'final' ? 4 : Number.parseInt(lower, 10) || ORDINALS.indexOf(lower) + 1
}

/** `P3D`, `PT2H`, `PXY` for several years; decades and centuries are told in years. */
export const durationValue = (count: number | undefined, unit: string): string => {
  const [factor, letter] = DURATION_UNITS.get(unit.toLowerCase().replace(/s$/, '')) ?? [1, 'D']
  const number = count === undefined || Number.isNaN(count) ? 'X' : String(count * factor)
  return /^[hms]/.test(letter) ? `PT${number}${letter.toUpperCase()}` : `P${number}${letter}`
}
const DURATION_UNITS: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['second', [1, 's']],
  ['minute', [1, 'm']],
  ['hour', [1, 'h']],
  ['day', [1, 'D']],
  ['week', [1, 'W']],
  ['fortnight', [2, 'W']],
  ['month', [1, 'M']],
  ['quarter', [1, 'Q']],
  ['year', [1, 'Y']],
  ['decade', [10, 'Y']],
  ['century', [100, 'Y']],
  ['centurie', [100, 'Y']],
])
