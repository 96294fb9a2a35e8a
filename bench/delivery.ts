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

/** How much faster than the wall the clock of all parts runs: an edition for each channel every six seconds. */
const SPEED = 20
const CHANNELS = 20
const MINUTE = 60_000

/** The last process is done when nothing more arrived for so many seconds. */
const PATIENCE = 30

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

  const times = Array.from({ length: 24 * 30 }, (_, half) => {
    const [hour, minute] = [Math.floor(half / 30), (half % 30) * 2]
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  })
  const store = await openEmbedded(folder)
  const schedules: Schedule[] = []
  for (let index = 0; index < CHANNELS; index += 1) {
    const channel = addChannel(world, { guildId: guild.id, name: `briefing-${index}` })
    if (blind) denyBot(world, channel, true, ['ReadMessageHistory'])
    const saved = await store.add(
      guild.id,
      {
        channelId: channel.id,
        times,
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
    await pause(chance() * 4_000)
    child.kill('SIGKILL')
    await ended(child)
  }
  // The last process finds a Discord that works, and the time to finish.
  playground.heal()
  const until = Math.floor(now() / MINUTE) * MINUTE
  const last = start()
  await ready(last)
  const calendar = createCalendar()
  const expected = schedules.map((schedule) => ({
    schedule,
    slots: calendar.slotsBetween(schedule, schedule.activeSince - 1, until),
  }))
  const copiesOf = ({ channelId }: Schedule): ReadonlyMap<string, number> => {
    const copies = new Map<string, number>()
    for (const { body } of world.messages.get(channelId) ?? []) {
      const reference = /\d{8}-[0-9a-z]{7}/.exec(JSON.stringify(body.components))?.[0] ?? ''
      copies.set(reference, (copies.get(reference) ?? 0) + 1)
    }
    return copies
  }
  const missing = () =>
    expected.flatMap(({ schedule, slots }) => {
      const copies = copiesOf(schedule)
      return slots.filter((slot) => !copies.has(referenceOf(slot, 0)))
    }).length
  for (let [left, still] = [missing(), 0]; left > 0 && still < PATIENCE; still += 1) {
    await pause(1_000)
    const now = missing()
    if (now < left) [left, still] = [now, 0]
  }
  last.kill('SIGTERM')
  await ended(last)

  const after = await openEmbedded(folder)
  let [slots, lost, doubled, uncertain, open] = [0, 0, 0, 0, 0]
  for (const { schedule, slots: due } of expected) {
    const copies = copiesOf(schedule)
    for (const slot of due) {
      slots += 1
      const count = copies.get(referenceOf(slot, 0)) ?? 0
      const row = await after.delivery(`${slot.guildId}/${slot.channelId}/${slot.name}/${slot.localDate}`, 0)
      if (count > 1) doubled += 1
      if (!row || ['pending', 'sending', 'retry'].includes(row.state.kind)) open += 1
      if (row?.state.kind === 'uncertain') uncertain += 1
      else if (count === 0) lost += 1
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
