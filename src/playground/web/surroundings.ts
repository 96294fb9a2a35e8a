import type { Names } from './names.ts'
import type { Message } from './wire.ts'

/** What the parts of a message may ask of the page around them. */
export interface Surroundings {
  readonly names: Names
  readonly locale: string
  now(): number
  openChannel(id: string): void
  /** Puts a command into the composer, ready to be filled in. */
  writeCommand(label: string): void
  enlarge(picture: Enlarged): void
  press(message: Message, customId: string): void
  choose(message: Message, customId: string, values: readonly string[]): void
  dismiss(message: Message): void
  /** What a select menu of channels, roles or people offers. */
  selectable(kind: 'user' | 'role' | 'channel', channelTypes?: readonly number[]): readonly Selectable[]
}

export interface Enlarged {
  readonly url: string
  readonly description: string
}

interface Selectable {
  readonly label: string
  readonly value: string
}
