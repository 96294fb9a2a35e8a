/** A person at the keyboard in one channel, and what they read there. */
import type { APIMessage } from 'discord-api-types/v10'
import type { People } from '../../src/playground/people/people.ts'
import type { Seen } from '../../src/playground/world/interaction.ts'
import type { Payload } from '../../src/render/payload.ts'
import { buttonsOf, componentsOf, textsOf } from './limits.ts'

type Options = NonNullable<Parameters<People['type']>[3]>

/** A message as a person reads it. */
export interface Read {
  readonly message: APIMessage
  readonly text: string
  /** The label of each button, in order. */
  readonly buttons: readonly string[]
}

/** What the bot answered. */
export interface Answered extends Read {
  /** `update`: the message whose button was pressed has changed. */
  readonly kind: 'message' | 'update'
  readonly ephemeral: boolean
}

/** The components of a message, to be looked at like those of a payload. */
export const layoutOf = ({ components }: APIMessage): Payload => ({ components: components as Payload['components'] })

export const readMessage = (message: APIMessage): Read => ({
  message,
  text: [message.content, ...textsOf(layoutOf(message))].filter((text) => text !== '').join('\n'),
  buttons: buttonsOf(layoutOf(message)).map(({ label }) => label),
})

const answered = (seen: Seen): Answered => {
  if (seen.kind !== 'message' && seen.kind !== 'update') throw new Error(`no message but ${JSON.stringify(seen)}`)
  return { ...readMessage(seen.message), kind: seen.kind, ephemeral: seen.ephemeral }
}

const menuOf = (message: APIMessage): { readonly id: string; readonly values: readonly string[] } => {
  const menu = componentsOf(layoutOf(message)).find(({ type }) => type === 3)
  if (!menu || !Array.isArray(menu.options)) throw new Error('the message has no menu')
  return { id: String(menu.custom_id), values: menu.options.map(({ value }) => String(value)) }
}

export interface Hands {
  /** Types a command such as "summary" or "schedule add". */
  type(command: string, options?: Options): Promise<Answered>
  /** Presses the button with that label. */
  press(on: Read, label: string): Promise<Answered>
  /** Chooses from the menu of a message; the first entry unless told otherwise. */
  choose(on: Read, at?: number): Promise<Answered>
  /** The choices that are offered while an option is typed. */
  complete(
    command: string,
    option: string,
    typed: string,
    others?: Options,
  ): Promise<readonly { readonly name: string; readonly value: string | number }[]>
  /** What this person sees in the channel, the oldest first. */
  sees(): readonly Read[]
}

/** The hands of that person in that channel. */
export const handsOf = (act: People, userId: string, channelId: string): Hands => ({
  async type(command, options = {}) {
    const [name = '', subcommand] = command.split(' ')
    return answered(await act.type(userId, channelId, name, options, subcommand))
  },
  async press(on, label) {
    const button = buttonsOf(layoutOf(on.message)).find((one) => one.label === label)
    if (!button) throw new Error(`no button ${label} among ${on.buttons.join(', ')}`)
    return answered(await act.press(userId, on.message.id, button.id))
  },
  async choose(on, at = 0) {
    const { id, values } = menuOf(on.message)
    return answered(await act.choose(userId, on.message.id, id, values.slice(at, at + 1)))
  },
  async complete(command, option, typed, others = {}) {
    const [name = '', subcommand] = command.split(' ')
    const seen = await act.complete(userId, channelId, name, option, typed, others, subcommand)
    if (seen.kind !== 'choices') throw new Error(`no choices but ${JSON.stringify(seen)}`)
    return seen.choices
  },
  sees: () => act.sees(userId, channelId).map(({ body }) => readMessage(body)),
})
