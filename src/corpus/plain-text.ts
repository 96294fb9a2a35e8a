import type { IsoDay } from './article.ts'
import { announcesByline, isNameLine, readByline, readDateLine } from './byline.ts'
import type { StatedFields } from './fields.ts'
import { folded, type Placed } from './roles.ts'
import { titleFromFile, titleFromText } from './title.ts'

/** A value that the text itself shows, and why it is believed. */
export interface Found<T> {
  readonly value: T
  readonly reason: string
}

/** What a text shows above its body, and the passages that are left when it is taken away. */
interface Head {
  readonly title: string
  readonly titleReason?: string
  /** The title is made up of the body's own words, which stay in the body. */
  readonly borrowed: boolean
  readonly author?: Found<string>
  readonly outlet?: Found<string>
  readonly published?: Found<IsoDay>
  readonly rest: readonly Placed[]
}

/** A title, a byline and a date line stand among the first passages or not at all. */
const ZONE = 14

const isOpen = ({ passage, role }: Placed): boolean =>
  role === undefined && passage.kind !== 'item' && passage.kind !== 'quotation'

const STOPPED = /\.[^\p{L}\p{N}]*$/u

/** Whether a line says the title again, alone or with the name of the outlet: `Title - Outlet`. */
export const repeats = (text: string, title: string): boolean => {
  if (text.length > title.length + 40 || text.length < title.length * 0.7) return false
  // With a full stop that the title has not, it is a sentence of the body
  if (STOPPED.test(text) && !STOPPED.test(title)) return false
  const [line, wanted] = [folded(text), folded(title)]
  return (
    line === wanted ||
    (wanted.length > 20 &&
      line.startsWith(wanted) &&
      /^ [\w ]{2,30}$/.test(line.slice(wanted.length)) &&
      /\s[|–—-]\s/.test(text))
  )
}

/** Paragraphs that may stand above a byline: the standfirst, and no more. */
const MOST_PROSE = 2
const PROSE_LENGTH = 70

const isProse = ({ passage, role }: Placed): boolean =>
  role === undefined && passage.kind === 'paragraph' && passage.text.length >= PROSE_LENGTH

/** The passages above the body, with the last ones, where some pages set the byline. */
const headOf = (
  placed: readonly Placed[],
): { readonly above: readonly Placed[]; readonly below: readonly Placed[] } => {
  let prose = 0
  let end = 0
  while (end < placed.length && end < ZONE && prose <= MOST_PROSE) {
    const one = placed[end]
    if (one && isProse(one)) prose++
    end++
  }
  return { above: placed.slice(0, end), below: placed.slice(Math.max(end, placed.length - 3)) }
}

/** Whether dates stand between the paragraphs as headings: no one of them is the date of the article. */
const isChronology = (placed: readonly Placed[]): boolean =>
  placed.filter(({ passage, role }) => role === undefined && readDateLine(passage.text)).length > 2

/** Reads the title, the byline and the date line at the top of a text; what the front matter states is taken away as well, but not read. */
export const readHead = (placed: readonly Placed[], stated: StatedFields, path: string): Head => {
  const gone = new Set<Placed>()
  const { above, below } = headOf(placed)
  const found = stated.title === undefined ? titleFromText(above) : undefined
  const fallback = stated.title === undefined && !found ? titleFromFile(path, placed) : undefined
  const title = stated.title ?? found?.title ?? fallback?.title ?? path
  if (found?.placed) gone.add(found.placed)
  if (!fallback) for (const one of above) if (isOpen(one) && repeats(one.passage.text, title)) gone.add(one)

  let author: Found<string> | undefined
  let outlet: Found<string> | undefined
  let published: Found<IsoDay> | undefined
  if (found?.outlet) outlet = { value: found.outlet, reason: 'It stands beside the title.' }
  const dateLines: number[] = []

  const readAs = (one: Placed): boolean => {
    const byline = readByline(one.passage.text)
    if (!byline) return stated.author !== undefined && folded(one.passage.text) === folded(stated.author)
    if (byline.author) author ??= { value: byline.author, reason: 'It is the byline of the text.' }
    if (byline.outlet) outlet ??= { value: byline.outlet, reason: 'The byline names it.' }
    if (byline.day) published ??= { value: byline.day, reason: 'The date stands in the byline.' }
    return true
  }

  above.forEach((one, index) => {
    const { kind, text } = one.passage
    if (gone.has(one) || (one.role !== undefined && one.role !== 'stamp') || kind === 'quotation') return
    const date = readDateLine(text)
    if (date) {
      if (one.role === undefined && (kind === 'heading' || isChronology(placed))) return
      gone.add(one)
      dateLines.push(index)
      if (date.day) published ??= { value: date.day, reason: `The line “${text.slice(0, 60)}” stands above the text.` }
    } else if (kind !== 'item' && readAs(one)) gone.add(one)
    else if (announcesByline(text)) {
      gone.add(one)
      const next = above[index + 1]
      if (next && isNameLine(next.passage.text)) {
        gone.add(next)
        author ??= { value: next.passage.text, reason: 'It is the byline of the text.' }
      }
    }
  })
  for (const one of below) if (isOpen(one) && readAs(one)) gone.add(one)

  // A name alone is a byline where a date line stands beside it
  for (const index of dateLines) {
    for (const beside of [above[index - 1], above[index + 1]]) {
      if (author || !beside || gone.has(beside) || !isOpen(beside) || !isNameLine(beside.passage.text)) continue
      gone.add(beside)
      author = { value: beside.passage.text, reason: 'The name stands beside the date above the text.' }
    }
  }

  const reason = found ? found.reason : fallback?.reason
  return {
    title,
    borrowed: fallback !== undefined,
    ...(reason !== undefined && { titleReason: reason }),
    ...(author && { author }),
    ...(outlet && { outlet }),
    ...(published && { published }),
    rest: gone.size === 0 ? placed : placed.filter((one) => !gone.has(one)),
  }
}
