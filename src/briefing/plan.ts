import type { Clock, Editor, Instant, Journal, NewDelivery, Schedule, Slot, Store, Told } from './ports.ts'
import { type Calendar, LATE_AFTER, slotKey } from './slots.ts'

/** So far back a long absence is written into the ledger as missed. */
const LONGEST_ABSENCE = 35 * 24 * 3_600_000

/** Editions of one minute are spread over as many seconds as their number asks for at this rate, at most so long. */
const SPREAD_RATE = 40
const LONGEST_SPREAD = 60_000

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

type Rest<T extends readonly unknown[]> = T extends readonly [unknown, ...infer R] ? R : never

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

/** The rows of an edition; none where the editor fails, so that one schedule never holds up the others. */
const written = (planning: Planning, ...edition: Rest<Parameters<typeof rowsOf>>): readonly NewDelivery[] => {
  try {
    return rowsOf(planning, ...edition)
  } catch (error) {
    planning.journal.note({ kind: 'unwritten', slot: edition[1], error })
    return []
  }
}

interface Due {
  readonly schedule: Schedule
  readonly slot: Slot
}

/** Writes a row for every slot that became due; what has a row already stays as it is. */
export const planEditions = async (planning: Planning, signal: AbortSignal): Promise<void> => {
  const { store, calendar, clock, chance, journal, window } = planning
  const now = clock.now()
  await store.endPauses(now)
  const planned = await store.plannedUntil()
  const since = Math.max(Math.min(planned ?? now, now) - window, now - LONGEST_ABSENCE)
  const keys = await store.slotKeys(since)
  const due: Due[] = (await store.schedules())
    .filter(({ state }) => state.kind === 'active' || state.by === 'bot')
    .flatMap((schedule) => calendar.slotsBetween(schedule, since, now).map((slot) => ({ schedule, slot })))
    .filter(({ slot }) => !keys.has(slotKey(slot)))

  const late = due.filter(({ slot }) => slot.at <= now - window)
  await store.plan(
    late.map(({ schedule, slot }) => {
      const reason =
        schedule.state.kind === 'paused'
          ? schedule.state.reason
          : 'The bot was not running at its time, nor soon after.'
      return record(slot, 'missed', reason, slot.at + window)
    }),
  )
  for (const { slot } of late) journal.note({ kind: 'missed', slot, reason: 'older than the window' })

  const ready = due.filter(({ schedule, slot }) => slot.at > now - window && schedule.state.kind === 'active')
  const spread = ready.length <= SPREAD_RATE ? 0 : Math.min((ready.length / SPREAD_RATE) * 1000, LONGEST_SPREAD)
  let breath = clock.now()
  for (const { schedule, slot } of ready) {
    if (signal.aborted) return
    if (schedule.skip === slotKey(slot)) {
      await store.plan([record(slot, 'skipped', 'An admin chose to leave it out.', slot.at + window)])
      continue
    }
    const notBefore = now + Math.floor(chance() * spread)
    const told = await store.told(schedule.id)
    const rows = written(planning, schedule, slot, told, now, notBefore)
    if ((await store.plan(rows)) > 0)
      journal.note({ kind: 'planned', slot, parts: rows.length, late: now - slot.at > LATE_AFTER })
    if (Math.abs(clock.now() - breath) > STRETCH) {
      await clock.sleep(0)
      breath = clock.now()
    }
  }
  await store.markPlanned(now)
}
