import type { IsoDay } from '../corpus/article.ts'

/** Milliseconds since 1970 UTC. */
export type Instant = number

/** ISO: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Length = 'headlines' | 'standard' | 'full'

/** What a channel gets on a day without news. */
export type WhenQuiet = 'nothing' | 'line' | 'background'

/** What an admin decides about a briefing; checked by `checkFields` before it is saved. */
export interface ScheduleFields {
  readonly channelId: string
  /** 'HH:MM', in order, no time twice; never empty. */
  readonly times: readonly string[]
  /** Any zone that Intl.DateTimeFormat takes. */
  readonly timezone: string
  /** In order; never empty. */
  readonly days: readonly Weekday[]
  readonly topics: readonly string[]
  readonly countries: readonly string[]
  readonly length: Length
  readonly mentionRole?: string
  readonly whenQuiet: WhenQuiet
  /** Open a thread below each edition. */
  readonly thread: boolean
  /** Publish each edition of an announcement channel to its followers. */
  readonly publish: boolean
}

/** An admin's pause ends at `until` where it is given; the bot's own pause ends when posting works again. */
export type ScheduleState =
  | { readonly kind: 'active' }
  | {
      readonly kind: 'paused'
      readonly by: 'admin' | 'bot'
      readonly reason: string
      readonly since: Instant
      readonly until?: Instant
    }

/** A channel's subscription to a briefing; a removed one is kept, so that removing can be undone. */
export interface Schedule extends ScheduleFields {
  /** Short, stable and never given twice, such as `s12`. */
  readonly id: string
  readonly guildId: string
  readonly state: ScheduleState
  /** The key of a slot that an admin chose to leave out. */
  readonly skip?: string
  readonly createdBy: string
  readonly createdAt: Instant
  /** Slots before this instant are not due. */
  readonly activeSince: Instant
  readonly removedAt?: Instant
}

/** One edition of one schedule; what identifies it is guild, channel, name and local date, so it outlives the schedule. */
export interface Slot {
  readonly scheduleId: string
  readonly guildId: string
  readonly channelId: string
  /** The time with its zone ('08:00@Europe/Berlin'), or what an edition out of turn is called. */
  readonly name: string
  readonly localDate: IsoDay
  /** 'HH:MM' on the wall clock of the zone. */
  readonly time: string
  readonly at: Instant
}

/** Where a message of an edition stands. `sent`, `uncertain`, `dead`, `missed` and `skipped` are final. */
export type DeliveryState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'sending'; readonly owner: string; readonly leaseUntil: Instant }
  | { readonly kind: 'retry'; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'sent'; readonly messageId: string; readonly at: Instant }
  /** It may have arrived, and nothing lets us look: it is shown, and never sent again. */
  | { readonly kind: 'uncertain'; readonly reason: string }
  | { readonly kind: 'dead'; readonly reason: string; readonly code?: number }
  | { readonly kind: 'missed'; readonly reason: string }
  | { readonly kind: 'skipped'; readonly reason: string }

/** One message of an edition, as the outbox keeps it. */
export interface Delivery {
  readonly id: number
  readonly slot: Slot
  /** Counts from 0; a part goes out when those before it are sent. */
  readonly part: number
  /** The JSON of the message, rendered once; `latePayload` says that the edition is late. */
  readonly payload: string
  readonly latePayload: string
  readonly state: DeliveryState
  /** Attempts whose end is known to be a failure or not known at all; refusals by rate limit do not count. */
  readonly attempts: number
  /** When the first attempt began that may have arrived. */
  readonly firstAttemptAt?: Instant
  /** The end of the catch-up window: no attempt after it. */
  readonly windowEnd: Instant
  /** What is still to be done below the message once it is sent. */
  readonly follow: Follow
}

export interface Follow {
  /** The name of the thread to open. */
  readonly thread?: string
  readonly publish?: boolean
}

/** A row for the outbox: a message to send, or the record that there is none (`missed`, `skipped`). */
export interface NewDelivery {
  readonly slot: Slot
  readonly part: number
  readonly payload: string
  readonly latePayload: string
  readonly state: Extract<DeliveryState, { kind: 'pending' | 'missed' | 'skipped' }>
  /** Not claimed before this instant, so that editions of one minute are spread. */
  readonly notBefore: Instant
  readonly windowEnd: Instant
  readonly covers: readonly string[]
  readonly follow: Follow
}

/** What a schedule has told: sent, or on its way. */
export interface Told {
  readonly articleIds: ReadonlySet<string>
  /** The slot of the last edition. */
  readonly lastAt?: Instant
}

