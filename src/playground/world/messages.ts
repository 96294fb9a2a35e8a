/** The messages of the channels: written, changed and deleted, each change told to the world. */
import { type APIMessage, MessageFlags, MessageType } from 'discord-api-types/v10'
import { emptyMessage } from '../api/api-error.ts'
import { invalidForm } from '../api/forms/form.ts'
import type { MessageForm } from '../api/forms/message-form.ts'
import { stamp, userObject } from '../api/objects.ts'
import { setThread } from './channels.ts'
import type { Channel, Message } from './entities.ts'
import type { UploadedFile } from './files.ts'
import { keptFiles, storeFiles, written } from './message-body.ts'
import type { World } from './world.ts'

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
