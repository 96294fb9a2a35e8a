import type { Clock, Editor, Instant, Journal, NewDelivery, Schedule, Slot, Store, Told } from './ports.ts'
import { type Calendar, LATE_AFTER, slotKey, type Timetable } from './slots.ts'

/** So far back a long absence is written into the ledger as missed. */
const LONGEST_ABSENCE = 35 * 24 * 3_600_000

/** The whole window is gone through this often; in between, only what became due since the last run. */
const WHOLE_EVERY = 5 * 60_000
const OVERLAP = 2 * 60_000

/** Editions of one minute are spread over as many seconds as their number asks for at this rate, at most so long. */
const SPREAD_RATE = 40
const LONGEST_SPREAD = 60_000

/** So many schedules are read, and so many editions written to the disk, together. */
const READ_AT_ONCE = 100
const SAVED_AT_ONCE = 25

/** Work for so long, then let the answers to commands through (ms). */
const STRETCH = 20

/** What planning needs. */
export interface Planning {
  readonly store: Pick<Store, 'schedules' | 'slotKeys' | 'plannedUntil' | 'markPlanned' | 'plan' | 'told' | 'endPauses'>
  readonly editor: Editor
  readonly calendar: Calendar
  readonly clock: Clock
  readonly chance: () => number
  readonly journal: Journal
  /** How long after its time an edition is still sent (ms). */
  readonly window: number
}

const record = (slot: Slot, kind: 'missed' | 'skipped', reason: string, windowEnd: Instant): NewDelivery => ({
  slot,
  part: 0,
  payload: '',
  latePayload: '',
  state: { kind, reason },
  notBefore: slot.at,
  windowEnd,
  covers: [],
  follow: {},
})

/** The rows of an edition, its text frozen; one row that says so where there is nothing to post. */
export const rowsOf = (
  { editor, window }: Pick<Planning, 'editor' | 'window'>,
  schedule: Schedule,
  slot: Slot,
  told: Told,
  now: Instant,
  notBefore: Instant = now,
): readonly NewDelivery[] => {
  const windowEnd = slot.at + window > now ? slot.at + window : now + window
  const edition = editor.edit(schedule, slot, told, now)
  if (edition.parts.length === 0) return [record(slot, 'skipped', 'There was nothing new to tell.', windowEnd)]
  return edition.parts.map((payload, part) => ({
    slot,
    part,
    payload,
    latePayload: edition.lateParts?.[part] ?? payload,
    state: { kind: 'pending' },
    notBefore,
    windowEnd,
    covers: part === 0 ? edition.covers : [],
    follow:
      part === 0
        ? {
            ...(schedule.thread && { thread: `Briefing · ${slot.localDate}` }),
            ...(schedule.publish && { publish: true }),
          }
        : {},
  }))
}

interface Due {
  readonly schedule: Schedule
  readonly slot: Slot
}

/** Slots of many schedules: those that share their hours are worked out once. */
const createSlots = (calendar: Calendar, since: Instant, now: Instant) => {
  const shared = new Map<string, readonly Slot[]>()
  return (schedule: Timetable): readonly Slot[] => {
    const hours = `${schedule.timezone} ${schedule.times} ${schedule.days}`
    const slots = shared.get(hours) ?? calendar.slotsBetween({ ...schedule, activeSince: 0 }, since, now)
    shared.set(hours, slots)
    const { id: scheduleId, guildId, channelId, activeSince } = schedule
    return slots.filter(({ at }) => at >= activeSince).map((slot) => ({ ...slot, scheduleId, guildId, channelId }))
  }
}

