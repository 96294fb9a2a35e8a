import { type ExpressionBuilder, type Kysely, sql, type Transaction } from 'kysely'
import type { Delivery, DeliveryState, Instant, NewDelivery, Settled, Store } from '../briefing/ports.ts'
import { seqOf, toDelivery } from './rows.ts'
import { NEVER, type Tables } from './tables.ts'

/** How the two databases take a claim: by whose clock, and how rows are held while they are chosen. */
export interface Claiming {
  /** The instant by which leases are counted. */
  now(on: Kysely<Tables>, local: Instant): Promise<Instant>
  readonly skipLocked: boolean
}

type Outbox = Pick<
  Store,
  | 'slotKeys'
  | 'plan'
  | 'claim'
  | 'renew'
  | 'settle'
  | 'release'
  | 'nextDue'
  | 'delivery'
  | 'unfollowed'
  | 'followed'
  | 'count'
  | 'forget'
>

/** No row waits longer than this for anything. */
const LONGEST_WAIT = 20 * 60_000

const OPEN = ['pending', 'retry', 'sending']
const FAILED: readonly DeliveryState['kind'][] = ['dead', 'uncertain', 'missed']

/** How many rows one statement adds: well below the number of parameters that SQLite takes. */
const ROWS_AT_ONCE = 200

const newRow = (row: NewDelivery) => ({
  schedule_seq: seqOf(row.slot.scheduleId),
  guild_id: row.slot.guildId,
  channel_id: row.slot.channelId,
  name: row.slot.name,
  local_date: row.slot.localDate,
  time: row.slot.time,
  at: row.slot.at,
  part: row.part,
  payload: row.payload,
  late_payload: row.latePayload,
  state: row.state.kind,
  reason: 'reason' in row.state ? row.state.reason : null,
  due_at: row.state.kind === 'pending' ? row.notBefore : NEVER,
  attempts: 0,
  window_end: row.windowEnd,
  covers: JSON.stringify(row.covers),
  follow: JSON.stringify(row.follow),
  followed: row.follow.thread === undefined && !row.follow.publish ? 1 : 0,
})

const settledColumns = ({ state, attempts, firstAttemptAt }: Settled) => ({
  state: state.kind,
  owner: null,
  due_at: state.kind === 'retry' ? state.at : NEVER,
  reason: 'reason' in state ? state.reason : null,
  code: state.kind === 'dead' ? (state.code ?? null) : null,
  message_id: state.kind === 'sent' ? state.messageId : null,
  sent_at: state.kind === 'sent' ? state.at : null,
  attempts,
  first_attempt_at: firstAttemptAt ?? null,
})

/** Rows that wait for nothing but their time: no earlier part of their edition is still to be sent. */
const inTurn = (eb: ExpressionBuilder<Tables, 'deliveries'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('deliveries as other')
        .select(sql.lit(1).as('one'))
        .whereRef('other.guild_id', '=', 'deliveries.guild_id')
        .whereRef('other.channel_id', '=', 'deliveries.channel_id')
        .whereRef('other.name', '=', 'deliveries.name')
        .whereRef('other.local_date', '=', 'deliveries.local_date')
        .whereRef('other.part', '<', 'deliveries.part')
        .where('other.state', '<>', 'sent'),
    ),
  )

