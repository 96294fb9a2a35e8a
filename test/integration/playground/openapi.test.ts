import { ButtonStyle, ComponentType, Events, MessageFlags } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LoggedRequest } from '../../../src/playground/api/request.ts'
import { startDiscord, type TestDiscord } from '../../support/discord.ts'
import { openapiAbsent, validateRequests } from '../../support/discord-openapi.ts'

const id = '1100000000000000001'

const request = (parts: Partial<LoggedRequest>): LoggedRequest => ({
  at: 0,
  method: 'POST',
  path: `/channels/${id}/messages`,
  query: {},
  headers: { 'user-agent': 'DiscordBot (test)' },
  authorized: true,
  json: { content: 'Hello' },
  files: [],
  status: 200,
  answer: undefined,
  ...parts,
})

const button = { type: 2, style: 1, custom_id: 'a', label: 'A' }
const row = (...components: object[]) => ({ type: 1, components })
const container = (...components: object[]) => ({ type: 17, components })
const text = (content: string) => ({ type: 10, content })
const v2 = { flags: 1 << 15 }

const good: readonly (readonly [string, Partial<LoggedRequest>])[] = [
  ['a plain message', {}],
  ['a nonce', { json: { content: 'x', nonce: 'abc', enforce_nonce: true, tts: false } }],
  ['components v2', { json: { ...v2, components: [container(text('x'), row(button))] } }],
  [
    'permissions as digits',
    {
      method: 'PUT',
      path: `/applications/${id}/commands`,
      json: [{ name: 'a', description: 'b', default_member_permissions: '32' }],
    },
  ],
  [
    'an edit of the original answer',
    { method: 'PATCH', path: `/webhooks/${id}/token/messages/@original`, authorized: false },
  ],
  [
    'an edit that leaves the flag out',
    {
      method: 'PATCH',
      path: `/webhooks/${id}/token/messages/@original`,
      authorized: false,
      json: { components: [text('x')] },
    },
  ],
  ['a list of messages', { method: 'GET', json: undefined, query: { after: id, limit: '100' } }],
]

const bad: readonly (readonly [string, Partial<LoggedRequest>, RegExp])[] = [
  ['an unknown key', { json: { content: 'x', colour: 1 } }, /colour/],
  ['an unknown key deep down', { json: { ...v2, components: [container({ ...text('x'), size: 1 })] } }, /size/],
  ['a message of 2,001 characters', { json: { content: 'x'.repeat(2_001) } }, /content/],
  ['an unknown route', { path: '/channels/1/letters' }, /no such route/],
  ['an unknown query', { method: 'GET', json: undefined, query: { since: id } }, /since/],
  ['a limit of 101', { method: 'GET', json: undefined, query: { limit: '101' } }, /limit/],
  ['a label of 81 characters', { json: { components: [row({ ...button, label: 'x'.repeat(81) })] } }, /label/],
  [
    'a button without custom_id',
    { json: { components: [row({ type: 2, style: 1, label: 'A' })] } },
    /has no custom_id/,
  ],
  ['a custom_id twice', { json: { components: [row(button, button)] } }, /stands twice/],
  [
    '4,001 characters in two texts',
    { json: { ...v2, components: [text('x'.repeat(2_000)), text('y'.repeat(2_001))] } },
    /4001 characters/,
  ],
  ['components v2 without the flag', { json: { components: [text('x')] } }, /without their flag/],
  ['components v2 beside content', { json: { ...v2, content: 'x', components: [text('x')] } }, /beside content/],
  [
    '6,001 characters of embeds',
    { json: { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] } },
    /6001/,
  ],
  [
    'a command in capitals',
    { method: 'PUT', path: `/applications/${id}/commands`, json: [{ name: 'News', description: 'b' }] },
    /News/,
  ],
  [
    '26 choices',
    {
      path: `/interactions/${id}/t/callback`,
      authorized: false,
      json: { type: 8, data: { choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) } },
    },
    /choices/,
  ],
  ['no token', { authorized: false }, /token/],
]

describe.skipIf(openapiAbsent !== undefined)('the validator of requests', () => {
  it.each(good)('accepts %s', (_, parts) => {
    expect(validateRequests([request(parts)])).toEqual([])
  })
  it.each(bad)('refuses %s', (_, parts, problem) => {
    expect(validateRequests([request(parts)]).join('\n')).toMatch(problem)
  })
})

describe.skipIf(openapiAbsent !== undefined)('what the real client sends', () => {
  let discord: TestDiscord
  beforeEach(async () => {
    discord = await startDiscord()
  })
  afterEach(() => discord.stop())

  it('is found good', async () => {
    const client = await discord.login()
    await client.application.commands.set([
      {
        name: 'timeline',
        description: 'A timeline.',
        defaultMemberPermissions: 'ManageGuild',
        options: [{ type: 3, name: 'topic', description: 'Of what.', autocomplete: true }],
      },
    ])
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isAutocomplete()) return interaction.respond([{ name: 'NATO', value: 'nato' }])
      if (interaction.isButton())
        return void (await interaction.update({ components: [{ type: ComponentType.TextDisplay, content: 'again' }] }))
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        allowedMentions: { parse: [] },
        files: [{ attachment: Buffer.from('x'), name: 'a.txt' }],
        components: [
          { type: ComponentType.TextDisplay, content: 'text' },
          { type: ComponentType.File, file: { url: 'attachment://a.txt' } },
          {
            type: ComponentType.ActionRow,
            components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, customId: 'x', label: 'X' }],
          },
        ],
      })
      await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral })
    })
    const { act } = discord.playground
    const { general, news } = discord.channels
    await act.complete(discord.admin, general, 'timeline', 'topic', 'na')
    const seen = await act.type(discord.admin, general, 'timeline', { topic: 'nato' })
    if (seen.kind !== 'message') throw new Error(JSON.stringify(seen))
    await act.press(discord.admin, seen.message.id, 'x')
    const channel = await client.channels.fetch(news, { force: true })
    if (!channel?.isSendable()) throw new Error('not sendable')
    const message = await channel.send({ content: 'x', nonce: 'n', enforceNonce: true })
    await message.edit('y')
    await message.startThread({ name: 'thread' })
    await channel.messages.fetch({ limit: 10 })
    await message.delete()
    expect(validateRequests(discord.playground.requests)).toEqual([])
    expect(discord.playground.requests.filter(({ status }) => status >= 400)).toEqual([])
    expect(discord.playground.requests.length).toBeGreaterThan(12)
  })
})
