import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Command, Reply } from '../../../src/discord/command.ts'
import { answerInteractions } from '../../../src/discord/interactions.ts'
import { areRegistered, registerCommands } from '../../../src/discord/register.ts'
import { UserError } from '../../../src/errors.ts'
import { button, rows, text } from '../../../src/render/component.ts'
import { encodeId } from '../../../src/render/custom-id.ts'
import { startDiscord, type TestDiscord } from '../../support/discord.ts'

interface Bell {
  readonly rings: number
}

const say = (content: string, isPrivate = true): Reply => ({
  kind: 'message',
  private: isPrivate,
  payload: { components: [text(content), ...rows(button('Again', 'bell', ['ring', 'twice']))] },
})

/** A command that shows every way in which one may answer. */
const bell = (late: Promise<void>): Command<Bell> => ({
  data: {
    name: 'bell',
    description: 'Rings',
    options: [
      { type: 3, name: 'how', description: 'How to ring', required: true, autocomplete: true },
      { type: 5, name: 'share', description: 'For everyone' },
    ],
  },
  run(call, { rings }) {
    const how = call.options.text('how')
    if (how === 'wrong') throw new UserError('There is no such bell. Try *loud*.')
    if (how === 'broken') throw new TypeError('the clapper is off')
    if (how === 'late') return late.then(() => say('rung at last'))
    return say(`rung ${how} ${rings} times`, call.options.flag('share') !== true)
  },
  complete: (typed, option) =>
    ['loud', 'low']
      .filter((word) => word.startsWith(typed))
      .map((word) => ({ name: `${option}: ${word}`, value: word })),
  press: ({ state }) => ({ kind: 'update', payload: { components: [text(`pressed ${state.join(' ')}`)] } }),
})

describe('answering interactions', () => {
  let discord: TestDiscord
  let lines: string[]
  let ringLate: () => void

  beforeEach(async () => {
    discord = await startDiscord()
    lines = []
    const late = new Promise<void>((done) => {
      ringLate = done
    })
    const client = await discord.login()
    const commands = [bell(late)]
    answerInteractions(client, {
      commands,
      desk: () => ({ rings: 3 }),
      log: pino({ level: 'info' }, { write: (line) => void lines.push(line) }),
      now: () => 0,
      reference: () => 'ref-1',
      patience: 50,
    })
    await registerCommands(
      client.rest,
      discord.started.applicationId,
      commands.map(({ data }) => data),
    )
  })
  afterEach(() => discord.stop())

  const type = (how: string, share = false) =>
    discord.playground.act.type(discord.member, discord.channels.general, 'bell', { how, ...(share && { share }) })
  const shown = (seen: unknown): string => JSON.stringify(seen)

  it('answers in private, and in public when told to', async () => {
    expect(await type('loud')).toMatchObject({ kind: 'message', ephemeral: true })
    expect(await type('loud', true)).toMatchObject({ kind: 'message', ephemeral: false })
  })

  it('says a mistake of the reader as it stands, in private, and logs nothing', async () => {
    const seen = await type('wrong', true)
    expect(seen).toMatchObject({ kind: 'message', ephemeral: true })
    expect(shown(seen)).toContain('There is no such bell.')
    expect(lines).toEqual([])
  })

  it('gives a bug a reference that stands in the log, and tells the reader nothing else of it', async () => {
    const seen = await type('broken')
    expect(shown(seen)).toContain('ref-1')
    expect(shown(seen)).not.toContain('clapper')
    expect(lines.join()).toMatch(/ref-1.*|clapper/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reference: 'ref-1', err: { message: 'the clapper is off' } })
  })

  it('asks for time where a command takes long', async () => {
    const { act } = discord.playground
    const begun = act.begin.type(discord.member, discord.channels.general, 'bell', { how: 'late' })
    await expect.poll(() => discord.playground.requests.some(({ path }) => path.includes('/callback'))).toBe(true)
    ringLate()
    expect(shown(await begun.seen)).toContain('rung at last')
  })

  it('completes an option', async () => {
    const { act } = discord.playground
    const seen = await act.complete(discord.member, discord.channels.general, 'bell', 'how', 'lo')
    expect(seen).toMatchObject({ choices: [{ value: 'loud' }, { value: 'low' }] })
  })

  it('makes a message anew when its button is pressed', async () => {
    const seen = await type('loud')
    if (seen.kind !== 'message') throw new Error(shown(seen))
    const id = encodeId('bell', ['ring', 'twice']) ?? ''
    expect(shown(await discord.playground.act.press(discord.member, seen.message.id, id))).toContain(
      'pressed ring twice',
    )
  })

  it('registers commands once, and again only when they changed', async () => {
    const client = await discord.login()
    const [definition] = [bell(Promise.resolve()).data]
    const register = (description: string) =>
      registerCommands(client.rest, discord.started.applicationId, [{ ...definition, description }])
    expect(await register('Rings')).toBe(false)
    expect(await register('Rings louder')).toBe(true)
    expect(await register('Rings louder')).toBe(false)
  })
})

describe('areRegistered', () => {
  const ours = { name: 'bell', description: 'Rings', options: [{ type: 3, name: 'how', description: 'How' }] } as const
  const theirs = (over: object) => [
    {
      id: '1',
      application_id: '2',
      version: '3',
      type: 1,
      nsfw: false,
      default_member_permissions: null,
      ...ours,
      ...over,
    },
  ]
  it.each([
    ['the same', {}, true],
    ['another description', { description: 'Rang' }, false],
    ['an option more', { options: [...ours.options, ...ours.options] }, false],
    ['an option that became required', { options: [{ ...ours.options[0], required: true }] }, false],
    ['a permission that we do not ask for', { default_member_permissions: '32' }, false],
  ])('sees %s', (_, over, expected) => {
    expect(areRegistered([JSON.parse(JSON.stringify(ours))], JSON.parse(JSON.stringify(theirs(over))))).toBe(expected)
  })
})
