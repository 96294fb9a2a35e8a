import { parse } from 'discord-markdown-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escaped, escapeLabel, link, plain, safeUrl } from '../../../src/render/escape.ts'

interface Node {
  readonly type: string
  readonly content?: string | readonly Node[]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** What a reader sees, and every kind of markup that Discord would make of it. */
const seen = (text: string): { readonly text: string; readonly kinds: readonly string[] } => {
  const nodes = [parse(text, 'extended')].flat(3).filter(isNode)
  const said = nodes.map(({ content }) => (typeof content === 'string' ? content : '')).join('')
  return { text: said.replaceAll('\u200b', ''), kinds: [...new Set(nodes.map(({ type }) => type))] }
}

const nasty = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</timeline:123456789012345678>',
  '<t:1689033600>',
  '<t:1689033600:R>',
  '<id:customize>',
  '<:pepe:123456789012345678>',
  '<a:pepe:123456789012345678>',
  ':smile:',
  '[a](http://b.example)',
  '[a](<http://b.example>)',
  'https://b.example/a_b_c',
  '<https://b.example>',
  '# heading',
  '### heading',
  '-# small',
  '> quoted',
  '>>> quoted',
  '- item',
  '* item',
  '+ item',
  '1. item',
  '12) item',
  '**bold**',
  '__under__',
  '*it*',
  '_it_',
  '~~gone~~',
  '||hidden||',
  '`code`',
  '```js\ncode\n```',
  'a\\*b',
  '\\',
  'two\nlines # not a heading',
]

describe('escape', () => {
  it.each(nasty)('leaves %j as plain words', (text) => {
    expect(seen(escaped(text))).toEqual({ text: plain(text), kinds: ['text'] })
  })

  it.each(nasty)('leaves %j as plain words in the middle of a line', (text) => {
    expect(seen(`Word ${escaped(text)} word`).kinds).toEqual(['text'])
  })

  it('leaves any mixture as plain words', () => {
    const mixture = fc
      .array(fc.oneof(fc.constantFrom(...nasty), fc.string(), fc.constantFrom(' ', '\n', ':', '<', '@', '[', '](')))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(mixture, (text) => {
        const shown = seen(escaped(text))
        expect(shown.text).toBe(plain(text))
        expect(shown.kinds.filter((kind) => kind !== 'text')).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it.each(['@everyone', '@here', '<@123>', '<@!123>', '<@&1>', '</x:1>', '<t:1>', '[a](http://b)'])(
    'keeps the server from reading %j',
    (text) => {
      expect(escaped(`${text} ${text}`)).not.toContain(text)
    },
  )

  it.each([
    ['\u202eevil\u202c', 'evil'],
    ['a\u200bb\u2060c\ufeff', 'abc'],
    ['so\u00adft', 'soft'],
    ['\u{e0041}tag', 'tag'],
    ['lone \ud800 half', 'lone half'],
    ['tab\tand\r\nbreak', 'tab and break'],
    ['bell\u0007', 'bell'],
    ['Zażółć “gęślą” – €5', 'Zażółć “gęślą” – €5'],
  ])('strips what cannot be seen from %j', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  it.each(['Mr. Smith said no.', 'Up 3.5 percent - then down', '10:30 talks', 'A–B', 'C# and F-16', 'Article 5.'])(
    'leaves %j alone',
    (text) => {
      expect(escaped(text)).toBe(text)
    },
  )
})

describe('safeUrl', () => {
  it.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['http://news.example/a(b)', 'http://news.example/a%28b%29'],
    ['https://news.example/a>b c', 'https://news.example/a%3Eb%20c'],
  ])('writes %j so that it stays inside its link', (url, expected) => {
    expect(safeUrl(url)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'discord://-/channels/1',
    'file:///etc/passwd',
    'https://name:word@news.example/',
    'no address',
    `https://news.example/${'a'.repeat(600)}`,
  ])('refuses %j', (url) => {
    expect(safeUrl(url)).toBeUndefined()
  })

  it('makes no link of an address that is not to be followed', () => {
    expect(link('The Desk [x]', 'javascript:alert(1)')).toBe('The Desk \\[x\\]')
  })

  it('keeps brackets and addresses of a label from ending its link', () => {
    expect(escapeLabel('A](https://evil.example) [b')).not.toMatch(/\]|https:\/\//)
  })
})
