import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { read } from '../analysis/read.ts'
import type { Reading } from '../analysis/reading.ts'
import { createLexicon, type Lexicon } from '../analysis/terms.ts'
import type { Article } from '../corpus/article.ts'
import type { SourceFile } from '../corpus/corpus.ts'
import type { Log } from '../log.ts'
import { type Clippings, clippingsInMemory } from './clippings.ts'
import { Content, packContent } from './content.ts'
import { Journal } from './journal.ts'
import { type Caption, type Entry, packSegment, type Segment, unpackSegment } from './segment.ts'
import { createShapes } from './shapes.ts'

/** The form of the file; another number and what was kept in another form is read anew. */
const FORM = 1
/** A segment is written when so many bytes wait for it, unless said otherwise, so that a long first reading survives a crash. */
const SEGMENT = 4 * 1024 * 1024
/** The file is written anew when it is this many times as large as what it is kept for. */
const SLACK = 2

const CONTENT = Symbol('content')

interface Held {
  readonly [CONTENT]: Content
}

const unpacking = (part: Parameters<Content['part']>[0]): PropertyDescriptor => ({
  enumerable: true,
  get(this: Held) {
    return this[CONTENT].part(part)
  },
})

/** Own properties, so that a copy of an article is whole; the same functions for all, as thousands are held at once. */
const TEXT: PropertyDescriptorMap = {
  body: {
    enumerable: true,
    get(this: Held) {
      return this[CONTENT].body
    },
  },
  sentences: unpacking('sentences'),
}
const READING: PropertyDescriptorMap = {
  dates: unpacking('dates'),
  countries: unpacking('countries'),
  attributions: unpacking('attributions'),
  positions: unpacking('positions'),
  phrases: unpacking('phrases'),
}

const holding = (target: object, content: Content, parts: PropertyDescriptorMap): unknown => {
  Object.defineProperty(target, CONTENT, { value: content })
  return Object.defineProperties(target, parts)
}

/** An article and its reading as they come out of the file: light, their text unpacked while it is used. */
interface Clipping {
  readonly caption: Caption
  readonly content: Content
  readonly article: Article
  readonly reading: Reading
}

const clippingOf = (caption: Caption, content: Content): Clipping => ({
  caption,
  content,
  article: holding({ ...caption }, content, TEXT) as Article,
  reading: holding({}, content, READING) as Reading,
})

const captionOf = ({ body: _, sentences: __, ...caption }: Article): Caption => caption

/** Whether two files with the same bytes became the same text on the same day, so that one reading is as good as the other. */
const isSameText = (a: Article, b: Article): boolean =>
  a.body === b.body && a.published?.from === b.published?.from && a.sentences.length === b.sentences.length

const fileOf = ({ article: _, ...file }: SourceFile): Entry['file'] => file

/** A segment cut into several, none much larger than another. */
function* segmentsOf({ stems, shapes, entries }: Segment, size: number): Iterable<Buffer> {
  yield packSegment({ stems, shapes, entries: [] })
  let from = 0
  let bytes = 0
  for (let at = 0; at < entries.length; at++) {
    bytes += entries[at]?.content?.length ?? 0
    if (bytes <= size && at < entries.length - 1) continue
    yield packSegment({ stems: [], shapes: [], entries: entries.slice(from, at + 1) })
    from = at + 1
    bytes = 0
  }
}

/**
 * Clippings in a file. What is wrong with the file costs time and a line in the log, never an answer. `rules` names what reads the
 * articles: what other rules read is given up.
 */
export class KeptClippings implements Clippings {
  readonly lexicon: Lexicon
  readonly #path: string
  readonly #rules: string
  readonly #segment: number
  readonly #log: Log
  readonly #shapes = createShapes()
  readonly #clippings = new WeakMap<Article, Clipping>()
  readonly #unkept = clippingsInMemory()
  #journal: Journal | undefined
  /** By the hash of a file's bytes: a file that was moved is not read again. */
  readonly #byHash = new Map<string, WeakRef<Article>>()
  /** How many bytes of contents were of use when they were counted last. */
  #needed = 0
  #hasGrown = false
  #waiting: Entry[] = []
  #waitingBytes = 0
  #written = { stems: 0, shapes: 0 }
  #writing: Promise<void> = Promise.resolve()

