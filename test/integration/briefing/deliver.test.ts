import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Editor } from '../../../src/briefing/ports.ts'
import { slotKey } from '../../../src/briefing/slots.ts'
import { addChannel, denyBot } from '../../../src/playground/world/channels.ts'
import { createRig, EIGHT, editorOf, HOUR, MINUTE, plainEditor, type Rig } from '../../support/delivery.ts'
import { rowOf, slotOn } from '../../support/schedules.ts'

let rig: Rig
afterEach(() => rig.close())

const stateOf = async (scheduleId: string) => (await rig.store().results(rig.discord.guild.id, scheduleId, 1))[0]?.state

describe('an edition', () => {
  beforeEach(async () => {
    rig = await createRig()
  })

  it('is posted at its time, once, however often it is asked', async () => {
    const { id } = await rig.subscribe()
    await rig.tick()
    expect(rig.texts()).toEqual([])
    rig.clock.set(EIGHT)
    for (let run = 0; run < 5; run += 1) await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    expect(rig.texts()[0]).toContain('Edition of 2026-11-21 08:00')
    expect(rig.posts()).toBe(1)
    expect(await stateOf(id)).toMatchObject({ kind: 'sent' })
    expect(await rig.store().told(id)).toEqual({ articleIds: new Set(['2026-11-21/08:00']), lastAt: EIGHT })
  })

  it('comes every day', async () => {
    await rig.subscribe({ times: ['08:00', '18:00'] })
    for (let now = EIGHT; now < EIGHT + 72 * HOUR; now += HOUR) {
      rig.clock.set(now)
      await rig.tick()
    }
    expect(rig.texts()).toHaveLength(6)
    expect(rig.texts().join()).not.toContain('Late')
  })

  it('is not posted again after unsubscribing and subscribing anew', async () => {
    const { id } = await rig.subscribe()
    rig.clock.set(EIGHT)
    await rig.tick()
    await rig.store().remove(rig.discord.guild.id, id, EIGHT)
    rig.clock.set(EIGHT - MINUTE)
    await rig.subscribe()
    rig.clock.set(EIGHT + MINUTE)
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
  })

  it('says that it is late after a break, and is recorded as missed after a long one', async () => {
    const { id } = await rig.subscribe({ times: ['08:00', '12:00'] })
    await rig.tick()
    rig.clock.set(EIGHT + 7 * HOUR)
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    expect(rig.texts()[0]).toContain('Late edition of 2026-11-21 12:00')
    const results = await rig.store().results(rig.discord.guild.id, id, 9)
    expect(results.map(({ slot, state }) => [slot.time, state.kind])).toEqual([
      ['12:00', 'sent'],
      ['08:00', 'missed'],
    ])
  })

  it('leaves no day out of the ledger in a week without the bot', async () => {
    const { id } = await rig.subscribe()
    await rig.tick()
    rig.clock.set(EIGHT + 7 * 24 * HOUR + HOUR)
    await rig.tick()
    const results = await rig.store().results(rig.discord.guild.id, id, 99)
    expect(results.map(({ state }) => state.kind)).toEqual(['sent', ...Array(7).fill('missed')])
  })

  it('that an admin chose to skip is left out', async () => {
    const schedule = await rig.subscribe()
    const { guildId, channelId } = schedule
    const key = slotKey({ guildId, channelId, name: '08:00@UTC', localDate: '2026-11-21' })
    await rig.store().skip(guildId, schedule.id, key)
    rig.clock.set(EIGHT)
    await rig.tick()
    rig.clock.set(EIGHT + 24 * HOUR)
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    expect(rig.texts()[0]).toContain('2026-11-22')
  })

  it('does not come while an admin paused it, and comes again when the pause is over', async () => {
    const { id, guildId } = await rig.subscribe()
    await rig.store().pause(guildId, id, 'Holidays', rig.clock.now(), EIGHT + 23 * HOUR)
    for (let now = EIGHT; now < EIGHT + 48 * HOUR; now += HOUR) {
      rig.clock.set(now)
      await rig.tick()
    }
    expect(rig.texts()).toHaveLength(1)
    expect(rig.texts()[0]).toContain('Edition of 2026-11-22')
  })

  it('has its thread opened and is published to followers', async () => {
    const channelId = rig.discord.channels.announcements
    await rig.subscribe({ channelId, thread: true, publish: true })
    rig.clock.set(EIGHT)
    await rig.tick()
    await rig.tick()
    const paths = rig.discord.playground.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)
    expect(paths.filter((path) => path.endsWith('/crosspost'))).toHaveLength(1)
    expect(paths.filter((path) => path.endsWith('/threads'))).toHaveLength(1)
    const threads = [...rig.discord.world.channels.values()].filter((channel) => channel.parentId === channelId)
    expect(threads.map(({ name }) => name)).toEqual(['Briefing · 2026-11-21'])
  })

  it('mentions nobody but the role of its schedule', async () => {
    const { readers } = rig.discord
    const content = `<@&${readers}> @everyone <@${rig.discord.member}>`
    const components = [{ type: 10, content }]
    const payload = JSON.stringify({ components, allowed_mentions: { parse: ['everyone', 'users'], roles: [readers] } })
    await rig.restart({ editor: { edit: () => ({ parts: [payload], covers: [], quiet: false }) } })
    await rig.subscribe()
    rig.clock.set(EIGHT)
    await rig.tick()
    const sent = rig.discord.playground.requests.find(({ method, json }) => method === 'POST' && json !== undefined)
    expect(sent?.json).toMatchObject({
      allowed_mentions: { parse: [], roles: [readers] },
      flags: 1 << 15,
      enforce_nonce: true,
      nonce: expect.stringMatching(/^[\w-]{25}$/),
    })
  })
})

