import { countryName } from '../analysis/countries/countries.ts'
import type { DeliveryState, Instant, Result, Schedule } from '../briefing/ports.ts'
import { accents } from './answer.ts'
import { button, container, divider, rows, text } from './component.ts'
import { liveTime } from './dates.ts'
import { escaped } from './escape.ts'
import { clip } from './limits.ts'
import { pack, roomBeside } from './pack.ts'
import type { Payload } from './payload.ts'

/** What an admin sees of the server's schedules; all of it is for one reader alone. */

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** "every day", "weekdays", "Mon, Wed". */
export const daysInWords = (days: Schedule['days']): string => {
  const key = days.join('')
  if (key === '1234567') return 'every day'
  if (key === '12345') return 'weekdays'
  return key === '67' ? 'weekends' : days.map((day) => dayNames[day - 1]).join(', ')
}

const quietly = { nothing: 'post nothing', line: 'one line', background: 'background' } as const

const MOST_NAMES = 10

const some = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMES).map((name) => escaped(clip(name, 40)))
  return `${shown.join(', ')}${names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''}`
}

/** What a schedule is set to beside channel and time; `topicLabel` gives a topic's name. */
const settingsInWords = (schedule: Schedule, topicLabel: (slug: string) => string): readonly string[] => [
  schedule.topics.length > 0 ? `topics ${some(schedule.topics.map(topicLabel))}` : 'all topics',
  ...(schedule.countries.length > 0 ? [`countries ${some(schedule.countries.map(countryName))}`] : []),
  schedule.length,
  `on quiet days ${quietly[schedule.whenQuiet]}`,
  ...(schedule.mentionRole ? [`mentions <@&${schedule.mentionRole}>`] : []),
  ...(schedule.thread ? ['opens a thread'] : []),
  ...(schedule.publish ? ['published to followers'] : []),
]

/** A schedule with what its reader needs to know of it now. */
export interface Entry {
  readonly schedule: Schedule
  readonly topicLabel: (slug: string) => string
  readonly next?: Instant
  /** The next edition is left out, at this instant. */
  readonly skipped?: Instant
  /** Permissions that the bot lacks in the channel, by their names. */
  readonly missing: readonly string[]
  /** The channel is not there, or the bot cannot see it. */
  readonly gone: boolean
  /** Permissions without which posting works, but worse. */
  readonly wanting?: readonly string[]
}

const timetable = ({ channelId, times, timezone, days }: Schedule): string =>
  `<#${channelId}> · **${times.join(', ')}** ${escaped(timezone)} · ${daysInWords(days)}`

const state = ({ schedule, next, skipped }: Entry): string => {
  if (schedule.removedAt !== undefined) return `🗑 Removed ${liveTime(schedule.removedAt)}`
  if (schedule.state.kind === 'paused') {
    const { by, reason, until, since } = schedule.state
    const who = by === 'admin' ? 'Paused' : 'I paused it'
    return `⏸ ${who} ${liveTime(since)}${reason ? `: ${escaped(clip(reason, 300))}` : ''}${
      until === undefined ? '' : ` · resumes ${liveTime(until, 'f')}`
    }`
  }
  const leftOut = skipped === undefined ? '' : ` · leaves out ${liveTime(skipped, 'f')}`
  return next === undefined
    ? `No edition is due${leftOut}`
    : `▶ Next ${liveTime(next, 'f')} (${liveTime(next)})${leftOut}`
}

/** What stands in the way of posting, each with what to do about it. */
const problemsOf = ({ schedule, missing, gone, wanting = [] }: Entry): readonly string[] => [
  ...(gone
    ? [
        `⚠️ I cannot see <#${schedule.channelId}>. Let me view it again, or move the briefing with \`/schedule edit channel\`.`,
      ]
    : []),
  ...(missing.length > 0 && !gone
    ? [
        `⚠️ In <#${schedule.channelId}> I lack **${missing.join(', ')}**. Allow it for my role in the channel’s settings; I carry on by myself.`,
      ]
    : []),
  ...(wanting.length > 0 && !gone
    ? [
        `ℹ️ In <#${schedule.channelId}> I would also like **${wanting.join(', ')}**: without it I cannot look whether a post arrived after Discord failed to answer.`,
      ]
    : []),
]

