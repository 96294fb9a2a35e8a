import type { Chance, Delivery, Found, Instant, Outcome, Settled } from './ports.ts'

/** What becomes of a message after an attempt: pure decisions, so that each rule is a line in a table of tests. */

/** So long after the first attempt Discord may have forgotten the nonce: look before sending again (ms). */
export const NONCE_LIVES = 60_000

const LEAST_WAIT = 1_000
const MOST_WAIT = 5 * 60_000

/** A rate limit is asked again after this at the latest, as another may have been lifted meanwhile. */
const MOST_LIMIT = 15 * 60_000

/** How long after the window one may still look whether an attempt had arrived. */
const LOOKING_ENDS = 60 * 60_000

/** How far back beyond the first attempt one looks, as the clock may have been set in between. */
const CLOCK_SLACK = 2.5 * 3_600_000

/** Lasting refusals, for which the schedule pauses: what the people of the guild read about each. */
const PAUSING: Readonly<Record<number, string>> = {
  10003: 'The channel does not exist any more.',
  10004: 'The bot is not in this server any more.',
  50001: 'The bot cannot see the channel: it lacks the permission View Channel.',
  50007: 'The user does not accept direct messages.',
  50008: 'Messages cannot be sent in this kind of channel.',
  50013: 'The bot lacks a permission in the channel: Send Messages, Embed Links or Attach Files.',
  50024: 'Messages cannot be sent in this kind of channel.',
  50278: 'The user shares no server with the bot any more.',
  160005: 'The thread is locked.',
}

/** The codes whose editions are taken up again when posting works again. */
export const PAUSING_CODES: readonly number[] = Object.keys(PAUSING).map(Number)

const ARCHIVED = 50083
const BLOCKED_BY_AUTOMOD = 200000
const MOST_UNARCHIVINGS = 3

/** What to do with a message that has been claimed. */
export type Step = 'send' | 'look' | 'miss'

/** What a claimed message needs now: nothing that may have arrived is sent again without a look, once its nonce is old. */
export const stepFor = (delivery: Delivery, now: Instant): Step => {
  const over = now >= delivery.windowEnd
  if (delivery.firstAttemptAt === undefined) return over ? 'miss' : 'send'
  const age = now - delivery.firstAttemptAt
  // An attempt in the future was made before the clock was set back: its age is unknown.
  return over || age > NONCE_LIVES || age < 0 ? 'look' : 'send'
}

/** The instant back to which one looks for an earlier attempt. */
export const lookSince = (delivery: Delivery, now: Instant): Instant =>
  Math.min(delivery.firstAttemptAt ?? now, now) - CLOCK_SLACK

/** What has to be done besides changing the row. */
export type Effect =
  | { readonly kind: 'halt'; readonly reason: string }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'tell'; readonly text: string }
  | { readonly kind: 'unarchive' }
  | { readonly kind: 'hold'; readonly until: Instant }

export interface Verdict {
  readonly settled: Settled
  readonly effect?: Effect
  /** A mistake of ours, for the log to say loudly. */
  readonly loud?: boolean
}

const soFar = ({ firstAttemptAt }: Delivery): Pick<Settled, 'firstAttemptAt'> =>
  firstAttemptAt === undefined ? {} : { firstAttemptAt }

/** Full jitter between 1 s and a bound that doubles up to 5 min. */
const backoff = (attempts: number, chance: Chance): number =>
  Math.max(LEAST_WAIT, Math.round(chance() * Math.min(MOST_WAIT, 2 * LEAST_WAIT * 2 ** Math.min(attempts, 20))))

const retryAt = (delivery: Delivery, now: Instant, wait: number): Instant =>
  now < delivery.windowEnd ? Math.min(now + wait, delivery.windowEnd) : now + wait

