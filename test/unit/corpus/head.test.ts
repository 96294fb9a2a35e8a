import { describe, expect, test } from 'vitest'
import { readByline, readDateLine } from '../../../src/corpus/byline.ts'
import { articleOf, shown } from './text.ts'

const BODY = 'The allies agreed in Riga on a plan for the coming year, officials said. Latvia will pay for most of it.'
const SENTENCES = [
  'The allies agreed in Riga on a plan for the coming year, officials said.',
  'Latvia will pay for most of it.',
]
const TITLE = 'A plan for the sea'

describe('date lines', () => {
  test.each([
    ['11 June 2023', '2023-06-11'],
    ['Friday, August 21, 2015', '2015-08-21'],
    ['Sat 10 Jun 2023', '2023-06-10'],
    ['Published 11 June 2023 14:05 BST', '2023-06-11'],
    ['Published: June 11, 2023 at 5:30 p.m. EDT', '2023-06-11'],
    ['Published June 11, 2023 Updated June 12, 2023', '2023-06-11'],
    ['| 4 December 2023, Monday |', '2023-12-04'],
    ['2023-06-12 01:50:36', '2023-06-12'],
    ['Posted on 2023/06/11', '2023-06-11'],
    ['Updated 2023.10.23 22:25 GMT+8', undefined],
    ['Last modified June 12, 2023', undefined],
  ])('%s', (line, day) => {
    expect(readDateLine(line)).toEqual({ day })
  })

  test.each([
    'On 11 June 2023 the ministers met.',
    'June 2023',
    '11 June',
    'The vote of 11 June 2023',
    '11 June 2023, Riga',
  ])('none: %s', (line) => {
    expect(readDateLine(line)).toBeUndefined()
  })
})

describe('bylines', () => {
  test.each([
    ['By Jane Doe', { author: 'Jane Doe' }],
    ['by Jane Doe June 10, 2023 1:51 PM 1 min read', { author: 'Jane Doe', day: '2023-06-10' }],
    ['By JANE DOE and JAN ROE Associated Press', { author: 'Jane Doe and Jan Roe', outlet: 'Associated Press' }],
    ['By Jane Doe, The Baltic Times', { author: 'Jane Doe', outlet: 'The Baltic Times' }],
    ['By Jane Doe | June 11, 2023', { author: 'Jane Doe', day: '2023-06-11' }],
    ['Jane Doe | 11 June 2023', { author: 'Jane Doe', day: '2023-06-11' }],
    ['By Jane Doe, Staff Writer', { author: 'Jane Doe' }],
    ['By The Associated Press', { outlet: 'The Associated Press' }],
    ['Author: Jan van der Roe', { author: 'Jan van der Roe' }],
    ['Written by Jane O’Doe', { author: 'Jane O’Doe' }],
  ])('%s', (line, byline) => {
    expect(readByline(line)).toEqual(byline)
  })

  test.each([
    'By the end of the year',
    'By Friday they had left.',
    'By some accounts the talks failed',
    'Jane Doe',
    'Riga | Oslo',
    'By Jane Doe the treaty was never signed, and so it lapsed',
  ])('none: %s', (line) => {
    expect(readByline(line)).toBeUndefined()
  })
})

