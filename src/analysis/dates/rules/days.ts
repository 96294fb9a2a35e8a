import { dayNumber, dayOf, weekdayOfNumber } from '../calendar.ts'
import { type Context, type Found, type Rule, rule } from '../rule.ts'
import { isDirectlyPast, isLimit } from '../tense.ts'
import * as times from '../times.ts'
import { DAY_OF_MONTH, isMonthName, MONTH, monthOf, WEEKDAY, weekdayNamed, YEAR } from '../words.ts'

/** Days by their date: with a year, or in the year that is nearest. */

/** The number of the day with this date in the year that fits: where the verb looks, else the nearest. */
const inNearestYear = (month: number, date: number, context: Context): number | undefined => {
  const { today } = context
  const year = context.year
  if (today === undefined || year === undefined) return undefined
  const candidates = [year - 1, year, year + 1].flatMap((each) => dayOf(each, month, date) ?? [])
  const tense = isLimit(context.text, context) ? undefined : context.tense()
  const past = candidates.findLast((day) => day <= today)
  const ahead = candidates.find((day) => day >= today)
  if (past === undefined || ahead === undefined) return past ?? ahead
  if (tense === 'future') return ahead - today <= 240 ? ahead : past
  if (tense === 'past') return today - past < 290 || isDirectlyPast(context.text, context) ? past : ahead
  return today - past <= ahead - today ? past : ahead
}

const twoDigits = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900)

const resolveDay = (
  monthName: string,
  date: string,
  year: string | undefined,
  context: Context,
): times.Time | undefined => {
  const month = monthOf(monthName)
  const number = Number.parseInt(date, 10)
  if (year) {
    const day = dayOf(Number(year), month, number)
    return day === undefined ? undefined : times.day(day, true)
  }
  if (dayOf(2000, month, number) === undefined) return undefined
  const day = inNearestYear(month, number, context)
  return day === undefined
    ? times.valueOnly(`XXXX-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`)
    : times.day(day)
}

const both = (first: times.Time, last: times.Time): times.Time =>
  first.moment && last.moment && first.moment.from < last.moment.from
    ? { value: first.value, moment: { ...first.moment, to: last.moment.from } }
    : first

const ofYear = `(?:,? (?:of )?(?<year>${YEAR})(?!-))?`
const leading = `(?:(?<weekday>${WEEKDAY})(?:,| the)? )?(?:(?:early|late|earlier|later)(?: on)? )?`

/** A date whose weekday is named, too, is in the year in which it falls on that weekday. */
const byWeekday = (weekday: string, month: string, date: string, context: Context): times.Time | undefined => {
  if (context.year === undefined) return undefined
  const wanted = weekdayNamed(weekday)
  const fitting = [0, -1, 1].flatMap(
    (step) => dayOf((context.year ?? 0) + step, monthOf(month), Number.parseInt(date, 10)) ?? [],
  )
  const day = fitting.find((each) => weekdayOfNumber(each) === wanted)
  return day === undefined ? undefined : times.day(day)
}

const single = (
  { weekday, month = '', date = '', year }: Readonly<Record<string, string | undefined>>,
  context: Context,
): times.Time | undefined => {
  if (!isMonthName(month)) return undefined
  return (
    (weekday && !year ? byWeekday(weekday, month, date, context) : undefined) ?? resolveDay(month, date, year, context)
  )
}

/** A date that is a name: it stays in its year however near the anniversary is. */
const SEPTEMBER_11 = dayNumber('2001-09-11')

export const dayRules: readonly Rule[] = [
  rule('ISO date', String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<date>\d\d)(?:T[\d:.]+Z?)?`, ({ year, month, date }) => {
    const day = dayOf(Number(year), Number(month), Number(date))
    return day === undefined ? undefined : times.day(day, true)
  }),
  rule(
    '7/11/2023, 11.07.2023',
    String.raw`(?<first>\d{1,2})(?<mark>[/.])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)?\d\d)(?![/.]\d)`,
    ({ first = '', second = '', mark, year = '' }) => {
      const dayFirst = mark === '.' || Number(first) > 12
      const day = dayFirst
        ? dayOf(twoDigits(year), Number(second), Number(first))
        : dayOf(twoDigits(year), Number(first), Number(second))
      return day === undefined ? undefined : times.day(day, mark === '/' || year.length === 4)
    },
  ),
  rule(
    'July 11-12, July 11 to 12',
    `${leading}(?<month>${MONTH}) (?<date>${DAY_OF_MONTH})(?: ?[-–—] ?| to | through | until )(?:(?<until>${MONTH}) )?(?<last>${DAY_OF_MONTH})${ofYear}`,
    (groups, context) => {
      const { month = '', date = '', until, last = '', year } = groups
      const first = single({ month, date, year }, context)
      const end = resolveDay(until ?? month, last, year, context)
      return first && end && both(first, end)
    },
  ),
  rule(
    '11-12 July',
    `(?<date>${DAY_OF_MONTH})(?: ?[-–—] ?| to )(?<last>${DAY_OF_MONTH}) (?:of )?(?<month>${MONTH})${ofYear}`,
    (groups, context) => {
      const { month = '', date = '', last = '', year } = groups
      const first = single({ month, date, year }, context)
      const end = resolveDay(month, last, year, context)
      return first && end && both(first, end)
    },
  ),
  rule(
    'June 10 and 11',
    `(?<month>${MONTH}) (?<date>${DAY_OF_MONTH}),? (?:and|or|&) (?<last>${DAY_OF_MONTH})(?! (?:people|other|others|percent|per|million|billion|${MONTH}))${ofYear}`,
    (groups, context) => {
      const { month = '', date = '', last = '', year } = groups
      const first = single({ month, date, year }, context)
      const second = resolveDay(month, last, year, context)
      if (!first || !second) return undefined
      const cut = month.length + 1 + date.length
      return [
        { ...first, from: 0, to: cut },
        { ...second, from: context.text.indexOf(last, context.start + cut + 3) - context.start },
      ] satisfies Found[]
    },
  ),
  rule(
    'March 20 last year',
    `(?<month>${MONTH}) (?<date>${DAY_OF_MONTH}),? (?:of )?(?<which>last|this|next) year`,
    ({ month = '', date = '', which = '' }, context) => {
      if (context.year === undefined || !isMonthName(month)) return undefined
      const step = which.toLowerCase() === 'last' ? -1 : which.toLowerCase() === 'next' ? 1 : 0
      const day = dayOf(context.year + step, monthOf(month), Number.parseInt(date, 10))
      return day === undefined ? undefined : times.day(day)
    },
  ),
  rule('the September 11 attacks', '(?:the )?sept(?:ember|\\.) 11(?:th)?(?= (?:terror|attack|hijack))', (_, context) =>
    context.year === undefined || context.year < 2001 ? undefined : times.day(SEPTEMBER_11),
  ),
  rule('June 10, 2023', `${leading}(?<month>${MONTH}) (?:the )?(?<date>${DAY_OF_MONTH})${ofYear}`, single),
  rule(
    '10 June 2023',
    `${leading}(?:the )?(?<date>${DAY_OF_MONTH})(?: day)?(?: of)? (?<month>${MONTH})${ofYear}`,
    single,
  ),
]
