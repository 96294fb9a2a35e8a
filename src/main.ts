import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnvFile } from 'node:process'
import { fileURLToPath } from 'node:url'
import { commands } from '../commands/index.ts'
import { type Bot, createBot } from './bot.ts'
import { KeptClippings } from './clippings/kept.ts'
import { rulesOf } from './clippings/rules.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { createLog, type Log } from './log.ts'
import { Newsroom } from './newsroom.ts'
import { createPlayground } from './playground/index.ts'
import { createTicker } from './schedule/ticker.ts'
import { openEmbedded } from './storage/embedded.ts'

/** How long a stop may take before the process ends without it, in ms. */
const PATIENCE = 10_000

/** The package's folder: above `dist/src` once built, above `src` before. */
const ROOT = (() => {
  const above = fileURLToPath(new URL('../', import.meta.url))
  return existsSync(join(above, 'package.json')) ? above : join(above, '..')
})()

/** The code that decides what is read in an article. */
const READERS = [
  ...['corpus', 'analysis', 'clippings'].map((room) => fileURLToPath(new URL(`${room}/`, import.meta.url))),
  ...['package.json', 'package-lock.json'].map((name) => join(ROOT, name)),
]

const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }).version

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** Where Discord is: the real one, or the local one that is started here. */
interface Discord {
  readonly apiUrl: string
  readonly token: string
  /** The page of the local Discord. */
  readonly page?: string
  stop(): Promise<void>
}

const findDiscord = async (config: Config): Promise<Discord> => {
  if (config.token) return { apiUrl: config.apiUrl, token: config.token, stop: async () => undefined }
  const webFolder = join(ROOT, 'dist/src/playground/web')
  const playground = createPlayground({ port: config.playgroundPort, webFolder })
  const { apiUrl, token, url } = await playground.start().catch((error: unknown) => {
    throw new Error(
      `PLAYGROUND_PORT: the port ${config.playgroundPort} cannot be used (${codeOf(error)}); name a free one, or 0.`,
      { cause: error },
    )
  })
  return { apiUrl, token, page: url, stop: () => playground.stop() }
}

/** Ends the process at a signal: first in order, then, when that takes too long or is asked for twice, at once. */
const stopOnSignal = (log: Log, stop: () => Promise<void>): ((code: number) => void) => {
  let stopping = false
  const end = (code: number): void => {
    if (stopping) process.exit(code || 1)
    stopping = true
    setTimeout(() => {
      log.error(`stopping took longer than ${PATIENCE / 1000} s`)
      process.exit(code || 1)
    }, PATIENCE).unref()
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(code || 1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      log.info({ signal }, 'stopping')
      end(0)
    })
  return end
}

const start = async (config: Config, log: Log, setSecrets: (secrets: readonly string[]) => void): Promise<void> => {
  for (const name of config.unknown)
    log.warn(`${name} is in the environment, but there is no such setting; see .env.example`)
  const dataDir = config.token ? config.dataDir : join(config.dataDir, 'playground')
  mkdirSync(dataDir, { recursive: true })
  const clippings = new KeptClippings({
    path: join(dataDir, 'clippings.bin'),
    rules: rulesOf(READERS),
    source: (path) => readFileSync(join(config.contentDir, path)),
    log,
  })
  const newsroom = new Newsroom({ folder: config.contentDir, includeDrafts: config.includeDrafts, log, clippings })
  await newsroom.open().catch((error: unknown) => {
    throw new Error(`CONTENT_DIR: the folder ${config.contentDir} cannot be read (${codeOf(error)}).`, { cause: error })
  })
  const store = await openEmbedded(dataDir)
  const discord = await findDiscord(config)
  setSecrets([discord.token])
  let bot: Bot | undefined
  const end = stopOnSignal(log, async () => {
    await bot?.stop()
    await newsroom.close()
    await store.close()
    await discord.stop()
  })
  bot = createBot({
    apiUrl: discord.apiUrl,
    token: discord.token,
    newsroom,
    store,
    commands,
    ticker: createTicker({ now: Date.now, failed: (error) => log.error({ err: error }, 'a delivery run failed') }),
    log,
    version: VERSION,
    timezone: config.timezone,
    catchUp: config.catchUp,
    now: Date.now,
    chance: Math.random,
    reference: () =>
      randomInt(0, 36 ** 6)
        .toString(36)
        .padStart(6, '0'),
    // a token that Discord no longer takes makes every further request an offence
    refused: () => end(1),
  })
  await bot.start()
  log.info({ ...(discord.page && { page: discord.page }) }, 'ready')
  if (discord.page) log.info(`No DISCORD_TOKEN is set: open ${discord.page} to use the bot on its own local Discord.`)
}

const main = async (): Promise<void> => {
  if (existsSync('.env')) loadEnvFile('.env')
  const secrets: string[] = []
  let config: Config
  try {
    config = readConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
    return
  }
  if (config.token) secrets.push(config.token)
  const log = createLog({ level: config.logLevel, secrets, stream: process.stdout })
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was left to fail'))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the process cannot go on')
    process.exit(1)
  })
  try {
    await start(config, log, (more) => secrets.push(...more))
  } catch (error) {
    log.fatal({ err: error }, error instanceof Error ? error.message : 'the bot could not start')
    process.exit(1)
  }
}

await main()
