/** Nonces: by which a message that is written again is the message that was written before. */
import type { Message } from './entities.ts'
import { findMessage } from './message-list.ts'
import type { World } from './world.ts'

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
