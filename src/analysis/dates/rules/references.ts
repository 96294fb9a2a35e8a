import { type Rule, rule } from '../rule.ts'
import { valueOnly } from '../times.ts'

/** Words that point to the present, the past or the future without saying when. */
export const referenceRules: readonly Rule[] = [
  rule(
    'now',
    'right now|now(?! that)|nowadays|currently|at present|at the moment|these days|for the time being|this time',
    () => valueOnly('PRESENT_REF'),
  ),
  rule('recently', '(?:more |most )?recently|the recent past|the past(?! (?:tense|participle|\\w+s?\\b))', () =>
    valueOnly('PAST_REF'),
  ),
  rule('in recent years', 'recent (?:days|weeks|months|years|decades|times)', () => valueOnly('PAST_REF')),
  rule(
    'soon',
    '(?:very )?soon(?! after)|the (?:near |foreseeable |immediate |not[ -]too[ -]distant )?future|the (?:coming|next few) (?:days|weeks|months|years)|coming (?:days|weeks|months|years)',
    () => valueOnly('FUTURE_REF'),
  ),
]
