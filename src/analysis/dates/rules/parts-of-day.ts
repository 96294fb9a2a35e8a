import { type Rule, rule } from '../rule.ts'
import { valueOnly } from '../times.ts'

/** Parts of a day that name no day; the day that they belong to is joined afterwards. */
export const partOfDayRules: readonly Rule[] = [
  rule('noon', 'noon|midday', () => valueOnly('T12:00')),
  rule('midnight', 'midnight', () => valueOnly('T24:00')),
  rule(
    'in the morning',
    '(?:(?:the )(?:(?:early|late|mid)[ -])?|(?:early|late|mid)[ -]|in )(?<part>morning|afternoon|evening)(?! (?:news|post|standard|star|prayers?|paper))',
    ({ part = '' }) => valueOnly({ morning: 'TMO', afternoon: 'TAF' }[part.toLowerCase()] ?? 'TEV'),
  ),
]
