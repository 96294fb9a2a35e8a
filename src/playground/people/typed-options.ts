/** The options of a command as a person types them, turned into what the bot gets. */
import { type APIApplicationCommandOption, ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import type { RegisteredCommand } from '../world/registered-command.ts'
import { Refused } from './refused.ts'
import type { Resolved } from './resolved.ts'
import { checkedValue, type TypedValue } from './typed-value.ts'

export type TypedOptions = Readonly<Record<string, TypedValue | undefined>>

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
  command: RegisteredCommand,
  subcommand: string | undefined,
  typed: TypedOptions,
  resolved: Resolved,
): SentOptions => {
  const { definitions, wrap } = nestOf(command, subcommand)
  const known = new Set(definitions.map((definition) => definition.name))
  for (const name of Object.keys(typed)) {
    if (typed[name] !== undefined && !known.has(name)) throw new Refused('unknown', `There is no option ${name}`)
  }
  const options = definitions.flatMap((definition) => {
    const value = typed[definition.name]
    if (value === undefined || value === '') {
      if ('required' in definition && definition.required === true) {
        throw new Refused('invalid', `The option ${definition.name} is required`)
      }
      return []
    }
    return [{ name: definition.name, type: definition.type, value: checkedValue(definition, value, resolved) }]
  })
  return { options: wrap(options), ...resolved.fields() }
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
