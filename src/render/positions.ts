import { countryName } from '../analysis/countries/countries.ts'
import type { Position } from '../analysis/reading.ts'
import type { Article } from '../corpus/article.ts'
import { type Answer, accents, bareLine, citedLine, type Line } from './answer.ts'
import { escaped } from './escape.ts'
import { type Articles, basis, plural } from './source.ts'
import { faces, heldFrom, heldOn, targetKey } from './stance.ts'

/** Where one country stands: on each matter the latest position first, then those before it. */
export interface Stand {
  readonly country: string
  /** Latest first within each matter; the matter with the latest position first. */
  readonly matters: readonly (readonly [Position, ...Position[]])[]
}

const latestFirst = (a: Position, b: Position): number => {
  const [left, right] = [heldFrom(a), heldFrom(b)]
  return left === right ? 0 : left < right ? 1 : -1
}

const groupBy = (positions: readonly Position[], key: (position: Position) => string): Position[][] => {
  const groups = new Map<string, Position[]>()
  for (const position of positions) groups.set(key(position), [...(groups.get(key(position)) ?? []), position])
  return [...groups.values()]
}

const isFilled = (group: readonly Position[]): group is readonly [Position, ...Position[]] => group.length > 0

/** The positions by country (the one with most positions first, ties by name) and matter. */
export const standsOf = (positions: readonly Position[]): readonly Stand[] =>
  groupBy([...positions].reverse().sort(latestFirst), ({ country }) => country)
    .sort(
      (a, b) => b.length - a.length || (countryName(a[0]?.country ?? '') < countryName(b[0]?.country ?? '') ? -1 : 1),
    )
    .map((group) => ({
      country: group[0]?.country ?? '',
      matters: groupBy(group, targetKey).flatMap((matter) => (isFilled(matter) ? [matter] : [])),
    }))

const said = (position: Position): string => {
  const { mark, verb } = faces[position.stance]
  const target = position.target ? ` ${escaped(position.target)}` : ''
  const speaker = position.speaker ? ` · ${escaped(position.speaker)}` : ''
  return `${mark} **${target ? verb : position.stance}**${target} · ${heldOn(position)}${speaker}\n`
}

/** "supports (5 Jun 2023) → opposes (1 Jul 2023)" where the stance on a matter changed, oldest first. */
const change = (matter: readonly Position[]): string => {
  const steps = [...matter].reverse().filter((position, at, all) => position.stance !== all[at - 1]?.stance)
  if (steps.length < 2) return ''
  return `\n-# Moved: ${steps.map((step) => `${step.stance} (${heldOn(step)})`).join(' → ')}`
}

/** A position with its mark, its sentence and its source. */
export const positionLine = (position: Position, articles: Articles, after = ''): Line =>
  citedLine(said(position), escaped(position.claim.text), position.claim, articles, after)

/** The lines of one country, the change of a matter below its latest position. */
export const standLines = (stand: Stand, articles: Articles): readonly Line[] =>
  stand.matters.flatMap((matter) =>
    matter.map((position, at) => positionLine(position, articles, at === 0 ? change(matter) : '')),
  )

const withHeading = (lines: readonly Line[], heading: string): readonly Line[] => {
  const [first, ...rest] = lines
  return first ? [{ ...first, text: `${heading}\n${first.text}` }, ...rest] : [bareLine(heading)]
}

/** Where the countries stand on a subject; says so where none was found. */
export const positionsAnswer = (
  subject: string,
  positions: readonly Position[],
  asked: readonly string[],
  chosen: readonly Article[],
  articles: Articles,
): Answer => {
  const stands = standsOf(positions)
  const silent = asked.filter((country) => !stands.some((stand) => stand.country === country))
  const none = `no position found in ${plural(chosen.length, 'article')}`
  const countries = plural(stands.length, 'country').replace('countrys', 'countries')
  return {
    accent: accents.positions,
    title: `${escaped(subject)}: positions`,
    count:
      positions.length === 0
        ? basis(chosen)
        : `${plural(positions.length, 'position')} of ${countries} in ${basis(chosen)}`,
    lines: [
      ...stands.flatMap((stand) =>
        withHeading(standLines(stand, articles), `### ${escaped(countryName(stand.country))}`),
      ),
      ...silent.map((country) => bareLine(`### ${escaped(countryName(country))}\n-# ${none}`)),
      ...(positions.length === 0 && asked.length === 0
        ? [bareLine(`-# ${none[0]?.toUpperCase()}${none.slice(1)}.`)]
        : []),
    ],
    ...(positions.some(({ heldOn: held }) => held && !held.known) && {
      foot: '≈ the day of publication; the sentence names no day',
    }),
  }
}
