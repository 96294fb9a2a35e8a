import type { Instant } from './ports.ts'

/** Discord bans an address for an hour after 10,000 invalid requests in 10 minutes; the breaker opens long before. */
const MOST = 1_000
const SPAN = 10 * 60_000

/** Stops everything when too many answers were 401, 403 or 429. */
export interface Breaker {
  count(now: Instant): void
  /** The instant until which nothing is sent; undefined while all is well. */
  openUntil(now: Instant): Instant | undefined
}

/** A breaker that opens at so many invalid responses within 10 minutes. */
export const createBreaker = (most: number = MOST): Breaker => {
  let counted: Instant[] = []
  return {
    count: (now) => {
      counted = [...counted.slice(-(most - 1)), now]
    },
    openUntil: (now) => {
      // An instant in the future was counted before the clock was set back.
      counted = counted.filter((at) => at > now - SPAN && at <= now)
      const [first] = counted
      return counted.length >= most && first !== undefined ? first + SPAN : undefined
    },
  }
}
