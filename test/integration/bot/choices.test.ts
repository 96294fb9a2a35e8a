import { describe, expect, it } from 'vitest'
import { botForEach } from '../../support/bot-each.ts'

describe('while an option is typed', () => {
  const bot = botForEach()

  it.each([
    ['timeline', 'topic', '', 'Grain · 2 articles · Jul 2023', 'grain'],
    ['summary', 'subject', 'port', 'Port of Odesa reopens to grain ships · Baltic Ledger · 12 Jun 2023', undefined],
    ['positions', 'country', 'tur', expect.stringMatching(/^(Turkey|Türkiye) · 2 articles$/), 'TR'],
    ['positions', 'compare', 'germ', 'Germany · 2 articles', 'DE'],
    ['search', 'source', 'harb', 'The Harbour Desk · 2 articles', 'The Harbour Desk'],
    ['schedule add', 'timezone', 'berl', 'Europe/Berlin · 08:30 now', 'Europe/Berlin'],
    ['schedule add', 'timezone', 'new york', 'America/New_York · 02:30 now', 'America/New_York'],
    ['schedule add', 'topics', 'grain, na', expect.stringMatching(/^grain, NATO/), 'grain, nato'],
  ])('/%s %s: “%s” is completed, with its weight', async (command, option, typed, name, value) => {
    const choices = await bot().ada().complete(command, option, typed)
    expect(choices.map((choice) => choice.name)).toContainEqual(name)
    if (value !== undefined) expect(choices.map((choice) => choice.value)).toContain(value)
    expect(choices.length).toBeLessThanOrEqual(25)
  })

  it('what is offered is taken as it stands', async () => {
    const [first] = await bot().ben().complete('summary', 'subject', 'port')
    const answer = await bot().ben().type('summary', { subject: first?.value })
    expect(answer.text).toContain('Port of Odesa')
    expect(answer.text).toContain('Summary of one article')
  })

  it('a server’s schedules are offered to those who manage it, and to nobody else', async () => {
    const { news } = bot().discord.channels
    await bot().ada().type('schedule add', { channel: news, time: '09:00', timezone: 'UTC' })
    const [offered] = await bot().ada().complete('schedule status', 'schedule', 'new')
    expect(offered?.name).toMatch(/#news · 09:00 UTC/)
    const other = bot().discord.freshGuild('Elsewhere')
    const { act } = bot().discord.playground
    const seen = await act.complete(other.admin, other.channels.general, 'schedule', 'schedule', '', {}, 'status')
    expect(seen).toMatchObject({ kind: 'choices', choices: [] })
  })
})

describe('free text', () => {
  const bot = botForEach()

  it('that is no topic looks for its words', async () => {
    const answer = await bot().ben().type('summary', { subject: 'repairs at the port' })
    expect(answer.text).toContain('three weeks of repairs')
  })

  it('that matches nothing is answered in private with the nearest, even where it was to be shared', async () => {
    const answer = await bot().ben().type('timeline', { topic: 'Graim', share: true })
    expect(answer.ephemeral).toBe(true)
    expect(answer.text).toContain('Nothing here is about “Graim”')
    expect(answer.buttons[0]).toBe('Grain')
    const chosen = await bot().ben().press(answer, 'Grain')
    expect(chosen).toMatchObject({ kind: 'update', ephemeral: true })
    expect(chosen.text).toContain('15 Aug 2023')
  })

  it.each([
    ['positions', { country: 'Gemany' }, 'Germany'],
    ['search', { query: 'port', source: 'Baltik Ledger' }, 'Baltic Ledger'],
  ])('/%s %j offers the nearest name', async (command, options, nearest) => {
    const answer = await bot().ben().type(command, options)
    expect(answer.ephemeral).toBe(true)
    expect(answer.buttons).toContain(nearest)
  })

  it('that is no day says what a day looks like', async () => {
    const answer = await bot().ben().type('timeline', { topic: 'grain', from: 'the olden days' })
    expect(answer.ephemeral).toBe(true)
    expect(answer.text).toMatch(/2023-07|such as/)
  })

  it('that is nothing but markup and mentions is said back harmless', async () => {
    const answer = await bot().ben().type('timeline', { topic: '@everyon **<@&>** `x`', share: true })
    expect(answer.ephemeral).toBe(true)
    expect(answer.message).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] })
    expect(answer.text).not.toMatch(/(?<!\\)\*\*|(?<!\\)`|<@&>/)
  })
})
