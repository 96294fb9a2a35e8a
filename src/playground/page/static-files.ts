/** Files over HTTP: those of the page from its folder, and the attachments of messages. */
import { open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { typeByName } from '../api/request.ts'
import type { World } from '../world/world.ts'

/** What every answer to a browser carries: nothing from elsewhere, nothing inline, no frame around it. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Sends a file of the page's folder, `index.html` for its root; 404 for all that is not a plain file in it. */
export const sendPageFile = async (folder: string, path: string, response: ServerResponse): Promise<void> => {
  const steps = (path === '/' ? '/index.html' : path).split('/').slice(1)
  // Each step is a plain name, so that no path leads out of the folder.
  const plain = steps.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name))
  const bytes = plain ? await readPlainFile(join(folder, ...steps)) : undefined
  if (bytes === undefined) return sendNothing(response)
  response.writeHead(200, { ...safeHeaders, 'content-type': typeByName(steps.at(-1) ?? '') }).end(bytes)
}

const readPlainFile = async (path: string): Promise<Buffer | undefined> => {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return undefined
  try {
    return (await file.stat()).isFile() ? await file.readFile() : undefined
  } finally {
    await file.close()
  }
}

const shownInline = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Sends the attachment of `/attachments/CHANNEL/ID/NAME`; only pictures are shown, the rest is to be saved. */
export const sendAttachment = (world: World, path: string, response: ServerResponse): void => {
  const file = world.files.get(path.split('/')[3] ?? '')
  if (file === undefined) {
    sendNothing(response)
    return
  }
  const inline = shownInline.has(file.type)
  response
    .writeHead(200, {
      ...safeHeaders,
      'content-type': inline ? file.type : 'application/octet-stream',
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    })
    .end(file.bytes)
}

/** Answers that there is nothing. */
export const sendNothing = (response: ServerResponse): void => sendLine(response, 404, 'Nothing here.')

/** Answers that the visitor may not come in. */
export const sendRefusal = (response: ServerResponse): void => sendLine(response, 403, 'Only from this machine.')

const sendLine = (response: ServerResponse, status: number, line: string): void => {
  response.writeHead(status, { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(`${line}\n`)
}
