import { describe, expect, it } from 'vitest'
import { createRateLimits } from '../../../src/playground/api/rate-limit.ts'
import { noContent, route, tokenRoute } from '../../../src/playground/api/route.ts'

const post = route('POST', '/channels/:channel/messages', () => noContent)
const read = route('GET', '/users/@me', () => noContent)
const answer = tokenRoute('POST', '/interactions/:interaction/:token/callback', () => noContent)
const edit = tokenRoute('PATCH', '/webhooks/:application/:token/messages/:message', () => noContent)

const scene = () => {
  const clock = { now: 1_000_000 }
  return { clock, limits: createRateLimits({ now: () => clock.now }) }
}

describe('rate limits', () => {
  it('let five messages through in five seconds, in each channel', () => {
    const { clock, limits } = scene()
    const verdicts = Array.from({ length: 6 }, () => limits.count(post, { channel: 'a' }))
    expect(verdicts.map(({ refusal }) => refusal?.status)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      429,
    ])
    expect(verdicts.map(({ headers }) => headers['x-ratelimit-remaining']).slice(0, 5)).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
    ])
    expect(limits.count(post, { channel: 'b' }).refusal).toBeUndefined()
    clock.now += 5_000
    expect(limits.count(post, { channel: 'a' }).refusal).toBeUndefined()
  })

  it('name the bucket alike in every channel, and say when it fills again', () => {
    const { clock, limits } = scene()
    const first = limits.count(post, { channel: 'a' }).headers
    clock.now += 1_500
    const later = limits.count(post, { channel: 'a' }).headers
    expect(limits.count(post, { channel: 'b' }).headers['x-ratelimit-bucket']).toBe(first['x-ratelimit-bucket'])
    expect([first['x-ratelimit-reset-after'], later['x-ratelimit-reset-after']]).toEqual(['5.000', '3.500'])
    expect(later['x-ratelimit-reset']).toBe('1005.000')
  })

  it('word a refusal with the time to wait', () => {
    const { limits } = scene()
    const last = Array.from({ length: 6 }, () => limits.count(post, { channel: 'a' })).at(-1)?.refusal
    expect(JSON.parse(last?.body ?? '')).toEqual({
      message: 'You are being rate limited.',
      retry_after: 5,
      global: false,
    })
    expect(last?.headers).toMatchObject({ 'retry-after': '5', 'x-ratelimit-scope': 'user', 'x-ratelimit-limit': '5' })
  })

  it('let fifty requests through in a second, answers to interactions aside', () => {
    const { clock, limits } = scene()
    const routes = Array.from({ length: 51 }, (_, n) => route('GET', `/users/:user/${n}`, () => noContent))
    const verdicts = routes.map((one) => limits.count(one, { user: 'a' }).refusal)
    expect(verdicts.filter((refusal) => refusal !== undefined)).toHaveLength(1)
    expect(verdicts.at(-1)?.headers).toEqual({
      'content-type': 'application/json',
      'retry-after': '1',
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    })
    expect(limits.count(answer, { token: 't' })).toEqual({ headers: {} })
    expect(limits.count(edit, { token: 't' }).refusal).toBeUndefined()
    expect(limits.count(read, {}).refusal?.status).toBe(429)
    clock.now += 1_000
    expect(limits.count(read, {}).refusal).toBeUndefined()
  })

  it('shut everyone out after 10,000 invalid requests in 10 minutes', () => {
    const { clock, limits } = scene()
    for (let n = 0; n < 9_999; n++) limits.note(403)
    limits.note(404)
    expect(limits.banned()).toBeUndefined()
    limits.note(429)
    expect(limits.banned()).toMatchObject({ status: 429, headers: { 'content-type': 'text/html' } })
    clock.now += 600_000
    expect(limits.banned()).toBeUndefined()
  })
})
