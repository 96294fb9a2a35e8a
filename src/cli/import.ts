import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Article, Problem } from '../corpus/article.ts'
import { renderArticle } from '../corpus/export.ts'
import { sha256 } from '../corpus/hash.ts'
import { loadCorpus } from '../corpus/load.ts'
import { parseArticle } from '../corpus/parse.ts'
import { UserError } from '../errors.ts'
import type { TerminalCommand } from './command.ts'

interface Found {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

const findArticles = async (from: string): Promise<Found> => {
  const stats = statSync(from, { throwIfNoEntry: false })
  if (!stats) throw new UserError(`${from}: there is no such file or folder.`)
  if (stats.isDirectory()) return loadCorpus(from, { includeDrafts: true })
  const bytes = readFileSync(from)
  const { article, problems } = parseArticle(basename(from), bytes, sha256(bytes))
  return { articles: article ? [article] : [], problems }
}

/** Writes the article where there is no file yet; whether it did. */
const writeNew = (path: string, text: string): boolean => {
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Turns raw texts into articles with front matter in the content folder; overwrites nothing, and exits with 1 where a text was left out. */
export const importTexts: TerminalCommand = {
  name: 'import',
  about: 'raw texts into articles with front matter, showing what was inferred',
  usage: 'import FILE|FOLDER [--content DIR] [--json]',
  flags: {},
  async run({ rest, flags, folder, print, say }) {
    const [from, ...more] = rest
    if (from === undefined || more.length > 0)
      throw new UserError('Name one file or folder: attache import FILE|FOLDER [--content DIR].')
    const { articles, problems } = await findArticles(from)
    const errors = problems.filter(({ severity }) => severity === 'error')
    for (const { path, line, message } of errors) say(`${path}${line ? `:${line}` : ''}: ${message}`)
    const written = articles.map((article) => {
      const path = join(folder, `${article.id}.md`)
      return { article, path, isNew: writeNew(path, renderArticle(article)) }
    })
    for (const { article, path, isNew } of written) {
      if (flags.on('json')) continue
      print(isNew ? path : `${path}: it exists already and is left as it is`)
      print(`  ${article.title} (${article.source ?? 'no outlet'}, ${article.published?.from ?? 'undated'})`)
      for (const field of article.inferred) print(`  ${field} is inferred: ${article.reasons[field] ?? ''}`)
    }
    if (flags.on('json')) {
      const rows = written.map(({ article: { id, inferred, reasons }, path, isNew }) => ({
        id,
        path,
        written: isNew,
        inferred,
        reasons,
      }))
      print(JSON.stringify({ articles: rows, problems }))
    }
    return errors.length > 0 || written.some(({ isNew }) => !isNew) ? 1 : 0
  },
}
