import { type Rule, rule } from '../rule.ts'
import { valueOnly } from '../times.ts'

/** Times of the clock; the day that they belong to is joined afterwards. */

const pad = (number: number): string => String(number).padStart(2, '0')
const ZONE = String.raw`(?:,? ?\(?(?:UTC|GMT|EST|EDT|CST|CDT|PST|PDT|CET|CEST|BST|MSK|ET|local time|Eastern(?: time)?)(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?\)?)`

const clock = (hours: number, minutes: number, zone: string | undefined): string =>
  `T${pad(hours)}:${pad(minutes)}${/UTC|GMT/.test(zone ?? '') ? 'Z' : ''}`

export const clockRules: readonly Rule[] = [
  rule(
    '3:30 p.m.',
    String.raw`(?<hours>1[0-2]|0?[1-9])(?:[:.](?<minutes>[0-5]\d))? ?(?<half>[ap])\.?m\.?(?<zone>${ZONE})?`,
    ({ hours = '', minutes = '0', half = '', zone }) =>
      valueOnly(clock((Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0), Number(minutes), zone)),
  ),
  rule(
    '16:08 UTC',
    String.raw`(?<hours>[01]?\d|2[0-3]):?(?<minutes>[0-5]\d)(?<zone>${ZONE})`,
    ({ hours = '', minutes = '', zone }) => valueOnly(clock(Number(hours), Number(minutes), zone)),
  ),
  rule('16:08', String.raw`(?<hours>[01]?\d|2[0-3]):(?<minutes>[0-5]\d)(?![:\d])`, ({ hours = '', minutes = '' }) =>
    valueOnly(clock(Number(hours), Number(minutes), undefined)),
  ),
]
