import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createBreaker } from '../../../src/briefing/breaker.ts'
import type { Messenger, Store } from '../../../src/briefing/ports.ts'
import { StoreError } from '../../../src/briefing/ports.ts'
import { createMessenger } from '../../../src/discord/messenger.ts'
import type { FaultRule } from '../../../src/playground/faults.ts'
import { addChannel, denyBot } from '../../../src/playground/world/channels.ts'
import { createRig, EIGHT, HOUR, MINUTE, type Rig, SECOND, type Wraps } from '../../support/delivery.ts'
import { rowOf, slotOn } from '../../support/schedules.ts'

let rig: Rig
afterEach(() => rig.close())

const hit = (failure: NonNullable<FaultRule['with']>, times = 1) =>
  rig.discord.playground.fail({ method: 'POST', path: /\/messages$/, times, with: failure })

const lastState = async () => {
  const [schedule] = await rig.store().schedules()
  return (await rig.store().results(rig.discord.guild.id, schedule?.id ?? '', 1))[0]?.state
}

const reads = () =>
  rig.discord.playground.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/messages')).length

const closeHistory = () => {
  const news = rig.discord.world.channels.get(rig.discord.channels.news)
  if (!news) throw new Error('no channel')
  denyBot(rig.discord.world, news, true, ['ReadMessageHistory'])
}

/** Only where no answer comes is it worth being impatient. */
const patienceFor = (failure: FaultRule['with']): Wraps =>
  failure === 'hang' || failure === 'hang-after-commit' ? { patience: 300 } : {}

const NOT_COMMITTED: readonly (readonly [string, NonNullable<FaultRule['with']>])[] = [
  ['500', { status: 500 }],
  ['502', { status: 502, body: '<html>Bad Gateway</html>' }],
  ['504', { status: 504 }],
  ['reset', 'reset'],
  ['hang', 'hang'],
  ['HTML with 200', 'html-200'],
]
const COMMITTED: readonly (readonly [string, NonNullable<FaultRule['with']>])[] = [
  ['500 after it was accepted', '500-after-commit'],
  ['reset after it was accepted', 'reset-after-commit'],
  ['hang after it was accepted', 'hang-after-commit'],
  ['HTML with 200 after it was accepted', 'html-200-after-commit'],
  ['cut JSON', 'cut-json'],
]
const LIMITED: readonly (readonly [string, NonNullable<FaultRule['with']>])[] = [
  ['429 of the user', { rateLimit: 'user', seconds: 2 }],
  ['429 of everything', { rateLimit: 'global', seconds: 2 }],
  ['429 that others used up', { rateLimit: 'shared', seconds: 2 }],
  ['429 without headers', { rateLimit: 'bare' }],
]

