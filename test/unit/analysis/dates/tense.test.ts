import { expect, test } from 'vitest'
import { looksAhead } from '../../../../src/analysis/dates/tense.ts'

const ahead = (sentence: string): boolean => {
  const start = sentence.indexOf('Friday')
  return looksAhead(sentence, { start, end: start + 'Friday'.length })
}

test.each([
  'The court will rule on Friday.',
  'The court is expected to rule Friday.',
  'On Friday, the envoys are to meet again.',
  'The premier travels to the coast Friday for talks.',
  'Schools stay closed until Friday.',
  'The treaty expires Friday.',
  'The envoys agreed to meet on Friday.',
  'A vote scheduled for Friday divides the house.',
  'He said the bridge would reopen on Friday.',
  'The plant will be handed to the state on Friday.',
  'She said she will announce on Friday that the mine closes.',
  'He told his hosts that the tour starts on Friday.',
  'The president of the union visits the port on Friday.',
])('ahead: %s', (sentence) => expect(ahead(sentence)).toBe(true))

test.each([
  'The court ruled on Friday that the ban holds.',
  'She said Friday that the ban will hold.',
  'On Friday, the envoys met again.',
  'Ten people may have been killed by the blast on Friday.',
  'They had to be moved on Friday.',
  'It had been due to expire Friday.',
  'In May the talks failed; envoys left Friday.',
  'The ban will hold. A court ruled so Friday.',
  'Friday brought rain.',
  'She told her hosts at the port on Friday that the island would trade with all sides.',
  'The mayor warned the guests of his visits on Friday that the quay might close.',
  'The envoy, who is to retire, warned shipowners on Friday that fees would rise.',
  'He told the crews that are about to sail on Friday: “You will come back.”',
  'The statement of the harbour board on Friday that fees would rise came late.',
])('not ahead: %s', (sentence) => expect(ahead(sentence)).toBe(false))
