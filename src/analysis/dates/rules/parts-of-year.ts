import { type Context, type Rule, rule } from '../rule.ts'
import * as times from '../times.ts'
import { ORDINAL, ordinalOf, SEASON, YEAR } from '../words.ts'

/** Quarters, halves and seasons: of a year that is named, or of the one that fits. */

const SEASONS: ReadonlyMap<string, times.Season> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
])
const BEGINS: Readonly<Record<times.Season, number>> = { SP: 2, SU: 5, FA: 8, WI: 11 }

const ofYear = `(?:,? (?:of |in )?(?:(?<year>${YEAR})|(?:the )?(?<which>last|this|next|previous|following|the) year))?`

const yearOf = (year: string | undefined, which: string | undefined, context: Context): number | undefined => {
  if (year) return Number(year)
  if (context.year === undefined) return undefined
  switch ((which ?? '').toLowerCase()) {
    case 'last':
    case 'previous':
      return context.year - 1
    case 'next':
    case 'following':
      return context.year + 1
    default:
      return context.year
  }
}

const numbered = (
  kind: 'quarter' | 'half',
  ordinal: string,
  year: string | undefined,
  which: string | undefined,
  context: Context,
): times.Time | undefined => {
  const number = ordinalOf(ordinal)
  const inYear = yearOf(year, which, context)
  if (number < 1 || number > (kind === 'half' ? 2 : 4)) return undefined
  if (inYear === undefined) return times.valueOnly(`XXXX-${kind === 'half' ? 'H' : 'Q'}${number}`)
  const length = kind === 'half' ? 6 : 3
  const ahead = year || which || context.month === undefined ? 0 : (number - 1) * length - (context.month % 12)
  const back = ahead > 6 || (ahead > 3 && context.tense() === 'past') ? 1 : 0
  return kind === 'half'
    ? times.half(inYear - back, number, Boolean(year))
    : times.quarter(inYear - back, number, Boolean(year))
}

const relativeQuarter = (step: number, { month }: Context): times.Time | undefined => {
  if (month === undefined) return times.valueOnly('XXXX-QX')
  const number = Math.floor(month / 3) + step
  return times.quarter(Math.floor(number / 4), (number % 4) + 1)
}

const seasonOf = (
  which: string,
  name: string,
  year: string | undefined,
  of: string | undefined,
  context: Context,
): times.Time => {
  const season = SEASONS.get(name.toLowerCase()) ?? 'SU'
  const given = yearOf(year, of, context)
  if (given === undefined || (context.month === undefined && !year)) return times.valueOnly(`XXXX-${season}`)
  if (year || of) return times.season(given, season, Boolean(year))
  const now = (context.month ?? 0) % 12
  const begun = now >= BEGINS[season]
  const running = begun && now < BEGINS[season] + 3
  switch (which.toLowerCase().split(' ').at(-1)) {
    case 'last':
    case 'past':
    case 'previous':
      return times.season(begun && !running ? given : given - 1, season)
    case 'next':
    case 'coming':
      return times.season(begun ? given + 1 : given, season)
    default:
      return times.season(!begun && context.tense() === 'past' && BEGINS[season] - now > 2 ? given - 1 : given, season)
  }
}

const PREPOSED = /\b(?:in|by|during|since|until|into|over|through|throughout|for|before|after|of|from)\s$/i

export const partOfYearRules: readonly Rule[] = [
  rule(
    'the third quarter of 2009',
    `(?:the |its |their |our )?(?:(?<lead>${YEAR}) |(?:(?<whose>last|this|next) year['’]s |fiscal[ -]))?(?:fiscal[ -])?(?<ordinal>${ORDINAL})[ -](?<kind>quarter|half)${ofYear}`,
    ({ lead, whose, ordinal = '', kind = '', year, which }, context) =>
      numbered(kind.toLowerCase() === 'half' ? 'half' : 'quarter', ordinal, year ?? lead, which ?? whose, context),
  ),
  rule('Q3 2009', `Q(?<number>[1-4])${ofYear}`, ({ number = '', year, which }, context) =>
    numbered('quarter', `${number}.`, year, which, context),
  ),
  rule(
    'last quarter',
    '(?:the )?(?<which>last|past|previous|this|current|latest|next|coming) quarter',
    ({ which = '' }, context) =>
      relativeQuarter(/last|past|prev|latest/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0, context),
  ),
  rule(
    'the summer of 2022',
    `(?:(?:the |this |mid-?|early |late )*)(?<name>${SEASON})(?: of|,)? (?<year>${YEAR})`,
    ({ name = '', year }, context) => seasonOf('', name, year, undefined, context),
  ),
  rule(
    'last summer',
    `(?:early |late )?(?<which>(?:the )?(?:last|this past|this|next|coming|past|previous)) (?:early |late )?(?<name>${SEASON})(?! (?:back|apart|short|behind))`,
    ({ which = '', name = '' }, context) => seasonOf(which, name, undefined, undefined, context),
  ),
  rule(
    'the summer',
    '(?:(?:the )?(?:early|late|mid)[ -]|the (?:end of |beginning of |start of )?(?:the )?)(?<name>spring|summer|autumn|winter)(?: of (?<which>last|this|next) year)?(?! (?:olympic|games|palace|solstice))',
    ({ name = '', which }, context) => {
      const timed = which || PREPOSED.test(context.text.slice(Math.max(0, context.start - 12), context.start))
      return timed ? seasonOf('', name, undefined, which, context) : undefined
    },
  ),
]
