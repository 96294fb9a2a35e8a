import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

const HEAD = 8
/** How much is read from the disk at once, in bytes. */
const CHUNK = 64 * 1024 * 1024

const frame = (payload: Uint8Array): readonly Uint8Array[] => {
  const head = Buffer.alloc(HEAD)
  head.writeUInt32LE(payload.length, 0)
  head.writeUInt32LE(crc32(payload), 4)
  return [head, payload]
}

const readAll = async (handle: FileHandle): Promise<Buffer> => {
  const { size } = await handle.stat()
  const bytes = Buffer.allocUnsafeSlow(size)
  let length = 0
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, Math.min(CHUNK, size - length), length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

/** The segments at the head of these bytes that are whole, and how many bytes they take. */
const wholeSegments = (bytes: Buffer): { readonly segments: Buffer[]; readonly length: number } => {
  const segments: Buffer[] = []
  let at = 0
  while (bytes.length - at >= HEAD) {
    const end = at + HEAD + bytes.readUInt32LE(at)
    if (end > bytes.length) break
    const payload = bytes.subarray(at + HEAD, end)
    if (crc32(payload) !== bytes.readUInt32LE(at + 4)) break
    segments.push(payload)
    at = end
  }
  return { segments, length: at }
}

/**
 * A file of segments, each with its length and checksum before it, the first of which says what the others are. Whatever follows
 * a segment that is not whole is given up, so a crash or a fault of the disk costs what was written last and nothing else.
 */
export class Journal {
  readonly #path: string
  readonly #title: Uint8Array
  #handle: FileHandle
  #size: number

  private constructor(path: string, title: Uint8Array, handle: FileHandle, size: number) {
    this.#path = path
    this.#title = title
    this.#handle = handle
    this.#size = size
  }

  /** Opens or begins the file: its segments, if its title is this one, and how many bytes of it are no use. */
  static async open(
    path: string,
    title: string,
  ): Promise<{
    readonly journal: Journal
    readonly segments: readonly Buffer[]
    readonly lost: number
    readonly isOther: boolean
  }> {
    const handle = await open(path, 'a+').then(async (made) => {
      // Appending would ignore where a segment belongs once a broken one was cut off.
      await made.close()
      return open(path, 'r+')
    })
    try {
      const bytes = await readAll(handle)
      const wanted = Buffer.from(title)
      const { segments, length } = wholeSegments(bytes)
      const [first, ...rest] = segments
      const isOurs = first !== undefined && wanted.equals(first)
      const size = isOurs ? length : 0
      if (size < bytes.length) await handle.truncate(size)
      const journal = new Journal(path, wanted, handle, size)
      if (!isOurs) await journal.append(wanted)
      return {
        journal,
        segments: isOurs ? rest : [],
        lost: first === undefined || isOurs ? bytes.length - size : 0,
        isOther: first !== undefined && !isOurs,
      }
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /** The length of the file in bytes. */
  get size(): number {
    return this.#size
  }

  async append(payload: Uint8Array): Promise<void> {
    const length = HEAD + payload.length
    const { bytesWritten } = await this.#handle.writev(frame(payload), this.#size)
    if (bytesWritten < length) throw new Error(`only ${bytesWritten} of ${length} bytes could be written`)
    this.#size += length
  }

  /** Puts a file with these segments in the place of this one, at once. */
  async replace(payloads: Iterable<Uint8Array>): Promise<void> {
    const beside = `${this.#path}.new`
    const handle = await open(beside, 'w')
    const next = new Journal(beside, this.#title, handle, 0)
    try {
      await next.append(this.#title)
      for (const payload of payloads) await next.append(payload)
      await handle.sync()
      await this.#handle.close()
      await rename(beside, this.#path)
    } catch (error) {
      await handle.close()
      await rm(beside, { force: true })
      throw error
    }
    this.#handle = handle
    this.#size = next.#size
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}
