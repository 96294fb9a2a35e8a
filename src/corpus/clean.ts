import type { Block } from './blocks.ts'
import type { Paragraph } from './body.ts'

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The paragraphs of the body: pictures, rules and the repeated title are gone. */
export const cleanBlocks = (blocks: readonly Block[], title: string): readonly Paragraph[] => {
  const repeated = folded(title)
  return blocks.flatMap((block): readonly Paragraph[] => {
    if (block.kind === 'picture' || block.kind === 'rule') return []
    const text = block.lines.join(' ').replace(/\s+/g, ' ')
    if (folded(text) === repeated) return []
    return [{ kind: block.kind === 'paragraph' ? 'prose' : block.kind, text }]
  })
}
