import { describe, expect, it } from 'vitest'
import { commands } from '../../../commands/index.ts'
import type { Desk } from '../../../src/briefing/desk.ts'
import type { Command, Reply } from '../../../src/discord/command.ts'
import { decodeId } from '../../../src/render/custom-id.ts'
import { callWith, deskOf, pressId, type } from '../../support/desk.ts'
import { buttonsOf, commandFaults, componentsOf, faultsIn, idsOf, textsOf } from '../../support/limits.ts'

const desk = deskOf()

const commandNamed = (name: string): Command<Desk> => {
  const command = commands.find(({ data }) => data.name === name)
  if (!command) throw new Error(`there is no /${name}`)
  return command
}

const wordsOf = (reply: Reply): string => textsOf(reply.payload).join('\n')
const labelled = (reply: Reply, label: string): string => {
  const button = buttonsOf(reply.payload).find((one) => one.label === label)
  if (!button) throw new Error(`no button ${label} among ${buttonsOf(reply.payload).map((one) => one.label)}`)
  return button.id
}
const menuOf = (reply: Reply): { readonly id: string; readonly values: readonly string[] } => {
  const menu = componentsOf(reply.payload).find((node) => node.type === 3)
  const options = Array.isArray(menu?.options) ? menu.options : []
  return { id: String(menu?.custom_id), values: options.map(({ value }) => String(value)) }
}

/** Every way to ask, so that what holds for all answers is checked on all. */
const asked: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['summary', { subject: 'grain' }],
  ['summary', { subject: 'alliance/summit', length: 'full' }],
  ['summary', { subject: 'hostile' }],
  ['summary', { subject: 'convoys' }],
  ['timeline', {}],
  ['timeline', { topic: 'hostile' }],
  ['timeline', { topic: 'grain', country: 'Germany', from: '2023-06-01', to: 'August 2023' }],
  ['positions', {}],
  ['positions', { topic: 'Grain', country: 'DE', compare: 'Turkey' }],
  ['positions', { country: 'France' }],
  ['positions', { as_of: '2023-07-04' }],
  ['country', { country: 'Turkey' }],
  ['country', { country: 'Ukraine' }],
  ['search', { query: 'grain agreement' }],
  ['search', { query: 'pings', source: 'The Alliance Desk' }],
  ['search', { query: 'everyone pings' }],
  ['briefing', {}],
  ['briefing', { topic: 'hostile' }],
  ['briefing', { topic: 'grain', since: '2023-07-01', length: 'headlines' }],
  ['briefing', { since: '2023-07-13' }],
  ['about', {}],
]

describe('the definitions', () => {
  it.each(commands.map((command) => [command.data.name, command] as const))(
    '/%s keeps Discord’s rules',
    (_, { data }) => {
      expect(commandFaults(data)).toEqual([])
    },
  )

  it('have different names', () => {
    expect(new Set(commands.map(({ data }) => data.name)).size).toBe(commands.length)
  })
})

