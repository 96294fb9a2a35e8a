/** Files of messages: what was uploaded becomes an attachment that the server gives back. */
import type { APIAttachment } from 'discord-api-types/v10'
import type { StoredFile } from './entities.ts'
import type { World } from './world.ts'

/** A file as it came with a request: `field` is the name of its part. */
export interface UploadedFile {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Keeps an uploaded file under an address of its own. */
export const storeFile = (
  world: World,
  upload: UploadedFile,
  place: { readonly channelId: string; readonly ephemeral: boolean; readonly description?: string },
): StoredFile => {
  const id = world.nextId()
  // Discord keeps letters, digits, dots, dashes and underscores of a name.
  const name = upload.name.replaceAll(/\s+/g, '_').replaceAll(/[^\p{L}\p{N}._-]/gu, '') || 'unknown'
  const file: StoredFile = {
    id,
    name,
    type: upload.type,
    bytes: upload.bytes,
    url: `${world.origin}/attachments/${place.channelId}/${id}/${encodeURIComponent(name)}`,
    ephemeral: place.ephemeral,
    ...(place.description === undefined ? {} : { description: place.description }),
    ...pngSize(upload.bytes),
  }
  world.files.set(id, file)
  return file
}

/** The file as a message lists it. */
export const attachmentObject = (file: StoredFile): APIAttachment =>
  ({
    id: file.id,
    filename: file.name,
    size: file.bytes.byteLength,
    url: file.url,
    proxy_url: file.url,
    content_type: file.type,
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(file.width === undefined ? {} : { width: file.width, height: file.height }),
    ...(file.ephemeral ? { ephemeral: true } : {}),
  }) as APIAttachment

const pngSize = (bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isPng = bytes.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a
  return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined
}
