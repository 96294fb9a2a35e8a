import { z } from 'zod'

/** What the environment says, checked. */
export interface Config {
  /** Absent: the bot runs against its own local Discord. */
  readonly token?: string
  /** The base to which the client adds the API version. */
  readonly apiUrl: string
  readonly contentDir: string
  readonly dataDir: string
  readonly includeDrafts: boolean
  readonly logLevel: string
  readonly timezone: string
  /** How long after its time an edition is still sent, in ms. */
  readonly catchUp: number
  readonly playgroundPort: number
  /** Names in the environment that look like settings and are none. */
  readonly unknown: readonly string[]
}

/** A setting of the environment: what stands in `.env.example`, and how its text becomes a value. */
export interface Setting {
  readonly about: string
  readonly fallback: string
  readonly schema: z.ZodType<unknown, string>
}

const DISCORD = 'https://discord.com/api'

const isTimezone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const whole = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, `a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((n) => n >= low && n <= high, `a whole number from ${low} to ${high}`)

/** Every setting by name, in the order of `.env.example`. */
export const SETTINGS = {
  DISCORD_TOKEN: {
    about: 'The bot token of your Discord application. Empty: the bot runs against its own local Discord.',
    fallback: '',
    schema: z
      .string()
      .regex(/^(?:|[^\s]{20,})$/, 'a bot token without spaces, as the developer portal shows it, or empty'),
  },
  DISCORD_API_URL: {
    about: 'The address of the Discord API, or of a Discord-compatible server; needs a token.',
    fallback: DISCORD,
    schema: z
      .string()
      .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'an http or https address')
      .transform((text) => text.replace(/\/+$/, '').replace(/\/v\d+$/, '')),
  },
  CONTENT_DIR: {
    about: 'The folder of articles.',
    fallback: 'content',
    schema: z.string().min(1, 'the path of a folder'),
  },
  DATA_DIR: {
    about: 'The folder in which schedules and deliveries are kept.',
    fallback: 'data',
    schema: z.string().min(1, 'the path of a folder'),
  },
  INCLUDE_DRAFTS: {
    about: 'Whether articles with `draft: true` are served: true or false.',
    fallback: 'false',
    schema: z.enum(['true', 'false'], 'true or false').transform((text) => text === 'true'),
  },
  LOG_LEVEL: {
    about: 'How much is logged: trace, debug, info, warn, error, fatal or silent.',
    fallback: 'info',
    schema: z.enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'trace, debug, info, warn, error, fatal or silent',
    ),
  },
  DEFAULT_TIMEZONE: {
    about: 'The timezone that `/schedule add` offers first.',
    fallback: 'UTC',
    schema: z.string().refine(isTimezone, 'an IANA timezone such as Europe/Berlin'),
  },
  CATCH_UP_HOURS: {
    about: 'How many hours after its time an edition is still sent, marked late; older ones are recorded as missed.',
    fallback: '6',
    schema: whole(1, 24),
  },
  PLAYGROUND_PORT: {
    about: 'The port of the local Discord and its page on 127.0.0.1; 0 takes any free one.',
    fallback: '4747',
    schema: whole(0, 65_535),
  },
} as const satisfies Record<string, Setting>

type Name = keyof typeof SETTINGS
type Values = { [N in Name]: z.output<(typeof SETTINGS)[N]['schema']> }

/** All that is wrong with the environment, a line for each setting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const OUR_NAME = /^(?:DISCORD_|CONTENT_|DATA_|PLAYGROUND_|INCLUDE_|CATCH_UP_)/

/** The Config of an environment; throws a ConfigError that names every problem at once. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const problems: string[] = []
  const read = <N extends Name>(name: N): Values[N] | undefined => {
    const text = env[name]?.trim() || SETTINGS[name].fallback
    const result = SETTINGS[name].schema.safeParse(text)
    if (result.success) return result.data as Values[N]
    const shown = name === 'DISCORD_TOKEN' ? 'the value given' : JSON.stringify(text)
    problems.push(`${name}: ${shown} is not allowed; give ${result.error.issues[0]?.message ?? 'another value'}.`)
    return undefined
  }
  const values = Object.fromEntries((Object.keys(SETTINGS) as Name[]).map((name) => [name, read(name)])) as Values
  if (
    !values.DISCORD_TOKEN &&
    values.DISCORD_API_URL &&
    values.DISCORD_API_URL !== DISCORD &&
    !env.DISCORD_TOKEN?.trim()
  )
    problems.push('DISCORD_API_URL: it needs a DISCORD_TOKEN; leave both out to run against the local Discord.')
  if (problems.length > 0)
    throw new ConfigError(
      `The environment has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n  ${problems.join('\n  ')}`,
    )
  return {
    ...(values.DISCORD_TOKEN ? { token: values.DISCORD_TOKEN } : {}),
    apiUrl: values.DISCORD_API_URL,
    contentDir: values.CONTENT_DIR,
    dataDir: values.DATA_DIR,
    includeDrafts: values.INCLUDE_DRAFTS,
    logLevel: values.LOG_LEVEL,
    timezone: values.DEFAULT_TIMEZONE,
    catchUp: values.CATCH_UP_HOURS * 3_600_000,
    playgroundPort: values.PLAYGROUND_PORT,
    unknown: Object.keys(env)
      .filter((name) => OUR_NAME.test(name) && !(name in SETTINGS))
      .sort(),
  }
}
