import type {
  Delivery,
  DeliveryState,
  Follow,
  Length,
  Schedule,
  ScheduleFields,
  ScheduleState,
  Slot,
  Weekday,
  WhenQuiet,
} from '../briefing/ports.ts'
import type { DeliveryRow, ScheduleRow, ScheduleTable } from './tables.ts'

/** How rows and values stand for one another. */

const list = <T>(text: string): readonly T[] => JSON.parse(text) as T[]

/** The id of a schedule as people type it. */
export const idOf = (seq: number): string => `s${seq}`

/** The number behind an id; 0, which no schedule has, for anything else. */
export const seqOf = (id: string): number => {
  const digits = /^s([1-9]\d{0,8})$/.exec(id)?.[1]
  return digits === undefined ? 0 : Number(digits)
}

const stateOf = (row: ScheduleRow): ScheduleState =>
  row.state === 'active'
    ? { kind: 'active' }
    : {
        kind: 'paused',
        by: row.paused_by === 'bot' ? 'bot' : 'admin',
        reason: row.pause_reason ?? '',
        since: row.paused_since ?? row.active_since,
        ...(row.paused_until !== null && { until: row.paused_until }),
      }

/** The schedule of a row. */
export const toSchedule = (row: ScheduleRow): Schedule => ({
  id: idOf(row.seq),
  guildId: row.guild_id,
  channelId: row.channel_id,
  times: list<string>(row.times),
  timezone: row.timezone,
  days: list<Weekday>(row.days),
  topics: list<string>(row.topics),
  countries: list<string>(row.countries),
  length: row.length as Length,
  ...(row.mention_role !== null && { mentionRole: row.mention_role }),
  whenQuiet: row.when_quiet as WhenQuiet,
  thread: row.thread === 1,
  publish: row.publish === 1,
  state: stateOf(row),
  ...(row.skip !== null && { skip: row.skip }),
  createdBy: row.created_by,
  createdAt: row.created_at,
  activeSince: row.active_since,
  ...(row.removed_at !== null && { removedAt: row.removed_at }),
})

type FieldColumns = Pick<
  ScheduleTable,
  | 'channel_id'
  | 'times'
  | 'timezone'
  | 'days'
  | 'topics'
  | 'countries'
  | 'length'
  | 'mention_role'
  | 'when_quiet'
  | 'thread'
  | 'publish'
>

/** The columns that hold what an admin decided. */
export const fieldColumns = (fields: ScheduleFields): FieldColumns => ({
  channel_id: fields.channelId,
  times: JSON.stringify(fields.times),
  timezone: fields.timezone,
  days: JSON.stringify(fields.days),
  topics: JSON.stringify(fields.topics),
  countries: JSON.stringify(fields.countries),
  length: fields.length,
  mention_role: fields.mentionRole ?? null,
  when_quiet: fields.whenQuiet,
  thread: fields.thread ? 1 : 0,
  publish: fields.publish ? 1 : 0,
})

/** The slot of a row. */
export const toSlot = (row: DeliveryRow): Slot => ({
  scheduleId: idOf(row.schedule_seq),
  guildId: row.guild_id,
  channelId: row.channel_id,
  name: row.name,
  localDate: row.local_date,
  time: row.time,
  at: row.at,
})

/** The state of a row. */
export const toState = (row: DeliveryRow): DeliveryState => {
  const reason = row.reason ?? ''
  switch (row.state) {
    case 'pending':
      return { kind: 'pending' }
    case 'sending':
      return { kind: 'sending', owner: row.owner ?? '', leaseUntil: row.due_at }
    case 'retry':
      return { kind: 'retry', at: row.due_at, reason }
    case 'sent':
      return { kind: 'sent', messageId: row.message_id ?? '', at: row.sent_at ?? row.at }
    case 'dead':
      return { kind: 'dead', reason, ...(row.code !== null && { code: row.code }) }
    case 'uncertain':
    case 'missed':
    case 'skipped':
      return { kind: row.state, reason }
    default:
      throw new Error(`delivery ${row.id} is in the unknown state "${row.state}"`)
  }
}

/** The delivery of a row. */
export const toDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  slot: toSlot(row),
  part: row.part,
  payload: row.payload,
  latePayload: row.late_payload,
  state: toState(row),
  attempts: row.attempts,
  ...(row.first_attempt_at !== null && { firstAttemptAt: row.first_attempt_at }),
  windowEnd: row.window_end,
  follow: JSON.parse(row.follow) as Follow,
})

/** The article ids of a row. */
export const coversOf = (row: Pick<DeliveryRow, 'covers'>): readonly string[] => list<string>(row.covers)
