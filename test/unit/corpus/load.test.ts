import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { loadCorpus } from '../../../src/corpus/load.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const write = async (path: string, text: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}
const story = (title: string, date = '2023-06-11', more = ''): string =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\nThe allies met in Riga.\n`
const load = (previous?: Corpus, includeDrafts = false): Promise<Corpus> =>
  loadCorpus(folder, { includeDrafts, ...(previous && { previous }) })
const ids = (corpus: Corpus): readonly string[] => corpus.articles.map(({ id }) => id)

describe('what is read', () => {
  test('articles of all sub-folders, the newest first', async () => {
    await write('a.md', story('A', '2023-06-11'))
    await write('eu/b.markdown', story('B', '2023-06-12'))
    await write('eu/2023/c.txt', 'A plan\n\nThe allies met in Riga.')
    await write('notes.pdf', 'no')
    await write('.hidden.md', story('H'))
    await write('.git/d.md', story('D'))
    const corpus = await load()
    expect(ids(corpus)).toEqual(['eu/b', 'a', 'eu/2023/c'])
    expect(corpus.problems).toEqual([expect.objectContaining({ path: 'eu/2023/c.txt', severity: 'warning' })])
  })

  test('drafts only where they are wanted, and a line that says so', async () => {
    await write('a.md', story('A', '2023-06-11', 'draft: true\n'))
    const corpus = await load()
    expect(ids(corpus)).toEqual([])
    expect(corpus.problems).toEqual([expect.objectContaining({ path: 'a.md', field: 'draft', severity: 'info' })])
    const drafts = await load(undefined, true)
    expect(drafts.byId.get('a')?.draft).toBe(true)
    expect(drafts.problems).toEqual([])
  })

  test('of two files with one id the first, and the other is named', async () => {
    await write('a.md', story('A'))
    await write('a.txt', story('B'))
    const corpus = await load()
    expect(corpus.byId.get('a')?.title).toBe('A')
    expect(corpus.problems).toEqual([
      expect.objectContaining({ path: 'a.txt', severity: 'error', message: expect.stringContaining('a.md') }),
    ])
  })

  test('the same address or title twice is a warning', async () => {
    await write('a.md', story('A', '2023-06-11', 'url: https://desk.example/a\n'))
    await write('b.md', story('A', '2023-06-11', 'url: https://desk.example/a\n'))
    const { articles, problems } = await load()
    expect(articles).toHaveLength(2)
    expect(problems.map(({ path, field, severity }) => [path, field, severity])).toEqual([
      ['b.md', 'title', 'warning'],
      ['b.md', 'url', 'warning'],
    ])
  })

  test('a folder that is not there is refused', async () => {
    await expect(loadCorpus(join(folder, 'none'), { includeDrafts: false })).rejects.toThrow('ENOENT')
  })
})

describe('a bad file is reported, skipped, and stops nothing', () => {
  test.each([
    ['front matter that is no YAML', 'b.md', '---\ntitle: [\n---\nA.', 2],
    ['front matter with code', 'b.md', '---js\n{}\n---\nA.', 1],
    ['bytes that are no text', 'b.md', Uint8Array.of(0xff, 0xfe, 0x41), undefined],
    ['a NUL', 'b.txt', 'The allies\0met.', undefined],
    ['more than 1 MB', 'b.txt', 'The allies met. '.repeat(70_000), undefined],
    ['nothing', 'b.md', '', 1],
  ])('%s', async (_, path, content, line) => {
    await write('a.md', story('A'))
    await write(path, content)
    const corpus = await load()
    expect(ids(corpus)).toEqual(['a'])
    expect(corpus.problems).toEqual([
      expect.objectContaining({ path, severity: 'error', ...(line !== undefined && { line }) }),
    ])
  })

  test('links are not followed, inside or outside', async () => {
    await write('a.md', story('A'))
    await symlink(join(folder, 'a.md'), join(folder, 'b.md'))
    await symlink('/etc', join(folder, 'etc'))
    const corpus = await load()
    expect(ids(corpus)).toEqual(['a'])
    expect(corpus.problems.map(({ path, severity }) => [path, severity])).toEqual([
      ['b.md', 'error'],
      ['etc', 'info'],
    ])
  })

  test('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'b.md')])
    expect((await load()).problems).toEqual([expect.objectContaining({ path: 'b.md', severity: 'error' })])
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    await write('a.md', story('A'))
    await chmod(join(folder, 'a.md'), 0)
    expect((await load()).problems).toEqual([expect.objectContaining({ path: 'a.md', severity: 'error' })])
  })
})

describe('with the corpus that is served now', () => {
  test('an unchanged file keeps its article, a changed one has a new one', async () => {
    await write('a.md', story('A'))
    await write('b.md', story('B'))
    const before = await load()
    await write('b.md', story('B, changed'))
    const after = await load(before)
    expect(after.byId.get('a')).toBe(before.byId.get('a'))
    expect(after.byId.get('b')?.title).toBe('B, changed')
  })

  test('what is wrong with an unchanged file is said again', async () => {
    await write('a.txt', 'A plan\n\nThe allies met in Riga.')
    const before = await load()
    const after = await load(before)
    expect(after.byId.get('a')).toBe(before.byId.get('a'))
    expect(after.problems).toEqual(before.problems)
    expect(after.problems).toHaveLength(1)
  })

  test.each([
    ['broken front matter', '---\ntitle: [\n---\nA.'],
    ['no body', '---\ntitle: A\n---\n'],
    ['no text', Uint8Array.of(0xff)],
  ])('a file that became bad keeps its good version: %s', async (_, content) => {
    await write('a.md', story('A'))
    const before = await load()
    await write('a.md', content)
    const broken = await load(before)
    expect(broken.byId.get('a')).toBe(before.byId.get('a'))
    expect(broken.problems).toEqual([expect.objectContaining({ path: 'a.md', severity: 'error' })])
    await write('a.md', story('A, mended'))
    const mended = await load(broken)
    expect(mended.byId.get('a')?.title).toBe('A, mended')
    expect(mended.problems).toEqual([])
  })

  test('a file that is gone is gone', async () => {
    await write('a.md', story('A'))
    await write('b.md', story('B'))
    const before = await load()
    await rm(join(folder, 'a.md'))
    expect(ids(await load(before))).toEqual(['b'])
  })

  test('a file that became a draft is left out', async () => {
    await write('a.md', story('A'))
    const before = await load()
    await write('a.md', story('A', '2023-06-11', 'draft: true\n'))
    expect(ids(await load(before))).toEqual([])
  })

  test('the order of the corpus does not hang on the order of reading', async () => {
    await write('b.md', story('B'))
    await write('a.md', story('A'))
    const before = await load()
    await write('c.md', story('C'))
    expect(ids(await load(before))).toEqual(ids(await load()))
  })
})
