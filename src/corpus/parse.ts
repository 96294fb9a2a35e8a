import type { Article, InferredField, Problem } from './article.ts'
import { readBlocks } from './blocks.ts'
import { composeBody } from './body.ts'
import { cleanBlocks } from './clean.ts'
import { readFields } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { sha256 } from './hash.ts'
import { readHead } from './plain-text.ts'

const DECODER = new TextDecoder('utf-8', { fatal: true })

/** What became of a file: an article, unless it could not be read at all, and everything that is wrong with it. */
export interface Parsed {
  readonly article?: Article
  readonly problems: readonly Problem[]
}

/** The text of the bytes without byte order mark, or what keeps them from being text. */
const decode = (bytes: Uint8Array): string | { readonly fault: string } => {
  if (bytes.includes(0)) return { fault: 'The file holds a NUL byte; it is no text. Save it as UTF-8.' }
  try {
    return DECODER.decode(bytes)
  } catch {
    return { fault: 'The file is not valid UTF-8; save it in that encoding.' }
  }
}

/** The id of the article at this path: the path without its ending. */
export const articleId = (path: string): string => path.replace(/\.(?:md|markdown|txt)$/i, '')

/** Reads one file of the corpus; it never throws, whatever the bytes are. `path` is below the content folder, with `/`. */
export const parseArticle = (path: string, bytes: Uint8Array, hash: string = sha256(bytes)): Parsed => {
  const text = decode(bytes)
  if (typeof text !== 'string') return { problems: [{ path, message: text.fault, severity: 'error' }] }
  const read = readFrontMatter(path, text)
  if ('problem' in read) return { problems: [read.problem] }
  const { front } = read
  const { stated, problems } = readFields(path, front)
  const head = readHead(readBlocks(front.body, front.bodyLine), stated, path)
  const { body, sentences } = composeBody(cleanBlocks(head.blocks, head.title))
  if (!sentences.some((sentence) => sentence.kind !== 'heading')) {
    return {
      problems: [
        ...problems,
        {
          path,
          line: front.bodyLine,
          message: 'The article has no body; write at least one sentence.',
          severity: 'error',
        },
      ],
    }
  }
  const inferred = [...new Set<InferredField>([...stated.inferred, ...head.inferred])]
  const published = stated.date?.day ?? head.published
  const author = stated.author ?? head.author
  const source = stated.source ?? head.source
  const article: Article = {
    id: articleId(path),
    path,
    title: head.title,
    ...(source !== undefined && { source }),
    ...(stated.sourceCountry !== undefined && { sourceCountry: stated.sourceCountry }),
    ...(author !== undefined && { author }),
    ...(stated.url !== undefined && { url: stated.url }),
    ...(published !== undefined && {
      published: { from: published, precision: 'day', known: !inferred.includes('published') },
    }),
    ...(stated.date?.instant !== undefined && { publishedAt: stated.date.instant }),
    ...(stated.updated !== undefined && { updated: stated.updated }),
    ...(stated.lang !== undefined && { lang: stated.lang }),
    inferred,
    reasons: { ...stated.reasons, ...head.reasons },
    tags: stated.tags,
    countries: stated.countries,
    ...(stated.image !== undefined && { image: stated.image }),
    draft: stated.draft,
    body,
    sentences,
    hash,
  }
  if (published !== undefined) return { article, problems }
  return {
    article,
    problems: [
      ...problems,
      {
        path,
        field: 'date',
        message: 'The article is undated; add `date: 2023-06-11` to its front matter.',
        severity: 'warning',
      },
    ],
  }
}
