/** A local Discord for a test: started on a free port, with a guild of its own, and real clients that log in to it. */
import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js'
import { createPlayground, type Playground, type PlaygroundOptions, type Started } from '../../src/playground/index.ts'
import { channelNamed } from '../../src/playground/world/channels.ts'
import { furnish } from '../../src/playground/world/default-world.ts'
import type { Guild } from '../../src/playground/world/entities.ts'
import { addGuild, addMember, addRole, addUser } from '../../src/playground/world/guilds.ts'
import { bits } from '../../src/playground/world/permissions.ts'
import { createWorld, type World, type WorldOptions } from '../../src/playground/world/world.ts'

/** A guild that belongs to one test alone. */
interface TestGuild {
  readonly guild: Guild
  /** Holds Manage Server. */
  readonly admin: string
  readonly member: string
  /** Ids of the channels that every guild has. */
  readonly channels: {
    readonly general: string
    readonly news: string
    readonly announcements: string
    readonly locked: string
  }
  /** A role that can be mentioned. */
  readonly readers: string
}

export interface TestDiscord extends TestGuild {
  readonly playground: Playground
  readonly world: World
  readonly started: Started
  /** Another guild, told to the bot as an invitation when it is online. */
  freshGuild(name?: string): TestGuild
  /** A client that is logged in and ready; it is destroyed with the rest. */
  login(options?: Partial<ClientOptions>): Promise<Client<true>>
  stop(): Promise<void>
}

/** Starts a local Discord with one guild. Without `rateLimits`, nothing is limited. */
export const startDiscord = async (
  options: PlaygroundOptions & { world?: never } & { worldOptions?: WorldOptions } = {},
): Promise<TestDiscord> => {
  const { worldOptions, ...rest } = options
  const world = createWorld({ ...(options.now === undefined ? {} : { now: options.now }), ...worldOptions })
  const playground = createPlayground({ rateLimits: false, ...rest, world })
  const started = await playground.start()
  const clients: Client[] = []
  const owner = addUser(world, 'Olga', { id: world.application.ownerId })
  const freshGuild = (name = 'Guild'): TestGuild => {
    const guild = addGuild(world, { name, ownerId: owner.id })
    furnish(world, guild)
    const editors = addRole(world, guild, { name: 'Editors', permissions: bits('ManageGuild') })
    const readers = addRole(world, guild, { name: 'Readers', mentionable: true })
    const admin = addUser(world, 'Ada').id
    const member = addUser(world, 'Ben').id
    addMember(world, guild, admin, [editors.id])
    addMember(world, guild, member)
    const id = (channel: string) => channelNamed(world, guild, channel).id
    return {
      guild,
      admin,
      member,
      readers: readers.id,
      channels: { general: id('general'), news: id('news'), announcements: id('announcements'), locked: id('locked') },
    }
  }
  return {
    ...freshGuild(),
    playground,
    world,
    started,
    freshGuild,
    async login(clientOptions = {}) {
      const client = new Client({
        intents: [GatewayIntentBits.Guilds],
        ...clientOptions,
        rest: { ...clientOptions.rest, api: started.apiUrl },
      })
      clients.push(client)
      const ready = new Promise<Client<true>>((resolve) => {
        client.once(Events.ClientReady, resolve)
      })
      await client.login(started.token)
      return ready
    },
    async stop() {
      await Promise.all(clients.map((client) => client.destroy()))
      await playground.stop()
    },
  }
}
