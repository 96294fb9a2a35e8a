/** The playground's page, built as the package builds it, into a folder of its own. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const source = fileURLToPath(new URL('../../src/playground/web', import.meta.url))

/** Builds the page; `remove` deletes the folder. */
export const buildPage = async (): Promise<{ readonly folder: string; remove(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'playground-page-'))
  await build({
    entryPoints: [join(source, 'page.ts'), join(source, 'style.css')],
    bundle: true,
    format: 'esm',
    outdir: folder,
    logLevel: 'error',
  })
  await copyFile(join(source, 'index.html'), join(folder, 'index.html'))
  return { folder, remove: () => rm(folder, { recursive: true }) }
}
