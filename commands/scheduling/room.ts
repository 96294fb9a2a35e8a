import type { Desk, Need } from '../../src/briefing/desk.ts'
import type { Instant, Result, Saved, Schedule, Slot } from '../../src/briefing/ports.ts'
import { slotKey } from '../../src/briefing/slots.ts'
import type { Asker, Call, Reply } from '../../src/discord/command.ts'
import { UserError } from '../../src/errors.ts'
import { escaped } from '../../src/render/escape.ts'
import type { Payload } from '../../src/render/payload.ts'
import { daysInWords, type Entry } from '../../src/render/schedule.ts'

import { fold } from '../match.ts'

/** What all of /schedule shares: who may use it, which schedule is meant, and how one is shown. */

/** The guild of one who may manage it; throws a UserError for anyone else. */
export const guildOf = ({ guildId, managesGuild }: Asker): string => {
  if (!guildId) throw new UserError('Briefings are scheduled in a server. Please run this there.')
  if (!managesGuild)
    throw new UserError(
      'You need the permission **Manage Server** to change this server’s briefings. Ask someone who has it.',
    )
  return guildId
}

/** The schedule of this id; throws a UserError where the server has none such, or has removed it. */
export const scheduleById = async (guildId: string, id: string, desk: Desk): Promise<Schedule> => {
  const schedule = await desk.schedules.find(guildId, id)
  if (!schedule || schedule.removedAt !== undefined)
    throw new UserError('This server has no such schedule. `/schedule list` shows those it has.')
  return schedule
}

/** The one that was removed under this id; throws a UserError where it was not. */
export const removedById = async (guildId: string, id: string, desk: Desk): Promise<Schedule> => {
  const schedule = (await desk.schedules.removed(guildId)).find((one) => one.id === id)
  if (!schedule) throw new UserError('There is nothing to bring back. `/schedule list` shows what this server has.')
  return schedule
}

/** The schedule that a call means: the one it names, or the only one there is. */
export const scheduleOf = async (call: Call, desk: Desk): Promise<Schedule> => {
  const guildId = guildOf(call)
  const all = await desk.schedules.list(guildId)
  const [only, another] = all
  if (!only) throw new UserError('No briefing is scheduled in this server yet. Set one up with `/schedule add`.')
  const typed = call.options.text('schedule')?.trim()
  if (typed) {
    const meant = all.filter(({ id }) => id === typed)
    const alike = meant.length > 0 ? meant : all.filter((one) => fold(nameOf(one, desk)).includes(fold(typed)))
    if (alike.length === 1 && alike[0]) return alike[0]
    throw new UserError(
      `No schedule of this server is “${escaped(typed)}”. Pick one from the list, or see \`/schedule list\`.`,
    )
  }
  if (another) throw new UserError('This server has several schedules. Say which one with the option `schedule`.')
  return only
}

/** The schedule as it was saved; throws a UserError that says why it was not. */
export const savedOf = (saved: Saved): Schedule => {
  switch (saved.kind) {
    case 'saved':
      return saved.schedule
    case 'clash':
      throw new UserError(
        `<#${saved.schedule.channelId}> already gets a briefing at ${saved.time} (\`${saved.schedule.id}\`). Choose another time or day, or change that one with \`/schedule edit\`.`,
      )
    case 'full':
      throw new UserError(`A server may have ${saved.limit} schedules. Remove one with \`/schedule remove\` first.`)
    case 'unknown':
      throw new UserError('This server has no such schedule any more. `/schedule list` shows those it has.')
  }
}

/** What posting the schedule's editions takes. */
export const needsOf = ({ thread }: Pick<Schedule, 'thread'>): readonly Need[] => [
  'view',
  'send',
  'embed',
  'attach',
  ...(thread ? (['threads'] as const) : []),
]

/** The next edition that is not left out, and the one that is; `results`: of editions that were posted ahead of their time. */
const nextOf = (
  schedule: Schedule,
  desk: Desk,
  now: Instant,
  results: readonly Result[],
): Pick<Entry, 'next' | 'skipped'> => {
  const taken = new Set(results.map(({ slot }) => slotKey(slot)))
  const coming: Slot[] = []
  // one that is left out and one that comes, after all that are taken
  for (let after = now; coming.length < 2; ) {
    const slot = desk.calendar.nextSlot(schedule, after)
    if (!slot) break
    if (!taken.has(slotKey(slot))) coming.push(slot)
    after = slot.at
  }
  const [first, second] = coming
  if (!first) return {}
  if (slotKey(first) !== schedule.skip) return { next: first.at }
  return { skipped: first.at, ...(second && { next: second.at }) }
}

/** The schedule with its next edition and with what stands in its way; `results`: of its last editions. */
export const entryOf = (schedule: Schedule, desk: Desk, now: Instant, results: readonly Result[] = []): Entry => {
  const gone = desk.channel(schedule.guildId, schedule.channelId) === undefined
  return {
    schedule,
    topicLabel: (slug) => desk.archive.topics.find((topic) => topic.slug === slug)?.label ?? slug,
    ...nextOf(schedule, desk, now, results),
    gone,
    missing: gone ? [] : desk.missing(schedule.channelId, needsOf(schedule)),
    wanting: gone ? [] : desk.missing(schedule.channelId, ['history']),
  }
}

/** The schedule in words without markup, for lists of choices. */
export const nameOf = ({ guildId, channelId, times, timezone, days, state, id }: Schedule, desk: Desk): string =>
  [
    `#${desk.channel(guildId, channelId)?.name ?? 'channel is gone'}`,
    `${times.join(', ')} ${timezone}`,
    daysInWords(days),
    ...(state.kind === 'paused' ? ['paused'] : []),
    id,
  ].join(' · ')

export const privately = (payload: Payload): Reply => ({ kind: 'message', private: true, payload })
export const inPlace = (payload: Payload): Reply => ({ kind: 'update', payload })
