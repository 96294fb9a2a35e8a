/** The messages of the channels: written, changed, deleted and read back. */
import { type APIMessage, MessageFlags, MessageType } from 'discord-api-types/v10'
import { emptyMessage } from '../api/api-error.ts'
import { invalidForm } from '../api/forms/form.ts'
import type { FileNote, MessageForm } from '../api/forms/message-form.ts'
import { stamp, userObject } from '../api/objects.ts'
import { setThread } from './channels.ts'
import { displayedText, resolveComponents } from './components.ts'
import { attachmentObject, storeFile, type UploadedFile } from './files.ts'
import { pingsOf } from './mentions.ts'
import { compareIds } from './snowflake.ts'
import type { Channel, Message, StoredFile, World } from './world.ts'

/** What a new message is made of. */
export interface Draft {
  readonly authorId: string
  readonly form: MessageForm
  readonly files: readonly UploadedFile[]
  readonly type?: MessageType
  readonly visibleTo?: string
  /** Whether it stands for an answer that is still to come. */
  readonly loading?: boolean
  readonly interactionId?: string
  readonly commandName?: string
  /** Fields that only the answer to an interaction has. */
  readonly extra?: Partial<APIMessage>
}

/** Writes a message into a channel. */
export const createMessage = (world: World, channel: Channel, draft: Draft): Message => {
  const author = world.users.get(draft.authorId)
  if (author === undefined) throw new Error(`author ${draft.authorId} is no user`)
  const id = world.nextId()
  const kept =
    draft.form.flags & (MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2)
  const flags =
    kept |
    (draft.visibleTo === undefined ? 0 : MessageFlags.Ephemeral) |
    (draft.loading === true ? MessageFlags.Loading : 0)
  const files = storeFiles(world, channel, draft.form, draft.files, draft.visibleTo !== undefined)
  const body = {
    id,
    channel_id: channel.id,
    type: draft.type ?? MessageType.Default,
    author: userObject(author),
    timestamp: stamp(world.now()),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    ...draft.extra,
  } as unknown as APIMessage
  const message: Message = {
    id,
    channelId: channel.id,
    body: written(world, channel, body, draft.form, files),
    files,
    ...(draft.visibleTo === undefined ? {} : { visibleTo: draft.visibleTo }),
    ...(draft.interactionId === undefined ? {} : { interactionId: draft.interactionId }),
    ...(draft.commandName === undefined ? {} : { commandName: draft.commandName }),
  }
  const list = world.messages.get(channel.id) ?? []
  list.push(message)
  world.messages.set(channel.id, list)
  if (draft.visibleTo === undefined) channel.lastMessageId = id
  if (channel.thread !== undefined) {
    channel.thread.messageCount++
    // Writing in an archived thread opens it again.
    if (channel.thread.archived) setThread(world, channel, { archived: false })
  }
  world.emit({ type: 'message-create', message })
  return message
}

/** Changes a message; what the form does not name stays. */
export const editMessage = (
  world: World,
  channel: Channel,
  message: Message,
  form: MessageForm,
  uploads: readonly UploadedFile[],
): Message => {
  const wasLoading = (message.body.flags ?? 0) & MessageFlags.Loading
  const layout = form.flags & MessageFlags.IsComponentsV2
  if (layout && message.body.content !== '' && form.content !== '') {
    const legacy = "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
    throw invalidForm([
      { path: ['content'], code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message: legacy },
    ])
  }
  const kept = keptFiles(message.files, form.attachments)
  const files = [...kept, ...storeFiles(world, channel, form, uploads, message.visibleTo !== undefined)]
  const flags = ((message.body.flags ?? 0) | layout) & ~MessageFlags.Loading
  const edited = wasLoading ? message.body.edited_timestamp : stamp(world.now())
  const body = written(world, channel, { ...message.body, flags, edited_timestamp: edited }, form, files)
  const empty = !body.content && body.embeds.length === 0 && !body.components?.length && files.length === 0
  if (empty) throw emptyMessage()
  message.body = body
  message.files = files
  world.emit({ type: 'message-update', message })
  return message
}

