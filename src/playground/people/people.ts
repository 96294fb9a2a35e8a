/** What people do with the bot: type a command, press a button, choose from a menu; and what they see of it. */
import { ButtonStyle, ComponentType, InteractionType } from 'discord-api-types/v10'
import { asFields, type Fields } from '../api/forms/form.ts'
import { guildObject, interactionChannel, memberObject, userObject } from '../api/objects.ts'
import { flatten } from '../world/components.ts'
import { failure, type Interaction, openInteraction, type Seen } from '../world/interaction.ts'
import { createMessage, searchMessage } from '../world/messages.ts'
import { channelPermissions, may, maySend } from '../world/permissions.ts'
import { type Channel, findChannel, type Message, type World } from '../world/world.ts'
import { findUsable, Refused, resolveValues, sendOptions, type TypedOptions, typingOptions } from './typed-command.ts'

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
        const sent = sendOptions(world, command, subcommand, options, userId)
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
        const isText = component.type === ComponentType.StringSelect
        const resolved = isText ? {} : { resolved: resolveValues(world, values, userId, channel.guildId) }
        const data = { component_type: component.type, custom_id: customId, id: component.id, values, ...resolved }
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

const channelFor = (world: World, userId: string, channelId: string): Channel => {
  const channel = findChannel(world, channelId)
  if (channel === undefined) throw new Refused('unknown', 'There is no such channel')
  if (!may(world, channel, userId, 'ViewChannel')) throw new Refused('forbidden', 'You do not see this channel')
  return channel
}

interface Found {
  readonly message: Message
  readonly channel: Channel
  readonly component: Fields
}

const componentFor = (world: World, userId: string, messageId: string, customId: string): Found => {
  const message = searchMessage(world, messageId)
  if (message === undefined || (message.visibleTo !== undefined && message.visibleTo !== userId)) {
    throw new Refused('unknown', 'There is no such message')
  }
  const channel = channelFor(world, userId, message.channelId)
  const component = (message.body.components ?? [])
    .flatMap(flatten)
    .find((candidate) => candidate.custom_id === customId)
  if (component === undefined) throw new Refused('unknown', `The message has no component ${customId}`)
  if (component.disabled === true) throw new Refused('invalid', 'That component is disabled')
  return { message, channel, component }
}

const checkValues = (component: Fields, values: readonly string[]): void => {
  if (component.type === ComponentType.Button) throw new Refused('invalid', 'That is no menu')
  const least = typeof component.min_values === 'number' ? component.min_values : 1
  const most = typeof component.max_values === 'number' ? component.max_values : 1
  if (values.length < least || values.length > most) {
    throw new Refused('invalid', `Between ${least} and ${most} values can be chosen`)
  }
  if (component.type !== ComponentType.StringSelect) return
  const offered = Array.isArray(component.options) ? component.options.map((option) => asFields(option)?.value) : []
  if (!values.every((value) => offered.includes(value))) throw new Refused('invalid', 'The menu does not offer that')
}

const commandData = (command: ReturnType<typeof findUsable>, sent: object): object => ({
  id: command.id,
  name: command.body.name,
  type: command.body.type,
  ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
  ...sent,
})

/** Opens the interaction and tells the bot. */
const start = (
  world: World,
  channel: Channel,
  userId: string,
  type: InteractionType,
  commandName: string,
  data: object,
  message?: Message,
): Interaction => {
  const interaction = openInteraction(world, {
    type,
    userId,
    channelId: channel.id,
    commandName,
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
    ...(message === undefined ? {} : { messageId: message.id }),
  })
  const payload = {
    id: interaction.id,
    application_id: world.application.id,
    type,
    data,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: interactionChannel(world, channel, userId),
    app_permissions: String(channelPermissions(world, channel, world.bot.id)),
    locale: 'en-US',
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    authorizing_integration_owners: { '0': channel.guildId ?? '0' },
    context: channel.guildId === undefined ? 1 : 0,
    ...asker(world, channel, userId),
    ...(message === undefined ? {} : { message: message.body }),
  }
  world.emit({ type: 'interaction', interaction, payload })
  return interaction
}

const asker = (world: World, channel: Channel, userId: string): object => {
  const guild = world.guilds.get(channel.guildId ?? '')
  const member = guild?.members.get(userId)
  const user = world.users.get(userId)
  if (user === undefined) throw new Refused('unknown', 'There is no such person')
  if (guild === undefined || member === undefined) return { user: userObject(user) }
  const { id, features, preferred_locale: locale } = guildObject(world, guild)
  return {
    guild_id: id,
    guild: { id, features, locale },
    guild_locale: locale,
    member: { ...memberObject(world, member), permissions: String(channelPermissions(world, channel, userId)) },
  }
}
