import { type Context, type Groups, type Rule, rule } from '../rule.ts'
import * as times from '../times.ts'
import { YEAR } from '../words.ts'

/** Years and what is made of them: decades, centuries. A number of four digits is a year unless its neighbours say that it counts or numbers something. */

const COUNTED =
  /^\s(?:people|persons|troops|soldiers|men|women|children|civilians|workers|jobs|employees|shares|points|votes|seats|homes|houses|refugees|migrants|met(?:er|re)s|kilomet(?:er|re)s|miles|feet|kg|km|m|pounds|tons|tonnes|dollars|euros|years|days|hours|minutes|months|weeks|times|members|students|police|officers|units|copies|calories|pages|fans|passengers|prisoners|deaths|cases|rpm|barrels|acres|hectares|per\s?cent|square|cubic|degrees|words|cars|vehicles|aircraft|tanks|missiles|others|or so)\b|^\s?(?:%|°)/i
const NUMBERED =
  /(?:\b(?:resolution|article|section|no|number|route|flight|chapter|page|room|rule|directive|regulation|law|act|boeing|airbus|highway|size|lot|model|series|pier|unit|grade|channel|building|psalm|kilometre|mark|nasdaq|index|s&p|nikkei|windows|office|russell?)\.?\s(?:no\.?\s)?|[$£€#¥]\s?|\b(?:nearly|almost|over|exceed(?:s|ed|ing)?|more than|fewer than|less than|at least|up to|another|some|roughly|approximately)\s)$/i
const DATED =
  /\b(?:in|since|by|until|till|from|during|before|after|of|between|early|late|mid|the|year|fiscal|through|to|and|for|summer|winter|spring|autumn|fall)[\s-]\(?$/i

const isYear = (year: number, context: Context): boolean => {
  const before = context.text.slice(Math.max(0, context.start - 24), context.start)
  const after = context.text.slice(context.end, context.end + 16)
  if (
    /[\w.,/]-?$/.test(before) &&
    !/\b(?:pre|post|mid|late|early|[a-z]{4,})-$/i.test(before) &&
    !/\d{4}[-–/]$/.test(before) &&
    !/[a-z],$/.test(before)
  )
    return false
  if (/^[-–]\d{3}(?!\d)|^-(?:foot|mile|metre|meter|pound|strong|member|page|year)/.test(after)) return false
  if (NUMBERED.test(before) || COUNTED.test(after)) return false
  return year >= 1900 && year <= 2059 ? true : DATED.test(before)
}

const part =
  '(?:(?:the )?(?:very )?(?:early|late|mid|beginning|start|end|middle|close|turn)(?:[ -](?:of |in )?)(?:the year )?)?'

const plainYear = ({ year = '' }: Groups, context: Context): times.Time | undefined => {
  const at = context.text.indexOf(year, context.start)
  return isYear(Number(year), { ...context, start: at, end: at + 4 }) ? times.year(Number(year), true) : undefined
}

const NAMED_DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

export const yearRules: readonly Rule[] = [
  rule(
    'the early 2000s',
    String.raw`(?:the )?(?:(?:early|late|mid)(?:[ -](?:to[ -]late[ -])?))?(?<decade>(?:1[5-9]|20)\d0)['’]?s`,
    ({ decade = '' }) => times.decade(Number(decade), true),
  ),
  rule(
    "the '80s, the 80s",
    String.raw`(?:(?:the )?(?:(?:early|late|mid)[ -]))?(?:the )?['’‘](?<decade>\d0)['’]?s|(?:the )(?:(?:early|late|mid)[ -])?(?<bare>[2-9]0)['’]?s`,
    ({ decade, bare }) => {
      const first = Number(decade ?? bare)
      return times.decade(first < 30 ? 2000 + first : 1900 + first)
    },
  ),
  rule('the nineties', `the (?:(?:early|late|mid)[ -])?(?<name>${NAMED_DECADES.join('|')})`, ({ name = '' }) =>
    times.decade(1920 + 10 * NAMED_DECADES.indexOf(name.toLowerCase())),
  ),
  rule(
    'the 20th century',
    String.raw`(?:the )?(?:(?:early|late|mid)[ -])?(?<number>\d{1,2})(?:st|nd|rd|th)[ -]century`,
    ({ number = '' }) => times.valueOnly(String(Number(number) - 1).padStart(2, '0')),
  ),
  rule('fiscal 2023', `(?:the )?(?:fiscal|financial)(?: year)? (?<year>${YEAR})`, ({ year = '' }) =>
    times.year(Number(year), true),
  ),
  rule('2023', `${part}(?<year>${YEAR})(?![-–]\\d\\d-)`, plainYear),
  rule("'82", String.raw`['’‘](?<year>[4-9]\d)(?! ?(?:%|percent))`, ({ year = '' }) => times.year(1900 + Number(year))),
]
