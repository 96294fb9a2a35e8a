import { describe, expect, it } from 'vitest'
import { setCommandGrant } from '../../../src/playground/world/command-grant.ts'
import { botForEach } from '../../support/bot-each.ts'

const NINE = Date.UTC(2023, 6, 13, 9)
const DAY = 24 * 3_600_000
const stamp = (at: number) => `<t:${at / 1000}:`

describe('/schedule, by somebody who manages the server', () => {
  const bot = botForEach()
  const add = (more: Readonly<Record<string, string | boolean>> = {}) =>
    bot()
      .ada()
      .type('schedule add', { channel: bot().discord.channels.news, time: '09:00', timezone: 'UTC', ...more })

  it('add: says in private what was saved, and when the next edition comes', async () => {
    const answer = await add({ topics: 'grain', days: 'weekdays', time: '9:00, 17.30' })
    expect(answer.ephemeral).toBe(true)
    expect(answer.text).toContain(`<#${bot().discord.channels.news}> · **09:00, 17:30** UTC · weekdays`)
    expect(answer.text).toContain('topics Grain')
    expect(answer.text).toContain(stamp(NINE))
    expect(bot().posts(bot().discord.channels.news)).toEqual([])
  })

  it('add: the day and hour are those of the zone’s own wall clock', async () => {
    // 09:00 in Auckland has gone by: the next is tomorrow there, this evening in UTC
    expect((await add({ timezone: 'Pacific/Auckland' })).text).toContain(stamp(Date.UTC(2023, 6, 13, 21)))
  })

  it('list: shows every schedule of this server, and none of another', async () => {
    await add()
    await add({ channel: bot().discord.channels.general, time: '18:00' })
    const other = bot().discord.freshGuild('Elsewhere')
    const { act } = bot().discord.playground
    const list = await bot().ada().type('schedule list')
    expect(list.text).toMatch(/09:00[\s\S]*18:00/)
    const elsewhere = await act.type(other.admin, other.channels.general, 'schedule', {}, 'list')
    expect(JSON.stringify(elsewhere)).toContain('None is scheduled yet')
  })

  it('preview: shows in private exactly what the channel gets at its next time', async () => {
    await add({ length: 'full' })
    const preview = await bot().ada().type('schedule preview')
    expect(preview.ephemeral).toBe(true)
    expect(bot().posts(bot().discord.channels.news)).toEqual([])
    await bot().tickAt(NINE)
    expect(
      bot()
        .posts(bot().discord.channels.news)
        .map(({ text }) => text),
    ).toEqual([preview.text])
  })

  it('send: posts at once and links it; the edition of the day comes all the same', async () => {
    await add()
    const sent = await bot().ada().type('schedule send')
    const [post] = bot().posts(bot().discord.channels.news)
    expect(sent).toMatchObject({ ephemeral: true, text: expect.stringContaining(`/${post?.message.id}`) })
    await bot().tickAt(NINE)
    expect(bot().posts(bot().discord.channels.news)).toHaveLength(2)
  })

  it('send counts: stands for the edition of the day, which does not come again', async () => {
    await add()
    await bot().ada().type('schedule send', { counts: true })
    const sentAt = stamp(Math.floor(bot().clock.now() / 60_000) * 60_000).slice(0, 9)
    for (const view of ['status', 'list']) {
      const { text } = await bot().ada().type(`schedule ${view}`)
      expect(text).toContain(`▶ Next ${stamp(NINE + DAY)}`)
      if (view === 'status') expect(text).toContain(`Last sent ${sentAt}`)
    }
    expect((await bot().ada(bot().discord.channels.news).type('about')).text).toContain(stamp(NINE + DAY))
    await bot().tickAt(NINE)
    expect(bot().posts(bot().discord.channels.news)).toHaveLength(1)
    await bot().tickAt(NINE + DAY)
    expect(bot().posts(bot().discord.channels.news)).toHaveLength(2)
  })

  it('pause and resume: nothing comes in between, and what was paused over is not sent after', async () => {
    await add()
    const paused = await bot().ada().type('schedule pause')
    expect(paused.text).toContain('Paused')
    await bot().tickAt(NINE)
    expect(bot().posts(bot().discord.channels.news)).toEqual([])
    bot().clock.set(NINE + 60_000)
    expect((await bot().ada().press(paused, 'Undo')).text).toContain('Resumed')
    await bot().tick()
    expect(bot().posts(bot().discord.channels.news)).toEqual([])
    await bot().tickAt(NINE + DAY)
    expect(bot().posts(bot().discord.channels.news)).toHaveLength(1)
  })

  it('pause until: resumes by itself on that day', async () => {
    await add()
    expect((await bot().ada().type('schedule pause', { until: '2023-07-15' })).text).toContain(
      stamp(Date.UTC(2023, 6, 15)),
    )
    await bot().tickAt(NINE + DAY)
    expect(bot().posts(bot().discord.channels.news)).toEqual([])
    await bot().tickAt(NINE + 2 * DAY)
    expect(bot().posts(bot().discord.channels.news)).toHaveLength(1)
  })

  it('pause until: a day gone by is refused with what to give', async () => {
    await add()
    expect((await bot().ada().type('schedule pause', { until: '2020-01-01' })).text).toMatch(/not ahead[\s\S]*2030/)
  })

  it('skip: leaves out the next edition alone, and can be undone', async () => {
    await add()
    const skipped = await bot().ada().type('schedule skip')
    expect(skipped.text).toContain(`leaves out ${stamp(NINE)}`)
    expect((await bot().ada().press(skipped, 'Undo')).text).toContain('comes after all')
    await bot().ada().type('schedule skip')
    await bot().tickAt(NINE)
    expect(bot().posts(bot().discord.channels.news)).toEqual([])
    expect((await bot().ada().type('schedule status')).text).toMatch(/left out/)
    await bot().tickAt(NINE + DAY)
    expect(bot().posts(bot().discord.channels.news)).toHaveLength(1)
  })

  it('edit: changes what is given alone; the edition of the old time does not come', async () => {
    await add({ topics: 'grain' })
    const edited = await bot().ada().type('schedule edit', { time: '10:00' })
    expect(edited.text).toMatch(/Changed[\s\S]*10:00[\s\S]*topics Grain/)
    await bot().tickAt(NINE)
    expect(bot().posts(bot().discord.channels.news)).toEqual([])
    await bot().tickAt(NINE + 3_600_000)
    expect(bot().posts(bot().discord.channels.news)).toHaveLength(1)
  })

  it('edit: with nothing new says that nothing was changed', async () => {
    await add()
    expect((await bot().ada().type('schedule edit', { time: '09:00' })).text).toContain('Nothing was changed')
  })

  it('remove: asks first, and can be undone; in between nothing comes', async () => {
    await add()
    const asked = await bot().ada().type('schedule remove')
    expect(asked.buttons).toEqual(['Remove', 'Keep'])
    const removed = await bot().ada().press(asked, 'Remove')
    expect((await bot().ada().type('schedule list')).text).toContain('None is scheduled yet')
    await bot().tickAt(NINE)
    expect(bot().posts(bot().discord.channels.news)).toEqual([])
    expect((await bot().ada().press(removed, 'Undo')).text).toContain('It is back')
    await bot().tickAt(NINE + DAY)
    expect(bot().posts(bot().discord.channels.news)).toHaveLength(1)
  })

  it('status: the last results and the next edition, in the reader’s own time', async () => {
    await add()
    await bot().tickAt(NINE)
    const { text } = await bot().ada().type('schedule status')
    expect(text).toContain(`✅ sent`)
    expect(text).toContain(stamp(NINE))
    expect(text).toContain(stamp(NINE + DAY))
  })

  it('a second schedule for the same channel and hour is refused, and names the first', async () => {
    await add()
    const again = await add()
    expect(again.text).toMatch(/already gets a briefing at 09:00 \(`s1`\)/)
  })

  it('with several schedules one says which', async () => {
    await add()
    await add({ time: '18:00' })
    expect((await bot().ada().type('schedule pause')).text).toContain('Say which one')
    const [choice] = await bot().ada().complete('schedule pause', 'schedule', '18')
    expect((await bot().ada().type('schedule pause', { schedule: choice?.value })).text).toContain('**18:00**')
  })

  it.each([
    [{ time: '25:00' }, /25:00[\s\S]*write it like 08:30/],
    [{ time: 'noonish' }, /noonish[\s\S]*write it like 08:30/],
    [{ timezone: 'Mars/Olympus' }, /Mars\/Olympus[\s\S]*Europe\/Berlin/],
    [{ timezone: 'CEST' }, /CEST[\s\S]*Europe\/Berlin/],
    [{ days: 'someday' }, /someday[\s\S]*(weekdays|mon)/],
    [{ topics: 'graim' }, /There is no topic “graim”\. Nearest are Grain/],
    [{ countries: 'Gemany' }, /There is no country “Gemany”\. Nearest are Germany/],
    [{ publish: true }, /no announcement channel/],
  ])('%j is refused, with what to do, and nothing is saved', async (wrong, says) => {
    const answer = await add(wrong)
    expect(answer.ephemeral).toBe(true)
    expect(answer.text).toMatch(says)
    expect((await bot().ada().type('schedule list')).text).toContain('None is scheduled yet')
  })

  it('all that is wrong is said at once', async () => {
    const { text } = await add({ time: '25:00', timezone: 'Mars/Olympus', days: 'someday' })
    for (const wrong of ['25:00', 'Mars/Olympus', 'someday']) expect(text).toContain(wrong)
  })

  it('a permission that is missing is named before anything is saved', async () => {
    const { locked } = bot().discord.channels
    expect((await add({ channel: locked })).text).toMatch(/I lack \*\*Send Messages/)
    expect((await bot().ada().type('schedule list')).text).toContain('None is scheduled yet')
  })

  it('schedules outlive a restart of the bot', async () => {
    await add()
    await bot().stopBot()
    await bot().startBot()
    expect((await bot().ada().type('schedule list')).text).toContain('**09:00**')
  })
})

