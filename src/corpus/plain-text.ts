import type { Article, InferredField, IsoDay } from './article.ts'
import type { Block } from './blocks.ts'
import type { StatedFields } from './fields.ts'
import { readWrittenDate } from './written-date.ts'

/** What the text shows above its body, and the blocks that are left when it is taken away. */
export interface Head {
  readonly title: string
  readonly author?: string
  readonly source?: string
  readonly published?: IsoDay
  readonly inferred: readonly InferredField[]
  readonly reasons: Article['reasons']
  readonly blocks: readonly Block[]
}

/** Reads title, byline and date line from the top of a text, where the front matter does not state them. */
export const readHead = (blocks: readonly Block[], stated: StatedFields, path: string): Head => {
  const rest = [...blocks]
  const inferred: InferredField[] = []
  const reasons: { -readonly [K in keyof Article['reasons']]: Article['reasons'][K] } = {}
  let title = stated.title
  if (title === undefined) {
    const first = rest.find((block) => block.lines.length > 0)
    title = first?.lines[0] ?? path
    inferred.push('title')
    reasons.title = 'It is the first line of the text.'
  }
  let published: IsoDay | undefined
  for (const block of rest.slice(0, 4)) {
    if (block.kind !== 'paragraph' || block.lines.length > 3) continue
    const date = block.lines.map(readWrittenDate).find(Boolean)
    if (!date) continue
    rest.splice(rest.indexOf(block), 1)
    if (stated.date) break
    published = date.day
    inferred.push('published')
    reasons.published = 'A date line stands above the text.'
    break
  }
  return { title, ...(published !== undefined && { published }), inferred, reasons, blocks: rest }
}
