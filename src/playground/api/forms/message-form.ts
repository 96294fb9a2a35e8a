/** The body that makes or changes a message, checked as Discord checks it. */
import { type APIEmbed, type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10'
import type { Message } from '../../world/entities.ts'
import type { UploadedFile } from '../../world/files.ts'
import { emptyMessage, tooLarge } from '../api-error.ts'
import { checkComponents } from './component-form.ts'
import { checkEmbeds } from './embed-form.ts'
import {
  asFields,
  createForm,
  type Fields,
  type Form,
  type Path,
  readFields,
  readFlag,
  readList,
  readText,
  readWhole,
} from './form.ts'
import { type AllowedMentions, readAllowedMentions } from './mention-form.ts'

const maxFiles = 10
const maxFileBytes = 10 * 1024 * 1024

/** What is said of one file: of a new one by its number, of a kept one by its id. */
export interface FileNote {
  readonly id: string
  readonly filename?: string
  readonly description?: string
}

/** A good message form. A field that was null empties what was there; one that is absent leaves it. */
export interface MessageForm {
  readonly content?: string
  readonly embeds?: readonly APIEmbed[]
  readonly components?: readonly APIMessageTopLevelComponent[]
  readonly flags: number
  readonly allowedMentions?: AllowedMentions
  readonly attachments?: readonly FileNote[]
  readonly replyTo?: string
  readonly nonce?: string | number
  readonly enforceNonce: boolean
}

export interface MessageRules {
  /** Where the message stands in the body: `data` in the answer to an interaction. */
  readonly path?: Path
  readonly files: readonly UploadedFile[]
  /** The message that is changed. */
  readonly before?: {
    readonly layout: boolean
    readonly files: readonly { readonly id: string; readonly name: string }[]
  }
}

/** A message as the form of its change needs to know it. */
export const beforeOf = (message: Message): NonNullable<MessageRules['before']> => ({
  layout: ((message.body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0,
  files: message.files,
})

/** Reads a message's body; throws 50035, 50006 for a new message that says nothing, 40005 for a file too large. */
export const readMessage = (body: unknown, rules: MessageRules): MessageForm => {
  const form = createForm()
  const path = rules.path ?? []
  const fields = readFields(form, body ?? {}, path)
  const flags = readWhole(form, fields, 'flags', path, { min: 0 }) ?? 0
  const layout = (flags & MessageFlags.IsComponentsV2) !== 0 || (rules.before?.layout ?? false)
  const content = readText(form, fields, 'content', path, { max: 2_000 })
  const embeds = checkEmbeds(form, fields, path)
  const attachments = readFileNotes(form, fields, path)
  const names = fileNames(rules, attachments)
  if (fields.components !== undefined && fields.components !== null) {
    checkComponents(form, fields.components, [...path, 'components'], { layout, hasFile: (name) => names.has(name) })
  }
  if (layout) checkLegacyFields(form, fields, path)
  const allowedMentions = readAllowedMentions(form, fields, path)
  const nonce = readNonce(form, fields, path)
  const replyTo = asFields(fields.message_reference)?.message_id
  if (rules.files.length > maxFiles) {
    form.report([...path, 'attachments'], 'BASE_TYPE_MAX_LENGTH', `Must be ${maxFiles} or fewer in length.`)
  }
  const enforceNonce = readFlag(form, fields, 'enforce_nonce', path) ?? false
  form.settle()
  if (rules.files.some((file) => file.bytes.byteLength > maxFileBytes)) throw tooLarge()
  const components = listed<APIMessageTopLevelComponent>(fields, 'components')
  if (rules.before === undefined && !content && !embeds?.length && !components?.length && rules.files.length === 0) {
    throw emptyMessage()
  }
  return {
    flags,
    enforceNonce,
    ...('content' in fields ? { content: content ?? '' } : {}),
    ...(embeds === undefined ? {} : { embeds }),
    ...(components === undefined ? {} : { components }),
    ...(allowedMentions === undefined ? {} : { allowedMentions }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(typeof replyTo === 'string' ? { replyTo } : {}),
  }
}

const listed = <Item>(fields: Fields, key: string): readonly Item[] | undefined =>
  key in fields && fields[key] !== undefined ? ((fields[key] ?? []) as readonly Item[]) : undefined

const checkLegacyFields = (form: Form, fields: Fields, path: Path): void => {
  for (const key of ['content', 'embeds', 'sticker_ids', 'poll']) {
    const value = fields[key]
    const used = Array.isArray(value) ? value.length > 0 : Boolean(value)
    if (!used) continue
    const message = `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`
    form.report([...path, key], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message)
  }
}

const readFileNotes = (form: Form, fields: Fields, path: Path): readonly FileNote[] | undefined => {
  if (fields.attachments === undefined) return undefined
  return readList(form, fields, 'attachments', path, { max: maxFiles }).map((value, index) => {
    const place = [...path, 'attachments', index]
    const note = asFields(value) ?? {}
    if (typeof note.id !== 'string' && typeof note.id !== 'number') {
      form.report([...place, 'id'], 'BASE_TYPE_REQUIRED', 'This field is required')
    }
    const filename = readText(form, note, 'filename', place, { max: 1_024 })
    const description = readText(form, note, 'description', place, { max: 1_024 })
    return {
      id: String(note.id),
      ...(filename === undefined ? {} : { filename }),
      ...(description === undefined ? {} : { description }),
    }
  })
}

/** The names that `attachment://` may use: the new files, and of the old ones those that are kept by id and name. */
const fileNames = (rules: MessageRules, notes: readonly FileNote[] | undefined): ReadonlySet<string> => {
  const old = rules.before?.files ?? []
  const kept = notes === undefined ? old.map((file) => file.name) : notes.flatMap((note) => note.filename ?? [])
  return new Set([...rules.files.map((file) => file.name), ...kept])
}

const readNonce = (form: Form, fields: Fields, path: Path): string | number | undefined => {
  if (typeof fields.nonce === 'number' && Number.isSafeInteger(fields.nonce)) return fields.nonce
  return readText(form, fields, 'nonce', path, { max: 25 })
}
