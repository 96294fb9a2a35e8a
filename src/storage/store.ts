import type { Kysely } from 'kysely'
import type { Instant, Store, Trouble } from '../briefing/ports.ts'
import { createBook } from './book.ts'
import { type Claiming, createOutbox } from './outbox.ts'
import { seqOf, toSchedule } from './rows.ts'
import type { Tables } from './tables.ts'

/** A process that has not been seen for so long does not live any more (ms). */
const LIVES_FOR = 90_000

const PLANNED_UNTIL = 'planned-until'

type Rest = Omit<Store, keyof ReturnType<typeof createBook> | keyof ReturnType<typeof createOutbox>>

const createRest = (db: Kysely<Tables>, claiming: Claiming): Rest => ({
  schedules: async (page) => {
    let listed = db.selectFrom('schedules').selectAll().where('removed_at', 'is', null).orderBy('seq')
    if (page?.after !== undefined) listed = listed.where('seq', '>', seqOf(page.after))
    if (page) listed = listed.limit(page.limit)
    return (await listed.execute()).map(toSchedule)
  },

  troubled: async () =>
    (
      await db
        .selectFrom('schedules')
        .selectAll()
        .where('state', '=', 'paused')
        .where('paused_by', '=', 'bot')
        .where('removed_at', 'is', null)
        .orderBy('seq')
        .execute()
    ).map(toSchedule),

  plannedUntil: async () =>
    (await db.selectFrom('marks').select('value').where('name', '=', PLANNED_UNTIL).executeTakeFirst())?.value,

  markPlanned: async (until) => {
    await db
      .insertInto('marks')
      .values({ name: PLANNED_UNTIL, value: until })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: until }))
      .execute()
  },

  pauseForTrouble: async (scheduleId, reason, now) => {
    const result = await db
      .updateTable('schedules')
      .set({
        state: 'paused',
        paused_by: 'bot',
        pause_reason: reason,
        paused_since: now,
        paused_until: null,
        people_told: 0,
      })
      .where('seq', '=', seqOf(scheduleId))
      .where('state', '=', 'active')
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  },

  resumeFromTrouble: (scheduleId, codes, now) =>
    db.transaction().execute(async (on) => {
      const result = await on
        .updateTable('schedules')
        .set({ state: 'active', paused_by: null, pause_reason: null, paused_since: null, people_told: 0 })
        .where('seq', '=', seqOf(scheduleId))
        .where('state', '=', 'paused')
        .where('paused_by', '=', 'bot')
        .executeTakeFirst()
      if (result.numUpdatedRows === 0n) return false
      await on
        .updateTable('deliveries')
        .set({ state: 'retry', due_at: now, reason: 'Posting works again.', code: null })
        .where('schedule_seq', '=', seqOf(scheduleId))
        .where('state', '=', 'dead')
        .where('code', 'in', codes)
        .where('window_end', '>', now)
        .execute()
      return true
    }),

  endPauses: async (now) => {
    const over = await db
      .updateTable('schedules')
      .set((eb) => ({
        state: 'active',
        paused_by: null,
        pause_reason: null,
        paused_since: null,
        active_since: eb.fn.coalesce('paused_until', eb.val(now)),
        paused_until: null,
      }))
      .where('state', '=', 'paused')
      .where('paused_by', '=', 'admin')
      .where('paused_until', '<=', now)
      .executeTakeFirst()
    return Number(over.numUpdatedRows)
  },

  untold: async (): Promise<readonly Trouble[]> => {
    const rows = await db
      .selectFrom('schedules')
      .selectAll()
      .where('state', '=', 'paused')
      .where('paused_by', '=', 'bot')
      .where('people_told', '=', 0)
      .where('removed_at', 'is', null)
      .orderBy('seq')
      .execute()
    return rows.map((row) => ({
      schedule: toSchedule(row),
      reason: row.pause_reason ?? '',
      since: row.paused_since ?? row.active_since,
    }))
  },

  markTold: async (scheduleId) => {
    await db.updateTable('schedules').set({ people_told: 1 }).where('seq', '=', seqOf(scheduleId)).execute()
  },

  beat: async (instance, local) => {
    const now: Instant = await claiming.now(db, local)
    await db
      .insertInto('instances')
      .values({ id: instance, seen_at: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: now }))
      .execute()
    await db
      .deleteFrom('instances')
      .where('seen_at', '<', now - LIVES_FOR)
      .execute()
    const row = await db
      .selectFrom('instances')
      .select((eb) => eb.fn.countAll().as('alive'))
      .executeTakeFirst()
    return Number(row?.alive ?? 1)
  },

  close: () => db.destroy(),
})

/** The Store over a migrated database. */
export const createStore = (db: Kysely<Tables>, claiming: Claiming): Store => ({
  ...createBook(db),
  ...createOutbox(db, claiming),
  ...createRest(db, claiming),
})
