import type { Article, InferredField, Problem } from './article.ts'
import { readBlocks } from './blocks.ts'
import { composeBody } from './body.ts'
import { cleanPassages } from './clean.ts'
import { findPublication } from './dating.ts'
import { readFields, type StatedFields } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { sha256 } from './hash.ts'
import { findOutlet } from './outlet.ts'
import { readPassages } from './passages.ts'
import { type Found, readHead } from './plain-text.ts'
import { placeAll } from './roles.ts'
import { withoutTeasers } from './teasers.ts'

const DECODER = new TextDecoder('utf-8', { fatal: true })

/** What became of a file: an article, unless it could not be read at all, and everything that is wrong with it. */
interface Parsed {
  readonly article?: Article
  readonly problems: readonly Problem[]
}

/** The text of the bytes without byte order mark, or what keeps them from being text. */
const decode = (bytes: Uint8Array): { readonly text: string } | { readonly fault: string } => {
  if (bytes.includes(0)) return { fault: 'The file holds a NUL byte; it is no text. Save it as UTF-8.' }
  try {
    return { text: DECODER.decode(bytes) }
  } catch {
    return { fault: 'The file is not valid UTF-8; save it in that encoding.' }
  }
}

/** The id of the article at this path: the path without its ending. */
export const articleId = (path: string): string => path.replace(/\.(?:md|markdown|txt)$/i, '')

interface Reading {
  readonly title: string
  readonly body: string
  readonly sentences: Article['sentences']
  readonly found: Readonly<Partial<Record<InferredField, Found<string>>>>
}

/** A date before the first word, as archives of pages set it. */
const LEADING_DATE = /^\s*date:?\s+(\d{4}-\d{2}-\d{2})[ \t]+(?=[\p{Lu}"“‘'])/iu

/** Reads the body: what it says, and what it shows of the fields that were not stated. */
const readBody = (body: string, line: number, stated: StatedFields, path: string): Reading => {
  const text = body.replace(LEADING_DATE, 'Date: $1\n\n')
  const head = readHead(placeAll(readPassages(readBlocks(text, line), !/\.txt$/i.test(path))), stated, path)
  const { kept, headings } = withoutTeasers(head.rest)
  const own = kept.filter(({ role }) => role === undefined).map(({ passage }) => passage)
  const { paragraphs, datelines } = cleanPassages(own, head.borrowed ? undefined : head.title)
  const known = { ...(stated.url !== undefined && { url: stated.url }) }
  const published = stated.date
    ? undefined
    : (head.published ?? findPublication({ path, placed: kept, datelines, ...known }))
  const author = stated.author === undefined ? head.author : undefined
  const by = stated.author ?? author?.value
  const source =
    stated.source === undefined
      ? (head.outlet ??
        findOutlet({
          placed: kept,
          datelines,
          teaserHeadings: headings,
          ...known,
          ...(by !== undefined && { author: by }),
        }))
      : undefined
  return {
    title: head.title,
    ...composeBody(paragraphs),
    found: {
      ...(head.titleReason !== undefined && { title: { value: head.title, reason: head.titleReason } }),
      ...(author && { author }),
      ...(source && { source }),
      ...(published && { published }),
    },
  }
}

const ORDER: readonly InferredField[] = ['title', 'author', 'source', 'published', 'url', 'tags']

const compose = (
  path: string,
  hash: string,
  stated: StatedFields,
  { title, body, sentences, found }: Reading,
): Article => {
  const inferred = ORDER.filter((field) => found[field] !== undefined || stated.inferred.includes(field))
  const reasons = Object.fromEntries(
    inferred.map((field) => [field, found[field]?.reason ?? stated.reasons[field] ?? '']),
  )
  const source = stated.source ?? found.source?.value
  const author = stated.author ?? found.author?.value
  const day = stated.date?.day ?? found.published?.value
  return {
    id: articleId(path),
    path,
    title,
    ...(source !== undefined && { source }),
    ...(stated.sourceCountry !== undefined && { sourceCountry: stated.sourceCountry }),
    ...(author !== undefined && { author }),
    ...(stated.url !== undefined && { url: stated.url }),
    ...(day !== undefined && { published: { from: day, precision: 'day', known: !inferred.includes('published') } }),
    ...(stated.date?.instant !== undefined && { publishedAt: stated.date.instant }),
    ...(stated.updated !== undefined && { updated: stated.updated }),
    ...(stated.lang !== undefined && { lang: stated.lang }),
    inferred,
    reasons,
    tags: stated.tags,
    countries: stated.countries,
    ...(stated.image !== undefined && { image: stated.image }),
    draft: stated.draft,
    body,
    sentences,
    hash,
  }
}

const UNDATED =
  'The article is undated: nothing in it proves when it was published. Add `date: 2023-06-11`, with its own day, to the front matter.'
const EMPTY = 'The article has no body; write at least one sentence below the front matter.'
const FURNITURE =
  'Nothing of the text is an article: it is a title, captions, credits, links or teasers alone. Write at least one sentence.'

/** Reads one file of the corpus; it never throws, whatever the bytes are. `path` is below the content folder, with `/`. */
export const parseArticle = (path: string, bytes: Uint8Array, hash: string = sha256(bytes)): Parsed => {
  const decoded = decode(bytes)
  if ('fault' in decoded) return { problems: [{ path, message: decoded.fault, severity: 'error' }] }
  const read = readFrontMatter(path, decoded.text)
  if ('problem' in read) return { problems: [read.problem] }
  const { fields, body, bodyLine } = read.front
  const { stated, problems } = readFields(path, fields)
  const article = compose(path, hash, stated, readBody(body, bodyLine, stated, path))
  if (!article.sentences.some(({ kind }) => kind !== 'heading')) {
    return {
      problems: [
        ...problems,
        { path, line: bodyLine, message: body.trim() === '' ? EMPTY : FURNITURE, severity: 'error' },
      ],
    }
  }
  if (article.published) return { article, problems }
  return { article, problems: [...problems, { path, line: 1, field: 'date', message: UNDATED, severity: 'warning' }] }
}
