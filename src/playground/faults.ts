/** The ways in which the local Discord can be made to fail, each rule for so many requests. */
import { bareRefusal, globalRefusal, type Refusal, sharedRefusal, userRefusal } from './api/rate-limit.ts'

/** A request as a rule sees it: the path is decoded, without `/api/v10` and without its query. */
interface Attempt {
  readonly method: string
  readonly path: string
  readonly json: unknown
}

/** What goes wrong. Those that end in `after-commit`, and `cut-json`, happen when the request was carried out. */
export type Failure =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly rateLimit: 'user' | 'global' | 'shared' | 'bare'; readonly seconds?: number }
  | 'reset'
  | 'reset-after-commit'
  | 'hang'
  | 'hang-after-commit'
  | '500-after-commit'
  | 'html-200'
  | 'html-200-after-commit'
  | 'cut-json'

export interface FaultRule {
  readonly method?: string
  /** A part of the path, or a pattern of it. */
  readonly path?: string | RegExp
  /** How many requests it meets; one unless said otherwise. */
  readonly times?: number
  /** How many requests that match go through first. */
  readonly after?: number
  /** Whether it meets a request that matches otherwise: for faults by chance. */
  readonly when?: (attempt: Attempt) => boolean
  /** Ms to wait before anything happens; without `with`, the request is slow and succeeds. */
  readonly delay?: number
  readonly with?: Failure
}

/** A rule at work. */
export interface Fault {
  /** How many requests it met. */
  readonly hits: number
  stop(): void
}

export interface Faults {
  add(rule: FaultRule): Fault
  /** The rule that meets this request; asking counts as meeting. */
  meet(attempt: Attempt): FaultRule | undefined
  clear(): void
}

export const createFaults = (): Faults => {
  const active: { rule: FaultRule; left: number; skip: number; hits: number }[] = []
  return {
    add(rule) {
      const entry = { rule, left: rule.times ?? 1, skip: rule.after ?? 0, hits: 0 }
      active.push(entry)
      return {
        get hits() {
          return entry.hits
        },
        stop() {
          entry.left = 0
        },
      }
    },
    meet(attempt) {
      for (const entry of active) {
        if (entry.left <= 0 || !matches(entry.rule, attempt)) continue
        if (entry.skip > 0) {
          entry.skip--
          continue
        }
        entry.left--
        entry.hits++
        return entry.rule
      }
      return undefined
    },
    clear() {
      active.length = 0
    },
  }
}

const matches = ({ method, path, when }: FaultRule, attempt: Attempt): boolean =>
  (method === undefined || method === attempt.method) &&
  (path === undefined || (typeof path === 'string' ? attempt.path.includes(path) : path.test(attempt.path))) &&
  (when === undefined || when(attempt))

/** Whether the request is carried out before it fails. */
export const commits = (failure: Failure): boolean =>
  typeof failure === 'string' && (failure.endsWith('-after-commit') || failure === 'cut-json')

/** The answer of a rate limit variant. */
export const rateLimitAnswer = (failure: Extract<Failure, { rateLimit: string }>): Refusal => {
  const wait = (failure.seconds ?? 1) * 1_000
  switch (failure.rateLimit) {
    case 'global':
      return globalRefusal(wait)
    case 'shared':
      return sharedRefusal(wait)
    case 'bare':
      return bareRefusal
    default:
      return userRefusal(wait, {})
  }
}
