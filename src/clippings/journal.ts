import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/** Before each segment stand the lengths of its head and its body and the checksum of its head. */
const PREFIX = 12

/** A stretch of bytes in a file that is open for reading. */
export interface Place {
  readonly file: number
  readonly at: number
  readonly length: number
  readonly crc: number
}

/** A head as it was written, and where its body begins. */
export interface Written {
  readonly head: Buffer
  readonly file: number
  readonly bodyAt: number
}

const readAt = (file: number, at: number, length: number): Buffer | undefined => {
  const bytes = Buffer.allocUnsafe(length)
  return readSync(file, bytes, 0, length, at) === length ? bytes : undefined
}

/** The bytes at a place; undefined where they are not what was written there. */
export const bytesAt = ({ file, at, length, crc }: Place): Buffer | undefined => {
  const bytes = readAt(file, at, length)
  return bytes && crc32(bytes) === crc ? bytes : undefined
}

/** The whole segments at the beginning of a file, and where they end. */
const wholeSegments = (file: number): { readonly segments: Written[]; readonly end: number; readonly size: number } => {
  const { size } = fstatSync(file)
  const segments: Written[] = []
  let end = 0
  while (size - end >= PREFIX) {
    const prefix = readAt(file, end, PREFIX)
    if (!prefix) break
    const [length, bodyLength, crc] = [prefix.readUInt32LE(0), prefix.readUInt32LE(4), prefix.readUInt32LE(8)]
    const bodyAt = end + PREFIX + length
    if (bodyAt + bodyLength > size) break
    const head = readAt(file, end + PREFIX, length)
    if (!head || crc32(head, bodyLength) !== crc) break
    segments.push({ head, file, bodyAt })
    end = bodyAt + bodyLength
  }
  return { segments, end, size }
}

/** What came of opening a journal: what it holds, how many bytes at its end are no use, and whether it was one with another title. */
export interface Opened {
  readonly journal: Journal
  readonly segments: readonly Written[]
  readonly lost: number
  readonly isOther: boolean
}

/**
 * A file of segments, the first of which is a title. A segment is a head with a checksum, and a body of which any stretch can be read
 * when it is needed. What follows a segment that is not whole is given up: a crash costs what was written last and nothing else.
 */
export class Journal {
  readonly #path: string
  readonly #title: Uint8Array
  #writer: FileHandle
  #reader: number
  /** The file before the last replacement: whoever still holds a place in it can read it until the next. */
  #former: number | undefined
  #size: number

  private constructor(path: string, title: Uint8Array, writer: FileHandle, size: number) {
    this.#path = path
    this.#title = title
    this.#writer = writer
    this.#reader = openSync(path, 'r')
    this.#size = size
  }

  /** Opens the file, or begins it; with another title than this one it is begun anew. */
  static async open(path: string, title: string): Promise<Opened> {
    // Once made it is opened for writing at any place: a segment that is cut off is written over
    await open(path, 'a').then((made) => made.close())
    const writer = await open(path, 'r+')
    const wanted = Buffer.from(title)
    const journal = new Journal(path, wanted, writer, 0)
    const { segments, end, size } = wholeSegments(journal.#reader)
    const [first, ...rest] = segments
    const isOurs = first !== undefined && wanted.equals(first.head)
    const use = isOurs ? end : 0
    journal.#size = use
    if (use < size) await writer.truncate(use)
    if (!isOurs) await journal.append(wanted, [])
    return {
      journal,
      segments: isOurs ? rest : [],
      lost: isOurs || first === undefined ? size - use : 0,
      isOther: first !== undefined && !isOurs,
    }
  }

  /** The length of the file in bytes. */
  get size(): number {
    return this.#size
  }

  /** Writes a segment; returns where its body begins. */
  async append(head: Uint8Array, body: readonly Uint8Array[]): Promise<Omit<Written, 'head'>> {
    const bodyLength = body.reduce((sum, { length }) => sum + length, 0)
    const prefix = Buffer.alloc(PREFIX)
    prefix.writeUInt32LE(head.length, 0)
    prefix.writeUInt32LE(bodyLength, 4)
    prefix.writeUInt32LE(crc32(head, bodyLength), 8)
    const bytes = Buffer.concat([prefix, head, ...body])
    const { bytesWritten } = await this.#writer.write(bytes, 0, bytes.length, this.#size)
    if (bytesWritten < bytes.length) throw new Error(`only ${bytesWritten} of ${bytes.length} bytes could be written`)
    const bodyAt = this.#size + PREFIX + head.length
    this.#size += bytes.length
    return { file: this.#reader, bodyAt }
  }

  /** Puts a file in the place of this one, at once, when `fill` has written its segments. */
  async replace(fill: (journal: Journal) => Promise<void>): Promise<void> {
    const beside = `${this.#path}.new`
    const next = new Journal(beside, this.#title, await open(beside, 'w'), 0)
    try {
      await next.append(this.#title, [])
      await fill(next)
      await next.#writer.sync()
      await rename(beside, this.#path)
    } catch (error) {
      await next.close()
      await rm(beside, { force: true })
      throw error
    }
    await this.#writer.close()
    if (this.#former !== undefined) closeSync(this.#former)
    this.#former = this.#reader
    this.#writer = next.#writer
    this.#reader = next.#reader
    this.#size = next.#size
  }

  async close(): Promise<void> {
    if (this.#former !== undefined) closeSync(this.#former)
    closeSync(this.#reader)
    await this.#writer.close()
  }
}
