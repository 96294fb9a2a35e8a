/** A route of the API: a method, a path with named steps, and what it answers. */
import type { UploadedFile } from '../world/files.ts'
import type { World } from '../world/world.ts'

/** A request as a route sees it. */
export interface Call {
  readonly world: World
  /** The named steps of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly UploadedFile[]
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Steps that begin with a colon are named. */
  readonly path: string
  /** The named steps that have rate limits of their own. */
  readonly major: readonly string[]
  /** False where a token in the path stands for the bot's. */
  readonly authorized: boolean
  run(call: Call): Answer | Promise<Answer>
}

/** A route that asks for the bot's token. */
export const route = (method: Route['method'], path: string, run: Route['run']): Route => ({
  method,
  path,
  major: [':channel', ':guild'].filter((step) => path.split('/').includes(step)).map((step) => step.slice(1)),
  authorized: true,
  run,
})

/** A route whose path holds an interaction's token. */
export const tokenRoute = (method: Route['method'], path: string, run: Route['run']): Route => ({
  method,
  path,
  major: ['token'],
  authorized: false,
  run,
})

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const created = (body: unknown): Answer => ({ status: 201, body })
export const noContent: Answer = { status: 204 }

/** The value of a named step. */
export const step = (call: Call, name: string): string => call.params[name] ?? ''

interface Matched {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** The route of a path, or what is wrong: no such path, or the path with another method. */
export const matchRoute = (
  routes: readonly Route[],
  method: string,
  path: string,
): Matched | 'no-path' | 'no-method' => {
  let known = false
  for (const candidate of routes) {
    const params = matchPath(candidate.path, path)
    if (params === undefined) continue
    if (candidate.method === method) return { route: candidate, params }
    known = true
  }
  return known ? 'no-method' : 'no-path'
}

const matchPath = (pattern: string, path: string): Readonly<Record<string, string>> | undefined => {
  const expected = pattern.split('/')
  const actual = path.split('/')
  if (expected.length !== actual.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    const value = actual[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = value
    else if (part !== value) return undefined
  }
  return params
}
