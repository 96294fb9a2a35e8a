import { type FSWatcher, watch } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The two timer functions of the platform, as an argument. */
export interface Timers {
  readonly set: (run: () => void, milliseconds: number) => () => void
}

export interface WatchOptions {
  /** How long the folder must be quiet before a change is told; a burst is told after ten times as long at the latest. */
  readonly quiet?: number
  /** How often the folder is looked through for what the system did not report (network folders, mounts). */
  readonly poll?: number
  readonly timers?: Timers
}

export interface Watch {
  readonly close: () => Promise<void>
}

const platform: Timers = {
  set: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** The folders below this one, and a line for each file that changes whenever the file does. */
const survey = async (folder: string): Promise<{ folders: readonly string[]; state: string }> => {
  const folders = [folder]
  const files: string[] = []
  for (const current of folders) {
    const entries = await readdir(current, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const path = join(current, entry.name)
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) folders.push(path)
      else if (/\.(?:md|markdown|txt)$/i.test(entry.name)) {
        const stats = await lstat(path).catch(() => undefined)
        files.push(stats ? `${path}\0${stats.ino}\0${stats.size}\0${stats.mtimeMs}\0${stats.ctimeMs}` : path)
      }
    }
  }
  return { folders, state: files.sort().join('\n') }
}

/**
 * Calls `onChange` some time after anything below the folder changed. Each folder has a watcher of its own, as Node's recursive
 * watch loses files on Linux when they are replaced; a slow poll finds what no watcher reports.
 */
export const watchCorpus = (folder: string, onChange: () => void, options: WatchOptions = {}): Watch => {
  const { quiet = 250, poll = 30_000, timers = platform } = options
  const watchers = new Map<string, FSWatcher>()
  let closed = false
  let state: string | undefined
  let stopPoll = (): void => {}
  let burst: { readonly tell: () => void; readonly latest: () => void; wait: () => void } | undefined

  const changed = (): void => {
    if (closed) return
    burst?.wait()
    const tell = (): void => {
      burst?.wait()
      burst?.latest()
      burst = undefined
      if (!closed) onChange()
    }
    burst = { tell, latest: burst?.latest ?? timers.set(tell, quiet * 10), wait: timers.set(tell, quiet) }
  }

  const follow = (path: string): void => {
    try {
      const watcher = watch(path, { persistent: false }, (event) => {
        changed()
        if (event === 'rename') look()
      })
      watcher.on('error', () => {
        watcher.close()
        watchers.delete(path)
      })
      watchers.set(path, watcher)
    } catch {
      // No watcher can be had (a limit, a folder just gone): the poll sees to it
    }
  }

  const lookThrough = async (): Promise<void> => {
    const found = await survey(folder)
    if (closed) return
    const folders = new Set(found.folders)
    for (const [path, watcher] of watchers) {
      if (folders.has(path)) continue
      watcher.close()
      watchers.delete(path)
    }
    for (const path of folders) if (!watchers.has(path)) follow(path)
    if (state !== undefined && state !== found.state) changed()
    state = found.state
  }

  let looking: Promise<void> | undefined
  let again = false
  const look = (): void => {
    if (looking) {
      again = true
      return
    }
    looking = lookThrough().finally(() => {
      looking = undefined
      if (again && !closed) {
        again = false
        look()
      }
    })
  }

  const pollOn = (): void => {
    stopPoll = timers.set(() => {
      look()
      pollOn()
    }, poll)
  }

  follow(folder)
  look()
  pollOn()

  return {
    close: async () => {
      closed = true
      stopPoll()
      burst?.wait()
      burst?.latest()
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
      await looking
    },
  }
}
