import type { Archive } from '../analysis/archive.ts'
import type { Edition, Instant, Schedule, ScheduleBook } from './ports.ts'
import type { Calendar } from './slots.ts'

/** A channel as the bot sees it. */
interface DeskChannel {
  readonly id: string
  readonly name: string
  readonly guildId: string
  /** Whether what is posted there can be published to followers. */
  readonly announcement: boolean
}

/** What posting in a channel takes. */
export type Need = 'view' | 'send' | 'embed' | 'attach' | 'history' | 'threads' | 'mention'

/** How an edition that an admin asked for went. */
export type Sending =
  | { readonly kind: 'sent'; readonly messageId?: string }
  /** There was nothing to post. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly reason: string }

/** All that a command may ask of the rest of the bot. */
export interface Desk {
  readonly archive: Archive
  readonly version: string
  /** The zone that is offered first. */
  readonly defaultTimezone: string
  readonly schedules: ScheduleBook
  readonly calendar: Calendar
  /** A channel of a guild; undefined where the guild has no such channel or the bot does not see it. */
  channel(guildId: string, channelId: string): DeskChannel | undefined
  /** The names of the permissions, as Discord shows them, that the bot lacks there. */
  missing(channelId: string, needs: readonly Need[]): readonly string[]
  /** What the schedule's next edition would be if it came now. */
  preview(schedule: Schedule, now: Instant): Promise<Edition>
  /** Posts an edition now; `counts`: in place of the next one. */
  send(schedule: Schedule, now: Instant, counts: boolean): Promise<Sending>
  /** The next edition of any schedule of a channel. */
  nextBriefing(channelId: string, now: Instant): Promise<Instant | undefined>
  /** The PNG of an SVG. */
  readonly rasterise: (svg: string) => Uint8Array
}
