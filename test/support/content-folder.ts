import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of files on the disk that a test fills, changes and throws away. */
export const contentFolder = (files: Readonly<Record<string, string>> = {}) => {
  const root = mkdtempSync(join(tmpdir(), 'attache-content-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return {
    root,
    write,
    remove: (path: string): void => rmSync(join(root, path), { recursive: true, force: true }),
    [Symbol.dispose]: (): void => rmSync(root, { recursive: true, force: true }),
  }
}
