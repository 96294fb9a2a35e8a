/** Finding messages: one by its id, a window of a channel, and what the bot may read of them. */
import type { APIMessage } from 'discord-api-types/v10'
import type { Message } from './entities.ts'
import { compareIds } from './snowflake.ts'
import type { World } from './world.ts'

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

/** The message as the bot may read it: without the right to others' content, only what it wrote or what names it. */
export const asBotReads = (world: World, message: Message): APIMessage => {
  const { body } = message
  const open =
    world.messageContent || body.author.id === world.bot.id || body.mentions.some((user) => user.id === world.bot.id)
  return open || message.channelId === '' ? body : { ...body, content: '', embeds: [], attachments: [], components: [] }
}
