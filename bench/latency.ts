import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../commands/index.ts'
import { createBot } from '../src/bot.ts'
import type { Desk } from '../src/briefing/desk.ts'
import { clippingsInMemory } from '../src/clippings/clippings.ts'
import type { Command } from '../src/discord/command.ts'
import { createLog } from '../src/log.ts'
import { Newsroom } from '../src/newsroom.ts'
import { createPlayground } from '../src/playground/index.ts'
import { notice } from '../src/render/notice.ts'
import { createTicker } from '../src/schedule/ticker.ts'
import { openEmbedded } from '../src/storage/embedded.ts'
import { quantile, table } from './table.ts'

const ROUNDS = 300
const WARM_UP = 30

/** What is measured against: the same way to Discord and back, and nothing done in between. */
const nothing: Command<Desk> = {
  data: { name: 'nothing', description: 'Does nothing' },
  run: () => ({ kind: 'message', private: true, payload: notice('Nothing.') }),
}

const ASKED = [
  ['nothing', {}],
  ['summary', { subject: 'ukraine' }],
  ['timeline', { topic: 'ukraine' }],
  ['positions', { topic: 'ukraine' }],
] as const

/** Prints how long commands take from the keyboard to the answer, beside a command that does nothing. */
export const run = async (): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'attache-latency-'))
  const playground = createPlayground({ rateLimits: false })
  const { apiUrl, token } = await playground.start()
  const log = createLog({ level: 'error', secrets: [], stream: process.stderr })
  const newsroom = new Newsroom({ folder: 'content', includeDrafts: false, log, clippings: clippingsInMemory() })
  await newsroom.open()
  const store = await openEmbedded(data)
  const bot = createBot({
    apiUrl,
    token,
    newsroom,
    store,
    commands: [...commands, nothing],
    ticker: createTicker({ now: Date.now, failed: (error) => log.error(error) }),
    log,
    version: 'bench',
    timezone: 'UTC',
    catchUp: 6 * 3_600_000,
    now: Date.now,
    chance: Math.random,
    reference: () => 'bench',
    refused: () => process.exit(1),
  })
  try {
    await bot.start()
    const { world, act } = playground
    const ada = [...world.users.values()].find(({ name }) => name === 'Ada')
    const channel = [...world.channels.values()].find(({ name }) => name === 'general')
    if (!ada || !channel) throw new Error('the local Discord lacks Ada or #general')
    const samples = new Map<string, number[]>(ASKED.map(([name]) => [name, []]))
    // in turn, so that a machine that slows down slows all of them
    for (let round = -WARM_UP; round < ROUNDS; round++)
      for (const [name, options] of ASKED) {
        const begun = performance.now()
        const seen = await act.type(ada.id, channel.id, name, options)
        if (seen.kind !== 'message') throw new Error(`/${name} was not answered: ${JSON.stringify(seen)}`)
        if (round >= 0) samples.get(name)?.push(performance.now() - begun)
      }
    const base = quantile(samples.get('nothing') ?? [], 0.5)
    const rows = [...samples].map(([name, times]) => {
      const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
      return [
        `/${name}`,
        `${p50.toFixed(2)} ms`,
        `${p99.toFixed(2)} ms`,
        (p50 / base).toFixed(2),
        name === 'nothing' ? '' : '≤ 2',
      ]
    })
    process.stdout.write(`${table([['command', 'p50', 'p99', 'beside nothing', 'goal'], ...rows])}\n`)
  } finally {
    await bot.stop()
    await newsroom.close()
    await store.close()
    await playground.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
