import type { Channel, Message, PageEvent, Waiting, World } from './wire.ts'

/** A command that the bot thinks about, or one that it never answered. */
export interface Pending extends Waiting {
  readonly failed: boolean
}

/** All that the page shows; every change makes a new value. */
export interface PageState {
  readonly as: string
  readonly world: World | undefined
  readonly channel: string
  readonly messages: readonly Message[]
  /** Whether `messages` have been read; until then the channel is neither full nor empty. */
  readonly loaded: boolean
  readonly pending: readonly Pending[]
  readonly unread: ReadonlySet<string>
  readonly connected: boolean
}

export const emptyPage: PageState = {
  as: '',
  world: undefined,
  channel: '',
  messages: [],
  loaded: false,
  pending: [],
  unread: new Set(),
  connected: true,
}

const threads = new Set([10, 11, 12])
const readable = new Set([0, 5, ...threads])

/** Returns every channel of the world that holds messages, threads included. */
export function textChannels(world: World | undefined): readonly Channel[] {
  return (world?.guilds ?? [])
    .flatMap((guild) => guild.channels)
    .filter((one) => readable.has(one.type) && one.deleted !== true)
}

/** Returns whether a channel of this id can be opened. */
export function isOpen(world: World | undefined, channel: string): boolean {
  return textChannels(world).some((one) => one.id === channel)
}

/** Returns whether a channel is a thread of another one. */
export function isThread(channel: Channel): boolean {
  return threads.has(channel.type)
}

/** Returns the state after the world was read anew; a channel that is gone gives way to the first one. */
export function withWorld(state: PageState, world: World): PageState {
  const channels = textChannels(world)
  const channel = channels.some((one) => one.id === state.channel) ? state.channel : (channels[0]?.id ?? '')
  return {
    ...state,
    world,
    as: world.me.id,
    channel,
    ...(channel === state.channel ? {} : { messages: [], loaded: false }),
  }
}

/** Returns the state in which `channel` is open and not yet filled. */
export function withChannel(state: PageState, channel: string): PageState {
  return { ...state, channel, messages: [], loaded: false, unread: without(state.unread, channel) }
}

/** Returns the state with the messages of the open channel as they were read; those that have come since then stay. */
export function withMessages(state: PageState, messages: readonly Message[]): PageState {
  const last = BigInt(messages.at(-1)?.id ?? 0)
  const since = state.messages.filter((one) => BigInt(one.id) > last)
  return { ...state, messages: [...messages, ...since], loaded: true }
}

/** Returns the state after something happened in the local Discord. */
export function withEvent(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'message':
      return received(state, event.channel, event.message)
    case 'message-update':
      return {
        ...state,
        messages: state.messages.map((one) => (one.id === event.message.id ? event.message : one)),
        pending: state.pending.filter((one) => one.message !== event.message.id),
      }
    case 'message-delete':
      return { ...state, messages: state.messages.filter((one) => one.id !== event.id) }
    case 'thinking':
      return withPending(withoutFailed(state), { ...event, failed: false })
    case 'interaction-failed':
      return withPending(state, { ...event, failed: true })
    default:
      return state
  }
}

/** Returns the state with one more command or press that waits, or one that has failed. */
export function withPending(state: PageState, pending: Pending): PageState {
  const replaces = (one: Pending) =>
    one.interaction === pending.interaction || (one.message !== undefined && one.message === pending.message)
  return { ...state, pending: [...state.pending.filter((one) => !replaces(one)), pending] }
}

/** Returns the state without this command or press: it was answered, or never sent. */
export function withoutPending(state: PageState, interaction: string): PageState {
  return { ...state, pending: state.pending.filter((one) => one.interaction !== interaction) }
}

/** The line of a failed command has been read once another one is sent. */
function withoutFailed(state: PageState): PageState {
  return { ...state, pending: state.pending.filter((one) => !one.failed || one.message !== undefined) }
}

function received(state: PageState, channel: string, message: Message): PageState {
  const pending = state.pending.filter((one) => !answers(message, one))
  if (channel !== state.channel) {
    const own = message.author.id === state.as || message.ephemeral === true
    return { ...state, pending, unread: own ? state.unread : new Set([...state.unread, channel]) }
  }
  const known = state.messages.some((one) => one.id === message.id)
  const messages = known
    ? state.messages.map((one) => (one.id === message.id ? message : one))
    : [...state.messages, message]
  return { ...state, pending, messages }
}

function answers(message: Message, pending: Pending): boolean {
  const cause = message.interaction_metadata
  if (cause === undefined) return false
  const pressed = 'interacted_message_id' in cause ? cause.interacted_message_id : undefined
  return pending.interaction === cause.id || (pressed !== undefined && pending.message === pressed)
}

function without(set: ReadonlySet<string>, gone: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== gone))
}
