import { LIMITS } from './limits.ts'

/** Spreads blocks of escaped text over pages, so that no page passes Discord's limits and no text is lost. */

/** How much one page holds: UTF-16 units of text in all, and a number of blocks. */
export interface Room {
  readonly text: number
  readonly blocks: number
}

/** What must not be cut in two: a masked link, anything in angle brackets, an escaped mark, a character. */
const atoms = /\[[^\]\n]*\]\(<[^>\n]*>\)|<[^>\s]*>|\\[^\n]|@\u200b|[\s\S]/gu

/** The text in pieces of at most `room` units (one atom may be longer), cut at white space where there is any. */
export const cutText = (text: string, room: number): readonly string[] => {
  const pieces: string[] = []
  let piece = ''
  let space = 0
  for (const atom of text.match(atoms) ?? []) {
    if (piece.length + atom.length > room) {
      const at = space > room / 2 ? space : piece.length
      pieces.push(piece.slice(0, at))
      piece = piece.slice(at)
      space = 0
    }
    piece += atom
    if (atom.trim() === '') space = piece.length
  }
  return [...pieces, piece].map((part) => part.trim()).filter((part) => part !== '')
}

/** A block with the length of its text. */
interface Sized {
  readonly text: string
}

/** The blocks in pages, in order; a block that is longer than a page is cut and goes on, `cut` making its pieces. */
export const pack = <Block extends Sized>(
  blocks: readonly Block[],
  room: Room,
  cut: (block: Block, text: string) => Block,
): readonly (readonly Block[])[] => {
  const pages: Block[][] = []
  let page: Block[] = []
  let used = 0
  const turn = (): void => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  for (const block of blocks) {
    const pieces =
      block.text.length <= room.text ? [block] : cutText(block.text, room.text).map((text) => cut(block, text))
    for (const piece of pieces) {
      if (page.length >= room.blocks || used + piece.text.length > room.text) turn()
      page.push(piece)
      used += piece.text.length
    }
  }
  turn()
  return pages
}

/** The room of a message's text displays when its frame has taken so much of both. */
export const roomBeside = (frame: { readonly text: number; readonly components: number }, blocks: number): Room => ({
  text: LIMITS.text - frame.text,
  blocks: Math.max(1, Math.min(blocks, LIMITS.components - frame.components)),
})
