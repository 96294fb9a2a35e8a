/** Discord's ids: 42 bits of milliseconds since 2015, then a sequence; every id is larger than the one before. */

const discordEpoch = 1_420_070_400_000

/** A source of ids that never gives one twice nor a smaller one, even when the clock stands still or steps back. */
export const createSnowflakes = (now: () => number): (() => string) => {
  let instant = discordEpoch
  let sequence = 0
  return () => {
    // Ids shorter than 17 digits would escape the client's rate-limit buckets, so that time starts in 2016 at the earliest.
    const present = Math.max(Math.floor(now()), discordEpoch + 366 * 86_400_000)
    if (present > instant) {
      instant = present
      sequence = 0
    } else if (++sequence > 0xfff) {
      instant++
      sequence = 0
    }
    return String((BigInt(instant - discordEpoch) << 22n) | (1n << 17n) | BigInt(sequence))
  }
}

/** The instant (epoch ms) that an id was made at. */
export const instantOf = (id: string): number => Number(BigInt(id) >> 22n) + discordEpoch

/** Whether a text has the shape of an id. */
export const isSnowflake = (text: unknown): text is string => typeof text === 'string' && /^\d{17,20}$/.test(text)

/** Negative when `a` is older than `b`. */
export const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
