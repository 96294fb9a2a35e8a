import { describe, expect, it } from 'vitest'
import type { FaultRule } from '../../../src/playground/faults.ts'
import type { Gateway } from '../../../src/playground/gateway/gateway.ts'
import { denyBot } from '../../../src/playground/world/channels.ts'
import { botForEach } from '../../support/bot-each.ts'

const NINE = Date.UTC(2023, 6, 13, 9)
const MINUTE = 60_000

type Failure = NonNullable<FaultRule['with']>

/** What Discord may do with a post that it did not take. */
const refused: readonly (readonly [string, Failure])[] = [
  ['500', { status: 500 }],
  ['a broken connection', 'reset'],
  ['no answer', 'hang'],
  ['HTML with 200', 'html-200'],
  ['429', { rateLimit: 'user', seconds: 0.3 }],
  ['429 for everything', { rateLimit: 'global', seconds: 0.3 }],
  ['429 without a word', { rateLimit: 'bare' }],
]

/** What it may do with one that it took. */
const taken: readonly (readonly [string, Failure])[] = [
  ['500', '500-after-commit'],
  ['a broken connection', 'reset-after-commit'],
  ['no answer', 'hang-after-commit'],
  ['HTML with 200', 'html-200-after-commit'],
  ['cut JSON', 'cut-json'],
]

describe('when Discord fails while an edition is posted', () => {
  const bot = botForEach({ bot: { postTimeout: 300 } })
  const add = () =>
    bot().ada().type('schedule add', { channel: bot().discord.channels.news, time: '09:00', timezone: 'UTC' })
  const failPosts = (failure: Failure, times = 1) =>
    bot().discord.playground.fail({ method: 'POST', path: /^\/channels\/\d+\/messages$/, times, with: failure })
  const posts = () => bot().posts(bot().discord.channels.news)
  const status = async () => (await bot().ada().type('schedule status')).text

  it.each(refused)('%s: status says that it is tried again; then exactly one message', async (_, failure) => {
    await add()
    failPosts(failure)
    await bot().tickAt(NINE)
    expect(posts()).toEqual([])
    expect(await status()).toMatch(/🔁 again <t:/)
    // the client that was asked to wait waits by the real clock
    const arrived = async () => {
      bot().clock.advance(MINUTE)
      await bot().tick()
      return posts().length
    }
    await expect.poll(arrived, { timeout: 8_000 }).toBe(1)
    expect(await arrived()).toBe(1)
    expect(await status()).toContain('✅ sent')
  })

  it.each(taken)(
    '%s after it took the message: exactly one message, at once and after a long break',
    async (_, failure) => {
      for (const [day, pause] of [2_000, 30 * MINUTE].entries()) {
        if (day === 0) await add()
        failPosts(failure)
        const at = NINE + day * 24 * 3_600_000
        await bot().tickAt(at)
        expect(await status()).toMatch(/🔁 again <t:/)
        await bot().tickAt(at + pause)
        await bot().tickAt(at + pause + MINUTE)
        expect(posts()).toHaveLength(day + 1)
        expect(await status()).not.toContain('🔁')
      }
    },
  )

  it('and the bot is stopped and started in between: exactly one message', async () => {
    await add()
    failPosts('reset-after-commit')
    await bot().tickAt(NINE)
    await bot().stopBot()
    bot().clock.advance(10 * MINUTE)
    await bot().startBot()
    await bot().tick()
    expect(posts()).toHaveLength(1)
    expect(await status()).toContain('✅ sent')
  })

  it('and it may not look whether the message arrived: the admin is told, and nothing is sent twice', async () => {
    await add()
    failPosts('reset-after-commit')
    await bot().tickAt(NINE)
    const { world, channels } = bot().discord
    const channel = world.channels.get(channels.news)
    if (channel) denyBot(world, channel, true, ['ReadMessageHistory'])
    await bot().tickAt(NINE + 10 * MINUTE)
    await bot().tickAt(NINE + 20 * MINUTE)
    expect(posts()).toHaveLength(1)
    expect(await status()).toMatch(/❔ may have arrived[\s\S]*Look in the channel/)
  })

  it('for longer than the window: it is missed, which status shows, and the next day is as ever', async () => {
    await add()
    failPosts({ status: 503 }, Number.POSITIVE_INFINITY)
    for (let minutes = 0; minutes <= 8 * 60; minutes += 30) await bot().tickAt(NINE + minutes * MINUTE)
    expect(await status()).toMatch(/⌛ missed: Discord could not take it[\s\S]*\/schedule send/)
    expect(await status()).not.toContain('I was not running')
    bot().discord.playground.heal()
    await bot().tickAt(NINE + 24 * 60 * MINUTE)
    expect(posts()).toHaveLength(1)
    expect(posts()[0]?.text).not.toContain('Late: due')
  })

  it('401: nothing more is asked of Discord, and the process is told to end', async () => {
    await add()
    failPosts({ status: 401, body: { message: '401: Unauthorized', code: 0 } }, Number.POSITIVE_INFINITY)
    await bot().tickAt(NINE)
    const asked = bot().discord.playground.requests.length
    expect(bot().refusals).toBe(1)
    await bot().tickAt(NINE + MINUTE)
    expect(bot().discord.playground.requests).toHaveLength(asked)
    bot().discord.playground.heal()
    await bot().stopBot()
    await bot().startBot()
    await bot().tick()
    expect(posts()).toHaveLength(1)
  })

  it('readers are answered all the while', async () => {
    await add()
    failPosts('hang')
    bot().clock.set(NINE)
    const run = bot().tick()
    expect((await bot().ben().type('summary', { subject: 'grain' })).ephemeral).toBe(true)
    await run
  })

  it('/schedule send says why it was not posted, and that it is on its way', async () => {
    await add()
    failPosts({ status: 503 }, 2)
    const sent = await bot().ada().type('schedule send')
    expect(sent).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/could not be posted[\s\S]*I try again by myself/),
    })
    await bot().tickAt(bot().clock.now() + 10 * MINUTE)
    await bot().tickAt(bot().clock.now() + 10 * MINUTE)
    expect(posts()).toHaveLength(1)
  })
})

