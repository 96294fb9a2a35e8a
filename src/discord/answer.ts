import type { Done, Outcome } from '../briefing/ports.ts'

/** An answer to a request, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** What a rate limit without any figure is taken for (ms). */
const UNTOLD_WAIT = 5_000

/** Errors of a connection that never came about, so that nothing can have arrived. */
const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON of an answer, or undefined where it is none (HTML, cut off, empty). */
export const jsonOf = (answer: Answer): unknown => {
  try {
    return JSON.parse(answer.text) as unknown
  } catch {
    return undefined
  }
}

/** The JSON object of an answer; an empty one where it is none. */
export const recordOf = (answer: Answer): Readonly<Record<string, unknown>> => {
  const json = jsonOf(answer)
  return isRecord(json) ? json : {}
}

const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined
}

/** The messages in Discord's nested `errors`, each with its path: `components.0.content: Must be 4000 or fewer`. */
const nested = (errors: unknown, path: string): readonly string[] => {
  if (!isRecord(errors)) return []
  const own = Array.isArray(errors._errors)
    ? errors._errors.map((error: unknown) => `${path}: ${isRecord(error) ? String(error.message) : String(error)}`)
    : []
  return [
    ...own,
    ...Object.entries(errors).flatMap(([key, value]) =>
      key === '_errors' ? [] : nested(value, path === '' ? key : `${path}.${key}`),
    ),
  ]
}

const limited = ({ headers }: Answer, json: Readonly<Record<string, unknown>>): Done => {
  const seconds =
    numberOf(json.retry_after) ??
    numberOf(headers.get('retry-after')) ??
    numberOf(headers.get('x-ratelimit-reset-after'))
  return {
    kind: 'limited',
    retryAfter: seconds === undefined ? UNTOLD_WAIT : Math.ceil(seconds * 1000),
    global: json.global === true || headers.get('x-ratelimit-global') === 'true',
    // Discord does not count a limit that others used up.
    counted: headers.get('x-ratelimit-scope') !== 'shared',
  }
}

/** What an answer of Discord means, whatever was asked. */
export const doneOf = (answer: Answer): Done => {
  const { status } = answer
  const json = recordOf(answer)
  const message = typeof json.message === 'string' ? json.message : `HTTP ${status}`
  if (status >= 200 && status < 300) return { kind: 'done' }
  if (status === 401) return { kind: 'unauthorised', reason: 'Discord does not accept the bot token (401).' }
  if (status === 429) return limited(answer, json)
  if (status >= 400 && status < 500 && status !== 408) {
    const reason = [message, ...nested(json.errors, '')].join('; ')
    return { kind: 'refused', status, code: numberOf(json.code) ?? 0, reason }
  }
  return { kind: 'unsure', reason: `Discord answered with HTTP ${status}.` }
}

/** What an answer to posting a message means: only a message id proves that it is there. */
export const outcomeOf = (answer: Answer): Outcome => {
  const done = doneOf(answer)
  if (done.kind !== 'done') return done
  const { id } = recordOf(answer)
  return typeof id === 'string' && /^\d+$/.test(id)
    ? { kind: 'sent', messageId: id }
    : { kind: 'unsure', reason: `The answer (HTTP ${answer.status}) carries no message id.` }
}

const codeOf = (error: unknown): string => {
  if (!isRecord(error)) return ''
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause
  return typeof error.code === 'string' ? error.code : codeOf(inner)
}

/** What a request without an answer means. */
export const failureOf = (error: unknown): Extract<Outcome, { kind: 'unreached' | 'unsure' }> => {
  const code = codeOf(error)
  const name = error instanceof Error ? error.name : String(error)
  const reason = `No answer from Discord (${code || name}).`
  return { kind: NOT_REACHED.has(code) ? 'unreached' : 'unsure', reason }
}
