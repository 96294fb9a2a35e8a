/** An answer of the API as it goes over the wire, and what a fault makes of it. */
import type { Socket } from 'node:net'
import { type Failure, rateLimitAnswer } from '../faults.ts'
import { ApiError } from './api-error.ts'

/** What goes back over the wire. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** An answer with a JSON body, or with none. */
export const jsonReply = (status: number, body: unknown, headers: Reply['headers']): Reply => ({
  status,
  headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
  body: body === undefined ? '' : JSON.stringify(body),
})

/** A refusal of Discord's; anything else is a mistake of the playground, answered with 500. */
export const errorReply = (error: unknown, headers: Reply['headers']): Reply => {
  if (error instanceof ApiError) return jsonReply(error.status, error.body, headers)
  // A mistake of the playground itself: said aloud, so that a test does not take it for one of Discord's refusals.
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return jsonReply(500, { message: `playground: ${text}`, code: 0 }, headers)
}

/** The answer after a fault; undefined when nothing is answered. */
export const spoil = (failure: Failure, reply: Reply | undefined, socket: Socket): Reply | undefined => {
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
