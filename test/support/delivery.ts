import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDeliverer, type Deliverer, type DeliveryParts } from '../../src/briefing/deliver.ts'
import type { Editor, Messenger, Note, Schedule, Slot, Store } from '../../src/briefing/ports.ts'
import { createCalendar, referenceOf } from '../../src/briefing/slots.ts'
import { createMessenger } from '../../src/discord/messenger.ts'
import { openEmbedded } from '../../src/storage/embedded.ts'
import { startDiscord, type TestDiscord } from './discord.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'
import { added } from './schedules.ts'

export const SECOND = 1_000
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** Two minutes before the edition of eight o'clock. */
export const MORNING = Date.parse('2026-11-21T07:58:00Z')
export const EIGHT = Date.parse('2026-11-21T08:00:00Z')

/** How long the messenger waits for an answer, by the real clock. */
const PATIENCE = 5_000

const message = (slot: Slot, part: number, text: string): string =>
  JSON.stringify({ components: [{ type: 10, content: `${text}\n-# ${referenceOf(slot, part)}` }] })

/** Writes editions whose text is their slot; each tells one article of its own. */
export const plainEditor: Editor = {
  edit: (_, slot) => ({
    parts: [message(slot, 0, `Edition of ${slot.localDate} ${slot.time}`)],
    lateParts: [message(slot, 0, `Late edition of ${slot.localDate} ${slot.time}`)],
    covers: [`${slot.localDate}/${slot.time}`],
    quiet: false,
  }),
}

/** Writes editions of that many messages. */
export const editorOf = (parts: number): Editor => ({
  edit: (_, slot) => ({
    parts: Array.from({ length: parts }, (_, part) => message(slot, part, `Part ${part}`)),
    covers: [],
    quiet: parts === 0,
  }),
})

/** What stands between delivery and the world, for a test to change. */
export interface Wraps {
  readonly store?: (store: Store) => Store
  readonly messenger?: (messenger: Messenger) => Messenger
  readonly editor?: Editor
  readonly parts?: Partial<DeliveryParts>
  readonly patience?: number
}

/** The real store on disk and the real messenger against a local Discord, by a clock that stands still. */
export interface Rig {
  readonly clock: ManualClock
  readonly discord: TestDiscord
  readonly notes: Note[]
  readonly halts: string[]
  readonly wakes: number[]
  store(): Store
  deliverer(): Deliverer
  /** A run, as the ticker makes one. */
  tick(): Promise<void>
  /** Runs whenever the deliverer asked to be woken, until it asks no more before that instant. */
  runUntil(end: number): Promise<void>
  /** Ends the process without any farewell and begins another on the same file; `wraps` holds for the new one. */
  restart(wraps?: Wraps): Promise<void>
  /** A daily schedule in the news channel. */
  subscribe(fields?: Parameters<typeof added>[2]): Promise<Schedule>
  /** The texts of the bot's messages in a channel, the oldest first. */
  texts(channelId?: string): readonly string[]
  /** How often posting to a channel was tried. */
  posts(channelId?: string): number
  close(): Promise<void>
}

/** A rig with its own folder and its own Discord. */
export const createRig = async (wraps: Wraps = {}, options: Parameters<typeof startDiscord>[0] = {}): Promise<Rig> => {
  const clock = createManualClock(MORNING)
  const discord = await startDiscord({ now: clock.now, ...options })
  const folder = mkdtempSync(join(tmpdir(), 'attache-delivery-'))
  const notes: Note[] = []
  const halts: string[] = []
  const wakes: number[] = []
  const { signal } = new AbortController()
  let current: { readonly bare: Store; readonly store: Store; readonly deliverer: Deliverer }
  let starts = 0

  const start = async (with_: Wraps): Promise<void> => {
    starts += 1
    const bare = await openEmbedded(folder)
    const store = with_.store?.(bare) ?? bare
    const { apiUrl, token } = discord.started
    const messenger = createMessenger({ apiUrl, token, timeout: with_.patience ?? PATIENCE })
    const deliverer = createDeliverer({
      store,
      messenger: with_.messenger?.(messenger) ?? messenger,
      editor: with_.editor ?? plainEditor,
      calendar: createCalendar(),
      clock,
      chance: () => 0.5,
      journal: { note: (note) => notes.push(note) },
      ticker: { wakeAt: (at) => wakes.push(at) },
      instance: `test-${starts}`,
      window: 6 * HOUR,
      halt: (reason) => halts.push(reason),
      ...with_.parts,
    })
    current = { bare, store, deliverer }
    await deliverer.recover()
  }
  await start(wraps)
  const tick = () => current.deliverer.run(signal)
  const inNews = discord.channels.news

  return {
    clock,
    discord,
    notes,
    halts,
    wakes,
    store: () => current.bare,
    deliverer: () => current.deliverer,
    tick,
    runUntil: async (end) => {
      for (let runs = 0; runs < 1000; runs += 1) {
        const next = Math.min(...wakes)
        if (next > end) break
        wakes.splice(0)
        clock.set(Math.max(clock.now(), next))
        await tick()
      }
    },
    restart: async (again = {}) => {
      await current.bare.close()
      await start(again)
    },
    subscribe: (fields = {}) => added(current.bare, clock.now(), { channelId: inNews, ...fields }, discord.guild.id),
    texts: (channelId = inNews) =>
      (discord.world.messages.get(channelId) ?? [])
        .filter(({ body }) => body.author.id === discord.world.bot.id)
        .map(({ body }) => JSON.stringify([body.content, body.components])),
    posts: (channelId = inNews) =>
      discord.playground.requests.filter(
        ({ method, path }) => method === 'POST' && path.endsWith(`/channels/${channelId}/messages`),
      ).length,
    close: async () => {
      await current.bare.close()
      await discord.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
