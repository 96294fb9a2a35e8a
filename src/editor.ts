import { composeBriefing } from './briefing/briefing.ts'
import type { Editor } from './briefing/ports.ts'
import { type Calendar, referenceOf } from './briefing/slots.ts'
import { bodyOf } from './discord/message.ts'
import type { Newsroom } from './newsroom.ts'
import { edition } from './render/edition.ts'

/** The editor who writes editions from the archive that is served when they are due. */
export const createEditor = (newsroom: Newsroom, calendar: Calendar): Editor => ({
  edit(schedule, slot, told, now) {
    const { archive } = newsroom
    const briefing = composeBriefing(archive, {
      topics: schedule.topics,
      countries: schedule.countries,
      ...(told.lastAt !== undefined && { since: told.lastAt }),
      now,
      told: told.articleIds,
      length: schedule.length,
      whenQuiet: schedule.whenQuiet,
    })
    const next = calendar.nextSlot(schedule, Math.max(now, slot.at))
    const imprint = {
      schedule,
      referenceOf: (part: number) => referenceOf(slot, part),
      ...(next && { next: next.at }),
    }
    const write = (lateSince?: number): readonly string[] =>
      edition(briefing, { ...imprint, ...(lateSince !== undefined && { lateSince }) }, archive.corpus.byId).parts.map(
        (payload) => JSON.stringify(bodyOf(payload)),
      )
    return { parts: write(), lateParts: write(slot.at), covers: briefing.covers, quiet: briefing.quiet }
  },
})
