/** The whole bot for a test: the real commands and the real store on disk, in a local Discord with a guild of its own. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { commands } from '../../commands/index.ts'
import { type BotParts, createBot } from '../../src/bot.ts'
import type { Instant } from '../../src/briefing/ports.ts'
import { clippingsInMemory } from '../../src/clippings/clippings.ts'
import { createLog } from '../../src/log.ts'
import { Newsroom } from '../../src/newsroom.ts'
import { openEmbedded } from '../../src/storage/embedded.ts'
import { type Files, START, shelf } from './articles.ts'
import { startDiscord, type TestDiscord } from './discord.ts'
import { type Hands, handsOf, type Read, readMessage } from './hands.ts'
import { createManualTicker, type ManualTicker } from './manual-ticker.ts'

/** A clock that goes on by itself from the instant that a test sets. */
export interface MovingClock {
  now(): Instant
  set(to: Instant): void
  advance(ms: number): void
}

/** A clock that begins at that instant. */
export const createMovingClock = (start: Instant): MovingClock => {
  let ahead = start - performance.now()
  return {
    now: () => Math.floor(ahead + performance.now()),
    set: (to) => {
      ahead = to - performance.now()
    },
    advance: (ms) => {
      ahead += ms
    },
  }
}

export interface TestBotOptions {
  readonly now?: Instant
  /** What the bot reads: files of a folder of its own, or a folder that is there. */
  readonly content?: Files | string
  readonly bot?: Partial<Pick<BotParts, 'commands' | 'catchUp' | 'postTimeout' | 'timezone'>>
  readonly discord?: Parameters<typeof startDiscord>[0]
}

export interface TestBot {
  readonly discord: TestDiscord
  readonly clock: MovingClock
  /** The content folder. */
  readonly content: string
  /** The lines of the bot's log. */
  readonly log: readonly Readonly<Record<string, unknown>>[]
  /** How often the bot said that Discord takes its token no more. */
  readonly refusals: number
  /** Ada, who manages the server; in #general unless told otherwise. */
  ada(channelId?: string): Hands
  /** Ben, a member. */
  ben(channelId?: string): Hands
  /** What everyone sees in a channel. */
  posts(channelId: string): readonly Read[]
  /** Runs what the ticker would run every minute. */
  tick(): Promise<void>
  /** Sets the clock, then ticks. */
  tickAt(instant: Instant): Promise<void>
  write(files: Files): Promise<void>
  /** Loads what changed in the content folder, without waiting for its watcher. */
  reload(): Promise<void>
  /** Ends the bot alone; its Discord, its articles and its store stay. */
  stopBot(): Promise<void>
  startBot(changes?: TestBotOptions['bot']): Promise<void>
  /** Ends it all. */
  stop(): Promise<void>
}

interface Running {
  readonly ticker: ManualTicker
  readonly newsroom: Newsroom
  stop(): Promise<void>
}

const writeFiles = async (folder: string, files: Files): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Starts the bot and what is around it. */
export const startBot = async (options: TestBotOptions = {}): Promise<TestBot> => {
  const clock = createMovingClock(options.now ?? START)
  const folder = await mkdtemp(join(tmpdir(), 'attache-'))
  const own = join(folder, 'content')
  const content = typeof options.content === 'string' ? options.content : own
  await mkdir(own)
  if (typeof options.content !== 'string') await writeFiles(own, options.content ?? shelf)
  const discord = await startDiscord({ now: clock.now, ...options.discord })
  const { act } = discord.playground
  const lines: Readonly<Record<string, unknown>>[] = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  const log = createLog({ level: 'info', secrets: [discord.started.token], stream })
  let running: Running | undefined
  let refusals = 0

  const begin = async (changes: TestBotOptions['bot'] = {}): Promise<void> => {
    const newsroom = new Newsroom({ folder: content, includeDrafts: false, log, clippings: clippingsInMemory() })
    await newsroom.open()
    const store = await openEmbedded(join(folder, 'data'))
    const ticker = createManualTicker()
    const bot = createBot({
      apiUrl: discord.started.apiUrl,
      token: discord.started.token,
      newsroom,
      store,
      commands,
      ticker,
      log,
      version: '0.0.0-test',
      timezone: 'UTC',
      catchUp: 6 * 3_600_000,
      now: clock.now,
      chance: () => 0,
      reference: () => 'ref-1',
      refused: () => {
        refusals += 1
      },
      ...options.bot,
      ...changes,
    })
    const stop = async (): Promise<void> => {
      await bot.stop()
      await newsroom.close()
      await store.close()
    }
    await bot.start().catch(async (error: unknown) => {
      await stop()
      throw error
    })
    running = { ticker, newsroom, stop }
  }
  const end = async (): Promise<void> => {
    await running?.stop()
    running = undefined
  }
  const isRunning = (): Running => {
    if (!running) throw new Error('the bot is stopped')
    return running
  }

  const bot: TestBot = {
    discord,
    clock,
    content,
    log: lines,
    get refusals() {
      return refusals
    },
    ada: (channelId = discord.channels.general) => handsOf(act, discord.admin, channelId),
    ben: (channelId = discord.channels.general) => handsOf(act, discord.member, channelId),
    posts: (channelId) =>
      (discord.world.messages.get(channelId) ?? [])
        .filter(({ visibleTo }) => visibleTo === undefined)
        .map(({ body }) => readMessage(body)),
    tick: () => isRunning().ticker.tick(),
    async tickAt(instant) {
      clock.set(instant)
      await isRunning().ticker.tick()
    },
    write: (files) => writeFiles(content, files),
    reload: () => isRunning().newsroom.reload(),
    stopBot: end,
    startBot: begin,
    async stop() {
      await end()
      await discord.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await begin().catch(async (error: unknown) => {
    await bot.stop()
    throw error
  })
  return bot
}
