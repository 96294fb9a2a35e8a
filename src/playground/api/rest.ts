/** Discord's HTTP API on the local world: reads a request, finds its route, and answers as Discord would, or as a fault demands. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { commits, type Faults } from '../faults.ts'
import type { World } from '../world/world.ts'
import { ApiError, methodNotAllowed, notFound, unauthorized } from './api-error.ts'
import type { RateLimits } from './rate-limit.ts'
import { errorReply, jsonReply, type Reply, spoil } from './reply.ts'
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

export interface RestParts {
  readonly world: World
  readonly token: string
  readonly faults: Faults
  /** Absent, nothing is limited. */
  readonly limits?: RateLimits
  readonly log: LoggedRequest[]
}

/** How many requests the log keeps. */
const maxLogged = 20_000

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

const readable = (reply: Reply): unknown => {
  try {
    return reply.body === '' ? undefined : JSON.parse(reply.body)
  } catch {
    return reply.body
  }
}
