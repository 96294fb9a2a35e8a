import type { APIMessage } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { createMessage } from '../../../src/playground/world/messages.ts'
import { findChannel } from '../../../src/playground/world/world.ts'
import { type Files, fileOf, shelf } from '../../support/articles.ts'
import type { TestBot } from '../../support/bot.ts'
import { botForEach } from '../../support/bot-each.ts'
import { type Answered, readMessage } from '../../support/hands.ts'

/** So many dated events that a timeline takes several pages. */
const diary: Files = {
  ...shelf,
  'diary.md': fileOf({
    title: 'A diary of the strait',
    date: '2023-07-01',
    source: 'Baltic Ledger',
    tags: ['Strait'],
    body: Array.from({ length: 28 }, (_, day) => {
      const ships = ['tankers', 'ferries', 'barges', 'frigates', 'trawlers', 'tugs', 'yachts'][day % 7]
      return `On ${day + 1} June 2023 the pilots of harbour number ${day + 11} counted ${day * 13 + 40} ${ships} in the strait.`
    }).join('\n\n'),
  }),
}

/** A message with one button, as an older bot, or somebody else's, would have left it. */
const strayButton = (bot: TestBot, customId: string): APIMessage => {
  const { world, channels } = bot.discord
  const channel = findChannel(world, channels.general)
  if (!channel) throw new Error('there is no #general')
  return createMessage(world, channel, {
    authorId: world.bot.id,
    files: [],
    form: {
      content: 'Old',
      flags: 0,
      enforceNonce: false,
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Go on', custom_id: customId }] }],
    },
  }).body
}

const pageOf = (answer: Answered): string => /page (\d+ of \d+)/.exec(answer.text)?.[1] ?? 'no page'

describe('the buttons of an answer', () => {
  const bot = botForEach({ content: diary })

  it('turn its pages in place, and lead to the other views of its subject', async () => {
    const first = await bot().ben().type('timeline', { topic: 'strait' })
    expect(pageOf(first)).toMatch(/^1 of [2-9]$/)
    expect(first.buttons).not.toContain('◀ Previous')
    const second = await bot().ben().press(first, 'Next ▶')
    expect(second).toMatchObject({ kind: 'update', ephemeral: true, message: { id: first.message.id } })
    expect(pageOf(second)).toMatch(/^2 of/)
    const back = await bot().ben().press(second, '◀ Previous')
    expect(back.text).toBe(first.text)
    const summary = await bot().ben().press(back, 'Summary')
    expect(summary.text).toMatch(/Summary/)
    expect(bot().posts(bot().discord.channels.general)).toEqual([])
  })

  it('work as before when the bot was stopped and started again, with the same ids', async () => {
    const before = await bot().ben().type('timeline', { topic: 'strait' })
    const second = await bot().ben().press(before, 'Next ▶')
    await bot().stopBot()
    await bot().startBot()
    const third = await bot().ben().press(second, '◀ Previous')
    expect(third.kind).toBe('update')
    expect(third.message.components).toEqual(before.message.components)
  })

  it('of a shared answer answer whoever presses them, in private', async () => {
    const shared = await bot().ben().type('timeline', { topic: 'strait', share: true })
    const adas = await bot().ada().press(shared, 'Next ▶')
    expect(adas).toMatchObject({ kind: 'message', ephemeral: true })
    expect(pageOf(adas)).toMatch(/^2 of/)
    expect(
      bot()
        .posts(bot().discord.channels.general)
        .map(({ text }) => text),
    ).toEqual([shared.text])
  })

  it('that ask about what is no longer there say so', async () => {
    const answer = await bot().ben().type('timeline', { topic: 'strait' })
    await bot().write({ 'diary.md': fileOf({ title: 'Nothing of note', body: 'Nothing happened.', tags: ['Calm'] }) })
    await bot().reload()
    const gone = await bot().ben().press(answer, 'Next ▶')
    expect(gone).toMatchObject({ kind: 'message', ephemeral: true })
    expect(gone.text).toMatch(/no longer|gone/)
  })

  it.each([
    ['of an older bot', '0:timeline:h:0:tstrait'],
    ['of somebody else', 'accept-rules'],
    ['of a command that is gone', '1:weather:h:0'],
    ['with a state that nobody wrote', '1:timeline:h:zzzzzzzzz:??'],
    ['with a state that is cut', '1:timeline'],
    ['of /schedule with a verb that is gone', '1:schedule:fly:s1'],
    ['of /schedule for a schedule that is not there', '1:schedule:status:s99'],
    ['named like a property of objects', '1:schedule:constructor:s1'],
    ['with a prototype for a command', '1:__proto__:h:0'],
  ])('%s explain themselves in private', async (_, customId) => {
    const stray = readMessage(strayButton(bot(), customId))
    const answer = await bot().ada().press(stray, 'Go on')
    expect(answer).toMatchObject({ kind: 'message', ephemeral: true })
    expect(answer.text).toMatch(/older version|run the command again|no such schedule/)
  })
})
