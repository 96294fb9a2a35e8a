import type { Kysely, Transaction, UpdateObject } from 'kysely'
import type { Instant, Result, Saved, Schedule, ScheduleBook, ScheduleFields, Told } from '../briefing/ports.ts'
import { coversOf, fieldColumns, seqOf, toSchedule, toSlot, toState } from './rows.ts'
import { type DeliveryRow, NEVER, type Tables } from './tables.ts'

/** How many schedules a guild may have: as many as one list of choices can show. */
const LIMIT = 25

/** The reason that marks what a removal stopped, so that undoing it takes it up again. */
const REMOVED = 'The schedule was removed.'

/** States of an edition whose articles count as told though it is not known to have arrived. */
const UNDER_WAY = ['pending', 'sending', 'retry', 'uncertain']

/** The worst first: an edition stands where its worst part stands. */
const WORST = ['dead', 'uncertain', 'missed', 'retry', 'sending', 'pending', 'skipped', 'sent']

type Change = UpdateObject<Tables, 'schedules'>

const clashWith = (fields: ScheduleFields, others: readonly Schedule[]): Saved | undefined => {
  for (const other of others) {
    if (other.channelId !== fields.channelId || other.timezone !== fields.timezone) continue
    if (!other.days.some((day) => fields.days.includes(day))) continue
    const time = other.times.find((candidate) => fields.times.includes(candidate))
    if (time !== undefined) return { kind: 'clash', schedule: other, time }
  }
  return undefined
}

const sameHours = (a: ScheduleFields, b: ScheduleFields): boolean =>
  a.channelId === b.channelId &&
  a.timezone === b.timezone &&
  a.times.join() === b.times.join() &&
  a.days.join() === b.days.join()

/** The results of rows in order of time, one for each slot. */
const resultsOf = (rows: readonly DeliveryRow[]): readonly Result[] => {
  const bySlot = new Map<string, DeliveryRow[]>()
  for (const row of rows) {
    const key = `${row.channel_id}/${row.name}/${row.local_date}`
    bySlot.set(key, [...(bySlot.get(key) ?? []), row])
  }
  return [...bySlot.values()].flatMap((parts) => {
    const worst = [...parts].sort((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state) || a.part - b.part)[0]
    return worst ? [{ slot: toSlot(worst), state: toState(worst), covers: parts.flatMap(coversOf) }] : []
  })
}

