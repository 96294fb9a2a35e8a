import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../src/briefing/ports.ts'
import { slotKey } from '../../../src/briefing/slots.ts'
import { added, DAILY, only, rowOf, slotOn } from '../../support/schedules.ts'

/** Where a store of its own for each test comes from. */
export interface Shelf {
  open(): Promise<Store>
  /** Puts away what `open` made. */
  clear(): Promise<void>
}

const LEASE = 60_000
const DAY = 24 * 3_600_000

/** What every store must do, whatever it keeps its rows in. */
export const storeContract = (name: string, shelf: Shelf): void => {
  describe(`the store in ${name}`, () => {
    // Leases go by the clock of the database, so the tests live in the present.
    const now = Date.now()
    const today = new Date(now).toISOString().slice(0, 10)
    let store: Store
    beforeEach(async () => {
      store = await shelf.open()
    })
    afterEach(async () => {
      await store.close()
      await shelf.clear()
    })
    const claim = (owner = 'a/1', limit = 10, at = Date.now()) => store.claim({ owner, now: at, lease: LEASE, limit })
    const due = { notBefore: now - 1000 }

    describe('the book of schedules', () => {
      it('gives back what was added', async () => {
        const fields = { ...DAILY, topics: ['nato'], countries: ['FR', 'UA'], days: [1, 5] as const, mentionRole: '77' }
        const schedule = await added(store, now, { ...fields, thread: true, whenQuiet: 'background' })
        expect(schedule).toMatchObject({ ...fields, id: 's1', thread: true, whenQuiet: 'background', createdBy: '30' })
        expect(schedule).toMatchObject({ state: { kind: 'active' }, createdAt: now, activeSince: now, guildId: '10' })
        expect(await store.find('10', 's1')).toEqual(schedule)
        expect(await store.list('10')).toEqual([schedule])
      })

      it('keeps guilds apart', async () => {
        const { id } = await added(store, now)
        expect(await store.find('11', id)).toBeUndefined()
        expect(await store.list('11')).toEqual([])
        expect(await store.edit('11', id, { times: ['09:00'] }, now)).toEqual({ kind: 'unknown' })
        expect(await store.pause('11', id, 'no', now)).toEqual({ kind: 'unknown' })
        expect(await store.remove('11', id, now)).toEqual({ kind: 'unknown' })
        expect(await store.results('11', id, 7)).toEqual([])
      })

      it.each(['', 's', 's0', 's01', 's1x', '1', "s1' OR 1=1", 's99999999999999999999'])('knows no %j', async (id) => {
        await added(store, now)
        expect(await store.find('10', id)).toBeUndefined()
      })

      it('refuses a second schedule at the same time of the same day in the same channel', async () => {
        await added(store, now, { times: ['08:00', '18:00'], days: [1, 2, 3, 4, 5] })
        expect(await store.add('10', { ...DAILY, times: ['18:00'], days: [5, 6] }, '30', now)).toMatchObject({
          kind: 'clash',
          time: '18:00',
          schedule: { id: 's1' },
        })
        await added(store, now, { times: ['18:00'], days: [6, 7] })
        await added(store, now, { times: ['18:00'], channelId: '21' })
        await added(store, now, { times: ['18:00'], timezone: 'Asia/Tokyo' })
        expect(await store.edit('10', 's2', { days: [5] }, now)).toMatchObject({ kind: 'clash' })
      })

      it('takes 25 for a guild', async () => {
        for (let count = 0; count < 25; count += 1) await added(store, now, { channelId: String(100 + count) })
        expect(await store.add('10', DAILY, '30', now)).toEqual({ kind: 'full', limit: 25 })
      })

      it('edits, and begins anew only with new hours', async () => {
        const { id } = await added(store, now, { mentionRole: '77' })
        const later = now + 1000
        expect(await store.edit('10', id, { length: 'full' }, later)).toMatchObject({
          kind: 'saved',
          schedule: { length: 'full', mentionRole: '77', activeSince: now },
        })
        expect(await store.edit('10', id, { times: ['09:00'] }, later)).toMatchObject({
          schedule: { times: ['09:00'], activeSince: later },
        })
      })

      it('pauses and resumes', async () => {
        const { id } = await added(store, now)
        expect(await store.pause('10', id, 'Holidays', now + 1, now + DAY)).toMatchObject({
          schedule: { state: { kind: 'paused', by: 'admin', reason: 'Holidays', since: now + 1, until: now + DAY } },
        })
        expect(await store.endPauses(now + DAY - 1)).toBe(0)
        expect(await store.endPauses(now + DAY)).toBe(1)
        expect(await store.find('10', id)).toMatchObject({ state: { kind: 'active' }, activeSince: now + DAY })
        await store.pause('10', id, 'Again', now)
        expect(await store.endPauses(now + 365 * DAY)).toBe(0)
        expect(await store.resume('10', id, now + 5)).toMatchObject({ schedule: { activeSince: now + 5 } })
      })

      it('keeps what is removed, and brings it back under its id', async () => {
        const { id } = await added(store, now)
        await store.remove('10', id, now + 1)
        expect(await store.list('10')).toEqual([])
        expect(await store.schedules()).toEqual([])
        expect(await store.find('10', id)).toBeUndefined()
        expect(await store.edit('10', id, { length: 'full' }, now)).toEqual({ kind: 'unknown' })
        expect(await store.removed('10')).toMatchObject([{ id, removedAt: now + 1 }])
        expect(await store.restore('10', id, now + 2)).toMatchObject({ kind: 'saved', schedule: { id } })
        expect(await store.list('10')).toHaveLength(1)
      })

      it('does not bring back what would clash', async () => {
        const { id } = await added(store, now)
        await store.remove('10', id, now)
        await added(store, now)
        expect(await store.restore('10', id, now)).toMatchObject({ kind: 'clash', schedule: { id: 's2' } })
      })

      it('stops what a removed schedule has not tried to send, and takes it up again with it', async () => {
        const schedule = await added(store, now)
        const slot = slotOn(schedule, today)
        await store.plan([rowOf(slot, { ...due, windowEnd: now + DAY })])
        await store.remove('10', schedule.id, now)
        expect(await claim()).toEqual([])
        await store.restore('10', schedule.id, now)
        expect(only(await claim()).slot).toEqual(slot)
      })

      it('skips one edition', async () => {
        const { id } = await added(store, now)
        expect(await store.skip('10', id, 'key')).toMatchObject({ schedule: { skip: 'key' } })
        expect((await store.find('10', id))?.skip).toBe('key')
        await store.skip('10', id, undefined)
        expect(await store.find('10', id)).not.toHaveProperty('skip')
      })
    })

    describe('the outbox', () => {
      it('keeps the first row of a slot, whichever schedule comes later', async () => {
        const schedule = await added(store, now)
        const slot = slotOn(schedule, today)
        expect(await store.plan([rowOf(slot, { payload: 'first' })])).toBe(1)
        expect(await store.plan([rowOf({ ...slot, scheduleId: 's9' }, { payload: 'second' })])).toBe(0)
        expect((await store.delivery(slotKey(slot), 0))?.payload).toBe('first')
        expect(await store.slotKeys(slot.at)).toEqual(new Set([slotKey(slot)]))
        expect(await store.slotKeys(slot.at + 1)).toEqual(new Set())
      })

      it('plans a thousand rows at once', async () => {
        const schedule = await added(store, now)
        const rows = Array.from({ length: 1000 }, (_, index) =>
          rowOf({ ...slotOn(schedule, today), channelId: String(index) }),
        )
        expect(await store.plan(rows)).toBe(1000)
        expect(await store.plan(rows)).toBe(0)
        expect(await store.count()).toEqual({ pending: 1000 })
      })

      it('claims a row for one owner, as it was before', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, due)])
        const row = only(await claim('a/1'))
        expect(row).toMatchObject({ slot, attempts: 0, state: { kind: 'sending', owner: 'a/1' } })
        expect(row).not.toHaveProperty('firstAttemptAt')
        expect(await claim('b/1')).toEqual([])
      })

      it('does not claim what is not due', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, { notBefore: now + 5 * 60_000 })])
        expect(await claim()).toEqual([])
        expect(await store.nextDue()).toBe(now + 5 * 60_000)
      })

      it('claims what only a clock that was set back can have put off', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, { notBefore: now + 2 * 3_600_000 })])
        expect(await claim()).toHaveLength(1)
      })

      it('gives a row to another when the lease is over, with its first attempt', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, due)])
        await store.claim({ owner: 'a/1', now: Date.now(), lease: -1, limit: 1 })
        const row = only(await claim('b/1'))
        expect(row.firstAttemptAt).toBeGreaterThanOrEqual(now)
        expect(
          await store.settle(row.id, 'a/1', { state: { kind: 'sent', messageId: '1', at: now }, attempts: 1 }),
        ).toBe(false)
        expect(await store.renew(row.id, 'a/1', LEASE, Date.now())).toBe(false)
        expect(await store.renew(row.id, 'b/1', LEASE, Date.now())).toBe(true)
        expect(
          await store.settle(row.id, 'b/1', { state: { kind: 'sent', messageId: '1', at: now }, attempts: 1 }),
        ).toBe(true)
        expect((await store.delivery(slotKey(slot), 0))?.state).toEqual({ kind: 'sent', messageId: '1', at: now })
      })

      it('releases at start what a crash left', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, due)])
        await claim('a/1')
        expect(await store.release(Date.now())).toBe(1)
        expect(await claim('b/1')).toHaveLength(1)
      })

      it.each([
        [{ kind: 'retry', at: now - 5, reason: 'ECONNRESET' }, true],
        [{ kind: 'sent', messageId: '5', at: now }, false],
        [{ kind: 'uncertain', reason: 'closed' }, false],
        [{ kind: 'dead', reason: 'Invalid Form Body', code: 50035 }, false],
        [{ kind: 'missed', reason: 'too late' }, false],
      ] as const)('records %o', async (state, claimable) => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, due)])
        const { id } = only(await claim())
        expect(await store.settle(id, 'a/1', { state, attempts: 3, firstAttemptAt: now - 9 })).toBe(true)
        expect(await store.delivery(slotKey(slot), 0)).toMatchObject({ state, attempts: 3, firstAttemptAt: now - 9 })
        expect(await claim('b/1')).toHaveLength(claimable ? 1 : 0)
        expect(await store.settle(id, 'a/1', { state, attempts: 4 })).toBe(false)
      })

      it('forgets the first attempt where none can have arrived', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, due)])
        const { id } = only(await claim())
        await store.settle(id, 'a/1', { state: { kind: 'retry', at: now - 1, reason: '429' }, attempts: 0 })
        expect(only(await claim('b/1'))).not.toHaveProperty('firstAttemptAt')
      })

      it('sends the parts of an edition one after the other', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, due), rowOf(slot, { ...due, part: 1 })])
        const first = only(await claim())
        expect(first.part).toBe(0)
        await store.settle(first.id, 'a/1', { state: { kind: 'retry', at: now + 9000, reason: '500' }, attempts: 1 })
        expect(await store.nextDue()).toBe(now + 9000)
        expect(await claim()).toEqual([])
      })

      it('sends the next part when the one before is sent', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, due), rowOf(slot, { ...due, part: 1 })])
        const first = only(await claim())
        await store.settle(first.id, 'a/1', { state: { kind: 'sent', messageId: '1', at: now }, attempts: 1 })
        expect(only(await claim()).part).toBe(1)
      })

      it('ends the parts behind a failed one with it', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, due), rowOf(slot, { ...due, part: 1 })])
        const { id } = only(await claim())
        await store.settle(id, 'a/1', { state: { kind: 'dead', reason: 'no', code: 50035 }, attempts: 1 })
        expect((await store.delivery(slotKey(slot), 1))?.state).toEqual({ kind: 'dead', reason: 'no', code: 50035 })
        expect(await store.count()).toEqual({ dead: 2 })
      })

      it('claims the rows of one schedule when asked to', async () => {
        const [one, two] = [await added(store, now), await added(store, now, { channelId: '21' })]
        await store.plan([rowOf(slotOn(one, today), due), rowOf(slotOn(two, today), due)])
        const rows = await store.claim({ owner: 'a', now: Date.now(), lease: LEASE, limit: 9, scheduleId: two.id })
        expect(only(rows).slot.channelId).toBe('21')
      })

      it('finds again the row of a zone with a slash', async () => {
        const schedule = await added(store, now, { timezone: 'America/Argentina/Buenos_Aires' })
        const slot = slotOn(schedule, today)
        await store.plan([rowOf(slot)])
        expect((await store.delivery(slotKey(slot), 0))?.slot).toEqual(slot)
      })

      it('remembers what is still to be done below a message', async () => {
        const slot = slotOn(await added(store, now), today)
        await store.plan([rowOf(slot, { ...due, follow: { thread: 'Briefing', publish: true } })])
        expect(await store.unfollowed(5)).toEqual([])
        const { id } = only(await claim())
        await store.settle(id, 'a/1', { state: { kind: 'sent', messageId: '1', at: now }, attempts: 1 })
        expect(only(await store.unfollowed(5)).follow).toEqual({ thread: 'Briefing', publish: true })
        await store.followed(id)
        expect(await store.unfollowed(5)).toEqual([])
      })

      it('forgets what is old and final', async () => {
        const schedule = await added(store, now)
        const old = slotOn(schedule, '2020-01-01')
        await store.plan([
          rowOf(old, { state: { kind: 'missed', reason: 'off' } }),
          rowOf({ ...old, channelId: '21' }),
          rowOf(slotOn(schedule, today), { state: { kind: 'skipped', reason: 'quiet' } }),
        ])
        expect(await store.forget(now - 100 * DAY)).toBe(1)
        expect(await store.count()).toEqual({ pending: 1, skipped: 1 })
      })
    })

    describe('what was told', () => {
      const covers = ['2023/one', '2023/two']

      it('counts an edition under way, and one that arrived', async () => {
        const schedule = await added(store, now)
        const slot = slotOn(schedule, today)
        expect(await store.told(schedule.id)).toEqual({ articleIds: new Set() })
        await store.plan([rowOf(slot, { ...due, covers })])
        expect(await store.told(schedule.id)).toEqual({ articleIds: new Set(covers), lastAt: slot.at })
        const { id } = only(await claim())
        await store.settle(id, 'a/1', { state: { kind: 'sent', messageId: '1', at: now }, attempts: 1 })
        expect(await store.told(schedule.id)).toEqual({ articleIds: new Set(covers), lastAt: slot.at })
        await store.forget(now + 2 * DAY)
        expect((await store.told(schedule.id)).articleIds).toEqual(new Set(covers))
      })

      it('does not count one that failed', async () => {
        const schedule = await added(store, now)
        await store.plan([rowOf(slotOn(schedule, today), { ...due, covers })])
        const { id } = only(await claim())
        await store.settle(id, 'a/1', { state: { kind: 'missed', reason: 'late' }, attempts: 1 })
        expect(await store.told(schedule.id)).toEqual({ articleIds: new Set() })
      })

      it('gives the last results, the newest first, each with its worst part', async () => {
        const schedule = await added(store, now)
        const days = ['2026-01-01', '2026-01-02', '2026-01-03']
        const skipped = { state: { kind: 'skipped', reason: 'quiet' } } as const
        await store.plan(days.map((day) => rowOf(slotOn(schedule, day), skipped)))
        await store.plan([rowOf(slotOn(schedule, '2026-01-03'), { part: 1, state: { kind: 'missed', reason: 'off' } })])
        const results = await store.results('10', schedule.id, 2)
        expect(results.map(({ slot, state }) => [slot.localDate, state.kind])).toEqual([
          ['2026-01-03', 'missed'],
          ['2026-01-02', 'skipped'],
        ])
      })
    })

    describe('trouble', () => {
      const CODES = [50001, 50013]

      it('pauses once, is told once, and resumes with what it stopped', async () => {
        const schedule = await added(store, now)
        const slot = slotOn(schedule, today)
        await store.plan([rowOf(slot, { ...due, windowEnd: now + DAY })])
        const { id } = only(await claim())
        await store.settle(id, 'a/1', { state: { kind: 'dead', reason: 'Missing', code: 50013 }, attempts: 1 })
        expect(await store.pauseForTrouble(schedule.id, 'Missing', now)).toBe(true)
        expect(await store.pauseForTrouble(schedule.id, 'Missing', now)).toBe(false)
        expect(await store.untold()).toMatchObject([{ reason: 'Missing', since: now, schedule: { id: schedule.id } }])
        await store.markTold(schedule.id)
        expect(await store.untold()).toEqual([])
        expect(await store.find('10', schedule.id)).toMatchObject({
          activeSince: now,
          state: { kind: 'paused', by: 'bot', reason: 'Missing' },
        })
        expect(await store.resumeFromTrouble(schedule.id, CODES, Date.now())).toBe(true)
        expect(await store.resumeFromTrouble(schedule.id, CODES, Date.now())).toBe(false)
        expect(await store.find('10', schedule.id)).toMatchObject({ activeSince: now, state: { kind: 'active' } })
        expect(only(await claim()).slot).toEqual(slot)
      })

      it('leaves alone what died of something else, or too long ago, and what an admin paused', async () => {
        const schedule = await added(store, now)
        const slot = slotOn(schedule, today)
        await store.plan([
          rowOf(slot, { ...due, windowEnd: now + DAY }),
          rowOf({ ...slot, name: 'old' }, { ...due, windowEnd: now - 1 }),
        ])
        const [one, two] = await claim()
        for (const [row, code] of [
          [one, 50035],
          [two, 50013],
        ] as const)
          await store.settle(row?.id ?? 0, 'a/1', { state: { kind: 'dead', reason: '', code }, attempts: 1 })
        await store.pauseForTrouble(schedule.id, 'Missing', now)
        await store.resumeFromTrouble(schedule.id, CODES, Date.now())
        expect(await claim()).toEqual([])
        await store.pause('10', schedule.id, 'Holidays', now)
        expect(await store.resumeFromTrouble(schedule.id, CODES, now)).toBe(false)
        expect(await store.pauseForTrouble(schedule.id, 'Missing', now)).toBe(false)
        expect(await store.untold()).toEqual([])
      })
    })

    it('keeps the end of the last planning run', async () => {
      expect(await store.plannedUntil()).toBeUndefined()
      await store.markPlanned(now)
      await store.markPlanned(now + 1)
      expect(await store.plannedUntil()).toBe(now + 1)
    })

    it('counts the processes that live', async () => {
      expect(await store.beat('a', Date.now())).toBe(1)
      expect(await store.beat('b', Date.now())).toBe(2)
      expect(await store.beat('a', Date.now())).toBe(2)
      await store.release(Date.now())
      expect(await store.beat('c', Date.now())).toBe(1)
    })
  })
}
