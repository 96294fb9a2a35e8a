import { announcement } from './announcer.ts'
import { drawBar, openWorld } from './bar.ts'
import { drawChannels } from './channels.ts'
import { createComposer } from './composer/composer.ts'
import { createDrawers } from './drawers.ts'
import { skeleton } from './element.ts'
import { icon } from './icon.ts'
import { refreshTimes } from './markdown/markdown.ts'
import { drawMembers } from './members.ts'
import { messageList } from './message-list.ts'
import { namesOf } from './names.ts'
import { emptyPage } from './page-state.ts'
import { choosePerson, drawPerson } from './person.ts'
import { enlarge } from './picture.ts'
import { hashOf, placeOf, titleOf } from './place.ts'
import { drawServers, openGuild } from './servers.ts'
import { createSession } from './session.ts'
import { createStore, dependingOn } from './store.ts'
import type { Surroundings } from './surroundings.ts'

/** The page of the local Discord: a client that looks and works like Discord's. */

const locale = navigator.language
const store = createStore(emptyPage)
const announcer = skeleton('announcer', HTMLElement)
const messages = skeleton('messages', HTMLElement)
const place = placeOf(location.hash)

const session = createSession(store, (event) => {
  const channel = 'channel' in event ? (namesOf(store.get().world).channel(event.channel) ?? '') : ''
  const words = announcement(event, store.get().as, channel)
  if (words !== undefined) announcer.textContent = words
})
const composer = createComposer(store, session)
const drawers = createDrawers()

const open = (channel: string) => {
  drawers.closeCovering()
  composer.clear()
  void session.open(channel)
}
const become = (user: string) => {
  drawers.closeCovering()
  composer.clear()
  session.become(user)
}

const around: Surroundings = {
  get names() {
    return namesOf(store.get().world)
  },
  locale,
  now: () => Date.now(),
  openChannel: open,
  writeCommand: (label) => composer.write(label),
  enlarge,
  press: (message, customId) => void session.use(message, (api) => api.press(message.id, customId)),
  choose: (message, customId, values) => void session.use(message, (api) => api.choose(message.id, customId, values)),
  dismiss: (message) => session.dismiss(message),
  selectable(kind, types) {
    const { world } = store.get()
    const guild = openGuild(store.get())
    if (kind === 'user') return (world?.users ?? []).map((user) => ({ label: `@${user.name}`, value: user.id }))
    if (kind === 'role')
      return (guild?.roles ?? []).map((role) => ({ label: `@${role.name.replace(/^@/, '')}`, value: role.id }))
    return (guild?.channels ?? [])
      .filter((channel) => types === undefined || types.includes(channel.type))
      .map((channel) => ({ label: `#${channel.name}`, value: channel.id }))
  },
}

const servers = skeleton('servers', HTMLElement)
const channels = skeleton('channels', HTMLElement)
const members = skeleton('members', HTMLElement)
const person = skeleton('person', HTMLElement)
const world = skeleton('world', HTMLElement)

skeleton('show-side', HTMLElement).append(icon('list'))
skeleton('show-members', HTMLElement).append(icon('people'))
skeleton('send', HTMLElement).append(icon('send'))
world.prepend(icon('world'), ' ')

store.show(
  dependingOn(
    (state) => [state.world, state.channel, state.unread],
    (state) => {
      drawServers(servers, state, open)
      drawChannels(channels, state, open)
      document.title = titleOf(state)
    },
  ),
)
store.show(
  dependingOn(
    (state) => [state.world, state.channel],
    (state) => {
      drawMembers(members, state)
      drawPerson(person, state)
      if (state.world !== undefined) history.replaceState(null, '', hashOf(state))
    },
  ),
)
store.show(dependingOn((state) => [state.world, state.channel, state.connected], drawBar))
store.show(messageList(messages, around))

person.addEventListener('click', () => choosePerson(person, store.get(), become))
world.addEventListener('click', () => openWorld(world, store.get(), session, composer.complain))
setInterval(() => refreshTimes(messages, Date.now(), locale), 20_000)

store.update((state) => ({ ...state, channel: place.channel }))
session.become(place.as)
