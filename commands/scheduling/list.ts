import type { Desk } from '../../src/briefing/desk.ts'
import type { Asker } from '../../src/discord/command.ts'
import type { Payload } from '../../src/render/payload.ts'
import { scheduleBlock, scheduleNotice, schedulePages, statusBlock } from '../../src/render/schedule.ts'
import { acts } from './add.ts'
import { entryOf, guildOf, scheduleById } from './room.ts'

/** How many results `status` looks back on. */
const RESULTS = 7

const none = '## Briefings of this server\nNone is scheduled yet. Set one up with `/schedule add`.'

/** /schedule list: every schedule of the server. */
export const listed = async (asker: Asker, desk: Desk, page: number): Promise<Payload> => {
  const guildId = guildOf(asker)
  const schedules = await desk.schedules.list(guildId)
  if (schedules.length === 0) return scheduleNotice(none, '', [])
  const blocks = await Promise.all(
    schedules.map(async (schedule) =>
      scheduleBlock(entryOf(schedule, desk, asker.now, await desk.schedules.results(guildId, schedule.id, RESULTS))),
    ),
  )
  return schedulePages('Briefings of this server', blocks, 'list', page)
}

/** /schedule status: how the last editions of every schedule went, and what stands in the way of the next. */
export const statuses = async (asker: Asker, desk: Desk, page: number): Promise<Payload> => {
  const guildId = guildOf(asker)
  const schedules = await desk.schedules.list(guildId)
  if (schedules.length === 0) return scheduleNotice(none, '', [])
  const blocks = await Promise.all(
    schedules.map(async (schedule) => {
      const results = await desk.schedules.results(guildId, schedule.id, RESULTS)
      return statusBlock(entryOf(schedule, desk, asker.now, results), results)
    }),
  )
  return schedulePages('Status of this server’s briefings', blocks, 'statuses', page)
}

/** The same of one schedule. */
export const statusOf = async (asker: Asker, desk: Desk, id: string): Promise<Payload> => {
  const guildId = guildOf(asker)
  const schedule = await scheduleById(guildId, id, desk)
  const results = await desk.schedules.results(guildId, id, RESULTS)
  return scheduleNotice('## Status', statusBlock(entryOf(schedule, desk, asker.now, results), results), acts(schedule))
}
