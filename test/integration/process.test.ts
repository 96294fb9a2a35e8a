import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDiscord, type TestDiscord } from '../support/discord.ts'
import { handsOf } from '../support/hands.ts'
import { type BotProcess, buildAbsent, runBot } from '../support/process.ts'

const CONTENT_DIR = fileURLToPath(new URL('../../content', import.meta.url))

/** A port on which nothing listens. */
const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

describe.skipIf(buildAbsent !== undefined)(
  `the built process${buildAbsent ? ` (skipped: ${buildAbsent})` : ''}`,
  () => {
    let folder: string
    let running: BotProcess[]
    const run = (env: Readonly<Record<string, string>> = {}): BotProcess => {
      const bot = runBot(folder, { CONTENT_DIR, DATA_DIR: join(folder, 'data'), PLAYGROUND_PORT: '0', ...env })
      running.push(bot)
      return bot
    }

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'attache-process-'))
      running = []
    })
    afterEach(async () => {
      for (const bot of running) bot.signal('SIGKILL')
      await Promise.all(running.map(({ ended }) => ended))
      await rm(folder, { recursive: true, force: true })
    })

    it('without a token serves its own local Discord, and ends in order within 10 s of SIGTERM', async () => {
      const bot = run()
      const { page } = await bot.line('ready')
      expect(await answers(String(page))).toBe(true)
      const told = performance.now()
      bot.signal('SIGTERM')
      expect(await bot.ended).toBe(0)
      expect(performance.now() - told).toBeLessThan(10_000)
      expect(bot.output).not.toMatch(/"level":[56]0/)
    })

    it('names everything that is wrong with the environment at once, and exits with 1', async () => {
      const bot = run({ DISCORD_TOKEN: 'short', CATCH_UP_HOURS: 'many', DEFAULT_TIMEZONE: 'Mars', LOG_LEVEL: 'loud' })
      expect(await bot.ended).toBe(1)
      for (const name of ['DISCORD_TOKEN', 'CATCH_UP_HOURS', 'DEFAULT_TIMEZONE', 'LOG_LEVEL'])
        expect(bot.output).toContain(name)
      expect(bot.output).not.toContain('short')
      expect(bot.output).not.toMatch(/^\s+at /m)
    })

    it('names what looks like a setting and is none', async () => {
      const bot = run({ DISCORD_TOKNE: 'x', LOG_LEVEL: 'warn' })
      await expect.poll(() => bot.output, { timeout: 20_000 }).toContain('DISCORD_TOKNE')
    })

    it('says which content folder cannot be read, and exits with 1', async () => {
      const bot = run({ CONTENT_DIR: join(folder, 'nowhere') })
      expect(await bot.ended).toBe(1)
      expect(bot.output).toContain(join(folder, 'nowhere'))
    })

    it('says that a port is taken, and exits with 1', async () => {
      const server = createServer()
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const { port } = server.address() as AddressInfo
      const bot = run({ PLAYGROUND_PORT: String(port) })
      expect(await bot.ended).toBe(1)
      expect(bot.output).toContain(String(port))
      await new Promise((done) => server.close(done))
    })

    it('says that its database is damaged, and exits with 1', async () => {
      const bot = run()
      await bot.line('ready')
      bot.signal('SIGTERM')
      await bot.ended
      await writeFile(
        join(folder, 'data/playground/attache.db'),
        'this is no database, and has never been one. '.repeat(200),
      )
      const again = run()
      expect(await again.ended).toBe(1)
      expect(again.output).toMatch(/attache\.db is damaged/)
    })

    it('is refused the data folder of another that runs, which goes on', async () => {
      const first = run()
      const { page } = await first.line('ready')
      const second = run()
      expect(await second.ended).toBe(1)
      expect(second.output).toMatch(/held by another process; stop that one first/)
      expect(await answers(String(page))).toBe(true)
    })

    describe('with a token', () => {
      let discord: TestDiscord
      const real = (more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
        DISCORD_TOKEN: discord.started.token,
        DISCORD_API_URL: discord.started.apiUrl,
        ...more,
      })
      const ada = () => handsOf(discord.playground.act, discord.admin, discord.channels.general)

      beforeEach(async () => {
        discord = await startDiscord()
      })
      afterEach(() => discord.stop())

      it('serves that Discord, starts no local one, and writes its token nowhere', async () => {
        const port = await freePort()
        const bot = run(real({ PLAYGROUND_PORT: String(port), LOG_LEVEL: 'trace' }))
        await bot.line('ready')
        expect((await ada().type('summary', { subject: 'nato' })).ephemeral).toBe(true)
        expect(await answers(`http://127.0.0.1:${port}/`)).toBe(false)
        bot.signal('SIGINT')
        expect(await bot.ended).toBe(0)
        expect(bot.output).not.toContain(discord.started.token)
      })

      it('that is wrong ends with an error that does not show it', async () => {
        const wrong = `${discord.started.token.slice(0, -4)}nope`
        const bot = run(real({ DISCORD_TOKEN: wrong }))
        expect(await bot.ended).toBe(1)
        expect(bot.output).toMatch(/token/i)
        expect(bot.output).not.toContain(wrong)
        expect(bot.output).not.toContain(wrong.slice(-20))
      })

      it('that is revoked while it runs ends with 1', async () => {
        const bot = run(real())
        await bot.line('ready')
        discord.playground.fail({
          times: 1_000,
          path: '/channels/',
          with: { status: 401, body: { message: '401: Unauthorized', code: 0 } },
        })
        await ada().type('schedule add', { channel: discord.channels.news, time: '09:00', timezone: 'UTC' })
        await ada()
          .type('schedule send')
          .catch(() => undefined)
        expect(await bot.ended).toBe(1)
      })

      it('keeps its schedules over a kill -9', async () => {
        const bot = run(real())
        await bot.line('ready')
        await ada().type('schedule add', { channel: discord.channels.news, time: '09:00', timezone: 'UTC' })
        bot.signal('SIGKILL')
        expect(await bot.ended).toBe('SIGKILL')
        const again = run(real())
        await again.line('ready')
        expect((await ada().type('schedule list')).text).toContain('**09:00** UTC')
        await ada().type('schedule send')
        expect(discord.world.messages.get(discord.channels.news)).toHaveLength(1)
      })
    })
  },
)
