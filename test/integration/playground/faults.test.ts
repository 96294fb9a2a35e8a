import { type Client, REST } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Failure, FaultRule } from '../../../src/playground/faults.ts'
import { startDiscord, type TestDiscord } from '../../support/discord.ts'

let discord: TestDiscord

beforeEach(async () => {
  discord = await startDiscord()
})
afterEach(() => discord.stop())

/** A REST client like that of the briefings: one request an attempt, and nothing waited for. */
const strict = () =>
  new REST({ api: discord.started.apiUrl, retries: 0, timeout: 400, rejectOnRateLimit: () => true }).setToken(
    discord.started.token,
  )

const path = () => `/channels/${discord.channels.news}/messages` as const
const posted = () => discord.playground.act.sees(discord.member, discord.channels.news).length
const post = (rest: REST, body: object = { content: 'x' }) => rest.post(path(), { body })
const hit = (failure: Failure, rule: Partial<FaultRule> = {}) =>
  discord.playground.fail({ method: 'POST', path: '/messages', with: failure, ...rule })

describe('a fault', () => {
  it.each<[string, Failure, object, number]>([
    ['500', { status: 500 }, { status: 500 }, 0],
    ['502 with a page', { status: 502, body: '<html>Bad gateway</html>' }, { status: 502 }, 0],
    ['403 with a code', { status: 403, body: { message: 'Missing Permissions', code: 50013 } }, { code: 50013 }, 0],
    ['a reset', 'reset', { code: 'ECONNRESET' }, 0],
    ['a reset after the message was written', 'reset-after-commit', { code: 'ECONNRESET' }, 1],
    ['500 after the message was written', '500-after-commit', { status: 500 }, 1],
    ['no answer', 'hang', { name: 'AbortError' }, 0],
    ['no answer after the message was written', 'hang-after-commit', { name: 'AbortError' }, 1],
    ['an answer that breaks off', 'cut-json', { name: 'SyntaxError' }, 1],
    [
      'a rate limit of the route',
      { rateLimit: 'user', seconds: 2 },
      { name: expect.stringContaining('RateLimitError'), global: false, retryAfter: 2_050 },
      0,
    ],
    [
      'a rate limit of all',
      { rateLimit: 'global', seconds: 2 },
      { name: expect.stringContaining('RateLimitError'), global: true },
      0,
    ],
    [
      'a shared rate limit',
      { rateLimit: 'shared' },
      { name: expect.stringContaining('RateLimitError'), scope: 'shared' },
      0,
    ],
    ['a rate limit without headers', { rateLimit: 'bare' }, { name: expect.stringContaining('RateLimitError') }, 0],
  ])('can be %s', async (_, failure, error, written) => {
    const fault = hit(failure)
    await expect(post(strict())).rejects.toMatchObject(error)
    expect([posted(), fault.hits, discord.playground.requests.length]).toEqual([written, 1, 1])
    await post(strict())
    expect(posted()).toBe(written + 1)
  })

  it('can be a page with 200, which the client takes for success', async () => {
    hit('html-200')
    await expect(post(strict())).resolves.toBeInstanceOf(ArrayBuffer)
    expect(posted()).toBe(0)
  })

  it('can be slowness alone', async () => {
    discord.playground.fail({ path: '/messages', delay: 150 })
    const before = performance.now()
    await post(strict())
    expect(performance.now() - before).toBeGreaterThanOrEqual(145)
    expect(posted()).toBe(1)
  })

  it('meets as many requests as it says, of those that match, until it is stopped', async () => {
    const fault = hit(
      { status: 500 },
      {
        times: Number.POSITIVE_INFINITY,
        after: 1,
        when: ({ json }) => (json as { content: string }).content !== 'spared',
      },
    )
    const results: string[] = []
    for (const content of ['first', 'second', 'spared', 'third']) {
      results.push(
        await post(strict(), { content }).then(
          () => 'sent',
          () => 'failed',
        ),
      )
    }
    expect(results).toEqual(['sent', 'failed', 'sent', 'failed'])
    expect(fault.hits).toBe(2)
    fault.stop()
    await post(strict())
    hit({ status: 500 })
    discord.playground.heal()
    await post(strict())
    expect(posted()).toBe(4)
  })

  it('of 401 makes the client drop its token for good', async () => {
    const rest = strict()
    hit({ status: 401, body: { message: '401: Unauthorized', code: 0 } })
    await expect(post(rest)).rejects.toMatchObject({ status: 401 })
    await expect(post(rest)).rejects.toThrow('token')
  })
})

describe('the real client', () => {
  const sendable = async (client: Client<true>) => {
    const channel = await client.channels.fetch(discord.channels.news)
    if (!channel?.isSendable()) throw new Error('not sendable')
    return channel
  }

  it('tries a 5xx three times more, then throws', async () => {
    const channel = await sendable(await discord.login())
    const fault = hit({ status: 503 }, { times: 4 })
    await expect(channel.send('x')).rejects.toMatchObject({ status: 503 })
    expect(fault.hits).toBe(4)
    await channel.send('x')
    expect(posted()).toBe(1)
  })

  it('writes a message twice after a reset, and once when its nonce is enforced', async () => {
    const channel = await sendable(await discord.login())
    hit('reset-after-commit')
    await channel.send('x')
    expect(posted()).toBe(2)
    hit('reset-after-commit')
    const message = await channel.send({ content: 'y', nonce: 'n', enforceNonce: true })
    expect(posted()).toBe(3)
    expect(discord.playground.act.sees(discord.member, discord.channels.news).at(-1)?.id).toBe(message.id)
  })

  it('waits for the pace of a channel, so that no request is refused', async () => {
    await discord.stop()
    discord = await startDiscord({ rateLimits: { messages: { limit: 2, seconds: 1 } } })
    const channel = await sendable(await discord.login())
    await Promise.all(Array.from({ length: 5 }, (_, n) => channel.send(`${n}`)))
    const sent = discord.playground.requests.filter(({ method }) => method === 'POST')
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(posted()).toBe(5)
  })

  it('comes back after the time that a 429 names', async () => {
    await discord.stop()
    discord = await startDiscord({ rateLimits: { messages: { limit: 1, seconds: 1 } } })
    const first = await sendable(await discord.login())
    await post(strict())
    await first.send('x')
    const statuses = discord.playground.requests.filter(({ method }) => method === 'POST').map(({ status }) => status)
    expect(statuses).toEqual([200, 429, 200])
    expect(discord.playground.limits?.invalid).toBe(1)
  })
})

describe('the log of requests', () => {
  it('holds what was sent, without the token', async () => {
    await strict().post(path(), { body: { content: 'x' }, files: [{ name: 'a.txt', data: Buffer.from('abc') }] })
    await strict().get('/users/@me', { query: new URLSearchParams({ a: 'b' }) })
    const [first, second] = discord.playground.requests
    expect(first).toMatchObject({
      method: 'POST',
      path: path(),
      authorized: true,
      json: { content: 'x' },
      files: [{ field: 'files[0]', name: 'a.txt', bytes: new Uint8Array([97, 98, 99]) }],
      status: 200,
      answer: { content: 'x' },
    })
    expect(second).toMatchObject({ path: '/users/@me', query: { a: 'b' } })
    expect(JSON.stringify(discord.playground.requests)).not.toContain(discord.started.token)
  })
})
