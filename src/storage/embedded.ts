import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { type Store, StoreError } from '../briefing/ports.ts'
import { migrate } from './migrations.ts'
import { createStore } from './store.ts'
import type { Tables } from './tables.ts'

/** The file in the data folder. */
export const FILE = 'attache.db'

/** What a lasting fault of the file means for the operator, by SQLite's name for it. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/SQLITE_(?:BUSY|LOCKED)|database is locked/, 'is held by another process; stop that one first'],
  [/SQLITE_FULL|disk is full/, 'cannot grow: the disk is full'],
  [/SQLITE_READONLY|readonly database/, 'cannot be written: check the permissions of the file and its folder'],
  [
    /SQLITE_(?:CORRUPT|NOTADB)|malformed|not a database/,
    'is damaged; restore it from a backup, or move it away to begin anew',
  ],
  [
    /SQLITE_CANTOPEN|SQLITE_IOERR|Unable to open|disk I\/O/,
    'cannot be read or written; check the disk and the permissions',
  ],
]

const translate = (file: string, error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const fault = FAULTS.find(([pattern]) => pattern.test(`${code} ${error.message}`))
  return fault ? new StoreError(`${file} ${fault[1]} (${code || error.message}).`, { cause: error }) : error
}

/** The driver panics on a boolean and on undefined, so neither may reach it. */
const plain = (parameters: readonly unknown[]): unknown[] =>
  parameters.map((value) => (typeof value === 'boolean' ? Number(value) : (value ?? null)))

const UNDONE = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

/** How large the file may become: without a number, as large as the disk allows. */
export interface Room {
  /** Of 4 KiB each. */
  readonly pages?: number
}

const openDatabase = (file: string, { pages }: Room) => {
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw translate(file, error)
    }
  }
  const database = guard(() => new Database(file, { timeout: 2000 }))
  const pragma = (text: string): unknown => database.prepare(`PRAGMA ${text}`).all()
  guard(() => {
    for (const text of ['busy_timeout = 2000', 'journal_mode = WAL', 'synchronous = FULL']) pragma(text)
    const check = JSON.stringify(pragma('quick_check(1)'))
    if (!check.includes('"ok"')) throw new StoreError(`${file} is damaged; restore it from a backup (${check}).`)
    // A second process is refused; the system gives the lock back however this one ends. Taken after the log is open,
    // as it could not be given back otherwise, and with a change, as the pragma alone takes none.
    pragma('locking_mode = EXCLUSIVE')
    if (pages !== undefined) pragma(`max_page_count = ${pages}`)
    database.exec('BEGIN IMMEDIATE; COMMIT')
  })
  const close = (): void => {
    // The driver keeps the file open until its statements are collected, and with it the locks of a write-ahead log:
    // leaving that mode and reading once gives them back now.
    try {
      pragma('journal_mode = DELETE')
      pragma('locking_mode = NORMAL')
      database.prepare('SELECT count(*) FROM sqlite_master').all()
    } finally {
      database.close()
    }
  }
  return {
    close,
    prepare: (query: string) => {
      // A fault such as a full disk has undone the transaction already, and undoing it again would hide the fault.
      if (query === 'rollback' && !database.inTransaction) return UNDONE
      const statement = guard(() => database.prepare(query))
      return {
        reader: statement.reader,
        all: (parameters: readonly unknown[]) => guard(() => statement.all(...plain(parameters))),
        run: (parameters: readonly unknown[]) => guard(() => statement.run(...plain(parameters))),
        iterate: (parameters: readonly unknown[]) => guard(() => statement.iterate(...plain(parameters))),
      }
    },
  }
}

/** The Store in one file of the folder, which one process holds at a time; throws a StoreError with the reason. */
export const openEmbedded = async (folder: string, room: Room = {}): Promise<Store> => {
  const file = join(folder, FILE)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new StoreError(`${folder} cannot be made: ${error instanceof Error ? error.message : error}.`, {
      cause: error,
    })
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openDatabase(file, room) }) })
  try {
    await migrate(db, 'sqlite')
  } catch (error) {
    await db.destroy()
    throw translate(file, error)
  }
  return createStore(db, { now: async (_, local) => local, skipLocked: false })
}
