import { readByline, readDateLine } from './byline.ts'
import type { Placed } from './roles.ts'
import { splitSentences } from './sentences.ts'

/** A title that was not stated, the passage it was taken from where that is not body as well, and why it is the title. */
interface FoundTitle {
  readonly title: string
  readonly reason: string
  readonly placed?: Placed
  readonly outlet?: string
}

const LONGEST = 220
const MOST_WORDS = 30

const isProse = ({ passage }: Placed): boolean =>
  passage.kind === 'paragraph' && splitSentences(passage.text).length > 1

/** `Title | Outlet`; a dash parts them only before a name that is an outlet's by its words. */
const SUFFIX =
  /^(.{12,}?)\s(?:\|\s([^|]{2,40})|[-–—]\s((?:The )?(?:\p{Lu}[\p{L}&.]*\s?){0,3}(?:News|Times|Post|Journal|Today|Guardian|Telegraph|Herald|Tribune|Independent|Reuters|BBC|CNN|Online|Magazine|Review|Press|Media|Radio|TV|Wikipedia|Wikinews)(?: News| Online)?))$/u

const parted = (text: string): { readonly title: string; readonly outlet?: string } => {
  const match = SUFFIX.exec(text)
  const outlet = match?.[2] ?? match?.[3]
  return match?.[1] !== undefined && outlet !== undefined
    ? { title: match[1].trim(), outlet: outlet.trim() }
    : { title: text }
}

/** The title that a text shows: its first heading, or a first line that is none of its sentences. */
export const titleFromText = (zone: readonly Placed[]): FoundTitle | undefined => {
  const open = zone.filter(
    ({ passage, role }) => role === undefined && (passage.kind === 'paragraph' || passage.kind === 'heading'),
  )
  const until = open.findIndex(isProse)
  const top = until < 0 ? open : open.slice(0, until)
  const headings = top.filter(({ passage }) => passage.kind === 'heading' && passage.text.length <= LONGEST)
  const heading =
    headings.find(({ passage }) => passage.level === 1) ?? (headings[0] === top[0] ? headings[0] : undefined)
  if (heading)
    return { ...parted(heading.passage.text), reason: 'It is the first heading of the text.', placed: heading }
  const line = top.find(({ passage }) => !readDateLine(passage.text) && !readByline(passage.text))
  if (!line || line.passage.text.length > LONGEST || line.passage.text.split(' ').length > MOST_WORDS) return undefined
  // A first line that ends in a full stop is a sentence of the body, too
  const isSentence = /\w\.["”’']?$/.test(line.passage.text)
  if (isSentence) return undefined
  return { ...parted(line.passage.text), reason: 'It is the first line of the text.', placed: line }
}

const readable = (path: string): string => {
  const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '').replace(/^\d{4}-\d{2}-\d{2}[-_.]?/, '')
  const words = name.split(/[-_.\s]+/).filter((word) => /^\p{L}+$|^\d{1,4}$/u.test(word))
  return words.filter((word) => /\p{L}{2,}/u.test(word)).length >= 2 ? words.join(' ') : ''
}

/** A title for a text that shows none: the words of its file's name, else the beginning of its first sentence. */
export const titleFromFile = (path: string, placed: readonly Placed[]): FoundTitle => {
  const name = readable(path)
  if (name !== '')
    return {
      title: name.charAt(0).toUpperCase() + name.slice(1),
      reason: 'It is made of the words of the file’s name.',
    }
  const first = placed.find(({ passage, role }) => role === undefined && passage.text !== '')?.passage.text ?? ''
  const [sentence] = splitSentences(first)
  const text = sentence ? first.slice(sentence.start, sentence.end) : path
  const cut = text.length > 100 ? `${text.slice(0, 100).replace(/\s+\S*$/, '')}…` : text.replace(/\.$/, '')
  return { title: cut, reason: 'It is the beginning of the first sentence.' }
}
