import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/corpus/inline.ts'
import { parseArticle } from '../../../src/corpus/parse.ts'

/** The first real input lies beside the project, where it is developed; it is not shipped. */
const shared = (path: string): string => fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url))
const present = existsSync(shared('seeds')) && existsSync(shared('gold/labels'))

interface Label {
  readonly file: string
  readonly title: string
  readonly sentences: readonly string[]
  readonly boilerplate_sentences: readonly number[]
}

const label = (name: string): Label => JSON.parse(readFileSync(shared(`gold/labels/${name}.json`), 'utf8'))
const plain = (sentence: string): string => plainText(sentence.replace(/^• /, '')).text.replace(/\s+/g, ' ')

const expected = [
  { name: 'seed-000', published: '2023-06-01', source: undefined, author: 'Ultron Bloom' },
  { name: 'seed-001', published: '2023-06-11', source: 'World Socialist Web Site', author: 'Andre Damon' },
  { name: 'seed-002', published: undefined, source: 'GZERO Media', author: undefined },
  { name: 'seed-003', published: '2022-02-24', source: undefined, author: undefined },
]

describe.skipIf(!present)(present ? 'the seeds' : 'the seeds (skipped: ../shared is not here)', () => {
  test.each(expected)('$name', ({ name, published, source, author }) => {
    const { file, title, sentences, boilerplate_sentences: boilerplate } = label(name)
    const { article } = parseArticle(file, readFileSync(shared(`seeds/${file}`)))
    const found = new Set(
      article?.sentences.filter(({ kind }) => kind !== 'heading').map(({ text }) => text.replace(/\s+/g, ' ')),
    )
    expect(article).toMatchObject({ title, ...(author && { author }), ...(source && { source }) })
    expect(article?.published?.from).toBe(published)
    expect(article?.source).toBe(source)
    const wanted = sentences.filter((_, index) => !boilerplate.includes(index)).map(plain)
    expect(wanted.filter((sentence) => !found.has(sentence))).toEqual([])
    const furniture = boilerplate.map((index) => plain(sentences[index] ?? ''))
    expect(furniture.filter((sentence) => found.has(sentence))).toEqual([])
  })
})
