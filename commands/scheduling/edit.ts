import type { Desk } from '../../src/briefing/desk.ts'
import type { Instant, Schedule, ScheduleFields } from '../../src/briefing/ports.ts'
import type { Call, Reply } from '../../src/discord/command.ts'
import { UserError } from '../../src/errors.ts'
import { scheduleBlock, scheduleNotice } from '../../src/render/schedule.ts'
import { acts } from './add.ts'
import { fieldsOf } from './fields.ts'
import { entryOf, guildOf, privately, savedOf, scheduleOf } from './room.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The fields that differ. */
const changesOf = (before: ScheduleFields, after: ScheduleFields): Partial<ScheduleFields> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => !same(value, Object.entries(before).find(([name]) => name === key)?.[1]),
    ),
  )

const names: Readonly<Record<string, string>> = { channelId: 'channel', mentionRole: 'role', whenQuiet: 'quiet days' }

/** What I paused myself goes on: posting was just found to be possible. */
const goOn = async (schedule: Schedule, desk: Desk, now: Instant): Promise<Schedule> =>
  schedule.state.kind === 'paused' && schedule.state.by === 'bot'
    ? savedOf(await desk.schedules.resume(schedule.guildId, schedule.id, now))
    : schedule

/** /schedule edit: changes what is given and leaves the rest. */
export const edit = async (call: Call, desk: Desk): Promise<Reply> => {
  const guildId = guildOf(call)
  const before = await scheduleOf(call, desk)
  const changes = changesOf(before, fieldsOf(call, desk, before))
  const changed = Object.keys(changes)
  if (changed.length === 0) throw new UserError('Nothing was changed: give at least one option that differs.')
  const edited = savedOf(await desk.schedules.edit(guildId, before.id, changes, call.now))
  const schedule = await goOn(edited, desk, call.now)
  const said = `## Changed\n-# ${changed.map((key) => names[key] ?? key).join(', ')}`
  return privately(scheduleNotice(said, scheduleBlock(entryOf(schedule, desk, call.now)), acts(schedule)))
}