/** A planner: each call writes a row for every slot that became due; what has a row already stays as it is. */
export const createPlanner = (planning: Planning): ((signal: AbortSignal) => Promise<void>) => {
  const { store, calendar, clock, chance, journal, window } = planning
  let whole = Number.NEGATIVE_INFINITY
  let breath = clock.now()

  const breathe = async (): Promise<void> => {
    if (Math.abs(clock.now() - breath) <= STRETCH) return
    await clock.sleep(0)
    breath = clock.now()
  }

  /** What is due and has no row, of all schedules that are not paused by an admin. */
  const findDue = async (since: Instant, now: Instant, signal: AbortSignal): Promise<readonly Due[]> => {
    const slotsOf = createSlots(calendar, since, now)
    const due: Due[] = []
    let after: string | undefined
    do {
      const page = await store.schedules({ limit: READ_AT_ONCE, ...(after !== undefined && { after }) })
      for (const schedule of page)
        if (schedule.state.kind === 'active' || schedule.state.by === 'bot')
          due.push(...slotsOf(schedule).map((slot) => ({ schedule, slot })))
      after = page.length === READ_AT_ONCE ? page.at(-1)?.id : undefined
      await breathe()
    } while (after !== undefined && !signal.aborted)
    if (due.length === 0) return []
    const keys = await store.slotKeys(since)
    return due.filter(({ slot }) => !keys.has(slotKey(slot)))
  }

  /** Records what is older than the window. */
  const recordMissed = async (due: readonly Due[]): Promise<void> => {
    await store.plan(
      due.map(({ schedule: { state }, slot }) => {
        const reason = state.kind === 'paused' ? state.reason : 'The bot was not running at its time, nor soon after.'
        return record(slot, 'missed', reason, slot.at + window)
      }),
    )
    for (const { slot } of due) journal.note({ kind: 'missed', slot, reason: 'older than the window' })
  }

  /** The rows of an edition; none where the editor fails, so that one schedule never holds up the others. */
  const written = async (
    { schedule, slot }: Due,
    now: Instant,
    notBefore: Instant,
  ): Promise<readonly NewDelivery[]> => {
    if (schedule.skip === slotKey(slot))
      return [record(slot, 'skipped', 'An admin chose to leave it out.', slot.at + window)]
    const told = await store.told(schedule.id)
    try {
      return rowsOf(planning, schedule, slot, told, now, notBefore)
    } catch (error) {
      journal.note({ kind: 'unwritten', slot, error })
      return []
    }
  }

  /** Writes the editions, many at a time. */
  const writeAll = async (due: readonly Due[], now: Instant, signal: AbortSignal): Promise<void> => {
    const spread = due.length <= SPREAD_RATE ? 0 : Math.min((due.length / SPREAD_RATE) * 1000, LONGEST_SPREAD)
    let waiting = new Map<string, readonly NewDelivery[]>()
    const save = async (): Promise<void> => {
      const editions = [...waiting.values()].filter((rows) => rows.length > 0)
      waiting = new Map()
      await store.plan(editions.flat())
      for (const rows of editions)
        if (rows[0]?.state.kind === 'pending')
          journal.note({
            kind: 'planned',
            slot: rows[0].slot,
            parts: rows.length,
            late: now - rows[0].slot.at > LATE_AFTER,
          })
    }
    for (const one of due) {
      if (signal.aborted) break
      // What an edition tells depends on the one before it of the same schedule.
      if (waiting.size >= SAVED_AT_ONCE || waiting.has(one.schedule.id)) await save()
      waiting.set(one.schedule.id, await written(one, now, now + Math.floor(chance() * spread)))
      await breathe()
    }
    await save()
  }

  return async (signal) => {
    const now = clock.now()
    breath = now
    await store.endPauses(now)
    const planned = await store.plannedUntil()
    const before = Math.min(planned ?? now, now)
    // A clock that was set back may have hidden slots: then, too, the whole window is gone through.
    const everything = planned === undefined || planned > now || Math.abs(now - whole) >= WHOLE_EVERY
    const since = Math.max(before - (everything ? window : OVERLAP), now - LONGEST_ABSENCE)
    const due = await findDue(since, now, signal)
    await recordMissed(due.filter(({ slot }) => slot.at <= now - window))
    await writeAll(
      due.filter(({ schedule, slot }) => slot.at > now - window && schedule.state.kind === 'active'),
      now,
      signal,
    )
    if (signal.aborted) return
    await store.markPlanned(now)
    if (everything) whole = now
  }
}
