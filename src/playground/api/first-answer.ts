/** The first answer to an interaction: a message, a change of the pressed one, choices, or time to think. */
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10'
import type { Channel, Message } from '../world/entities.ts'
import type { UploadedFile } from '../world/files.ts'
import { type Interaction, isWaiting, type Seen } from '../world/interaction.ts'
import { findMessage } from '../world/message-list.ts'
import { editMessage } from '../world/messages.ts'
import { findChannel, type World } from '../world/world.ts'
import { seenMessage, writeAnswer } from './answer-message.ts'
import { alreadyAcknowledged, unknownInteraction, unknownMessage } from './api-error.ts'
import { asFields, createForm, invalidForm, readList, readText } from './forms/form.ts'
import { beforeOf, readMessage } from './forms/message-form.ts'
import { checkChoiceValue } from './forms/option-form.ts'

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
      const message = writeAnswer(world, channel, interaction, readMessage(data, { path, files }), files, false)
      return { message, seen: seenMessage(message, false) }
    }
    case DeferredChannelMessageWithSource: {
      const flags = Number(asFields(data)?.flags ?? 0)
      return { message: writeAnswer(world, channel, interaction, { flags, enforceNonce: false }, [], true) }
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
