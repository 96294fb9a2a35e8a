import { countryName } from '../../analysis/countries/countries.ts'
import type { CountryBoard } from '../../analysis/positions/board.ts'
import type { Position } from '../../analysis/reading.ts'
import { dayInWords } from '../dates.ts'
import { clip, LIMITS } from '../limits.ts'
import { boardsOf } from '../positions.ts'
import { faces, heldOn } from '../stance.ts'
import { colours, fit, label, rect, svg, widthOf, wrap } from './svg.ts'

/** The stance board: a row a country, with its stance of today, the sentence, and a dot for each position in time. */

const WIDTH = 980
const MARGIN = 30
const MOST = 12
const ROW = 56
const TOP = 104
const STANCE = { left: 200, width: 126 }
const SAID = { left: 342, width: 366 }
const TIME = { left: 730, width: 212 }

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** The first and the last day on which any of them was held. */
const spanOf = (boards: readonly CountryBoard[]): readonly [string, string] | undefined => {
  const days = boards.flatMap(({ history }) => history.flatMap(({ heldOn: held }) => held?.from ?? [])).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first !== undefined && last !== undefined ? [first, last] : undefined
}

const dots = ({ history }: CountryBoard, [first, last]: readonly [string, string], y: number): readonly string[] =>
  history.flatMap(({ stance, heldOn: held }) => {
    if (!held) return []
    const share = first === last ? 1 : (dayNumber(held.from) - dayNumber(first)) / (dayNumber(last) - dayNumber(first))
    const x = Math.round(TIME.left + 8 + share * (TIME.width - 16))
    return [
      `<circle cx="${x}" cy="${y}" r="7" fill="${faces[stance].colour}" stroke="${colours.ink}" stroke-width="1"/>`,
    ]
  })

const row = (board: CountryBoard, at: number, span: readonly [string, string] | undefined): readonly string[] => {
  const y = TOP + at * ROW
  const { latest } = board
  const name = countryName(board.country)
  return [
    ...(at % 2 === 0 ? [rect(MARGIN - 14, y, WIDTH - 2 * MARGIN + 28, ROW, colours.band, 6)] : []),
    label(MARGIN, y + 34, fit(name, STANCE.left - MARGIN - 10, 16, true), { size: 16, bold: true }),
    rect(STANCE.left, y + 5, STANCE.width, ROW - 10, faces[latest.stance].colour, 6),
    label(STANCE.left + 10, y + 26, latest.stance, { size: 15, bold: true, fill: '#ffffff' }),
    label(STANCE.left + 10, y + 43, fit(heldOn(latest), STANCE.width - 14, 12), { size: 12, fill: '#ffffff' }),
    ...wrap(latest.claim.text, SAID.width, 13, 2).map((line, index) =>
      label(SAID.left, y + 25 + index * 18, line, { size: 13 }),
    ),
    rect(TIME.left, y + ROW / 2 - 1, TIME.width, 2, colours.line),
    ...(span ? dots(board, span, y + ROW / 2) : []),
  ]
}

const ends = (span: readonly [string, string] | undefined): readonly string[] => {
  if (!span) return []
  const [first, last] = span
  const style = { size: 12, fill: colours.faint } as const
  const right = label(TIME.left + TIME.width, TOP - 12, dayInWords(last), { ...style, anchor: 'end' })
  const both = widthOf(`${dayInWords(first)} ${dayInWords(last)}`, 12) < TIME.width && first !== last
  return [...(both ? [label(TIME.left, TOP - 12, dayInWords(first), style)] : []), right]
}

/** The board of these positions as a picture. */
export const stancePicture = (subject: string, positions: readonly Position[]): string => {
  const boards = boardsOf(positions)
  const shown = boards.slice(0, MOST)
  const span = spanOf(shown)
  const more = boards.length > shown.length ? `${shown.length} of ${boards.length} countries` : ''
  const parts = [
    label(MARGIN, 46, fit(subject, WIDTH - 2 * MARGIN - 180, 24, true), { size: 24, bold: true }),
    label(WIDTH - MARGIN, 46, more, { size: 14, fill: colours.faint, anchor: 'end' }),
    label(STANCE.left, TOP - 12, 'latest stance', { size: 12, fill: colours.faint }),
    ...ends(span),
    ...shown.flatMap((board, at) => row(board, at, span)),
  ]
  return svg(WIDTH, TOP + shown.length * ROW + 24, parts)
}

/** The same in words, for those who do not see the picture. */
export const stanceAlt = (subject: string, positions: readonly Position[]): string =>
  clip(
    `Stance board of ${subject}. ${boardsOf(positions)
      .slice(0, MOST)
      .map(({ country, latest }) => `${countryName(country)}: ${latest.stance}, ${heldOn(latest)}.`)
      .join(' ')}`,
    LIMITS.altText,
  )
