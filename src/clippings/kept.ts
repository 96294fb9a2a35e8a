import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { read } from '../analysis/read.ts'
import type { Reading } from '../analysis/reading.ts'
import { createLexicon, type Lexicon } from '../analysis/terms.ts'
import type { Article, Problem } from '../corpus/article.ts'
import type { SourceFile, Stamp } from '../corpus/corpus.ts'
import { parseArticle } from '../corpus/parse.ts'
import type { Log } from '../log.ts'
import { type Clippings, clippingsInMemory } from './clippings.ts'
import {
  type Caption,
  Content,
  captioned,
  captionOf,
  contentOf,
  KeptReading,
  packContent,
  type Shelf,
} from './content.ts'
import { Journal, type Written } from './journal.ts'
import { createShapes } from './shapes.ts'

/** The form of the file; another number and what was kept in another form is read anew. */
const FORM = 2
/** A segment is written when so many bytes wait for it, unless said otherwise, so that a long first reading survives a crash. */
const SEGMENT = 4 * 1024 * 1024
/** The file is written anew when it is this many times as large as what it is kept for. */
const SLACK = 2

/**
 * A file in the head of a segment: the caption of its article, or what is known of a file that holds none; and the length and the
 * checksum of its content, or -1 where what was written before for its path holds on.
 */
type Entry = readonly [Caption | FileName, readonly Problem[], Stamp | null, number, number]

interface FileName {
  readonly path: string
  readonly hash: string
}

/** The head of a segment: the words (from that number on) and shapes that its contents are the first to use, and its files in the order of the contents. */
interface Head {
  readonly firstStem: number
  readonly stems: readonly string[]
  readonly shapes: readonly string[]
  readonly entries: readonly Entry[]
}

/** A file that is to be written; with its content, unless that was written before. */
interface Waiting {
  readonly file: SourceFile
  readonly content?: Content
  readonly bytes?: Buffer
}

const entryOf = ({ file, bytes }: Waiting): Entry => [
  isCurrent(file) ? captionOf(file.article) : { path: file.path, hash: file.hash },
  file.problems,
  file.stamp ?? null,
  bytes ? bytes.length : -1,
  bytes ? crc32(bytes) : 0,
]

/** Whether two files with the same bytes became the same text on the same day, so that one reading is as good as the other. */
const isSameText = (a: Article, b: Article): boolean =>
  a.body === b.body && a.published?.from === b.published?.from && a.sentences.length === b.sentences.length

/** Whether the article of a file is what its bytes say now, rather than its last good version. */
const isCurrent = (file: SourceFile): file is SourceFile & { readonly article: Article } =>
  file.article?.hash === file.hash

/** What clippings are kept in and for. */
export interface KeptParts {
  readonly path: string
  /** Names what reads the articles: what other rules read is given up. */
  readonly rules: string
  /** The bytes of a file of the corpus, for an article whose content turns out to be damaged. */
  readonly source: (path: string) => Uint8Array
  readonly log: Log
  /** How many bytes are written at once. */
  readonly segment?: number
}

