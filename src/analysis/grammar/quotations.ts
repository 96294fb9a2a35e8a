/** A stretch within quotation marks; `start` and `end` are those of the words, without the marks. */
export interface Quotation {
  readonly start: number
  readonly end: number
}

const MARK = /["“”«»]|``|''|‘‘|’’/g
const OPENING = /[“«`‘]/
const STRAIGHT = /^(?:"|'')$/

/**
 * The quotations of a body. A paragraph that opens with a mark which the paragraph before left open carries the same speech on;
 * a mark that is never closed ends with its paragraph. Straight marks open after a space and close before one.
 */
export const quotationsIn = (body: string): readonly Quotation[] => {
  const found: Quotation[] = []
  for (const paragraph of body.matchAll(/[^\n]+/g)) {
    let open = -1
    const text = paragraph[0]
    for (const mark of text.matchAll(MARK)) {
      const at = paragraph.index + mark.index
      const opens = STRAIGHT.test(mark[0]) ? open < 0 : OPENING.test(mark[0])
      if (opens && open < 0) open = at + mark[0].length
      else if (!opens && open >= 0) {
        if (at > open) found.push({ start: open, end: at })
        open = -1
      }
    }
    if (open >= 0 && open < paragraph.index + text.length)
      found.push({ start: open, end: paragraph.index + text.trimEnd().length })
  }
  return found
}
