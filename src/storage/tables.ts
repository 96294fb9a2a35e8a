import type { Generated, Selectable } from 'kysely'

/** Later than every instant: final rows lie beyond all that is looked through for what is due. */
export const NEVER = 2 ** 52

/** The tables as kysely sees them: instants are epoch ms, lists are JSON text, flags are 0 or 1. */
export interface Tables {
  schedules: ScheduleTable
  deliveries: DeliveryTable
  told: ToldTable
  marks: { name: string; value: number }
  instances: { id: string; seen_at: number }
}

export interface ScheduleTable {
  seq: Generated<number>
  guild_id: string
  channel_id: string
  times: string
  timezone: string
  days: string
  topics: string
  countries: string
  length: string
  mention_role: string | null
  when_quiet: string
  thread: number
  publish: number
  state: string
  paused_by: string | null
  pause_reason: string | null
  paused_since: number | null
  paused_until: number | null
  people_told: number
  skip: string | null
  created_by: string
  created_at: number
  active_since: number
  removed_at: number | null
}

export interface DeliveryTable {
  id: Generated<number>
  schedule_seq: number
  guild_id: string
  channel_id: string
  name: string
  local_date: string
  time: string
  at: number
  part: number
  payload: string
  late_payload: string
  state: string
  owner: string | null
  /** When the row may be claimed: not before, retry at, or the end of the lease; NEVER once its state is final. */
  due_at: number
  reason: string | null
  code: number | null
  message_id: string | null
  sent_at: number | null
  attempts: number
  first_attempt_at: number | null
  window_end: number
  covers: string
  follow: string
  followed: number
}

export interface ToldTable {
  schedule_seq: number
  article_id: string
  at: number
}

export type ScheduleRow = Selectable<ScheduleTable>
export type DeliveryRow = Selectable<DeliveryTable>