/** What an attempt that began at `began` and ended so makes of the delivery (as it was before it was claimed). */
export const decide = (outcome: Outcome, delivery: Delivery, began: Instant, now: Instant, chance: Chance): Verdict => {
  const { attempts } = delivery
  const retry = (wait: number, reason: string, counts: 0 | 1, mayHaveArrived: boolean): Settled => ({
    state: { kind: 'retry', at: retryAt(delivery, now, wait), reason },
    attempts: attempts + counts,
    ...(mayHaveArrived ? { firstAttemptAt: delivery.firstAttemptAt ?? began } : soFar(delivery)),
  })
  const dead = (reason: string, code: number): Settled => ({
    state: { kind: 'dead', reason, code },
    attempts: attempts + 1,
    ...soFar(delivery),
  })

  switch (outcome.kind) {
    case 'sent':
      return {
        settled: {
          state: { kind: 'sent', messageId: outcome.messageId, at: now },
          attempts: attempts + 1,
          firstAttemptAt: delivery.firstAttemptAt ?? began,
        },
      }
    case 'limited': {
      const wait = Math.min(outcome.retryAfter, MOST_LIMIT) + Math.round(chance() * LEAST_WAIT)
      const settled = retry(wait, 'Discord asked to wait.', 0, false)
      return outcome.global ? { settled, effect: { kind: 'hold', until: now + wait } } : { settled }
    }
    case 'unreached':
      return { settled: retry(backoff(attempts, chance), outcome.reason, 1, false) }
    case 'unsure':
      return { settled: retry(backoff(attempts, chance), outcome.reason, 1, true) }
    case 'unauthorised':
      return {
        settled: retry(LEAST_WAIT, outcome.reason, 0, false),
        effect: { kind: 'halt', reason: outcome.reason },
      }
    case 'refused': {
      const { code, reason, status } = outcome
      const pause = PAUSING[code]
      if (pause !== undefined) return { settled: dead(pause, code), effect: { kind: 'pause', reason: pause } }
      if (code === ARCHIVED) {
        if (attempts < MOST_UNARCHIVINGS)
          return { settled: retry(LEAST_WAIT, reason, 1, false), effect: { kind: 'unarchive' } }
        const text = 'The thread is archived, and the bot may not reopen it.'
        return { settled: dead(text, code), effect: { kind: 'pause', reason: text } }
      }
      if (code === BLOCKED_BY_AUTOMOD)
        return {
          settled: dead('A rule of AutoMod blocked the edition.', code),
          effect: {
            kind: 'tell',
            text: 'A rule of AutoMod blocked an edition of the briefing. Exempt the bot from it.',
          },
        }
      // Without a code it is not Discord's API that answered, but something on the way to it.
      if (code === 0 && status !== 400) return { settled: retry(backoff(attempts, chance), reason, 1, false) }
      return { settled: dead(reason, code), loud: true }
    }
  }
}

/** What a look at the channel makes of the delivery; undefined: nothing is there, so it may be sent. */
export const decideFound = (found: Found, delivery: Delivery, now: Instant, chance: Chance): Verdict | undefined => {
  const { attempts } = delivery
  const over = now >= delivery.windowEnd
  switch (found.kind) {
    case 'found':
      return {
        settled: {
          state: { kind: 'sent', messageId: found.messageId, at: delivery.firstAttemptAt ?? now },
          attempts,
          ...soFar(delivery),
        },
      }
    case 'absent':
      return over ? missed(delivery) : undefined
    case 'unreadable':
      return { settled: { state: { kind: 'uncertain', reason: found.reason }, attempts, ...soFar(delivery) } }
    case 'failed': {
      if (now >= delivery.windowEnd + LOOKING_ENDS) {
        const reason = 'It may have arrived, and Discord could not be asked.'
        return { settled: { state: { kind: 'uncertain', reason }, attempts, ...soFar(delivery) } }
      }
      return decide(found.outcome, delivery, delivery.firstAttemptAt ?? now, now, chance)
    }
  }
}

/** The end of an edition whose window is over and that is known not to have arrived. */
export const missed = (delivery: Delivery): Verdict => {
  const last = delivery.state.kind === 'retry' ? ` (${delivery.state.reason})` : ''
  return {
    settled: {
      state: { kind: 'missed', reason: `Discord could not take it before the end of its window${last}.` },
      attempts: delivery.attempts,
      ...soFar(delivery),
    },
  }
}
