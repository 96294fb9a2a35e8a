import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

const FORBIDDEN = [
  ['src/corpus/a.ts', '../analysis/claim.ts'],
  ['src/corpus/b.ts', 'node:fs'],
  ['src/corpus/load.ts', '../analysis/claim.ts'],
  ['src/analysis/a.ts', '../render/pack.ts'],
  ['src/analysis/b.ts', 'node:crypto'],
  ['src/analysis/d.ts', '../clippings/kept.ts'],
  ['src/clippings/a.ts', '../storage/store.ts'],
  ['src/briefing/d.ts', '../clippings/kept.ts'],
  ['src/briefing/a.ts', '../storage/store.ts'],
  ['src/briefing/b.ts', 'discord.js'],
  ['src/render/a.ts', '../discord/client.ts'],
  ['src/discord/a.ts', '../analysis/claim.ts'],
  ['src/storage/a.ts', '../analysis/claim.ts'],
  ['src/schedule/a.ts', '../discord/client.ts'],
  ['src/playground/a.ts', '../bot.ts'],
  ['src/playground/b.ts', '../discord/client.ts'],
  ['src/cli/a.ts', '../discord/client.ts'],
  ['src/bot.ts', '../commands/index.ts'],
  ['commands/a.ts', '../src/corpus/load.ts'],
  ['commands/b.ts', '../src/discord/client.ts'],
  ['commands/c.ts', 'discord.js'],
] as const

const ALLOWED = [
  ['src/corpus/watch.ts', 'node:fs'],
  ['src/analysis/c.ts', '../corpus/article.ts'],
  ['src/clippings/c.ts', '../analysis/read.ts'],
  ['src/clippings/d.ts', 'node:fs'],
  ['src/render/c.ts', '../briefing/briefing.ts'],
  ['src/discord/c.ts', 'discord.js'],
  ['commands/d.ts', '../src/discord/command.ts'],
  ['src/main.ts', '../commands/index.ts'],
] as const

/** What the linter says of a project that has these files, each with that one import. */
const lint = (files: readonly (readonly [string, string])[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-walls-'))
  try {
    cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'))
    for (const [file, source] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `import { thing } from '${source}'\n\nexport const other = thing\n`)
    }
    const biome = join(ROOT, 'node_modules/.bin/biome')
    const args = ['lint', '--vcs-enabled=false', '--colors=off', '--max-diagnostics=none', '.']
    const { stdout, stderr } = spawnSync(biome, args, { cwd: folder, encoding: 'utf8' })
    return `${stdout}${stderr}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the import table', () => {
  const said = lint([...FORBIDDEN, ...ALLOWED])
  const refused = new Set(
    [...said.matchAll(/^(\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm)].map(([, file]) => file),
  )

  it.each(FORBIDDEN)('keeps %s from importing %s', (file) => expect(refused).toContain(file))

  it.each(ALLOWED)('lets %s import %s', (file) => expect(refused).not.toContain(file))
})

describe('the pure rooms', () => {
  const files = ['corpus', 'analysis', 'briefing', 'render'].flatMap((room) =>
    readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/^(?:load|watch)\.ts$/.test(name))
      .map((name) => join('src', room, name)),
  )

  it.each(files)('%s reads no clock, no chance and no process', (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).not.toMatch(
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.\w|performance\.now\(/,
    )
  })
})
