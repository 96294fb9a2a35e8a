import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/corpus/article.ts'
import { renderArticle } from '../../../src/corpus/export.ts'
import { parseArticle } from '../../../src/corpus/parse.ts'
import { articleOf, bytesOf } from './text.ts'

const holds = (article: Article): void => {
  let at = 0
  article.sentences.forEach((sentence, index) => {
    expect(sentence.index).toBe(index)
    expect(article.body.slice(sentence.start, sentence.end)).toBe(sentence.text)
    expect(sentence.start).toBeGreaterThanOrEqual(at)
    expect(sentence.end).toBeGreaterThan(sentence.start)
    expect(sentence.text).toBe(sentence.text.trim())
    if (sentence.introducedBy !== undefined) expect(sentence.introducedBy).toBeLessThan(index)
    at = sentence.end
  })
  expect(article.inferred.every((field) => article.reasons[field] !== undefined)).toBe(true)
}

const pieces = fc.constantFrom(
  '---\n',
  'title: A\n',
  'date: 2023-06-11\n',
  '# ',
  'A heading\n\n',
  '- ',
  '• ',
  '> ',
  '\n',
  '\n\n',
  '![a](b c.jpg)',
  '*',
  '**',
  '_',
  '[a](b)',
  'REUTERS/Jane Doe\n',
  'More from The Desk\n',
  'The allies met in Riga on Friday. ',
  'He wrote:\n\n',
  'a member of\n\n',
  'lower case. ',
  '“Yes,” she said. ',
  '… ',
  'RIGA, Latvia (AP) — ',
  '11 June 2023\n',
  'By Jane Doe\n',
  '```\n',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '| a | b |\n',
  '\\',
  '&amp;',
  '\u00a0',
  '\u202e',
  '\ud83d\ude00',
  '\r\n',
  '\t',
  '1. ',
  '=====\n',
  'Advertisement\n',
)

describe('whatever the bytes are', () => {
  test('parsing never throws, and each sentence slices', () => {
    const input = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map(bytesOf),
      fc.array(pieces, { maxLength: 40 }).map((list) => bytesOf(list.join(''))),
    )
    fc.assert(
      fc.property(input, fc.constantFrom('a.md', 'a.txt', '2023-06-11-a.markdown'), (bytes, path) => {
        const { article, problems } = parseArticle(path, bytes)
        if (article) holds(article)
        else expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
        for (const problem of problems)
          expect(problem).toMatchObject({ path, message: expect.stringMatching(/\w.*[.;]/) })
      }),
      { numRuns: 400, seed: 3 },
    )
  })

  test('an article written out and read again is the same', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const { article } = parseArticle('a.md', bytesOf(list.join('')))
        if (!article) return
        const again = parseArticle('a.md', bytesOf(renderArticle(article))).article
        expect(again?.title).toBe(article.title)
        expect(again?.published).toEqual(article.published)
        expect(
          again?.sentences.every((sentence) => again.body.slice(sentence.start, sentence.end) === sentence.text),
        ).toBe(true)
      }),
      { numRuns: 200, seed: 5 },
    )
  })

  test('the same bytes give the same article', () => {
    const bytes = bytesOf('A plan\n\nThe allies met in Riga.')
    expect(parseArticle('a.txt', bytes)).toEqual(parseArticle('a.txt', bytes))
  })
})

describe('no text takes more than its length’s time', () => {
  test.each([
    '[',
    '![',
    '![a](',
    '<!--',
    '<script>',
    '[[',
    '*a ',
    '`a',
    '. "',
    'A. ',
    '- ',
    '```\n',
    '~~~a\n',
    'a\n\n',
    'Related\n\n**Related**\n\n',
    'Getty Images\n',
    'More of the same line.\n',
    'on at ',
    '```a\n',
    '%%',
  ])(
    '%j, a hundred thousand characters of it',
    (piece) => {
      const { problems } = parseArticle('a.md', bytesOf(piece.repeat(100_000 / piece.length)))
      expect(problems.length).toBeLessThan(3)
    },
    10_000,
  )
})

describe('no text', () => {
  test.each([
    ['bytes that are not UTF-8', Uint8Array.of(0x41, 0xff, 0xfe)],
    ['half a character', Uint8Array.of(0x41, 0xc3)],
    ['a surrogate', Uint8Array.of(0xed, 0xa0, 0x80)],
    ['a NUL', bytesOf('The allies met.\0')],
    ['nothing', bytesOf('')],
    ['front matter alone', bytesOf('---\ntitle: A\n---\n')],
    ['a title alone', bytesOf('# A plan\n')],
    ['a picture alone', bytesOf('![a](b.jpg)\n')],
  ])('%s', (_, bytes) => {
    const { article, problems } = parseArticle('a.md', bytes)
    expect(article).toBeUndefined()
    expect(problems).toContainEqual(expect.objectContaining({ path: 'a.md', severity: 'error' }))
  })
})

test('a byte order mark is no character of the text', () => {
  expect(articleOf('\ufeff---\ntitle: A plan\n---\nRiga agreed.').title).toBe('A plan')
})

test('the id is the path without its ending', () => {
  expect(articleOf('Riga agreed.', 'eu/2023/plan.markdown').id).toBe('eu/2023/plan')
})

test('an undated article is served, with a warning', () => {
  const { article, problems } = parseArticle('a.md', bytesOf('---\ntitle: A\n---\nRiga agreed.'))
  expect(article).toBeDefined()
  expect(problems).toEqual([expect.objectContaining({ field: 'date', severity: 'warning' })])
})

test('the hash is that of the bytes', () => {
  expect(articleOf('Riga agreed.').hash).toMatch(/^[0-9a-f]{64}$/)
  expect(articleOf('Riga agreed.').hash).not.toBe(articleOf('Oslo agreed.').hash)
})
