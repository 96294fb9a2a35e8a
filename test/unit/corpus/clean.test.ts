import { describe, expect, test } from 'vitest'
import { articleOf, shown } from './text.ts'

const head = '---\ntitle: A plan\ndate: 2023-06-11\n---\n\n'
const bodyOf = (text: string): string => articleOf(head + text).body
const kindsOf = (text: string): readonly string[] =>
  articleOf(head + text).sentences.map(
    ({ kind, text: sentence, introducedBy }) =>
      `${kind}${introducedBy === undefined ? '' : `<${introducedBy}`}: ${sentence}`,
  )

describe('a paragraph broken in mid-sentence is joined', () => {
  test.each([
    [
      'before a small letter',
      'All allies agreed that it will become a\n\nmember.',
      'All allies agreed that it will become a member.',
    ],
    [
      'after a small word',
      'The visit of the minister to\n\nPoland was short.',
      'The visit of the minister to Poland was short.',
    ],
    [
      'across an advertisement',
      'Three tanks were\n\nAdvertisement\n\ndestroyed in recent days.',
      'Three tanks were destroyed in recent days.',
    ],
    [
      'across a picture',
      'Three tanks were\n\n![](a.jpg)\n\ndestroyed in recent days.',
      'Three tanks were destroyed in recent days.',
    ],
    ['at a hyphen', 'He offered multi-\n\nyear help.', 'He offered multi-year help.'],
  ])('%s', (_, text, body) => {
    expect(bodyOf(text)).toBe(body)
  })

  test.each([
    ['a whole sentence', 'All allies agreed.\n\niPhones were banned.'],
    ['a name that begins small', 'The makers of the thing\n\niPhones were banned there.'],
    ['an introduction', 'He said:\n\nnothing at all.'],
  ])('not %s', (_, text) => {
    expect(bodyOf(text)).toBe(text)
  })
})

describe('headings are in the body, and in no answer', () => {
  test.each([
    '## What comes next',
    '**What comes next**',
    '**What comes next?**',
    'What comes next',
    'What comes next\n---',
  ])('%s', (heading) => {
    const article = articleOf(`${head}Riga agreed.\n\n${heading}\n\nOslo did not.`)
    expect(article.sentences.map(({ kind }) => kind)).toEqual(['prose', 'heading', 'prose'])
    expect(shown(article)).toEqual(['Riga agreed.', 'Oslo did not.'])
  })

  test.each([
    'The minister called the plan, which the allies had agreed on in Riga in May, “a good one”',
    'They have agreed on three points:',
    'U.S. Rep. Jane Doe (D-Calif.)',
    '“It is the worst plan of all.” ― Jane Doe',
    'It is so…',
  ])('no heading: %s', (line) => {
    expect(kindsOf(`Riga agreed.\n\n${line}\n\nOslo did not.`)).not.toContain(`heading: ${line}`)
  })

  test('a heading that speaks in sentences is the standfirst', () => {
    const text = 'Eight countries around one sea have agreed on what to pay for their defence.'
    expect(kindsOf(`## ${text}\n\nRiga agreed.`)).toEqual([`prose: ${text}`, 'prose: Riga agreed.'])
  })

  test('a heading with nothing below it is gone', () => {
    expect(bodyOf('Riga agreed.\n\n## Reactions')).toBe('Riga agreed.')
  })
})