describe('an answer of Discord', () => {
  it.each([...NOT_COMMITTED, ...COMMITTED])(
    '%s: one request an attempt, and one message in the end',
    async (_, failure) => {
      rig = await createRig(patienceFor(failure))
      await rig.subscribe()
      hit(failure)
      rig.clock.set(EIGHT)
      await rig.tick()
      expect(rig.posts()).toBe(1)
      expect(await lastState()).toMatchObject({ kind: 'retry' })
      await rig.runUntil(EIGHT + MINUTE)
      expect(rig.texts()).toHaveLength(1)
      expect(rig.posts()).toBe(2)
      expect(reads()).toBe(0)
      expect(await lastState()).toMatchObject({ kind: 'sent' })
    },
  )

  it.each([...NOT_COMMITTED, ...COMMITTED])(
    '%s, and Discord forgets the nonce: it looks first',
    async (name, failure) => {
      rig = await createRig(patienceFor(failure))
      await rig.subscribe()
      hit(failure)
      rig.clock.set(EIGHT)
      await rig.tick()
      rig.clock.set(EIGHT + 10 * MINUTE)
      await rig.tick()
      expect(rig.texts()).toHaveLength(1)
      expect(reads()).toBe(1)
      expect(rig.posts()).toBe(COMMITTED.some(([known]) => known === name) ? 1 : 2)
      expect(await lastState()).toMatchObject({ kind: 'sent' })
    },
  )

  it.each(LIMITED)('%s: its time is kept, and it is no attempt', async (_, failure) => {
    rig = await createRig(patienceFor(failure))
    const schedule = await rig.subscribe()
    // Nothing can have arrived, so that not being able to look does not matter.
    closeHistory()
    hit(failure)
    rig.clock.set(EIGHT)
    await rig.tick()
    const state = await lastState()
    expect(state?.kind === 'retry' && state.at - EIGHT).toBeGreaterThanOrEqual(2 * SECOND)
    // The client goes by the real clock, in which no time has passed.
    await rig.restart()
    rig.clock.set(EIGHT + 10 * MINUTE)
    await rig.tick()
    expect(rig.posts()).toBe(2)
    expect(rig.texts()).toHaveLength(1)
    expect(await rig.store().find(schedule.guildId, schedule.id)).toMatchObject({ state: { kind: 'active' } })
  })

  it('401: everything stops at once, and nothing is lost', async () => {
    rig = await createRig()
    for (const channelId of [rig.discord.channels.news, rig.discord.channels.general])
      await rig.subscribe({ channelId })
    rig.discord.playground.fail({ times: 99, with: { status: 401, body: { message: '401: Unauthorized', code: 0 } } })
    rig.clock.set(EIGHT)
    await rig.tick()
    expect(rig.halts).toHaveLength(1)
    const before = rig.discord.playground.requests.length
    expect(before).toBeLessThanOrEqual(2)
    rig.clock.set(EIGHT + MINUTE)
    await rig.tick()
    expect(rig.discord.playground.requests).toHaveLength(before)
    rig.discord.playground.heal()
    await rig.restart()
    rig.clock.set(EIGHT + HOUR)
    await rig.tick()
    expect([rig.texts(), rig.texts(rig.discord.channels.general)].map((texts) => texts.length)).toEqual([1, 1])
  })

  it('that is invalid too often ends all sending for a while', async () => {
    rig = await createRig({ parts: { breaker: createBreaker(50) } })
    const schedule = await rig.subscribe()
    const { world, guild } = rig.discord
    const rows = Array.from({ length: 10 }, (_, index) => {
      const { id: channelId } = addChannel(world, { guildId: guild.id, name: `c${index}` })
      return rowOf({ ...slotOn(schedule, '2026-11-21'), channelId })
    })
    await rig.store().plan(rows)
    // Without headers the client itself knows of no limit, so that each of them is asked again.
    const fault = hit({ rateLimit: 'bare' }, Number.POSITIVE_INFINITY)
    rig.clock.set(EIGHT)
    await rig.tick()
    await rig.runUntil(EIGHT + 9 * MINUTE)
    expect(fault.hits).toBeGreaterThanOrEqual(50)
    expect(fault.hits).toBeLessThan(50 + 16)
    expect(rig.notes).toContainEqual(expect.objectContaining({ kind: 'breaker' }))
    fault.stop()
    await rig.runUntil(EIGHT + HOUR)
    expect((await rig.store().count()).sent).toBe(11)
  })
})