describe('/schedule, by a member', () => {
  const bot = botForEach()

  it('is not offered', async () => {
    const { playground, member, channels } = bot().discord
    const seen = await playground.act.type(member, channels.general, 'schedule', {}, 'list')
    expect(seen).toMatchObject({ kind: 'failure', reason: 'forbidden' })
  })

  it('is refused by the bot itself where the server opened the command to everyone', async () => {
    const { world, guild, member, channels, playground } = bot().discord
    const answer = await bot().ada().type('schedule add', { channel: channels.news, time: '09:00', timezone: 'UTC' })
    const command = [...world.commands.values()].find(({ body }) => body.name === 'schedule')
    if (!command) throw new Error('there is no /schedule')
    setCommandGrant(world, guild, command, member, true)
    for (const act of ['list', 'status', 'preview', 'send', 'pause', 'resume', 'skip', 'remove']) {
      const refused = await bot().ben().type(`schedule ${act}`)
      expect(refused).toMatchObject({ ephemeral: true, text: expect.stringContaining('**Manage Server**') })
    }
    const added = await bot().ben().type('schedule add', { channel: channels.news, time: '10:00', timezone: 'UTC' })
    expect(added.text).toContain('**Manage Server**')
    expect(await bot().ben().complete('schedule pause', 'schedule', '')).toEqual([])
    expect(bot().posts(channels.news)).toEqual([])
    expect((await bot().ada().type('schedule list')).text).not.toContain('10:00')
    // an admin's private answer cannot be pressed by another
    const stolen = await playground.act.press(member, answer.message.id, '1:schedule:remove:s1')
    expect(stolen).toMatchObject({ kind: 'failure', reason: 'unknown' })
  })
})
