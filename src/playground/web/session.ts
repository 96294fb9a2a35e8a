import { type Api, createApi, type Outcome, type WorldChange } from './api.ts'
import { listen } from './events.ts'
import { isOpen, withChannel, withEvent, withMessages, withoutPending, withPending, withWorld } from './page-state.ts'
import type { Store } from './store.ts'
import type { CommandCall, Message, PageEvent } from './wire.ts'

/** What the person at the page does: each step asks the server, and the store shows what came of it. */
export interface Session {
  /** Begins anew as somebody else. */
  become(user: string): void
  open(channel: string): Promise<void>
  run(call: CommandCall): Promise<Outcome>
  say(content: string): Promise<Outcome>
  use(message: Message, send: (api: Api) => Promise<Outcome>): Promise<void>
  dismiss(message: Message): void
  change(change: WorldChange): Promise<Outcome>
  /** The page API of the person who acts. */
  api(): Api
}

/** After this long a press is taken for done, though nothing on the page has changed by it. */
const pressPatience = 5_000

/** Returns the session that fills `store`; `heard` is told of each event after the store has taken it in. */
export function createSession(store: Store, heard: (event: PageEvent) => void): Session {
  let api = createApi('')
  let stop = () => {}
  const dismissed = new Set<string>()

  const readMessages = async () => {
    const { channel, as } = store.get()
    if (channel === '') return
    const messages = (await api.messages(channel)).filter((one) => !dismissed.has(one.id))
    store.update((state) => (state.channel === channel && state.as === as ? withMessages(state, messages) : state))
  }
  const refresh = async () => {
    try {
      const world = await api.state()
      // Nobody was named yet, or the playground was started anew with other people.
      if (world.me.id !== store.get().as) return become(world.me.id)
      store.update((state) => ({ ...withWorld(state, world), connected: true }))
      await readMessages()
    } catch {
      store.update((state) => ({ ...state, connected: false }))
    }
  }
  const take = (event: PageEvent) => {
    store.update((state) => withEvent(state, event))
    if (event.type === 'commands' || event.type === 'bot' || event.type === 'channels') void refresh()
    heard(event)
  }
  const become = (user: string) => {
    stop()
    api = createApi(user)
    store.update((state) => ({ ...state, as: user, messages: [], loaded: false, pending: [], unread: new Set() }))
    stop = listen(user, {
      event: take,
      // Whatever is read once the stream is open misses nothing.
      opened: () => void refresh(),
      lost: () => store.update((state) => ({ ...state, connected: false })),
    })
  }
  return {
    api: () => api,
    become,
    async open(channel) {
      if (!isOpen(store.get().world, channel)) return
      store.update((state) => withChannel(state, channel))
      await readMessages().catch(() => undefined)
    },
    run: (call) => api.command(call),
    say: (content) => api.say(store.get().channel, content),
    async use(message, send) {
      const pending = {
        interaction: `use ${message.id}`,
        channel: message.channel_id,
        user: store.get().as,
        message: message.id,
      }
      store.update((state) => withPending(state, { ...pending, failed: false }))
      const outcome = await send(api)
      if (!outcome.ok) store.update((state) => withPending(state, { ...pending, failed: true }))
      else setTimeout(() => store.update((state) => withoutPending(state, pending.interaction)), pressPatience)
    },
    dismiss(message) {
      dismissed.add(message.id)
      store.update((state) => withEvent(state, { type: 'message-delete', channel: message.channel_id, id: message.id }))
    },
    change: (change) => api.world(change),
  }
}
