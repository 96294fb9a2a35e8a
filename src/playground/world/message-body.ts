/** What a message says: its form's fields, with files, components and pings as the API shows them. */
import { type APIMessage, MessageFlags } from 'discord-api-types/v10'
import type { FileNote, MessageForm } from '../api/forms/message-form.ts'
import { displayedText, resolveComponents } from './components.ts'
import type { Channel, StoredFile } from './entities.ts'
import { attachmentObject, storeFile, type UploadedFile } from './files.ts'
import { pingsOf } from './mentions.ts'
import type { World } from './world.ts'

/** Keeps the uploaded files of a message, each with what the form says of it. */
export const storeFiles = (
  world: World,
  channel: Channel,
  form: MessageForm,
  uploads: readonly UploadedFile[],
  ephemeral: boolean,
): readonly StoredFile[] =>
  uploads.map((upload, index) => {
    const number = /\[(\d+)\]/.exec(upload.field)?.[1] ?? String(index)
    const note = form.attachments?.find((candidate) => candidate.id === number)
    const description = note?.description === undefined ? {} : { description: note.description }
    return storeFile(world, upload, { channelId: channel.id, ephemeral, ...description })
  })

/** The old files that an edit keeps. */
export const keptFiles = (
  files: readonly StoredFile[],
  notes: readonly FileNote[] | undefined,
): readonly StoredFile[] =>
  notes === undefined ? files : files.filter((file) => notes.some((note) => note.id === file.id))

/** The body with the form's fields in it. */
export const written = (
  world: World,
  channel: Channel,
  body: APIMessage,
  form: MessageForm,
  files: readonly StoredFile[],
): APIMessage => {
  const content = form.content ?? body.content
  const sources = form.components ?? body.components ?? []
  const { components, shown } = resolveComponents(sources, files)
  const stillShown = new Set([...shown, ...addressesIn(components, files)])
  const layout = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0
  // A components message lists only the files that none of its components shows.
  const listed = layout ? files.filter((file) => !stillShown.has(file.id)) : files
  const text = `${content}\n${displayedText(components)}`
  const pings = pingsOf(world, channel, body.author.id, text, form.allowedMentions)
  return {
    ...body,
    content,
    components,
    embeds: (form.embeds ?? body.embeds).map((embed) => ({ type: 'rich', ...embed })) as APIMessage['embeds'],
    attachments: listed.map(attachmentObject),
    mentions: [...pings.users],
    mention_roles: [...pings.roleIds],
    mention_everyone: pings.everyone,
  }
}

/** The files whose address already stands in components that an edit left alone. */
const addressesIn = (components: readonly unknown[], files: readonly StoredFile[]): readonly string[] => {
  const json = JSON.stringify(components)
  return files.filter((file) => json.includes(file.url)).map((file) => file.id)
}
