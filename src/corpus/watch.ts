import { type FSWatcher, watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The two timer functions of the platform, as an argument. */
export interface Timers {
  readonly set: (run: () => void, milliseconds: number) => () => void
}

interface WatchOptions {
  /** How long the folder must be quiet before a change is told; a burst is told after ten times as long at the latest. */
  readonly quiet?: number
  /** How often a change is told without one, for what the system did not report (network folders, mounts). */
  readonly poll?: number
  readonly timers?: Timers
}

/** The paths below the folder that changed, with `/`; undefined where only a look at all of them can tell. */
export type Changed = ReadonlySet<string> | undefined

export interface Watch {
  /** Resolves when no change goes unseen any more. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

const platform: Timers = {
  set: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** This folder and all below it. */
const survey = async (folder: string): Promise<readonly string[]> => {
  const folders = [folder]
  for (const current of folders) {
    const entries = await readdir(current, { withFileTypes: true }).catch(() => [])
    for (const entry of entries)
      if (entry.isDirectory() && !entry.name.startsWith('.')) folders.push(join(current, entry.name))
  }
  return folders
}

/**
 * Calls `onChange` some time after anything below the folder changed. Each folder has a watcher of its own, as Node's recursive
 * watch loses files on Linux when they are replaced; now and then it calls without being told, as whoever loads finds out cheaply.
 */
export const watchCorpus = (
  folder: string,
  onChange: (changed: Changed) => void,
  options: WatchOptions = {},
): Watch => {
  const { quiet = 250, poll = 30_000, timers = platform } = options
  const watchers = new Map<string, FSWatcher>()
  let closed = false
  let isFollowing = false
  let stopPoll = (): void => {}
  let burst: { readonly paths: Set<string>; isWide: boolean; readonly latest: () => void; wait: () => void } | undefined

  const changed = (path?: string): void => {
    if (closed) return
    burst?.wait()
    const tell = (): void => {
      const told = burst
      told?.wait()
      told?.latest()
      burst = undefined
      if (!closed) onChange(told?.isWide ? undefined : told?.paths)
    }
    burst = {
      paths: burst?.paths ?? new Set(),
      isWide: (burst?.isWide ?? false) || path === undefined,
      latest: burst?.latest ?? timers.set(tell, quiet * 10),
      wait: timers.set(tell, quiet),
    }
    if (path !== undefined) burst.paths.add(path)
  }

  const follow = (path: string): void => {
    try {
      const watcher = watch(path, { persistent: false }, (event, name) => {
        changed(name === null ? undefined : relative(folder, join(path, name)).replaceAll(sep, '/'))
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
    const folders = new Set(await survey(folder))
    if (closed) return
    const isFirst = !isFollowing
    isFollowing = true
    for (const [path, watcher] of watchers) {
      if (folders.has(path)) continue
      watcher.close()
      watchers.delete(path)
      changed()
    }
    for (const path of folders) {
      if (watchers.has(path)) continue
      follow(path)
      // What it holds may have come before it was followed
      if (!isFirst) changed()
    }
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
      changed()
      pollOn()
    }, poll)
  }

  follow(folder)
  look()
  pollOn()

  return {
    ready: looking ?? Promise.resolve(),
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
