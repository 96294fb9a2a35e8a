import { expect, test } from 'vitest'
import type { Article } from '../../../src/corpus/article.ts'
import { renderArticle } from '../../../src/corpus/export.ts'
import { articleOf } from './text.ts'

const RAW = `A plan for the sea

Jane Doe
11 June 2023

RIGA, Latvia (AP) — The allies agreed in Riga on a plan for the coming year, officials said.

He said the allies will…

  • Form a *council*.
  • Send help.

What comes next

As the Baltic Times wrote on Friday:

Some success in the field would build support for a long-term guarantee in all of the capitals.

- 1. is a number, 2 * 3 * 4 a sum, a_b_c a name, [A]nd <this> is AT&T, \`\`so'' it goes.

More from The Desk

Oslo votes.
`

const withoutFile = ({ hash: _hash, path: _path, id: _id, ...article }: Article) => article

test('an article read again has the same fields, body and sentences, and is still marked where it was inferred', () => {
  const article = articleOf(RAW, 'raw/plan.txt')
  const again = articleOf(renderArticle(article), 'raw/plan.md')
  expect(article.inferred).toEqual(['title', 'author', 'source', 'published'])
  expect(article.sentences.map(({ kind }) => kind)).toEqual([
    'prose',
    'prose',
    'item',
    'item',
    'heading',
    'prose',
    'quotation',
    'item',
  ])
  expect(withoutFile(again)).toEqual(withoutFile(article))
})

test('all that was stated is stated again', () => {
  const head = [
    'title: "A \\"plan\\": what now? # 1"',
    'date: 2023-06-11T23:30:00-06:00',
    'updated: 2023-06-12',
    'author: Jane Doe',
    'source: The Desk',
    'source_country: GB',
    'url: https://desk.example/a',
    'lang: en',
    'tags: [NATO, "a, b"]',
    'countries: [UA]',
    'image: https://desk.example/a.jpg',
    'draft: true',
  ].join('\n')
  const article = articleOf(`---\n${head}\n---\n\nRiga agreed.`)
  const again = articleOf(renderArticle(article))
  expect(withoutFile(again)).toEqual(withoutFile(article))
  expect(again).toMatchObject({
    published: { from: '2023-06-11' },
    publishedAt: '2023-06-12T05:30:00.000Z',
    tags: ['NATO', 'a, b'],
  })
})

test.each([
  '2023-06-11T05:00:00+13:00',
  '2023-06-11T00:10:00+14:00',
  '2023-06-11T23:59:00-12:00',
  '2023-06-11T12:00:00Z',
])('the day of %s stays the day', (date) => {
  const article = articleOf(`---\ntitle: A\ndate: ${date}\n---\n\nRiga agreed.`)
  const again = articleOf(renderArticle(article))
  expect(again.published).toEqual(article.published)
  expect(again.publishedAt).toBe(article.publishedAt)
})

test('text that looks like marks stays text', () => {
  for (const text of [
    '# 1 is the first.',
    '> 5 is more.',
    '+ is a sign.',
    '12) is a number.',
    '– is a dash.',
    '• is a dot.',
    '| a | b | c |.',
    '--- is a line.',
    '&amp; is no sign.',
    '![a](b) is no picture.',
  ]) {
    const article = articleOf(`---\ntitle: A\n---\n\nRiga agreed.\n\nX`)
    const paragraphs = {
      ...article,
      body: text,
      sentences: [{ index: 0, text, start: 0, end: text.length, kind: 'prose' as const, paragraph: 0 }],
    }
    expect(articleOf(renderArticle(paragraphs)).body).toBe(text)
  }
})
