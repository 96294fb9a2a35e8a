import type { Sentence, SentenceKind } from './article.ts'
import { type Stretch, splitSentences } from './sentences.ts'

/** A paragraph of the cleaned body, one line of text. */
export interface Paragraph {
  readonly kind: SentenceKind
  readonly text: string
  /** A dateline before the text: it stands in the body, but in no sentence. */
  readonly lead?: string
}

/** A sentence holds a letter or a figure; `|||` is none. */
const SAYS = /[\p{L}\p{N}]/u

/** Joins paragraphs into a body (items of one list a line each, all else a blank line apart) and finds every sentence in it. */
export const composeBody = (paragraphs: readonly Paragraph[]): { body: string; sentences: readonly Sentence[] } => {
  const parts: string[] = []
  const offsets: number[] = []
  let length = 0
  paragraphs.forEach(({ kind, text, lead = '' }, index) => {
    const gap = index === 0 ? '' : kind === 'item' && paragraphs[index - 1]?.kind === 'item' ? '\n' : '\n\n'
    offsets.push(length + gap.length + lead.length)
    parts.push(gap, lead, text)
    length += gap.length + lead.length + text.length
  })
  const body = parts.join('')

  const sentences: Sentence[] = []
  let number = -1
  let introduction: number | undefined
  paragraphs.forEach(({ kind, text }, index) => {
    if (kind !== 'item' || paragraphs[index - 1]?.kind !== 'item') number++
    if (kind === 'heading') introduction = undefined
    const dependent = (kind === 'item' || kind === 'quotation') && introduction !== undefined
    const offset = offsets[index] ?? 0
    const whole: readonly Stretch[] = [{ start: 0, end: text.length }]
    for (const stretch of kind === 'heading' ? whole : splitSentences(text)) {
      const start = offset + stretch.start
      const end = offset + stretch.end
      // A slice of the body, so that an article holds its text once
      const said = body.slice(start, end)
      if (!SAYS.test(said)) continue
      const sentence = { index: sentences.length, text: said, start, end, kind, paragraph: number }
      sentences.push(dependent && introduction !== undefined ? { ...sentence, introducedBy: introduction } : sentence)
    }
    if (kind === 'prose' && sentences.length > 0) introduction = sentences.length - 1
  })
  return { body, sentences }
}
