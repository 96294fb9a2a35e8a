import { describe, expect, it } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { schedule as command } from '../../../commands/schedule.ts'
import { zoneChoices } from '../../../commands/scheduling/choices.ts'
import type { Desk } from '../../../src/briefing/desk.ts'
import type { Result } from '../../../src/briefing/ports.ts'
import type { Reply } from '../../../src/discord/command.ts'
import { encodeId } from '../../../src/render/custom-id.ts'
import { callWith, createBook, deskOf, GUILD, LOCKED, NEWS, NOW, pressId, type } from '../../support/desk.ts'
import { buttonsOf, commandFaults, faultsIn, textsOf } from '../../support/limits.ts'

type Given = Readonly<Record<string, string | boolean>>

const basic = { channel: NEWS, time: '8am', timezone: 'europe/berlin' }
const say = (desk: Desk, subcommand: string, given: Given = {}): Promise<Reply> =>
  type(command, desk, given, { subcommand })
const wordsOf = ({ payload }: Reply): string => textsOf(payload).join('\n')
const pressed = (desk: Desk, reply: Reply, label: string): Promise<Reply> =>
  pressId(commands, desk, buttonsOf(reply.payload).find((one) => one.label === label)?.id ?? '')
const at = (instant: number, style = 'R'): string => `<t:${instant / 1000}:${style}>`

describe('who may use /schedule', () => {
  it('is hidden from those without Manage Server, and offered in servers alone', () => {
    expect(command.data.default_member_permissions).toBe(String(1 << 5))
    expect(command.data.contexts).toEqual([0])
    expect(commandFaults(command.data)).toEqual([])
  })

  const subcommands = ['add', 'list', 'edit', 'preview', 'send', 'pause', 'resume', 'skip', 'remove', 'status']

  it.each(subcommands)('%s refuses a member who may not manage the server', async (subcommand) => {
    const run = type(command, deskOf(), basic, { subcommand, managesGuild: false })
    await expect(run).rejects.toThrow(/Manage Server/)
  })

  it.each(['list', 'statuses', 'preview', 'send', 'status', 'resume', 'unskip', 'remove', 'restore', 'keep'])(
    'the button %s refuses them, too, and finds nothing of another server',
    async (verb) => {
      const desk = deskOf()
      await say(desk, 'add', basic)
      const id = encodeId('schedule', [verb, verb.startsWith('l') || verb === 'statuses' ? '0' : 's1']) ?? ''
      await expect(pressId(commands, desk, id, { managesGuild: false })).rejects.toThrow(/Manage Server/)
      if (verb === 'list' || verb === 'statuses') return
      await expect(pressId(commands, desk, id, { guildId: '999' })).rejects.toThrow(
        /no such schedule|nothing to bring back/,
      )
    },
  )

  it('refuses outside of servers', async () => {
    const { guildId: _, ...call } = callWith(basic, { subcommand: 'list' })
    await expect(command.run(call, deskOf())).rejects.toThrow(/in a server/)
  })
})

