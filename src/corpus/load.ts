import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Article, Problem } from './article.ts'
import { type Corpus, createCorpus } from './corpus.ts'
import { findDuplicates } from './duplicates.ts'
import { sha256 } from './hash.ts'
import { articleId, parseArticle } from './parse.ts'

interface LoadOptions {
  readonly includeDrafts: boolean
  /** The corpus that is served now: unchanged files keep their article, broken ones their last good version. */
  readonly previous?: Corpus
}

const ENDING = /\.(?:md|markdown|txt)$/i
const MAX_BYTES = 1024 * 1024
/** Reading and parsing give way to the rest of the process after this many milliseconds. */
const SLICE = 10

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

type Read = { readonly bytes: Uint8Array } | { readonly fault: string }

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
    return length > stats.size
      ? { fault: 'The file grew while it was read; save it again.' }
      : { bytes: bytes.subarray(0, length) }
  } catch (error) {
    return { fault: `The file cannot be read (${codeOf(error)}); give the bot the right to.` }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

const DRAFT = 'This is a draft and is left out; set draft: false, or INCLUDE_DRAFTS=true.'

/** Reads the corpus of a folder; rejects only where the folder itself cannot be read. */
export const loadCorpus = async (folder: string, { includeDrafts, previous }: LoadOptions): Promise<Corpus> => {
  const listing: Listing = { paths: [], unread: [], problems: [] }
  await list(folder, '', listing)
  const problems: Problem[] = listing.problems
  const troubled = new Set(previous?.problems.map((problem) => problem.path))
  const articles = new Map<string, Article>()

  const add = (path: string): void => {
    const id = articleId(path)
    const before = previous?.byId.get(id)
    const known = before?.path === path ? before : undefined
    const read = readBytes(join(folder, path))
    let article = known
    if ('fault' in read) problems.push({ path, message: read.fault, severity: 'error' })
    else {
      const hash = sha256(read.bytes)
      // What is wrong with a file is not kept, so a file with problems is read again for them
      if (!known || known.hash !== hash || troubled.has(path)) {
        const parsed = parseArticle(path, read.bytes, hash)
        problems.push(...parsed.problems)
        if (parsed.article && known?.hash !== hash) article = parsed.article
      }
    }
    if (!article) return
    const twin = articles.get(id)
    if (twin)
      problems.push({
        path,
        message: `It has the same id as ${twin.path}; give one of them another name.`,
        severity: 'error',
      })
    else if (article.draft && !includeDrafts) problems.push({ path, field: 'draft', message: DRAFT, severity: 'info' })
    else articles.set(id, article)
  }

  let started = performance.now()
  for (const path of listing.paths.sort(byCodeUnit)) {
    if (performance.now() - started > SLICE) {
      await setImmediate()
      started = performance.now()
    }
    add(path)
  }
  for (const article of previous?.articles ?? []) {
    if (listing.unread.some((below) => article.path.startsWith(`${below}/`)) && !articles.has(article.id))
      articles.set(article.id, article)
  }
  const corpus = createCorpus([...articles.values()], [])
  return {
    ...corpus,
    problems: [...problems, ...findDuplicates(corpus.articles)].sort(
      (a, b) => byCodeUnit(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0),
    ),
  }
}
