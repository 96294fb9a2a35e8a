import type { Desk } from '../../src/briefing/desk.ts'
import type { Instant, Schedule } from '../../src/briefing/ports.ts'
import { slotKey } from '../../src/briefing/slots.ts'
import { createZones } from '../../src/briefing/zones.ts'
import type { Asker } from '../../src/discord/command.ts'
import { UserError } from '../../src/errors.ts'
import { liveTime } from '../../src/render/dates.ts'
import type { Payload } from '../../src/render/payload.ts'
import { scheduleBlock, scheduleNotice } from '../../src/render/schedule.ts'
import { dayFrom } from '../day.ts'
import { entryOf, savedOf } from './room.ts'

const shown = (said: string, schedule: Schedule, asker: Asker, desk: Desk, undo?: readonly string[]): Payload =>
  scheduleNotice(
    `## ${said}`,
    scheduleBlock(entryOf(schedule, desk, asker.now)),
    undo ? [{ label: 'Undo', state: undo }] : [],
  )

const zones = createZones()

/** The beginning of the day in the schedule's own zone. */
const beginning = (typed: string, { timezone }: Schedule, now: Instant): Instant => {
  const day = dayFrom(typed, now, 'first')
  const at = zones.instantOf(timezone, day, '00:00')
  if (at === undefined || at <= now)
    throw new UserError(`${day} is not ahead of us. Give a day to come, such as next Monday or 2030-01-01.`)
  return at
}

/** /schedule pause: no edition until it is resumed, or until a day. */
export const pause = async (asker: Asker, desk: Desk, schedule: Schedule, typed?: string): Promise<Payload> => {
  const until = typed?.trim() ? beginning(typed, schedule, asker.now) : undefined
  const saved = savedOf(
    await desk.schedules.pause(schedule.guildId, schedule.id, 'by an admin of the server', asker.now, until),
  )
  return shown('Paused', saved, asker, desk, ['resume', schedule.id])
}

/** /schedule resume: editions come again from the next one on. */
export const resume = async (asker: Asker, desk: Desk, schedule: Schedule): Promise<Payload> => {
  if (schedule.state.kind === 'active') throw new UserError('This schedule is not paused.')
  const saved = savedOf(await desk.schedules.resume(schedule.guildId, schedule.id, asker.now))
  return shown('Resumed', saved, asker, desk)
}

/** /schedule skip: leaves out the next edition alone. */
export const skip = async (asker: Asker, desk: Desk, schedule: Schedule): Promise<Payload> => {
  const next = desk.calendar.nextSlot(schedule, asker.now)
  if (!next) throw new UserError('No edition is due, so there is none to leave out.')
  if (schedule.skip === slotKey(next))
    throw new UserError(`The edition of ${liveTime(next.at, 'f')} is left out already.`)
  const saved = savedOf(await desk.schedules.skip(schedule.guildId, schedule.id, slotKey(next)))
  return shown('The next edition is left out', saved, asker, desk, ['unskip', schedule.id])
}

/** Takes back a skip. */
export const unskip = async (asker: Asker, desk: Desk, schedule: Schedule): Promise<Payload> => {
  const saved = savedOf(await desk.schedules.skip(schedule.guildId, schedule.id, undefined))
  return shown('The next edition comes after all', saved, asker, desk)
}

/** /schedule remove: asks first. */
export const askToRemove = (asker: Asker, desk: Desk, schedule: Schedule): Payload =>
  scheduleNotice('## Remove this briefing?', scheduleBlock(entryOf(schedule, desk, asker.now)), [
    { label: 'Remove', state: ['remove', schedule.id], style: 'danger' },
    { label: 'Keep', state: ['keep', schedule.id] },
  ])

/** Removes it; it can be brought back. */
export const remove = async (asker: Asker, desk: Desk, schedule: Schedule): Promise<Payload> => {
  const saved = savedOf(await desk.schedules.remove(schedule.guildId, schedule.id, asker.now))
  return shown('Removed', saved, asker, desk, ['restore', schedule.id])
}

/** Brings back what was removed. */
export const restore = async (asker: Asker, desk: Desk, schedule: Schedule): Promise<Payload> => {
  const saved = savedOf(await desk.schedules.restore(schedule.guildId, schedule.id, asker.now))
  return shown('It is back', saved, asker, desk)
}

/** Keeps it. */
export const keep = (asker: Asker, desk: Desk, schedule: Schedule): Payload => shown('Kept', schedule, asker, desk)
