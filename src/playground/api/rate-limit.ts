/** Discord's rate limits: a bucket for each route and major parameter, and a cap on all requests of the bot. */
import { createHash } from 'node:crypto'
import type { Route } from './route.ts'

/** So many requests in so many seconds. */
interface Pace {
  readonly limit: number
  readonly seconds: number
}

export interface RateLimitOptions {
  readonly global?: Pace
  /** New messages in one channel. */
  readonly messages?: Pace
  /** Epoch ms, of the real clock: a client waits by its own. */
  readonly now?: () => number
}

export interface Refusal {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Verdict {
  readonly headers: Readonly<Record<string, string>>
  readonly refusal?: Refusal
}

export interface RateLimits {
  /** Counts a request against its bucket and the cap, and says whether it goes through. */
  count(route: Route, params: Readonly<Record<string, string>>): Verdict
  /** Counts an answer that Discord calls invalid: 401, 403, and 429 that is not shared. */
  note(status: number): void
  /** The refusal for everyone who sent 10,000 invalid requests in 10 minutes, as Cloudflare words it. */
  banned(): Refusal | undefined
  /** Invalid answers within the present 10 minutes. */
  readonly invalid: number
}

interface Bucket {
  remaining: number
  resetsAt: number
}

const tenMinutes = 600_000
const maxInvalid = 10_000
const usual: Pace = { limit: 50, seconds: 1 }

const paces = (messages: Pace): Readonly<Record<string, Pace>> => ({
  'POST /channels/:channel/messages': messages,
  'PATCH /channels/:channel/messages/:message': { limit: 5, seconds: 5 },
  'DELETE /channels/:channel/messages/:message': { limit: 5, seconds: 1 },
  'POST /channels/:channel/messages/:message/crosspost': { limit: 10, seconds: 3_600 },
})

export const createRateLimits = (options: RateLimitOptions = {}): RateLimits => {
  const now = options.now ?? Date.now
  const global = options.global ?? { limit: 50, seconds: 1 }
  const table = paces(options.messages ?? { limit: 5, seconds: 5 })
  const buckets = new Map<string, Bucket>()
  const whole: Bucket = { remaining: global.limit, resetsAt: 0 }
  let invalid = { count: 0, until: 0 }
  const take = (bucket: Bucket, pace: Pace): boolean => {
    if (now() >= bucket.resetsAt) {
      bucket.remaining = pace.limit
      bucket.resetsAt = now() + pace.seconds * 1_000
    }
    if (bucket.remaining === 0) return false
    bucket.remaining--
    return true
  }
  return {
    count(route, params) {
      const name = `${route.method} ${route.path}`
      // An answer to an interaction has no bucket, and neither it nor what follows it counts towards the cap.
      if (route.path.endsWith('/callback')) return { headers: {} }
      if (route.authorized && !take(whole, global))
        return { headers: {}, refusal: globalRefusal(whole.resetsAt - now()) }
      const pace = table[name] ?? (route.authorized ? usual : { limit: 5, seconds: 2 })
      const hash = createHash('sha256')
        .update(route.authorized ? name : 'webhook')
        .digest('hex')
        .slice(0, 32)
      const key = `${hash}:${route.major.map((step) => params[step]).join(':')}`
      const bucket = buckets.get(key) ?? { remaining: pace.limit, resetsAt: 0 }
      buckets.set(key, bucket)
      const accepted = take(bucket, pace)
      const wait = Math.max(bucket.resetsAt - now(), 0)
      const headers = bucketHeaders(hash, pace, bucket, wait)
      return accepted ? { headers } : { headers: {}, refusal: userRefusal(wait, headers) }
    },
    note(status) {
      if (status !== 401 && status !== 403 && status !== 429) return
      if (now() >= invalid.until) invalid = { count: 0, until: now() + tenMinutes }
      invalid.count++
    },
    banned() {
      if (now() >= invalid.until || invalid.count < maxInvalid) return undefined
      const seconds = Math.ceil((invalid.until - now()) / 1_000)
      return {
        status: 429,
        headers: { 'content-type': 'text/html', 'retry-after': String(seconds) },
        body: '<html><body>error code: 1015</body></html>',
      }
    },
    get invalid() {
      return now() < invalid.until ? invalid.count : 0
    },
  }
}

const bucketHeaders = (hash: string, pace: Pace, bucket: Bucket, wait: number): Readonly<Record<string, string>> => ({
  'x-ratelimit-limit': String(pace.limit),
  'x-ratelimit-remaining': String(bucket.remaining),
  'x-ratelimit-reset': (bucket.resetsAt / 1_000).toFixed(3),
  'x-ratelimit-reset-after': (wait / 1_000).toFixed(3),
  'x-ratelimit-bucket': hash,
})

const refusal = (wait: number, global: boolean, headers: Readonly<Record<string, string>>): Refusal => ({
  status: 429,
  headers: {
    'content-type': 'application/json',
    'retry-after': String(Math.max(1, Math.ceil(wait / 1_000))),
    ...headers,
  },
  body: JSON.stringify({ message: 'You are being rate limited.', retry_after: Math.max(wait, 1) / 1_000, global }),
})

/** The 429 of a bucket that is empty. */
export const userRefusal = (wait: number, headers: Readonly<Record<string, string>>): Refusal =>
  refusal(wait, false, { ...headers, 'x-ratelimit-scope': 'user' })

/** The 429 of a resource that others use up. */
export const sharedRefusal = (wait: number): Refusal => refusal(wait, false, { 'x-ratelimit-scope': 'shared' })

/** The 429 of the cap on all requests. */
export const globalRefusal = (wait: number): Refusal =>
  refusal(wait, true, { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' })

/** A 429 that says nothing of when to come back. */
export const bareRefusal: Refusal = {
  status: 429,
  headers: { 'content-type': 'text/plain' },
  body: 'Too Many Requests',
}
