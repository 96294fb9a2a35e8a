import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Ticker } from '../../../src/briefing/ports.ts'
import { createTicker } from '../../../src/schedule/ticker.ts'

const MINUTE = 60_000

describe('the ticker', () => {
  let ticker: Ticker
  let errors: unknown[]
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-21T07:59:30Z') })
    errors = []
    ticker = createTicker({ now: Date.now, failed: (error) => errors.push(error) })
  })
  afterEach(async () => {
    await ticker.stop()
    vi.useRealTimers()
  })

  it('runs at start, every minute, and at least every half minute', async () => {
    const runs: number[] = []
    ticker.start(async () => void runs.push(Date.now()))
    expect(runs).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(runs.length).toBeGreaterThanOrEqual(20)
    const onTheMinute = runs.filter((at) => at % MINUTE < 1000)
    expect(new Set(onTheMinute.map((at) => Math.floor(at / MINUTE))).size).toBe(10)
  })

  it('runs when it is asked to', async () => {
    const runs: number[] = []
    ticker.start(async () => void runs.push(Date.now()))
    const at = Date.now() + 7_000
    ticker.wakeAt(at + 5_000)
    ticker.wakeAt(at)
    ticker.wakeAt(at + 1_000)
    await vi.advanceTimersByTimeAsync(8_000)
    expect(runs.slice(1)).toEqual([at])
  })

  it('makes one run of many wakes for the past', async () => {
    let runs = 0
    ticker.start(async () => {
      runs += 1
      ticker.wakeAt(Date.now() - 1)
    })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(runs).toBeLessThanOrEqual(12)
    expect(runs).toBeGreaterThanOrEqual(8)
  })

  it('never runs twice at once, and once more for what was asked meanwhile', async () => {
    let [under, most, runs] = [0, 0, 0]
    ticker.start(async (signal) => {
      under += 1
      runs += 1
      most = Math.max(most, under)
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 40_000)
        signal.addEventListener('abort', () => resolve())
      })
      under -= 1
    })
    await vi.advanceTimersByTimeAsync(5 * MINUTE)
    expect(most).toBe(1)
    expect(runs).toBeGreaterThanOrEqual(7)
  })

  it('tells a long run to end, and gives up one that does not', async () => {
    const signals: AbortSignal[] = []
    ticker.start((signal) => {
      signals.push(signal)
      return signals.length === 1 ? new Promise(() => undefined) : Promise.resolve()
    })
    await vi.advanceTimersByTimeAsync(54_000)
    expect(signals[0]?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(signals[0]?.aborted).toBe(true)
    expect(signals).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(signals.length).toBeGreaterThan(1)
    expect(errors).toHaveLength(1)
  })

  it('goes on after a run that failed', async () => {
    let runs = 0
    ticker.start(async () => {
      runs += 1
      throw new Error('a bug')
    })
    await vi.advanceTimersByTimeAsync(2 * MINUTE)
    expect(runs).toBeGreaterThanOrEqual(3)
    expect(errors).toHaveLength(runs)
  })

  it('stops: the run under way is told to end and waited for, and none begins', async () => {
    let [runs, ended] = [0, false]
    ticker.start(async (signal) => {
      runs += 1
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      ended = true
    })
    ticker.wakeAt(Date.now() + 1000)
    await ticker.stop()
    expect(ended).toBe(true)
    await vi.advanceTimersByTimeAsync(5 * MINUTE)
    expect(runs).toBe(1)
  })
})
