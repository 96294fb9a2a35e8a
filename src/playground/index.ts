/** The local Discord: a REST and gateway server on loopback that the real client logs in to, and a page to use it with. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { createRateLimits, type RateLimitOptions, type RateLimits } from './api/rate-limit.ts'
import type { LoggedRequest } from './api/request.ts'
import { createRest } from './api/rest.ts'
import { createFaults, type Fault, type FaultRule } from './faults.ts'
import { createGateway, type Gateway } from './gateway/gateway.ts'
import { answerPage } from './page/page-api.ts'
import { sendAttachment, sendNothing, sendPageFile, sendRefusal } from './page/static-files.ts'
import { isLocalPage, isLocalProgram } from './page/visitor.ts'
import { createPeople, type People } from './people/people.ts'
import { createDefaultWorld } from './world/default-world.ts'
import type { World } from './world/world.ts'

export interface PlaygroundOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  readonly host?: string
  /** The bot's token; a random one unless given. */
  readonly token?: string
  /** Epoch ms, for the world; rate limits go by the real clock. */
  readonly now?: () => number
  /** The folder of the page's files; without it there is no page. */
  readonly webFolder?: string
  readonly world?: World
  /** `false` lifts Discord's rate limits. */
  readonly rateLimits?: RateLimitOptions | false
  /** Ms between heartbeats. */
  readonly heartbeat?: number
  /** Privileged intents that the application was granted. */
  readonly privilegedIntents?: number
}

export interface Playground {
  start(): Promise<Started>
  stop(): Promise<void>
  readonly world: World
  readonly act: People
  /** Every request that reached the API, oldest first. */
  readonly requests: LoggedRequest[]
  /** Makes requests fail. */
  fail(rule: FaultRule): Fault
  /** Ends all faults. */
  heal(): void
  readonly gateway: Gateway
  readonly limits: RateLimits | undefined
}

export interface Started {
  /** Where the page is. */
  readonly url: string
  /** What the client takes as `rest.api`. */
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
}

export const createPlayground = (options: PlaygroundOptions = {}): Playground => {
  const world = options.world ?? createDefaultWorld(options.now === undefined ? {} : { now: options.now })
  const token = options.token ?? newToken(world)
  const faults = createFaults()
  const requests: LoggedRequest[] = []
  const limits = options.rateLimits === false ? undefined : createRateLimits(options.rateLimits)
  const rest = createRest({ world, token, faults, log: requests, ...(limits === undefined ? {} : { limits }) })
  const gateway = createGateway({
    world,
    token,
    ...(options.heartbeat === undefined ? {} : { heartbeat: options.heartbeat }),
    ...(options.privilegedIntents === undefined ? {} : { privileged: options.privilegedIntents }),
  })
  const act = createPeople(world)
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname.startsWith('/api/')) return isLocalProgram(request) ? rest(request, response) : sendRefusal(response)
    if (!isLocalPage(request)) return sendRefusal(response)
    if (pathname.startsWith('/page/'))
      return answerPage({ world, act, isOnline: () => gateway.online }, request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendNothing(response)
    if (pathname.startsWith('/attachments/')) return sendAttachment(world, pathname, response)
    if (options.webFolder === undefined) return sendNothing(response)
    return sendPageFile(options.webFolder, pathname, response)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // The client went away in the middle, or the playground is at fault: the connection ends either way.
      response.destroy(error instanceof Error ? error : undefined)
    })
  })
  const sockets = new WebSocketServer({
    server,
    perMessageDeflate: false,
    verifyClient: ({ req }: { req: IncomingMessage }) => isLocalProgram(req),
  })
  sockets.on('connection', (socket, request) => {
    gateway.accept(socket, new URL(request.url ?? '/', 'http://localhost').searchParams)
  })
  return {
    world,
    act,
    requests,
    fail: (rule) => faults.add(rule),
    heal: () => faults.clear(),
    gateway,
    limits,
    async start() {
      const host = options.host ?? '127.0.0.1'
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(options.port ?? 0, host, resolve)
      })
      const { port } = server.address() as AddressInfo
      const url = `http://127.0.0.1:${port}`
      world.origin = url
      return { url, apiUrl: `${url}/api`, token, applicationId: world.application.id }
    },
    async stop() {
      gateway.close()
      sockets.close()
      server.closeAllConnections()
      if (!server.listening) return
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** A token of the same build as Discord's: the bot's id, then noise. */
const newToken = (world: World): string =>
  [
    Buffer.from(world.bot.id).toString('base64url'),
    randomBytes(4).toString('base64url'),
    randomBytes(28).toString('base64url'),
  ].join('.')
