import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAutocomplete } from '../../../../../src/playground/web/composer/autocomplete.ts'
import type { Choice } from '../../../../../src/playground/web/wire.ts'

const named = (name: string): readonly Choice[] => [{ name, value: name }]
const shown: unknown[] = []
const completion = createAutocomplete(100, (choices) => shown.push(choices?.[0]?.name))

beforeEach(() => {
  shown.length = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('only the text after a pause is asked for', async () => {
  const asked: string[] = []
  for (const typed of ['g', 'gr', 'gra']) {
    completion.ask(async () => {
      asked.push(typed)
      return named(typed)
    })
    await vi.advanceTimersByTimeAsync(60)
  }
  await vi.advanceTimersByTimeAsync(100)
  expect([asked, shown]).toEqual([['gra'], ['gra']])
})

test('an answer that is overtaken is dropped, and its question called off', async () => {
  let off = false
  completion.ask(
    (signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          off = true
          resolve(named('late'))
        })
      }),
  )
  await vi.advanceTimersByTimeAsync(100)
  completion.ask(async () => named('new'))
  await vi.advanceTimersByTimeAsync(100)
  expect([off, shown]).toEqual([true, ['new']])
})

test('a failure is told as one, and nothing is told after a cancel', async () => {
  completion.ask(() => Promise.reject(new Error('gone')))
  await vi.advanceTimersByTimeAsync(100)
  expect(shown).toEqual([undefined])
  completion.ask(async () => named('never'))
  completion.cancel()
  await vi.advanceTimersByTimeAsync(200)
  expect(shown).toEqual([undefined])
})
