import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Problem } from './article.ts'
import { assemble } from './assemble.ts'
import type { Corpus, SourceFile, Stamp } from './corpus.ts'
import { sha256 } from './hash.ts'
import { parseArticle } from './parse.ts'

interface LoadOptions {
  readonly includeDrafts: boolean
  /** What was loaded before: unchanged files keep their article, broken ones their last good version. */
  readonly previous?: Pick<Corpus, 'files'> & Partial<Corpus>
  /** The only paths that changed since, where that is known. */
  readonly changed?: ReadonlySet<string>
  /** Called for each file that was read anew; what it returns takes the file's place. */
  readonly keep?: (file: SourceFile) => SourceFile
}

const ENDING = /\.(?:md|markdown|txt)$/i
const MAX_BYTES = 1024 * 1024
/** Reading and parsing give way to the rest of the process after this many milliseconds. */
const SLICE = 10

/** The times of a file may be told this coarsely, in ms: a file read sooner after a change could change again and not show it. */
const GRAIN = 2_000

/** More changes than these are not looked at one by one. */
const MOST_CHANGES = 100

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')

const fault = (path: string, message: string, severity: Problem['severity'] = 'error'): SourceFile => ({
  path,
  hash: '',
  problems: [{ path, message, severity }],
})

interface Listing {
  readonly paths: string[]
  /** Folders that could not be read; what they held before is still served. */
  readonly unread: string[]
  /** What is there and is no article. */
  readonly odd: SourceFile[]
}

const list = async (folder: string, below: string, into: Listing): Promise<void> => {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    if (below === '') throw error
    into.unread.push(below)
    into.odd.push(fault(below, `The folder cannot be read (${codeOf(error)}); give the bot the right to.`))
    return []
  })
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) await list(folder, path, into)
    else if (entry.isSymbolicLink()) {
      const severity = ENDING.test(path) ? 'error' : 'info'
      into.odd.push(fault(path, 'This is a link, and links are not followed; put the file itself here.', severity))
    } else if (!ENDING.test(entry.name)) continue
    else if (entry.isFile()) into.paths.push(path)
    else into.odd.push(fault(path, 'This is no regular file; put the file itself here.'))
  }
}

const stampOf = ({ ino, size, mtimeMs, ctimeMs }: Stats): Stamp => ({
  inode: ino,
  size,
  modified: mtimeMs,
  changed: ctimeMs,
})

/** Whether the file with this name is the version that the stamp tells; much cheaper than reading it. */
const isStill = (name: string, stamp: Stamp): boolean => {
  const stats = lstatSync(name, { throwIfNoEntry: false })
  return (
    stats !== undefined &&
    stats.ino === stamp.inode &&
    stats.size === stamp.size &&
    stats.mtimeMs === stamp.modified &&
    stats.ctimeMs === stamp.changed
  )
}

type Read = { readonly bytes: Uint8Array; readonly stamp?: Stamp } | { readonly fault: string }

/** The bytes of a regular file: never through a link, and never waiting for the other end of a pipe. */
const readBytes = (path: string): Read => {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return { fault: 'This is no regular file; put the file itself here.' }
    if (stats.size > MAX_BYTES) return { fault: 'The file is larger than 1 MB; split it.' }
    const bytes = Buffer.allocUnsafe(stats.size + 1)
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(descriptor, bytes, length, bytes.length - length, null)
    }
    if (length > stats.size) return { fault: 'The file grew while it was read; save it again.' }
    const isSettled = Math.max(stats.mtimeMs, stats.ctimeMs) < Date.now() - GRAIN
    return { bytes: bytes.subarray(0, length), ...(isSettled && { stamp: stampOf(stats) }) }
  } catch (error) {
    return { fault: `The file cannot be read (${codeOf(error)}); give the bot the right to.` }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** What a file is now; where it is still what it was, the same value. */
const readFile = (folder: string, path: string, before: SourceFile | undefined): SourceFile => {
  // Not joined, which is dear: both are plain
  const name = `${folder}/${path}`
  if (before?.stamp && isStill(name, before.stamp)) return before
  const read = readBytes(name)
  const good = before?.article && { article: before.article }
  if ('fault' in read) return { path, hash: '', ...good, problems: [{ path, message: read.fault, severity: 'error' }] }
  const { stamp } = read
  const hash = sha256(read.bytes)
  if (before?.hash === hash) return stamp ? { ...before, stamp } : before
  const { article, problems } = parseArticle(path, read.bytes, hash)
  return { path, hash, ...(article ? { article } : good), problems, ...(stamp && { stamp }) }
}

/** The files below a folder as they are now, in the order of their paths. */
const readAll = async (folder: string, { previous, keep }: LoadOptions): Promise<ReadonlyMap<string, SourceFile>> => {
  const listing: Listing = { paths: [], unread: [], odd: [] }
  await list(folder, '', listing)
  const found = new Map<string, SourceFile>()
  let started = performance.now()
  for (const path of listing.paths.sort()) {
    if (performance.now() - started > SLICE) {
      await setImmediate()
      started = performance.now()
    }
    const before = previous?.files.get(path)
    const now = readFile(folder, path, before)
    found.set(path, now === before || !keep ? now : keep(now))
  }
  if (listing.odd.length === 0) return found
  for (const file of listing.odd) found.set(file.path, file)
  for (const file of previous?.files.values() ?? [])
    if (!found.has(file.path) && listing.unread.some((below) => file.path.startsWith(`${below}/`)))
      found.set(file.path, file)
  return inOrder(found)
}

const inOrder = (files: ReadonlyMap<string, SourceFile>): ReadonlyMap<string, SourceFile> =>
  new Map([...files].sort(([a], [b]) => byCodeUnit(a, b)))

/** The files with these read again; undefined where only a look at all of them can tell what changed. */
const readSome = (folder: string, paths: ReadonlySet<string>, { previous, keep }: LoadOptions) => {
  if (!previous || paths.size > MOST_CHANGES) return undefined
  const files = new Map(previous.files)
  let isNew = false
  for (const path of paths) {
    if (/(?:^|\/)\./.test(path) || !ENDING.test(path)) {
      // A folder, perhaps, that came or went with all that it holds
      if (!/\.\w+$/.test(path)) return undefined
      continue
    }
    const stats = lstatSync(join(folder, path), { throwIfNoEntry: false })
    const before = files.get(path)
    if (!stats) files.delete(path)
    else if (!stats.isFile()) return undefined
    else {
      const now = readFile(folder, path, before)
      files.set(path, now === before || !keep ? now : keep(now))
      isNew ||= !before
    }
  }
  return isNew ? inOrder(files) : files
}

/** Reads the corpus of a folder; rejects only where the folder itself cannot be read. */
export const loadCorpus = async (folder: string, options: LoadOptions): Promise<Corpus> => {
  const files = (options.changed && readSome(folder, options.changed, options)) ?? (await readAll(folder, options))
  return assemble(files, options)
}
