import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10'

/** What the page and the local Discord say to each other: the page API, as this side sees it. */
export interface User {
  readonly id: string
  readonly name: string
  readonly avatarColor: string
  readonly admin: boolean
}

interface Role {
  readonly id: string
  readonly name: string
}

export interface Channel {
  readonly id: string
  readonly name: string
  /** Discord's channel type. */
  readonly type: number
  readonly parentId?: string | null
  readonly botMaySend: boolean
  readonly deleted?: boolean
}

export interface Guild {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly channels: readonly Channel[]
  /** The ids of its users, the bot among them while it is a member. */
  readonly members: readonly string[]
}

/** A registered command; `permitted` says whether the acting user may use it. */
export type Command = Pick<APIApplicationCommand, 'id' | 'name' | 'description' | 'options'> & {
  readonly permitted: boolean
  /** The names of the rights that the acting user lacks for it. */
  readonly missing?: readonly string[]
}

export interface World {
  readonly me: User
  readonly users: readonly User[]
  readonly guilds: readonly Guild[]
  readonly commands: readonly Command[]
  readonly bot: { readonly online: boolean; readonly user: Omit<User, 'admin'> }
}

export type Message = Omit<APIMessage, 'interaction'> & {
  /** Only the acting user sees it. */
  readonly ephemeral?: boolean
  readonly interaction?: { readonly user: { readonly id: string; readonly name: string }; readonly commandName: string }
}

/** A command or a press that the bot has not answered yet. */
export interface Waiting {
  readonly interaction: string
  readonly channel: string
  readonly user: string
  readonly commandName?: string
  /** The message whose component was used. */
  readonly message?: string
}

export type PageEvent =
  | { readonly type: 'message' | 'message-update'; readonly channel: string; readonly message: Message }
  | { readonly type: 'message-delete'; readonly channel: string; readonly id: string }
  | ({ readonly type: 'thinking' | 'interaction-failed' } & Waiting)
  | { readonly type: 'commands' | 'bot' | 'channels' }

export interface CommandCall {
  readonly channel: string
  readonly command: string
  readonly subcommand?: string
  readonly options: Readonly<Record<string, Value>>
}

export type Value = string | number | boolean

export interface Choice {
  readonly name: string
  readonly value: string | number
}
