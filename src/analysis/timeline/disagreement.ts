import type { Article } from '../../corpus/article.ts'
import { type Archive, readingOf } from '../archive.ts'
import type { Mark } from './mark.ts'
import type { Row } from './rows.ts'

const nameOf = ({ source, title }: Article): string => source ?? `“${title}”`

const list = (parts: readonly string[]): string => parts.join('; ')

/** The values that articles give where no one of them is merely a coarser form of another. */
const datesOf = (row: Row): ReadonlyMap<string, readonly string[]> => {
  const dates = new Map<string, string[]>()
  for (const { value, article } of row.marks) {
    if (row.marks.some((other) => other.value.startsWith(`${value}-`))) continue
    const names = dates.get(value) ?? []
    if (!names.includes(nameOf(article))) names.push(nameOf(article))
    dates.set(value, names)
  }
  return dates
}

/** The country in which a sentence places what it tells ("in Poland"), where it names exactly one so. */
const placeOf = (
  archive: Archive,
  { article, sentence }: Mark,
): { readonly code: string; readonly text: string } | undefined => {
  const places = readingOf(archive, article).countries.filter(
    (mention) =>
      mention.sentence === sentence &&
      /\b(?:in|inside|within)\s+(?:the\s+)?$/i.test(article.body.slice(Math.max(0, mention.start - 12), mention.start)),
  )
  const [place, ...others] = places
  return place && others.every(({ country }) => country === place.country)
    ? { code: place.country, text: place.text }
    : undefined
}

const placesOf = (
  archive: Archive,
  row: Row,
): ReadonlyMap<string, { readonly text: string; readonly names: readonly string[] }> => {
  const places = new Map<string, { text: string; names: string[] }>()
  for (const mark of row.marks) {
    const place = placeOf(archive, mark)
    if (!place) continue
    const told = places.get(place.code) ?? { text: place.text, names: [] }
    if (!told.names.includes(nameOf(mark.article))) told.names.push(nameOf(mark.article))
    places.set(place.code, told)
  }
  return places
}

/** What the articles of a row do not agree on, the day or the country, in a sentence; undefined where they do. */
export const disagreementOn = (archive: Archive, row: Row): string | undefined => {
  if (new Set(row.marks.map(({ article }) => article)).size < 2) return undefined
  const dates = datesOf(row)
  if (dates.size > 1)
    return `The sources do not agree on the date: ${list([...dates].map(([value, names]) => `${value} (${names.join(', ')})`))}.`
  const places = placesOf(archive, row)
  if (places.size > 1)
    return `The sources do not agree on the place: ${list([...places.values()].map(({ text, names }) => `${text} (${names.join(', ')})`))}.`
  return undefined
}