describe('the title', () => {
  test.each([
    ['the first heading', `# ${TITLE}\n\n${BODY}`],
    ['a deeper heading', `### ${TITLE}\n\n${BODY}`],
    ['a bold line', `**${TITLE}**\n\n${BODY}`],
    ['the first line', `${TITLE}\n\n${BODY}`],
    ['the line below navigation', `Skip to content\nAll news\n\n${TITLE}\n\n${BODY}`],
    ['the line below a byline and a date', `By Jane Doe\n11 June 2023\n\n${TITLE}\n\n${BODY}`],
    ['a title said twice', `${TITLE}\n\n${TITLE}\n\n${BODY}`],
    ['a title beside the outlet', `${TITLE} | The Desk\n\n${BODY}`],
  ])('is %s', (_, text) => {
    const article = articleOf(text, 'a.txt')
    expect(article).toMatchObject({ title: TITLE, inferred: expect.arrayContaining(['title']) })
    expect(article.reasons.title).toMatch(/^It is the first (?:heading|line) of the text\.$/)
    expect(shown(article)).toEqual(SENTENCES)
  })

  test('of the front matter is not said again by the body', () => {
    const article = articleOf(`---\ntitle: ${TITLE}\n---\n\n### ${TITLE}\n\n${BODY}`)
    expect(article.inferred).toEqual([])
    expect(article.body).toBe(BODY)
  })

  test('of the front matter stands, and another heading is a heading', () => {
    const article = articleOf(`---\ntitle: ${TITLE}\n---\n\n## What was agreed\n\n${BODY}`)
    expect(article.title).toBe(TITLE)
    expect(article.sentences[0]).toMatchObject({ kind: 'heading', text: 'What was agreed' })
  })

  test('of a text without one is made of its file’s name, and no sentence is lost', () => {
    const article = articleOf(BODY, 'eu/2023-06-11-plan-for-the-sea.md')
    expect(article).toMatchObject({ title: 'Plan for the sea', inferred: ['title', 'published'] })
    expect(shown(article)).toEqual(SENTENCES)
  })

  test('of a text and a file without one is the beginning of the first sentence', () => {
    expect(articleOf(BODY, '00_ab12.txt').title).toBe(
      'The allies agreed in Riga on a plan for the coming year, officials said',
    )
  })
})

describe('author, date and outlet', () => {
  test('a name beside a date line is the author', () => {
    const article = articleOf(`# ${TITLE}\n\nJane Doe  \n11 June 2023\n\n${BODY}`, 'a.txt')
    expect(article).toMatchObject({
      author: 'Jane Doe',
      published: { from: '2023-06-11', precision: 'day', known: false },
      inferred: ['title', 'author', 'published'],
    })
    expect(article.reasons.published).toContain('11 June 2023')
    expect(article.body).toBe(BODY)
  })

  test('below a standfirst', () => {
    const standfirst = 'Eight countries around one sea have agreed on what to pay for their common defence.'
    const article = articleOf(`${TITLE}\n\n${standfirst}\n\nBy Jane Doe\n\nPublished June 11, 2023\n\n${BODY}`, 'a.txt')
    expect(article).toMatchObject({ author: 'Jane Doe', published: { from: '2023-06-11' } })
    expect(shown(article)).toEqual([standfirst, ...SENTENCES])
  })

  test('a byline announced on one line and given on the next', () => {
    expect(articleOf(`${TITLE}\n\n| Written By\nJane Doe\n\n${BODY}`, 'a.txt').author).toBe('Jane Doe')
  })

  test('a byline below the text', () => {
    const article = articleOf(`# ${TITLE}\n\n${BODY}\n\n${BODY}\n\n${BODY}\n\n${BODY}\n\nBy Jane Doe`)
    expect(article.author).toBe('Jane Doe')
    expect(article.body).not.toContain('Jane Doe')
  })

  test('a date before the first word', () => {
    expect(articleOf(`date 2023-06-11 ${TITLE}\n\n${BODY}`, 'a.txt')).toMatchObject({
      title: TITLE,
      published: { from: '2023-06-11' },
    })
  })

  test('a name alone is no author', () => {
    expect(articleOf(`# ${TITLE}\n\n${BODY}\n\nJane Doe\n\n${BODY}`).author).toBeUndefined()
  })

  test('dates between the paragraphs date no article', () => {
    const day = (date: string): string => `${date}\n\n${BODY}`
    const article = articleOf(
      `# ${TITLE}\n\n${day('June 1, 2023')}\n\n${day('June 3, 2023')}\n\n${day('June 9, 2023')}`,
    )
    expect(article.published).toBeUndefined()
    expect(article.body).toContain('June 3, 2023')
  })

  test('what the front matter states is not inferred', () => {
    const article = articleOf(
      `---\ntitle: ${TITLE}\ndate: 2023-06-12\nauthor: Jan Roe\nsource: The Desk\n---\n\nBy Jane Doe\n\n11 June 2023\n\n${BODY}\n\n© 2023 Another Desk`,
    )
    expect(article).toMatchObject({
      author: 'Jan Roe',
      source: 'The Desk',
      published: { from: '2023-06-12', known: true },
      inferred: [],
    })
    expect(article.body).toBe(BODY)
  })
})

