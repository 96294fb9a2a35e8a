import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../src/corpus/parse.ts'
import { articleOf, bytesOf } from './text.ts'

const BODY = '\n\nThe council met in Riga on Friday.\n'
const withHead = (head: string): string => `---\n${head}\n---${BODY}`
const problemsOf = (head: string) => parseArticle('a.md', bytesOf(withHead(head))).problems

test('all the fields that writers use', () => {
  const head = [
    'title: "A summit: what now?"',
    'date: 2023-06-11T23:30:00-06:00',
    'lastmod: 2023-06-12',
    'authors: [Jane Doe, {name: Jan Roe}]',
    'publisher: The Desk',
    'source_country: gb',
    'canonical: https://example.org/summit',
    'lang: en',
    'categories: NATO, Ukraine',
    'tags:\n  - "#nato"\n  - Baltic Sea',
    'countries: [ua, NATO]',
    'image: {url: "https://example.org/a.jpg", alt: A flag}',
    'draft: yes',
  ].join('\n')
  expect(articleOf(withHead(head))).toMatchObject({
    title: 'A summit: what now?',
    published: { from: '2023-06-11', precision: 'day', known: true },
    publishedAt: '2023-06-12T05:30:00.000Z',
    updated: '2023-06-12',
    author: 'Jane Doe, Jan Roe',
    source: 'The Desk',
    sourceCountry: 'GB',
    url: 'https://example.org/summit',
    lang: 'en',
    tags: ['nato', 'Baltic Sea', 'Ukraine'],
    countries: ['UA', 'NATO'],
    image: 'https://example.org/a.jpg',
    draft: true,
    inferred: [],
  })
})

describe('other spellings of a field', () => {
  test.each([
    ['pubDate: 2023-06-11', { published: { from: '2023-06-11' } }],
    ['author: "[[Jane Doe]]"', { author: 'Jane Doe' }],
    ['Title: A summit', { title: 'A summit' }],
    ['link: https://example.org/a', { url: 'https://example.org/a' }],
    ['source: https://news.example.org/a', { url: 'https://news.example.org/a', source: 'news.example.org' }],
    ['thumbnail: https://example.org/a.webp', { image: 'https://example.org/a.webp' }],
    ['topics: [NATO]', { tags: ['NATO'] }],
    ['tags: NATO', { tags: ['NATO'] }],
    ['tags: "[NATO, Ukraine]"', { tags: ['NATO', 'Ukraine'] }],
  ])('%s', (head, fields) => {
    expect(articleOf(withHead(head))).toMatchObject(fields)
  })
})

describe('what is wrong with a field is said with its line', () => {
  test.each([
    ['title: A\ndate: 2026-13-45', { line: 3, field: 'date', severity: 'warning' }],
    ['title: A\ndate: 12:30', { line: 3, field: 'date', severity: 'warning' }],
    ['tittle: A', { line: 2, field: 'tittle', severity: 'warning', message: expect.stringContaining('“title”') }],
    [
      'publisherr: A',
      { line: 2, field: 'publisherr', severity: 'warning', message: expect.stringContaining('“publisher”') },
    ],
    ['mood: gloomy', { line: 2, field: 'mood', severity: 'info' }],
    ['url: javascript:alert(1)', { line: 2, field: 'url', severity: 'warning' }],
    ['url: ftp://example.org/a', { line: 2, field: 'url', severity: 'warning' }],
    [
      'countries: [UA, Ukraine]',
      { line: 2, field: 'countries', severity: 'warning', message: expect.stringContaining('Ukraine') },
    ],
    ['source_country: Britain', { line: 2, field: 'source_country', severity: 'warning' }],
    ['draft: perhaps', { line: 2, field: 'draft', severity: 'warning' }],
  ])('%s', (head, problem) => {
    expect(problemsOf(head)).toContainEqual(expect.objectContaining({ path: 'a.md', ...problem }))
  })

  test.each([
    'slug: a',
    'weight: 3',
    'layout: post',
    'description: x',
    'licence: CC0',
    'aliases: [a]',
    'sources: [a]',
    'url: /posts/a',
  ])('%s is passed over without a word', (head) => {
    expect(problemsOf(`date: 2023-06-11\n${head}`)).toEqual([])
  })
})

test('an address with a password is no address', () => {
  expect(articleOf(withHead('url: https://me:secret@example.org/')).url).toBeUndefined()
})

test('control and invisible characters do not survive in a field', () => {
  expect(articleOf(withHead('title: "A\\u202E sum\\u0007mit\\u200B"')).title).toBe('A sum mit')
})
