/** What people do with the bot: type a command, press a button, choose from a menu; and what they see of it. */
import { ButtonStyle, ComponentType, InteractionType } from 'discord-api-types/v10'
import type { Message } from '../world/entities.ts'
import { failure, type Interaction, type Seen } from '../world/interaction.ts'
import { createMessage } from '../world/messages.ts'
import { maySend } from '../world/permissions.ts'
import type { World } from '../world/world.ts'
import { start } from './interaction-payload.ts'
import { channelFor, checkValues, componentFor, resolveValues } from './reach.ts'
import { Refused } from './refused.ts'
import { createResolved } from './resolved.ts'
import { sendOptions, type TypedOptions, typingOptions } from './typed-options.ts'
import { findUsable } from './usable-command.ts'

/** Something begun: its interaction, unless Discord refused it, and what the person sees in the end. */
export interface Begun {
  readonly interaction?: Interaction
  readonly seen: Promise<Seen>
}

/** People at the keyboard. What Discord itself refuses comes back as a `failure`, like an answer that stays away. */
export interface People {
  /** Types a slash command; `subcommand` is "add", or "group add". Settles when more than "is thinking…" is seen. */
  type(userId: string, channelId: string, command: string, options?: TypedOptions, subcommand?: string): Promise<Seen>
  /** Types in an option with autocomplete. */
  complete(
    userId: string,
    channelId: string,
    command: string,
    option: string,
    typed: string,
    others?: TypedOptions,
    subcommand?: string,
  ): Promise<Seen>
  press(userId: string, messageId: string, customId: string): Promise<Seen>
  choose(userId: string, messageId: string, customId: string, values: readonly string[]): Promise<Seen>
  /** Writes an ordinary message. */
  say(userId: string, channelId: string, content: string): Message
  /** The messages that this person sees in the channel, oldest first, private ones as well. */
  sees(userId: string, channelId: string): readonly Message[]
  /** The same acts, begun without waiting. */
  readonly begin: {
    type(...act: Parameters<People['type']>): Begun
    press(...act: Parameters<People['press']>): Begun
    choose(...act: Parameters<People['choose']>): Begun
    complete(...act: Parameters<People['complete']>): Begun
  }
}

export const createPeople = (world: World): People => {
  const begin: People['begin'] = {
    type: (userId, channelId, name, options = {}, subcommand) =>
      attempt(() => {
        const channel = channelFor(world, userId, channelId)
        const command = findUsable(world, channel, userId, name)
        const sent = sendOptions(command, subcommand, options, createResolved(world, channel, userId))
        return start(world, channel, userId, InteractionType.ApplicationCommand, name, commandData(command, sent))
      }),
    complete: (userId, channelId, name, option, typed, others = {}, subcommand) =>
      attempt(() => {
        const channel = channelFor(world, userId, channelId)
        const command = findUsable(world, channel, userId, name)
        const sent = typingOptions(command, subcommand, option, typed, others)
        return start(
          world,
          channel,
          userId,
          InteractionType.ApplicationCommandAutocomplete,
          name,
          commandData(command, sent),
        )
      }),
    press: (userId, messageId, customId) =>
      attempt(() => {
        const { message, channel, component } = componentFor(world, userId, messageId, customId)
        if (component.type !== ComponentType.Button || component.style === ButtonStyle.Link) {
          throw new Refused('invalid', 'That is no button of the bot')
        }
        const data = { component_type: ComponentType.Button, custom_id: customId, id: component.id }
        return start(world, channel, userId, InteractionType.MessageComponent, message.commandName ?? '', data, message)
      }),
    choose: (userId, messageId, customId, values) =>
      attempt(() => {
        const { message, channel, component } = componentFor(world, userId, messageId, customId)
        checkValues(component, values)
        const resolved = createResolved(world, channel, userId)
        if (component.type !== ComponentType.StringSelect) resolveValues(resolved, values)
        const named = resolved.fields()
        const data = { component_type: component.type, custom_id: customId, id: component.id, values, ...named }
        return start(world, channel, userId, InteractionType.MessageComponent, message.commandName ?? '', data, message)
      }),
  }
  return {
    begin,
    type: (...act) => begin.type(...act).seen,
    complete: (...act) => begin.complete(...act).seen,
    press: (...act) => begin.press(...act).seen,
    choose: (...act) => begin.choose(...act).seen,
    say(userId, channelId, content) {
      const channel = channelFor(world, userId, channelId)
      if (!maySend(world, channel, userId)) throw new Refused('forbidden', 'You may not write here')
      return createMessage(world, channel, {
        authorId: userId,
        form: { content, flags: 0, enforceNonce: false },
        files: [],
      })
    },
    sees(userId, channelId) {
      channelFor(world, userId, channelId)
      const all = world.messages.get(channelId) ?? []
      return all.filter((message) => message.visibleTo === undefined || message.visibleTo === userId)
    },
  }
}

const attempt = (act: () => Interaction): Begun => {
  try {
    const interaction = act()
    return { interaction, seen: interaction.seen }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { seen: Promise.resolve(failure(error.reason, error.message)) }
  }
}

const commandData = (command: ReturnType<typeof findUsable>, sent: object): object => ({
  id: command.id,
  name: command.body.name,
  type: command.body.type,
  ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
  ...sent,
})
