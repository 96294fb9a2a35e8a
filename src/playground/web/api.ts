import type { Choice, CommandCall, Message, World } from './wire.ts'

/** The page API of the local Discord, asked in the name of one person. */
export interface Api {
  state(): Promise<World>
  messages(channel: string): Promise<readonly Message[]>
  command(call: CommandCall): Promise<Outcome>
  complete(
    call: CommandCall & { readonly option: string; readonly typed: string },
    signal: AbortSignal,
  ): Promise<readonly Choice[]>
  press(message: string, customId: string): Promise<Outcome>
  choose(message: string, customId: string, values: readonly string[]): Promise<Outcome>
  say(channel: string, content: string): Promise<Outcome>
  world(change: WorldChange): Promise<Outcome>
}

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string }

export type WorldChange =
  | { readonly action: 'delete-channel' | 'restore-channel' | 'revoke-send' | 'grant-send'; readonly channel: string }
  | { readonly action: 'kick-bot' | 'invite-bot'; readonly guild: string }

/** Returns the page API for the person with the id `as`. */
export function createApi(as: string): Api {
  const get = async <Body>(path: string, query: Readonly<Record<string, string>>): Promise<Body> => {
    const response = await fetch(`/page/${path}?${new URLSearchParams({ ...query, as })}`)
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return (await response.json()) as Body
  }
  const post = (path: string, body: object, signal?: AbortSignal): Promise<Response> =>
    fetch(`/page/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, ...body }),
      ...(signal === undefined ? {} : { signal }),
    })
  const act = async (path: string, body: object): Promise<Outcome> => {
    try {
      const response = await post(path, body)
      return (await response.json()) as Outcome
    } catch {
      return { ok: false, error: 'The playground does not answer. Is it still running?' }
    }
  }
  return {
    state: () => get('state', {}),
    messages: (channel) => get('messages', { channel }),
    command: (call) => act('command', call),
    complete: async (call, signal) => {
      const response = await post('complete', call, signal)
      const answer = (await response.json()) as { readonly choices?: readonly Choice[] }
      if (answer.choices === undefined) throw new Error('The bot gave no choices')
      return answer.choices
    },
    press: (message, customId) => act('press', { message, customId }),
    choose: (message, customId, values) => act('choose', { message, customId, values }),
    say: (channel, content) => act('say', { channel, content }),
    world: (change) => act('world', change),
  }
}
