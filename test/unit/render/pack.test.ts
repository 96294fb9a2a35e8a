import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escaped } from '../../../src/render/escape.ts'
import { cutText, pack } from '../../../src/render/pack.ts'

const blocks = fc.array(
  fc.record({
    text: fc
      .oneof(fc.string(), fc.lorem({ maxCount: 40 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
      .map((text) => escaped(text) || 'x'),
  }),
  { maxLength: 40 },
)
const squeezed = (texts: readonly string[]): string => texts.join('').replace(/\s/g, '')

describe('pack', () => {
  it('never passes the room of a page and never drops text', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 20, max: 400 }), fc.integer({ min: 1, max: 9 }), (given, text, most) => {
        const pages = pack(given, { text, blocks: most }, (block, piece) => ({ ...block, text: piece }))
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0)
          expect(page.length).toBeLessThanOrEqual(most)
          expect(page.reduce((sum, block) => sum + block.text.length, 0)).toBeLessThanOrEqual(text)
        }
        expect(squeezed(pages.flat().map((block) => block.text))).toBe(squeezed(given.map((block) => block.text)))
      }),
    )
  })

  it('begins a page with the block that no longer fits', () => {
    const given = ['a'.repeat(30), 'b'.repeat(30), 'c'.repeat(30)].map((text) => ({ text }))
    const pages = pack(given, { text: 60, blocks: 5 }, (block, text) => ({ ...block, text }))
    expect(pages.map((page) => page.length)).toEqual([2, 1])
  })
})

describe('cutText', () => {
  it('cuts at white space where there is any', () => {
    expect(cutText('one two three four', 9)).toEqual(['one two', 'three', 'four'])
  })

  it('keeps a link, an escaped mark, a live time and a character whole', () => {
    const link = '[The Desk, 1 Jun 2023](<https://desk.example/a>)'
    expect(cutText(`${'word '.repeat(9)}${link}`, 60)).toContain(link)
    expect(cutText('\\*'.repeat(20), 9).every((piece) => piece.length % 2 === 0)).toBe(true)
    expect(cutText('😀'.repeat(20), 9).every((piece) => !/[\ud800-\udbff]$/.test(piece))).toBe(true)
    expect(cutText(`${'x'.repeat(12)}<t:1689033600:R>`, 20)).toContain('<t:1689033600:R>')
  })
})
