import type { Instant, Ticker } from '../../src/briefing/ports.ts'

/** A ticker that runs when a test says so. */
export interface ManualTicker extends Ticker {
  tick(): Promise<void>
  /** The instants for which a run was asked, and forgets them. */
  wakes(): readonly Instant[]
}

/** A manual ticker; unlike the real one it lets a run's error through. */
export const createManualTicker = (): ManualTicker => {
  let run: ((signal: AbortSignal) => Promise<void>) | undefined
  let asked: Instant[] = []
  const abort = new AbortController()
  return {
    start: (work) => {
      run = work
    },
    tick: async () => {
      await run?.(abort.signal)
    },
    wakeAt: (at) => {
      asked.push(at)
    },
    wakes: () => {
      const instants = asked
      asked = []
      return instants
    },
    stop: async () => {
      run = undefined
      abort.abort()
    },
  }
}
