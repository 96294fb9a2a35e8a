/** What the bot answers to interactions: the first answer, and what follows it while the token is good. */
import {
  type APIMessage,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10'
import type { UploadedFile } from '../world/files.ts'
import { type Interaction, isWaiting, type Seen, tokenIsGood } from '../world/interaction.ts'
import { createMessage, editMessage, findMessage } from '../world/messages.ts'
import { type Channel, findChannel, type Message, type World } from '../world/world.ts'
import {
  ApiError,
  alreadyAcknowledged,
  invalidWebhookToken,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './api-error.ts'
import { checkChoiceValue } from './forms/command-form.ts'
import { asFields, createForm, invalidForm, readList, readText } from './forms/form.ts'
import { type MessageForm, readMessage } from './forms/message-form.ts'
import { userObject } from './objects.ts'

/** What the first answer brought about. */
export interface FirstAnswer {
  readonly interaction: Interaction
  readonly type: InteractionResponseType
  readonly message?: Message
}

const {
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  UpdateMessage,
  ApplicationCommandAutocompleteResult,
  Modal,
} = InteractionResponseType

const allowedTypes: Readonly<Partial<Record<InteractionType, readonly InteractionResponseType[]>>> = {
  [InteractionType.ApplicationCommand]: [ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal],
  [InteractionType.MessageComponent]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [ApplicationCommandAutocompleteResult],
}

/** Takes the first answer to an interaction; throws 10062 when it is too late, 40060 when there was one. */
export const answerFirst = (
  world: World,
  id: string,
  token: string,
  body: unknown,
  files: readonly UploadedFile[],
): FirstAnswer => {
  const interaction = world.interactions.get(id)
  if (interaction === undefined || interaction.token !== token) throw unknownInteraction()
  if (interaction.state === 'answered') throw alreadyAcknowledged()
  if (!isWaiting(world, interaction)) throw unknownInteraction()
  const channel = findChannel(world, interaction.channelId)
  if (channel === undefined) throw unknownInteraction()
  const type = asFields(body)?.type as InteractionResponseType
  if (!(allowedTypes[interaction.type] ?? []).includes(type)) {
    const message = `Value must be one of (${(allowedTypes[interaction.type] ?? []).join(', ')}).`
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }])
  }
  const { message, seen } = carryOut(world, channel, interaction, type, asFields(body)?.data, files)
  interaction.state = 'answered'
  if (message !== undefined) interaction.originalId = message.id
  if (seen !== undefined) interaction.settle(seen)
  world.emit({ type: 'interaction-answered', interaction })
  return { interaction, type, ...(message === undefined ? {} : { message }) }
}

const carryOut = (
  world: World,
  channel: Channel,
  interaction: Interaction,
  type: InteractionResponseType,
  data: unknown,
  files: readonly UploadedFile[],
): { readonly message?: Message; readonly seen?: Seen } => {
  const path = ['data']
  const source = sourceOf(world, interaction)
  switch (type) {
    case ChannelMessageWithSource: {
      const message = write(world, channel, interaction, readMessage(data, { path, files }), files, false)
      return { message, seen: seenMessage(message, false) }
    }
    case DeferredChannelMessageWithSource: {
      const flags = Number(asFields(data)?.flags ?? 0)
      return { message: write(world, channel, interaction, { flags, enforceNonce: false }, [], true) }
    }
    case UpdateMessage: {
      if (source === undefined) throw unknownMessage()
      const form = readMessage(data, { path, files, before: beforeOf(source) })
      const message = editMessage(world, channel, source, form, files)
      return { message, seen: { kind: 'update', message: message.body, ephemeral: message.visibleTo !== undefined } }
    }
    case DeferredMessageUpdate:
      return { ...(source === undefined ? {} : { message: source }), seen: { kind: 'acknowledged' } }
    case ApplicationCommandAutocompleteResult:
      return { seen: { kind: 'choices', choices: readChoices(data) } }
    default:
      return { seen: { kind: 'modal', modal: data } }
  }
}

/** The message as the form of a change needs to know it. */
export const beforeOf = (message: Message) => ({
  layout: ((message.body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0,
  files: message.files,
})

const seenMessage = (message: Message, deferred: boolean): Seen => ({
  kind: 'message',
  message: message.body,
  ephemeral: message.visibleTo !== undefined,
  deferred,
})

const readChoices = (data: unknown): readonly { name: string; value: string | number }[] => {
  const form = createForm()
  const fields = asFields(data) ?? {}
  const choices = readList(form, fields, 'choices', ['data'], { max: 25 })
  for (const [index, value] of choices.entries()) {
    const choice = asFields(value) ?? {}
    const path = ['data', 'choices', index]
    readText(form, choice, 'name', path, { required: true, min: 1, max: 100 })
    checkChoiceValue(form, choice, path, typeof choice.value === 'number' ? 10 : 3)
  }
  form.settle()
  return choices as readonly { name: string; value: string | number }[]
}

const sourceOf = (world: World, interaction: Interaction): Message | undefined =>
  interaction.messageId === undefined ? undefined : findMessage(world, interaction.channelId, interaction.messageId)

const write = (
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
  return write(world, channel, interaction, readMessage(body, { files }), files, false)
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
  if (channel === undefined) throw new ApiError(404, 10003, 'Unknown Channel')
  return channel
}
