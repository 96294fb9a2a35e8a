import { describe, expect, it } from 'vitest'
import { deleteChannel, denyBot, restoreChannel } from '../../../src/playground/world/channels.ts'
import type { Channel } from '../../../src/playground/world/entities.ts'
import { inviteBot, kickBot, setOutage } from '../../../src/playground/world/guilds.ts'
import { botForEach } from '../../support/bot-each.ts'

const NINE = Date.UTC(2023, 6, 13, 9)
const DAY = 24 * 3_600_000

describe('a channel that the bot can post in no more', () => {
  const bot = botForEach()
  const news = () => bot().discord.channels.news
  const channel = (): Channel => {
    const found = bot().discord.world.channels.get(news())
    if (!found) throw new Error('there is no #news')
    return found
  }
  const add = (more: Readonly<Record<string, string | boolean>> = {}) =>
    bot()
      .ada()
      .type('schedule add', { channel: news(), time: '09:00', timezone: 'UTC', when_quiet: 'line', ...more })
  const status = async () => (await bot().ada().type('schedule status')).text
  const told = () =>
    bot()
      .posts(bot().discord.channels.general)
      .map(({ text }) => text)
  const posts = () => bot().posts(news())

  it('deleted: its schedule is kept, paused with the reason, and the people are told once', async () => {
    await add()
    deleteChannel(bot().discord.world, channel())
    await expect.poll(status).toMatch(/I paused it[\s\S]*does not exist any more/)
    await bot().tickAt(NINE)
    await bot().tickAt(NINE + 60_000)
    await bot().tickAt(NINE + DAY)
    expect(told()).toEqual([
      expect.stringMatching(/paused: The channel does not exist any more[\s\S]*\/schedule status/),
    ])
    expect((await bot().ada().type('schedule edit', { channel: bot().discord.channels.general })).text).toContain(
      'Changed',
    )
  })

  it('brought back: the schedule goes on by itself', async () => {
    await add()
    deleteChannel(bot().discord.world, channel())
    await expect.poll(status).toContain('I paused it')
    restoreChannel(bot().discord.world, channel())
    await expect.poll(status).toContain('▶ Next')
    await bot().tickAt(NINE)
    expect(posts()).toHaveLength(1)
  })

  it('moved by /schedule edit to another channel: the schedule goes on there', async () => {
    await add()
    deleteChannel(bot().discord.world, channel())
    await expect.poll(status).toContain('I paused it')
    const { general } = bot().discord.channels
    const edited = await bot().ada().type('schedule edit', { channel: general })
    expect(edited.text).toContain('▶ Next')
    await bot().tickAt(NINE)
    expect(
      bot()
        .posts(general)
        .map(({ text }) => text),
    ).toContainEqual(expect.stringContaining('State of play'))
  })

  it.each([
    ['SendMessages', /lacks? (a permission|\*\*Send Messages)/],
    ['ViewChannel', /cannot see/],
  ] as const)(
    'closed to it (%s): paused with the permission, told once; when it is back, the edition comes',
    async (right, says) => {
      await add()
      denyBot(bot().discord.world, channel(), true, [right])
      await bot().tickAt(NINE)
      await bot().tick()
      expect(posts()).toHaveLength(0)
      expect(await status()).toMatch(says)
      expect(told()).toHaveLength(1)
      bot().clock.advance(60_000)
      denyBot(bot().discord.world, channel(), false, [right])
      await expect.poll(status).toContain('▶ Next')
      await bot().tick()
      expect(posts()).toHaveLength(1)
      await bot().tickAt(NINE + DAY)
      expect(posts()).toHaveLength(2)
      expect(told()).toHaveLength(1)
    },
  )

  it('closed over a restart: it goes on when the permission came back while the bot was away', async () => {
    await add()
    denyBot(bot().discord.world, channel(), true)
    await bot().tickAt(NINE)
    expect(await status()).toContain('I paused it')
    await bot().stopBot()
    denyBot(bot().discord.world, channel(), false)
    bot().clock.advance(60_000)
    await bot().startBot()
    await bot().tick()
    await expect.poll(status).toContain('▶ Next')
    await bot().tick()
    expect(posts()).toHaveLength(1)
  })

  it('closed during an outage of the server: it goes on when the server is back and open', async () => {
    const { world, guild } = bot().discord
    await add()
    denyBot(world, channel(), true)
    await bot().tickAt(NINE)
    setOutage(world, guild, true)
    // Discord tells nothing of a server that is away
    channel().overwrites = []
    setOutage(world, guild, false)
    await expect.poll(status).toContain('▶ Next')
    await bot().tick()
    expect(posts()).toHaveLength(1)
  })

  it('an admin’s own pause is not ended by a permission that comes back', async () => {
    await add()
    await bot().ada().type('schedule pause')
    denyBot(bot().discord.world, channel(), true)
    denyBot(bot().discord.world, channel(), false)
    await bot().tickAt(NINE)
    expect(await status()).toContain('⏸ Paused')
    expect(posts()).toEqual([])
  })

  it('kicked and invited again: no setting is lost, and nothing told is told again', async () => {
    await add({ topics: 'grain' })
    await bot().tickAt(NINE)
    const { world, guild } = bot().discord
    kickBot(world, guild)
    await bot().tickAt(NINE + DAY)
    inviteBot(world, guild)
    await expect.poll(async () => bot().discord.world.guilds.get(guild.id)?.members.has(world.bot.id)).toBe(true)
    await expect.poll(status).toMatch(/topics Grain/)
    await expect.poll(status).toContain('▶ Next')
    await bot().tickAt(NINE + 2 * DAY)
    expect(posts().length).toBeGreaterThanOrEqual(2)
    expect(posts().at(-1)?.text).toContain('Nothing new')
    expect(posts().filter(({ text }) => text.includes('State of play'))).toHaveLength(1)
  })

  it('where it may write nowhere, the one who set it up is told directly', async () => {
    await add()
    const { world, channels, admin } = bot().discord
    for (const id of [channels.news, channels.general]) {
      const one = world.channels.get(id)
      if (one) denyBot(world, one, true)
    }
    await bot().tickAt(NINE)
    const direct = [...world.channels.values()].find(({ recipientId }) => recipientId === admin)
    expect(
      bot()
        .posts(direct?.id ?? '')
        .map(({ text }) => text),
    ).toEqual([expect.stringContaining('is paused')])
  })
})