/** Deletes a message. */
export const deleteMessage = (world: World, message: Message): void => {
  const list = world.messages.get(message.channelId) ?? []
  const index = list.indexOf(message)
  if (index < 0) return
  list.splice(index, 1)
  for (const file of message.files) world.files.delete(file.id)
  world.emit({ type: 'message-delete', message })
}

/** Marks a message as passed on to the channels that follow its own. */
export const crosspostMessage = (world: World, message: Message): void => {
  message.body = { ...message.body, flags: (message.body.flags ?? 0) | MessageFlags.Crossposted }
  world.emit({ type: 'message-update', message })
}

/** Notes on a message that a thread begins at it. */
export const markThread = (world: World, message: Message, thread: NonNullable<APIMessage['thread']>): void => {
  message.body = { ...message.body, thread, flags: (message.body.flags ?? 0) | MessageFlags.HasThread }
  world.emit({ type: 'message-update', message })
}

/** A message of that channel by its id. */
export const findMessage = (world: World, channelId: string, id: string): Message | undefined =>
  (world.messages.get(channelId) ?? []).find((message) => message.id === id)

/** A message by its id, wherever it is. */
export const searchMessage = (world: World, id: string): Message | undefined => {
  for (const list of world.messages.values()) {
    const found = list.find((message) => message.id === id)
    if (found !== undefined) return found
  }
  return undefined
}

export interface Window {
  readonly before?: string
  readonly after?: string
  readonly around?: string
  readonly limit: number
}

/** The messages of a channel that everyone sees, newest first, as many as asked for. */
export const listMessages = (world: World, channelId: string, window: Window): readonly Message[] => {
  const list = (world.messages.get(channelId) ?? []).filter((message) => message.visibleTo === undefined)
  const { before, after, around, limit } = window
  if (around !== undefined) {
    const half = Math.floor(limit / 2)
    const older = list.filter((message) => compareIds(message.id, around) < 0).slice(-half)
    const rest = list.filter((message) => compareIds(message.id, around) >= 0).slice(0, limit - half)
    return [...older, ...rest].reverse()
  }
  if (before !== undefined) {
    return list
      .filter((message) => compareIds(message.id, before) < 0)
      .slice(-limit)
      .reverse()
  }
  if (after !== undefined) {
    return list
      .filter((message) => compareIds(message.id, after) > 0)
      .slice(0, limit)
      .reverse()
  }
  return list.slice(-limit).reverse()
}

/** The message that the author wrote with that nonce within the window that Discord remembers. */
export const rememberedMessage = (world: World, authorId: string, nonce: string | number): Message | undefined => {
  for (const [key, entry] of world.nonces) {
    // The oldest come first, so the sweep stops at the first that is remembered still.
    if (world.now() - entry.at < world.timing.nonce) break
    world.nonces.delete(key)
  }
  const message = world.nonces.get(`${authorId}:${nonce}`)?.message
  return message !== undefined && findMessage(world, message.channelId, message.id) === message ? message : undefined
}

/** Remembers a message by its author's nonce. */
export const rememberNonce = (world: World, authorId: string, nonce: string | number, message: Message): void => {
  world.nonces.set(`${authorId}:${nonce}`, { message, at: world.now() })
}

/** The message as the bot may read it: without the right to others' content, only what it wrote or what names it. */
export const asBotReads = (world: World, message: Message): APIMessage => {
  const { body } = message
  const open =
    world.messageContent || body.author.id === world.bot.id || body.mentions.some((user) => user.id === world.bot.id)
  return open || message.channelId === '' ? body : { ...body, content: '', embeds: [], attachments: [], components: [] }
}

const storeFiles = (
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

const keptFiles = (files: readonly StoredFile[], notes: readonly FileNote[] | undefined): readonly StoredFile[] =>
  notes === undefined ? files : files.filter((file) => notes.some((note) => note.id === file.id))

/** The body with the form's fields in it. */
const written = (
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
