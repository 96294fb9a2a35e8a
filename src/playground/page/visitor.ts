/** Who may come in: the page only under a local name and from itself, the API only from this machine and never from a browser. */
import type { IncomingMessage } from 'node:http'

const localNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Whether the request names this server by a local name, which keeps out pages whose name was pointed here. */
const namesUs = (request: IncomingMessage): boolean => {
  const { host } = request.headers
  return host !== undefined && URL.canParse(`http://${host}`) && localNames.has(new URL(`http://${host}`).hostname)
}

/** Whether the page, a file of it or its API may be given out. */
export const isLocalPage = (request: IncomingMessage): boolean => {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const ownOrigin = origin === undefined || origin === `http://${host}`
  // A link or an address bar opens the page itself ("none"), but another site may ask for nothing.
  const ownSite = site === undefined || site === 'same-origin' || site === 'none'
  return namesUs(request) && ownOrigin && ownSite
}

/** Whether the API or the gateway may be used: a program on this machine. */
export const isLocalProgram = (request: IncomingMessage): boolean => {
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const loopback = address === '::1' || address.startsWith('127.')
  return loopback && namesUs(request) && request.headers.origin === undefined
}