/** The schedules of all guilds, kept in the database. */
export const createBook = (db: Kysely<Tables>): ScheduleBook => {
  const listed = async (on: Kysely<Tables>, guildId: string): Promise<readonly Schedule[]> =>
    (
      await on
        .selectFrom('schedules')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('removed_at', 'is', null)
        .orderBy('seq')
        .execute()
    ).map(toSchedule)

  const read = async (on: Kysely<Tables>, guildId: string, id: string): Promise<Schedule | undefined> => {
    const row = await on
      .selectFrom('schedules')
      .selectAll()
      .where('seq', '=', seqOf(id))
      .where('guild_id', '=', guildId)
      .executeTakeFirst()
    return row && toSchedule(row)
  }

  /** Reads a schedule, lets the caller decide the change, and saves it, as one transaction. */
  const change = (
    guildId: string,
    id: string,
    decide: (schedule: Schedule, on: Transaction<Tables>) => Change | Saved | Promise<Change | Saved>,
  ): Promise<Saved> =>
    db.transaction().execute(async (on): Promise<Saved> => {
      const schedule = await read(on, guildId, id)
      if (!schedule) return { kind: 'unknown' }
      const decided = await decide(schedule, on)
      if ('kind' in decided) return decided as Saved
      await on.updateTable('schedules').set(decided).where('seq', '=', seqOf(id)).execute()
      const saved = await read(on, guildId, id)
      return saved ? { kind: 'saved', schedule: saved } : { kind: 'unknown' }
    })

  /** The change to a living schedule. */
  const changeLiving: typeof change = (guildId, id, decide) =>
    change(guildId, id, (schedule, on) =>
      schedule.removedAt === undefined ? decide(schedule, on) : { kind: 'unknown' },
    )

  const active = (activeSince: Instant): Change => ({
    state: 'active',
    paused_by: null,
    pause_reason: null,
    paused_since: null,
    paused_until: null,
    people_told: 0,
    active_since: activeSince,
  })

  return {
    add: (guildId, fields, createdBy, now) =>
      db.transaction().execute(async (on): Promise<Saved> => {
        const others = await listed(on, guildId)
        if (others.length >= LIMIT) return { kind: 'full', limit: LIMIT }
        const clash = clashWith(fields, others)
        if (clash) return clash
        const row = await on
          .insertInto('schedules')
          .values({
            ...fieldColumns(fields),
            guild_id: guildId,
            state: 'active',
            people_told: 0,
            created_by: createdBy,
            created_at: now,
            active_since: now,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        return { kind: 'saved', schedule: toSchedule(row) }
      }),

    edit: (guildId, id, changes, now) =>
      changeLiving(guildId, id, async (schedule, on) => {
        const { mentionRole, ...kept } = { ...schedule, ...changes }
        const role = 'mentionRole' in changes ? changes.mentionRole : mentionRole
        const fields: ScheduleFields = { ...kept, ...(role !== undefined && { mentionRole: role }) }
        const others = (await listed(on, guildId)).filter((other) => other.id !== id)
        // With new hours it begins anew: a time of this morning that is set this afternoon is not an edition missed.
        const since = sameHours(schedule, fields) ? schedule.activeSince : now
        return clashWith(fields, others) ?? { ...fieldColumns(fields), active_since: since }
      }),

    find: async (guildId, id) => {
      const schedule = await read(db, guildId, id)
      return schedule?.removedAt === undefined ? schedule : undefined
    },

    list: (guildId) => listed(db, guildId),

    removed: async (guildId) =>
      (
        await db
          .selectFrom('schedules')
          .selectAll()
          .where('guild_id', '=', guildId)
          .where('removed_at', 'is not', null)
          .orderBy('removed_at', 'desc')
          .orderBy('seq', 'desc')
          .execute()
      ).map(toSchedule),

    pause: (guildId, id, reason, now, until) =>
      changeLiving(guildId, id, () => ({
        state: 'paused',
        paused_by: 'admin',
        pause_reason: reason,
        paused_since: now,
        paused_until: until ?? null,
        people_told: 1,
      })),

    resume: (guildId, id, now) =>
      changeLiving(guildId, id, (schedule) => {
        if (schedule.state.kind === 'active') return { kind: 'saved', schedule }
        // What an admin paused was not to be sent; what the bot could not send still is.
        return active(schedule.state.by === 'admin' ? now : schedule.activeSince)
      }),

    skip: (guildId, id, slotKey) => changeLiving(guildId, id, () => ({ skip: slotKey ?? null })),

    remove: (guildId, id, now) =>
      changeLiving(guildId, id, async (_, on) => {
        await on
          .updateTable('deliveries')
          .set({ state: 'skipped', reason: REMOVED, due_at: NEVER })
          .where('schedule_seq', '=', seqOf(id))
          .where('state', 'in', ['pending', 'retry'])
          .where('first_attempt_at', 'is', null)
          .execute()
        return { removed_at: now }
      }),

    restore: (guildId, id, now) =>
      change(guildId, id, async (schedule, on) => {
        if (schedule.removedAt === undefined) return { kind: 'saved', schedule }
        const others = await listed(on, guildId)
        if (others.length >= LIMIT) return { kind: 'full', limit: LIMIT }
        const clash = clashWith(schedule, others)
        if (clash) return clash
        await on
          .updateTable('deliveries')
          .set({ state: 'pending', reason: null, due_at: now })
          .where('schedule_seq', '=', seqOf(id))
          .where('state', '=', 'skipped')
          .where('reason', '=', REMOVED)
          .where('window_end', '>', now)
          .execute()
        return { removed_at: null, active_since: now }
      }),

    results: async (guildId, id, limit) => {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('schedule_seq', '=', seqOf(id))
        .where('guild_id', '=', guildId)
        .orderBy('at', 'desc')
        .orderBy('name', 'desc')
        .orderBy('part')
        // Few editions have more than one part, none more than a few.
        .limit(limit * 4)
        .execute()
      return resultsOf(rows).slice(0, limit)
    },

    told: async (scheduleId): Promise<Told> => {
      const seq = seqOf(scheduleId)
      const told = await db.selectFrom('told').select('article_id').where('schedule_seq', '=', seq).execute()
      const editions = db.selectFrom('deliveries').where('schedule_seq', '=', seq).where('part', '=', 0)
      const last = await editions
        .select('at')
        .where('state', 'in', [...UNDER_WAY, 'sent'])
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst()
      const underWay = await editions.select('covers').where('state', 'in', UNDER_WAY).execute()
      return {
        articleIds: new Set([...told.map((row) => row.article_id), ...underWay.flatMap(coversOf)]),
        ...(last && { lastAt: last.at }),
      }
    },
  }
}
