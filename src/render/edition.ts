import type { APIButtonComponent } from 'discord-api-types/v10'
import type { Briefing } from '../briefing/briefing.ts'
import type { Instant, Schedule } from '../briefing/ports.ts'
import { accents, type Line } from './answer.ts'
import { briefingLines, freshness } from './briefing.ts'
import { button, container, divider, menu, rows, text } from './component.ts'
import { liveTime } from './dates.ts'
import { escaped } from './escape.ts'
import { clip } from './limits.ts'
import { pack, roomBeside } from './pack.ts'
import type { Payload } from './payload.ts'
import { type Question, stateOf } from './question.ts'
import { type Articles, entryOf } from './source.ts'

/** What an edition says beside its briefing. */
export interface Imprint {
  readonly schedule: Pick<Schedule, 'topics' | 'countries' | 'whenQuiet' | 'mentionRole'>
  /** The text by which the bot knows each part again. */
  readonly referenceOf: (part: number) => string
  /** When it was due, where it is late. */
  readonly lateSince?: Instant
  /** When the next one comes. */
  readonly next?: Instant
}

const BLOCKS = 20

/** What the buttons below an edition ask about: its topic and country, where it has one of each. */
const questionOf = ({ topics, countries }: Imprint['schedule']): Question => ({
  ...(topics.length === 1 && topics[0] && { topic: topics[0] }),
  ...(countries.length === 1 && countries[0] && { country: countries[0] }),
})

const buttonsOf = (schedule: Imprint['schedule']): readonly APIButtonComponent[] => {
  const state = stateOf({ mode: 'apart', page: 0, question: questionOf(schedule) })
  return [...button('Timeline', 'timeline', state), ...button('Positions', 'positions', state)]
}

const storyMenu = (lines: readonly Line[], articles: Articles) =>
  menu(
    'Open a story, for you alone…',
    'briefing',
    ['o', '0'],
    lines.flatMap(({ citations: [first] }) => (first ? [entryOf(first, articles)] : [])),
  )

/** The messages of an edition, in order, one where it fits; none on a quiet day of a schedule that wants nothing then. */
export const edition = (
  briefing: Briefing,
  imprint: Imprint,
  articles: Articles,
): { readonly parts: readonly Payload[] } => {
  const { schedule, lateSince, next } = imprint
  if (briefing.quiet && schedule.whenQuiet === 'nothing') return { parts: [] }
  const mention = briefing.quiet ? undefined : schedule.mentionRole
  const late = lateSince === undefined ? '' : `\n-# ⏰ Late: due ${liveTime(lateSince, 'f')}, when I could not post.`
  const head = `## ${escaped(clip(briefing.title, 150))}\n-# ${freshness(briefing, articles)}${late}`
  const foot = (part: number, parts: number): string =>
    [
      ...(parts > 1 ? [`part ${part + 1} of ${parts}`] : []),
      ...(next === undefined ? [] : [`Next edition ${liveTime(next, 'f')} (${liveTime(next)})`]),
      imprint.referenceOf(part),
    ].join(' · ')
  const frame = { text: head.length + foot(98, 99).length + 40, components: 15 }
  const pages = pack(briefingLines(briefing, articles), roomBeside(frame, BLOCKS), (line, piece) => ({
    ...line,
    text: piece,
  }))
  const shown = pages.length > 0 ? pages : [[]]
  const parts = shown.map((lines, part): Payload => {
    const last = part === shown.length - 1
    return {
      components: [
        ...(mention && part === 0 ? [text(`<@&${mention}>`)] : []),
        container(accents.briefing, [
          ...(part === 0 ? [text(head)] : []),
          ...lines.map((line) => text(line.text)),
          divider(),
          ...storyMenu(lines, articles),
          ...(last ? rows(buttonsOf(schedule)) : []),
          text(`-# ${foot(part, shown.length)}`),
        ]),
      ],
      ...(mention && part === 0 && { mentionRole: mention }),
    }
  })
  return { parts }
}
