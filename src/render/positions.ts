import { countryName } from '../analysis/countries/countries.ts'
import { type CountryBoard, positionBoard } from '../analysis/positions/board.ts'
import type { Position } from '../analysis/reading.ts'
import type { Article } from '../corpus/article.ts'
import { type Answer, accents, bareLine, citedLine, type Line } from './answer.ts'
import { escaped } from './escape.ts'
import { type Articles, basis, plural, saidOf } from './source.ts'
import { faces, heldOn } from './stance.ts'

/** The boards with most positions first; ties by name. */
export const boardsOf = (positions: readonly Position[]): readonly CountryBoard[] =>
  [...positionBoard(positions)].sort(
    (a, b) => b.history.length - a.history.length || (countryName(a.country) < countryName(b.country) ? -1 : 1),
  )

/** "Moved: supports (5 Jun 2023) → opposes (1 Jul 2023)" below the position that changed sides. */
const moved = (position: Position, { changes }: CountryBoard): string => {
  const change = changes.findLast(({ to }) => to === position)
  return change
    ? `\n-# Moved: ${change.from.stance} (${heldOn(change.from)}) → ${position.stance} (${heldOn(position)})`
    : ''
}

/** A position: its stance, day and speaker, its sentence, its source, and whether it changed sides. */
export const positionLine = (position: Position, board: CountryBoard, articles: Articles): Line => {
  const { mark } = faces[position.stance]
  const speaker = position.speaker ? ` · ${escaped(position.speaker)}` : ''
  return citedLine(
    `${mark} **${position.stance}** · ${heldOn(position)}${speaker}\n`,
    saidOf(position.claim, articles),
    position.claim,
    articles,
    moved(position, board),
  )
}

/** From so many positions on, countries that were not asked for are shown by their latest words alone. */
const MANY = 16
const LATEST = 2

/** All positions of a country, the newest first, or its latest: where it stands now, then on something else. */
const shownOf = (board: CountryBoard, all: boolean): readonly Position[] => {
  if (all) return [...board.history].reverse()
  const moves = board.changes.map(({ to }) => to).slice(-1)
  return [...new Set([board.latest, ...moves, ...board.targets])].slice(0, LATEST)
}

const boardLines = (board: CountryBoard, all: boolean, articles: Articles): readonly Line[] => {
  const shown = shownOf(board, all)
  const more = board.history.length - shown.length
  return shown.map((position, at) => {
    const line = positionLine(position, board, articles)
    const heading = at === 0 ? `### ${escaped(countryName(board.country))}\n` : ''
    const rest = more > 0 && at === shown.length - 1 ? `\n-# and ${more} more` : ''
    return { ...line, text: `${heading}${line.text}${rest}` }
  })
}

/** Where the countries stand on a subject; says so where none was found. */
export const positionsAnswer = (
  subject: string,
  positions: readonly Position[],
  asked: readonly string[],
  chosen: readonly Article[],
  articles: Articles,
): Answer => {
  const boards = boardsOf(positions)
  const silent = asked.filter((country) => !boards.some((board) => board.country === country))
  const none = `no position found in ${plural(chosen.length, 'article')}`
  const all = asked.length > 0 || positions.length <= MANY
  const countries = boards.length === 1 ? 'one country' : `${boards.length} countries`
  return {
    accent: accents.positions,
    title: `${escaped(subject)}: positions`,
    count:
      positions.length === 0
        ? basis(chosen)
        : `${plural(positions.length, 'position')} of ${countries} in ${basis(chosen)}`,
    lines: [
      ...boards.flatMap((board) => boardLines(board, all, articles)),
      ...silent.map((country) => bareLine(`### ${escaped(countryName(country))}\n-# ${none}`)),
      ...(positions.length === 0 && asked.length === 0 ? [bareLine(`-# ${none}`)] : []),
    ],
    ...(positions.some(({ heldOn: held }) => held && !held.known) && {
      foot: '≈ the day of publication; the sentence names no day',
    }),
    ...(!all && {
      choice: {
        placeholder: 'All positions of one country…',
        entries: boards.map(({ country, history }) => ({
          label: countryName(country),
          description: plural(history.length, 'position'),
          value: country,
        })),
      },
    }),
  }
}
