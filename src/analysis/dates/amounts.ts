/** Amounts of time: numbers in digits and words, and the TIMEX3 value of so many units. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
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
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?: 1/2)?|(?:${TENS.join('|')})(?:[ -](?:${SMALL.slice(1, 10).join('|')}))?|(?:${SMALL.slice(1).reverse().join('|')})(?: (?:hundred|thousand)| and a half)?|(?:an? )?(?:couple(?: of)?|dozen|hundred|thousand)|half an?|an?)`

/** How many a number in digits or words stands for; NaN for what is none. */
export const numberOf = (text: string): number => {
  const words = text.toLowerCase().replaceAll(',', '')
  const digits = /^(\d+(?:\.\d+)?)(\s1\/2)?$/.exec(words)
  if (digits) return Number(digits[1]) + (digits[2] ? 0.5 : 0)
  if (/^half\b/.test(words)) return 0.5
  const extra = /\sand\sa\shalf$/.test(words) ? 0.5 : 0
  let total = 0
  for (const word of words.replace(/\s(?:and\sa\shalf|of)$/, '').split(/[\s-]+/)) {
    const number = NUMBERS.get(word) ?? Number.NaN
    total =
      number >= 100 || word === 'dozen' || (word === 'couple' && total === 1)
        ? Math.max(total, 1) * number
        : total + number
  }
  return total + extra
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
