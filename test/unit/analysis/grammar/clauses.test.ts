import { describe, expect, test } from 'vitest'
import { grammarOf } from '../../../../src/analysis/grammar/grammar.ts'
import { formsOf } from '../../../../src/analysis/grammar/inflection.ts'
import { quotationsIn } from '../../../../src/analysis/grammar/quotations.ts'
import { tokensOf } from '../../../../src/analysis/grammar/tokens.ts'
import { article } from '../library.ts'

const words = (text: string) => tokensOf(text, 0, text.length).map((t) => t.text)

/** Each verb with its subject: "ban < Germany". */
const verbs = (text: string) =>
  grammarOf(article({ id: 'a', says: [text] })).parses.flatMap(({ tokens, predicates }) =>
    predicates.map((p) => {
      const subject = p.subject && tokens.slice(p.subject.from, p.subject.to).map((t) => t.text)
      return `${p.lemma} < ${subject?.join(' ') ?? '-'}`
    }),
  )

describe('tokens', () => {
  test.each([
    ['The U.S. won’t sign.', ['The', 'U.S.', 'wo', 'n’t', 'sign', '.']],
    ["Spain's 2,000-year-old port", ['Spain', "'s", '2,000-year-old', 'port']],
    ['Mr. Smith paid $3.5 million', ['Mr.', 'Smith', 'paid', '$', '3.5', 'million']],
    ['war--and peace', ['war', '--', 'and', 'peace']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))

  test('each token slices to its text', () => {
    const text = '“We can’t,” said Ann-Marie O’Neil (U.K.) in the 1990s.'
    for (const t of tokensOf(text, 0, text.length)) expect(text.slice(t.start, t.end)).toBe(t.text)
  })
})

test.each([
  ['deny', 'denied', 'past'],
  ['deny', 'denies', 'third'],
  ['impose', 'imposing', 'ing'],
  ['ban', 'banned', 'participle'],
  ['agree', 'agreed', 'past'],
  ['die', 'dying', 'ing'],
] as const)('%s has the form %s', (lemma, form, mark) => {
  const known = formsOf(lemma).get(form)
  expect(known?.lemma).toBe(lemma)
  expect(known?.[mark]).toBe(true)
})

describe('a verb and its subject', () => {
  test.each([
    ['Germany banned the firm.', ['ban < Germany']],
    ['Germany on Monday banned the firm.', ['ban < Germany']],
    ['Last week Germany banned the firm.', ['ban < Germany']],
    ['Germany, which owns the port, banned the firm.', ['own < Germany', 'ban < Germany']],
    ['Ann Lee, the minister, banned the firm.', ['ban < Ann Lee']],
    ['Egypt, Greece and Malta banned the firm.', ['ban < Egypt , Greece and Malta']],
    ['Germany banned the firm and sued its owner.', ['ban < Germany', 'sue < Germany']],
    ['Germany decided to ban the firm.', ['decide < Germany', 'ban < Germany']],
    ['Germany urged Malta to ban the firm.', ['urge < Germany', 'ban < Malta']],
    ['Germany banned the firm, calling it a threat.', ['ban < Germany', 'call < Germany']],
    ['The firm banned by Germany appealed.', ['ban < The firm', 'appeal < The firm']],
    ['Germany said Malta banned the firm.', ['say < Germany', 'ban < Malta']],
    ['“We agree,” said Ann Lee.', ['agree < We', 'say < Ann Lee']],
    ['Germany backs the ban.', ['back < Germany']],
    ['The plans drew praise.', ['draw < The plans']],
  ])('%s', (text, expected) => expect(verbs(text)).toEqual(expected))

  test.each([
    'The plan for a ban on imports.',
    'New attacks and strikes in the north.',
    'A think tank in the capital.',
    'Sanctions, threats and calls for calm.',
  ])('%s has no verb', (text) => expect(verbs(text)).toEqual([]))
})

describe('quotations', () => {
  test.each([
    ['He said “no” twice.', ['no']],
    ['"Yes," he said, "but later."', ['Yes,', 'but later.']],
    ['“It goes on\n“and ends.”', ['It goes on', 'and ends.']],
    ["It's the dogs' dinner.", []],
    ["``Old style,'' he said.", ['Old style,']],
  ])('%j', (body, expected) => expect(quotationsIn(body).map((q) => body.slice(q.start, q.end))).toEqual(expected))
})
