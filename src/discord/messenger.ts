import { createHash } from 'node:crypto'
import {
  ChannelType,
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  REST,
  type RESTGetAPIChannelMessagesResult,
  type RESTOptions,
  Routes,
  SnowflakeUtil,
} from 'discord.js'
import type { Done, Found, Instant, Messenger, Outcome } from '../briefing/ports.ts'

/** What the messenger needs to reach Discord. */
export interface MessengerOptions {
  /** The base to which the version of the API is added. */
  readonly apiUrl: string
  readonly token: string
  /** The bot's own user id. */
  readonly ownId: () => string | undefined
  /** Whether the bot may read what was posted in a channel; Discord answers an empty list to one who may not. */
  readonly mayRead: (channelId: string) => boolean
  /** How long an answer may take, in ms. */
  readonly timeout?: number
  readonly requestsPerSecond?: number
}

type Failure = Exclude<Outcome, { kind: 'sent' }>

/** Errors of a connection that never came about. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Discord's clock may be behind ours by this much when an earlier message is looked for, in ms. */
const SKEW = 60_000

const PAGE = 100
const MAX_PAGES = 20

const codeOf = (error: unknown): string => {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return ''
}

/** The 25 characters by which Discord knows a message that it has accepted before. */
export const nonceOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 25)

/** What an error of the REST client means; `answered` is the status that Discord really answered, if it did. */
export const failureOf = (error: unknown, answered: number | undefined): Failure => {
  if (error instanceof RateLimitError) {
    const counted = answered === 429 && error.scope !== 'shared'
    // an answer without a time must not be asked again at once
    return {
      kind: 'limited',
      retryAfter: Math.max(error.timeToReset, answered === 429 ? 1_000 : 50),
      global: error.global,
      counted,
    }
  }
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return { kind: 'unauthorised', reason }
    return { kind: 'refused', status: error.status, code: Number(error.code) || 0, reason }
  }
  if (error instanceof HTTPError) return { kind: 'unsure', reason: `Discord answered ${error.status}` }
  const code = codeOf(error)
  if (answered === undefined && UNREACHED.has(code)) return { kind: 'unreached', reason: code }
  return { kind: 'unsure', reason: code || reason }
}

const hasId = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** Discord over a REST client of its own, so that answers to readers never wait behind briefings; it tries nothing twice. */
export const createMessenger = (options: MessengerOptions): Messenger => {
  const timeout = options.timeout ?? 10_000
  const settings: Partial<RESTOptions> = {
    api: options.apiUrl,
    version: '10',
    retries: 0,
    timeout,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: options.requestsPerSecond ?? 40,
  }
  const rest = new REST(settings).setToken(options.token)
  const answers = new WeakMap<AbortSignal, number>()
  rest.on('response', ({ data }, response) => {
    if (data.signal instanceof AbortSignal) answers.set(data.signal, response.status)
  })

  /** One request, with a limit that holds for the body too. */
  const ask = async (
    work: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<{ readonly value: unknown } | Failure> => {
    const signal = AbortSignal.timeout(timeout)
    try {
      return { value: await work(signal) }
    } catch (error) {
      // the client drops its token after a 401, and would then send without one
      rest.setToken(options.token)
      return failureOf(error, answers.get(signal))
    }
  }
  const done = async (work: (signal: AbortSignal) => Promise<unknown>): Promise<Done> => {
    const answer = await ask(work)
    return 'kind' in answer ? answer : { kind: 'done' }
  }

  const postTo = async (channelId: string, body: object, key: string): Promise<Outcome> => {
    const message = { ...body, nonce: nonceOf(key), enforce_nonce: true }
    const answer = await ask((signal) => rest.post(Routes.channelMessages(channelId), { body: message, signal }))
    if ('kind' in answer) return answer
    if (hasId(answer.value)) return { kind: 'sent', messageId: answer.value.id }
    return { kind: 'unsure', reason: 'the answer carried no message id' }
  }

  const find = async (channelId: string, reference: string, key: string, since: Instant): Promise<Found> => {
    if (!options.mayRead(channelId)) return { kind: 'unreadable', reason: 'Read Message History is missing' }
    const first = SnowflakeUtil.generate({ timestamp: since - SKEW, increment: 0n, processId: 0n, workerId: 0n })
    let before: string | undefined
    for (let page = 0; page < MAX_PAGES; page++) {
      const query = new URLSearchParams({ limit: String(PAGE), ...(before && { before }) })
      const answer = await ask((signal) => rest.get(Routes.channelMessages(channelId), { query, signal }))
      if ('kind' in answer) {
        if (answer.kind === 'refused' && answer.status === 403) return { kind: 'unreadable', reason: answer.reason }
        return { kind: 'failed', outcome: answer }
      }
      if (!Array.isArray(answer.value))
        return { kind: 'failed', outcome: { kind: 'unsure', reason: 'the answer was no list of messages' } }
      const messages = answer.value as RESTGetAPIChannelMessagesResult
      const mine = messages.find(
        ({ author, nonce, content, components, embeds }) =>
          author.id === options.ownId() &&
          (nonce === nonceOf(key) || JSON.stringify([content, components, embeds]).includes(reference)),
      )
      if (mine) return { kind: 'found', messageId: mine.id }
      const last = messages.at(-1)
      if (messages.length < PAGE || !last || BigInt(last.id) < first) return { kind: 'absent' }
      before = last.id
    }
    return { kind: 'unreadable', reason: `more than ${PAGE * MAX_PAGES} messages since` }
  }

  return {
    post: (channelId, payload, key) => postTo(channelId, JSON.parse(payload) as object, key),
    find,
    unarchive: (threadId) =>
      done((signal) => rest.patch(Routes.channel(threadId), { body: { archived: false }, signal })),
    probe: (channelId) => done((signal) => rest.post(Routes.channelTyping(channelId), { signal })),
    openThread: (channelId, messageId, name) =>
      done((signal) => rest.post(Routes.threads(channelId, messageId), { body: { name: name.slice(0, 100) }, signal })),
    publish: (channelId, messageId) =>
      done((signal) => rest.post(Routes.channelMessageCrosspost(channelId, messageId), { signal })),
    async tell(guildId, userId, text, key) {
      const body = { content: text.slice(0, 2_000), allowed_mentions: { parse: [] } }
      const guild = await ask((signal) => rest.get(Routes.guild(guildId), { signal }))
      const systemId =
        'value' in guild &&
        typeof guild.value === 'object' &&
        guild.value !== null &&
        'system_channel_id' in guild.value
          ? guild.value.system_channel_id
          : undefined
      if (typeof systemId === 'string') {
        const posted = await postTo(systemId, body, key)
        if (posted.kind === 'sent') return { kind: 'done' }
        if (posted.kind !== 'refused') return posted
      }
      const direct = await ask((signal) => rest.post(Routes.userChannels(), { body: { recipient_id: userId }, signal }))
      if ('kind' in direct) return direct
      if (!hasId(direct.value)) return { kind: 'unsure', reason: 'the answer carried no channel' }
      const posted = await postTo(direct.value.id, body, `${key}:${ChannelType.DM}`)
      return posted.kind === 'sent' ? { kind: 'done' } : posted
    },
  }
}
