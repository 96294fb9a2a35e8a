import { describe, expect, test } from 'vitest'
import { attributionsIn } from '../../../../src/analysis/attribution/attributions.ts'
import { article } from '../library.ts'

const heard = (...says: readonly string[]) =>
  attributionsIn(article({ id: 'a', says })).map((a) => [a.source?.text, a.cue?.text, a.content.text])

describe('a source, a verb and what it says', () => {
  test.each([
    ['The mayor said that the bridge would stay closed.', 'The mayor', 'said', 'that the bridge would stay closed'],
    ['The mayor said the bridge would stay closed.', 'The mayor', 'said', 'the bridge would stay closed'],
    [
      'Engineers told reporters on Monday that the cables had rusted.',
      'Engineers',
      'told',
      'that the cables had rusted',
    ],
    ['The bridge is safe, the mayor insisted.', 'the mayor', 'insisted', 'The bridge is safe'],
    ['“The bridge is safe,” the mayor said.', 'the mayor', 'said', '“The bridge is safe,”'],
    ['"The bridge is safe," said Ida Holm, an engineer.', 'Ida Holm, an engineer', 'said', '"The bridge is safe,"'],
    ['The bridge, Holm said, is safe.', 'Holm', 'said', 'The bridge, Holm said, is safe'],
    ['According to Holm, the bridge is safe.', 'Holm', 'According to', 'the bridge is safe'],
    ['The bridge is safe, according to Holm.', 'Holm', 'according to', 'The bridge is safe'],
    ['Holm, who built the bridge, believes it is safe.', 'Holm, who built the bridge', 'believes', 'it is safe'],
    ['The council wants to close the bridge.', 'The council', 'wants', 'to close the bridge'],
    ['The council urged drivers to take the ferry.', 'The council', 'urged', 'drivers to take the ferry'],
    ['The firm denied the report.', 'The firm', 'denied', 'the report'],
    [
      "The mayor's claim that the bridge is safe drew laughter.",
      'The mayor',
      'claim',
      'that the bridge is safe drew laughter',
    ],
    ['Holm was quoted as saying the bridge is safe.', 'Holm', 'saying', 'the bridge is safe'],
  ])('%s', (text, source, cue, content) => expect(heard(text)).toContainEqual([source, cue, content]))

  test('a verb of saying that goes on ends what was said before', () => {
    const all = heard('The mayor said the bridge was closed and added that ferries would run.')
    expect(all).toContainEqual(['The mayor', 'said', 'the bridge was closed'])
    expect(all).toContainEqual(['The mayor', 'added', 'that ferries would run'])
  })

  test('a participle speaks for the subject of its sentence', () =>
    expect(heard('The mayor closed the bridge, saying the cables had rusted.')).toContainEqual([
      'The mayor',
      'saying',
      'the cables had rusted',
    ]))
})

describe('quotations over several sentences', () => {
  test('belong to who speaks in their paragraph', () => {
    const a = article({ id: 'a', says: ['x'] })
    const body = '“The bridge is safe,” Holm said. “We tested every cable twice. None had rusted.”'
    const first = body.indexOf(' “We')
    const second = body.indexOf(' None')
    const cut = [
      [0, first],
      [first + 1, second],
      [second + 1, body.length],
    ] as const
    const sentences = cut.map(([start, end], index) => ({
      index,
      start,
      end,
      text: body.slice(start, end),
      kind: 'prose' as const,
      paragraph: 0,
    }))
    const [only, ...more] = attributionsIn({ ...a, body, sentences })
    expect(only?.source?.text).toBe('Holm')
    expect(only?.content.text).toBe(body)
    expect(more).toEqual([])
  })

  test('a colon hands over to the next paragraph', () =>
    expect(heard('The mayor added:', 'The bridge will open in May.')).toContainEqual([
      'The mayor',
      'added',
      'The bridge will open in May',
    ]))

  test('a dash names the speaker', () =>
    expect(heard('“The bridge is a disgrace to this town.” — Ida Holm')).toContainEqual([
      'Ida Holm',
      '—',
      '“The bridge is a disgrace to this town.”',
    ]))
})

describe('nobody says anything', () => {
  test.each([
    'The bridge was closed on Monday.',
    'Workers repaired the cables of the bridge in May.',
    'The alleged thief ran over the bridge.',
    'A think tank stands beside the bridge.',
    'The talks continued on Tuesday.',
    'The mayor held a meeting with engineers.',
  ])('%s', (text) => expect(heard(text)).toEqual([]))

  test('a verb inside a quotation is no attribution of its own', () => {
    const all = heard('“I think the mayor believes in ferries,” Holm said.')
    expect(all.map(([source]) => source)).toEqual(['Holm'])
  })
})

test('a source that speaks for a state has its country; spans slice to their text', () => {
  const a = article({
    id: 'a',
    says: [
      'Norwegian officials said the ferry was late.',
      '“It was not late,” the Swedish foreign ministry replied.',
      'A passenger said it sank.',
    ],
  })
  const all = attributionsIn(a)
  expect(all.map((each) => each.country)).toEqual(['NO', 'SE', undefined])
  expect(all.map((each) => each.direct)).toEqual([false, true, false])
  for (const { source, cue, content } of all)
    for (const span of [source, cue, content]) if (span) expect(a.body.slice(span.start, span.end)).toBe(span.text)
})
