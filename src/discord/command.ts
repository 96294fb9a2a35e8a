import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10'
import type { Payload } from '../render/payload.ts'

/** A channel as an option or an interaction names it. */
export interface ChannelOption {
  readonly id: string
  readonly name: string
  /** Discord's channel type. */
  readonly type: number
}

/** The options of a call by name; an option that was not given is undefined. */
export interface Options {
  text(name: string): string | undefined
  flag(name: string): boolean | undefined
  whole(name: string): number | undefined
  channel(name: string): ChannelOption | undefined
  /** The id of a role. */
  role(name: string): string | undefined
}

/** Who asks, where and when. */
export interface Asker {
  readonly userId: string
  /** Absent in direct messages. */
  readonly guildId?: string
  readonly channelId: string
  /** Whether the member holds Manage Server here; false in direct messages. */
  readonly managesGuild: boolean
  readonly locale: string
  /** Epoch ms. */
  readonly now: number
}

/** A slash command as it was typed. */
export interface Call extends Asker {
  readonly subcommand?: string
  readonly options: Options
}

/** A pressed button or a chosen entry of a select menu; `state` is what stands in its `custom_id` behind the command's name. */
export interface Press extends Asker {
  readonly state: readonly string[]
  /** The chosen values of a select menu; empty for a button. */
  readonly values: readonly string[]
}

/** A choice of an autocomplete: `name` is shown (at most 100 characters), `value` is what the option gets. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** What a command gives back: a new message, private or for the channel, or the message whose component was pressed made anew. */
export type Reply =
  | { readonly kind: 'message'; readonly private: boolean; readonly payload: Payload }
  | { readonly kind: 'update'; readonly payload: Payload }

/** A slash command: its definition for Discord, what it answers, and what its options and buttons do. */
export interface Command<Desk> {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody
  run(call: Call, desk: Desk): Reply | Promise<Reply>
  /** Choices for an option that is being typed; at most the first 25 are shown. */
  complete?(typed: string, option: string, call: Call, desk: Desk): readonly Choice[] | Promise<readonly Choice[]>
  press?(press: Press, desk: Desk): Reply | Promise<Reply>
}
