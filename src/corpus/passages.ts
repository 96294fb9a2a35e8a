import type { Block } from './blocks.ts'
import { isCaption, isCredit } from './captions.ts'
import { furnitureOf } from './furniture.ts'
import { readWrittenDate } from './written-date.ts'

/** A paragraph, heading, item or quotation of a text, on one line; wrapped lines are joined, lines that stand for themselves are not. */
export interface Passage {
  readonly kind: Block['kind']
  readonly text: string
  /** The line of the file on which it begins. */
  readonly line: number
  readonly level?: number
  readonly linked?: boolean
  readonly emphasised?: boolean
  readonly pictured?: readonly string[]
  /** No blank line stands between it and the passage before. */
  readonly tight?: boolean
}

/** A text that was wrapped by a program has no longer lines than this. */
const WIDEST = 140
const HANGING =
  /[,;–—-]$|\b(?:the|a|an|of|to|in|on|at|by|for|with|from|and|or|that|which|who|as|is|are|was|were|be|has|have|had|will|would|than|its|their|his|her)$/

const standsAlone = (line: string): boolean =>
  furnitureOf(line) !== undefined || isCredit(line) || isCaption(line) || readWrittenDate(line) !== undefined

const firstWord = (line: string): string => /^\S*/.exec(line)?.[0] ?? ''

/** Whether a line goes on in the next one. */
const continues = (line: string, next: string, width: number, markdown: boolean): boolean => {
  if (standsAlone(line) || standsAlone(next)) return false
  if (/^\p{Ll}/u.test(next)) return true
  if (width <= WIDEST && width > 50 && line.length + 1 + firstWord(next).length > width * 0.9) return true
  if (HANGING.test(line)) return true
  return markdown && width <= WIDEST && line.length >= 40 && !/[.!?…:]["”’')\]]*$/.test(line)
}

const joinLines = (lines: readonly string[], markdown: boolean): readonly string[] => {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  const joined: string[] = []
  let last: string | undefined
  let broken = false
  for (const line of lines) {
    if (line === '') broken = true
    else {
      const open = joined.at(-1)
      if (open !== undefined && last !== undefined && continues(last, line, width, markdown && !broken)) {
        joined[joined.length - 1] = `${open} ${line}`
      } else joined.push(line)
      last = line
      broken = false
    }
  }
  return joined
}

const oneSpaced = (text: string): string =>
  text.includes('  ') || text.includes('\t') || text.includes('\n') ? text.replace(/\s+/g, ' ') : text

/** The passages of these blocks. In Markdown a line break within a paragraph is no more than a space. */
export const readPassages = (blocks: readonly Block[], markdown: boolean): readonly Passage[] => {
  const passages: Passage[] = []
  for (const block of blocks) {
    const [only] = block.lines
    if (
      block.lines.length === 1 &&
      block.kind === 'paragraph' &&
      !block.linked &&
      !block.emphasised &&
      !block.pictured
    ) {
      passages.push({ kind: 'paragraph', text: oneSpaced(only ?? ''), line: block.line })
      continue
    }
    const { lines, ...rest } = block
    if (lines.length <= 1) passages.push({ ...rest, text: oneSpaced(lines[0] ?? '') })
    else if (block.kind === 'heading' || block.kind === 'item')
      passages.push({ ...rest, text: oneSpaced(lines.filter(Boolean).join(' ')) })
    else {
      joinLines(lines, markdown).forEach((text, index) => {
        passages.push({ ...rest, text: oneSpaced(text), ...(index > 0 && { tight: true }) })
      })
    }
  }
  return passages
}