  constructor(parts: { readonly path: string; readonly rules: string; readonly log: Log; readonly segment?: number }) {
    this.#segment = parts.segment ?? SEGMENT
    this.#path = parts.path
    this.#rules = parts.rules
    this.#log = parts.log
    this.lexicon = createLexicon((article) => this.#clippings.get(article)?.content.terms)
  }

  async restore(): Promise<ReadonlyMap<string, SourceFile>> {
    const files = new Map<string, SourceFile>()
    try {
      await mkdir(dirname(this.#path), { recursive: true })
      const { journal, segments, lost, isOther } = await Journal.open(this.#path, `attache ${FORM} ${this.#rules}`)
      this.#journal = journal
      if (isOther) this.#log.info('the rules have changed: every article is read anew')
      if (lost > 0)
        this.#log.warn({ path: this.#path, lost }, 'a part of what was read before is damaged and read anew')
      try {
        for (const bytes of segments) this.#take(unpackSegment(bytes), files)
      } catch (error) {
        this.#log.warn({ err: error, path: this.#path }, 'what was read before cannot be understood and is read anew')
        files.clear()
        await journal.replace([])
        this.#written = { stems: 0, shapes: 0 }
      }
      this.#needed = this.#contentsOf(files)
    } catch (error) {
      files.clear()
      await this.#giveUp(error)
    }
    return files
  }

  keep(file: SourceFile): SourceFile {
    const { article } = file
    if (!article || article.hash !== file.hash) return file
    const known = this.#clippings.get(article)
    if (known) {
      this.#write({ file: fileOf(file), caption: known.caption })
      return file
    }
    const twin = this.#byHash.get(article.hash)?.deref()
    const bytes =
      (twin && isSameText(twin, article) ? this.#clippings.get(twin)?.content.bytes : undefined) ??
      packContent(article, read(article), this.lexicon.termsOf(article), this.#shapes)
    if (!bytes) return this.#unkept.keep(file)
    const clipping = this.#clip(captionOf(article), bytes)
    this.#write({ file: fileOf(file), caption: clipping.caption, content: bytes })
    return { ...file, article: clipping.article }
  }

  readingOf(article: Article): Reading {
    return this.#clippings.get(article)?.reading ?? this.#unkept.readingOf(article)
  }

  async settle(files: ReadonlyMap<string, SourceFile>): Promise<void> {
    if (!this.#hasGrown) return this.#writing
    this.#hasGrown = false
    this.#flush()
    this.#queue(async (journal) => {
      const isLarge = () => journal.size > SLACK * this.#needed + this.#segment
      if (!isLarge()) return
      this.#needed = this.#contentsOf(files)
      if (!isLarge()) return
      const entries = [...files.values()].flatMap((file) => this.#entryOf(file) ?? [])
      const [stems, shapes] = [this.lexicon.since(0), this.#shapes.since(0)]
      await journal.replace(segmentsOf({ stems, shapes, entries }, this.#segment))
    })
    await this.#writing
  }

  async close(): Promise<void> {
    this.#flush()
    this.#queue((journal) => journal.close())
    await this.#writing
    this.#journal = undefined
  }

  #take({ stems, shapes, entries }: Segment, files: Map<string, SourceFile>): void {
    this.lexicon.learn(stems)
    this.#shapes.add(shapes)
    this.#written = { stems: this.lexicon.size(), shapes: this.#shapes.size() }
    for (const { file, caption, content } of entries) {
      const article = content ? this.#clip(caption, content).article : files.get(file.path)?.article
      if (article?.hash === file.hash) files.set(file.path, { ...file, article })
    }
  }

  #contentsOf(files: ReadonlyMap<string, SourceFile>): number {
    let bytes = 0
    for (const { article } of files.values())
      bytes += (article && this.#clippings.get(article)?.content.bytes.length) ?? 0
    return bytes
  }

  /** How a file is kept; undefined for one whose article is not what its bytes say now. */
  #entryOf(file: SourceFile): Required<Entry> | undefined {
    const { caption, content } = (file.article && this.#clippings.get(file.article)) ?? {}
    return caption && content && caption.hash === file.hash
      ? { file: fileOf(file), caption, content: content.bytes }
      : undefined
  }

  #clip(caption: Caption, bytes: Buffer): Clipping {
    const clipping = clippingOf(caption, new Content(bytes, caption.id, this.#shapes))
    this.#clippings.set(clipping.article, clipping)
    this.#byHash.set(caption.hash, new WeakRef(clipping.article))
    return clipping
  }

  #write(entry: Entry): void {
    this.#hasGrown = true
    this.#waiting.push(entry)
    this.#waitingBytes += entry.content?.length ?? 0
    if (this.#waitingBytes > this.#segment) this.#flush()
  }

  #flush(): void {
    const [entries, written] = [this.#waiting, this.#written]
    if (entries.length === 0) return
    this.#waiting = []
    this.#waitingBytes = 0
    this.#written = { stems: this.lexicon.size(), shapes: this.#shapes.size() }
    const stems = this.lexicon.since(written.stems)
    const shapes = this.#shapes.since(written.shapes)
    this.#queue((journal) => journal.append(packSegment({ stems, shapes, entries })))
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
    const journal = this.#journal
    this.#journal = undefined
    this.#log.warn({ err: error, path: this.#path }, 'what is read cannot be kept: the next start reads it again')
    await journal?.close().catch(() => undefined)
  }
}
