import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoreError } from '../../../src/briefing/ports.ts'
import { FILE, openEmbedded } from '../../../src/storage/embedded.ts'
import { added, DAILY, rowOf, slotOn } from '../../support/schedules.ts'
import { storeContract } from './contract.ts'

const NOW = Date.parse('2026-11-21T08:00:00Z')

let folder = ''
const make = () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-store-'))
}
const remove = () => rmSync(folder, { recursive: true, force: true })

storeContract('one file', {
  open: () => {
    make()
    return openEmbedded(join(folder, 'not', 'there', 'yet'))
  },
  clear: async () => remove(),
})

describe('the file of the embedded store', () => {
  beforeEach(make)
  afterEach(remove)

  it('keeps everything over a restart, and runs no migration twice', async () => {
    const first = await openEmbedded(folder)
    const schedule = await added(first, NOW)
    await first.close()
    const second = await openEmbedded(folder)
    expect(await second.list('10')).toEqual([schedule])
    expect(await second.add('10', { ...DAILY, channelId: '21' }, '30', NOW)).toMatchObject({ schedule: { id: 's2' } })
    await second.close()
  })

  it('has strict tables and a write-ahead log, and is one file again when closed', async () => {
    const store = await openEmbedded(folder)
    await added(store, NOW)
    expect(existsSync(join(folder, `${FILE}-wal`))).toBe(true)
    await store.close()
    expect(existsSync(join(folder, `${FILE}-wal`))).toBe(false)
    const database = new Database(join(folder, FILE))
    const tables = database.prepare('PRAGMA table_list').all() as { name: string; strict: number }[]
    const ours = tables.filter(({ name }) => !/^(?:sqlite_|kysely_)/.test(name))
    expect(ours.map(({ name }) => name).sort()).toEqual(['deliveries', 'instances', 'marks', 'schedules', 'told'])
    expect(ours.every(({ strict }) => strict === 1)).toBe(true)
    database.close()
  })

  it('is held by one process at a time, and says so', async () => {
    const store = await openEmbedded(folder)
    await expect(openEmbedded(folder)).rejects.toThrow(/is held by another process/)
    await store.close()
    await (await openEmbedded(folder)).close()
  })

  it('is held against other processes too', async () => {
    const store = await openEmbedded(folder)
    const program = `const D = require('libsql'); const d = new D(process.argv[1], { timeout: 100 })
      try { d.prepare('SELECT * FROM schedules').all(); console.log('read it') } catch (error) { console.log(error.code) }`
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program, join(folder, FILE)])
    expect(stdout.trim()).toBe('SQLITE_BUSY')
    await store.close()
  })

  it('says so when it cannot grow any more, and keeps what it had acknowledged', async () => {
    const store = await openEmbedded(folder, { pages: 60 })
    const schedule = await added(store, NOW)
    let kept = 0
    const fill = async (): Promise<void> => {
      for (; kept < 1000; kept += 1) {
        const slot = { ...slotOn(schedule, '2026-11-21'), name: `edition ${kept}` }
        await store.plan([rowOf(slot, { payload: 'x'.repeat(9000) })])
      }
    }
    await expect(fill()).rejects.toThrow(StoreError)
    await expect(fill()).rejects.toThrow(/cannot grow: the disk is full/)
    expect(kept).toBeGreaterThan(0)
    expect(await store.count()).toEqual({ pending: kept })
    await store.close()
    const again = await openEmbedded(folder)
    expect(await again.count()).toEqual({ pending: kept })
    await again.close()
  })

  it('says that a damaged file is damaged', async () => {
    writeFileSync(join(folder, FILE), 'no database at all, '.repeat(500))
    await expect(openEmbedded(folder)).rejects.toThrow(StoreError)
    await expect(openEmbedded(folder)).rejects.toThrow(/is damaged/)
  })

  it('says that a file damaged in its middle is damaged', async () => {
    const store = await openEmbedded(folder)
    for (let count = 0; count < 25; count += 1) await added(store, NOW, { channelId: String(count) })
    await store.close()
    const bytes = readFileSync(join(folder, FILE))
    bytes.fill(0xff, 4096)
    writeFileSync(join(folder, FILE), bytes)
    await expect(openEmbedded(folder)).rejects.toThrow(/is damaged/)
  })

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('says that it may not write', async () => {
    await (await openEmbedded(folder)).close()
    chmodSync(join(folder, FILE), 0o444)
    await expect(openEmbedded(folder)).rejects.toThrow(/cannot be (?:written|read or written)/)
  })

  it('says that its folder is none', async () => {
    writeFileSync(join(folder, 'data'), 'a file')
    await expect(openEmbedded(join(folder, 'data'))).rejects.toThrow(/cannot be made/)
  })

  it('says that it cannot open what is a folder', async () => {
    mkdirSync(join(folder, FILE))
    await expect(openEmbedded(folder)).rejects.toThrow(/cannot be read or written/)
  })
})
