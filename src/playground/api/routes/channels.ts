/** Channels and threads: read, changed, deleted, begun. */
import { ChannelType } from 'discord-api-types/v10'
import { addThread, deleteChannel, setThread } from '../../world/channels.ts'
import type { Channel } from '../../world/entities.ts'
import { markThread } from '../../world/messages.ts'
import { may } from '../../world/permissions.ts'
import { findChannel } from '../../world/world.ts'
import { threadExists, wrongChannelType } from '../api-error.ts'
import { createForm, readFields, readFlag, readText, readWhole } from '../forms/form.ts'
import { channelObject } from '../objects.ts'
import { type Call, created, noContent, ok, type Route, route, step } from '../route.ts'
import { channelOf, demand, demandSending, messageOf } from './access.ts'

const { GuildText, GuildAnnouncement, PublicThread, PrivateThread, AnnouncementThread } = ChannelType
const archiveSpans = [60, 1_440, 4_320, 10_080]

const readThread = (call: Call) => {
  const form = createForm()
  const fields = readFields(form, call.body, [])
  const name = readText(form, fields, 'name', [], { required: true, min: 1, max: 100 })
  const minutes = readWhole(form, fields, 'auto_archive_duration', []) ?? 4_320
  const type = readWhole(form, fields, 'type', [])
  if (!archiveSpans.includes(minutes)) {
    const message = `Value must be one of (${archiveSpans.join(', ')}).`
    form.report(['auto_archive_duration'], 'BASE_TYPE_CHOICES', message)
  }
  form.settle()
  return { name: name ?? '', minutes, type }
}

const demandThreads = (channel: Channel): void => {
  if (channel.type !== GuildText && channel.type !== GuildAnnouncement) throw wrongChannelType()
}

export const channelRoutes: readonly Route[] = [
  route('GET', '/channels/:channel', (call) => ok(channelObject(call.world, channelOf(call)))),
  route('PATCH', '/channels/:channel', (call) => {
    const channel = channelOf(call)
    const form = createForm()
    const fields = readFields(form, call.body, [])
    const name = readText(form, fields, 'name', [], { min: 1, max: 100 })
    const archived = readFlag(form, fields, 'archived', [])
    const locked = readFlag(form, fields, 'locked', [])
    form.settle()
    if (channel.thread === undefined) demand(call, channel, 'ManageChannels')
    else {
      const mayManage = may(call.world, channel, call.world.bot.id, 'ManageThreads')
      const mayReopen = !channel.thread.locked && locked === undefined
      if (!mayManage && !(mayReopen || channel.thread.ownerId === call.world.bot.id))
        demand(call, channel, 'ManageThreads')
    }
    if (name !== undefined) channel.name = name
    if (channel.thread === undefined) call.world.emit({ type: 'channel-update', channel })
    else {
      const change = { ...(archived === undefined ? {} : { archived }), ...(locked === undefined ? {} : { locked }) }
      setThread(call.world, channel, change)
    }
    return ok(channelObject(call.world, channel))
  }),
  route('DELETE', '/channels/:channel', (call) => {
    const channel = channelOf(call)
    demand(call, channel, channel.thread === undefined ? 'ManageChannels' : 'ManageThreads')
    deleteChannel(call.world, channel)
    return ok(channelObject(call.world, channel))
  }),
  route('POST', '/channels/:channel/typing', (call) => {
    const channel = channelOf(call)
    demandSending(call, channel)
    call.world.emit({ type: 'typing', channel })
    return noContent
  }),
  route('POST', '/channels/:channel/messages/:message/threads', (call) => {
    const channel = channelOf(call)
    demandThreads(channel)
    const message = messageOf(call, channel)
    demand(call, channel, 'CreatePublicThreads')
    const { name, minutes } = readThread(call)
    if (findChannel(call.world, message.id) !== undefined) throw threadExists()
    const thread = addThread(call.world, channel, {
      name,
      ownerId: call.world.bot.id,
      type: channel.type === GuildAnnouncement ? AnnouncementThread : PublicThread,
      autoArchiveMinutes: minutes,
      messageId: message.id,
    })
    const body = channelObject(call.world, thread)
    markThread(call.world, message, body as Parameters<typeof markThread>[2])
    return created(body)
  }),
  route('POST', '/channels/:channel/threads', (call) => {
    const channel = channelOf(call)
    demandThreads(channel)
    const { name, minutes, type } = readThread(call)
    const wanted = type === PublicThread || type === AnnouncementThread ? type : PrivateThread
    demand(call, channel, wanted === PrivateThread ? 'CreatePrivateThreads' : 'CreatePublicThreads')
    const thread = addThread(call.world, channel, {
      name,
      ownerId: call.world.bot.id,
      type: wanted,
      autoArchiveMinutes: minutes,
    })
    return created(channelObject(call.world, thread))
  }),
  route('PUT', '/channels/:channel/thread-members/@me', (call) => {
    channelOf(call)
    return noContent
  }),
  route('DELETE', '/channels/:channel/thread-members/@me', (call) => {
    channelOf(call)
    return noContent
  }),
  route('GET', '/channels/:channel/thread-members/:user', (call) => {
    const channel = channelOf(call)
    return ok({ id: channel.id, user_id: step(call, 'user'), join_timestamp: new Date(0).toISOString(), flags: 0 })
  }),
]
