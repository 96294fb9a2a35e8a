import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../support/articles.ts'
import { botForEach } from '../../support/bot-each.ts'

const storm = (wave: string) =>
  fileOf({
    title: 'Storm over the strait',
    date: '2023-07-13',
    source: 'Baltic Ledger',
    tags: ['Storm'],
    body: `A storm closed the strait on 13 July 2023, and waves of ${wave} broke over the piers of the harbour.`,
  })

describe('the content folder while the bot runs', () => {
  const bot = botForEach()

  it('a new file is found and served by itself', async () => {
    expect((await bot().ben().type('search', { query: 'storm' })).text).toContain('Nothing here is about')
    await bot().write({ 'weather/storm.md': storm('four metres') })
    await expect
      .poll(async () => (await bot().ben().type('search', { query: 'storm' })).text, { timeout: 8_000, interval: 100 })
      .toContain('waves of four metres')
  })

  it('a changed file is served as it is now', async () => {
    await bot().write({ 'storm.md': storm('four metres') })
    await bot().reload()
    await bot().write({ 'storm.md': storm('nine metres') })
    await bot().reload()
    const { text } = await bot().ben().type('summary', { subject: 'storm' })
    expect(text).toContain('nine metres')
    expect(text).not.toContain('four metres')
  })

  it.each([
    ['is no UTF-8', Buffer.from([0xff, 0xfe, 0x00, 0x41])],
    ['runs code in its front matter', '---js\n{ title: process.env.HOME }\n---\nA storm came.\n'],
    ['is empty', ''],
    ['has a front matter that does not end', '---\ntitle: Storm\nA storm came.\n'],
  ])('a file that %s never replaces its good version, and the log says what is wrong', async (_, broken) => {
    await bot().write({ 'storm.md': storm('four metres') })
    await bot().reload()
    await writeFile(join(bot().content, 'storm.md'), broken)
    await bot().reload()
    expect((await bot().ben().type('summary', { subject: 'storm' })).text).toContain('waves of four metres')
    expect(bot().log).toContainEqual(expect.objectContaining({ level: 50, path: 'storm.md', msg: expect.any(String) }))
  })

  it('a file that is gone is gone from the answers', async () => {
    await rm(join(bot().content, 'alliance/summit.md'))
    await bot().reload()
    expect((await bot().ben().type('about')).text).toMatch(/3 articles/)
  })

  it('a folder that is gone for a moment takes no answer with it', async () => {
    await rename(bot().content, `${bot().content}-away`)
    await bot().reload()
    expect((await bot().ben().type('about')).text).toMatch(/4 articles/)
    await rename(`${bot().content}-away`, bot().content)
  })

  it('an answer that is open turns its pages over the articles of now', async () => {
    const answer = await bot().ben().type('summary', { subject: 'grain' })
    await bot().write({
      'grain/third.md': fileOf({
        title: 'Grain sails again',
        date: '2023-07-13',
        source: 'Baltic Ledger',
        tags: ['Grain'],
        body: 'Nine ships with grain sailed from Odesa on 13 July 2023.',
      }),
    })
    await bot().reload()
    expect((await bot().ben().press(answer, 'Longer')).text).toMatch(/rests on 3 articles/)
  })
})

describe('an empty content folder', () => {
  const bot = botForEach({ content: {} })

  it.each([
    ['summary', { subject: 'nato' }],
    ['timeline', {}],
    ['positions', {}],
    ['briefing', {}],
    ['search', { query: 'nato' }],
    ['about', {}],
  ])('/%s %j is answered in private', async (name, options) => {
    const answer = await bot().ben().type(name, options)
    expect(answer.ephemeral).toBe(true)
    expect(answer.text).toMatch(/no article|0 articles|Nothing|nothing/)
  })

  it('a schedule is kept, and its edition says that there is nothing', async () => {
    const { news } = bot().discord.channels
    await bot().ada().type('schedule add', { channel: news, time: '09:00', timezone: 'UTC', when_quiet: 'line' })
    await bot().tickAt(Date.UTC(2023, 6, 13, 9))
    expect(
      bot()
        .posts(news)
        .map(({ text }) => text),
    ).toEqual([expect.stringContaining('Nothing new')])
  })
})