/** A schedule in a few lines. */
export const scheduleBlock = (entry: Entry): string =>
  [
    timetable(entry.schedule),
    state(entry),
    `-# \`${entry.schedule.id}\` · ${settingsInWords(entry.schedule, entry.topicLabel).join(' · ')}`,
    ...problemsOf(entry),
  ].join('\n')

const outcome = (of: DeliveryState): string => {
  switch (of.kind) {
    case 'sent':
      return '✅ sent'
    case 'skipped':
      return `⏭ left out: ${escaped(of.reason)}`
    case 'missed':
      return `⌛ missed: ${escaped(of.reason)}`
    case 'dead':
      return `❌ failed: ${escaped(of.reason)}`
    case 'uncertain':
      return `❔ may have arrived: ${escaped(of.reason)}`
    case 'retry':
      return `🔁 again ${liveTime(of.at)}: ${escaped(of.reason)}`
    default:
      return '⏳ on its way'
  }
}

const remedy = (of: DeliveryState): string => {
  if (of.kind === 'uncertain') return '\n-# Look in the channel; if it is not there, post it with `/schedule send`.'
  if (of.kind === 'missed') return '\n-# `/schedule send` posts what is new now.'
  return of.kind === 'dead' ? '\n-# `/schedule send` tries again; if it fails again, tell whoever runs me.' : ''
}

/** An entry with how its last editions went, the newest first. */
export const statusBlock = (entry: Entry, results: readonly Result[]): string => {
  const last = Math.max(...results.flatMap(({ state: of }) => (of.kind === 'sent' ? of.at : [])))
  const lines = results.map(
    (result, at) =>
      `- ${liveTime(result.slot.at, 'f')} ${clip(outcome(result.state), 200)}${at === 0 ? remedy(result.state) : ''}`,
  )
  return [
    scheduleBlock(entry),
    Number.isFinite(last) ? `Last sent ${liveTime(last, 'f')} (${liveTime(last)})` : 'Nothing sent yet',
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ].join('\n')
}

/** Blocks of text below a title, in pages that `verb` turns. */
export const schedulePages = (title: string, blocks: readonly string[], verb: string, asked: number): Payload => {
  const head = (page: number, pages: number): string =>
    `## ${title}${pages > 1 ? `\n-# page ${page + 1} of ${pages}` : ''}`
  const room = roomBeside({ text: head(98, 99).length, components: 6 }, 6)
  const pages = pack(
    blocks.map((content) => ({ text: content })),
    room,
    (block, piece) => ({ ...block, text: piece }),
  )
  const page = Math.max(0, Math.min(asked, pages.length - 1))
  const turn = (label: string, to: number) =>
    to >= 0 && to < pages.length ? button(label, 'schedule', [verb, String(to)]) : []
  return {
    components: [
      container(accents.schedule, [
        text(head(page, pages.length)),
        ...(pages[page] ?? []).flatMap((block) => [divider(), text(block.text)]),
        ...rows([...turn('◀ Previous', page - 1), ...turn('Next ▶', page + 1)]),
      ]),
    ],
  }
}

/** What can be pressed below a word about a schedule. */
export interface Act {
  readonly label: string
  readonly state: readonly string[]
  readonly style?: 'primary' | 'secondary' | 'danger' | 'success'
}

/** A word about a schedule, the schedule, and what can be done next. */
export const scheduleNotice = (
  said: string,
  block: string,
  acts: readonly Act[],
  accent: number = accents.schedule,
): Payload => ({
  components: [
    container(accent, [
      text(said),
      ...(block ? [text(clip(block, 3000))] : []),
      ...rows(acts.flatMap(({ label, state: carried, style }) => button(label, 'schedule', carried, style))),
    ]),
  ],
})
