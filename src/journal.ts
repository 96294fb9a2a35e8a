import type { Journal, Note } from './briefing/ports.ts'
import type { Log } from './log.ts'

const write = (log: Log, note: Note): void => {
  switch (note.kind) {
    case 'planned':
      log.info({ slot: note.slot, parts: note.parts, late: note.late }, 'an edition is due')
      return
    case 'missed':
      log.warn({ slot: note.slot, reason: note.reason }, 'an edition was missed')
      return
    case 'sent':
      log.info(
        { slot: note.delivery.slot, part: note.delivery.part, message: note.messageId, foundAgain: note.foundAgain },
        'an edition is posted',
      )
      return
    case 'retry':
      log.warn(
        {
          slot: note.delivery.slot,
          part: note.delivery.part,
          at: new Date(note.at).toISOString(),
          reason: note.reason,
        },
        'an edition is tried again',
      )
      return
    case 'ended': {
      const { slot, part } = note.delivery
      log[note.loud ? 'error' : 'warn']({ slot, part, state: note.state }, 'an edition was not posted')
      return
    }
    case 'paused':
      log.warn({ schedule: note.scheduleId, reason: note.reason }, 'a schedule is paused')
      return
    case 'resumed':
      log.info({ schedule: note.scheduleId }, 'a schedule goes on')
      return
    case 'breaker':
      log.error({ until: new Date(note.until).toISOString(), reason: note.reason }, 'nothing is posted for a while')
      return
    case 'unwritten':
      log.error({ slot: note.slot, err: note.error }, 'an edition could not be written')
  }
}

/** What delivery notes, as lines of the log. */
export const createJournal = (log: Log): Journal => ({ note: (note) => write(log, note) })
