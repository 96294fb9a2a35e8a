import { parse } from 'discord-markdown-parser'
import { describe, expect, it } from 'vitest'
import { type Files, fileOf, shelf } from '../../support/articles.ts'
import { botForEach } from '../../support/bot-each.ts'
import { type Answered, layoutOf, type Read } from '../../support/hands.ts'
import { componentsOf, textsOf } from '../../support/limits.ts'

/** What an article may try on Discord, one trick a paragraph; `%s` is replaced by each. */
const tricks = [
  '@everyone and @here',
  '<@&1> and <@123456789012345678>',
  '<#123456789012345678> and </schedule add:123456789012345678>',
  '<t:1689033600:R>',
  '**bold** __under__ ~~gone~~ ||hidden|| `code`',
  '[a prize](http://evil.example/prize)',
  'https://evil.example/prize',
  '\u202egnp.exe\u202c and \u200bnothing',
  '-# small',
  '# loud',
  '> quoted',
  '<:pepe:123456789012345678> :smile:',
]

const nasty: Files = {
  ...shelf,
  'nasty.md': fileOf({
    title: '@everyone **Free** [nitro](http://evil.example) <@&1> \u202e-#',
    date: '2023-07-10',
    source: 'Evil](https://evil.example) @here',
    url: 'javascript:alert(1)',
    tags: ['Trickery'],
    body: [
      ...tricks.map((trick, at) => `Germany supports trick number ${at + 1}, which is ${trick}, since 4 July 2023.`),
      ...tricks.map((trick) => `${trick} begins a paragraph that Turkey opposes since 5 July 2023.`),
      `One sentence is huge: ${'the tower of words grows and grows, '.repeat(400)}and falls on 6 July 2023.`,
      `A word is huge as well: ${'x'.repeat(5_000)} on 7 July 2023.`,
    ].join('\n\n'),
  }),
}

interface Node {
  readonly type: string
  readonly content?: unknown
  readonly target?: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const nodesIn = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  return isNode(value) ? [value, ...nodesIn(value.content)] : []
}

/** What the layout is made of by ourselves: headings, small print, bold names, our own times, links to sources, commands. */
const ours = [
  'text',
  'newline',
  'br',
  'heading',
  'subtext',
  'strong',
  'timestamp',
  'twemoji',
  'url',
  'link',
  'list',
  'listItem',
]

/** Every other kind of markup that Discord would make of a message. */
const markup = (read: Read): readonly string[] => [
  ...new Set(
    textsOf(layoutOf(read.message))
      .flatMap((text) => nodesIn(parse(text, 'extended')))
      .filter(({ type, content }) => !ours.includes(type) && !(type === 'inlineCode' && `${content}`.startsWith('/')))
      .map(({ type }) => type),
  ),
]

/** Where the links of a message lead. */
const targets = (read: Read): readonly string[] =>
  [
    ...textsOf(layoutOf(read.message))
      .flatMap((text) => nodesIn(parse(text, 'extended')))
      .flatMap(({ target }) => (typeof target === 'string' ? [target] : [])),
    ...componentsOf(layoutOf(read.message)).flatMap(({ url }) => (typeof url === 'string' ? [url] : [])),
  ].filter((url) => !/^https:\/\/(ledger|desk)\.example\//.test(url))

const invisible = /[\u202a-\u202e\u2066-\u2069]/

const expectHarmless = (read: Answered | Read): void => {
  expect(read.message).toMatchObject({ content: '', mention_everyone: false, mentions: [], mention_roles: [] })
  expect({ markup: markup(read), targets: targets(read) }).toEqual({ markup: [], targets: [] })
  expect(/@(everyone|here|&?\d)/.exec(read.text)?.[0]).toBeUndefined()
  // the labels of buttons and menus are shown as they stand
  expect(invisible.test(JSON.stringify(read.message.components))).toBe(false)
}

describe('a nasty article reaches Discord harmless', () => {
  const bot = botForEach({ content: nasty })

  it.each([
    ['summary', { subject: 'nasty', length: 'full' }],
    ['summary', { subject: 'trickery', length: 'full' }],
    ['timeline', { topic: 'trickery' }],
    ['positions', { topic: 'trickery' }],
    ['country', { country: 'Germany' }],
    ['search', { query: 'trick' }],
    ['search', { query: 'begins a paragraph' }],
    ['search', { query: 'tower of words' }],
    ['briefing', { topic: 'trickery', length: 'full' }],
    ['about', {}],
  ])('in /%s %j, on each of its pages, opened and shared', async (name, options) => {
    let page = await bot().ben().type(name, options)
    expectHarmless(page)
    if (page.buttons.includes('Share')) expectHarmless(await bot().ben().press(page, 'Share'))
    if (name !== 'about') {
      const opened = await bot().ben().choose(page)
      expectHarmless(opened)
      expectHarmless(await bot().ben().press(opened, 'Share'))
    }
    for (let turns = 0; turns < 12 && page.buttons.includes('Next ▶'); turns += 1) {
      page = await bot().ben().press(page, 'Next ▶')
      expectHarmless(page)
    }
  })

  it('in the choices of an option', async () => {
    const topics = await bot().ben().complete('timeline', 'topic', 'trick')
    const articles = await bot().ben().complete('summary', 'subject', 'nitro')
    const outlets = await bot().ben().complete('search', 'source', 'evil')
    expect([topics.length, articles.length, outlets.length]).toEqual([1, 1, 1])
    for (const { name } of [...topics, ...articles, ...outlets]) expect(invisible.test(name)).toBe(false)
  })

  it('in a picture’s description', async () => {
    const answer = await bot().ben().type('positions', { topic: 'trickery' })
    expectHarmless(await bot().ben().press(answer, 'Picture'))
  })

  it('in the briefing of a channel, which mentions nobody', async () => {
    const { news } = bot().discord.channels
    await bot()
      .ada()
      .type('schedule add', { channel: news, time: '09:00', timezone: 'UTC', topics: 'trickery', length: 'full' })
    await bot().tickAt(Date.UTC(2023, 6, 13, 9))
    const posts = bot().posts(news)
    expect(posts.length).toBeGreaterThan(0)
    for (const post of posts) expectHarmless(post)
  })
})
