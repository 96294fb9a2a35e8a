import type { Citation, Claim } from '../analysis/claim.ts'
import { button, container, divider, type Entry, menu, picture, type Row, rows, text } from './component.ts'
import { pack, roomBeside } from './pack.ts'
import type { Payload, Picture } from './payload.ts'
import { type Asked, type Mode, type Question, stateOf } from './question.ts'
import { type Articles, entryOf, sourcesLine } from './source.ts'

/** A line of an answer: escaped text, with the citations that its reader can open. */
export interface Line {
  readonly text: string
  readonly citations: readonly Citation[]
}

/** An answer before it is laid out on a page; all its texts are escaped. */
export interface Answer {
  readonly accent: number
  readonly title: string
  /** What it rests on: articles, days, the newest. */
  readonly count: string
  readonly lines: readonly Line[]
  readonly foot?: string
  /** What the question can be narrowed to. */
  readonly choice?: { readonly placeholder: string; readonly entries: readonly Entry[] }
  readonly picture?: Picture
}

/** Which command gave the answer, what it was asked, and which other views of the subject there are. */
interface Frame {
  readonly command: string
  readonly asked: Asked
  /** Label, command and, where it differs, question of each other view. */
  readonly views: readonly { readonly label: string; readonly command: string; readonly question?: Question }[]
  /** Whether the answer can be had as a picture. */
  readonly pictured?: boolean
}

/** The colours of the views' edges. */
export const accents = {
  summary: 0x3b82c4,
  timeline: 0x2f9e8f,
  positions: 0x8b6fc4,
  country: 0x5c7cfa,
  search: 0x868e96,
  briefing: 0xd9822b,
  article: 0x495057,
  notice: 0xadb5bd,
  schedule: 0x37b24d,
  warning: 0xe03131,
} as const

/** A claim as a line: what stands before it, its sentence, and below it in small where it comes from. */
export const citedLine = (before: string, said: string, claim: Claim, articles: Articles, after = ''): Line => ({
  text: `${before}${said}\n-# ${sourcesLine(claim, articles)}${after}`,
  citations: claim.citations,
})

/** A line without a source: a heading within an answer, or a word of the bot's own. */
export const bareLine = (content: string): Line => ({ text: content, citations: [] })

export const isShared = (mode: Mode): boolean => mode === 'share' || mode === 'sharePicture' || mode === 'shareOpen'

const pagesOf = (frame: Frame, pages: number): readonly Row[] => {
  const { command, asked } = frame
  if (pages < 2) return []
  const { page } = asked
  const mode = isShared(asked.mode) ? 'apart' : 'here'
  return rows([
    ...(page > 0 ? button('◀ Previous', command, stateOf({ ...asked, mode, page: page - 1 })) : []),
    ...(page < pages - 1 ? button('Next ▶', command, stateOf({ ...asked, mode, page: page + 1 })) : []),
  ])
}

const viewsOf = ({ command, asked, views, pictured }: Frame): readonly Row[] => {
  const shared = isShared(asked.mode)
  const isPicture = asked.mode === 'picture' || asked.mode === 'sharePicture'
  const mode: Mode = shared || isPicture ? 'apart' : 'here'
  return rows([
    ...(pictured && !isPicture ? button('Picture', command, stateOf({ ...asked, mode: 'picture' })) : []),
    ...views.flatMap((view) =>
      button(view.label, view.command, stateOf({ mode, page: 0, question: view.question ?? asked.question })),
    ),
    ...(shared
      ? []
      : button('Share', command, stateOf({ ...asked, mode: isPicture ? 'sharePicture' : 'share' }), 'primary')),
  ])
}

/** The first citation of each line before the second of any, so that every line can be opened if 25 entries allow it. */
const inTurn = (lines: readonly Line[]): readonly Citation[] => {
  const most = Math.max(0, ...lines.map(({ citations }) => citations.length))
  return [...Array(most).keys()].flatMap((at) => lines.flatMap(({ citations }) => citations[at] ?? []))
}

const menuOf = (lines: readonly Line[], command: string, articles: Articles): readonly Row[] =>
  menu(
    'Read a sentence in its article…',
    command,
    ['o', '0'],
    inTurn(lines).map((citation) => entryOf(citation, articles)),
  )

const choiceOf = ({ choice }: Answer, { command, asked }: Frame): readonly Row[] => {
  const mode = isShared(asked.mode) ? 'pickApart' : 'pick'
  return choice ? menu(choice.placeholder, command, stateOf({ ...asked, mode, page: 0 }), choice.entries) : []
}

const BLOCKS = 10

/** The message that shows a page of an answer; a page past the last is the last. */
export const layOut = (answer: Answer, frame: Frame, articles: Articles, blocks = BLOCKS): Payload => {
  const shown = answer.picture ? [picture(answer.picture.name, answer.picture.description)] : []
  const turns = pagesOf({ ...frame, asked: { ...frame.asked, page: 0 } }, 2).length > 0
  const head = (page: number, pages: number): string =>
    `## ${answer.title}\n-# ${answer.count}${pages > 1 ? ` · page ${page + 1} of ${pages}` : ''}${
      pages > 1 && !turns ? '; ask for less to see the rest' : ''
    }`
  const foot = answer.foot ? [text(`-# ${answer.foot}`)] : []
  // The frame is counted at its fullest: both rows of buttons, paging and the menu.
  const frameSize = 1 + 1 + 2 + 3 + 2 * 6 + 2 * 2 + shown.length + foot.length
  const room = roomBeside({ text: head(98, 99).length + (answer.foot?.length ?? 0) + 3, components: frameSize }, blocks)
  const pages = pack(answer.lines, room, (line, piece) => ({ ...line, text: piece }))
  const page = Math.max(0, Math.min(frame.asked.page, pages.length - 1))
  const lines = pages[page] ?? []
  const placed: Frame = { ...frame, asked: { ...frame.asked, page } }
  const below = [
    ...menuOf(lines, frame.command, articles),
    ...choiceOf(answer, frame),
    ...pagesOf(placed, pages.length),
    ...viewsOf(placed),
  ]
  return {
    components: [
      container(answer.accent, [
        text(head(page, pages.length)),
        ...shown,
        ...(lines.length > 0 ? [divider()] : []),
        ...lines.map((line) => text(line.text)),
        ...foot,
        ...(below.length > 0 ? [divider(), ...below] : []),
      ]),
    ],
    ...(answer.picture && { pictures: [answer.picture] }),
  }
}
