import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { endianness } from 'node:os'
import { join } from 'node:path'

const CODE = /\.(?:js|ts)$/

/** The code and the lists of packages below these paths, in an order that is the same everywhere. */
const filesOf = (path: string): string[] => {
  if (!existsSync(path)) return []
  if (!CODE.test(path) && !path.endsWith('.json'))
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => CODE.test(name))
      .sort()
      .map((name) => join(path, name))
  return [path]
}

/**
 * A name for everything that decides what is read in an article: the code in these folders and files, and the tables of letters
 * that came with Node. It is taken from the code itself, as a number to be raised by hand would be forgotten.
 */
export const rulesOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256')
  const { icu = '', unicode = '' } = process.versions
  hash.update([icu, unicode, endianness()].join('\n'))
  for (const path of paths.flatMap(filesOf)) hash.update('\0').update(readFileSync(path))
  return hash.digest('hex')
}
