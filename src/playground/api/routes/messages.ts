/** Messages of a channel: written, read, listed, changed, deleted, crossposted. */
import { ChannelType, MessageFlags, MessageType } from 'discord-api-types/v10'
import type { Channel } from '../../world/entities.ts'
import { asBotReads, findMessage, listMessages } from '../../world/message-list.ts'
import { createMessage, crosspostMessage, deleteMessage, editMessage } from '../../world/messages.ts'
import { rememberedMessage, rememberNonce } from '../../world/nonces.ts'
import { may } from '../../world/permissions.ts'
import { isSnowflake } from '../../world/snowflake.ts'
import {
  alreadyCrossposted,
  archivedThread,
  closedDirectMessages,
  nonTextChannel,
  notOwnMessage,
  wrongChannelType,
} from '../api-error.ts'
import { createForm, invalidForm } from '../forms/form.ts'
import { beforeOf, readMessage } from '../forms/message-form.ts'
import { type Answer, type Call, noContent, ok, type Route, route } from '../route.ts'
import { channelOf, demand, demandSending, messageOf } from './access.ts'

const base = '/channels/:channel/messages'
const silent: readonly ChannelType[] = [ChannelType.GuildCategory, ChannelType.GuildForum, ChannelType.GuildMedia]

const post = (call: Call): Answer => {
  const { world } = call
  const channel = channelOf(call)
  if (silent.includes(channel.type)) throw nonTextChannel()
  demandSending(call, channel)
  if (world.users.get(channel.recipientId ?? '')?.acceptsDirectMessages === false) throw closedDirectMessages()
  const form = readMessage(call.body, { files: call.files })
  if (call.files.length > 0) demand(call, channel, 'AttachFiles')
  const { nonce } = form
  const known = nonce !== undefined && form.enforceNonce ? rememberedMessage(world, world.bot.id, nonce) : undefined
  if (known !== undefined && nonce !== undefined) return ok({ ...known.body, nonce })
  // Without the right to it, an embed is dropped in silence.
  const mayEmbed = may(world, channel, world.bot.id, 'EmbedLinks')
  const message = createMessage(world, channel, {
    authorId: world.bot.id,
    form: mayEmbed ? form : { ...form, embeds: [] },
    files: call.files,
    ...replyFields(call, channel, form.replyTo),
  })
  if (nonce === undefined) return ok(message.body)
  rememberNonce(world, world.bot.id, nonce, message)
  return ok({ ...message.body, nonce })
}

const replyFields = (call: Call, channel: Channel, replyTo: string | undefined) => {
  if (replyTo === undefined) return {}
  const source = findMessage(call.world, channel.id, replyTo)
  if (source === undefined) {
    const strict = (call.body as { message_reference?: { fail_if_not_exists?: boolean } }).message_reference
    if (strict?.fail_if_not_exists === false) return {}
    throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }])
  }
  const reference = { type: 0, channel_id: channel.id, message_id: replyTo, guild_id: channel.guildId }
  return { type: MessageType.Reply, extra: { message_reference: reference, referenced_message: source.body } as object }
}

const list = (call: Call): Answer => {
  const channel = channelOf(call)
  const form = createForm()
  const limit = Number(call.query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const bound = limit < 1 ? 'greater than or equal to 1' : 'less than or equal to 100'
    form.report(['limit'], limit < 1 ? 'NUMBER_TYPE_MIN' : 'NUMBER_TYPE_MAX', `int value should be ${bound}.`)
  }
  const window: { before?: string; after?: string; around?: string } = {}
  for (const key of ['before', 'after', 'around'] as const) {
    const id = call.query.get(key)
    if (id === null) continue
    if (isSnowflake(id)) window[key] = id
    // Discord takes any number there; an age without an id is often written as a small one.
    else if (/^\d+$/.test(id)) window[key] = id
    else form.report([key], 'NUMBER_TYPE_COERCE', `Value "${id}" is not snowflake.`)
  }
  form.settle()
  // Whoever may not read the history gets an empty list, not a refusal.
  if (!may(call.world, channel, call.world.bot.id, 'ReadMessageHistory')) return ok([])
  return ok(
    listMessages(call.world, channel.id, { ...window, limit }).map((message) => asBotReads(call.world, message)),
  )
}

export const messageRoutes: readonly Route[] = [
  route('POST', base, post),
  route('GET', base, list),
  route('GET', `${base}/:message`, (call) => {
    const channel = channelOf(call)
    demand(call, channel, 'ReadMessageHistory')
    return ok(asBotReads(call.world, messageOf(call, channel)))
  }),
  route('PATCH', `${base}/:message`, (call) => {
    const channel = channelOf(call)
    const message = messageOf(call, channel)
    if (channel.thread?.archived === true) throw archivedThread()
    if (message.body.author.id !== call.world.bot.id) throw notOwnMessage()
    const form = readMessage(call.body, { files: call.files, before: beforeOf(message) })
    return ok(editMessage(call.world, channel, message, form, call.files).body)
  }),
  route('DELETE', `${base}/:message`, (call) => {
    const channel = channelOf(call)
    const message = messageOf(call, channel)
    if (channel.thread?.archived === true) throw archivedThread()
    if (message.body.author.id !== call.world.bot.id) demand(call, channel, 'ManageMessages')
    deleteMessage(call.world, message)
    return noContent
  }),
  route('POST', `${base}/:message/crosspost`, (call) => {
    const channel = channelOf(call)
    const message = messageOf(call, channel)
    if (channel.type !== ChannelType.GuildAnnouncement) throw wrongChannelType()
    demand(call, channel, 'SendMessages')
    if (message.body.author.id !== call.world.bot.id) demand(call, channel, 'ManageMessages')
    if (((message.body.flags ?? 0) & MessageFlags.Crossposted) !== 0) throw alreadyCrossposted()
    crosspostMessage(call.world, message)
    return ok(message.body)
  }),
]
