import { describe, expect, it } from 'vitest'
import { type Files, fileOf } from '../../support/articles.ts'
import { botForEach } from '../../support/bot-each.ts'

const NINE = Date.UTC(2023, 6, 13, 9)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const fresh = (name: string, day: string): Files => ({
  [`fresh/${name}.md`]: fileOf({
    title: `The ${name} convoy sails`,
    date: `${day}T06:00:00Z`,
    source: 'Baltic Ledger',
    tags: ['Convoys'],
    body: `The ${name} convoy left the port of Odesa on ${day} with forty thousand tonnes of barley for Egypt.`,
  }),
})

const commonBot = botForEach()
const { news, general, announcements } = new Proxy({} as Record<'news' | 'general' | 'announcements', () => string>, {
  get: (_, name) => () => Reflect.get(commonBot().discord.channels, name),
})
const add = (more: Readonly<Record<string, string | boolean>> = {}) =>
  commonBot()
    .ada()
    .type('schedule add', { channel: news(), time: '09:00', timezone: 'UTC', ...more })
const texts = (channelId = news()) =>
  commonBot()
    .posts(channelId)
    .map(({ text }) => text)
const status = async () => (await commonBot().ada().type('schedule status')).text

describe('an edition', () => {
  const bot = commonBot

  it('arrives once at its time, however often the ticker ticks', async () => {
    await add()
    await bot().tickAt(NINE - MINUTE)
    expect(texts()).toEqual([])
    await bot().tickAt(NINE)
    await bot().tick()
    await bot().tickAt(NINE + MINUTE)
    expect(texts()).toEqual([expect.stringContaining('State of play')])
    expect(texts()[0]).not.toContain('Late: due')
    expect(texts()[0]).toContain(`Next edition <t:${(NINE + DAY) / 1000}:f>`)
  })

  it('opens its stories in private, whoever chooses', async () => {
    await add()
    await bot().tickAt(NINE)
    const [post] = bot().posts(news())
    if (!post) throw new Error('no edition')
    const opened = await bot().ben(news()).choose(post)
    expect(opened).toMatchObject({ kind: 'message', ephemeral: true })
    expect((await bot().ben(news()).press(post, 'Timeline')).ephemeral).toBe(true)
    expect(bot().posts(news())).toHaveLength(1)
  })

  it('comes in two parts where one message cannot hold it, in order, each once', async () => {
    const long = Object.fromEntries(
      ['barley', 'maize', 'wheat', 'millet', 'rye', 'oats'].map((grain, at) => {
        const what = Array.from(
          { length: 26 },
          (_, n) => `${grain} of the ${n + at * 31}th lot from quay ${n * 7 + at}`,
        )
        const body = `The port of Odesa loaded on ${at + 1} July 2023 for the buyers of ${grain} in Egypt: ${what.join(', ')}.`
        return [
          `${grain}.md`,
          fileOf({ title: `${grain} leaves`, date: `2023-07-0${at + 1}`, source: 'Baltic Ledger', body }),
        ]
      }),
    )
    await bot().write(long)
    await bot().reload()
    await add({ length: 'full', mention_role: bot().discord.readers, thread: true })
    await bot().tickAt(NINE)
    await bot().tick()
    const parts = texts()
    expect(parts.length).toBeGreaterThan(1)
    parts.forEach((text, at) => {
      expect(text).toContain(`part ${at + 1} of ${parts.length}`)
    })
    // the role is called once, and one thread is opened
    const posts = bot().posts(news())
    expect(posts.map(({ message }) => message.mention_roles.length)).toEqual(parts.map((_, at) => (at === 0 ? 1 : 0)))
    expect(posts.filter(({ message }) => message.thread !== undefined)).toHaveLength(1)
  })

  it('on a stopped bot is sent late when it comes back in time, and says so', async () => {
    await add()
    await bot().stopBot()
    bot().clock.set(NINE + 2 * HOUR)
    await bot().startBot()
    await bot().tick()
    await bot().tick()
    expect(texts()).toEqual([expect.stringContaining(`Late: due <t:${NINE / 1000}:f>`)])
  })

  it('on a bot that came back too late is missed, which status shows with what to do', async () => {
    await add()
    await bot().tickAt(NINE - HOUR)
    await bot().stopBot()
    bot().clock.set(NINE + 7 * HOUR)
    await bot().startBot()
    await bot().tick()
    expect(texts()).toEqual([])
    expect(await status()).toMatch(/⌛ missed: The bot was not running[\s\S]*\/schedule send/)
    await bot().tickAt(NINE + DAY)
    expect(texts()).toHaveLength(1)
  })

  it('tells what is new since the schedule’s own last one, and nothing twice', async () => {
    await add()
    await bot().tickAt(NINE)
    await bot().write(fresh('first', '2023-07-14'))
    await bot().reload()
    await add({ channel: general() })
    await bot().tickAt(NINE + DAY)
    const [, second] = texts()
    expect(second).toMatch(/Daily briefing[\s\S]*1 new article since 13 Jul 2023/)
    expect(second).toContain('The first convoy')
    expect(second).not.toContain('promise of membership')
    // the other channel's first edition gives the state of play, the same article in it
    expect(texts(general())).toEqual([expect.stringMatching(/State of play[\s\S]*The first convoy/)])
    await bot().write(fresh('second', '2023-07-15'))
    await bot().reload()
    await bot().tickAt(NINE + 2 * DAY)
    for (const channel of [news(), general()]) {
      expect(texts(channel).at(-1)).toContain('The second convoy')
      expect(texts(channel).at(-1)).not.toContain('The first convoy')
    }
  })

  it.each([
    ['nothing', 1, /left out: There was nothing new/],
    ['line', 2, /✅ sent/],
    ['background', 2, /✅ sent/],
  ])('of a quiet day whose admin chose “%s” makes %d posts in all', async (when_quiet, posts, says) => {
    await add({ when_quiet, mention_role: bot().discord.readers })
    await bot().tickAt(NINE)
    await bot().tickAt(NINE + DAY)
    expect(texts()).toHaveLength(posts)
    expect(await status()).toMatch(says)
    if (posts > 1) {
      expect(texts()[1]).toContain('Nothing new')
      // nobody is called for nothing
      expect(bot().posts(news())[1]?.message.mention_roles).toEqual([])
    }
  })

  it('mentions its role and nobody else, opens its thread, and is published to followers', async () => {
    await add({ channel: announcements(), mention_role: bot().discord.readers, thread: true, publish: true })
    await bot().tickAt(NINE)
    const [post] = bot().posts(announcements())
    expect(post?.message).toMatchObject({
      mention_roles: [bot().discord.readers],
      mention_everyone: false,
      mentions: [],
      thread: { name: 'Briefing · 2023-07-13' },
    })
    // CROSSPOSTED
    expect((post?.message.flags ?? 0) & 1).toBe(1)
    await bot().tick()
    const extras = bot().discord.playground.requests.filter(({ path }) => /threads$|crosspost$/.test(path))
    expect(extras).toHaveLength(2)
  })

  it('of several times a day comes at each; the weekend is left out where only weekdays are asked for', async () => {
    await add({ time: '09:00, 18:00', days: 'weekdays', when_quiet: 'line' })
    for (let hour = 0; hour <= 5 * 24; hour += 1) await bot().tickAt(NINE - HOUR + hour * HOUR)
    // Thursday and Friday twice, nothing on Saturday and Sunday, Monday twice, Tuesday not yet
    expect(texts()).toHaveLength(6)
  })

  it('at a time that the clocks leap over comes at the leap, once', async () => {
    bot().clock.set(Date.UTC(2024, 2, 30, 12))
    await add({ time: '02:30', timezone: 'Europe/Berlin', when_quiet: 'line' })
    for (let minute = 0; minute <= 6 * 60; minute += 10) await bot().tickAt(Date.UTC(2024, 2, 30, 22) + minute * MINUTE)
    expect(texts()).toHaveLength(1)
    expect(await status()).toContain(`<t:${Date.UTC(2024, 2, 31, 1) / 1000}:f>`)
  })

  it('is not posted a second time by a schedule that was removed and set up again for the same hour', async () => {
    await add()
    await bot().tickAt(NINE)
    await bot()
      .ada()
      .press(await bot().ada().type('schedule remove'), 'Remove')
    bot().clock.set(NINE - MINUTE)
    await add()
    await bot().tickAt(NINE + MINUTE)
    expect(texts()).toHaveLength(1)
  })
})
