import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'
import pretty from 'pino-pretty'

export type Log = Logger

/** A shorter one would cut innocent words. */
const MIN_SECRET = 6

/** The token by which anyone may answer an interaction, in an address of Discord's. */
const INTERACTION_TOKEN = /(\/(?:interactions|webhooks)\/\d+\/)[\w-]{20,}/g

/** An error without what was sent to Discord when it came about: a reader's answer with its pictures is no line of a log. */
const withoutBody = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const { requestBody: _, ...rest } = { requestBody: undefined, ...stdSerializers.err(error) }
  return rest
}

/**
 * A stream that passes lines on with the secrets cut out. It stands last, because redaction by path misses a secret inside
 * a message, an error's text or an address. `secrets` may grow.
 */
export const scrubbed = (target: DestinationStream, secrets: readonly string[]): DestinationStream => {
  return {
    write: (line) => {
      let clean = line
      for (const secret of secrets) {
        if (secret.length < MIN_SECRET) continue
        for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
          clean = clean.replaceAll(form, '[secret]')
      }
      target.write(clean.replace(INTERACTION_TOKEN, '$1[secret]'))
    },
  }
}

/** A log of that level to a stream: lines for people on a terminal, JSON elsewhere, never with a secret. */
export const createLog = (options: {
  readonly level: string
  readonly secrets: readonly string[]
  readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean }
}): Log => {
  const { stream } = options
  const target: DestinationStream = stream.isTTY
    ? pretty({ destination: stream, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
    : { write: (line) => stream.write(line) }
  return pino(
    { level: options.level, base: null, serializers: { err: withoutBody } },
    scrubbed(target, options.secrets),
  )
}
