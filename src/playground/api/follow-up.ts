/** What follows the first answer while the interaction's token is good: further messages, and changes of them. */
import { MessageFlags } from 'discord-api-types/v10'
import type { Channel, Message } from '../world/entities.ts'
import type { UploadedFile } from '../world/files.ts'
import { type Interaction, tokenIsGood } from '../world/interaction.ts'
import { findMessage } from '../world/message-list.ts'
import { editMessage } from '../world/messages.ts'
import { findChannel, type World } from '../world/world.ts'
import { seenMessage, writeAnswer } from './answer-message.ts'
import { invalidWebhookToken, unknownChannel, unknownMessage, unknownWebhook } from './api-error.ts'
import { beforeOf, readMessage } from './forms/message-form.ts'

/** The interaction of a webhook's token; throws 10015 before the first answer, 50027 when the token has run out. */
export const followed = (world: World, applicationId: string, token: string): Interaction => {
  const interaction = world.interactionTokens.get(token)
  if (applicationId !== world.application.id || interaction === undefined) throw unknownWebhook()
  if (!tokenIsGood(world, interaction)) throw invalidWebhookToken()
  if (interaction.state !== 'answered') throw unknownWebhook()
  return interaction
}

/** Writes a further message; the first one after a deferral takes the place of "is thinking". */
export const followUp = (
  world: World,
  interaction: Interaction,
  body: unknown,
  files: readonly UploadedFile[],
): Message => {
  const channel = channelOf(world, interaction)
  const original =
    interaction.originalId === undefined ? undefined : findMessage(world, channel.id, interaction.originalId)
  if (original !== undefined && ((original.body.flags ?? 0) & MessageFlags.Loading) !== 0) {
    return change(world, interaction, original, body, files)
  }
  return writeAnswer(world, channel, interaction, readMessage(body, { files }), files, false)
}

/** Changes a message of an interaction. */
export const change = (
  world: World,
  interaction: Interaction,
  message: Message,
  body: unknown,
  files: readonly UploadedFile[],
): Message => {
  const form = readMessage(body, { files, before: beforeOf(message) })
  const changed = editMessage(world, channelOf(world, interaction), message, form, files)
  if (message.id === interaction.originalId) interaction.settle(seenMessage(changed, true))
  return changed
}

/** The message that a webhook route names, `@original` or an id; throws 10008. */
export const messageOf = (world: World, interaction: Interaction, name: string): Message => {
  const id = name === '@original' ? interaction.originalId : name
  const message = id === undefined ? undefined : findMessage(world, interaction.channelId, id)
  if (message === undefined) throw unknownMessage()
  const own = message.interactionId === interaction.id || message.id === interaction.originalId
  if (!own) throw unknownMessage()
  return message
}

const channelOf = (world: World, interaction: Interaction): Channel => {
  const channel = findChannel(world, interaction.channelId)
  if (channel === undefined) throw unknownChannel()
  return channel
}
