/** What happens in the world as one person sees it, as a stream of Server-Sent Events. */
import type { ServerResponse } from 'node:http'
import { InteractionType } from 'discord-api-types/v10'
import type { WorldEvent } from '../world/events.ts'
import type { Interaction } from '../world/interaction.ts'
import type { World } from '../world/world.ts'
import { isSeenBy, messageView } from './page-view.ts'
import { safeHeaders } from './static-files.ts'

/** Ms between comments that keep the connection open. */
const keepAlive = 15_000

/** Streams events to the page until it closes the connection. */
export const streamEvents = (world: World, userId: string, response: ServerResponse): void => {
  response.writeHead(200, { ...safeHeaders, 'content-type': 'text/event-stream; charset=utf-8' })
  response.write('retry: 1000\n\n')
  const unlisten = world.listen((event) => {
    const told = eventView(world, event, userId)
    if (told !== undefined) response.write(`data: ${JSON.stringify(told)}\n\n`)
  })
  const timer = setInterval(() => response.write(': still here\n\n'), keepAlive).unref()
  response.on('close', () => {
    clearInterval(timer)
    unlisten()
  })
}

/** The event as the page gets it; undefined when it is not for this person. */
const eventView = (world: World, event: WorldEvent, userId: string): object | undefined => {
  switch (event.type) {
    case 'message-create':
    case 'message-update': {
      if (!isSeenBy(world, event.message, userId)) return undefined
      const type = event.type === 'message-create' ? 'message' : 'message-update'
      return { type, channel: event.message.channelId, message: messageView(world, event.message) }
    }
    case 'message-delete': {
      const { id, channelId } = event.message
      return isSeenBy(world, event.message, userId) ? { type: 'message-delete', channel: channelId, id } : undefined
    }
    case 'interaction':
      // A pressed button waits by itself; only a command has a line of its own while the bot thinks.
      return event.interaction.type === InteractionType.ApplicationCommand
        ? waiting('thinking', event.interaction, userId)
        : undefined
    case 'interaction-failed':
      return event.interaction.type === InteractionType.ApplicationCommandAutocomplete
        ? undefined
        : waiting('interaction-failed', event.interaction, userId)
    case 'commands':
    case 'bot':
      return { type: event.type }
    case 'typing':
    case 'interaction-answered':
      return undefined
    default:
      return { type: 'channels' }
  }
}

const waiting = (type: string, interaction: Interaction, userId: string): object | undefined =>
  interaction.userId === userId
    ? {
        type,
        interaction: interaction.id,
        channel: interaction.channelId,
        user: userId,
        commandName: interaction.commandName,
        ...(interaction.messageId === undefined ? {} : { message: interaction.messageId }),
      }
    : undefined
