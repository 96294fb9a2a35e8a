import type { Clock, Instant } from './ports.ts'

/** Discord's cap is 50 requests a second; the rest is left to the answers to commands. */
export const REQUESTS_A_SECOND = 40

/** Timers are late, so a few requests may make up for it: 40 and these are still below the cap in any second. */
const MAKES_UP = 4

/** No hold is longer: a later one was set before the clock was set back. */
const LONGEST_HOLD = 20 * 60_000

/** Spaces out requests evenly. */
export interface Pace {
  /** Resolves when the next request may go. */
  take(signal: AbortSignal): Promise<void>
  /** How long the next request has to wait (ms). */
  wait(): number
  /** No request goes before that instant. */
  hold(until: Instant): void
  /** Shares the rate among so many processes. */
  share(processes: number): void
}

/** A pace of so many requests a second in all. */
export const createPace = (clock: Clock, rate: number = REQUESTS_A_SECOND): Pace => {
  let gap = 1000 / rate
  let next: Instant = 0
  let queue: Promise<void> = Promise.resolve()

  // One after the other: were each given its time beforehand, a stall would let several go at once.
  const depart = async (signal: AbortSignal): Promise<void> => {
    const wait = next - clock.now()
    if (wait > 0 && wait <= LONGEST_HOLD) await clock.sleep(wait, signal)
    const now = clock.now()
    const due = next > now + LONGEST_HOLD ? now : next
    next = Math.max(due + gap, now - MAKES_UP * gap)
  }
  return {
    take: (signal) => {
      queue = queue.then(() => depart(signal))
      return queue
    },
    wait: () => {
      const wait = next - clock.now()
      return wait > LONGEST_HOLD ? 0 : Math.max(0, wait)
    },
    hold: (until) => {
      next = Math.max(next, until)
    },
    share: (processes) => {
      gap = (1000 / rate) * Math.max(1, processes)
    },
  }
}