describe('/schedule add', () => {
  it('saves and shows channel, time, zone and the next edition', async () => {
    const desk = deskOf()
    const reply = await say(desk, 'add', {
      ...basic,
      topics: 'grain, NATO',
      countries: 'Germany',
      when_quiet: 'nothing',
    })
    expect(reply).toMatchObject({ kind: 'message', private: true })
    const words = wordsOf(reply)
    expect(words).toContain(`<#${NEWS}> · **08:00** Europe/Berlin · every day`)
    expect(words).toContain(at(Date.UTC(2023, 6, 14, 6)))
    expect(words).toContain('topics Grain, NATO')
    expect(await desk.schedules.list(GUILD)).toMatchObject([
      {
        times: ['08:00'],
        timezone: 'Europe/Berlin',
        topics: ['grain', 'nato'],
        countries: ['DE'],
        whenQuiet: 'nothing',
        length: 'standard',
      },
    ])
  })

  it.each([
    [{ ...basic, channel: LOCKED }, /View Channel, Send Messages, Embed Links, Attach Files\*\*.*Nothing was saved/],
    [{ ...basic, channel: LOCKED, thread: true }, /Create Public Threads/],
    [{ ...basic, channel: '77' }, /cannot see <#77>/],
    [{ ...basic, time: 'soon' }, /soon.*not a time/],
    [{ ...basic, timezone: 'Mars' }, /Mars.*not a time zone/],
    [{ ...basic, days: 'someday' }, /someday/],
    [{ ...basic, topics: 'grian' }, /no topic “grian”. Nearest are Grain/],
    [{ ...basic, countries: 'Atlantis' }, /no country “Atlantis”/],
    [{ ...basic, publish: true }, /no announcement channel/],
    [{ ...basic, mention_role: GUILD }, /do not mention everyone/],
  ])('refuses %j and says what to do', async (given, message) => {
    const desk = deskOf()
    await expect(say(desk, 'add', given)).rejects.toThrow(message)
    expect(await desk.schedules.list(GUILD)).toEqual([])
  })

  it('names the schedule that has the time already', async () => {
    const desk = deskOf()
    await say(desk, 'add', basic)
    await expect(say(desk, 'add', basic)).rejects.toThrow(/already gets a briefing at 08:00 \(`s1`\)/)
  })

  it('can be undone, and brought back', async () => {
    const desk = deskOf()
    const removed = await pressed(desk, await say(desk, 'add', basic), 'Undo')
    expect(removed.kind).toBe('update')
    expect(await desk.schedules.list(GUILD)).toEqual([])
    await pressed(desk, removed, 'Undo')
    expect(await desk.schedules.list(GUILD)).toHaveLength(1)
  })
})

describe('/schedule edit', () => {
  it('changes what is given and leaves the rest', async () => {
    const desk = deskOf()
    await say(desk, 'add', { ...basic, topics: 'grain', days: 'weekdays' })
    const reply = await say(desk, 'edit', { time: '9:30', topics: 'all' })
    expect(wordsOf(reply)).toContain('-# times, topics')
    expect(await desk.schedules.list(GUILD)).toMatchObject([
      { times: ['09:30'], topics: [], days: [1, 2, 3, 4, 5], timezone: 'Europe/Berlin' },
    ])
  })

  it('says that nothing was changed, or that there is nothing to change', async () => {
    const desk = deskOf()
    await expect(say(desk, 'edit', { time: '9:30' })).rejects.toThrow(/No briefing is scheduled/)
    await say(desk, 'add', basic)
    await expect(say(desk, 'edit', { time: '08:00' })).rejects.toThrow(/Nothing was changed/)
  })

  it('asks which one where there are several, and takes its name', async () => {
    const desk = deskOf()
    await say(desk, 'add', basic)
    await say(desk, 'add', { ...basic, time: '18:00' })
    await expect(say(desk, 'edit', { time: '9:30' })).rejects.toThrow(/several schedules/)
    await say(desk, 'edit', { schedule: '18:00', time: '19:00' })
    expect((await desk.schedules.list(GUILD)).map(({ times }) => times[0])).toEqual(['08:00', '19:00'])
    await expect(say(desk, 'edit', { schedule: 'weather', time: '9:30' })).rejects.toThrow(/“weather”/)
  })
})

describe('/schedule pause, resume and skip', () => {
  it('pauses until the day begins in the schedule’s own zone, and resumes', async () => {
    const desk = deskOf()
    await say(desk, 'add', basic)
    const reply = await say(desk, 'pause', { until: '2023-08-01' })
    expect(wordsOf(reply)).toContain(`resumes ${at(Date.UTC(2023, 6, 31, 22), 'f')}`)
    await pressed(desk, reply, 'Undo')
    expect(await desk.schedules.list(GUILD)).toMatchObject([{ state: { kind: 'active' } }])
    await expect(say(desk, 'resume')).rejects.toThrow(/not paused/)
    await expect(say(desk, 'pause', { until: '2023-07-01' })).rejects.toThrow(/not ahead of us/)
  })

  it('leaves out the next edition alone, once, and takes it back', async () => {
    const desk = deskOf()
    await say(desk, 'add', basic)
    const reply = await say(desk, 'skip')
    expect(wordsOf(reply)).toContain(`Next ${at(Date.UTC(2023, 6, 15, 6), 'f')}`)
    expect(wordsOf(reply)).toContain(`leaves out ${at(Date.UTC(2023, 6, 14, 6), 'f')}`)
    await expect(say(desk, 'skip')).rejects.toThrow(/left out already/)
    expect(wordsOf(await pressed(desk, reply, 'Undo'))).toContain(`Next ${at(Date.UTC(2023, 6, 14, 6), 'f')}`)
  })
})

describe('/schedule remove', () => {
  it('asks first', async () => {
    const desk = deskOf()
    await say(desk, 'add', basic)
    const asked = await say(desk, 'remove')
    expect(await desk.schedules.list(GUILD)).toHaveLength(1)
    expect(wordsOf(await pressed(desk, asked, 'Keep'))).toContain('Kept')
    await pressed(desk, asked, 'Remove')
    expect(await desk.schedules.list(GUILD)).toEqual([])
    await expect(pressed(desk, asked, 'Remove')).rejects.toThrow(/no such schedule/)
  })
})

describe('/schedule preview and send', () => {
  const body = (said: string): string =>
    JSON.stringify({ flags: 32768, components: [{ type: 17, components: [{ type: 10, content: said }] }] })
  const edition = { parts: [body('one'), body('two')], covers: [], quiet: false }

  it('shows exactly what would be posted, to the admin alone', async () => {
    const desk = deskOf({ edition })
    await say(desk, 'add', basic)
    const reply = await say(desk, 'preview')
    expect(reply).toMatchObject({ kind: 'message', private: true })
    expect(textsOf(reply.payload)).toEqual(['one'])
    expect(textsOf((await pressed(desk, reply, 'Part 2 of 2')).payload)).toEqual(['two'])
  })

  it('says that there is nothing to post', async () => {
    const desk = deskOf()
    await say(desk, 'add', basic)
    expect(wordsOf(await say(desk, 'preview'))).toMatch(/Nothing would be posted/)
    expect(wordsOf(await say(desk, 'send'))).toMatch(/Nothing would be posted/)
  })

  it('sends in place of the next edition only when told so, and links what it posted', async () => {
    const desk = deskOf({ edition })
    await say(desk, 'add', basic)
    expect(wordsOf(await say(desk, 'send'))).toContain(`https://discord.com/channels/${GUILD}/${NEWS}/5`)
    await say(desk, 'send', { counts: true })
    expect(desk.sent).toEqual([
      ['s1', false],
      ['s1', true],
    ])
  })
})

describe('/schedule list and status', () => {
  const slot = (day: number) => ({
    scheduleId: 's1',
    guildId: GUILD,
    channelId: NEWS,
    name: '08:00@Europe/Berlin',
    localDate: `2023-07-${day}`,
    time: '08:00',
    at: Date.UTC(2023, 6, day, 6),
  })
  const results: readonly Result[] = [
    { slot: slot(13), state: { kind: 'dead', reason: 'Discord said <@&1> no' }, covers: [] },
    { slot: slot(12), state: { kind: 'missed', reason: 'I was not running' }, covers: [] },
    { slot: slot(11), state: { kind: 'sent', messageId: '1', at: slot(11).at }, covers: [] },
  ]

  it('shows the last and the next run in the reader’s own time, with what went wrong and its remedy', async () => {
    const desk = deskOf({ schedules: createBook(results) })
    await say(desk, 'add', basic)
    const words = wordsOf(await say(desk, 'status'))
    expect(words).toContain(`Last sent ${at(slot(11).at, 'f')}`)
    expect(words).toContain(`- ${at(slot(13).at, 'f')} ❌ failed: Discord said \\<@\u200b&1\\> no`)
    expect(words).toMatch(/send` tries again/)
    expect(words).toContain('⌛ missed: I was not running')
  })

  it('names a permission that was lost since, with its remedy', async () => {
    const desk = deskOf()
    await say(desk, 'add', basic)
    const shut: Desk = { ...desk, missing: () => ['Send Messages'] }
    expect(wordsOf(await say(shut, 'status'))).toMatch(/I lack \*\*Send Messages\*\*.*I carry on by myself/)
    const gone: Desk = { ...desk, channel: () => undefined }
    expect(wordsOf(await say(gone, 'list'))).toContain(`cannot see <#${NEWS}>`)
  })

  it('pages through many schedules without losing one', async () => {
    const desk = deskOf()
    for (let hour = 0; hour < 20; hour++) await say(desk, 'add', { ...basic, time: `${hour}:00` })
    let reply = await say(desk, 'list')
    const seen = [wordsOf(reply)]
    while (buttonsOf(reply.payload).some(({ label }) => label === 'Next ▶')) {
      expect(faultsIn(reply.payload)).toEqual([])
      reply = await pressed(desk, reply, 'Next ▶')
      seen.push(wordsOf(reply))
    }
    for (let id = 1; id <= 20; id++) expect(seen.filter((page) => page.includes(`\`s${id}\``))).toHaveLength(1)
    expect(faultsIn((await say(desk, 'status')).payload)).toEqual([])
  })

  it('says how to begin', async () => {
    expect(wordsOf(await say(deskOf(), 'list'))).toContain('/schedule add')
  })
})

describe('the choices of /schedule', () => {
  const complete = async (option: string, typed: string, desk: Desk = deskOf()) =>
    (await command.complete?.(typed, option, callWith({}, { subcommand: 'add' }), desk)) ?? []

  it('offers the bot’s own zone first, each with the time it has now', async () => {
    const shown = await complete('timezone', '')
    expect(shown[0]).toEqual({ name: 'Europe/Berlin · 11:30 now', value: 'Europe/Berlin' })
    expect(shown).toHaveLength(25)
  })

  it.each([
    ['tokyo', 'Asia/Tokyo'],
    ['new york', 'America/New_York'],
    ['utc', 'UTC'],
    ['Berln', 'Europe/Berlin'],
  ])('finds a zone by “%s”', (typed, zone) => {
    expect(zoneChoices(typed, deskOf(), NOW)[0]?.value).toBe(zone)
  })

  it('completes the last topic of a list', async () => {
    expect((await complete('topics', 'grain, na'))[0]?.value).toBe('grain, nato')
    expect((await complete('topics', 'grain, ')).map(({ value }) => value)).not.toContain('grain, grain')
    expect((await complete('countries', 'DE, turk'))[0]?.value).toBe('DE, TR')
  })

  it('offers the schedules of the server to those who manage it', async () => {
    const desk = deskOf()
    await say(desk, 'add', basic)
    expect(await complete('schedule', '', desk)).toEqual([
      { name: '#news · 08:00 Europe/Berlin · every day · s1', value: 's1' },
    ])
    expect(await command.complete?.('', 'schedule', callWith({}, { managesGuild: false }), desk)).toEqual([])
  })
})

describe('every answer of /schedule', () => {
  it('keeps Discord’s rules', async () => {
    const desk = deskOf()
    const replies = [
      await say(desk, 'list'),
      await say(desk, 'add', { ...basic, topics: 'grain', mention_role: '5', thread: true, days: 'mon, wed' }),
      await say(desk, 'list'),
      await say(desk, 'status', { schedule: 's1' }),
      await say(desk, 'skip'),
      await say(desk, 'pause'),
      await say(desk, 'resume'),
      await say(desk, 'remove'),
    ]
    for (const { payload } of replies) expect(faultsIn(payload)).toEqual([])
  })

  it('explains a button of another age', async () => {
    const reply = await pressId(commands, deskOf(), encodeId('schedule', ['v0', 's1']) ?? '')
    expect(reply).toMatchObject({ kind: 'message', private: true })
  })
})
