import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Schedule } from '../src/briefing/ports.ts'
import { createCalendar, referenceOf } from '../src/briefing/slots.ts'
import type { FaultRule } from '../src/playground/faults.ts'
import { createPlayground, type Playground } from '../src/playground/index.ts'
import { addChannel, denyBot } from '../src/playground/world/channels.ts'
import { openEmbedded } from '../src/storage/embedded.ts'
import { table } from './table.ts'

/** Kills a delivering process again and again while Discord fails it, and counts what was lost and what came twice. */

/** How much faster than the wall the clock of all parts runs: a minute's slots every three seconds. */
const SPEED = 20
const CHANNELS = 20
const MINUTE = 60_000

/** The share of posts that meet each fault. */
const FAULTS: readonly (readonly [NonNullable<FaultRule['with']>, number])[] = [
  [{ status: 503 }, 0.06],
  ['500-after-commit', 0.08],
  ['reset', 0.04],
  ['reset-after-commit', 0.06],
  ['cut-json', 0.04],
  ['html-200', 0.02],
  ['hang-after-commit', 0.01],
  [{ rateLimit: 'user', seconds: 1 }, 0.03],
]

/** Numbers that look random and are the same on every run. */
const createChance = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))

const fail = (playground: Playground, chance: () => number): void => {
  for (const [failure, share] of FAULTS)
    playground.fail({
      method: 'POST',
      path: /\/messages$/,
      times: Number.POSITIVE_INFINITY,
      when: () => chance() < share,
      with: failure,
    })
}

/** How one loop went. */
interface Tally {
  readonly kills: number
  readonly slots: number
  readonly lost: number
  readonly doubled: number
  readonly uncertain: number
  /** Slots that the ledger does not bring to an end. */
  readonly open: number
}

const loop = async (kills: number, blind: boolean, seed: number): Promise<Tally> => {
  const began = Date.now()
  const now = () => Math.round(began + (Date.now() - began) * SPEED)
  const chance = createChance(seed)
  const playground = createPlayground({ rateLimits: false, now })
  const { world } = playground
  const { apiUrl, token } = await playground.start()
  const folder = mkdtempSync(join(tmpdir(), 'attache-kill-'))
  const [guild] = [...world.guilds.values()]
  if (!guild) throw new Error('the local Discord has no guild')

  const everyMinute = Array.from(
    { length: 24 * 60 },
    (_, minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  )
  const store = await openEmbedded(folder)
  const schedules: Schedule[] = []
  for (let index = 0; index < CHANNELS; index += 1) {
    const channel = addChannel(world, { guildId: guild.id, name: `briefing-${index}` })
    if (blind) denyBot(world, channel, true, ['ReadMessageHistory'])
    const saved = await store.add(
      guild.id,
      {
        channelId: channel.id,
        times: everyMinute,
        timezone: 'UTC',
        days: [1, 2, 3, 4, 5, 6, 7],
        topics: [],
        countries: [],
        length: 'standard',
        whenQuiet: 'line',
        thread: false,
        publish: false,
      },
      world.application.ownerId,
      now(),
    )
    if (saved.kind !== 'saved') throw new Error(`a schedule was not saved: ${saved.kind}`)
    schedules.push(saved.schedule)
  }
  await store.close()

  const program = fileURLToPath(new URL(`./delivery-process${extname(import.meta.url)}`, import.meta.url))
  const start = () =>
    spawn(process.execPath, [program, folder, apiUrl, token, String(began), String(SPEED)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  const ready = (child: ChildProcess) =>
    new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve())
      child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)))
    })

  fail(playground, chance)
  for (let kill = 0; kill < kills; kill += 1) {
    const child = start()
    await ready(child)
    await pause(chance() * 2_500)
    child.kill('SIGKILL')
    await ended(child)
  }
  // The last process finds a Discord that works, and the time to finish.
  playground.heal()
  const until = Math.floor(now() / MINUTE) * MINUTE
  const last = start()
  await ready(last)
  await pause(Math.max(30_000, (10 * MINUTE) / SPEED))
  last.kill('SIGTERM')
  await ended(last)

  const calendar = createCalendar()
  const after = await openEmbedded(folder)
  let [slots, lost, doubled, uncertain, open] = [0, 0, 0, 0, 0]
  for (const schedule of schedules) {
    const texts = (world.messages.get(schedule.channelId) ?? []).map(({ body }) => JSON.stringify(body.components))
    for (const slot of calendar.slotsBetween(schedule, schedule.activeSince - 1, until)) {
      slots += 1
      const copies = texts.filter((text) => text.includes(referenceOf(slot, 0))).length
      const row = await after.delivery(`${slot.guildId}/${slot.channelId}/${slot.name}/${slot.localDate}`, 0)
      if (copies > 1) doubled += 1
      if (!row || ['pending', 'sending', 'retry'].includes(row.state.kind)) open += 1
      if (row?.state.kind === 'uncertain') uncertain += 1
      else if (copies === 0) lost += 1
    }
  }
  await after.close()
  await playground.stop()
  rmSync(folder, { recursive: true, force: true })
  return { kills, slots, lost, doubled, uncertain, open }
}

/** Prints the table for so many kills (100 unless said): with the right to read the channels, and a quarter as many without. */
export const run = async ([kills = '100', seed = '20261121']: readonly string[]): Promise<void> => {
  const rows = [['one process, embedded store', 'kills', 'slots', 'lost', 'doubled', 'uncertain', 'open']]
  let failed = false
  for (const [name, count, blind] of [
    ['may read the channel', Number(kills), false],
    ['may not read it', Math.ceil(Number(kills) / 4), true],
  ] as const) {
    const tally = await loop(count, blind, Number(seed))
    const { slots, lost, doubled, uncertain, open } = tally
    rows.push([name, ...[count, slots, lost, doubled, uncertain, open].map(String)])
    failed ||= lost + doubled + open > 0 || (!blind && uncertain > 0)
  }
  process.stdout.write(`${table(rows)}\n\nMust be: 0 lost, 0 doubled; uncertain only where the bot may not look.\n`)
  if (failed) process.exitCode = 1
}