/** Clippings in a file. What is wrong with the file costs time and a line in the log, never an answer. */
export class KeptClippings implements Clippings {
  readonly lexicon: Lexicon
  readonly #parts: KeptParts
  readonly #segment: number
  readonly #shelf: Shelf
  readonly #unkept = clippingsInMemory()
  #journal: Journal | undefined
  #files: ReadonlyMap<string, SourceFile> = new Map()
  /** By the hash of a file's bytes; made when a file is new, which may be one that was moved. */
  #byHash: ReadonlyMap<string, Article> | undefined
  #waiting: Waiting[] = []
  #waitingBytes = 0
  #hasGrown = false
  /** How many stems and shapes are written. */
  #written = { stems: 0, shapes: 0 }
  /** How many bytes were of use when they were counted last. */
  #needed = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(parts: KeptParts) {
    this.#parts = parts
    this.#segment = parts.segment ?? SEGMENT
    this.lexicon = createLexicon((article) => contentOf(article)?.terms)
    this.#shelf = { shapes: createShapes(), repack: (content) => this.#repack(content) }
  }

  async restore(): Promise<ReadonlyMap<string, SourceFile>> {
    const { path, rules, log } = this.#parts
    const files = new Map<string, SourceFile>()
    try {
      await mkdir(dirname(path), { recursive: true })
      const { journal, segments, lost, isOther } = await Journal.open(path, `attache ${FORM} ${rules}`)
      this.#journal = journal
      if (isOther) log.info('the rules have changed: every article is read anew')
      if (lost > 0) log.warn({ path, lost }, 'a part of what was read before is damaged and read anew')
      try {
        for (const segment of segments) this.#take(segment, files)
      } catch (error) {
        log.warn({ err: error, path }, 'what was read before cannot be understood and is read anew')
        files.clear()
        await journal.replace(async () => undefined)
        this.#written = { stems: 0, shapes: 0 }
      }
    } catch (error) {
      files.clear()
      await this.#giveUp(error)
    }
    this.#files = files
    return files
  }

  keep(file: SourceFile): SourceFile {
    if (!isCurrent(file) || contentOf(file.article)) {
      if (file.hash !== '') this.#write({ file })
      return file
    }
    const { article } = file
    const known = this.#twinOf(article)?.bytes
    const bytes = known ?? packContent(article, read(article), this.lexicon.termsOf(article), this.#shelf.shapes)
    if (!bytes) return this.#unkept.keep(file)
    const content = new Content(article.id, bytes, this.#shelf)
    const kept = { ...file, article: captioned(captionOf(article), content) }
    this.#write({ file: kept, content, bytes })
    return kept
  }

  readingOf(article: Article): Reading {
    const content = contentOf(article)
    return content ? new KeptReading(content) : this.#unkept.readingOf(article)
  }

  async settle(files: ReadonlyMap<string, SourceFile>): Promise<void> {
    this.#files = files
    this.#byHash = undefined
    if (!this.#hasGrown) return this.#writing
    this.#hasGrown = false
    this.#flush()
    this.#queue(async (journal) => {
      const isLarge = () => journal.size > SLACK * this.#needed + this.#segment
      if (!isLarge()) return
      this.#needed = 0
      for (const { article } of files.values()) this.#needed += (article && contentOf(article)?.bytes.length) ?? 0
      if (isLarge()) await journal.replace((next) => this.#writeAll(next, files))
    })
    await this.#writing
  }

  async close(): Promise<void> {
    this.#flush()
    this.#queue((journal) => journal.close())
    await this.#writing
    this.#journal = undefined
  }

  #take({ head, file, bodyAt }: Written, files: Map<string, SourceFile>): void {
    const { firstStem, stems, shapes, entries } = JSON.parse(head.toString()) as Head
    this.lexicon.learn(stems)
    this.#shelf.shapes.add(shapes)
    this.#written = {
      stems: Math.max(this.#written.stems, firstStem + stems.length),
      shapes: this.#shelf.shapes.size(),
    }
    let at = bodyAt
    for (const [caption, problems, stamp, length, crc] of entries) {
      const { path, hash } = caption
      const known = { path, hash, problems, ...(stamp && { stamp }) }
      if (!('id' in caption)) {
        files.set(path, known)
        continue
      }
      const article =
        length < 0
          ? files.get(path)?.article
          : captioned(caption, new Content(caption.id, { file, at, length, crc }, this.#shelf))
      at += Math.max(0, length)
      if (article?.hash === hash) files.set(path, { ...known, article })
    }
    this.#needed = at - bodyAt + this.#needed
  }

  #twinOf({ hash, ...article }: Article): Content | undefined {
    this.#byHash ??= new Map(
      [...this.#files.values()].flatMap(({ article }) => (article ? [[article.hash, article]] : [])),
    )
    const twin = this.#byHash.get(hash)
    return twin && isSameText(twin, { ...article, hash }) ? contentOf(twin) : undefined
  }

  /** Reads an article again whose content is damaged. */
  #repack(content: Content): Buffer {
    const { log, path, source } = this.#parts
    const file = [...this.#files.values()].find(({ article }) => article && contentOf(article) === content)
    log.warn({ path, article: file?.path }, 'what was read in an article is damaged; it is read again')
    const { article } = (file && parseArticle(file.path, source(file.path))) ?? {}
    const bytes = article && packContent(article, read(article), this.lexicon.termsOf(article), this.#shelf.shapes)
    if (!file || !isCurrent(file) || !bytes)
      throw new Error('what was read in an article is damaged, and its file is no longer there')
    this.#write({ file, content, bytes })
    return bytes
  }

  #write(waiting: Waiting): void {
    this.#hasGrown = true
    this.#waiting.push(waiting)
    this.#waitingBytes += waiting.bytes?.length ?? 0
    if (this.#waitingBytes > this.#segment) this.#flush()
  }

  #flush(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    this.#waitingBytes = 0
    const { stems, shapes } = this.#written
    this.#written = { stems: this.lexicon.size(), shapes: this.#shelf.shapes.size() }
    const fresh = { firstStem: stems, stems: this.lexicon.since(stems), shapes: this.#shelf.shapes.since(shapes) }
    this.#queue((journal) => append(journal, fresh, waiting))
  }

  /** All words and shapes, then the files with their contents. */
  async #writeAll(journal: Journal, files: ReadonlyMap<string, SourceFile>): Promise<void> {
    const all = { firstStem: 0, stems: this.lexicon.since(0), shapes: this.#shelf.shapes.since(0) }
    await append(journal, all, [])
    const nothing = { firstStem: all.stems.length, stems: [], shapes: [] }
    let waiting: Waiting[] = []
    let size = 0
    for (const file of files.values()) {
      const content = isCurrent(file) ? contentOf(file.article) : undefined
      if (!content) {
        if (file.hash !== '') waiting.push({ file })
        continue
      }
      const { bytes } = content
      waiting.push({ file, content, bytes })
      size += bytes.length
      if (size < this.#segment) continue
      await append(journal, nothing, waiting)
      waiting = []
      size = 0
    }
    await append(journal, nothing, waiting)
  }

  /** Writing goes one after the other; where it fails once, nothing more is written. */
  #queue(work: (journal: Journal) => Promise<void>): void {
    this.#writing = this.#writing.then(async () => {
      try {
        if (this.#journal) await work(this.#journal)
      } catch (error) {
        await this.#giveUp(error)
      }
    })
  }

  async #giveUp(error: unknown): Promise<void> {
    this.#journal = undefined
    this.#parts.log.warn(
      { err: error, path: this.#parts.path },
      'what is read cannot be kept: the next start reads it again',
    )
  }
}

/** Writes a segment; from then on the contents are where they were written. */
const append = async (journal: Journal, fresh: Omit<Head, 'entries'>, waiting: readonly Waiting[]): Promise<void> => {
  const entries = waiting.map(entryOf)
  const head: Head = { ...fresh, entries }
  const bodies = waiting.flatMap(({ bytes }) => bytes ?? [])
  const { file, bodyAt } = await journal.append(Buffer.from(JSON.stringify(head)), bodies)
  let at = bodyAt
  waiting.forEach(({ content, bytes }, index) => {
    if (!bytes || !content) return
    content.at = { file, at, length: bytes.length, crc: entries[index]?.[4] ?? 0 }
    at += bytes.length
  })
}
