import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageFlags, RateLimitError, REST, type RequestMethod, Routes } from 'discord.js'
import type { Done, Found, Messenger, Outcome } from '../briefing/ports.ts'
import { type Answer, doneOf, failureOf, jsonOf, outcomeOf, recordOf } from './answer.ts'

/** Where briefings go out, beside the client that answers commands: they never wait for one another. */
export interface MessengerOptions {
  readonly token: string
  /** The base to which the API version is added. */
  readonly apiUrl: string
  /** The bot's own user id where it is known already; Discord is asked otherwise. */
  readonly ownId?: () => string | undefined
  /** Whether the bot may read what was posted in a channel, as far as is known; Discord shows an empty list to one who may not. */
  readonly mayRead?: (channelId: string) => boolean
  /** For one request with its answer (ms). */
  readonly timeout?: number
}

const TIMEOUT = 10_000
const PAGE = 100
const MOST_PAGES = 50
/** While reading a channel, a rate limit up to this is waited for (ms). */
const SHORT_WAIT = 10_000
const CLOSED = 'It may have arrived, and the bot lacks the permission Read Message History to look.'
const DISCORD_EPOCH = 1_420_070_400_000

/** The nonce of a key: 25 characters, the most that Discord takes. */
export const nonceOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 25)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const postedAt = (messageId: string): number => Number(BigInt(messageId) >> 22n) + DISCORD_EPOCH

/** The message as it goes out: frozen text, no mention but the schedule's role, and the nonce that makes it one. */
const bodyOf = (payload: string, key: string): Readonly<Record<string, unknown>> => {
  const message = JSON.parse(payload) as Readonly<Record<string, unknown>>
  const { roles } = isRecord(message.allowed_mentions) ? message.allowed_mentions : { roles: undefined }
  return {
    ...message,
    ...(Array.isArray(message.components) && { flags: Number(message.flags ?? 0) | MessageFlags.IsComponentsV2 }),
    allowed_mentions: { parse: [], ...(Array.isArray(roles) && { roles }) },
    nonce: nonceOf(key),
    enforce_nonce: true,
  }
}

/** A request that ended with an answer, or that it is known why not. */
type Asked = { readonly answer: Answer } | { readonly failure: Exclude<Done, { kind: 'done' }> }

