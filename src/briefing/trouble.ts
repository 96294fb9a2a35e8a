import { PAUSING_CODES } from './outbox.ts'
import type { Clock, Instant, Journal, Messenger, Schedule, Store } from './ports.ts'

/** A paused schedule is probed this often without being asked to (ms). */
const PROBE_EVERY = 24 * 3_600_000

/** So many are told or probed in one run, as each is a request. */
const AT_ONCE = 10

/** What looking after the schedules that the bot paused needs. */
export interface Watching {
  readonly store: Pick<Store, 'troubled' | 'list' | 'untold' | 'markTold' | 'resumeFromTrouble'>
  readonly messenger: Pick<Messenger, 'tell' | 'probe'>
  readonly clock: Clock
  readonly journal: Journal
}

/** The text for the people of a guild whose briefing was paused. */
const textOf = (schedule: Schedule, reason: string): string =>
  [
    `The daily briefing for <#${schedule.channelId}> (${schedule.id}) is paused: ${reason}`,
    'It resumes by itself when the bot can post there again. `/schedule status` shows more.',
  ].join('\n')

/** Tells the people of each guild once why a schedule is paused. */
export const tellTroubles = async ({ store, messenger }: Watching): Promise<void> => {
  for (const { schedule, reason, since } of (await store.untold()).slice(0, AT_ONCE)) {
    const done = await messenger.tell(
      schedule.guildId,
      schedule.createdBy,
      textOf(schedule, reason),
      `paused/${schedule.id}/${since}`,
    )
    // A refusal is lasting: there is nobody whom the bot may write to. `status` shows the reason all the same.
    if (done.kind === 'done' || done.kind === 'refused') await store.markTold(schedule.id)
  }
}

/** Whether the bot itself paused it. */
const isTroubled = ({ state }: Schedule): boolean => state.kind === 'paused' && state.by === 'bot'

const probe = async ({ store, messenger, clock, journal }: Watching, schedule: Schedule): Promise<boolean> => {
  const done = await messenger.probe(schedule.channelId)
  if (done.kind !== 'done') return false
  const resumed = await store.resumeFromTrouble(schedule.id, PAUSING_CODES, clock.now())
  if (resumed) journal.note({ kind: 'resumed', scheduleId: schedule.id })
  return resumed
}

/** Looks after paused schedules: a daily probe of each, and at once those of a guild where something changed. */
export const createWatch = (watching: Watching) => {
  const probed = new Map<string, Instant>()
  return {
    /** Probes those whose day has come; resolves to how many resumed. */
    daily: async (): Promise<number> => {
      const now = watching.clock.now()
      let resumed = 0
      const due = (await watching.store.troubled()).filter(({ id, state }) => {
        const last = probed.get(id) ?? (state.kind === 'paused' ? state.since : now)
        return Math.abs(now - last) >= PROBE_EVERY
      })
      for (const schedule of due.slice(0, AT_ONCE)) {
        probed.set(schedule.id, now)
        if (await probe(watching, schedule)) resumed += 1
      }
      return resumed
    },
    /** Probes those of the guild; resolves to how many resumed. */
    guild: async (guildId: string): Promise<number> => {
      let resumed = 0
      for (const schedule of await watching.store.list(guildId))
        if (isTroubled(schedule) && (await probe(watching, schedule))) resumed += 1
      return resumed
    },
  }
}
