import { plainText } from './inline.ts'

/** A block of a text in Markdown or plain text, its marks gone. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quotation' | 'picture' | 'rule'
  /** Its written lines; an empty one stands for a line break that was asked for. */
  readonly lines: readonly string[]
  /** The line of the file on which it begins, from 1. */
  readonly line: number
  /** Of a heading: 1 to 6; 7 where it is a paragraph in bold. */
  readonly level?: number
  /** All of it is the text of links. */
  readonly linked?: boolean
  /** All of it is in italics. */
  readonly emphasised?: boolean
  /** It holds a picture; these are the texts in place of the pictures. */
  readonly pictured?: readonly string[]
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const ITEM = /^\s*(?:[-*+•‣▪●◦·–](?=\s|$)|\d{1,3}[.)](?=\s))\s*(?:\[[ xX]\]\s+)?/
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}|(?:—[ \t]*){2,}|~{4,})$/
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/
const FENCE = /^ {0,3}(```+|~~~+)/
const TABLE_ROW = /^\s*\|.*\|\s*$/
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s*\S/
const QUOTE = /^ {0,3}> ?/
const CALLOUT = /^\[![\w-]+\][+-]?\s*/

type Draft = { kind: Block['kind']; lines: string[]; line: number; level?: number }

const asksForBreak = /(?: {2,}|\\)$/
const endsSentence = /[.!?…]["”’')\]]*$/

/** A bold paragraph is a heading, unless it speaks in sentences. */
const isBoldHeading = (text: string): boolean => {
  const words = text.split(' ').length
  return words <= 6 || (words <= 25 && !(endsSentence.test(text) && !text.endsWith('?')))
}

const finish = (draft: Draft): Block | undefined => {
  const last = draft.lines.length - 1
  const [only = ''] = draft.lines
  const source =
    last === 0
      ? only
      : draft.lines
          .map((line, index) => (index < last && asksForBreak.test(line) ? `${line.replace(/\\$/, '')}\n` : line))
          .join('\n')
  const plain = plainText(source)
  const lines = plain.text.includes('\n') ? plain.text.split('\n').map((line) => line.trim()) : [plain.text]
  if (
    draft.kind === 'paragraph' &&
    plain.text !== '' &&
    !plain.linked &&
    !plain.strong &&
    !plain.emphasised &&
    !plain.pictured
  ) {
    return { kind: 'paragraph', lines, line: draft.line }
  }
  const flags = {
    line: draft.line,
    ...(plain.linked && { linked: true }),
    ...(plain.emphasised && { emphasised: true }),
    ...(plain.pictured && { pictured: plain.pictured }),
  }
  if (plain.text === '') return plain.pictured ? { kind: 'picture', lines: [], ...flags } : undefined
  if (draft.kind === 'paragraph' && plain.strong && lines.length === 1 && isBoldHeading(plain.text)) {
    return { kind: 'heading', level: 7, lines, ...flags }
  }
  return { kind: draft.kind, lines, ...(draft.level !== undefined && { level: draft.level }), ...flags }
}

const closesFence = (line: string, fence: string): boolean => {
  const text = line.trim()
  return text.startsWith(fence) && /^[`~]+$/.test(text)
}

/** A line that begins with a letter is text, whatever follows: no mark of a block is a letter. */
const beginsPlain = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Reads the blocks of a body; `firstLine` is the line of the file on which it begins. Nothing is thrown away but markup, code, tables and definitions of links. */
export const readBlocks = (body: string, firstLine: number): readonly Block[] => {
  const source = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body
  const lines = source.split('\n')
  const blocks: Block[] = []
  const unclosed = new Set<string>()
  let open: Draft | undefined

  const close = (): void => {
    const block = open && finish(open)
    if (block) blocks.push(block)
    open = undefined
  }
  const start = (kind: Draft['kind'], line: number, text: string, level?: number): void => {
    close()
    open = { kind, lines: [text], line, ...(level !== undefined && { level }) }
  }

  for (let index = 0; index < lines.length; index++) {
    const text = lines[index] ?? ''
    const line = firstLine + index
    if (text.trim() === '') {
      close()
      continue
    }
    if (beginsPlain(text)) {
      if (open) open.lines.push(text)
      else start('paragraph', line, text)
      continue
    }
    const fence = FENCE.exec(text)?.[1]
    if (fence && !unclosed.has(fence)) {
      let end = index + 1
      while (end < lines.length && !closesFence(lines[end] ?? '', fence)) end++
      // A fence that is never closed is no fence, or it would swallow the rest of the article
      if (end === lines.length) unclosed.add(fence)
      else {
        close()
        index = end
        continue
      }
    }
    const heading = HEADING.exec(text)
    if (heading) {
      start('heading', line, heading[2] ?? '', heading[1]?.length ?? 1)
      close()
      continue
    }
    if (open?.kind === 'paragraph' && open.lines.length === 1 && SETEXT.test(text)) {
      open = { ...open, kind: 'heading', level: text.trim().startsWith('=') ? 1 : 2 }
      close()
      continue
    }
    if (RULE.test(text)) {
      close()
      blocks.push({ kind: 'rule', lines: [], line })
      continue
    }
    if (
      (TABLE_ROW.test(text) && (text.match(/\|/g)?.length ?? 0) > 2) ||
      (text.includes('|') && TABLE_RULE.test(text)) ||
      DEFINITION.test(text)
    ) {
      close()
      continue
    }
    const quote = QUOTE.exec(text)
    if (quote) {
      const inner = text.slice(quote[0].length).replace(QUOTE, '').replace(CALLOUT, '')
      if (inner.trim() === '') close()
      else if (open?.kind === 'quotation') open.lines.push(inner)
      else start('quotation', line, inner)
      continue
    }
    const item = ITEM.exec(text)
    if (item && item[0].length < text.length) {
      start('item', line, text.slice(item[0].length))
      continue
    }
    if (open) open.lines.push(text)
    else start('paragraph', line, text)
  }
  close()
  return blocks
}
