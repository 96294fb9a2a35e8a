/** A typed value, checked against its option as Discord's client checks it. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type ChannelType,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10'
import { Refused } from './refused.ts'
import type { Resolved } from './resolved.ts'

export type TypedValue = string | number | boolean

/** The value as the option takes it; throws when Discord's client would not let it out. */
export const checkedValue = (
  definition: APIApplicationCommandOption,
  value: TypedValue,
  resolved: Resolved,
): TypedValue => {
  const checked = check(definition as APIApplicationCommandBasicOption, value, resolved)
  if (typeof checked === 'object') throw new Refused('invalid', `The option ${definition.name} ${checked.problem}`)
  return checked
}

type Checked = TypedValue | { readonly problem: string }

/** The bounds and choices that an option may have; those that its type has not are undefined. */
interface Bounds {
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[]
  readonly min_length?: number
  readonly max_length?: number
  readonly min_value?: number
  readonly max_value?: number
}

const noChoice = { problem: 'takes one of its choices' }

const check = (definition: APIApplicationCommandBasicOption, value: TypedValue, resolved: Resolved): Checked => {
  const id = String(value)
  switch (definition.type) {
    case Option.String:
      return checkText(definition as Bounds, id)
    case Option.Integer:
    case Option.Number:
      return checkNumber(definition as Bounds, Number(value), definition.type === Option.Integer)
    case Option.Boolean: {
      const word = id.toLowerCase()
      return word === 'true' ? true : word === 'false' ? false : { problem: 'takes true or false' }
    }
    case Option.Channel: {
      const types: readonly ChannelType[] = definition.channel_types ?? []
      const channel = resolved.channel(id)
      if (channel === undefined) return { problem: 'takes a channel' }
      return types.length === 0 || types.includes(channel.type) ? id : { problem: 'takes another type of channel' }
    }
    case Option.User:
      return resolved.person(id) ? id : { problem: 'takes a person' }
    case Option.Role:
      return resolved.role(id) ? id : { problem: 'takes a role' }
    default:
      return resolved.person(id) || resolved.role(id) ? id : { problem: 'takes a person or a role' }
  }
}

const checkText = ({ choices = [], min_length = 0, max_length = 6_000 }: Bounds, text: string): Checked => {
  if (choices.length > 0) {
    return choices.find((choice) => choice.value === text || choice.name === text)?.value ?? noChoice
  }
  if (text.length < min_length) return { problem: 'is too short' }
  return text.length > max_length ? { problem: 'is too long' } : text
}

const checkNumber = (bounds: Bounds, number: number, whole: boolean): Checked => {
  const { choices = [], min_value = number, max_value = number } = bounds
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) return { problem: 'takes a number' }
  if (choices.length > 0 && !choices.some((choice) => choice.value === number)) return noChoice
  return number < min_value || number > max_value ? { problem: 'is out of its bounds' } : number
}
