/** A slash command as a person types it: found, permitted, and turned into the options that the bot gets. */
import {
  type APIApplicationCommandOption,
  ApplicationCommandType,
  type ChannelType,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10'
import { interactionChannel, memberObject, roleObject, userObject } from '../api/objects.ts'
import { bits, channelPermissions, everything, may } from '../world/permissions.ts'
import { commandsOf, type RegisteredCommand } from '../world/registered-command.ts'
import { botIn, type Channel, findChannel, type World } from '../world/world.ts'

export type TypedValue = string | number | boolean
export type TypedOptions = Readonly<Record<string, TypedValue | undefined>>

/** Why Discord's client would not let a command out. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly reason: 'forbidden' | 'invalid' | 'unknown'

  constructor(reason: Refused['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** The commands that can be picked in a channel: the guild's own stand before those that are registered everywhere. */
export const commandsIn = (world: World, channel: Channel): readonly RegisteredCommand[] => {
  const guild = world.guilds.get(channel.guildId ?? '')
  if (channel.guildId !== undefined && (guild === undefined || !botIn(world, guild))) return []
  const own = channel.guildId === undefined ? [] : commandsOf(world, channel.guildId)
  const shadowed = new Set(own.map((command) => command.body.name))
  const everywhere = commandsOf(world, undefined).filter(
    (command) => !shadowed.has(command.body.name) && fitsContext(command, channel),
  )
  return [...own, ...everywhere]
    .filter((command) => command.body.type === ApplicationCommandType.ChatInput)
    .sort((a, b) => (a.body.name < b.body.name ? -1 : 1))
}

const fitsContext = ({ body }: RegisteredCommand, channel: Channel): boolean => {
  const context: number = channel.guildId === undefined ? 1 : 0
  if (body.contexts !== null && body.contexts !== undefined) return body.contexts.some((value) => value === context)
  return context === 0 || body.dm_permission !== false
}

/** Whether the user may use the command there: "0" keeps it for administrators, null opens it to everyone. */
export const mayUse = (world: World, command: RegisteredCommand, channel: Channel, userId: string): boolean => {
  if (channel.guildId === undefined) return true
  const held = channelPermissions(world, channel, userId)
  if (held === everything) return true
  if (!may(world, channel, userId, 'ViewChannel', 'UseApplicationCommands')) return false
  const asked = command.body.default_member_permissions
  if (asked === null || asked === undefined) return true
  const needed = BigInt(asked)
  return needed !== 0n && (held & needed) === needed
}

/** The command of that name that the user may use there. */
export const findUsable = (world: World, channel: Channel, userId: string, name: string): RegisteredCommand => {
  if (channel.guildId !== undefined && !may(world, channel, userId, 'ViewChannel')) {
    throw new Refused('forbidden', 'You do not see this channel')
  }
  const command = commandsIn(world, channel).find((candidate) => candidate.body.name === name)
  if (command === undefined) throw new Refused('unknown', `There is no command /${name} here`)
  if (!mayUse(world, command, channel, userId)) {
    throw new Refused('forbidden', 'You do not have permission to use this command')
  }
  return command
}

type Definition = APIApplicationCommandOption

/** An option as the bot gets it. */
interface SentOption {
  readonly name: string
  readonly type: number
  readonly value?: TypedValue
  readonly focused?: boolean
  readonly options?: readonly SentOption[]
}

export interface SentOptions {
  readonly options: readonly SentOption[]
  readonly resolved?: object
}

interface Nest {
  readonly definitions: readonly Definition[]
  wrap(options: readonly SentOption[]): readonly SentOption[]
}

/** The options where the values go: below the subcommand, "add" or "group add", if the command has some. */
const nestOf = (command: RegisteredCommand, subcommand: string | undefined): Nest => {
  let definitions: readonly Definition[] = command.body.options ?? []
  const path: Definition[] = []
  for (const name of subcommand?.split(' ') ?? []) {
    const found = definitions.find((option) => option.name === name && isNest(option))
    if (found === undefined) throw new Refused('unknown', `/${command.body.name} has no subcommand ${subcommand}`)
    path.push(found)
    definitions = ('options' in found ? found.options : undefined) ?? []
  }
  if (definitions.some(isNest)) throw new Refused('invalid', `/${command.body.name} needs a subcommand`)
  const wrap = (options: readonly SentOption[]): readonly SentOption[] =>
    path.reduceRight<readonly SentOption[]>((inner, { name, type }) => [{ name, type, options: inner }], options)
  return { definitions, wrap }
}

const isNest = (option: Definition): boolean =>
  option.type === Option.Subcommand || option.type === Option.SubcommandGroup

/** The options of a command that is sent off: each checked as Discord's client checks it. */
export const sendOptions = (
  world: World,
  command: RegisteredCommand,
  subcommand: string | undefined,
  typed: TypedOptions,
  userId: string,
): SentOptions => {
  const { definitions, wrap } = nestOf(command, subcommand)
  const known = new Set(definitions.map((definition) => definition.name))
  for (const name of Object.keys(typed)) {
    if (typed[name] !== undefined && !known.has(name)) throw new Refused('unknown', `There is no option ${name}`)
  }
  const resolved: Resolved = {}
  const options = definitions.flatMap((definition) => {
    const value = typed[definition.name]
    if (value === undefined || value === '') {
      if ('required' in definition && definition.required === true) {
        throw new Refused('invalid', `The option ${definition.name} is required`)
      }
      return []
    }
    return [
      { name: definition.name, type: definition.type, value: checked(world, definition, value, resolved, userId) },
    ]
  })
  return { options: wrap(options), ...(Object.keys(resolved).length === 0 ? {} : { resolved }) }
}

/** The options while one of them is being typed: nothing is required yet, nothing is checked. */
export const typingOptions = (
  command: RegisteredCommand,
  subcommand: string | undefined,
  focused: string,
  typed: string,
  others: TypedOptions,
): SentOptions => {
  const { definitions, wrap } = nestOf(command, subcommand)
  const target = definitions.find((definition) => definition.name === focused)
  if (target === undefined) throw new Refused('unknown', `There is no option ${focused}`)
  if (!('autocomplete' in target) || target.autocomplete !== true) {
    throw new Refused('invalid', `The option ${focused} has no autocomplete`)
  }
  const options = definitions.flatMap((definition): SentOption[] => {
    const { name, type } = definition
    if (name === focused) return [{ name, type, value: typed, focused: true }]
    const value = others[name]
    return value === undefined || value === '' ? [] : [{ name, type, value }]
  })
  return { options: wrap(options) }
}

type Resolved = Partial<Record<'users' | 'members' | 'roles' | 'channels', Record<string, object>>>

const checked = (
  world: World,
  definition: Definition,
  value: TypedValue,
  resolved: Resolved,
  userId: string,
): TypedValue => {
  const refuse = (what: string): never => {
    throw new Refused('invalid', `The option ${definition.name} ${what}`)
  }
  switch (definition.type) {
    case Option.String: {
      const text = String(value)
      if ('choices' in definition && definition.choices !== undefined && definition.choices.length > 0) {
        const choice = definition.choices.find((candidate) => candidate.value === text || candidate.name === text)
        return choice?.value ?? refuse('takes one of its choices')
      }
      if ('min_length' in definition && text.length < (definition.min_length ?? 0)) refuse('is too short')
      if (text.length > (('max_length' in definition ? definition.max_length : undefined) ?? 6_000))
        refuse('is too long')
      return text
    }
    case Option.Integer:
    case Option.Number: {
      const number = Number(value)
      if (!Number.isFinite(number) || (definition.type === Option.Integer && !Number.isInteger(number)))
        refuse('takes a number')
      const choices = ('choices' in definition ? definition.choices : undefined) ?? []
      if (choices.length > 0 && !choices.some((choice) => choice.value === number)) refuse('takes one of its choices')
      if ('min_value' in definition && number < (definition.min_value ?? number)) refuse('is too small')
      if ('max_value' in definition && number > (definition.max_value ?? number)) refuse('is too large')
      return number
    }
    case Option.Boolean:
      if (typeof value === 'boolean') return value
      return value === 'true' || value === 'True'
        ? true
        : value === 'false' || value === 'False'
          ? false
          : refuse('takes yes or no')
    case Option.Channel: {
      const channel = findChannel(world, String(value))
      if (channel === undefined || !may(world, channel, userId, 'ViewChannel')) return refuse('takes a channel')
      const types: readonly ChannelType[] = definition.channel_types ?? []
      if (types.length > 0 && !types.includes(channel.type)) refuse('takes another type of channel')
      resolveChannel(world, resolved, channel, userId)
      return channel.id
    }
    default:
      return resolveOther(world, resolved, String(value)) ?? refuse('takes a member or a role')
  }
}

const resolveChannel = (world: World, resolved: Resolved, channel: Channel, userId: string): void => {
  resolved.channels = { ...resolved.channels, [channel.id]: interactionChannel(world, channel, userId) }
}

const resolveOther = (world: World, resolved: Resolved, id: string): string | undefined => {
  const user = world.users.get(id)
  if (user !== undefined) {
    resolved.users = { ...resolved.users, [id]: userObject(user) }
    return id
  }
  for (const guild of world.guilds.values()) {
    const role = guild.roles.get(id)
    if (role === undefined) continue
    resolved.roles = { ...resolved.roles, [id]: roleObject(role, world) }
    return id
  }
  return undefined
}

/** What the bot is told of the entities that a select menu's values name. */
export const resolveValues = (
  world: World,
  values: readonly string[],
  userId: string,
  guildId: string | undefined,
): object => {
  const resolved: Resolved = {}
  for (const id of values) {
    const channel = findChannel(world, id)
    if (channel !== undefined) resolveChannel(world, resolved, channel, userId)
    else if (resolveOther(world, resolved, id) === undefined)
      throw new Refused('invalid', `There is no ${id} to choose`)
    const member = world.guilds.get(guildId ?? '')?.members.get(id)
    if (member !== undefined) {
      resolved.members = { ...resolved.members, [id]: { ...memberObject(world, member), permissions: String(bits()) } }
    }
  }
  return resolved
}
