import type { Clock, Instant } from '../../src/briefing/ports.ts'

/** A clock that a test sets; a sleep takes no time but moves it on. */
export interface ManualClock extends Clock {
  set(now: Instant): void
  advance(ms: number): void
}

/** A manual clock that begins at that instant. */
export const createManualClock = (start: Instant): ManualClock => {
  let now = start
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      if (!signal?.aborted) now += ms
      // Lets requests that are under way go on, as a real pause would.
      await new Promise((resolve) => setImmediate(resolve))
    },
    set: (instant) => {
      now = instant
    },
    advance: (ms) => {
      now += ms
    },
  }
}
