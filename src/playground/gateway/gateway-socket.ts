/** One connection of the gateway: payloads out as JSON, compressed as the client asked. */
import { constants, createDeflate, deflateSync } from 'node:zlib'
import type { WebSocket } from 'ws'

export interface GatewaySocket {
  send(payload: object): void
  /** Closes with that code; 1006 breaks the line without a word. */
  close(code: number, reason?: string): void
  /** Whether each payload is compressed by itself, as IDENTIFY can ask. */
  compressEach: boolean
}

/** Wraps a WebSocket; `stream` compresses the connection as a whole (zlib-stream). */
export const createGatewaySocket = (socket: WebSocket, stream: boolean): GatewaySocket => {
  const deflate = stream ? createDeflate({ chunkSize: 65_535 }) : undefined
  socket.on('close', () => deflate?.close())
  const wrapped: GatewaySocket = {
    compressEach: false,
    send(payload) {
      const json = JSON.stringify({ op: 0, d: null, s: null, t: null, ...payload })
      if (deflate !== undefined) {
        deflate.write(json)
        // The flush ends each payload with the four bytes by which the client knows it is whole.
        deflate.flush(constants.Z_SYNC_FLUSH, () => {
          const chunk: unknown = deflate.read()
          if (chunk instanceof Uint8Array && socket.readyState === socket.OPEN) socket.send(chunk)
        })
      } else if (socket.readyState === socket.OPEN) socket.send(wrapped.compressEach ? deflateSync(json) : json)
    },
    close(code, reason) {
      if (code === 1006) socket.terminate()
      else socket.close(code, reason)
    },
  }
  return wrapped
}
