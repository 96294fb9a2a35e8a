import type { Desk } from '../../src/briefing/desk.ts'
import type { Schedule } from '../../src/briefing/ports.ts'
import type { Call, Reply } from '../../src/discord/command.ts'
import { type Act, scheduleBlock, scheduleNotice } from '../../src/render/schedule.ts'
import { fieldsOf } from './fields.ts'
import { entryOf, guildOf, privately, savedOf } from './room.ts'

/** What can be done with a schedule that was just saved. */
export const acts = ({ id }: Schedule): readonly Act[] => [
  { label: 'Preview', state: ['preview', id, '0'] },
  { label: 'Send now', state: ['send', id] },
  { label: 'Status', state: ['status', id] },
]

/** /schedule add: a new schedule, once the channel is known to take its posts. */
export const add = async (call: Call, desk: Desk): Promise<Reply> => {
  const guildId = guildOf(call)
  const schedule = savedOf(await desk.schedules.add(guildId, fieldsOf(call, desk), call.userId, call.now))
  return privately(
    scheduleNotice('## Scheduled', scheduleBlock(entryOf(schedule, desk, call.now)), [
      ...acts(schedule),
      { label: 'Undo', state: ['remove', schedule.id], style: 'danger' },
    ]),
  )
}
