import type { IsoDay } from './article.ts'
import { isNameLine, readByline, readDateLine } from './byline.ts'
import type { StatedFields } from './fields.ts'
import { folded, type Placed } from './roles.ts'
import { titleFromFile, titleFromText } from './title.ts'

/** A value that the text itself shows, and why it is believed. */
export interface Found<T> {
  readonly value: T
  readonly reason: string
}

/** What a text shows above its body, and the passages that are left when it is taken away. */
export interface Head {
  readonly title: string
  readonly titleReason?: string
  readonly author?: Found<string>
  readonly outlet?: Found<string>
  readonly published?: Found<IsoDay>
  readonly rest: readonly Placed[]
}

/** A title, a byline and a date line stand among the first passages or not at all. */
const ZONE = 14

const isOpen = ({ passage, role }: Placed): boolean =>
  role === undefined && passage.kind !== 'item' && passage.kind !== 'quotation'

/** Whether a line says the title again, alone or with the name of the outlet: `Title - Outlet`. */
const repeats = (text: string, title: string): boolean => {
  if (text.length > title.length + 40 || text.length < title.length * 0.7) return false
  const [line, wanted] = [folded(text), folded(title)]
  return (
    line === wanted ||
    (wanted.length > 20 &&
      line.startsWith(wanted) &&
      /^ [\w ]{2,30}$/.test(line.slice(wanted.length)) &&
      /\s[|–—-]\s/.test(text))
  )
}

/** Reads the title, the byline and the date line at the top of a text; what the front matter states is taken away as well, but not read. */
export const readHead = (placed: readonly Placed[], stated: StatedFields, path: string): Head => {
  const gone = new Set<Placed>()
  const zone = placed.slice(0, ZONE)
  const found = stated.title === undefined ? titleFromText(zone) : undefined
  const fallback = stated.title === undefined && !found ? titleFromFile(path, placed) : undefined
  const title = stated.title ?? found?.title ?? fallback?.title ?? path
  if (found?.placed) gone.add(found.placed)
  for (const one of zone) if (isOpen(one) && repeats(one.passage.text, title)) gone.add(one)

  let author: Found<string> | undefined
  let outlet: Found<string> | undefined = found?.outlet
    ? { value: found.outlet, reason: 'It stands beside the title.' }
    : undefined
  let published: Found<IsoDay> | undefined
  const dateLines: number[] = []

  zone.forEach((one, index) => {
    if (gone.has(one) || (one.role !== undefined && one.role !== 'stamp')) return
    if (one.passage.kind === 'item' || one.passage.kind === 'quotation') return
    const { text } = one.passage
    const date = readDateLine(text)
    if (date) {
      gone.add(one)
      dateLines.push(index)
      if (date.day) published ??= { value: date.day, reason: `The line “${text.slice(0, 60)}” stands above the text.` }
      return
    }
    const byline = readByline(text)
    if (byline) {
      gone.add(one)
      if (byline.author) author ??= { value: byline.author, reason: 'It is the byline above the text.' }
      if (byline.outlet) outlet ??= { value: byline.outlet, reason: 'The byline names it.' }
      if (byline.day) published ??= { value: byline.day, reason: 'The date stands in the byline.' }
    } else if (stated.author !== undefined && folded(text) === folded(stated.author)) gone.add(one)
  })

  // A name alone is a byline where a date line stands beside it
  for (const index of dateLines) {
    for (const beside of [zone[index - 1], zone[index + 1]]) {
      if (author || !beside || gone.has(beside) || !isOpen(beside) || !isNameLine(beside.passage.text)) continue
      gone.add(beside)
      author = { value: beside.passage.text, reason: 'The name stands beside the date above the text.' }
    }
  }

  const reason = found ? found.reason : fallback?.reason
  return {
    title,
    ...(reason !== undefined && { titleReason: reason }),
    ...(author && { author }),
    ...(outlet && { outlet }),
    ...(published && { published }),
    rest: gone.size === 0 ? placed : placed.filter((one) => !gone.has(one)),
  }
}
