/** What the page asks of the server: the world as one person sees it, and what that person does in it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { asFields, type Fields } from '../api/forms/form.ts'
import { readBytes } from '../api/request.ts'
import { Refused } from '../people/refused.ts'
import type { User } from '../world/entities.ts'
import { type ActionParts, pageActions, refused } from './page-actions.ts'
import { streamEvents } from './page-events.ts'
import { isSeenBy, messageView, personOf, stateView } from './page-view.ts'
import { safeHeaders, sendNothing } from './static-files.ts'

export interface PageParts extends ActionParts {
  /** Whether the bot is connected. */
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
  if (request.method === 'POST') return answerAction(parts, name, request, response)
  const me = personOf(parts.world, url.searchParams.get('as'))
  if (request.method !== 'GET' || me === undefined) sendNothing(response)
  else if (name === 'events') streamEvents(parts.world, me.id, response)
  else {
    const body = view(parts, name, me, url.searchParams)
    if (body === undefined) sendNothing(response)
    else send(response, 200, body)
  }
}

const view = ({ world, isOnline }: PageParts, name: string, me: User, query: URLSearchParams): object | undefined => {
  if (name === 'state') return stateView(world, me, isOnline())
  if (name !== 'messages') return undefined
  const all = world.messages.get(query.get('channel') ?? '') ?? []
  return all.filter((message) => isSeenBy(world, message, me.id)).map((message) => messageView(world, message))
}

const answerAction = async (
  parts: PageParts,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const action = Object.hasOwn(pageActions, name) ? pageActions[name] : undefined
  // A body that is not declared as JSON could come from a form of another site.
  const isJson = request.headers['content-type']?.startsWith('application/json') === true
  const fields = isJson ? parse(await readBytes(request, maxBody)) : undefined
  if (action === undefined) sendNothing(response)
  else if (fields === undefined) send(response, 400, refused('The body must be a JSON object'))
  else send(response, 200, await outcome(() => action(parts, fields)))
}

const outcome = async (act: () => object | Promise<object>): Promise<object> => {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Refused) return refused(error.message)
    throw error
  }
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
