import { type Attempting, attempt, LEASE } from './attempt.ts'
import { type Breaker, createBreaker } from './breaker.ts'
import { createPace } from './pace.ts'
import { createPlanner, type Planning, rowsOf } from './plan.ts'
import {
  type Chance,
  type Clock,
  type Delivery,
  type Editor,
  type Journal,
  type Messenger,
  type Slot,
  type Store,
  StoreError,
  type Ticker,
} from './ports.ts'
import { type Calendar, slotKey } from './slots.ts'
import { createWatch, tellTroubles } from './trouble.ts'

/** How many messages are under way at once. */
const AT_ONCE = 16

/** A hold longer than this ends the run; the ticker wakes when it is over (ms). */
const LONG_HOLD = 5_000

/** What is final is kept so long (ms). */
const KEPT = 120 * 24 * 3_600_000

const DAY = 24 * 3_600_000

/** The world as delivery sees it. */
export interface DeliveryParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly editor: Editor
  readonly calendar: Calendar
  readonly clock: Clock
  readonly chance: Chance
  readonly journal: Journal
  readonly ticker: Pick<Ticker, 'wakeAt'>
  /** The name of this process among those that share the store. */
  readonly instance: string
  /** The catch-up window: how long after its time an edition is still sent (ms). */
  readonly window: number
  /** Nothing may be sent any more: the token is not valid, or the store cannot keep a record. */
  readonly halt: (reason: string) => void
  /** One that others count into as well; one of its own otherwise. */
  readonly breaker?: Breaker
}

/** What `/schedule send` did. */
export type SentNow =
  | { readonly kind: 'unknown' }
  /** There was nothing to post. */
  | { readonly kind: 'quiet'; readonly slot: Slot }
  /** The first part as it stands now: sent, or still on its way. */
  | { readonly kind: 'posted'; readonly slot: Slot; readonly delivery: Delivery }

export interface Deliverer {
  /** At start: what a crash left half done may be taken up at once, as only one process holds the store. */
  recover(): Promise<number>
  /** Plans what became due, and sends what waits, until nothing is due or the signal ends it. */
  run(signal: AbortSignal): Promise<void>
  /** Posts an edition out of turn; where it counts, it takes the place of today's next one. */
  sendNow(guildId: string, scheduleId: string, counts: boolean, signal: AbortSignal): Promise<SentNow>
  /** Something changed in a guild: schedules paused for a lack of permission may go on. */
  guildChanged(guildId: string): Promise<number>
}

