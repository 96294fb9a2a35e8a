import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownTree, type Piece } from '../../../../../src/playground/web/markdown/tree.ts'

const text = (words: string): Piece => ({ kind: 'text', text: words })
const id = '123456789012345678'

describe('a message as a tree', () => {
  test.each<[string, readonly Piece[]]>([
    ['plain', [text('plain')]],
    [
      '**bold** and *slanted*',
      [{ kind: 'strong', children: [text('bold')] }, text(' and '), { kind: 'emphasis', children: [text('slanted')] }],
    ],
    [
      '__under__ ~~gone~~ ||hidden||',
      [
        { kind: 'underline', children: [text('under')] },
        text(' '),
        { kind: 'strike', children: [text('gone')] },
        text(' '),
        { kind: 'spoiler', children: [text('hidden')] },
      ],
    ],
    [
      '# One\n### Three',
      [
        { kind: 'heading', level: 1, children: [text('One')] },
        { kind: 'heading', level: 3, children: [text('Three')] },
      ],
    ],
    ['-# small', [{ kind: 'subtext', children: [text('small')] }]],
    ['`a` ```js\nb\n```', [{ kind: 'code', text: 'a' }, text(' '), { kind: 'code-block', language: 'js', text: 'b' }]],
    [
      '[*here*](https://example.org/a_(b))',
      [
        {
          kind: 'link',
          href: 'https://example.org/a_(b)',
          title: '',
          children: [{ kind: 'emphasis', children: [text('here')] }],
        },
      ],
    ],
    [
      'see <https://example.org>.',
      [
        text('see '),
        { kind: 'link', href: 'https://example.org', title: '', children: [text('https://example.org')] },
        text('.'),
      ],
    ],
    [
      '<t:1689033600:R>, <t:1689033600>',
      [
        { kind: 'time', seconds: 1689033600, style: 'R' },
        text(', '),
        { kind: 'time', seconds: 1689033600, style: 'f' },
      ],
    ],
    [
      `<@${id}><@&${id}><#${id}></watch add:${id}>@everyone`,
      [
        { kind: 'mention', of: 'user', id },
        { kind: 'mention', of: 'role', id },
        { kind: 'mention', of: 'channel', id },
        { kind: 'command', name: 'watch add' },
        { kind: 'everyone', text: '@everyone' },
      ],
    ],
    [
      'before\n> one\n> *two*\nafter',
      [
        text('before'),
        { kind: 'quote', children: [text('one'), { kind: 'break' }, { kind: 'emphasis', children: [text('two')] }] },
        text('after'),
      ],
    ],
    [
      '>>> all\n- of it',
      [{ kind: 'quote', children: [text('all'), { kind: 'list', start: undefined, items: [[text('of it')]] }] }],
    ],
    [
      '- a\n  - b\n- c',
      [
        {
          kind: 'list',
          start: undefined,
          items: [[text('a'), { kind: 'list', start: undefined, items: [[text('b')]] }], [text('c')]],
        },
      ],
    ],
    ['3. third\n4. fourth', [{ kind: 'list', start: 3, items: [[text('third')], [text('fourth')]] }]],
  ])('%j', (source, expected) => {
    expect(markdownTree(source)).toEqual(expected)
  })

  test.each([
    'no#heading',
    '#no space',
    '2 * 3 * 4',
    'a_b_c',
    '\\*starred\\*',
    '-no item',
    '1.5 million',
    'a > b',
    `\\<@${id}>`,
    '[click](javascript:alert)',
    '<b>bold</b>',
  ])('%j stays text', (source) => {
    expect(markdownTree(source)).toEqual([text(source.replaceAll(/\\(?=[*<])/g, ''))])
  })

  test('nothing inside a code fence is a list or a quotation', () => {
    expect(markdownTree('```\n- a\n> b\n```')).toEqual([{ kind: 'code-block', language: '', text: '- a\n> b' }])
  })

  test('links lead nowhere but to http and https', () => {
    const hrefs = (pieces: readonly Piece[]): readonly string[] =>
      pieces.flatMap((piece) => {
        if (piece.kind === 'list') return piece.items.flatMap(hrefs)
        return [...(piece.kind === 'link' ? [piece.href] : []), ...('children' in piece ? hrefs(piece.children) : [])]
      })
    const schemes = fc.constantFrom('http://', 'https://', 'javascript:', 'data:', 'JaVaScRiPt:', 'vbscript:', '//', '')
    const marks = fc.constantFrom('[', ']', '(', ')', '<', '>', '*', '_', '\n', '- ', '> ', '`', '|', 'a', ' ')
    const source = fc.array(fc.oneof(schemes, marks), { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(source, (message) => {
        for (const href of hrefs(markdownTree(message))) expect(href).toMatch(/^https?:\/\//i)
      }),
    )
  })
})
