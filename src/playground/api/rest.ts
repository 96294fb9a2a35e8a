/** Discord's HTTP API on the local world: reads a request, finds its route, and answers as Discord would, or as a fault demands. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { commits, type Failure, type Faults, rateLimitAnswer } from '../faults.ts'
import type { World } from '../world/world.ts'
import { ApiError, methodNotAllowed, notFound, unauthorized } from './api-error.ts'
import type { RateLimits } from './rate-limit.ts'
import { type Body, type LoggedRequest, parseBody, readBytes } from './request.ts'
import { matchRoute, type Route } from './route.ts'
import { accountRoutes } from './routes/account.ts'
import { channelRoutes } from './routes/channels.ts'
import { commandRoutes } from './routes/commands.ts'
import { guildRoutes } from './routes/guilds.ts'
import { interactionRoutes } from './routes/interactions.ts'
import { messageRoutes } from './routes/messages.ts'

const routes: readonly Route[] = [
  ...accountRoutes,
  ...commandRoutes,
  ...guildRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...interactionRoutes,
]

/** What goes back over the wire. */
interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface RestParts {
  readonly world: World
  readonly token: string
  readonly faults: Faults
  /** Absent, nothing is limited. */
  readonly limits?: RateLimits
  readonly log: LoggedRequest[]
}

/** How many requests the log keeps. */
const maxLogged = 100_000

/** Handles each request below `/api`. */
export const createRest =
  (parts: RestParts) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { log, faults } = parts
    const entry = await receive(parts, request)
    log.push(entry.logged)
    if (log.length > maxLogged) log.splice(0, log.length - maxLogged)
    const fault = faults.meet(entry.logged)
    if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay))
    const failure = fault?.with
    const reply = failure === undefined || commits(failure) ? await answer(parts, entry) : undefined
    const sent = failure === undefined ? reply : spoil(failure, reply, request.socket)
    if (sent === undefined) return
    entry.logged.status = sent.status
    entry.logged.answer = readable(sent)
    parts.limits?.note(sent.headers['x-ratelimit-scope'] === 'shared' ? 200 : sent.status)
    response.writeHead(sent.status, sent.headers).end(sent.body)
  }

interface Received {
  readonly logged: LoggedRequest
  readonly query: URLSearchParams
  readonly token: string | undefined
  readonly refusal?: ApiError
}

const receive = async (parts: RestParts, request: IncomingMessage): Promise<Received> => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const { authorization, ...headers } = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  const token = authorization?.replace(/^Bot /, '')
  let body: Body = { json: undefined, files: [] }
  let refusal: ApiError | undefined
  try {
    body = await parseBody(await readBytes(request), headers['content-type'] ?? '')
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    refusal = error
  }
  const logged: LoggedRequest = {
    at: parts.world.now(),
    method: request.method ?? 'GET',
    path: decode(url.pathname.replace(/^\/api(\/v\d+)?/, '')),
    query: Object.fromEntries(url.searchParams),
    headers,
    authorized: token === parts.token,
    json: body.json,
    files: body.files,
    status: 0,
    answer: undefined,
  }
  return { logged, query: url.searchParams, token, ...(refusal === undefined ? {} : { refusal }) }
}

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const answer = async (parts: RestParts, { logged, query, token, refusal }: Received): Promise<Reply> => {
  const banned = parts.limits?.banned()
  if (banned !== undefined) return banned
  try {
    const matched = matchRoute(routes, logged.method, logged.path)
    if (matched === 'no-path') throw notFound()
    if (matched === 'no-method') throw methodNotAllowed()
    // A token that is given must be right, even where none is needed.
    if (!logged.authorized && (matched.route.authorized || token !== undefined)) throw unauthorized()
    const verdict = parts.limits?.count(matched.route, matched.params)
    if (verdict?.refusal !== undefined) return verdict.refusal
    const headers = verdict?.headers ?? {}
    try {
      if (refusal !== undefined) throw refusal
      const { json: body, files } = logged
      const result = await matched.route.run({ world: parts.world, params: matched.params, query, body, files })
      return jsonReply(result.status, result.body, headers)
    } catch (error) {
      return errorReply(error, headers)
    }
  } catch (error) {
    return errorReply(error, {})
  }
}

const jsonReply = (status: number, body: unknown, headers: Reply['headers']): Reply => ({
  status,
  headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
  body: body === undefined ? '' : JSON.stringify(body),
})

const errorReply = (error: unknown, headers: Reply['headers']): Reply => {
  if (error instanceof ApiError) return jsonReply(error.status, error.body, headers)
  // A mistake of the playground itself: said aloud, so that a test does not take it for one of Discord's refusals.
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return jsonReply(500, { message: `playground: ${text}`, code: 0 }, headers)
}

/** The answer after a fault; undefined when nothing is answered. */
const spoil = (failure: Failure, reply: Reply | undefined, socket: Socket): Reply | undefined => {
  if (typeof failure !== 'string') {
    if ('rateLimit' in failure) return rateLimitAnswer(failure)
    if (typeof failure.body === 'string') {
      return {
        status: failure.status,
        headers: { 'content-type': 'text/plain', ...failure.headers },
        body: failure.body,
      }
    }
    return jsonReply(failure.status, failure.body ?? { message: 'fault', code: 0 }, failure.headers ?? {})
  }
  switch (failure) {
    case 'reset':
    case 'reset-after-commit':
      socket.resetAndDestroy()
      return undefined
    case 'hang':
    case 'hang-after-commit':
      return undefined
    case 'html-200':
    case 'html-200-after-commit':
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>Just a moment…</title>',
      }
    case 'cut-json': {
      const whole = reply?.body || '{"id":"0"}'
      const headers = { ...reply?.headers, 'content-type': 'application/json' }
      return {
        status: reply?.status === 204 ? 200 : (reply?.status ?? 200),
        headers,
        body: whole.slice(0, whole.length >> 1),
      }
    }
    default:
      return jsonReply(500, { message: '500: Internal Server Error', code: 0 }, {})
  }
}

const readable = (reply: Reply): unknown => {
  try {
    return reply.body === '' ? undefined : JSON.parse(reply.body)
  } catch {
    return reply.body
  }
}
