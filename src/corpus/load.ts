import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Article, Problem } from './article.ts'
import { type Corpus, createCorpus } from './corpus.ts'
import { sha256 } from './hash.ts'
import { articleId, parseArticle } from './parse.ts'

const ENDING = /\.(?:md|markdown|txt)$/i
const MAX_BYTES = 1024 * 1024
/** Reading and parsing give way to whatever else the process has to do after this many milliseconds. */
const SLICE = 10

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type File = { readonly path: string; readonly bytes: Uint8Array } | { readonly path: string; readonly problem: Problem }

/** The paths of the articles below a folder, with `/`, in code unit order; what is no regular file is a problem or skipped. */
const listFiles = async (folder: string, below: string, problems: Problem[]): Promise<string[]> => {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (below === '') throw error
    problems.push({
      path: below,
      message: `The folder cannot be read (${error.code ?? 'unknown'}).`,
      severity: 'error',
    })
    return []
  })
  const paths: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) paths.push(...(await listFiles(folder, path, problems)))
    else if (!ENDING.test(entry.name)) continue
    else if (entry.isFile()) paths.push(path)
    else
      problems.push({
        path,
        message: 'This is no regular file (a link, perhaps); put the file itself here.',
        severity: 'error',
      })
  }
  return paths
}

const readBytes = (folder: string, path: string): File => {
  let descriptor: number | undefined
  try {
    // Never through a link, and never waiting for the other end of a pipe
    descriptor = openSync(join(folder, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return fault(path, 'This is no regular file; put the file itself here.')
    if (stats.size > MAX_BYTES) return fault(path, 'The file is larger than 1 MB; split it.')
    const bytes = Buffer.allocUnsafe(stats.size + 1)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null)
      if (read === 0) break
      length += read
    }
    if (length > stats.size) return fault(path, 'The file grew while it was read; it is read again at the next change.')
    return { path, bytes: bytes.subarray(0, length) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return fault(path, `The file cannot be read (${code}).`)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

const fault = (path: string, message: string): File => ({ path, problem: { path, message, severity: 'error' } })

/** Reads the corpus of a folder. Of `previous`, an unchanged file keeps its article, and a file that became bad its last good version. */
export const loadCorpus = async (
  folder: string,
  options: { readonly includeDrafts: boolean; readonly previous?: Corpus },
): Promise<Corpus> => {
  const problems: Problem[] = []
  const paths = (await listFiles(folder, '', problems)).sort(byCodeUnit)
  const articles = new Map<string, Article>()
  let started = performance.now()
  for (const path of paths) {
    if (performance.now() - started > SLICE) {
      await setImmediate()
      started = performance.now()
    }
    const id = articleId(path)
    const known = options.previous?.byId.get(id)
    const file = readBytes(folder, path)
    if ('problem' in file) {
      problems.push(file.problem)
      if (known?.path === path) articles.set(id, known)
      continue
    }
    const parsed = parseArticle(path, file.bytes, sha256(file.bytes))
    problems.push(...parsed.problems)
    const article = parsed.article
      ? known?.hash === parsed.article.hash && known.path === path
        ? known
        : parsed.article
      : known
    if (!article) continue
    if (article.draft && !options.includeDrafts) {
      problems.push({
        path,
        field: 'draft',
        message: 'This is a draft and is left out; set draft: false, or INCLUDE_DRAFTS=true.',
        severity: 'info',
      })
      continue
    }
    const twin = articles.get(id)
    if (twin)
      problems.push({
        path,
        message: `It has the same id as ${twin.path}; give one of them another name.`,
        severity: 'error',
      })
    else articles.set(id, article)
  }
  return createCorpus([...articles.values()], problems)
}
