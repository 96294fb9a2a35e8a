import { mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Archive, readingOf } from '../../src/analysis/archive.ts'
import { summarise } from '../../src/analysis/summary/summary.ts'
import { timelineOf } from '../../src/analysis/timeline/timeline.ts'
import { clippingsInMemory } from '../../src/clippings/clippings.ts'
import { KeptClippings } from '../../src/clippings/kept.ts'
import { createLog } from '../../src/log.ts'
import { Newsroom } from '../../src/newsroom.ts'
import { contentFolder } from '../support/content-folder.ts'

const article = (title: string, day: string, body: string): string => `---
title: ${title}
date: ${day}
source: The Quay
tags: [Ferries]
---

${body}
`

const FILES = {
  'strike.md': article(
    'Crews walk out',
    '2024-03-05',
    'Ferry crews in Norway walked out on Monday over pay. “We will not sail,” the union’s chair said. Sweden said on Tuesday that it supports the talks.',
  ),
  'north/talks.md': article(
    'Talks resume',
    '2024-03-08',
    'Talks resumed in Oslo on Thursday. Denmark opposes a longer strike. The minister said that a deal would be signed on 15 March.',
  ),
  'undated.txt': 'Ferries old and new\n\nThe first ferry crossed the strait in 1887. It was replaced in 1931.\n',
}

let content: ReturnType<typeof contentFolder>
let data: string
let file: string
let said: string[]
const open = new Set<Newsroom>()

beforeEach(() => {
  content = contentFolder(FILES)
  data = join(content.root, '.data')
  file = join(data, 'clippings.bin')
  said = []
})

afterEach(async () => {
  for (const newsroom of open) await newsroom.close()
  open.clear()
  content[Symbol.dispose]()
})

const log = createLog({
  level: 'info',
  secrets: [],
  stream: new Writable({
    write: (chunk: Buffer, _, done) => {
      said.push(String(chunk))
      done()
    },
  }),
})

const source = (path: string): Buffer => readFileSync(join(content.root, path))

const openRoom = async (rules: string | undefined = 'one'): Promise<Newsroom> => {
  const clippings =
    rules === '' ? clippingsInMemory() : new KeptClippings({ path: file, rules, source, log, segment: 10_000 })
  const newsroom = new Newsroom({ folder: content.root, includeDrafts: false, log, clippings })
  open.add(newsroom)
  await newsroom.open()
  return newsroom
}

const shut = async (newsroom: Newsroom): Promise<void> => {
  open.delete(newsroom)
  await newsroom.close()
}

const ids = ({ archive }: Newsroom): string[] => archive.corpus.articles.map(({ id }) => id)
const bodyOf = ({ archive }: Newsroom, id: string): string => archive.corpus.byId.get(id)?.body ?? ''
/** What was said of the file, rather than of articles. */
const warnings = (): string[] => said.filter((line) => line.includes('"level":40') && line.includes('clippings.bin'))

/** Everything that an archive knows. */
const everything = (archive: Archive): readonly unknown[] => [
  archive.corpus.articles.map((each) => ({ ...each })),
  archive.corpus.problems,
  archive.corpus.articles.map((each) => {
    const { dates, countries, attributions, positions, phrases } = readingOf(archive, each)
    return { dates, countries, attributions, positions, phrases }
  }),
  archive.corpus.articles.map((each) => {
    const { starts, words } = archive.lexicon.termsOf(each)
    return [[...starts], [...words]]
  }),
  [...archive.documentFrequencies].filter((count) => count > 0).sort(),
  archive.topics,
  summarise(archive, archive.corpus.articles, { sentences: 3 }),
  timelineOf(archive, archive.corpus.articles, {}),
]

describe('while it runs', () => {
  test('a changed file is served whole, by itself', async () => {
    const newsroom = await openRoom()
    const before = newsroom.archive
    content.write('strike.md', article('Crews return', '2024-03-20', 'Ferry crews in Norway returned on Tuesday.'))
    await expect.poll(() => bodyOf(newsroom, 'strike'), { timeout: 10_000 }).toContain('returned')
    const served = newsroom.archive.corpus.byId.get('strike')
    expect(served?.title).toBe('Crews return')
    expect(served && readingOf(newsroom.archive, served).dates.map(({ value }) => value)).toEqual(['2024-03-19'])
    // what somebody still looks at stays as it was, and what did not change is not made anew
    expect(before.corpus.byId.get('strike')?.title).toBe('Crews walk out')
    expect(newsroom.archive.corpus.byId.get('north/talks')).toBe(before.corpus.byId.get('north/talks'))
    expect(newsroom.archive.topics[0]?.articleIds).toEqual(['strike', 'north/talks'])
  })

  test('a new file is served, and a removed one goes', async () => {
    const newsroom = await openRoom()
    content.write('north/deal.md', article('A deal', '2024-03-16', 'A deal was signed in Oslo on Friday.'))
    await expect.poll(() => ids(newsroom), { timeout: 10_000 }).toContain('north/deal')
    content.remove('north/deal.md')
    await expect.poll(() => ids(newsroom), { timeout: 10_000 }).not.toContain('north/deal')
  })

  test('a broken file never takes the place of its good version', async () => {
    const newsroom = await openRoom()
    writeFileSync(join(content.root, 'strike.md'), Buffer.from([0xff, 0xfe, 0x00]))
    await newsroom.reload()
    expect(bodyOf(newsroom, 'strike')).toContain('walked out')
    expect(newsroom.archive.corpus.problems).toContainEqual(
      expect.objectContaining({ path: 'strike.md', severity: 'error' }),
    )
    await newsroom.reload()
    expect(newsroom.archive.corpus.problems).toContainEqual(
      expect.objectContaining({ path: 'strike.md', severity: 'error' }),
    )
    content.write('strike.md', article('Mended', '2024-03-21', 'The file was mended on Wednesday.'))
    await newsroom.reload()
    expect(bodyOf(newsroom, 'strike')).toContain('mended')
  })

  test('a folder that is gone for a moment takes no answer with it', async () => {
    const newsroom = await openRoom()
    renameSync(content.root, `${content.root}.away`)
    await newsroom.reload()
    expect(ids(newsroom)).toHaveLength(3)
    renameSync(`${content.root}.away`, content.root)
  })

  test('a change without a trace in size and time of change is seen', async () => {
    const newsroom = await openRoom()
    const text = readFileSync(join(content.root, 'undated.txt'), 'utf8')
    content.write('undated.txt', text.replace('1887', '1878'))
    await newsroom.reload()
    expect(bodyOf(newsroom, 'undated')).toContain('1878')
  })
})

