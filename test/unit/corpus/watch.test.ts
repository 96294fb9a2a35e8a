import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Timers, type Watch, watchCorpus } from '../../../src/corpus/watch.ts'

let folder = ''
let watch: Watch | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watch-'))
})
afterEach(async () => {
  await watch?.close()
  await rm(folder, { recursive: true, force: true })
})

/** The changes that are told, one after another, with the real clock. */
const follow = (options: { readonly poll?: number } = {}): (() => Promise<void>) => {
  const waiting: (() => void)[] = []
  let told = 0
  watch = watchCorpus(
    folder,
    () => {
      const next = waiting.shift()
      if (next) next()
      else told++
    },
    { quiet: 20, ...options },
  )
  return () =>
    new Promise((resolve) => {
      if (told > 0) {
        told--
        resolve()
      } else waiting.push(resolve)
    })
}

describe('a change is told', () => {
  test('of a new file, a changed, a replaced and a removed one', async () => {
    const change = follow()
    await writeFile(join(folder, 'a.md'), 'one')
    await change()
    await writeFile(join(folder, 'a.md'), 'two')
    await change()
    await writeFile(join(folder, 'a.md.part'), 'three')
    await rename(join(folder, 'a.md.part'), join(folder, 'a.md'))
    await change()
    await writeFile(join(folder, 'a.md'), 'four')
    await change()
    await rm(join(folder, 'a.md'))
    await change()
  })

  test('in a folder that is new, too', async () => {
    const change = follow({ poll: 50 })
    await mkdir(join(folder, 'eu'))
    await change()
    await mkdir(join(folder, 'eu/2023'))
    await writeFile(join(folder, 'eu/2023/a.md'), 'one')
    await change()
    await writeFile(join(folder, 'eu/2023/a.md'), 'two')
    await change()
  })
})

/** Timers that run when the test says so. */
const manual = () => {
  const set = new Map<() => void, number>()
  const timers: Timers = {
    set: (run, milliseconds) => {
      const once = (): void => run()
      set.set(once, milliseconds)
      return () => set.delete(once)
    },
  }
  const run = (milliseconds: number): number => {
    const due = [...set].filter(([, after]) => after === milliseconds)
    for (const [once] of due) {
      set.delete(once)
      once()
    }
    return due.length
  }
  return {
    timers,
    run,
    waiting: (milliseconds: number) => [...set.values()].filter((after) => after === milliseconds).length,
  }
}

/** Waits until a condition holds that the file system brings about. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}

test('a burst of changes is told once, when the folder is quiet', async () => {
  const clock = manual()
  let told = 0
  watch = watchCorpus(folder, () => told++, { quiet: 10, poll: 1000, timers: clock.timers })
  for (const name of ['a', 'b', 'c']) await writeFile(join(folder, `${name}.md`), name)
  await until(() => clock.waiting(10) > 0)
  expect(told).toBe(0)
  expect(clock.waiting(10)).toBe(1)
  expect(clock.waiting(100)).toBe(1)
  clock.run(10)
  expect(told).toBe(1)
})

test('a burst that does not end is told all the same', async () => {
  const clock = manual()
  let told = 0
  watch = watchCorpus(folder, () => told++, { quiet: 10, poll: 1000, timers: clock.timers })
  await writeFile(join(folder, 'a.md'), 'a')
  await until(() => clock.waiting(100) === 1)
  clock.run(100)
  expect(told).toBe(1)
})

test('after closing nothing is told, and no timer is left', async () => {
  const clock = manual()
  let told = 0
  const closing = watchCorpus(folder, () => told++, { quiet: 10, poll: 1000, timers: clock.timers })
  await writeFile(join(folder, 'a.md'), 'a')
  await until(() => clock.waiting(10) > 0)
  await closing.close()
  expect(clock.run(10) + clock.run(100) + clock.run(1000)).toBe(0)
  expect(told).toBe(0)
})

test('the poll alone finds a change', async () => {
  const clock = manual()
  watch = watchCorpus(join(folder, 'later'), () => {}, { quiet: 10, poll: 1000, timers: clock.timers })
  await until(() => clock.run(1000) > 0)
  await mkdir(join(folder, 'later'))
  await writeFile(join(folder, 'later/a.md'), 'a')
  await until(() => {
    clock.run(1000)
    return clock.waiting(10) > 0
  })
})
