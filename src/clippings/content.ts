import type { Reading } from '../analysis/reading.ts'
import type { Terms } from '../analysis/terms.ts'
import type { Article } from '../corpus/article.ts'
import type { Shapes } from './shapes.ts'

type Values = Pick<Article, 'sentences'> & Required<Reading>

/** Where each part stands; the compiler sees that none is forgotten. */
const PARTS: Readonly<Record<keyof Values, number>> = {
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
  const values: Record<keyof Values, unknown> = {
    sentences: article.sentences,
    dates: reading.dates,
    countries: reading.countries,
    attributions: reading.attributions,
    positions: reading.positions,
    phrases: reading.phrases ?? null,
  }
  const sections: Buffer[] = []
  for (const [part, section] of Object.entries(PARTS))
    sections[section] = Buffer.from(shapes.pack(values[part as keyof Values], article))
  sections.push(packTerms(terms), body)
  const lengths = Uint32Array.from(sections, ({ length }) => length)
  return Buffer.concat([Buffer.from(lengths.buffer), ...sections])
}

/** The content that was packed for an article; each part is unpacked when it is asked for, and held only as long as someone holds it. */
export class Content {
  readonly bytes: Buffer
  readonly #id: string
  readonly #shapes: Shapes
  #unpacked: WeakRef<unknown[]> | undefined

  constructor(bytes: Buffer, id: string, shapes: Shapes) {
    this.bytes = bytes
    this.#id = id
    this.#shapes = shapes
  }

  get body(): string {
    return this.#value(BODY, (bytes) => bytes.toString())
  }

  get terms(): Terms {
    return this.#value(TERMS, unpackTerms)
  }

  part<Name extends keyof Values>(name: Name): Values[Name] {
    const source = { id: this.#id, body: this.body }
    return this.#value(PARTS[name], (bytes) => this.#shapes.unpack(bytes.toString(), source) as Values[Name])
  }

  #value<Value>(section: number, unpack: (bytes: Buffer) => Value): Value {
    let unpacked = this.#unpacked?.deref()
    if (!unpacked) {
      unpacked = []
      this.#unpacked = new WeakRef(unpacked)
    }
    unpacked[section] ??= unpack(this.#section(section))
    return unpacked[section] as Value
  }

  #section(section: number): Buffer {
    let start = SECTIONS * WORD
    for (let before = 0; before < section; before++) start += this.bytes.readUInt32LE(before * WORD)
    return this.bytes.subarray(start, start + this.bytes.readUInt32LE(section * WORD))
  }
}
