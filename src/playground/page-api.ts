/** What the page asks of the server: the world as one person sees it, and what that person does in it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { deleteChannel, denyBot, restoreChannel } from './channels.ts'
import { asFields, type Fields } from './forms/form.ts'
import { inviteBot, kickBot } from './guilds.ts'
import { streamEvents } from './page-events.ts'
import { isSeenBy, messageView, personOf, stateView } from './page-view.ts'
import type { Begun, People } from './people.ts'
import { readBytes } from './request.ts'
import { safeHeaders, sendNothing } from './static-files.ts'
import { Refused, type TypedOptions } from './typed-command.ts'
import type { World } from './world.ts'

export interface PageParts {
  readonly world: World
  readonly act: People
  readonly isOnline: () => boolean
}

const maxBody = 100_000

/** Answers a request below `/page/`. */
export const answerPage = async (
  parts: PageParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const name = url.pathname.slice('/page/'.length)
  if (request.method === 'GET') return read(parts, name, url.searchParams, response)
  const isJson = request.headers['content-type']?.startsWith('application/json') === true
  const action = actions[name]
  if (request.method !== 'POST' || action === undefined) return sendNothing(response)
  if (!isJson) return send(response, 415, refused('The body must be JSON'))
  const fields = parse(await readBytes(request, maxBody))
  if (fields === undefined) return send(response, 400, refused('The body must be a JSON object'))
  try {
    send(response, 200, await action(parts, fields))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    send(response, 200, refused(error.message))
  }
}

const read = ({ world, isOnline }: PageParts, name: string, query: URLSearchParams, response: ServerResponse): void => {
  const me = personOf(world, query.get('as'))
  if (me === undefined) return sendNothing(response)
  switch (name) {
    case 'state':
      return send(response, 200, stateView(world, me, isOnline()))
    case 'messages': {
      const all = world.messages.get(query.get('channel') ?? '') ?? []
      const seen = all.filter((message) => isSeenBy(world, message, me.id))
      return send(
        response,
        200,
        seen.map((message) => messageView(world, message)),
      )
    }
    case 'events':
      return streamEvents(world, me.id, response)
    default:
      return sendNothing(response)
  }
}

type Action = (parts: PageParts, fields: Fields) => object | Promise<object>

const text = (fields: Fields, key: string): string => {
  const value = fields[key]
  if (typeof value === 'string') return value
  throw new Refused('invalid', `The field ${key} is missing`)
}

const optionalText = (fields: Fields, key: string): string | undefined =>
  typeof fields[key] === 'string' && fields[key] !== '' ? fields[key] : undefined

const typed = (fields: Fields): TypedOptions => {
  const options = Object.entries(asFields(fields.options) ?? {})
  const plain = options.filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
  return Object.fromEntries(plain) as TypedOptions
}

const refused = (error: string): object => ({ ok: false, error })

/** What was begun: the interaction's id, or at once why Discord would not let it out. */
const report = async ({ interaction, seen }: Begun): Promise<object> => {
  if (interaction !== undefined) return { ok: true, interaction: interaction.id }
  const outcome = await seen
  return refused(outcome.kind === 'failure' ? outcome.error : 'That did not work')
}

const actions: Readonly<Record<string, Action>> = {
  command: ({ act }, fields) =>
    report(
      act.begin.type(
        text(fields, 'as'),
        text(fields, 'channel'),
        text(fields, 'command'),
        typed(fields),
        optionalText(fields, 'subcommand'),
      ),
    ),
  complete: async ({ act }, fields) => {
    const seen = await act.complete(
      text(fields, 'as'),
      text(fields, 'channel'),
      text(fields, 'command'),
      text(fields, 'option'),
      text(fields, 'typed'),
      typed(fields),
      optionalText(fields, 'subcommand'),
    )
    return seen.kind === 'choices'
      ? { choices: seen.choices }
      : refused(seen.kind === 'failure' ? seen.error : seen.kind)
  },
  press: ({ act }, fields) =>
    report(act.begin.press(text(fields, 'as'), text(fields, 'message'), text(fields, 'customId'))),
  choose: ({ act }, fields) => {
    const values = Array.isArray(fields.values) ? fields.values.map(String) : []
    return report(act.begin.choose(text(fields, 'as'), text(fields, 'message'), text(fields, 'customId'), values))
  },
  say: ({ act }, fields) => {
    const content = text(fields, 'content').trim()
    if (content === '' || content.length > 2_000) return refused('A message has between 1 and 2000 characters')
    act.say(text(fields, 'as'), text(fields, 'channel'), content)
    return { ok: true }
  },
  world: ({ world }, fields) => {
    changeWorld(world, fields)
    return { ok: true }
  },
}

/** The faults that can be tried from the page. */
const changeWorld = (world: World, fields: Fields): void => {
  const channel = world.channels.get(optionalText(fields, 'channel') ?? '')
  const guild = world.guilds.get(optionalText(fields, 'guild') ?? '')
  const action = text(fields, 'action')
  if (action === 'kick-bot' && guild !== undefined) return kickBot(world, guild)
  if (action === 'invite-bot' && guild !== undefined) return inviteBot(world, guild)
  if (channel === undefined) throw new Refused('unknown', `Nothing to ${action}`)
  if (action === 'delete-channel') return deleteChannel(world, channel)
  if (action === 'restore-channel') return restoreChannel(world, channel)
  if (action === 'revoke-send') return denyBot(world, channel, true)
  if (action === 'grant-send') return denyBot(world, channel, false)
  throw new Refused('unknown', `There is no action ${action}`)
}

const parse = (bytes: Buffer): Fields | undefined => {
  try {
    return asFields(JSON.parse(bytes.toString('utf8')))
  } catch {
    return undefined
  }
}

const send = (response: ServerResponse, status: number, body: object): void => {
  response
    .writeHead(status, { ...safeHeaders, 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(body))
}
