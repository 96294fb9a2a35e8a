import { type ScheduledTask, schedule } from 'node-cron'
import type { Instant, Ticker } from '../briefing/ports.ts'

/** What a ticker needs beside node-cron. */
export interface TickerOptions {
  readonly now: () => Instant
  /** A run that takes longer is aborted and no longer waited for, in ms. */
  readonly limit?: number
  /** The backstop: a run at least this often, by a clock that no change of the time moves, in ms. */
  readonly backstop?: number
  /** Hears of a run that failed or took too long. */
  readonly failed: (error: unknown) => void
}

/**
 * A ticker whose heartbeat is node-cron's minute. It decides nothing: which editions are due is asked anew at each run, so that
 * a beat that is early, late, doubled or lost does no harm.
 */
export const createTicker = ({ now, limit = 50_000, backstop = 30_000, failed }: TickerOptions): Ticker => {
  let run: ((signal: AbortSignal) => Promise<void>) | undefined
  let task: ScheduledTask | undefined
  let backstopTimer: NodeJS.Timeout | undefined
  let wakeTimer: NodeJS.Timeout | undefined
  let wake: Instant | undefined
  let running: Promise<void> | undefined
  let again = false
  let abort = new AbortController()

  const once = async (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    const own = new AbortController()
    const signal = AbortSignal.any([abort.signal, own.signal])
    let timer: NodeJS.Timeout | undefined
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        own.abort()
        reject(new Error(`a run took longer than ${limit} ms`))
      }, limit)
    })
    try {
      await Promise.race([work(signal), over])
    } catch (error) {
      failed(error)
    } finally {
      clearTimeout(timer)
    }
  }

  const beat = (): Promise<void> => {
    const work = run
    if (!work) return Promise.resolve()
    if (running) {
      again = true
      return running
    }
    const turns = async () => {
      do {
        again = false
        await once(work)
      } while (again && run)
    }
    running = turns().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    start(work) {
      run = work
      abort = new AbortController()
      const options = { timezone: 'UTC', noOverlap: true, missedExecutionTolerance: 60_000 }
      task = schedule('* * * * *', () => void beat(), options)
      backstopTimer = setInterval(() => void beat(), backstop)
      void beat()
    },
    wakeAt(at) {
      if (wake !== undefined && wake <= at && wake > now()) return
      clearTimeout(wakeTimer)
      wake = at
      // beyond the backstop a timer of its own is of no use
      const wait = Math.min(Math.max(at - now(), 0), backstop)
      wakeTimer = setTimeout(() => {
        wake = undefined
        void beat()
      }, wait)
    },
    async stop() {
      run = undefined
      clearInterval(backstopTimer)
      clearTimeout(wakeTimer)
      await task?.destroy()
      abort.abort()
      await running
    },
  }
}
