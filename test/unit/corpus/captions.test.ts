import { describe, expect, test } from 'vitest'
import { isCaption, isCredit, isSigned, mayBeCaption, withoutSignature } from '../../../src/corpus/captions.ts'
import { articleOf, shown } from './text.ts'

describe('credits', () => {
  test.each([
    'REUTERS/Jane Doe',
    'SOPA Images/LightRocket/Getty Images',
    'Getty Images',
    'AP Photo/Jane Doe',
    '(AP Photo/Jane Doe, File)',
    'EPA-EFE/JANE DOE',
    '© EPA/JANE DOE',
    '© Jane Doe / ZUMA',
    'Jane Doe/AFP via Getty Images',
    'Jane Doe | Getty Images',
    'Photo: Jane Doe',
    'Photograph: Jane Doe/AP',
    'Image courtesy of NATO',
    'Image source, Getty Images',
    'Source: Reuters',
  ])('%s', (line) => {
    expect(isCredit(line)).toBe(true)
  })

  test.each([
    'Reuters reported on Friday that the talks had failed.',
    'The photo was published by Reuters',
    'Pictures of dead birds moved the nation.',
    'Getty bought the villa in 1974.',
    'Sources: the ministers will meet in May, two officials said on Friday.',
    'He spoke to the AP',
    'Image is everything in this campaign.',
  ])('not: %s', (line) => {
    expect(isCredit(line)).toBe(false)
  })
})

describe('captions by themselves', () => {
  test.each([
    'RIGA, LATVIA - 2023/05/11: Protesters hold a flag during...',
    'FILE - The minister arrives in Riga, May 3, 2023.',
    'FILE PHOTO: The minister in Riga',
    'Image caption The minister in Riga',
    'In this photo taken on May 3, 2023, the minister arrives.',
    'The minister arrives in Riga. REUTERS/Jane Doe',
    'The minister arrives in Riga. (AP Photo/Jane Doe)',
    'The minister arrives in Riga (Picture: EPA)',
    'The minister arrives in Riga. (Photo by Jane Doe/AFP via Getty Images)',
  ])('%s', (line) => {
    expect(isCaption(line)).toBe(true)
  })

  test.each([
    'The minister told Reuters that the talks had failed.',
    'RIGA, Latvia (AP) — The minister arrived on Friday.',
    'He was seen on Friday, according to the AP.',
    'File a complaint, he told them.',
    'In this way the photo became known.',
  ])('not: %s', (line) => {
    expect(isCaption(line)).toBe(false)
  })
})

test('what may be a caption speaks of what is seen, or dates it', () => {
  expect(mayBeCaption('The minister speaks at a press conference in Riga.')).toBe(true)
  expect(mayBeCaption('People light candles outside the hospital in Riga, on May 7, 2023.')).toBe(true)
  expect(mayBeCaption('The minister (L) and her colleague')).toBe(true)
  expect(mayBeCaption('The allies agreed on a plan for the coming year.')).toBe(false)
})

test('a signature after the last sentence goes, an agency in it stays', () => {
  expect(withoutSignature('She speaks Latvian. REUTERS')).toBe('She speaks Latvian.')
  expect(withoutSignature('She speaks Latvian. — Reuters')).toBe('She speaks Latvian.')
  expect(withoutSignature('She works for Reuters')).toBe('She works for Reuters')
  expect(isSigned('He told Reuters.')).toBe(false)
})

const BODY = 'The allies agreed on a plan for the coming year. Latvia will pay for it.'

describe('around pictures', () => {
  test.each([
    [
      'twice, with a credit',
      `A title here\n\nThe minister at a summit in Riga, Latvia.\nThe minister at a summit in Riga, Latvia.\nREUTERS/Jane Doe\n\n${BODY}`,
    ],
    ['below a picture, in italics', `# A title here\n\n![](a b.jpg)\n\n*The minister in Riga.*\n\n${BODY}`],
    [
      'below a picture, its own words again',
      `# A title here\n\n![The minister in Riga.](a.jpg)\n\nThe minister in Riga.\n\n${BODY}`,
    ],
    [
      'before a credit of its own paragraph',
      `# A title here\n\n${BODY}\n\nPeople hold candles and stand outside the hospital, on May 7, 2023.\n\nJane Doe/AP`,
    ],
    ['before a credit after the other lines', `A title here\nA man and a woman in Riga\n© Jane Doe / ZUMA\n${BODY}`],
  ])('%s', (_, text) => {
    expect(shown(articleOf(text, 'a.txt'))).toEqual([
      'The allies agreed on a plan for the coming year.',
      'Latvia will pay for it.',
    ])
  })

  test('a paragraph before a credit is not a caption for that alone', () => {
    expect(
      shown(articleOf(`# A title here\n\n${BODY}\n\nREUTERS/Jane Doe\n\n${BODY.replace('Latvia', 'Riga')}`)),
    ).toHaveLength(4)
  })

  test('in a text without blank lines a credit takes no paragraph with it', () => {
    const lines = [
      'A title here',
      BODY,
      'Latvia wants more.',
      'Image source, Getty Images',
      'Estonia wants less.',
      'Norway is silent.',
      'Sweden has voted.',
    ]
    expect(shown(articleOf(lines.join('\n'), 'a.txt'))).toHaveLength(6)
  })
})