describe('lists and quotations belong to the sentence that introduces them', () => {
  test('items', () => {
    expect(
      kindsOf(
        'It met. He said the allies will…\n\n  • Form a council. It meets in May.\n  • Send help.\n\nThat is all.',
      ),
    ).toEqual([
      'prose: It met.',
      'prose: He said the allies will…',
      'item<1: Form a council.',
      'item<1: It meets in May.',
      'item<1: Send help.',
      'prose: That is all.',
    ])
  })

  test('items of one list share a paragraph, each on its line', () => {
    const article = articleOf(`${head}He said:\n\n- One is done.\n- Two is not.\n\nThat is all.`)
    expect(article.body).toBe('He said:\n\nOne is done.\nTwo is not.\n\nThat is all.')
    expect(article.sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2])
  })

  test('a heading introduces nothing', () => {
    expect(kindsOf('Riga agreed.\n\n## Points\n\n- One is done.')).toContain('item: One is done.')
  })

  test('a marked quotation', () => {
    expect(kindsOf('The treaty reads:\n\n> The parties agree. They will consult.\n\nIt is old.')).toEqual([
      'prose: The treaty reads:',
      'quotation<0: The parties agree.',
      'quotation<0: They will consult.',
      'prose: It is old.',
    ])
  })

  test('a quotation that only its introduction marks', () => {
    const quoted = 'Some success in the field would build support for a long-term guarantee in all of the capitals.'
    expect(kindsOf(`As the Baltic Times wrote on Friday:\n\n${quoted}\n\nRiga agreed.`)).toEqual([
      'prose: As the Baltic Times wrote on Friday:',
      `quotation<0: ${quoted}`,
      'prose: Riga agreed.',
    ])
  })

  test('no quotation where the next paragraph has marks of its own, or nothing was written', () => {
    const long = 'Some success in the field would build support for a long-term guarantee in all of the capitals.'
    expect(kindsOf(`As the Baltic Times wrote on Friday:\n\n“${long}”`)[1]).toMatch(/^prose/)
    expect(kindsOf(`One question remains:\n\n${long}`)[1]).toMatch(/^prose/)
  })
})

describe('a dateline is in the body, and in no sentence', () => {
  test.each([
    ['KYIV, Ukraine (Agency) — ', 'KYIV, Ukraine (Agency) — '],
    ['WASHINGTON, June 11 (Reuters) - ', 'WASHINGTON, June 11 (Reuters) - '],
    ['Riga (Reuters) – ', 'Riga (Reuters) – '],
    ['VENICE, La. (AP) -- ', 'VENICE, La. (AP) -- '],
    ['LONDON — ', 'LONDON — '],
    ['(CNN) -- ', '(CNN) -- '],
    ['RIGA, June 11. /TASS/. ', 'RIGA, June 11. /TASS/. '],
  ])('%s', (dateline, lead) => {
    const article = articleOf(`${head}${dateline}The allies agreed on Friday.`)
    expect(shown(article)).toEqual(['The allies agreed on Friday.'])
    expect(article.body).toBe(`${lead}The allies agreed on Friday.`)
  })

  test.each([
    'NATO (in short) is old.',
    'Riga (population 600,000) - a port - agreed.',
    'The U.S. — the largest — agreed.',
    'JANE DOE: We agree.',
    'Riga — Oslo.',
  ])('none: %s', (text) => {
    expect(shown(articleOf(head + text))).toEqual([text])
  })
})

test('a message of somebody is a quotation', () => {
  expect(kindsOf('She wrote:\n\nWe stand with you.\n\n— Jane Doe (@janedoe) June 10, 2023\n\nRiga agreed.')).toEqual([
    'prose: She wrote:',
    'quotation<0: We stand with you.',
    'prose: Riga agreed.',
  ])
})

test('signs without a word are no sentence', () => {
  expect(kindsOf('Riga agreed. |||\n\nOslo did not.')).toEqual(['prose: Riga agreed.', 'prose: Oslo did not.'])
})

test('what hangs on the end of a paragraph goes', () => {
  expect(bodyOf('Riga agreed on Friday.\n\nIt approved a plan that …read more')).toBe(
    'Riga agreed on Friday.\n\nIt approved a plan that…',
  )
  expect(bodyOf('We stand with Riga. pic.twitter.com/abc')).toBe('We stand with Riga.')
  expect(bodyOf('She speaks Latvian. REUTERS')).toBe('She speaks Latvian.')
})
