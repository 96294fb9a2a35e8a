import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Article, Problem } from './article.ts'
import { type Corpus, createCorpus, type SourceFile, type Stamp } from './corpus.ts'
import { findDuplicates } from './duplicates.ts'
import { sha256 } from './hash.ts'
import { parseArticle } from './parse.ts'

interface LoadOptions {
  readonly includeDrafts: boolean
  /** What was loaded before: unchanged files keep their article, broken ones their last good version. */
  readonly previous?: Pick<Corpus, 'files'>
  /** Called for each file that was read anew; what it returns takes the file's place. */
  readonly keep?: (file: SourceFile) => SourceFile
}

const ENDING = /\.(?:md|markdown|txt)$/i
const MAX_BYTES = 1024 * 1024
/** Reading and parsing give way to the rest of the process after this many milliseconds. */
const SLICE = 10

/** The times of a file may be told this coarsely, in ms: a file read sooner after a change could change again and not show it. */
const GRAIN = 2_000

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')

interface Listing {
  readonly paths: string[]
  /** Folders that could not be read; what they held before is still served. */
  readonly unread: string[]
  readonly problems: Problem[]
}

const list = async (folder: string, below: string, into: Listing): Promise<void> => {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    if (below === '') throw error
    into.unread.push(below)
    into.problems.push({
      path: below,
      message: `The folder cannot be read (${codeOf(error)}); give the bot the right to.`,
      severity: 'error',
    })
    return []
  })
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) await list(folder, path, into)
    else if (entry.isSymbolicLink())
      into.problems.push({
        path,
        message: 'This is a link, and links are not followed; put the file itself here.',
        severity: ENDING.test(path) ? 'error' : 'info',
      })
    else if (!ENDING.test(entry.name)) continue
    else if (entry.isFile()) into.paths.push(path)
    else into.problems.push({ path, message: 'This is no regular file; put the file itself here.', severity: 'error' })
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
  const name = join(folder, path)
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

const DRAFT = 'This is a draft and is left out; set draft: false, or INCLUDE_DRAFTS=true.'

/** Reads the corpus of a folder; rejects only where the folder itself cannot be read. */
export const loadCorpus = async (folder: string, { includeDrafts, previous, keep }: LoadOptions): Promise<Corpus> => {
  const listing: Listing = { paths: [], unread: [], problems: [] }
  await list(folder, '', listing)
  const { unread, problems } = listing
  const files = new Map<string, SourceFile>()
  const articles = new Map<string, Article>()

  const serve = (file: SourceFile): void => {
    const { path, article } = file
    files.set(path, file)
    if (!article) return
    const twin = articles.get(article.id)
    if (twin)
      problems.push({
        path,
        message: `It has the same id as ${twin.path}; give one of them another name.`,
        severity: 'error',
      })
    else if (article.draft && !includeDrafts) problems.push({ path, field: 'draft', message: DRAFT, severity: 'info' })
    else articles.set(article.id, article)
  }

  let started = performance.now()
  for (const path of listing.paths.sort(byCodeUnit)) {
    if (performance.now() - started > SLICE) {
      await setImmediate()
      started = performance.now()
    }
    const before = previous?.files.get(path)
    const now = readFile(folder, path, before)
    const file = now === before || !keep ? now : keep(now)
    problems.push(...file.problems)
    serve(file)
  }
  if (unread.length > 0)
    for (const file of previous?.files.values() ?? [])
      if (!files.has(file.path) && unread.some((below) => file.path.startsWith(`${below}/`))) serve(file)
  const served = [...articles.values()]
  return createCorpus(
    served,
    [...problems, ...findDuplicates(served)].sort(
      (a, b) => byCodeUnit(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0),
    ),
    files,
  )
}