describe('the outlet', () => {
  test.each([
    ['the copyright line', `${BODY}\n\n© 2023 The Baltic Desk. All rights reserved.`, 'The Baltic Desk'],
    ['a note', `${BODY}\n\nThis article was originally published by The Baltic Desk.`, 'The Baltic Desk'],
    ['the dateline', `RIGA, Latvia (Reuters) - ${BODY}`, 'Reuters'],
    [
      'a contact line, spelled out',
      `${BODY} So wrote the North Sea Review last week.\n\nTo contact the NSR and its readers visit:`,
      'North Sea Review',
    ],
    ['its other stories', `${BODY}\n\nMore from The Baltic Desk\n\nOslo votes.`, 'The Baltic Desk'],
    ['the byline', `By Jane Doe, The Baltic Times\n\n${BODY}`, 'The Baltic Times'],
    ['the source line', `${BODY}\n\nSource: Baltic News`, 'Baltic News'],
  ])('is read from %s', (_, text, source) => {
    const article = articleOf(`# ${TITLE}\n\n${text}`)
    expect(article).toMatchObject({ source, inferred: expect.arrayContaining(['title', 'source']) })
    expect(article.reasons.source).toBeTruthy()
  })

  test.each([
    `More from World\n\n${TITLE}`,
    'More from this author',
    'All rights reserved.',
    'Source: Ministry of Finance',
  ])('none: %s', (line) => {
    expect(articleOf(`# ${TITLE}\n\n${BODY}\n\n${line}`).source).toBeUndefined()
  })

  test('is the host of the address at last', () => {
    expect(articleOf(`---\nurl: https://www.desk.example/a\n---\n# ${TITLE}\n\n${BODY}`)).toMatchObject({
      source: 'desk.example',
      inferred: ['title', 'source'],
    })
  })
})

describe('the day of publication is proved by', () => {
  test.each([
    ['the name of the file', '2023-06-11-a-plan.md', '', BODY],
    ['its folders', '2023/06/11/plan.md', '', BODY],
    ['the address', 'a.md', 'url: https://desk.example/2023/06/11/plan', BODY],
    ['an address with the month’s name', 'a.md', 'url: https://desk.example/world/2023/jun/11/plan', BODY],
    ['a dateline with its year', 'a.md', '', `RIGA, June 11, 2023 (Reuters) - ${BODY}`],
    ['a line below the text', 'a.md', '', `${BODY}\n\n${BODY}\n\n${BODY}\n\nPublished: 11 June 2023`],
    [
      'a note on the first publication',
      'a.md',
      '',
      `${BODY}\n\nThis report by The Desk was first published June 11, 2023.`,
    ],
    [
      'a caption whose weekday the text speaks of',
      'a.txt',
      '',
      `RIGA, LATVIA - 2023/06/11: People wave flags...\nGetty Images\n\nOn Sunday the allies met. ${BODY}`,
    ],
  ])('%s', (_, path, head, text) => {
    const article = articleOf(`---\ntitle: ${TITLE}\n${head}\n---\n\n${text}`, path)
    expect(article.published).toEqual({ from: '2023-06-11', precision: 'day', known: false })
    expect(article.inferred).toContain('published')
    expect(article.reasons.published).toBeTruthy()
  })

  test.each([
    ['a weekday alone', 'a.md', `On Sunday the allies met. ${BODY}`],
    [
      'a caption whose weekday the text does not speak of',
      'a.txt',
      `RIGA, LATVIA - 2023/06/12: People wave flags...\nGetty Images\n\nOn Sunday the allies met. ${BODY}`,
    ],
    [
      'a caption and last Sunday',
      'a.txt',
      `RIGA, LATVIA - 2023/06/11: People wave flags...\nGetty Images\n\nLast Sunday the allies met. ${BODY}`,
    ],
    ['a dateline without its year', 'a.md', `RIGA, June 11 (Reuters) - ${BODY}`],
    ['a date in a sentence', 'a.md', `On 11 June 2023 the allies met. ${BODY}`],
    ['the date of a change', 'a.md', `Last updated: 11 June 2023\n\n${BODY}`],
    ['a year in the name of the file', '2023-plan.md', BODY],
    ['a day that does not exist', '2023-13-45-plan.md', BODY],
  ])('not by %s', (_, path, text) => {
    expect(articleOf(`---\ntitle: ${TITLE}\n---\n\n${text}`, path).published).toBeUndefined()
  })
})
