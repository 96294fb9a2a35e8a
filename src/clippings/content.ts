import type { Reading } from '../analysis/reading.ts'
import type { Terms } from '../analysis/terms.ts'
import type { Article } from '../corpus/article.ts'
import { bytesAt, type Place } from './journal.ts'
import type { Shapes } from './shapes.ts'

type Values = Pick<Article, 'sentences'> & Required<Reading>
export type Part = keyof Values

/** Where each part stands; the compiler sees that none is forgotten. */
const PARTS: Readonly<Record<Part, number>> = {
  sentences: 0,
  dates: 1,
  countries: 2,
  attributions: 3,
  positions: 4,
  phrases: 5,
}
const TERMS = 6
const BODY = 7
const SECTIONS = 8
const WORD = 4

const packTerms = ({ stems, starts, words }: Terms): Buffer => {
  const sizes = Uint32Array.of(stems.length, words.length)
  return Buffer.concat(
    [sizes, stems, starts, words].map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  )
}

const unpackTerms = (bytes: Uint8Array): Terms => {
  // Copied, since typed arrays must begin at a multiple of their element's size.
  const { buffer } = new Uint8Array(bytes)
  const [stems = 0, sentences = 0] = new Uint32Array(buffer, 0, 2)
  const [first, second] = [2 * WORD, (2 + stems) * WORD]
  return {
    stems: new Int32Array(buffer, first, stems),
    starts: new Int32Array(buffer, second, sentences + 1),
    words: new Uint16Array(buffer, second + (sentences + 1) * WORD, sentences),
  }
}

/** The body of an article and all that was read in it as bytes; undefined where the body would not come back as it is. */
export const packContent = (article: Article, reading: Reading, terms: Terms, shapes: Shapes): Buffer | undefined => {
  const body = Buffer.from(article.body)
  if (body.toString() !== article.body) return undefined
  const values: Record<Part, unknown> = {
    sentences: article.sentences,
    dates: reading.dates,
    countries: reading.countries,
    attributions: reading.attributions,
    positions: reading.positions,
    phrases: reading.phrases ?? null,
  }
  const sections: Buffer[] = []
  for (const [part, section] of Object.entries(PARTS))
    sections[section] = Buffer.from(shapes.pack(values[part as Part], article))
  sections.push(packTerms(terms), body)
  const lengths = Uint32Array.from(sections, ({ length }) => length)
  return Buffer.concat([Buffer.from(lengths.buffer), ...sections])
}

/** What contents have in common. */
export interface Shelf {
  readonly shapes: Shapes
  /** Packs a content again whose bytes are damaged. */
  repack(content: Content): Buffer
}

interface Unpacked {
  readonly bytes: Buffer
  readonly values: unknown[]
}

/** What was packed for an article. It is fetched and unpacked when it is asked for, and held only as long as someone holds it. */
export class Content {
  /** Where its bytes are; the bytes themselves until they are written. */
  at: Place | Buffer
  readonly #id: string
  readonly #shelf: Shelf
  #unpacked: WeakRef<Unpacked> | undefined

  constructor(id: string, at: Place | Buffer, shelf: Shelf) {
    this.at = at
    this.#id = id
    this.#shelf = shelf
  }

  get bytes(): Buffer {
    const bytes = Buffer.isBuffer(this.at) ? this.at : bytesAt(this.at)
    if (bytes) return bytes
    const again = this.#shelf.repack(this)
    this.at = again
    return again
  }

  get body(): string {
    return this.#value(BODY, (bytes) => bytes.toString())
  }

  get terms(): Terms {
    return this.#value(TERMS, unpackTerms)
  }

  part<Name extends Part>(name: Name): Values[Name] {
    return this.#value(PARTS[name], (bytes) => {
      const source = { id: this.#id, body: this.body }
      return this.#shelf.shapes.unpack(bytes.toString(), source) as Values[Name]
    })
  }

  #value<Value>(section: number, unpack: (bytes: Buffer) => Value): Value {
    let unpacked = this.#unpacked?.deref()
    if (!unpacked) {
      unpacked = { bytes: this.bytes, values: [] }
      this.#unpacked = new WeakRef(unpacked)
    }
    const { bytes, values } = unpacked
    if (values[section] === undefined) values[section] = unpack(sectionOf(bytes, section))
    return values[section] as Value
  }
}

const sectionOf = (bytes: Buffer, section: number): Buffer => {
  let start = SECTIONS * WORD
  for (let before = 0; before < section; before++) start += bytes.readUInt32LE(before * WORD)
  return bytes.subarray(start, start + bytes.readUInt32LE(section * WORD))
}

/** The reading that a content holds. */
export class KeptReading implements Reading {
  readonly #content: Content

  constructor(content: Content) {
    this.#content = content
  }

  get dates() {
    return this.#content.part('dates')
  }

  get countries() {
    return this.#content.part('countries')
  }

  get attributions() {
    return this.#content.part('attributions')
  }

  get positions() {
    return this.#content.part('positions')
  }

  get phrases() {
    return this.#content.part('phrases')
  }
}

const CONTENT = Symbol('content')

interface Holding {
  readonly [CONTENT]: Content
}

/** Own properties, so that a copy of an article is whole; one function for all, as thousands are held at once. */
const TEXT: PropertyDescriptorMap = {
  body: {
    enumerable: true,
    get(this: Holding) {
      return this[CONTENT].body
    },
  },
  sentences: {
    enumerable: true,
    get(this: Holding) {
      return this[CONTENT].part('sentences')
    },
  },
}

/** What an article is besides its text. */
export type Caption = Omit<Article, 'body' | 'sentences'>

/** The article with this caption, whose text is unpacked when it is asked for; the caption itself becomes it. */
export const captioned = (caption: Caption, content: Content): Article => {
  Object.defineProperty(caption, CONTENT, { value: content })
  return Object.defineProperties(caption, TEXT) as Article
}

/** The content of an article that came from `captioned`. */
export const contentOf = (article: Article): Content | undefined => (article as Partial<Holding>)[CONTENT]

/** The caption of an article. */
export const captionOf = (article: Article): Caption => {
  const caption: Partial<Article> = {}
  for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(article)))
    if (value !== undefined && !(key in TEXT)) Object.assign(caption, { [key]: value })
  return caption as Caption
}
