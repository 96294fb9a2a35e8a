import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Where the two databases differ in what a table may hold. */
export type Kind = 'sqlite' | 'postgres'

/** The migrations in order; one that has run anywhere is never changed, only followed. */
const migrations = (kind: Kind): Readonly<Record<string, Migration>> => {
  const instant = kind === 'sqlite' ? 'integer' : 'bigint'
  const end = kind === 'sqlite' ? sql`strict` : sql``
  return {
    '0001-schedules-and-outbox': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('schedules')
          .addColumn('seq', 'integer', (column) =>
            kind === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedAlwaysAsIdentity(),
          )
          .addColumn('guild_id', 'text', (column) => column.notNull())
          .addColumn('channel_id', 'text', (column) => column.notNull())
          .addColumn('times', 'text', (column) => column.notNull())
          .addColumn('timezone', 'text', (column) => column.notNull())
          .addColumn('days', 'text', (column) => column.notNull())
          .addColumn('topics', 'text', (column) => column.notNull())
          .addColumn('countries', 'text', (column) => column.notNull())
          .addColumn('length', 'text', (column) => column.notNull())
          .addColumn('mention_role', 'text')
          .addColumn('when_quiet', 'text', (column) => column.notNull())
          .addColumn('thread', 'integer', (column) => column.notNull())
          .addColumn('publish', 'integer', (column) => column.notNull())
          .addColumn('state', 'text', (column) => column.notNull())
          .addColumn('paused_by', 'text')
          .addColumn('pause_reason', 'text')
          .addColumn('paused_since', instant)
          .addColumn('paused_until', instant)
          .addColumn('people_told', 'integer', (column) => column.notNull())
          .addColumn('skip', 'text')
          .addColumn('created_by', 'text', (column) => column.notNull())
          .addColumn('created_at', instant, (column) => column.notNull())
          .addColumn('active_since', instant, (column) => column.notNull())
          .addColumn('removed_at', instant)
          .modifyEnd(end)
          .execute()
        await db.schema.createIndex('schedules_by_state').on('schedules').columns(['state', 'paused_by']).execute()
        await db.schema.createIndex('schedules_by_guild').on('schedules').columns(['guild_id']).execute()
        await db.schema
          .createTable('deliveries')
          .addColumn('id', 'integer', (column) =>
            kind === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedAlwaysAsIdentity(),
          )
          .addColumn('schedule_seq', 'integer', (column) => column.notNull())
          .addColumn('guild_id', 'text', (column) => column.notNull())
          .addColumn('channel_id', 'text', (column) => column.notNull())
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('local_date', 'text', (column) => column.notNull())
          .addColumn('time', 'text', (column) => column.notNull())
          .addColumn('at', instant, (column) => column.notNull())
          .addColumn('part', 'integer', (column) => column.notNull())
          .addColumn('payload', 'text', (column) => column.notNull())
          .addColumn('late_payload', 'text', (column) => column.notNull())
          .addColumn('state', 'text', (column) => column.notNull())
          .addColumn('owner', 'text')
          .addColumn('due_at', instant, (column) => column.notNull())
          .addColumn('reason', 'text')
          .addColumn('code', 'integer')
          .addColumn('message_id', 'text')
          .addColumn('sent_at', instant)
          .addColumn('attempts', 'integer', (column) => column.notNull())
          .addColumn('first_attempt_at', instant)
          .addColumn('window_end', instant, (column) => column.notNull())
          .addColumn('covers', 'text', (column) => column.notNull())
          .addColumn('follow', 'text', (column) => column.notNull())
          .addColumn('followed', 'integer', (column) => column.notNull())
          .addUniqueConstraint('one_edition', ['guild_id', 'channel_id', 'name', 'local_date', 'part'])
          .modifyEnd(end)
          .execute()
        await db.schema.createIndex('deliveries_due').on('deliveries').columns(['due_at']).execute()
        await db.schema.createIndex('deliveries_follow').on('deliveries').columns(['followed', 'state']).execute()
        await db.schema.createIndex('deliveries_at').on('deliveries').columns(['at']).execute()
        await db.schema.createIndex('deliveries_of').on('deliveries').columns(['schedule_seq', 'at']).execute()
        await db.schema
          .createTable('told')
          .addColumn('schedule_seq', 'integer', (column) => column.notNull())
          .addColumn('article_id', 'text', (column) => column.notNull())
          .addColumn('at', instant, (column) => column.notNull())
          .addPrimaryKeyConstraint('told_once', ['schedule_seq', 'article_id'])
          .modifyEnd(end)
          .execute()
        await db.schema
          .createTable('marks')
          .addColumn('name', 'text', (column) => column.primaryKey().notNull())
          .addColumn('value', instant, (column) => column.notNull())
          .modifyEnd(end)
          .execute()
        await db.schema
          .createTable('instances')
          .addColumn('id', 'text', (column) => column.primaryKey().notNull())
          .addColumn('seen_at', instant, (column) => column.notNull())
          .modifyEnd(end)
          .execute()
      },
    },
  }
}

/** Brings the tables up to date; kysely holds an advisory lock meanwhile where several processes may do so. */
export const migrate = async (db: Kysely<Tables>, kind: Kind): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations(kind) }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
