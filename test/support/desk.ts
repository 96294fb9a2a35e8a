import type { Archive } from '../../src/analysis/archive.ts'
import type { Desk, Need } from '../../src/briefing/desk.ts'
import type { Edition, Result, Saved, Schedule, ScheduleBook } from '../../src/briefing/ports.ts'
import { createCalendar } from '../../src/briefing/slots.ts'
import type { Call, Command, Press, Reply } from '../../src/discord/command.ts'
import { decodeId } from '../../src/render/custom-id.ts'
import { archiveOf } from './press-room.ts'

/** A desk in memory, and hands that type and press at it. */

/** 13 July 2023, 09:30 UTC. */
export const NOW = Date.UTC(2023, 6, 13, 9, 30)

/** A book in memory that keeps the rules of the ports. */
export const createBook = (results: readonly Result[] = []): ScheduleBook => {
  const schedules = new Map<string, Schedule>()
  const own = (guildId: string, id: string): Schedule | undefined => {
    const schedule = schedules.get(id)
    return schedule?.guildId === guildId ? schedule : undefined
  }
  const clash = (one: Schedule): Saved | undefined => {
    for (const other of schedules.values()) {
      if (other.id === one.id || other.removedAt !== undefined || other.channelId !== one.channelId) continue
      const time = other.times.find((at) => one.times.includes(at))
      if (time && other.timezone === one.timezone && other.days.some((day) => one.days.includes(day)))
        return { kind: 'clash', schedule: other, time }
    }
    return undefined
  }
  const keep = (schedule: Schedule | undefined): Saved => {
    if (!schedule) return { kind: 'unknown' }
    const clashing = clash(schedule)
    if (clashing) return clashing
    schedules.set(schedule.id, schedule)
    return { kind: 'saved', schedule }
  }
  const change = (guildId: string, id: string, to: (schedule: Schedule) => Schedule): Promise<Saved> => {
    const schedule = own(guildId, id)
    return Promise.resolve(keep(schedule && to(schedule)))
  }
  const live = (guildId: string, removed: boolean): Promise<readonly Schedule[]> =>
    Promise.resolve(
      [...schedules.values()].filter((one) => one.guildId === guildId && (one.removedAt !== undefined) === removed),
    )
  return {
    add: (guildId, fields, createdBy, now) =>
      Promise.resolve(
        keep({
          ...fields,
          id: `s${schedules.size + 1}`,
          guildId,
          createdBy,
          createdAt: now,
          activeSince: now,
          state: { kind: 'active' },
        }),
      ),
    edit: (guildId, id, changes) => change(guildId, id, (one) => ({ ...one, ...changes })),
    find: (guildId, id) => Promise.resolve(own(guildId, id)),
    list: (guildId) => live(guildId, false),
    removed: (guildId) => live(guildId, true),
    pause: (guildId, id, reason, now, until) =>
      change(guildId, id, (one) => ({
        ...one,
        state: { kind: 'paused', by: 'admin', reason, since: now, ...(until !== undefined && { until }) },
      })),
    resume: (guildId, id) => change(guildId, id, (one) => ({ ...one, state: { kind: 'active' } })),
    skip: (guildId, id, slotKey) =>
      change(guildId, id, ({ skip: _, ...one }) => ({ ...one, ...(slotKey !== undefined && { skip: slotKey }) })),
    remove: (guildId, id, now) => change(guildId, id, (one) => ({ ...one, removedAt: now })),
    restore: (guildId, id) => change(guildId, id, ({ removedAt: _, ...one }) => one),
    results: (guildId, id, limit) => Promise.resolve(own(guildId, id) ? results.slice(0, limit) : []),
    told: () => Promise.resolve({ articleIds: new Set<string>() }),
  }
}

/** The guild of the tests and its channels; `locked` is one in which the bot may do nothing. */
export const GUILD = '100000000000000001'
export const NEWS = '100000000000000002'
export const LOCKED = '100000000000000003'
export const MEMBER = '100000000000000004'

const archive = archiveOf()

/** What a test changes of the desk. */
export interface Changes {
  readonly archive?: Archive
  readonly schedules?: ScheduleBook
  readonly edition?: Edition
  readonly nextBriefing?: number
}

export const deskOf = (changes: Changes = {}): Desk & { readonly sent: readonly (readonly [string, boolean])[] } => {
  const sent: (readonly [string, boolean])[] = []
  const names: Readonly<Record<string, string>> = { [NEWS]: 'news', [LOCKED]: 'locked' }
  const edition = changes.edition ?? { parts: [], covers: [], quiet: true }
  return {
    archive: changes.archive ?? archive,
    version: '0.1.0',
    defaultTimezone: 'Europe/Berlin',
    schedules: changes.schedules ?? createBook(),
    calendar: createCalendar(),
    channel: (guildId, id) => {
      const name = names[id]
      return guildId === GUILD && name ? { id, name, guildId, announcement: false } : undefined
    },
    missing: (id: string, needs: readonly Need[]) =>
      id === LOCKED
        ? needs.map(
            (need) =>
              ({
                view: 'View Channel',
                send: 'Send Messages',
                embed: 'Embed Links',
                attach: 'Attach Files',
                threads: 'Create Public Threads',
                history: 'Read Message History',
                mention: 'Mention Everyone',
              })[need],
          )
        : [],
    preview: () => Promise.resolve(edition),
    send: (schedule, _now, counts) => {
      sent.push([schedule.id, counts])
      return Promise.resolve(edition.parts.length > 0 ? { kind: 'sent', messageId: '5' } : { kind: 'empty' })
    },
    nextBriefing: () => Promise.resolve(changes.nextBriefing),
    rasterise: (svg) => new TextEncoder().encode(svg),
    sent,
  }
}

type Given = Readonly<Record<string, string | boolean | number>>

const asker = {
  userId: MEMBER,
  guildId: GUILD,
  channelId: NEWS,
  managesGuild: true,
  locale: 'en-GB',
  now: NOW,
} as const

/** A call with these options; a channel is given by its id. */
export const callWith = (given: Given = {}, more: Partial<Call> = {}): Call => {
  const get = (name: string): string | boolean | number | undefined => given[name]
  const text = (name: string): string | undefined => {
    const value = get(name)
    return typeof value === 'string' ? value : undefined
  }
  return {
    ...asker,
    ...more,
    options: {
      text,
      flag: (name) => (typeof get(name) === 'boolean' ? get(name) === true : undefined),
      whole: (name) => (typeof get(name) === 'number' ? Number(get(name)) : undefined),
      role: text,
      channel: (name) => {
        const id = text(name)
        return id === undefined ? undefined : { id, name: 'x', type: 0 }
      },
    },
  }
}

/** What a command answers to these options. */
export const type = async (
  command: Command<Desk>,
  desk: Desk,
  given: Given = {},
  more: Partial<Call> = {},
): Promise<Reply> => command.run(callWith(given, more), desk)

/** What pressing a custom id answers; the command that it names is among these. */
export const pressId = async (
  commands: readonly Command<Desk>[],
  desk: Desk,
  id: string,
  more: Partial<Press> = {},
): Promise<Reply> => {
  const decoded = decodeId(id)
  const command = commands.find(({ data }) => data.name === decoded?.command)
  if (!decoded || !command?.press) throw new Error(`nobody answers to ${id}`)
  return command.press({ ...asker, values: [], ...more, state: decoded.state }, desk)
}
