import type { Breaker } from './breaker.ts'
import { decide, decideFound, type Effect, lookSince, missed, stepFor, type Verdict } from './outbox.ts'
import type { Pace } from './pace.ts'
import type { Chance, Clock, Delivery, Done, Found, Journal, Messenger, Outcome, Store } from './ports.ts'
import { LATE_AFTER, partKey, referenceOf } from './slots.ts'

/** How long a claim holds, and how much of it must be left before something is sent (ms). */
export const LEASE = 60_000
const LEAST_LEFT = 20_000

/** What an attempt needs. */
export interface Attempting {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly chance: Chance
  readonly journal: Journal
  readonly pace: Pace
  readonly breaker: Breaker
  /** The token is not valid: nothing may be sent any more. */
  readonly halt: (reason: string) => void
}

/** Whether Discord counts the answer as an invalid request. */
const isInvalid = (outcome: Outcome | Done | Found): boolean => {
  switch (outcome.kind) {
    case 'limited':
      return outcome.counted
    case 'unauthorised':
      return true
    case 'refused':
      return outcome.status === 401 || outcome.status === 403
    case 'failed':
      return isInvalid(outcome.outcome)
    default:
      return false
  }
}

const perform = async (parts: Attempting, delivery: Delivery, effect: Effect): Promise<void> => {
  const { store, messenger, clock, journal, pace, halt } = parts
  const { guildId, channelId, scheduleId } = delivery.slot
  switch (effect.kind) {
    case 'halt':
      return halt(effect.reason)
    case 'hold':
      return pace.hold(effect.until)
    case 'pause': {
      if (await store.pauseForTrouble(scheduleId, effect.reason, clock.now()))
        journal.note({ kind: 'paused', scheduleId, reason: effect.reason })
      return
    }
    case 'unarchive': {
      await messenger.unarchive(channelId)
      return
    }
    case 'tell': {
      const schedule = await store.find(guildId, scheduleId)
      if (schedule)
        await messenger.tell(guildId, schedule.createdBy, effect.text, `tell/${partKey(delivery.slot, delivery.part)}`)
      return
    }
  }
}

/** Records what became of a claimed message, and does what follows from it. */
const settle = async (
  parts: Attempting,
  delivery: Delivery,
  owner: string,
  { settled, effect, loud }: Verdict,
  foundAgain: boolean,
): Promise<void> => {
  const { store, journal } = parts
  const { state } = settled
  const ours = await store.settle(delivery.id, owner, settled)
  if (ours) {
    if (state.kind === 'sent') journal.note({ kind: 'sent', delivery, messageId: state.messageId, foundAgain })
    else if (state.kind === 'retry') journal.note({ kind: 'retry', delivery, at: state.at, reason: state.reason })
    else journal.note({ kind: 'ended', delivery, state, loud: loud ?? false })
  }
  if (effect) await perform(parts, delivery, effect)
}

const giveBack = async ({ store, clock }: Attempting, delivery: Delivery, owner: string): Promise<void> => {
  const { attempts, firstAttemptAt } = delivery
  await store.settle(delivery.id, owner, {
    state: { kind: 'retry', at: clock.now(), reason: 'The bot stopped before it was sent.' },
    attempts,
    ...(firstAttemptAt !== undefined && { firstAttemptAt }),
  })
}

/** Takes one claimed message as far as it goes now: looks for it where it may have arrived, sends it, records the end. */
export const attempt = async (
  parts: Attempting,
  delivery: Delivery,
  owner: string,
  signal: AbortSignal,
): Promise<void> => {
  const { store, messenger, clock, chance, pace, breaker } = parts
  const key = partKey(delivery.slot, delivery.part)
  const { channelId } = delivery.slot
  let heldSince = clock.now()

  await pace.take(signal)
  const step = stepFor(delivery, clock.now())
  if (step === 'miss') return settle(parts, delivery, owner, missed(delivery), false)
  if (step === 'look') {
    const since = lookSince(delivery, clock.now())
    const found = await messenger.find(channelId, referenceOf(delivery.slot, delivery.part), key, since)
    if (isInvalid(found)) breaker.count(clock.now())
    const verdict = decideFound(found, delivery, clock.now(), chance)
    if (verdict) return settle(parts, delivery, owner, verdict, true)
    // The look may have taken long: hold the row anew, or leave it to whoever has it now.
    if (!(await store.renew(delivery.id, owner, LEASE, clock.now()))) return
    heldSince = clock.now()
    await pace.take(signal)
  }
  const heldFor = clock.now() - heldSince
  // At a stop, or after the machine slept, nothing is sent under a claim that may be over.
  if (signal.aborted || heldFor < 0 || heldFor > LEASE - LEAST_LEFT) return giveBack(parts, delivery, owner)

  const began = clock.now()
  const late = began - delivery.slot.at > LATE_AFTER
  const outcome = await messenger.post(channelId, late ? delivery.latePayload : delivery.payload, key)
  if (isInvalid(outcome)) breaker.count(clock.now())
  await settle(parts, delivery, owner, decide(outcome, delivery, began, clock.now(), chance), false)
}
