import { describe, expect, it } from 'vitest'
import { botForEach } from '../../support/bot-each.ts'
import { layoutOf } from '../../support/hands.ts'
import { componentsOf } from '../../support/limits.ts'

/** Each command for readers, as one might type it, and what its answer must show. */
const asked: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ['summary', { subject: 'grain' }, /Summary · rests on 2 articles/],
  ['summary', { subject: 'alliance/summit', length: 'full' }, /Summit ends with a promise/],
  ['timeline', { topic: 'Grain' }, /15 Aug 2023/],
  ['positions', { topic: 'grain' }, /Germany/],
  ['positions', { country: 'Germany', compare: 'Turkey' }, /Germany[\s\S]*Turkey/],
  ['country', { country: 'Turkey' }, /grain agreement/],
  ['search', { query: 'convoys' }, /Grain talks stall in Ankara/],
  ['briefing', {}, /State of play[\s\S]*Vilnius/],
]

describe('a reader’s command', () => {
  const bot = botForEach()

  it.each(asked)('/%s %j is answered in private, cited, for its reader alone', async (name, options, expected) => {
    const answer = await bot().ben().type(name, options)
    expect(answer).toMatchObject({ kind: 'message', ephemeral: true })
    expect(answer.text).toMatch(expected)
    // the outlet and the date stand in the open
    expect(answer.text).toMatch(/(Baltic Ledger|The Harbour Desk), \d+ (Jun|Jul) 2023/)
    expect(bot().ada().sees()).toEqual([])
  })

  it.each(asked.filter(([name]) => name !== 'country' && name !== 'search'))(
    '/%s %j with share stands in the channel, and mentions nobody',
    async (name, options) => {
      const answer = await bot()
        .ben()
        .type(name, { ...options, share: true })
      expect(answer.ephemeral).toBe(false)
      const [post] = bot().posts(bot().discord.channels.general)
      expect(post?.message).toMatchObject({
        id: answer.message.id,
        mentions: [],
        mention_roles: [],
        mention_everyone: false,
      })
      expect(post?.text).toBe(answer.text)
    },
  )

  it('/about says what there is to read, and when the channel’s next briefing comes', async () => {
    const { news } = bot().discord.channels
    const before = await bot().ben(news).type('about')
    expect(before.ephemeral).toBe(true)
    expect(before.text).toMatch(/4 articles/)
    expect(before.text).toMatch(/Next briefing here\*\* none/)
    await bot().ada().type('schedule add', { channel: news, time: '09:00', timezone: 'UTC' })
    const slot = Date.UTC(2023, 6, 13, 9) / 1000
    expect((await bot().ben(news).type('about')).text).toContain(`<t:${slot}:`)
  })

  it('the Share button posts the private answer to the channel', async () => {
    const answer = await bot().ben().type('summary', { subject: 'grain' })
    const shared = await bot().ben().press(answer, 'Share')
    expect(shared).toMatchObject({ kind: 'message', ephemeral: false })
    expect(bot().ada().sees()).toHaveLength(1)
    expect(shared.buttons).not.toContain('Share')
  })

  it('a timeline and a board of positions can be had as a picture with a text for those who do not see it', async () => {
    for (const name of ['timeline', 'positions']) {
      const picture = await bot()
        .ben()
        .press(await bot().ben().type(name, { topic: 'grain' }), 'Picture')
      const gallery = componentsOf(layoutOf(picture.message)).find(({ type }) => type === 12)
      expect(gallery?.items).toMatchObject([{ description: expect.stringMatching(/Grain/i) }])
    }
  })

  it('a sentence is opened in its article from the menu', async () => {
    const opened = await bot()
      .ben()
      .choose(await bot().ben().type('search', { query: 'convoys' }))
    expect(opened.ephemeral).toBe(true)
    expect(opened.text).toMatch(/Grain talks stall in Ankara|Port of Odesa/)
  })
})
