import { type Rule, rule } from '../rule.ts'
import { valueOnly } from '../times.ts'

/** Words that point to the present, the past or the future without saying when. */
export const referenceRules: readonly Rule[] = [
  rule('now', 'right now|now(?!-)|nowadays|currently|at present|these days|the time being', () =>
    valueOnly('PRESENT_REF'),
  ),
  rule('current', 'current(?! (?:affairs|account|events))', () => valueOnly('PRESENT_REF')),
  rule(
    'recently',
    `(?:more |most )?recently|(?:more |most )?recent(?! (?:days|weeks|months|quarters|years|decades))|the past(?! (?:tense|participle))`,
    () => valueOnly('PAST_REF'),
  ),
  rule('recent days', 'recent (?:days|times)', () => valueOnly('PAST_REF')),
  rule('soon', 'the (?:near |immediate |not[ -]too[ -]distant )?future|the (?:near|short|long) term', () =>
    valueOnly('FUTURE_REF'),
  ),
  rule(
    'soon, coming days',
    '(?:very )?soon(?! (?:after|as)|-)|(?:the )?coming (?:days|weeks|months|quarters|years)',
    () => valueOnly('FUTURE_REF'),
  ),
]
