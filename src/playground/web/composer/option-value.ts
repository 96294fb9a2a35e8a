import type { Choice, Guild, User, Value, World } from '../wire.ts'
import { type Option, optionType } from './entries.ts'

/** What an option's text means: the value that is sent, or what is wrong with it. */
export type Reading = { readonly value: Value } | { readonly error: string }

/** Returns the entries that an option offers without asking the bot: its choices, yes and no, or the channels, roles or people of the server. */
export function fixedChoices(option: Option, world: World, guild: Guild | undefined): readonly Choice[] | undefined {
  switch (option.type) {
    case optionType.boolean:
      return [
        { name: 'True', value: 'true' },
        { name: 'False', value: 'false' },
      ]
    case optionType.channel: {
      const types: readonly number[] | undefined = option.channel_types
      const fits = (type: number) => types === undefined || types.includes(type)
      return (guild?.channels ?? [])
        .filter((one) => fits(one.type) && one.deleted !== true)
        .map((one) => ({ name: `#${one.name}`, value: one.id }))
    }
    case optionType.role:
      return (guild?.roles ?? []).map(roleChoice)
    case optionType.user:
      return people(world).map(userChoice)
    case optionType.mentionable:
      return [...people(world).map(userChoice), ...(guild?.roles ?? []).map(roleChoice)]
    case optionType.string:
    case optionType.integer:
    case optionType.number:
      return 'choices' in option && option.choices !== undefined && option.choices.length > 0
        ? option.choices
        : undefined
    default:
      return undefined
  }
}

/** Returns the choices whose name holds what was typed, those that begin with it first. */
export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = plain(typed)
  const begins = choices.filter((one) => plain(one.name).startsWith(wanted))
  const holds = choices.filter((one) => !begins.includes(one) && plain(one.name).includes(wanted))
  return [...begins, ...holds]
}

/** Returns the value of a typed text that was not chosen from a list; `choices` are the only texts allowed, where there are any. */
export function readOption(option: Option, typed: string, choices: readonly Choice[] | undefined): Reading {
  const text = typed.trim()
  if (text === '') return { error: 'This option is required. Give it a value.' }
  if (choices !== undefined) {
    const chosen = choices.find((one) => plain(one.name) === plain(text))
    if (chosen === undefined) return { error: `“${text}” is not one of the choices.` }
    return { value: option.type === optionType.boolean ? chosen.value === 'true' : chosen.value }
  }
  switch (option.type) {
    case optionType.integer:
      return readNumber(text, /^[+-]?\d+$/, 'a whole number', option.min_value, option.max_value)
    case optionType.number:
      return readNumber(text, /^[+-]?(\d+\.?\d*|\.\d+)$/, 'a number', option.min_value, option.max_value)
    case optionType.string:
      return readText(text, option.min_length, option.max_length)
    default:
      return { error: 'The playground cannot fill in this kind of option.' }
  }
}

function readNumber(text: string, form: RegExp, name: string, least = -Infinity, most = Infinity): Reading {
  const value = Number(text)
  if (!form.test(text) || !Number.isFinite(value)) return { error: `“${text}” is not ${name}.` }
  if (value < least) return { error: `The least value is ${least}.` }
  if (value > most) return { error: `The greatest value is ${most}.` }
  return { value }
}

function readText(text: string, least = 0, most = 6000): Reading {
  if (text.length < least) return { error: `At least ${least} characters are needed.` }
  if (text.length > most) return { error: `At most ${most} characters are allowed.` }
  return { value: text }
}

const plain = (name: string) => name.trim().toLowerCase().replace(/^[#@]/, '')
const userChoice = (user: Pick<User, 'id' | 'name'>): Choice => ({ name: `@${user.name}`, value: user.id })
const roleChoice = (role: { readonly id: string; readonly name: string }): Choice => ({
  name: `@${plain(role.name)}`,
  value: role.id,
})
const people = (world: World) => [...world.users, world.bot.user]