describe('planning', () => {
  it('lets no schedule hold up the others', async () => {
    rig = await createRig()
    const broken: Editor = {
      edit: (schedule, ...rest) => {
        if (schedule.channelId === rig.discord.channels.news) throw new Error('a bug')
        return plainEditor.edit(schedule, ...rest)
      },
    }
    await rig.restart({ editor: broken })
    const first = await rig.subscribe()
    await rig.subscribe({ channelId: rig.discord.channels.general })
    rig.clock.set(EIGHT)
    await rig.tick()
    expect(rig.texts(rig.discord.channels.general)).toHaveLength(1)
    expect(rig.notes).toContainEqual(expect.objectContaining({ kind: 'unwritten' }))
    await rig.restart()
    rig.clock.set(EIGHT + 10 * MINUTE)
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    expect(await stateOf(first.id)).toMatchObject({ kind: 'sent' })
  })

  it('posts nothing on a quiet day, and says so', async () => {
    rig = await createRig({ editor: editorOf(0) })
    const { id } = await rig.subscribe()
    rig.clock.set(EIGHT)
    await rig.tick()
    expect(rig.posts()).toBe(0)
    expect(await stateOf(id)).toMatchObject({ kind: 'skipped' })
  })

  it('posts the parts of a long edition in order', async () => {
    rig = await createRig({ editor: editorOf(3) })
    await rig.subscribe()
    rig.discord.playground.fail({ method: 'POST', path: '/messages', after: 1, with: { status: 500 } })
    rig.clock.set(EIGHT)
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    await rig.runUntil(EIGHT + HOUR)
    expect(rig.texts().map((text) => /Part \d/.exec(text)?.[0])).toEqual(['Part 0', 'Part 1', 'Part 2'])
  })

  it('tells an article once, though two editions fall due together', async () => {
    const told: number[] = []
    const editor: Editor = {
      edit: (schedule, slot, before, now) => {
        told.push(before.articleIds.size)
        return plainEditor.edit(schedule, slot, before, now)
      },
    }
    rig = await createRig({ editor })
    await rig.subscribe({ times: ['08:00', '08:01'] })
    rig.clock.set(EIGHT + HOUR)
    await rig.tick()
    expect(told).toEqual([0, 1])
  })
})

describe('an edition that is asked for now', () => {
  const { signal } = new AbortController()
  beforeEach(async () => {
    rig = await createRig()
  })

  it('takes the place of the next one where it counts', async () => {
    const { id, guildId } = await rig.subscribe()
    const sent = await rig.deliverer().sendNow(guildId, id, true, signal)
    expect(sent).toMatchObject({ kind: 'posted', slot: { time: '08:00' }, delivery: { state: { kind: 'sent' } } })
    rig.clock.set(EIGHT)
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    rig.clock.set(EIGHT + 24 * HOUR)
    await rig.tick()
    expect(rig.texts()).toHaveLength(2)
  })

  it('comes beside it where it does not count, and leaves it its news', async () => {
    const { id, guildId } = await rig.subscribe()
    await rig.deliverer().sendNow(guildId, id, false, signal)
    expect((await rig.store().told(id)).articleIds.size).toBe(0)
    rig.clock.set(EIGHT)
    await rig.tick()
    expect(rig.texts()).toHaveLength(2)
  })

  it('is of nobody else', async () => {
    const { id } = await rig.subscribe()
    expect(await rig.deliverer().sendNow('999', id, true, signal)).toEqual({ kind: 'unknown' })
    expect(rig.posts()).toBe(0)
  })
})

