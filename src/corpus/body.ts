import type { Sentence, SentenceKind } from './article.ts'
import { splitSentences } from './sentences.ts'

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
  const sentences: Sentence[] = []
  let body = ''
  let number = -1
  let previous: SentenceKind | undefined
  let introduction: number | undefined
  for (const { kind, text, lead = '' } of paragraphs) {
    const sameList = kind === 'item' && previous === 'item'
    if (body !== '') body += sameList ? '\n' : '\n\n'
    if (!sameList) number++
    const dependent = kind === 'item' || kind === 'quotation'
    if (kind === 'heading') introduction = undefined
    const offset = body.length + lead.length
    body += lead + text
    const stretches = kind === 'heading' ? [{ start: 0, end: text.length }] : splitSentences(text)
    for (const { start, end } of stretches) {
      const said = text.slice(start, end)
      if (!SAYS.test(said)) continue
      const sentence = {
        index: sentences.length,
        text: said,
        start: offset + start,
        end: offset + end,
        kind,
        paragraph: number,
      }
      sentences.push(dependent && introduction !== undefined ? { ...sentence, introducedBy: introduction } : sentence)
    }
    if (kind === 'prose' && sentences.length > 0) introduction = sentences.length - 1
    previous = kind
  }
  return { body, sentences }
}
