import { setTimeout as pause } from 'node:timers/promises'
import type { Clock, Instant } from '../briefing/ports.ts'

/** A clock that sleeps by the timers of the process; `speed` says how much faster than them its time runs. */
export const createClock = (now: () => Instant, speed = 1): Clock => ({
  now,
  sleep: async (ms, signal) => {
    try {
      await pause(ms / speed, undefined, signal && { signal })
    } catch (error) {
      if (!signal?.aborted) throw error
    }
  },
})
