/** The message that answers an interaction: who sees it, and what it says of where it comes from. */
import { type APIMessage, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10'
import type { Channel, Message } from '../world/entities.ts'
import type { UploadedFile } from '../world/files.ts'
import type { Interaction, Seen } from '../world/interaction.ts'
import { createMessage } from '../world/messages.ts'
import type { World } from '../world/world.ts'
import type { MessageForm } from './forms/message-form.ts'
import { userObject } from './objects.ts'

/** What the person sees of an answer. */
export const seenMessage = (message: Message, deferred: boolean): Seen => ({
  kind: 'message',
  message: message.body,
  ephemeral: message.visibleTo !== undefined,
  deferred,
})

/** Writes the answer; `loading` leaves it open, as "is thinking…". */
export const writeAnswer = (
  world: World,
  channel: Channel,
  interaction: Interaction,
  form: MessageForm,
  files: readonly UploadedFile[],
  loading: boolean,
): Message => {
  const isFirst = interaction.originalId === undefined
  const repliesTo = isFirst ? interaction.messageId : interaction.originalId
  const type =
    isFirst && interaction.type === InteractionType.ApplicationCommand
      ? MessageType.ChatInputCommand
      : MessageType.Reply
  return createMessage(world, channel, {
    authorId: world.bot.id,
    form,
    files,
    type,
    loading,
    interactionId: interaction.id,
    commandName: interaction.commandName,
    extra: provenance(world, interaction, repliesTo),
    ...((form.flags & MessageFlags.Ephemeral) === 0 ? {} : { visibleTo: interaction.userId }),
  })
}

/** The fields that say which interaction a message answers. */
const provenance = (world: World, interaction: Interaction, repliesTo: string | undefined): Partial<APIMessage> => {
  const user = world.users.get(interaction.userId)
  const command = interaction.type === InteractionType.ApplicationCommand
  return {
    webhook_id: world.application.id,
    application_id: world.application.id,
    ...(user === undefined
      ? {}
      : {
          interaction_metadata: {
            id: interaction.id,
            type: interaction.type,
            user: userObject(user),
            authorizing_integration_owners: { '0': interaction.guildId ?? '0' },
            ...(command ? {} : { interacted_message_id: interaction.messageId }),
            ...(interaction.originalId === undefined ? {} : { original_response_message_id: interaction.originalId }),
          },
          ...(command
            ? {
                interaction: {
                  id: interaction.id,
                  type: interaction.type,
                  name: interaction.commandName,
                  user: userObject(user),
                },
              }
            : {}),
        }),
    ...(repliesTo === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            channel_id: interaction.channelId,
            message_id: repliesTo,
            guild_id: interaction.guildId,
          },
        }),
  } as unknown as Partial<APIMessage>
}