/** The outbox in the database; every change of a claimed row is fenced by its owner and its state. */
export const createOutbox = (db: Kysely<Tables>, claiming: Claiming): Outbox => {
  const afterSettling = async (on: Transaction<Tables>, id: number, { state }: Settled): Promise<void> => {
    const row = await on.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    if (state.kind === 'sent') {
      const covers = JSON.parse(row.covers) as string[]
      for (const articleId of covers)
        await on
          .insertInto('told')
          .values({ schedule_seq: row.schedule_seq, article_id: articleId, at: row.at })
          .onConflict((conflict) => conflict.columns(['schedule_seq', 'article_id']).doNothing())
          .execute()
    }
    if (FAILED.includes(state.kind))
      await on
        .updateTable('deliveries')
        .set({ state: state.kind, reason: row.reason, code: row.code, due_at: NEVER })
        .where('guild_id', '=', row.guild_id)
        .where('channel_id', '=', row.channel_id)
        .where('name', '=', row.name)
        .where('local_date', '=', row.local_date)
        .where('part', '>', row.part)
        .where('state', 'in', OPEN)
        .execute()
  }

  return {
    slotKeys: async (since) => {
      const rows = await db
        .selectFrom('deliveries')
        .select(['guild_id', 'channel_id', 'name', 'local_date'])
        .where('at', '>=', since)
        .where('part', '=', 0)
        .execute()
      return new Set(rows.map((row) => `${row.guild_id}/${row.channel_id}/${row.name}/${row.local_date}`))
    },

    plan: (rows) =>
      db.transaction().execute(async (on) => {
        let added = 0n
        for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
          const result = await on
            .insertInto('deliveries')
            .values(rows.slice(start, start + ROWS_AT_ONCE).map(newRow))
            .onConflict((conflict) =>
              conflict.columns(['guild_id', 'channel_id', 'name', 'local_date', 'part']).doNothing(),
            )
            .executeTakeFirst()
          added += result.numInsertedOrUpdatedRows ?? 0n
        }
        return Number(added)
      }),

    claim: ({ owner, now: local, lease, limit, scheduleId }) =>
      db.transaction().execute(async (on): Promise<readonly Delivery[]> => {
        const now = await claiming.now(on, local)
        const dueBetween = async (after: Instant, until: Instant, most: number): Promise<readonly number[]> => {
          let due = on
            .selectFrom('deliveries')
            .select('id')
            .where('due_at', '>', after)
            .where('due_at', '<=', until)
            .where(inTurn)
            .orderBy('due_at')
            .orderBy('id')
            .limit(most)
          if (scheduleId !== undefined) due = due.where('schedule_seq', '=', seqOf(scheduleId))
          if (claiming.skipLocked) due = due.forUpdate().skipLocked()
          return (await due.execute()).map((row) => row.id)
        }
        // What was put off longer than anything ever is, was put off by a clock that has been set back since.
        const ids = await dueBetween(0, now, limit)
        const stray = ids.length < limit ? await dueBetween(now + LONGEST_WAIT, NEVER - 1, limit - ids.length) : []
        const claimed = [...ids, ...stray]
        if (claimed.length === 0) return []
        const rows = await on.selectFrom('deliveries').selectAll().where('id', 'in', claimed).orderBy('id').execute()
        await on
          .updateTable('deliveries')
          .set((eb) => ({
            state: 'sending',
            owner,
            due_at: now + lease,
            first_attempt_at: eb.fn.coalesce('first_attempt_at', eb.val(now)),
          }))
          .where('id', 'in', claimed)
          .execute()
        return rows.map((row) => ({
          ...toDelivery(row),
          state: { kind: 'sending', owner, leaseUntil: now + lease } as const,
        }))
      }),

    renew: async (id, owner, lease, now) => {
      const result = await db
        .updateTable('deliveries')
        .set({ due_at: (await claiming.now(db, now)) + lease })
        .where('id', '=', id)
        .where('owner', '=', owner)
        .where('state', '=', 'sending')
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    },

    settle: (id, owner, settled) =>
      db.transaction().execute(async (on) => {
        const result = await on
          .updateTable('deliveries')
          .set(settledColumns(settled))
          .where('id', '=', id)
          .where('owner', '=', owner)
          .where('state', '=', 'sending')
          .executeTakeFirst()
        if (result.numUpdatedRows === 0n) return false
        await afterSettling(on, id, settled)
        return true
      }),

    release: async (now) => {
      await db.deleteFrom('instances').execute()
      const result = await db
        .updateTable('deliveries')
        .set({ due_at: now, owner: null })
        .where('state', '=', 'sending')
        .executeTakeFirst()
      return Number(result.numUpdatedRows)
    },

    nextDue: async () => {
      const row = await db
        .selectFrom('deliveries')
        .select('due_at')
        .where('due_at', '<', NEVER)
        .where(inTurn)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst()
      return row?.due_at
    },

    delivery: async (key, part) => {
      const [guildId = '', channelId = '', ...rest] = key.split('/')
      const row = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('channel_id', '=', channelId)
        // A zone's name holds slashes too.
        .where('name', '=', rest.slice(0, -1).join('/'))
        .where('local_date', '=', rest.at(-1) ?? '')
        .where('part', '=', part)
        .executeTakeFirst()
      return row && toDelivery(row)
    },

    unfollowed: async (limit) =>
      (
        await db
          .selectFrom('deliveries')
          .selectAll()
          .where('state', '=', 'sent')
          .where('followed', '=', 0)
          .orderBy('id')
          .limit(limit)
          .execute()
      ).map(toDelivery),

    followed: async (id) => {
      await db.updateTable('deliveries').set({ followed: 1 }).where('id', '=', id).execute()
    },

    count: async () => {
      const rows = await db
        .selectFrom('deliveries')
        .select((eb) => ['state', eb.fn.countAll().as('rows')])
        .groupBy('state')
        .execute()
      return Object.fromEntries(rows.map((row) => [row.state, Number(row.rows)]))
    },

    forget: async (before) => {
      const result = await db
        .deleteFrom('deliveries')
        .where('at', '<', before)
        .where('state', 'not in', OPEN)
        .executeTakeFirst()
      return Number(result.numDeletedRows)
    },
  }
}