describe('an outage', () => {
  it.each([...NOT_COMMITTED, ...COMMITTED])('of %s for an hour: one message', async (_, failure) => {
    rig = await createRig(patienceFor(failure))
    await rig.subscribe()
    rig.clock.set(EIGHT)
    const fault = hit(failure, Number.POSITIVE_INFINITY)
    await rig.tick()
    await rig.runUntil(EIGHT + HOUR)
    fault.stop()
    await rig.runUntil(EIGHT + 2 * HOUR)
    expect(rig.texts()).toHaveLength(1)
    expect(await lastState()).toMatchObject({ kind: 'sent' })
  })

  it.each([...NOT_COMMITTED, ...COMMITTED])(
    'of %s without the right to look: uncertain, and not sent again',
    async (_, failure) => {
      rig = await createRig(patienceFor(failure))
      await rig.subscribe()
      closeHistory()
      // Somebody wrote meanwhile, so that an empty list does not prove an empty channel.
      rig.clock.set(EIGHT)
      rig.discord.playground.act.say(rig.discord.member, rig.discord.channels.news, 'Good morning')
      hit(failure)
      await rig.tick()
      const posts = rig.posts()
      rig.clock.set(EIGHT + 10 * MINUTE)
      await rig.tick()
      await rig.runUntil(EIGHT + HOUR)
      expect(rig.posts()).toBe(posts)
      expect(await lastState()).toMatchObject({
        kind: 'uncertain',
        reason: expect.stringContaining('Read Message History'),
      })
    },
  )

  it('without a connection is no reason for doubt', async () => {
    rig = await createRig()
    await rig.subscribe()
    closeHistory()
    const closed = createServer()
    await new Promise<void>((resolve) => void closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const nowhere = createMessenger({ apiUrl: `http://127.0.0.1:${port}/api`, token: 'none', timeout: 300 })
    await rig.restart({ messenger: () => nowhere })
    rig.clock.set(EIGHT)
    await rig.tick()
    await rig.runUntil(EIGHT + HOUR)
    expect(await lastState()).toMatchObject({ kind: 'retry', reason: expect.stringContaining('ECONNREFUSED') })
    await rig.restart()
    rig.clock.set(EIGHT + HOUR + 10 * MINUTE)
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    expect(rig.texts()[0]).toContain('Late edition')
  })

  it('longer than the window ends as missed, and is not made up for', async () => {
    rig = await createRig()
    await rig.subscribe()
    hit({ status: 503 }, Number.POSITIVE_INFINITY)
    rig.clock.set(EIGHT)
    await rig.tick()
    await rig.runUntil(EIGHT + 7 * HOUR)
    rig.discord.playground.heal()
    rig.clock.set(EIGHT + 8 * HOUR)
    await rig.tick()
    expect(rig.texts()).toEqual([])
    expect(await lastState()).toMatchObject({ kind: 'missed' })
  })
})

describe('a clock that is set', () => {
  it.each([2 * HOUR, -2 * HOUR])('by %i ms between two attempts: one message', async (step) => {
    rig = await createRig()
    await rig.subscribe()
    hit('500-after-commit')
    rig.clock.set(EIGHT)
    await rig.tick()
    rig.clock.advance(step)
    await rig.tick()
    rig.clock.set(EIGHT + 20 * MINUTE)
    await rig.tick()
    await rig.runUntil(EIGHT + HOUR)
    expect(rig.texts()).toHaveLength(1)
    expect(await lastState()).toMatchObject({ kind: 'sent' })
  })

  it('forth and back again: no day twice, none left out', async () => {
    rig = await createRig()
    await rig.subscribe()
    for (const hours of [0, 2, 0, 1, -1, 0.5, 24, 23, 25, 22, 24.5, 48]) {
      rig.clock.set(EIGHT + hours * HOUR)
      await rig.tick()
    }
    expect(rig.texts().map((text) => /2026-11-\d\d/.exec(text)?.[0])).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ])
  })
})

class Crash extends Error {}

/** A port that crashes before or after one of its calls, the first time. */
const crashing = <T extends object>(port: T, call: keyof T, when: 'before' | 'after'): T => {
  let crashed = false
  const work = port[call] as unknown as (...args: readonly unknown[]) => Promise<unknown>
  return {
    ...port,
    [call]: async (...args: readonly unknown[]) => {
      if (crashed) throw new Crash('already gone')
      if (when === 'after') await work(...args)
      crashed = true
      throw new Crash(`${String(call)}: ${when}`)
    },
  }
}

const STEPS: readonly (readonly [string, Wraps])[] = (['before', 'after'] as const).flatMap((when) => [
  ...(['plan', 'markPlanned', 'claim', 'settle'] as const).map(
    (call) => [`${when} ${call}`, { store: (store: Store) => crashing(store, call, when) }] as const,
  ),
  [`${when} send`, { messenger: (messenger: Messenger) => crashing(messenger, 'post', when) }] as const,
])

