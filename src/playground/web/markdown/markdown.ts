import { type Child, element } from '../element.ts'
import type { Surroundings } from '../surroundings.ts'
import { timestampText } from '../timestamp.ts'
import { markdownTree, type Piece } from './tree.ts'

/** Discord's markdown as elements of the page. */

/** Returns the nodes of a message's text, built from its tree; the text itself never becomes HTML. */
export function markdown(source: string, around: Surroundings): readonly Child[] {
  return children(markdownTree(source), around)
}

const headings = ['h3', 'h4', 'h5'] as const
const wrappers = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  quote: 'blockquote',
  subtext: 'small',
} as const

function children(pieces: readonly Piece[], around: Surroundings): readonly Child[] {
  return pieces.map((piece) => node(piece, around))
}

function node(piece: Piece, around: Surroundings): Child {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'break':
      return element('br')
    case 'heading':
      return element(
        headings[piece.level - 1] ?? 'h5',
        { class: `heading-${piece.level}` },
        ...children(piece.children, around),
      )
    case 'code':
      return element('code', {}, piece.text)
    case 'code-block':
      return element('pre', { tabindex: 0 }, element('code', {}, piece.text))
    case 'link':
      return element(
        'a',
        { href: piece.href, title: piece.title || piece.href, target: '_blank', rel: 'noopener noreferrer' },
        ...children(piece.children, around),
      )
    case 'spoiler':
      return spoiler(piece.children, around)
    case 'time':
      return time(piece.seconds, piece.style, around)
    case 'mention':
      return mention(piece.of, piece.id, around)
    case 'command':
      return element(
        'button',
        { type: 'button', class: 'mention', onclick: () => around.writeCommand(piece.name) },
        `/${piece.name}`,
      )
    case 'everyone':
      return element('span', { class: 'mention' }, piece.text)
    case 'list':
      return list(piece.start, piece.items, around)
    default:
      return element(wrappers[piece.kind], { class: piece.kind }, ...children(piece.children, around))
  }
}

function list(start: number | undefined, items: readonly (readonly Piece[])[], around: Surroundings): HTMLElement {
  const entries = items.map((item) => element('li', {}, ...children(item, around)))
  return start === undefined ? element('ul', {}, ...entries) : element('ol', { start }, ...entries)
}

function spoiler(pieces: readonly Piece[], around: Surroundings): HTMLElement {
  const hidden = element('span', { hidden: true }, ...children(pieces, around))
  const cover = element(
    'button',
    { type: 'button', class: 'spoiler', 'aria-label': 'Spoiler, hidden. Show it.' },
    'spoiler',
  )
  cover.addEventListener('click', () => {
    hidden.hidden = false
    cover.remove()
  })
  return element('span', {}, cover, hidden)
}

function time(seconds: number, style: string, around: Surroundings): HTMLElement {
  const at = seconds * 1000
  const valid = Number.isFinite(at) && Math.abs(at) <= 8.64e15
  if (!valid) return element('span', {}, 'Invalid Date')
  return element(
    'time',
    {
      datetime: new Date(at).toISOString(),
      title: timestampText(at, 'F', around.now(), around.locale),
      'data-relative': style === 'R' ? at : undefined,
    },
    timestampText(at, style, around.now(), around.locale),
  )
}

function mention(of: 'user' | 'role' | 'channel', id: string, around: Surroundings): HTMLElement {
  const name = around.names[of](id)
  if (of !== 'channel') return element('span', { class: 'mention' }, `@${(name ?? `unknown ${of}`).replace(/^@/, '')}`)
  if (name === undefined) return element('span', { class: 'mention' }, '#unknown')
  return element('button', { type: 'button', class: 'mention', onclick: () => around.openChannel(id) }, `#${name}`)
}

/** Writes every relative time below `root` anew, as `now` has moved on. */
export function refreshTimes(root: ParentNode, now: number, locale: string): void {
  for (const one of root.querySelectorAll<HTMLElement>('time[data-relative]')) {
    one.textContent = timestampText(Number(one.dataset.relative), 'R', now, locale)
  }
}
