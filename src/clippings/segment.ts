import type { Article } from '../corpus/article.ts'
import type { SourceFile } from '../corpus/corpus.ts'

/** What an article is besides its text, which is unpacked only when it is asked for. */
export type Caption = Omit<Article, 'body' | 'sentences'>

/** A file as it is written: the caption of its article, and its content; without one, the content written before for this path holds on. */
export interface Entry {
  readonly file: Omit<SourceFile, 'article'>
  readonly caption: Caption
  readonly content?: Buffer
}

/** Entries, and the words and shapes that their contents are the first to use. */
export interface Segment {
  readonly stems: readonly string[]
  readonly shapes: readonly string[]
  readonly entries: readonly Entry[]
}

const sized = (bytes: Uint8Array): readonly Uint8Array[] => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(bytes.length)
  return [size, bytes]
}

/** The bytes of a segment. */
export const packSegment = ({ stems, shapes, entries }: Segment): Buffer =>
  Buffer.concat([
    ...sized(Buffer.from(JSON.stringify([stems, shapes]))),
    ...entries.flatMap(({ file, caption, content }) => [
      ...sized(Buffer.from(JSON.stringify([file, caption]))),
      ...sized(content ?? Buffer.alloc(0)),
    ]),
  ])

/** The segment that was packed; contents are stretches of its bytes. Throws where the bytes are none. */
export const unpackSegment = (bytes: Buffer): Segment => {
  let at = 0
  const next = (): Buffer => {
    const start = at + 4
    at = start + bytes.readUInt32LE(at)
    return bytes.subarray(start, at)
  }
  const [stems, shapes] = JSON.parse(next().toString()) as [readonly string[], readonly string[]]
  const entries: Entry[] = []
  while (at < bytes.length) {
    const [file, caption] = JSON.parse(next().toString()) as [Entry['file'], Caption]
    const content = next()
    entries.push({ file, caption, ...(content.length > 0 && { content }) })
  }
  return { stems, shapes, entries }
}
