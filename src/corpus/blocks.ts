import { plainText } from './inline.ts'

/** A block of a text in Markdown or plain text, its marks gone; `lines` are its written lines, empty ones left out. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quotation' | 'picture' | 'rule'
  readonly lines: readonly string[]
  /** The line of the file on which it begins, from 1. */
  readonly line: number
  /** Of a heading: 1 to 6; of a paragraph that is bold as a whole: 7. */
  readonly level?: number
  readonly linked?: boolean
  readonly emphasised?: boolean
  readonly pictured?: boolean
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

const finish = (draft: Draft): Block | undefined => {
  const source = draft.lines.join('\n')
  const plain = plainText(source)
  const lines = plain.text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const flags = {
    line: draft.line,
    ...(plain.linked && { linked: true }),
    ...(plain.emphasised && { emphasised: true }),
    ...(plain.pictured && { pictured: true }),
  }
  if (lines.length === 0) return plain.pictured ? { kind: 'picture', lines, ...flags } : undefined
  if (draft.kind === 'paragraph' && plain.strong && lines.length === 1)
    return { kind: 'heading', level: 7, lines, ...flags }
  return { kind: draft.kind, lines, ...(draft.level !== undefined && { level: draft.level }), ...flags }
}

/** Reads the blocks of a body; `firstLine` is the line of the file on which it begins. Nothing is thrown away but markup, code, tables and definitions of links. */
export const readBlocks = (body: string, firstLine: number): readonly Block[] => {
  const source = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body
  const lines = source.split('\n')
  const blocks: Block[] = []
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
    const fence = FENCE.exec(text)?.[1]
    if (fence) {
      const end = lines.findIndex(
        (other, at) => at > index && other.trim().startsWith(fence) && other.trim().replace(/[`~]/g, '') === '',
      )
      // A fence that is never closed is no fence, or it would swallow the rest of the article
      if (end > 0) {
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
