/** An entry of a list; `list` is the list that is indented below it. */
export interface ListItem {
  readonly text: string
  readonly list?: List
}

interface List {
  /** The number of the first entry; absent where the entries are bullets. */
  readonly start: number | undefined
  readonly items: readonly ListItem[]
}

/** A run of lines that Discord sets apart: a quotation (without its marks), a list, or anything else. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | ({ readonly kind: 'list' } & List)

interface Line {
  readonly indent: number
  readonly number: number | undefined
  readonly text: string
}

const item = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/
const quoted = /^> /
const fence = /```/g

/** Returns the lines of a message as blocks, in order; the inside of a code fence is never a list or a quotation. */
export function blocksOf(source: string): readonly Block[] {
  const lines = source.split('\n')
  const blocks: Block[] = []
  let text: string[] = []
  let fenced = false
  const closeText = () => {
    if (text.length > 0) blocks.push({ kind: 'text', text: text.join('\n') })
    text = []
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (!fenced && line.startsWith('>>> ')) {
      closeText()
      blocks.push({ kind: 'quote', text: [line.slice(4), ...lines.slice(at + 1)].join('\n') })
      return blocks
    }
    const test = fenced ? undefined : [quoted, item].find((pattern) => pattern.test(line))
    if (test === undefined) {
      if ((line.match(fence)?.length ?? 0) % 2 === 1) fenced = !fenced
      text.push(line)
      continue
    }
    closeText()
    let end = at + 1
    while (end < lines.length && test.test(lines[end] ?? '')) end += 1
    const run = lines.slice(at, end)
    blocks.push(
      test === quoted
        ? { kind: 'quote', text: run.map((one) => one.slice(2)).join('\n') }
        : { kind: 'list', ...listOf(run.map(lineOf)) },
    )
    at = end - 1
  }
  closeText()
  return blocks
}

function lineOf(line: string): Line {
  const [, indent = '', number, text = ''] = item.exec(line) ?? []
  return { indent: indent.length, number: number === undefined ? undefined : Number(number), text }
}

function listOf(lines: readonly Line[]): List {
  const base = Math.min(...lines.map((line) => line.indent))
  const items: ListItem[] = []
  let at = 0
  while (at < lines.length) {
    let end = at + 1
    while (end < lines.length && (lines[end]?.indent ?? 0) > base) end += 1
    const below = lines.slice(at + 1, end)
    const text = lines[at]?.text ?? ''
    items.push(below.length === 0 ? { text } : { text, list: listOf(below) })
    at = end
  }
  return { start: lines[0]?.number, items }
}
