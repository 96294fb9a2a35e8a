import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'

/** A file that goes out with a message; components name it as `attachment://name`. */
export interface Picture {
  readonly name: string
  readonly bytes: Uint8Array
  readonly description: string
}

/** One Discord message in components v2; the flag and the empty `allowed_mentions` are added where it is sent. */
export interface Payload {
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly pictures?: readonly Picture[]
  /** The only role that this message may mention. */
  readonly mentionRole?: string
}