/** An edition, ready for Discord: each part is the JSON of one message and holds `referenceOf(slot, part)` in its text. */
export interface Edition {
  /** Empty when there is nothing to post. */
  readonly parts: readonly string[]
  /** The same parts, saying that they are late; taken when an edition is more than LATE_AFTER behind its time. */
  readonly lateParts?: readonly string[]
  readonly covers: readonly string[]
  readonly quiet: boolean
}

/** Writes editions; the same arguments give the same edition. */
export interface Editor {
  edit(schedule: Schedule, slot: Slot, told: Told, now: Instant): Edition
}

/** How one attempt to post ended. */
export type Outcome =
  /** The answer carried a message id. */
  | { readonly kind: 'sent'; readonly messageId: string }
  /** Not accepted, try after `retryAfter` ms; `counted` where Discord counts it as an invalid request. */
  | { readonly kind: 'limited'; readonly retryAfter: number; readonly global: boolean; readonly counted: boolean }
  /** No connection came about, so it cannot have arrived. */
  | { readonly kind: 'unreached'; readonly reason: string }
  /** It may have arrived: a server error, a cut or unreadable answer, none in time. */
  | { readonly kind: 'unsure'; readonly reason: string }
  /** Discord said no; `code` is its JSON error code, 0 where it gave none. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number; readonly reason: string }
  /** The token is not valid: nothing may be sent any more. */
  | { readonly kind: 'unauthorised'; readonly reason: string }

/** What reading a channel for an earlier attempt showed. */
export type Found =
  | { readonly kind: 'found'; readonly messageId: string }
  | { readonly kind: 'absent' }
  /** We may not read the channel, or could not read it all. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'failed'; readonly outcome: Exclude<Outcome, { kind: 'sent' }> }

/** The answer to a request that posts nothing. */
export type Done = { readonly kind: 'done' } | Exclude<Outcome, { kind: 'sent' }>

/** Discord, as far as delivering needs it. No call throws, and none posts twice. */
export interface Messenger {
  /** Posts a frozen payload; the same key twice within minutes makes one message. */
  post(channelId: string, payload: string, key: string): Promise<Outcome>
  /** Looks for our own message with that reference, from the newest back to `since`. */
  find(channelId: string, reference: string, key: string, since: Instant): Promise<Found>
  unarchive(threadId: string): Promise<Done>
  /** Whether we may post in the channel, without posting. */
  probe(channelId: string): Promise<Done>
  openThread(channelId: string, messageId: string, name: string): Promise<Done>
  publish(channelId: string, messageId: string): Promise<Done>
  /** Tells the people of a guild: its system channel, else the user. */
  tell(guildId: string, userId: string, text: string, key: string): Promise<Done>
}

/** The result of changing a schedule. */
export type Saved =
  | { readonly kind: 'saved'; readonly schedule: Schedule }
  /** Another schedule of the channel already has this time on one of these days. */
  | { readonly kind: 'clash'; readonly schedule: Schedule; readonly time: string }
  /** The guild has as many schedules as it may have. */
  | { readonly kind: 'full'; readonly limit: number }
  | { readonly kind: 'unknown' }

/** How one edition went, the newest state of its worst part. */
export interface Result {
  readonly slot: Slot
  readonly state: DeliveryState
  readonly covers: readonly string[]
}

/** The schedules of all guilds, as the commands use them. A schedule of another guild does not exist for the caller. */
export interface ScheduleBook {
  add(guildId: string, fields: ScheduleFields, createdBy: string, now: Instant): Promise<Saved>
  edit(guildId: string, id: string, changes: Partial<ScheduleFields>, now: Instant): Promise<Saved>
  find(guildId: string, id: string): Promise<Schedule | undefined>
  /** Those not removed, the oldest first. */
  list(guildId: string): Promise<readonly Schedule[]>
  /** Those removed, the last removed first. */
  removed(guildId: string): Promise<readonly Schedule[]>
  pause(guildId: string, id: string, reason: string, now: Instant, until?: Instant): Promise<Saved>
  resume(guildId: string, id: string, now: Instant): Promise<Saved>
  /** Leaves out the slot with this key; undefined takes it back. */
  skip(guildId: string, id: string, slotKey: string | undefined): Promise<Saved>
  remove(guildId: string, id: string, now: Instant): Promise<Saved>
  restore(guildId: string, id: string, now: Instant): Promise<Saved>
  /** The last editions, the newest first. */
  results(guildId: string, id: string, limit: number): Promise<readonly Result[]>
  told(scheduleId: string): Promise<Told>
}

/** The bot's own pause of a schedule: its people are told once. */
export interface Trouble {
  readonly schedule: Schedule
  readonly reason: string
  readonly since: Instant
}