describe('every answer', () => {
  it.each(asked)('/%s %j keeps Discord’s rules, and so does all that its buttons open', async (name, options) => {
    const seen = new Set<string>()
    const follow = async (reply: Reply, depth: number): Promise<void> => {
      expect(faultsIn(reply.payload)).toEqual([])
      if (depth === 0) return
      const menu = menuOf(reply)
      for (const id of idsOf(reply.payload)) {
        if (seen.has(id)) continue
        seen.add(id)
        await follow(
          await pressId(commands, desk, id, { values: id === menu.id ? menu.values.slice(0, 1) : [] }),
          depth - 1,
        )
      }
    }
    await follow(await type(commandNamed(name), desk, options), 2)
  })

  it.each(asked)('/%s %j lets nothing of an article ping, link or format', async (name, options) => {
    const words = wordsOf(await type(commandNamed(name), desk, options))
    expect(words).not.toMatch(/@everyone|@here|<@[&!\d]|javascript:|\*\*free\*\*/)
    expect(words).not.toMatch(/(?<!\\)<(?:[@#/:]|t:|a:|id:)|(?<!\\)\](?=\((?!<https?:))|(?<!\\)\|\|/)
  })

  it.each(asked)('/%s %j is private, and public with share', async (name, options) => {
    expect(await type(commandNamed(name), desk, options)).toMatchObject({ kind: 'message', private: true })
    if (name === 'about') return
    const shared = await type(commandNamed(name), desk, { ...options, share: true })
    expect(shared).toMatchObject({ kind: 'message', private: false })
    expect(buttonsOf(shared.payload).map(({ label }) => label)).not.toContain('Share')
    for (const { id } of buttonsOf(shared.payload))
      expect(await pressId(commands, desk, id)).toMatchObject({ private: true })
  })
})

describe('/summary', () => {
  const summary = commandNamed('summary')

  it('says how many articles a topic rests on, and their span', async () => {
    expect(wordsOf(await type(summary, desk, { subject: 'grain' }))).toContain('2 articles · 12 Jun 2023 to 3 Jul 2023')
  })

  it('names outlet and day below each sentence, linked where there is an address', async () => {
    const words = wordsOf(await type(summary, desk, { subject: 'grain' }))
    expect(words).toContain('— [Baltic Ledger, 12 Jun 2023](<https://ledger.example/port-reopens>)')
    expect(words).toContain('(<https://desk.example/talks%5F%28stall%29>)'.replace('%5F', '_'))
  })

  it('says that an article is undated, and whose it is', async () => {
    expect(wordsOf(await type(summary, desk, { subject: 'alliance/undated' }))).toContain('R. Vale, undated')
  })

  it('finds a topic by its label, an article by its title, and else looks for the words', async () => {
    for (const [typed, title] of [
      ['nato', '## NATO'],
      ['Grain talks stall in Ankara', '## Grain talks stall in Ankara'],
      ['harvest stores', '## “harvest stores”'],
    ] as const)
      expect(wordsOf(await type(summary, desk, { subject: typed }))).toContain(title)
  })

  it('offers the three nearest for what matches nothing, and answers when one is pressed', async () => {
    const reply = await type(summary, desk, { subject: 'Granne' })
    expect(reply).toMatchObject({ private: true })
    expect(wordsOf(reply)).toContain('“Granne”')
    const buttons = buttonsOf(reply.payload)
    expect(buttons).toHaveLength(3)
    expect(buttons[0]?.label).toBe('Grain')
    const pressed = await pressId(commands, desk, buttons[0]?.id ?? '')
    expect(pressed.kind).toBe('update')
    expect(wordsOf(pressed)).toContain('## Grain')
  })

  it('opens a sentence in its article, and shares what was opened', async () => {
    const reply = await type(summary, desk, { subject: 'grain/talks-stall' })
    const { id, values } = menuOf(reply)
    const opened = await pressId(commands, desk, id, { values: values.slice(0, 1) })
    expect(opened).toMatchObject({ kind: 'message', private: true })
    expect(wordsOf(opened)).toMatch(/\*\*Talks on the grain agreement stalled in Ankara on July 1, 2023\.\*\* Russia/)
    const shared = await pressId(commands, desk, labelled(opened, 'Share'))
    expect(shared).toMatchObject({ kind: 'message', private: false })
    expect(wordsOf(shared)).toContain('**Talks on the grain agreement')
  })

  it('shares the answer as it is looked at', async () => {
    const reply = await type(summary, desk, { subject: 'grain' })
    const shared = await pressId(commands, desk, labelled(reply, 'Share'))
    expect(shared).toMatchObject({ kind: 'message', private: false })
    expect(textsOf(shared.payload)).toEqual(textsOf(reply.payload))
  })

  it('says that what a button asks about is gone', async () => {
    const reply = await type(summary, desk, { subject: 'grain' })
    const { archiveOf } = await import('../../support/press-room.ts')
    const later = deskOf({
      archive: archiveOf({ 'new.md': '---\ntitle: New\ndate: 2024-01-01\n---\nSomething new has begun today.\n' }),
    })
    await expect(pressId(commands, later, labelled(reply, 'Timeline'))).rejects.toThrow(/no longer among the articles/)
  })
})

describe('/timeline', () => {
  const timeline = commandNamed('timeline')

  it('gives the events in order, those to come marked', async () => {
    const words = wordsOf(await type(timeline, desk, { topic: 'grain' }))
    const days = ['10 Jun 2023', '1 Jul 2023', '15 Aug 2023'].map((day) => words.indexOf(`**${day}**`))
    expect(days.every((at) => at >= 0)).toBe(true)
    expect([...days].sort((a, b) => a - b)).toEqual(days)
    expect(words.slice(days[2])).toContain('Announced')
  })

  it('keeps to the days that are asked for', async () => {
    const words = wordsOf(await type(timeline, desk, { topic: 'grain', from: 'July 2023', to: '2023-07' }))
    expect(words).toContain('**1 Jul 2023**')
    expect(words).not.toContain('10 Jun 2023**')
    expect(words).not.toContain('15 Aug 2023**')
  })

  it.each([
    [{ from: 'the day of the fish' }, /no date that I can read/],
    [{ from: '2023-13-45' }, /no date that I can read/],
    [{ from: '2023-07-01', to: '2023-06-01' }, /after the last/],
  ])('says what is wrong with %j', async (options, message) => {
    await expect(type(timeline, desk, options)).rejects.toThrow(message)
  })

  it('draws its picture when asked, with its text for those who do not see it', async () => {
    const reply = await type(timeline, desk, { topic: 'grain' })
    expect(reply.payload.pictures).toBeUndefined()
    const drawn = await pressId(commands, desk, labelled(reply, 'Picture'))
    expect(drawn).toMatchObject({ kind: 'message', private: true })
    expect(drawn.payload.pictures?.[0]?.description).toContain('10 Jun 2023: The port of Odesa reopened')
    const shared = await pressId(commands, desk, labelled(drawn, 'Share'))
    expect(shared).toMatchObject({ kind: 'message', private: false })
    expect(shared.payload.pictures).toHaveLength(1)
  })

  it('offers the main events of a long timeline, and all of them again', async () => {
    const events = Array.from(
      { length: 30 },
      (_, at) => `The harbour office opened berth ${at + 1} on June ${at + 1}, 2022.`,
    )
    const { archiveOf } = await import('../../support/press-room.ts')
    const long = deskOf({
      archive: archiveOf({ 'berths.md': `---\ntitle: Berths\ndate: 2022-07-04\n---\n${events.join('\n\n')}\n` }),
    })
    const main = await pressId(commands, long, labelled(await type(timeline, long), 'Main events'))
    expect(main.kind).toBe('update')
    expect(wordsOf(main)).toContain('The 10 main of 30 dated events')
    expect(wordsOf(main).match(/opened berth/g)).toHaveLength(10)
    expect(wordsOf(await pressId(commands, long, labelled(main, 'All events')))).toContain('30 dated events in')
  })

  it('turns its pages in place', async () => {
    const events = Array.from(
      { length: 30 },
      (_, at) => `The harbour office opened berth ${at + 1} on June ${at + 1}, 2022.`,
    )
    const { archiveOf } = await import('../../support/press-room.ts')
    const long = deskOf({
      archive: archiveOf({ 'berths.md': `---\ntitle: Berths\ndate: 2022-07-04\n---\n${events.join('\n\n')}\n` }),
    })
    const first = await type(timeline, long)
    expect(wordsOf(first)).toMatch(/page 1 of \d/)
    const second = await pressId(commands, long, labelled(first, 'Next ▶'))
    expect(second.kind).toBe('update')
    expect(wordsOf(second)).toMatch(/page 2 of \d/)
    const seen: string[] = [wordsOf(first)]
    for (let reply = first; buttonsOf(reply.payload).some(({ label }) => label === 'Next ▶'); ) {
      reply = await pressId(commands, long, labelled(reply, 'Next ▶'))
      seen.push(wordsOf(reply))
    }
    for (const event of events) expect(seen.filter((page) => page.includes(event))).toHaveLength(1)
  })
})

describe('/positions', () => {
  const positions = commandNamed('positions')

  it('shows stance, day, speaker and source by country', async () => {
    const words = wordsOf(await type(positions, desk, { country: 'Russia' }))
    expect(words).toContain('### Russia')
    expect(words).toMatch(/🔴 \*\*opposes\*\* · ≈ 3 Jul 2023 · Russia\nRussia opposes a longer/)
    expect(words).toContain('[The Alliance Desk, 3 Jul 2023]')
  })

  it('tells how a stance moved, the latest first', async () => {
    const words = wordsOf(await type(positions, desk, { country: 'Turkey' }))
    expect(words).toMatch(/Moved: supports \(≈ 12 Jun 2023\) → opposes \(≈ 12 Jul 2023\)/)
    expect(words.indexOf('Turkey now opposes')).toBeLessThan(words.indexOf('Turkey said'))
  })

  it('shows of many positions each country’s latest, and all of one that is chosen', async () => {
    const { archiveOf } = await import('../../support/press-room.ts')
    const { corpus, readings } = archiveOf()
    const many = new Map(
      [...readings].map(([id, reading]) => [
        id,
        { ...reading, positions: Array.from({ length: 6 }, () => reading.positions.map((one) => ({ ...one }))).flat() },
      ]),
    )
    const { createArchive } = await import('../../../src/analysis/archive.ts')
    const crowded = deskOf({ archive: createArchive(corpus, many) })
    const reply = await type(positions, crowded, { topic: 'grain' })
    expect(wordsOf(reply)).toContain('and 4 more')
    expect(wordsOf(reply).match(/Germany demands/g)).toHaveLength(2)
    const menus = componentsOf(reply.payload).filter((node) => node.type === 3)
    const chosen = await pressId(commands, crowded, String(menus[1]?.custom_id), { values: ['DE'] })
    expect(chosen.kind).toBe('update')
    expect(wordsOf(chosen).match(/Germany demands/g)).toHaveLength(6)
    expect(wordsOf(chosen)).not.toContain('### Turkey')
    const shared = await type(positions, crowded, { topic: 'grain', share: true })
    const apart = componentsOf(shared.payload).filter((node) => node.type === 3)[1]
    expect(await pressId(commands, crowded, String(apart?.custom_id), { values: ['DE'] })).toMatchObject({
      private: true,
    })
    expect(faultsIn(reply.payload)).toEqual([])
  })

  it('keeps to what was held by a day', async () => {
    const words = wordsOf(await type(positions, desk, { country: 'TR', as_of: '2023-07-01' }))
    expect(words).toContain('Turkey said')
    expect(words).not.toContain('Turkey now')
  })

  it('sets two countries side by side and says which of them is silent', async () => {
    const words = wordsOf(await type(positions, desk, { country: 'Germany', compare: 'France' }))
    expect(words).toContain('### Germany')
    expect(words).toMatch(/### France\n-# no position found in \d articles/)
    expect(words).not.toContain('### Russia')
  })

  it('offers the nearest countries for one that is none', async () => {
    const reply = await type(positions, desk, { country: 'Germania Magna', topic: 'grain' })
    expect(buttonsOf(reply.payload).map(({ label }) => label)).toContain('Germany')
  })
})

describe('/about', () => {
  it('counts what there is and says when the next briefing comes', async () => {
    const words = wordsOf(await type(commandNamed('about'), deskOf({ nextBriefing: Date.UTC(2023, 6, 14, 6) })))
    expect(words).toContain('5 articles · 12 Jun 2023 to 12 Jul 2023 · 1 undated')
    expect(words).toContain('The Alliance Desk (2)')
    expect(words).toContain('<t:1689314400:R>')
    expect(words).toContain('Summit ends with a promise')
  })
})

describe('autocomplete', () => {
  const complete = async (name: string, option: string, typed: string) =>
    (await commandNamed(name).complete?.(typed, option, callWith(), desk)) ?? []

  it('shows the most covered topics, then the newest articles, each with its weight', async () => {
    const shown = await complete('summary', 'subject', '')
    expect(shown.length).toBeLessThanOrEqual(25)
    expect(shown[0]?.name).toMatch(/ · \d+ articles · \w{3} 2023$/)
    expect(shown.map(({ value }) => value)).toContain('alliance/summit')
    const topics = await complete('timeline', 'topic', '')
    expect(topics.map(({ value }) => value)).toContain('grain')
    expect(topics.find(({ value }) => value === 'grain')?.name).toBe('Grain · 2 articles · Jul 2023')
  })

  it.each([
    ['timeline', 'topic', 'gra', 'grain'],
    ['timeline', 'topic', 'grian', 'grain'],
    ['summary', 'subject', 'talks', 'grain/talks-stall'],
    ['positions', 'country', 'germ', 'DE'],
    ['positions', 'compare', 'turk', 'TR'],
  ])('/%s %s finds by “%s”', async (name, option, typed, value) => {
    expect((await complete(name, option, typed))[0]?.value).toBe(value)
  })

  it('keeps names and values within Discord’s limits', async () => {
    for (const [name, option] of [
      ['summary', 'subject'],
      ['timeline', 'topic'],
      ['positions', 'country'],
    ] as const)
      for (const { name: shown, value } of await complete(name, option, '')) {
        expect(shown.length).toBeLessThanOrEqual(100)
        expect(value.length).toBeLessThanOrEqual(100)
      }
  })
})

describe('a button of another age', () => {
  it.each(['summary', 'timeline', 'positions'])('of /%s is explained in private', async (name) => {
    const reply = await commandNamed(name).press?.({ ...callWith(), state: ['v0', 'x'], values: [] }, desk)
    expect(reply).toMatchObject({ kind: 'message', private: true })
    expect(decodeId('0:summary:x')).toBeUndefined()
  })
})
