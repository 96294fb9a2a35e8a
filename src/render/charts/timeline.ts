import type { TimelineEvent } from '../../analysis/timeline/timeline.ts'
import { clip, LIMITS } from '../limits.ts'
import { MAIN_EVENTS, weightiest, whenOf } from '../timeline.ts'
import { colours, label, rect, svg, widthOf, wrap } from './svg.ts'

/** The timeline as a picture: a scale of time with a dot an event, and below it the events, the weightiest of a long timeline. */

const WIDTH = 960
const LEFT = 40
const DATE_WIDTH = 210
const SCALE = { top: 96, left: LEFT + 10, width: WIDTH - 2 * (LEFT + 10) }

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

const scale = (events: readonly TimelineEvent[]): ((day: string) => number) => {
  const days = events.map(({ moment }) => dayNumber(moment.from))
  const first = Math.min(...days)
  const span = Math.max(1, Math.max(...days) - first)
  return (day) => Math.round(SCALE.left + ((dayNumber(day) - first) / span) * SCALE.width)
}

const ticks = (events: readonly TimelineEvent[], at: (day: string) => number): readonly string[] => {
  const first = Number(events[0]?.moment.from.slice(0, 4))
  const last = Number(events.at(-1)?.moment.from.slice(0, 4))
  const parts: string[] = []
  let free = -Infinity
  for (let year = first + 1; year <= last; year++) {
    const x = at(`${String(year).padStart(4, '0')}-01-01`)
    if (x - free < 56) continue
    free = x
    parts.push(
      rect(x, SCALE.top - 10, 1, 20, colours.line),
      label(x, SCALE.top + 30, String(year), { size: 13, fill: colours.faint, anchor: 'middle' }),
    )
  }
  return parts
}

const dot = (event: TimelineEvent, x: number, y: number, heaviest: number): string => {
  const radius = Math.round(5 + 5 * Math.sqrt(Math.max(0, event.weight) / heaviest))
  return event.announced
    ? `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colours.ground}" stroke="${colours.ahead}" stroke-width="3"/>`
    : `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colours.dot}" fill-opacity="0.85"/>`
}

/** The picture of a timeline; of none, an empty scale. */
export const timelinePicture = (subject: string, events: readonly TimelineEvent[]): string => {
  const shown = weightiest(events, MAIN_EVENTS)
  const heaviest = Math.max(1e-9, ...shown.map(({ weight }) => weight))
  const at = scale(shown)
  const parts = [
    label(LEFT, 46, `${wrap(subject, WIDTH - 2 * LEFT - 160, 24, 1, true)[0] ?? ''}`, { size: 24, bold: true }),
    label(
      WIDTH - LEFT,
      46,
      shown.length < events.length ? `${shown.length} of ${events.length} events` : `${events.length} events`,
      {
        size: 14,
        fill: colours.faint,
        anchor: 'end',
      },
    ),
    rect(SCALE.left, SCALE.top - 1, SCALE.width, 2, colours.line),
    ...ticks(shown, at),
    ...shown.map((event) => dot(event, at(event.moment.from), SCALE.top, heaviest)),
  ]
  let y = 158
  shown.forEach((event, index) => {
    const lines = wrap(event.claim.text, WIDTH - DATE_WIDTH - 2 * LEFT - 24, 15, 2)
    const height = 20 + lines.length * 20
    if (index % 2 === 0) parts.push(rect(LEFT - 16, y - 6, WIDTH - 2 * LEFT + 32, height, colours.band, 6))
    const when = whenOf(event)
    const size = widthOf(when, 15, true) > DATE_WIDTH - 34 ? 12 : 15
    parts.push(
      dot({ ...event, weight: 0 }, LEFT, y + 13, 1),
      ...wrap(when, DATE_WIDTH - 30, size, 2, true).map((line, row) =>
        label(LEFT + 18, y + 18 + row * 18, line, {
          size,
          bold: true,
          ...(event.announced && { fill: colours.ahead }),
        }),
      ),
      ...lines.map((line, row) => label(LEFT + DATE_WIDTH, y + 18 + row * 20, line, { size: 15 })),
    )
    y += height
  })
  parts.push(
    label(LEFT, y + 22, '○ announced, still ahead when its article appeared    ≈ day worked out, not stated', {
      size: 12,
      fill: colours.faint,
    }),
  )
  return svg(WIDTH, y + 42, parts)
}

/** The same in words, for those who do not see the picture. */
export const timelineAlt = (subject: string, events: readonly TimelineEvent[]): string =>
  clip(
    `Timeline of ${subject}. ${weightiest(events, MAIN_EVENTS)
      .map((event) => `${whenOf(event)}: ${clip(event.claim.text, 70)}`)
      .join(' ')}`,
    LIMITS.altText,
  )