/** The one path by which editions reach channels. */
export const createDeliverer = (parts: DeliveryParts): Deliverer => {
  const { store, messenger, clock, calendar, journal, ticker, instance } = parts
  const pace = createPace(clock)
  const breaker = parts.breaker ?? createBreaker()
  const watch = createWatch(parts)
  let halted = false
  let runs = 0
  let forgotten = clock.now()

  const halt = (reason: string): void => {
    if (halted) return
    halted = true
    parts.halt(reason)
  }
  const attempting: Attempting = { ...parts, pace, breaker, halt }
  const planning: Planning = parts
  const planEditions = createPlanner(planning)

  /** Whether sending has to wait; the ticker is asked to come back then. */
  const waiting = (): boolean => {
    const now = clock.now()
    const until = breaker.openUntil(now)
    if (until !== undefined) journal.note({ kind: 'breaker', until, reason: 'too many invalid responses' })
    const wait = Math.max(pace.wait(), until === undefined ? 0 : until - now)
    if (wait <= LONG_HOLD) return false
    ticker.wakeAt(now + wait)
    return true
  }

  /** Sends what is due, a few at a time, until nothing is. */
  const drain = async (signal: AbortSignal, scheduleId?: string): Promise<void> => {
    runs += 1
    const owner = `${instance}/${runs}`
    const underWay = new Set<Promise<void>>()
    const failures: unknown[] = []
    while (!signal.aborted && !halted && failures.length === 0 && !waiting()) {
      const claimed = await store.claim({
        owner,
        now: clock.now(),
        lease: LEASE,
        limit: AT_ONCE - underWay.size,
        ...(scheduleId !== undefined && { scheduleId }),
      })
      for (const delivery of claimed) {
        const going: Promise<void> = attempt(attempting, delivery, owner, signal)
          .catch((error: unknown) => void failures.push(error))
          .finally(() => underWay.delete(going))
        underWay.add(going)
      }
      if (underWay.size === 0) break
      // Claimed by the handful, as each claim is a change on the disk.
      do await Promise.race(underWay)
      while (underWay.size > AT_ONCE / 2)
    }
    await Promise.all(underWay)
    if (failures.length > 0) throw failures[0]
  }

  /** Opens threads and publishes, below messages that are sent; tried once, as the edition itself has arrived. */
  const followUp = async (): Promise<void> => {
    for (const { id, slot, state, follow } of await store.unfollowed(AT_ONCE)) {
      if (halted || state.kind !== 'sent') return
      if (follow.publish) await messenger.publish(slot.channelId, state.messageId)
      if (follow.thread !== undefined) await messenger.openThread(slot.channelId, state.messageId, follow.thread)
      await store.followed(id)
    }
  }

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof StoreError) halt(error.message)
      throw error
    }
  }

  /** The slot that an edition out of turn takes: today's next without a row, else the last, else one of its own. */
  const slotNow = async (guildId: string, scheduleId: string, counts: boolean): Promise<Slot | undefined> => {
    const now = clock.now()
    const schedule = await store.find(guildId, scheduleId)
    if (!schedule) return undefined
    const today = calendar.localDate(schedule.timezone, now)
    const keys = await store.slotKeys(now - 2 * DAY)
    const free = calendar
      .slotsBetween({ ...schedule, activeSince: 0 }, now - 2 * DAY, now + 2 * DAY)
      .filter((slot) => slot.localDate === today && !keys.has(slotKey(slot)))
    const taken = counts ? (free.find((slot) => slot.at > now) ?? free.at(-1)) : undefined
    const { channelId } = schedule
    return taken ?? { scheduleId, guildId, channelId, name: `now@${now}`, localDate: today, time: 'now', at: now }
  }

  return {
    recover: () => guarded(() => store.release(clock.now())),

    run: (signal) =>
      guarded(async () => {
        if (halted) return
        pace.share(await store.beat(instance, clock.now()))
        await planEditions(signal)
        await drain(signal)
        if (halted || signal.aborted) return
        await followUp()
        await tellTroubles(parts)
        if ((await watch.daily()) > 0) ticker.wakeAt(clock.now())
        if (Math.abs(clock.now() - forgotten) > DAY) {
          forgotten = clock.now()
          await store.forget(forgotten - KEPT)
        }
        const next = waiting() ? undefined : await store.nextDue()
        if (next !== undefined) ticker.wakeAt(next)
      }),

    sendNow: (guildId, scheduleId, counts, signal) =>
      guarded(async () => {
        const [schedule, slot] = [await store.find(guildId, scheduleId), await slotNow(guildId, scheduleId, counts)]
        if (!schedule || !slot) return { kind: 'unknown' }
        const rows = rowsOf(planning, schedule, slot, await store.told(scheduleId), clock.now())
        if (rows.every((row) => row.state.kind === 'skipped')) return { kind: 'quiet', slot }
        // An edition that does not count leaves its news to the next one.
        await store.plan(counts ? rows : rows.map((row) => ({ ...row, covers: [] })))
        await drain(signal, scheduleId)
        await followUp()
        const delivery = await store.delivery(slotKey(slot), 0)
        return delivery ? { kind: 'posted', slot, delivery } : { kind: 'unknown' }
      }),

    guildChanged: (guildId) =>
      guarded(async () => {
        const resumed = await watch.guild(guildId)
        if (resumed > 0) ticker.wakeAt(clock.now())
        return resumed
      }),
  }
}
