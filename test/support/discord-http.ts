/** Plain HTTP to the local Discord, for what the real client would not send. */
import type { TestDiscord } from './discord.ts'

export interface PlainAnswer {
  readonly status: number
  readonly headers: Headers
  // The body as JSON, or as text where it is none.
  readonly body: unknown
}

/** A function that asks the API with the bot's token, unless it is given another or none. */
export const plainHttp =
  ({ started }: TestDiscord) =>
  async (method: string, path: string, json?: unknown, token: string | null = started.token): Promise<PlainAnswer> => {
    const response = await fetch(`${started.apiUrl}/v10${path}`, {
      method,
      headers: {
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bot ${token}` }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