describe('a crash', () => {
  const PAUSES = [10 * SECOND, 10 * MINUTE]
  it.each(STEPS.flatMap(([step, wraps]) => PAUSES.map((pause) => [step, pause, wraps] as const)))(
    '%s, and a start %i ms later: nothing lost, nothing doubled',
    async (_, pause, wraps) => {
      rig = await createRig()
      await rig.subscribe()
      await rig.subscribe({ channelId: rig.discord.channels.general })
      await rig.restart(wraps)
      rig.clock.set(EIGHT)
      await expect(rig.tick()).rejects.toThrow(Crash)
      await rig.restart()
      rig.clock.advance(pause)
      await rig.tick()
      await rig.runUntil(EIGHT + HOUR)
      expect(rig.texts()).toHaveLength(1)
      expect(rig.texts(rig.discord.channels.general)).toHaveLength(1)
      expect(await rig.store().count()).toEqual({ sent: 2 })
    },
  )

  it('is not needed: told to stop in a burst, it ends what is under way and leaves the rest to the next start', async () => {
    const stop = new AbortController()
    rig = await createRig({
      messenger: (messenger) => ({
        ...messenger,
        post: async (...message) => {
          const outcome = await messenger.post(...message)
          if (rig.discord.playground.requests.length === 20) stop.abort()
          return outcome
        },
      }),
    })
    const schedule = await rig.subscribe()
    const { world, guild } = rig.discord
    const channels = Array.from(
      { length: 60 },
      (_, index) => addChannel(world, { guildId: guild.id, name: `c${index}` }).id,
    )
    const slot = slotOn(schedule, '2026-11-21')
    const payload = JSON.stringify({ components: [{ type: 10, content: 'An edition' }] })
    await rig
      .store()
      .plan(channels.map((channelId) => rowOf({ ...slot, channelId }, { payload, latePayload: payload })))
    rig.clock.set(EIGHT)
    await rig.deliverer().run(stop.signal)
    const sent = (await rig.store().count()).sent ?? 0
    expect(sent).toBeGreaterThanOrEqual(20)
    expect(sent).toBeLessThan(20 + 16)
    expect(await rig.store().count()).not.toHaveProperty('sending')
    await rig.restart()
    await rig.tick()
    expect(channels.map((id) => rig.texts(id).length)).toEqual(Array(60).fill(1))
  })

  it('of two processes over one store sends nothing twice', async () => {
    rig = await createRig()
    for (const channelId of [rig.discord.channels.news, rig.discord.channels.general])
      await rig.subscribe({ channelId })
    rig.clock.set(EIGHT)
    await Promise.all([rig.tick(), rig.tick(), rig.tick()])
    expect([rig.texts(), rig.texts(rig.discord.channels.general)].map((texts) => texts.length)).toEqual([1, 1])
    expect(rig.posts()).toBe(1)
  })
})

describe('a store that fails', () => {
  const full = async () => {
    throw new StoreError('the disk is full')
  }

  it.each(['plan', 'claim'] as const)('at %s: nothing is posted without a record, and the bot stops', async (call) => {
    rig = await createRig()
    await rig.subscribe()
    await rig.restart({ store: (store) => ({ ...store, [call]: full }) })
    rig.clock.set(EIGHT)
    await expect(rig.tick()).rejects.toThrow(StoreError)
    expect(rig.posts()).toBe(0)
    expect(rig.halts).toEqual(['the disk is full'])
  })

  it('after a message was sent: it is found again', async () => {
    rig = await createRig()
    await rig.subscribe()
    await rig.restart({ store: (store) => ({ ...store, settle: full }) })
    rig.clock.set(EIGHT)
    await expect(rig.tick()).rejects.toThrow(StoreError)
    expect(rig.halts).toHaveLength(1)
    await rig.restart()
    rig.clock.set(EIGHT + HOUR)
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    expect(await lastState()).toMatchObject({ kind: 'sent' })
  })
})