describe('when Discord fails while a reader is answered', () => {
  const bot = botForEach()
  const failAnswers = (failure: Failure) =>
    bot().discord.playground.fail({ method: 'POST', path: 'callback', with: failure })

  it.each([
    ['500', { status: 500 }],
    ['a broken connection', 'reset'],
    ['a broken connection after the answer', 'reset-after-commit'],
    ['429', { rateLimit: 'user', seconds: 1 }],
  ] as const)('%s: the reader gets the answer all the same', async (_, failure) => {
    failAnswers(failure)
    expect((await bot().ben().type('summary', { subject: 'grain' })).text).toContain('Grain')
  })
})

describe('when Discord takes no answer at all', () => {
  const bot = botForEach({ bugs: true })

  it('it is logged without the answer and the token of its reader, and the next command is answered', async () => {
    bot().discord.playground.fail({ method: 'POST', path: 'callback', times: 50, with: { status: 500 } })
    await expect(bot().ben().type('timeline', { topic: 'grain' })).rejects.toThrow(/no-answer/)
    bot().discord.playground.heal()
    expect((await bot().ben().type('about')).ephemeral).toBe(true)
    const lines = bot().log.filter(({ level }) => Number(level) >= 50)
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'a command failed', reference: 'ref-1' }))
    const [interaction] = bot().discord.world.interactions.values()
    expect(JSON.stringify(lines)).not.toContain(interaction?.token)
    expect(JSON.stringify(lines)).not.toContain('Istanbul')
  })
})

describe('when the connection to Discord breaks', () => {
  const bot = botForEach()

  const ways: readonly (readonly [string, (gateway: Gateway) => void])[] = [
    ['is asked to reconnect', (gateway) => gateway.reconnect()],
    ['is cut off', (gateway) => gateway.drop(1006)],
    ['loses its session', (gateway) => gateway.invalidate(false)],
  ]

  it.each(ways)('a bot that %s answers again', async (_, breakOff) => {
    breakOff(bot().discord.playground.gateway)
    const answered = async () =>
      (
        await bot()
          .ben()
          .type('about')
          .catch(() => undefined)
      )?.ephemeral
    await expect.poll(answered, { timeout: 20_000, interval: 100 }).toBe(true)
    expect(bot().refusals).toBe(0)
  })
})