describe('trouble in a channel', () => {
  beforeEach(async () => {
    rig = await createRig()
  })

  it('pauses the schedule, is told once, and ends with the permission that was lacking', async () => {
    const schedule = await rig.subscribe()
    const news = rig.discord.world.channels.get(rig.discord.channels.news)
    if (!news) throw new Error('no channel')
    denyBot(rig.discord.world, news, true)
    rig.clock.set(EIGHT)
    for (let run = 0; run < 3; run += 1) await rig.tick()
    expect(rig.posts()).toBe(1)
    expect(await rig.store().find(schedule.guildId, schedule.id)).toMatchObject({
      state: { kind: 'paused', by: 'bot', reason: expect.stringContaining('Send Messages') },
    })
    const system = rig.discord.guild.systemChannelId ?? ''
    expect(rig.texts(system).filter((text) => text.includes('is paused'))).toHaveLength(1)
    // Nothing changed yet.
    expect(await rig.deliverer().guildChanged(schedule.guildId)).toBe(0)
    denyBot(rig.discord.world, news, false)
    rig.clock.set(EIGHT + HOUR)
    expect(await rig.deliverer().guildChanged(schedule.guildId)).toBe(1)
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    expect(rig.texts()[0]).toContain('Late edition of 2026-11-21')
  })

  it('is probed once a day', async () => {
    const schedule = await rig.subscribe()
    const news = rig.discord.world.channels.get(rig.discord.channels.news)
    if (!news) throw new Error('no channel')
    denyBot(rig.discord.world, news, true)
    rig.clock.set(EIGHT)
    await rig.tick()
    denyBot(rig.discord.world, news, false)
    for (let hour = 1; hour <= 23; hour += 1) {
      rig.clock.set(EIGHT + hour * HOUR)
      await rig.tick()
    }
    expect(rig.texts()).toHaveLength(0)
    rig.clock.set(EIGHT + 24 * HOUR)
    await rig.tick()
    await rig.tick()
    expect(rig.texts()).toHaveLength(1)
    expect(rig.texts()[0]).toContain('Edition of 2026-11-22')
    expect((await stateOf(schedule.id))?.kind).toBe('sent')
  })

  it('reopens an archived thread', async () => {
    await rig.subscribe()
    const body = { message: 'Thread is archived', code: 50083 }
    rig.discord.playground.fail({ method: 'POST', path: '/messages', with: { status: 400, body } })
    rig.clock.set(EIGHT)
    await rig.tick()
    expect(rig.discord.playground.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
    await rig.runUntil(EIGHT + MINUTE)
    expect(rig.texts()).toHaveLength(1)
  })

  it('tells the admin of AutoMod', async () => {
    const { id } = await rig.subscribe()
    const body = { message: 'Message was blocked by automatic moderation', code: 200000 }
    rig.discord.playground.fail({ method: 'POST', path: '/messages', with: { status: 400, body } })
    rig.clock.set(EIGHT)
    await rig.tick()
    await rig.tick()
    expect(await stateOf(id)).toMatchObject({ kind: 'dead', code: 200000 })
    expect(rig.texts(rig.discord.guild.systemChannelId).filter((text) => text.includes('AutoMod'))).toHaveLength(1)
  })
})

describe('a burst', () => {
  // it goes by the real clock, so a machine that stalls may bunch requests
  it('of 120 editions keeps to the pace, and breaks no limit of Discord', { retry: 2 }, async () => {
    // Discord's limits go by the real clock, so this goes by it too.
    const clock = {
      now: Date.now,
      sleep: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)),
    }
    rig = await createRig({ parts: { clock } }, { rateLimits: {} })
    const { world, guild } = rig.discord
    const channels = Array.from({ length: 24 }, (_, index) =>
      addChannel(world, { guildId: guild.id, name: `c${index}` }),
    )
    const now = Date.now()
    const today = new Date(now).toISOString().slice(0, 10)
    for (const { id: channelId } of channels) {
      const schedule = await rig.subscribe({ channelId })
      const payload = JSON.stringify({ components: [{ type: 10, content: 'An edition' }] })
      const rows = [1, 2, 3, 4, 5].map((name) =>
        rowOf(
          { ...slotOn(schedule, today), name: `edition ${name}`, at: now },
          { notBefore: now, payload, latePayload: payload },
        ),
      )
      await rig.store().plan(rows)
    }
    const began = performance.now()
    while (((await rig.store().count()).sent ?? 0) < 120 && performance.now() - began < 20_000) await rig.tick()
    const seconds = (performance.now() - began) / 1000
    expect(channels.map(({ id }) => rig.texts(id).length)).toEqual(Array(24).fill(5))
    expect(rig.discord.playground.limits?.invalid).toBe(0)
    expect(seconds).toBeGreaterThan(2.9)
  })
})
