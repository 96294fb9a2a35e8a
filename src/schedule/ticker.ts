import { schedule } from 'node-cron'
import type { Instant, Ticker } from '../briefing/ports.ts'

/** How often each thing happens, in ms. */
export interface TickerOptions {
  readonly now: () => Instant
  /** A run that takes longer is told to end by its signal. */
  readonly limit?: number
  /** A run that has not ended so long after that is given up, and the next may begin. */
  readonly grace?: number
  readonly backstop?: number
  /** Hears of a run that failed or took too long. */
  readonly failed: (error: unknown) => void
}

const LIMIT = 55_000
const GRACE = 20_000
const BACKSTOP = 30_000

/** Runs that were asked for begin at least so long after the last, so that many wakes make one run. */
const LEAST_GAP = 500

/** The longest that setTimeout takes. */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * The ticker over node-cron, which is only the heartbeat: every minute in UTC, beside it a timer of its own that no
 * change of the clock can stop, one run at start, and one whenever asked for; never two at once.
 */
export const createTicker = ({
  now,
  limit = LIMIT,
  grace = GRACE,
  backstop = BACKSTOP,
  failed,
}: TickerOptions): Ticker => {
  let run: ((signal: AbortSignal) => Promise<void>) | undefined
  let current: { readonly ended: Promise<void>; readonly abort: AbortController } | undefined
  let again = false
  let lastEnd = Number.NEGATIVE_INFINITY
  let wake: { readonly timer: NodeJS.Timeout; readonly at: Instant } | undefined
  const stops: (() => void)[] = []

  const begin = (): void => {
    if (!run) return
    if (current) {
      again = true
      return
    }
    again = false
    const abort = new AbortController()
    const ended = within(run, abort).then(() => {
      lastEnd = performance.now()
      current = undefined
      if (again) wakeAt(now())
    })
    current = { ended, abort }
  }

  /** One run, told to end at the limit and given up after the grace; resolves in any case. */
  const within = async (work: (signal: AbortSignal) => Promise<void>, abort: AbortController): Promise<void> => {
    const timers: NodeJS.Timeout[] = []
    const givenUp = new Promise<void>((resolve) => {
      timers.push(setTimeout(() => abort.abort(), limit))
      timers.push(
        setTimeout(() => {
          failed(new Error(`a run did not end within ${(limit + grace) / 1000} s`))
          resolve()
        }, limit + grace),
      )
    })
    try {
      await Promise.race([work(abort.signal), givenUp])
    } catch (error) {
      failed(error)
    } finally {
      for (const timer of timers) clearTimeout(timer)
    }
  }

  const wakeAt = (at: Instant): void => {
    if (!run || (wake && wake.at <= at)) return
    if (wake) clearTimeout(wake.timer)
    const wait = Math.min(Math.max(at - now(), lastEnd + LEAST_GAP - performance.now(), 0), LONGEST_TIMER)
    const timer = setTimeout(() => {
      wake = undefined
      if (current) again = true
      else if (performance.now() < lastEnd + LEAST_GAP) wakeAt(at)
      else begin()
    }, wait)
    timer.unref()
    wake = { timer, at }
  }

  return {
    start: (work) => {
      run = work
      const task = schedule('* * * * *', begin, {
        timezone: 'UTC',
        noOverlap: true,
        missedExecutionTolerance: 60_000,
      })
      const beat = setInterval(begin, backstop)
      stops.push(
        () => void task.destroy(),
        () => clearInterval(beat),
      )
      begin()
    },
    wakeAt,
    stop: async () => {
      run = undefined
      for (const stop of stops.splice(0)) stop()
      if (wake) clearTimeout(wake.timer)
      wake = undefined
      current?.abort.abort()
      await current?.ended
    },
  }
}
