import type { Paragraph } from './body.ts'
import { withoutSignature } from './captions.ts'
import { type Dateline, readDateline } from './dateline.ts'
import type { Passage } from './passages.ts'
import { repeats } from './plain-text.ts'
import { introducesQuotation } from './quotations.ts'
import { splitSentences } from './sentences.ts'

const UNFINISHED = /[\p{L}\p{N},)’'–—-]$/u
const HANGING =
  /\b(?:the|a|an|of|to|in|on|at|by|for|with|from|and|or|that|which|who|whose|as|is|are|was|were|be|been|has|have|had|will|would|could|should|than|its|their|his|her|our)$/
const LOWER = /^["“‘']?\p{Ll}/u
/** iPhone, eBay: names that begin in lower case. */
const BRAND = /^\p{Ll}\p{Lu}/u

/** Whether a paragraph is broken in mid-sentence and goes on in the next one. */
const goesOn = (text: string, next: string): boolean => {
  if (!UNFINISHED.test(text) || !text.includes(' ')) return false
  return (LOWER.test(next) && !BRAND.test(next)) || (HANGING.test(text) && /^["“‘'(\p{L}\p{N}]/u.test(next))
}

/** A short line without full stop between paragraphs is a heading. */
const isBareHeading = (passage: Passage, next: Passage | undefined): boolean => {
  const { text } = passage
  if (passage.kind !== 'paragraph' || text.length > 90 || next === undefined || next.kind === 'item') return false
  if (!/[\p{L}\p{N}][)’']?$/u.test(text) || !/^["“‘'¿\d\p{Lu}]/u.test(text)) return false
  return (
    text.split(' ').length <= 12 && !HANGING.test(text) && !LOWER.test(next.text) && splitSentences(text).length === 1
  )
}

/** A heading that speaks in sentences is a standfirst. */
const isStandfirst = (text: string): boolean => text.split(' ').length > 12 && /[.!?…]["”’']?$/.test(text)

const joinBroken = (passages: readonly Passage[]): readonly Passage[] => {
  const joined: Passage[] = []
  let parts: string[] = []
  const close = (): void => {
    const last = joined.at(-1)
    if (last && parts.length > 1) joined[joined.length - 1] = { ...last, text: parts.join('') }
  }
  for (const passage of passages) {
    const open = joined.at(-1)
    const end = parts.at(-1) ?? ''
    const sameKind = open?.kind === passage.kind && (passage.kind === 'paragraph' || passage.kind === 'quotation')
    if (sameKind && goesOn(parts.length > 1 ? ` ${end}` : end, passage.text)) {
      parts.push(/\p{Ll}-$/u.test(end) ? passage.text : ` ${passage.text}`)
    } else {
      close()
      joined.push(passage)
      parts = [passage.text]
    }
  }
  close()
  return joined
}

/** What pages hang on the end of a paragraph: a link to the rest, the address of a picture in a message, a signature. */
const TAIL =
  /\s*(?:(?:…|\.{3}|\[(?:…|\.{3})\])\s*(?:\(?(?:read|see|show) more\)?|continue reading)\b[\s.)→»>]*|(?:https?:\/\/t\.co\/|pic\.twitter\.com\/)\S+)$/iu

const TAIL_WORD = /more|reading|t\.co\/|twitter\.com\//iu

const cutTail = (text: string): string => {
  const unsigned = withoutSignature(text)
  if (!TAIL_WORD.test(unsigned.slice(-40))) return unsigned
  return unsigned.replace(TAIL, (tail) => (/^\s*[….[]/u.test(tail) ? '…' : ''))
}

const withoutTails = (passages: readonly Passage[]): readonly Passage[] => {
  const cut: Passage[] = []
  for (const passage of passages) {
    const text = cutTail(passage.text)
    if (text === passage.text) cut.push(passage)
    else if (text !== '' && text !== '…') cut.push({ ...passage, text })
  }
  return cut
}

/** What is left of a text when all that is not the article is gone, and the datelines that its paragraphs opened with. */
interface Cleaned {
  readonly paragraphs: readonly Paragraph[]
  readonly datelines: readonly Dateline[]
}

/** Turns the article's own passages into the paragraphs of its body. */
export const cleanPassages = (passages: readonly Passage[], title: string | undefined): Cleaned => {
  const whole = joinBroken(withoutTails(passages))
  const paragraphs: Paragraph[] = []
  const datelines: Dateline[] = []
  whole.forEach((passage, index) => {
    const { kind, text } = passage
    if (kind === 'item' || kind === 'quotation') {
      paragraphs.push({ kind, text })
      return
    }
    if (title !== undefined && repeats(text, title)) return
    if ((kind === 'heading' && !isStandfirst(text)) || isBareHeading(passage, whole[index + 1])) {
      paragraphs.push({ kind: 'heading', text })
      return
    }
    const before = paragraphs.at(-1)
    if (before?.kind === 'prose' && introducesQuotation(before.text, passage)) {
      paragraphs.push({ kind: 'quotation', text })
      return
    }
    const dateline = readDateline(
      text,
      !paragraphs.some((paragraph) => paragraph.kind === 'prose' && paragraph.text.length > 200),
    )
    if (dateline) {
      datelines.push(dateline)
      paragraphs.push({ kind: 'prose', text: text.slice(dateline.length), lead: text.slice(0, dateline.length) })
    } else paragraphs.push({ kind: 'prose', text })
  })
  // A heading with nothing below it heads nothing
  while (paragraphs.at(-1)?.kind === 'heading') paragraphs.pop()
  return { paragraphs, datelines }
}