describe('what was read before', () => {
  test('is all that a start without it would know', async () => {
    await shut(await openRoom())
    const kept = everything((await openRoom()).archive)
    expect(kept).toEqual(everything((await openRoom('')).archive))
  })

  test('is not read again', async () => {
    await shut(await openRoom())
    // The stamps of files that were just written are not trusted; at the second start they are, or are written then.
    await shut(await openRoom())
    const { size } = statSync(file)
    const contents = Object.values(FILES).join('').length
    await shut(await openRoom())
    expect(statSync(file).size - size).toBeLessThan(contents)
    const newsroom = await openRoom()
    expect(ids(newsroom)).toHaveLength(3)
  })

  test('of a moved file is not read again, and cites the new place', async () => {
    await shut(await openRoom())
    renameSync(join(content.root, 'strike.md'), join(content.root, 'north/strike.md'))
    const newsroom = await openRoom()
    const moved = newsroom.archive.corpus.byId.get('north/strike')
    expect(moved).toBeDefined()
    const citations = moved && readingOf(newsroom.archive, moved).positions.flatMap(({ claim }) => claim.citations)
    expect(citations?.map(({ articleId }) => articleId)).toEqual(['north/strike'])
    expect(everything(newsroom.archive)).toEqual(everything((await openRoom('')).archive))
  })

  test('of a file that changed meanwhile is read anew', async () => {
    await shut(await openRoom())
    content.write('strike.md', article('Crews return', '2024-03-20', 'Ferry crews in Norway returned on Tuesday.'))
    content.remove('undated.txt')
    const newsroom = await openRoom()
    expect(ids(newsroom)).toEqual(['strike', 'north/talks'])
    expect(everything(newsroom.archive)).toEqual(everything((await openRoom('')).archive))
  })

  test('by other rules is given up', async () => {
    await shut(await openRoom('one'))
    const first = readFileSync(file)
    await shut(await openRoom('two'))
    expect(readFileSync(file).includes('two')).toBe(true)
    expect(readFileSync(file).length).toBeGreaterThan(first.length / 2)
    expect(said.join('')).toContain('the rules have changed')
    expect(warnings()).toEqual([])
  })

  test('survives many changes in a small file', async () => {
    const newsroom = await openRoom()
    for (let day = 10; day < 30; day++) {
      content.write('strike.md', article(`Day ${day}`, `2024-04-${day}`, 'Nothing sailed on Monday. '.repeat(80)))
      await newsroom.reload()
    }
    await shut(newsroom)
    expect(statSync(file).size).toBeLessThan(50_000)
    const after = await openRoom()
    expect(after.archive.corpus.byId.get('strike')?.title).toBe('Day 29')
  })
})

describe('harm to the file', () => {
  const harms: Readonly<Record<string, () => void>> = {
    'is gone': () => rmSync(file),
    'is empty': () => truncateSync(file, 0),
    'is cut near its end': () => truncateSync(file, statSync(file).size - 5),
    'is cut at its beginning': () => truncateSync(file, 9),
    'has a wrong byte in the middle': () => {
      const bytes = readFileSync(file)
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
      writeFileSync(file, bytes)
    },
    'has a wrong length': () => {
      const bytes = readFileSync(file)
      bytes.writeUInt32LE(0xffffffff, 0)
      writeFileSync(file, bytes)
    },
    'is something else': () => writeFileSync(file, 'an essay on something else altogether, in plain words'),
    'is a folder': () => {
      rmSync(file)
      mkdirSync(file)
    },
  }

  test.each(Object.entries(harms))('%s: the answers are the same, now and at the next start', async (name, harm) => {
    await shut(await openRoom())
    const good = everything((await openRoom('')).archive)
    harm()
    const harmed = await openRoom()
    expect(everything(harmed.archive)).toEqual(good)
    expect(warnings().length > 0).toBe(name !== 'is gone' && name !== 'is empty')
    await shut(harmed)
    said = []
    expect(everything((await openRoom()).archive)).toEqual(good)
    if (name !== 'is a folder') expect(warnings()).toEqual([])
  })
})
