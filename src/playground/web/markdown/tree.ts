import { parse } from 'discord-markdown-parser'
import { blocksOf, type ListItem } from './blocks.ts'

/** A piece of a message's text, as Discord would show it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: Wrapping; readonly children: readonly Piece[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Piece[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'code-block'; readonly language: string; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly title: string; readonly children: readonly Piece[] }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'everyone'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly Piece[])[] }

type Wrapping = 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext'

type Parsed = ReturnType<typeof parse>[number]

const wrappings: Readonly<Record<string, Wrapping>> = {
  strong: 'strong',
  em: 'emphasis',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'subtext',
}

/** Returns Discord's markdown as a tree; whatever is not markup, links to other schemes than http(s) included, stays text. */
export function markdownTree(source: string): readonly Piece[] {
  return blocksOf(source).flatMap((block): readonly Piece[] => {
    if (block.kind === 'quote') return [{ kind: 'quote', children: markdownTree(block.text) }]
    if (block.kind === 'list') return [listPiece(block.start, block.items)]
    return joined(parse(block.text, 'extended').map(pieceOf))
  })
}

function listPiece(start: number | undefined, items: readonly ListItem[]): Piece {
  const nested = (item: ListItem) => (item.list === undefined ? [] : [listPiece(item.list.start, item.list.items)])
  return { kind: 'list', start, items: items.map((item) => [...markdownTree(item.text), ...nested(item)]) }
}

function pieceOf(node: Parsed): Piece {
  const wrapping = wrappings[node.type]
  if (wrapping !== undefined) return { kind: wrapping, children: childrenOf(node) }
  switch (node.type) {
    case 'br':
    case 'newline':
      return { kind: 'break' }
    case 'heading':
      return {
        kind: 'heading',
        level: node.level === 1 ? 1 : node.level === 2 ? 2 : 3,
        children: childrenOf(node),
      }
    case 'inlineCode':
      return { kind: 'code', text: node.content.trim() }
    case 'codeBlock':
      return { kind: 'code-block', language: node.lang, text: node.content }
    case 'link':
    case 'url':
    case 'autolink':
      return linkPiece(node)
    case 'timestamp':
      return { kind: 'time', seconds: Number(node.timestamp), style: node.format ?? 'f' }
    case 'user':
    case 'role':
    case 'channel':
      return { kind: 'mention', of: node.type, id: node.id }
    case 'slashCommand':
      return { kind: 'command', name: node.fullName }
    case 'everyone':
    case 'here':
      return { kind: 'everyone', text: `@${node.type}` }
    case 'twemoji':
      return { kind: 'text', text: node.name }
    case 'emoji':
      return { kind: 'text', text: `:${node.name}:` }
    default:
      return { kind: 'text', text: typeof node.content === 'string' ? node.content : '' }
  }
}

function linkPiece(node: Parsed): Piece {
  const href: string = node.target
  const children = childrenOf(node)
  if (/^https?:\/\//i.test(href)) return { kind: 'link', href, title: node.title ?? '', children }
  return {
    kind: 'text',
    text: `[${children.map((child) => (child.kind === 'text' ? child.text : '')).join('')}](${href})`,
  }
}

function childrenOf(node: Parsed): readonly Piece[] {
  const content: unknown = node.content
  return Array.isArray(content) ? joined(content.map(pieceOf)) : [{ kind: 'text', text: String(content ?? '') }]
}

/** The parser cuts text at every mark; readers want it whole. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.kind === 'text' && last?.kind === 'text')
      result[result.length - 1] = { kind: 'text', text: last.text + piece.text }
    else if (piece.kind !== 'text' || piece.text !== '') result.push(piece)
  }
  return result
}
