/** A request to the API as it arrived: its path, its body, its files. */
import type { IncomingMessage } from 'node:http'
import type { UploadedFile } from '../world/files.ts'
import { tooLarge, unreadableBody } from './api-error.ts'

/** One line of the log of requests, by which tests see what the bot really sent. */
export interface LoggedRequest {
  readonly at: number
  readonly method: string
  /** Decoded, without `/api/v10` and without its query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Without the authorization. */
  readonly headers: Readonly<Record<string, string>>
  readonly authorized: boolean
  /** The JSON body; of a multipart body its `payload_json`. */
  readonly json: unknown
  readonly files: readonly UploadedFile[]
  /** 0 while it is under way, and when it was never answered. */
  status: number
  /** The answer's body as far as it was JSON. */
  answer: unknown
}

export interface Body {
  readonly json: unknown
  readonly files: readonly UploadedFile[]
}

const maxBytes = 110 * 1024 * 1024

/** The bytes of a request's body; throws 40005 beyond that many. */
export const readBytes = async (request: IncomingMessage, max = maxBytes): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > max) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The JSON and the files of a body; throws 50109 when it cannot be read. */
export const parseBody = async (bytes: Buffer, contentType: string): Promise<Body> => {
  if (bytes.byteLength === 0) return { json: undefined, files: [] }
  if (!contentType.startsWith('multipart/form-data')) return { json: parseJson(bytes.toString('utf8')), files: [] }
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw unreadableBody()
  })
  const payload = form.get('payload_json')
  const files: UploadedFile[] = []
  for (const [field, value] of form) {
    if (typeof value === 'string') continue
    const content = new Uint8Array(await value.arrayBuffer())
    files.push({ field, name: value.name, type: value.type || typeByName(value.name), bytes: content })
  }
  return { json: typeof payload === 'string' ? parseJson(payload) : undefined, files }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadableBody()
  }
}

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
}

/** The media type that a file's name suggests. */
export const typeByName = (name: string): string =>
  types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