/** A Messenger over a REST client of its own, which neither retries nor waits. */
export const createMessenger = (options: MessengerOptions): Messenger => {
  const { token, apiUrl, timeout = TIMEOUT } = options
  // The client gives out less than an answer holds; each request keeps its own here.
  const answers = new AsyncLocalStorage<{ answer?: Answer }>()
  const rest = new REST({
    api: apiUrl,
    version: '10',
    retries: 0,
    timeout,
    rejectOnRateLimit: () => true,
    makeRequest: async (url, init) => {
      const { method, headers, body } = init
      // The limit holds for the whole answer: one may stop in the middle of its body.
      const signal = AbortSignal.timeout(timeout)
      const response = await fetch(url, { method, headers, body, signal } as RequestInit)
      const answer = { status: response.status, headers: response.headers, text: await response.text() }
      const kept = answers.getStore()
      if (kept) kept.answer = answer
      const empty = [101, 204, 205, 304].includes(answer.status)
      return new Response(empty ? null : answer.text, { status: answer.status, headers: response.headers })
    },
  }).setToken(token)

  const ask = async (
    method: `${RequestMethod}`,
    fullRoute: `/${string}`,
    body?: unknown,
    query?: URLSearchParams,
  ): Promise<Asked> => {
    const kept: { answer?: Answer } = {}
    try {
      await answers.run(kept, () =>
        rest.queueRequest({
          method: method as RequestMethod,
          fullRoute,
          ...(body !== undefined && { body }),
          ...(query && { query }),
        }),
      )
    } catch (error) {
      if (!kept.answer && error instanceof RateLimitError)
        return {
          failure: { kind: 'limited', retryAfter: Math.max(0, error.retryAfter), global: error.global, counted: false },
        }
      if (!kept.answer) return { failure: failureOf(error) }
      // The client drops its token at a 401, and would then ask without one.
      rest.setToken(token)
    }
    return kept.answer
      ? { answer: kept.answer }
      : { failure: { kind: 'unsure', reason: 'The request left no answer.' } }
  }
  const act = async (method: `${RequestMethod}`, route: `/${string}`, body?: unknown): Promise<Done> => {
    const asked = await ask(method, route, body)
    return 'failure' in asked ? asked.failure : doneOf(asked.answer)
  }
  const send = async (channelId: string, body: unknown): Promise<Outcome> => {
    const asked = await ask('POST', Routes.channelMessages(channelId), body)
    return 'failure' in asked ? asked.failure : outcomeOf(asked.answer)
  }

  let self: string | undefined
  const ownId = async (): Promise<string | Exclude<Done, { kind: 'done' }>> => {
    self ??= options.ownId?.()
    if (self !== undefined) return self
    const asked = await ask('GET', Routes.user())
    if ('failure' in asked) return asked.failure
    const done = doneOf(asked.answer)
    if (done.kind !== 'done') return done
    const { id } = recordOf(asked.answer)
    if (typeof id !== 'string') return { kind: 'unsure', reason: 'Discord did not say who the bot is.' }
    self = id
    return id
  }

  const page = async (channelId: string, before: string | undefined): Promise<Asked> => {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before !== undefined && { before }) })
    const asked = await ask('GET', Routes.channelMessages(channelId), undefined, query)
    const failure = 'failure' in asked ? asked.failure : doneOf(asked.answer)
    if (failure.kind !== 'limited' || failure.retryAfter > SHORT_WAIT) return asked
    await sleep(failure.retryAfter)
    return ask('GET', Routes.channelMessages(channelId), undefined, query)
  }

  /** Nobody's messages are shown: the channel may be empty, or its history closed to us, which Discord does not tell apart. */
  const whenEmpty = async (channelId: string, since: number): Promise<Found> => {
    const asked = await ask('GET', Routes.channel(channelId))
    const failure = 'failure' in asked ? asked.failure : doneOf(asked.answer)
    if ('failure' in asked || failure.kind !== 'done')
      return { kind: 'failed', outcome: failure as Exclude<Done, { kind: 'done' }> }
    const last = recordOf(asked.answer).last_message_id
    return typeof last === 'string' && postedAt(last) >= since
      ? { kind: 'unreadable', reason: CLOSED }
      : { kind: 'absent' }
  }

  return {
    post: async (channelId, payload, key) => {
      try {
        return await send(channelId, bodyOf(payload, key))
      } catch (error) {
        // Only the payload itself can be at fault here: nothing was sent.
        return { kind: 'refused', status: 400, code: 50035, reason: `The payload is not usable: ${String(error)}` }
      }
    },

    find: async (channelId, reference, key, since) => {
      if (options.mayRead?.(channelId) === false) return { kind: 'unreadable', reason: CLOSED }
      const own = await ownId()
      if (typeof own !== 'string') return { kind: 'failed', outcome: own }
      let before: string | undefined
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const asked = await page(channelId, before)
        const failure = 'failure' in asked ? asked.failure : doneOf(asked.answer)
        if (failure.kind === 'refused' && failure.status === 403 && failure.code !== 0)
          return { kind: 'unreadable', reason: CLOSED }
        if ('failure' in asked || failure.kind !== 'done')
          return { kind: 'failed', outcome: failure as Exclude<Done, { kind: 'done' }> }
        const messages = jsonOf(asked.answer)
        if (!Array.isArray(messages))
          return { kind: 'failed', outcome: { kind: 'unsure', reason: 'The list of messages is not readable.' } }
        const read = messages.filter(isRecord)
        const found = read.find(
          (message) =>
            isRecord(message.author) &&
            message.author.id === own &&
            (message.nonce === nonceOf(key) ||
              JSON.stringify([message.content, message.components]).includes(reference)),
        )
        if (found) return { kind: 'found', messageId: String(found.id) }
        const oldest = read.at(-1)?.id
        if (pages === 0 && read.length === 0) return whenEmpty(channelId, since)
        if (read.length < PAGE || typeof oldest !== 'string' || postedAt(oldest) < since) return { kind: 'absent' }
        before = oldest
      }
      return {
        kind: 'unreadable',
        reason: 'It may have arrived, and the channel has too many messages to look through.',
      }
    },

    unarchive: (threadId) => act('PATCH', Routes.channel(threadId), { archived: false }),
    // Typing needs the very permissions that posting needs, and leaves nothing behind.
    probe: (channelId) => act('POST', Routes.channelTyping(channelId)),
    openThread: (channelId, messageId, name) =>
      act('POST', Routes.threads(channelId, messageId), { name: name.slice(0, 100) }),
    publish: (channelId, messageId) => act('POST', Routes.channelMessageCrosspost(channelId, messageId)),

    tell: async (guildId, userId, text, key) => {
      const body = { content: text, allowed_mentions: { parse: [] }, enforce_nonce: true }
      const guild = await ask('GET', Routes.guild(guildId))
      const system = 'answer' in guild ? recordOf(guild.answer).system_channel_id : undefined
      if (typeof system === 'string') {
        const outcome = await send(system, { ...body, nonce: nonceOf(`${key}/system`) })
        if (outcome.kind === 'sent') return { kind: 'done' }
        if (outcome.kind !== 'refused') return outcome
      } else if ('failure' in guild) return guild.failure
      const opened = await ask('POST', Routes.userChannels(), { recipient_id: userId })
      if ('failure' in opened) return opened.failure
      const direct = recordOf(opened.answer).id
      const done = doneOf(opened.answer)
      if (done.kind !== 'done') return done
      if (typeof direct !== 'string') return { kind: 'unsure', reason: 'Discord opened no direct messages.' }
      const outcome = await send(direct, { ...body, nonce: nonceOf(`${key}/direct`) })
      return outcome.kind === 'sent' ? { kind: 'done' } : outcome
    },
  }
}
