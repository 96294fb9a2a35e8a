import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { readFrontMatter } from '../../../src/corpus/front-matter.ts'
import { parseArticle } from '../../../src/corpus/parse.ts'
import { bytesOf } from './text.ts'

const BODY = 'The council met in Riga on Friday.\n'
const read = (text: string) => readFrontMatter('a.md', text)
const fieldOf = (text: string, key: string): unknown => {
  const result = read(text)
  return 'front' in result ? result.front.fields.get(key)?.value : undefined
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'breached')
})

describe('what is read', () => {
  test('all scalars are strings: no time becomes a number, no day a date', () => {
    const text = `---\ntitle: 12:30\ndate: 2027-02-14\nflag: yes\nnothing: ~\n---\n${BODY}`
    expect(fieldOf(text, 'title')).toBe('12:30')
    expect(fieldOf(text, 'date')).toBe('2027-02-14')
    expect(fieldOf(text, 'flag')).toBe('yes')
  })

  test('lists and maps keep their strings, and nothing deeper', () => {
    const text = `---\ntags: [a, b, [c]]\nimage:\n  url: https://example.org/a.jpg\n  size: {w: 1}\n---\n${BODY}`
    expect(fieldOf(text, 'tags')).toEqual(['a', 'b'])
    expect(fieldOf(text, 'image')).toEqual(new Map([['url', 'https://example.org/a.jpg']]))
  })

  test('the body begins after it, and its line is known', () => {
    const result = read(`\n---\ntitle: A\n---\n\n${BODY}`)
    expect(result).toMatchObject({ front: { body: `\n${BODY}`, bodyLine: 5 } })
  })

  test.each([
    ['no front matter at all', BODY],
    ['a rule', `---\n\n${BODY}`],
    ['four dashes', `----\n\n${BODY}`],
    ['an empty one', `---\n---\n${BODY}`],
    ['one of comments', `---\n# nothing yet\n---\n${BODY}`],
  ])('%s has no fields', (_, text) => {
    expect(read(text)).toMatchObject({ front: { fields: new Map() } })
  })

  test('line ends of Windows are read', () => {
    expect(fieldOf(`---\r\ntitle: A\r\n---\r\n${BODY}`, 'title')).toBe('A')
  })
})

describe('what is refused', () => {
  test.each(['js', 'javascript', 'json', 'coffee', 'toml', 'yaml', ' js'])(
    'front matter that names a language: ---%s',
    (language) => {
      const result = read(`---${language}\nglobalThis.breached = true\n---\n${BODY}`)
      expect(result).toMatchObject({ problem: { severity: 'error', line: 1 } })
      expect(globalThis).not.toHaveProperty('breached')
    },
  )

  test.each([
    ['TOML', '+++\ntitle = "A"\n+++\n', 1],
    ['JSON', '{\n  "title": "A"\n}\n', 1],
    ['an open one', '---\ntitle: A\n\n', 1],
    ['a closing line with more on it', '---\ntitle: A\n--- end\n', 3],
    ['a list', '---\n- a\n- b\n---\n', 2],
    ['a bare word', '---\nword\n---\n', 2],
    ['a key twice', '---\ntitle: A\ntitle: B\n---\n', 3],
    ['an open bracket', '---\ntitle: A\ntags: [a\n---\n', 3],
    ['a tag of a language', '---\ntitle: !!js/function "function () {}"\n---\n', 2],
  ])('%s', (_, head, line) => {
    expect(read(`${head}${BODY}`)).toMatchObject({ problem: { severity: 'error', path: 'a.md', line } })
  })

  test('more than 16 KB', () => {
    expect(read(`---\ntitle: ${'x'.repeat(17_000)}\n---\n${BODY}`)).toMatchObject({ problem: { severity: 'error' } })
  })

  test('aliases do not grow', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'
        .split('')
        .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
    ].join('\n')
    const { article } = parseArticle('a.md', bytesOf(`---\n${bomb}\ntitle: A\n---\n${BODY}`))
    expect(article?.title).toBe('A')
  })

  test('a prototype is never touched', () => {
    const { article } = parseArticle(
      'a.md',
      bytesOf(`---\n__proto__:\n  polluted: yes\nconstructor:\n  prototype: {polluted: yes}\ntitle: A\n---\n${BODY}`),
    )
    expect(article?.title).toBe('A')
    expect(Object.prototype).not.toHaveProperty('polluted')
    expect({}).not.toHaveProperty('polluted')
  })
})

test('the same bad file is refused again on the second reading', () => {
  const text = `---\ntags: [a\n---\n${BODY}`
  expect(read(text)).toEqual(read(text))
})

test('mutated front matter never throws, runs no code and never takes long', () => {
  const whole =
    '---\ntitle: "A summit"\ndate: 2023-06-11T10:00:00+02:00\ntags: [NATO, Ukraine]\nsource: The Desk\ndraft: false\n---\n\nThe council met on Friday.\n'
  const edit = fc.record({
    at: fc.nat(whole.length),
    cut: fc.nat(12),
    paste: fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '---',
        '---js\n',
        ': ',
        '\n',
        '\t',
        '&a ',
        '*a',
        '!!js/function ',
        '<<: ',
        '{',
        '[',
        '"',
        '| \n',
        '__proto__: ',
        '\ud800',
      ),
    ),
  })
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const text = edits.reduce(
        (mutated, { at, cut, paste }) => mutated.slice(0, at) + paste + mutated.slice(at + cut),
        whole,
      )
      const { article, problems } = parseArticle('a.md', bytesOf(text))
      expect(article !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true)
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    { numRuns: 200, seed: 11 },
  )
})
