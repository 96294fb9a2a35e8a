import type { Delivery, NewDelivery, Schedule, ScheduleFields, Slot, Store } from '../../src/briefing/ports.ts'

/** Schedules, slots and rows as tests need them. */

export const DAILY: ScheduleFields = {
  channelId: '20',
  times: ['08:00'],
  timezone: 'UTC',
  days: [1, 2, 3, 4, 5, 6, 7],
  topics: [],
  countries: [],
  length: 'standard',
  whenQuiet: 'line',
  thread: false,
  publish: false,
}

/** The schedule that adding these fields to a guild makes; fails where it cannot be saved. */
export const added = async (
  store: Store,
  now: number,
  fields: Partial<ScheduleFields> = {},
  guildId = '10',
): Promise<Schedule> => {
  const saved = await store.add(guildId, { ...DAILY, ...fields }, '30', now)
  if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`)
  return saved.schedule
}

/** A slot of a schedule on a day. */
export const slotOn = (schedule: Schedule, localDate: string, time = '08:00'): Slot => ({
  scheduleId: schedule.id,
  guildId: schedule.guildId,
  channelId: schedule.channelId,
  name: `${time}@${schedule.timezone}`,
  localDate,
  time,
  at: Date.parse(`${localDate}T${time}:00Z`),
})

/** The row of a message that is to be sent. */
export const rowOf = (slot: Slot, changes: Partial<NewDelivery> = {}): NewDelivery => ({
  slot,
  part: 0,
  payload: '{"content":"edition"}',
  latePayload: '{"content":"late edition"}',
  state: { kind: 'pending' },
  notBefore: slot.at,
  windowEnd: slot.at + 6 * 3_600_000,
  covers: [],
  follow: {},
  ...changes,
})

/** The only row of a claim; fails where there are more or none. */
export const only = (rows: readonly Delivery[]): Delivery => {
  const [row, ...more] = rows
  if (!row || more.length > 0) throw new Error(`${rows.length} rows instead of one`)
  return row
}