/** The store cannot keep its promise any more (disk full, file damaged, held by another): nothing may be sent. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/** All that is kept between two runs; every change is durable when the promise resolves. */
export interface Store extends ScheduleBook {
  /** The schedules that are not removed, of all guilds, in the order of their ids; a page of them where asked for. */
  schedules(page?: { readonly after?: string; readonly limit: number }): Promise<readonly Schedule[]>
  /** Those that the bot paused. */
  troubled(): Promise<readonly Schedule[]>
  /** The keys of the slots since then that have a row. */
  slotKeys(since: Instant): Promise<ReadonlySet<string>>
  /** The end of the last planning run. */
  plannedUntil(): Promise<Instant | undefined>
  /** Adds an edition's rows at once; rows that exist stay as they are. Resolves to how many are new. */
  plan(rows: readonly NewDelivery[]): Promise<number>
  markPlanned(until: Instant): Promise<void>
  /** Takes up to `limit` rows that are due, or whose owner's lease is over, as `sending`; each as it was before. */
  claim(claim: Claim): Promise<readonly Delivery[]>
  /** Holds a claimed row for another `lease` ms from now; false when it is not ours any more. */
  renew(id: number, owner: string, lease: number, now: Instant): Promise<boolean>
  /** Changes a claimed row; false when it is not ours any more. The parts behind a failed one share its end. */
  settle(id: number, owner: string, settled: Settled): Promise<boolean>
  /** At start, in a store that one process holds: what a crash left `sending` may be claimed at once. */
  release(now: Instant): Promise<number>
  /** When the next row is due that nobody holds. */
  nextDue(): Promise<Instant | undefined>
  delivery(slotKey: string, part: number): Promise<Delivery | undefined>
  /** Sent messages with something left to do below them. */
  unfollowed(limit: number): Promise<readonly Delivery[]>
  followed(id: number): Promise<void>
  /** Pauses an active schedule for a lasting error; false when it was not active. */
  pauseForTrouble(scheduleId: string, reason: string, now: Instant): Promise<boolean>
  /** Ends the bot's own pause; editions that died of these codes are tried again until their window ends. */
  resumeFromTrouble(scheduleId: string, codes: readonly number[], now: Instant): Promise<boolean>
  /** Ends an admin's pause whose time is over. */
  endPauses(now: Instant): Promise<number>
  /** Pauses of the bot whose people have not been told. */
  untold(): Promise<readonly Trouble[]>
  markTold(scheduleId: string): Promise<void>
  /** Says that this process lives; resolves to how many do. */
  beat(instance: string, now: Instant): Promise<number>
  /** How many rows are in each state. */
  count(): Promise<Readonly<Partial<Record<DeliveryState['kind'], number>>>>
  /** Forgets final rows older than this. */
  forget(before: Instant): Promise<number>
  close(): Promise<void>
}

export interface Claim {
  readonly owner: string
  readonly now: Instant
  /** How long the claim holds, in ms. */
  readonly lease: number
  readonly limit: number
  /** Only the rows of this schedule. */
  readonly scheduleId?: string
}

/** What becomes of a claimed row. */
export interface Settled {
  readonly state: Exclude<DeliveryState, { kind: 'sending' | 'pending' | 'skipped' }>
  readonly attempts: number
  /** Absent: no attempt so far can have arrived. */
  readonly firstAttemptAt?: Instant
}

export interface Clock {
  now(): Instant
  /** Resolves after that many ms, earlier when the signal is aborted; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** A number from 0 up to 1. */
export type Chance = () => number

/** Calls the run again and again: every minute, when asked to, and never twice at once. */
export interface Ticker {
  start(run: (signal: AbortSignal) => Promise<void>): void
  /** Asks for a run at this instant, besides the regular ones. */
  wakeAt(at: Instant): void
  /** No run begins any more; resolves when the one under way has ended. */
  stop(): Promise<void>
}

/** What delivery has to say to the log and the counters. */
export type Note =
  | { readonly kind: 'planned'; readonly slot: Slot; readonly parts: number; readonly late: boolean }
  | { readonly kind: 'missed'; readonly slot: Slot; readonly reason: string }
  | { readonly kind: 'sent'; readonly delivery: Delivery; readonly messageId: string; readonly foundAgain: boolean }
  | { readonly kind: 'retry'; readonly delivery: Delivery; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'ended'; readonly delivery: Delivery; readonly state: DeliveryState; readonly loud: boolean }
  | { readonly kind: 'paused'; readonly scheduleId: string; readonly reason: string }
  | { readonly kind: 'resumed'; readonly scheduleId: string }
  | { readonly kind: 'breaker'; readonly until: Instant; readonly reason: string }
  /** The editor could not write an edition; it is tried again until the window ends. */
  | { readonly kind: 'unwritten'; readonly slot: Slot; readonly error: unknown }

export interface Journal {
  note(note: Note): void
}
