import type { Desk } from '../../src/briefing/desk.ts'
import type { Schedule } from '../../src/briefing/ports.ts'
import type { Asker } from '../../src/discord/command.ts'
import { UserError } from '../../src/errors.ts'
import { button, rows } from '../../src/render/component.ts'
import { escaped } from '../../src/render/escape.ts'
import { notice } from '../../src/render/notice.ts'
import type { Payload } from '../../src/render/payload.ts'
import { scheduleNotice } from '../../src/render/schedule.ts'
import { needsOf } from './room.ts'

const EMPTY = 'Nothing would be posted now: nothing is new, and this schedule posts nothing on quiet days.'

const componentsOf = (json: string): Payload['components'] => (JSON.parse(json) as Payload).components

/** /schedule preview: what would be posted now, one message at a time. */
export const preview = async (asker: Asker, desk: Desk, schedule: Schedule, part: number): Promise<Payload> => {
  const { parts } = await desk.preview(schedule, asker.now)
  const json = parts[part] ?? parts[0]
  if (json === undefined) return notice(EMPTY)
  const others = parts.flatMap((_, at) =>
    parts[part] === parts[at]
      ? []
      : button(`Part ${at + 1} of ${parts.length}`, 'schedule', ['preview', schedule.id, String(at)]),
  )
  return { components: [...componentsOf(json), ...rows(others.slice(0, 5))] }
}

/** /schedule send: posts an edition now; `counts`: in place of the next one. */
export const send = async (asker: Asker, desk: Desk, schedule: Schedule, counts: boolean): Promise<Payload> => {
  const missing = desk.missing(schedule.channelId, needsOf(schedule))
  if (missing.length > 0)
    throw new UserError(`I cannot post in <#${schedule.channelId}>: I lack **${missing.join(', ')}** there.`)
  const sending = await desk.send(schedule, asker.now, counts)
  if (sending.kind === 'empty') return notice(EMPTY)
  if (sending.kind === 'failed')
    throw new UserError(`It could not be posted in <#${schedule.channelId}>: ${escaped(sending.reason)}`)
  const link = sending.messageId
    ? `https://discord.com/channels/${schedule.guildId}/${schedule.channelId}/${sending.messageId}`
    : undefined
  const said = link ? `Posted: ${link}` : `Posted in <#${schedule.channelId}>.`
  return scheduleNotice(
    `${said}${counts ? '\n-# It stands for the next edition, which will not come again.' : ''}`,
    '',
    [],
  )
}
