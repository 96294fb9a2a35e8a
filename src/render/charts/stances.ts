import { countryName } from '../../analysis/countries/countries.ts'
import type { Position } from '../../analysis/reading.ts'
import { clip, LIMITS } from '../limits.ts'
import { type Stand, standsOf } from '../positions.ts'
import { faces, heldOn, targetKey } from '../stance.ts'
import { colours, fit, label, rect, svg, wrap } from './svg.ts'

/** The stance board: a row a country, a column a matter, in each cell the latest stance with its day. */

const MOST_ROWS = 14
const MOST_COLUMNS = 4
const NAMES = 210
const CELL = { width: 232, height: 58 }
const TOP = 128
const MARGIN = 32

interface Column {
  readonly key: string
  readonly title: string
}

/** The matters on which most countries have a position; ties by name. */
const columnsOf = (stands: readonly Stand[]): readonly Column[] => {
  const counts = new Map<string, { readonly title: string; count: number }>()
  for (const stand of stands)
    for (const [latest] of stand.matters) {
      const entry = counts.get(targetKey(latest)) ?? { title: latest.target ?? 'in general', count: 0 }
      entry.count++
      counts.set(targetKey(latest), entry)
    }
  return [...counts]
    .sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
    .slice(0, MOST_COLUMNS)
    .map(([key, { title }]) => ({ key, title }))
}

const cell = (latest: Position | undefined, x: number, y: number): string => {
  if (!latest) return label(x + CELL.width / 2 - 4, y + 36, '·', { size: 18, fill: colours.line, anchor: 'middle' })
  return [
    rect(x, y + 5, CELL.width - 8, CELL.height - 10, faces[latest.stance].colour, 6),
    label(x + 12, y + 27, latest.stance, { size: 15, bold: true, fill: '#ffffff' }),
    label(x + 12, y + 44, fit(heldOn(latest), CELL.width - 30, 12), { size: 12, fill: '#ffffff' }),
  ].join('')
}

/** The board of these positions as a picture. */
export const stancePicture = (subject: string, positions: readonly Position[]): string => {
  const stands = standsOf(positions)
  const shown = stands.slice(0, MOST_ROWS)
  const columns = columnsOf(shown)
  const width = Math.max(640, MARGIN * 2 + NAMES + columns.length * CELL.width)
  const more = stands.length > shown.length ? `${shown.length} of ${stands.length} countries` : ''
  const left = (column: number): number => MARGIN + NAMES + column * CELL.width
  const parts = [
    label(MARGIN, 46, fit(subject, width - 2 * MARGIN - 170, 24, true), { size: 24, bold: true }),
    label(width - MARGIN, 46, more, { size: 14, fill: colours.faint, anchor: 'end' }),
    ...columns.flatMap(({ title }, column) =>
      wrap(title, CELL.width - 16, 13, 2).map((line, row) =>
        label(left(column) + 2, 88 + row * 17, line, { size: 13, fill: colours.faint }),
      ),
    ),
    ...shown.flatMap((stand, row) => {
      const y = TOP + row * CELL.height
      return [
        ...(row % 2 === 0 ? [rect(MARGIN - 14, y, width - 2 * MARGIN + 28, CELL.height, colours.band, 6)] : []),
        label(MARGIN, y + 35, fit(countryName(stand.country), NAMES - 16, 16, true), { size: 16, bold: true }),
        ...columns.map(({ key }, column) =>
          cell(stand.matters.find(([latest]) => targetKey(latest) === key)?.[0], left(column), y),
        ),
      ]
    }),
  ]
  return svg(width, TOP + shown.length * CELL.height + 24, parts)
}

/** The same in words, for those who do not see the picture. */
export const stanceAlt = (subject: string, positions: readonly Position[]): string =>
  clip(
    `Stance board of ${subject}. ${standsOf(positions)
      .slice(0, MOST_ROWS)
      .map(({ country, matters }) => {
        const said = matters
          .slice(0, MOST_COLUMNS)
          .map(([latest]) => `${latest.stance}${latest.target ? ` ${clip(latest.target, 40)}` : ''}, ${heldOn(latest)}`)
        return `${countryName(country)}: ${said.join('; ')}.`
      })
      .join(' ')}`,
    LIMITS.altText,
  )
