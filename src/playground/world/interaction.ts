/** An interaction: what a person did with the bot, the token that answers it, and what the person saw in the end. */
import { randomBytes } from 'node:crypto'
import { type APIMessage, InteractionType } from 'discord-api-types/v10'
import type { World } from './world.ts'

/** What the person sees. */
export type Seen =
  | { readonly kind: 'message'; readonly message: APIMessage; readonly ephemeral: boolean; readonly deferred: boolean }
  | { readonly kind: 'update'; readonly message: APIMessage; readonly ephemeral: boolean }
  | { readonly kind: 'acknowledged' }
  | {
      readonly kind: 'choices'
      readonly choices: readonly { readonly name: string; readonly value: string | number }[]
    }
  | { readonly kind: 'modal'; readonly modal: unknown }
  | { readonly kind: 'failure'; readonly reason: FailureReason; readonly error: string }

/** `no-answer`: nothing within 3 s; `forbidden`, `invalid`, `unknown`: Discord itself would not have let it out. */
export type FailureReason = 'no-answer' | 'forbidden' | 'invalid' | 'unknown'

export interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: InteractionType
  readonly userId: string
  readonly channelId: string
  readonly guildId?: string
  readonly commandName: string
  /** The message whose component was used. */
  readonly messageId?: string
  readonly createdAt: number
  state: 'waiting' | 'answered' | 'failed'
  /** The message that `@original` names. */
  originalId?: string
  /** Settles with what the person sees; it never rejects. */
  readonly seen: Promise<Seen>
  settle(seen: Seen): void
}

export const failure = (reason: FailureReason, error: string): Seen => ({ kind: 'failure', reason, error })

/** Opens an interaction: it fails by itself when the first answer stays away for too long. */
export const openInteraction = (
  world: World,
  parts: Pick<Interaction, 'type' | 'userId' | 'channelId' | 'commandName'> & { guildId?: string; messageId?: string },
): Interaction => {
  let settle: (seen: Seen) => void = () => undefined
  const seen = new Promise<Seen>((resolve) => {
    settle = resolve
  })
  const interaction: Interaction = {
    ...parts,
    id: world.nextId(),
    token: randomBytes(60).toString('base64url'),
    createdAt: world.now(),
    state: 'waiting',
    seen,
    settle,
  }
  forgetOld(world)
  world.interactions.set(interaction.id, interaction)
  world.interactionTokens.set(interaction.token, interaction)
  setTimeout(() => expire(world, interaction), world.timing.firstAnswer).unref()
  return interaction
}

const expire = (world: World, interaction: Interaction): void => {
  if (interaction.state !== 'waiting') return
  interaction.state = 'failed'
  const autocomplete = interaction.type === InteractionType.ApplicationCommandAutocomplete
  interaction.settle(failure('no-answer', autocomplete ? 'Loading options failed' : 'The application did not respond'))
  world.emit({ type: 'interaction-failed', interaction })
}

/** Whether the first answer may still come. */
export const isWaiting = (world: World, interaction: Interaction): boolean =>
  interaction.state === 'waiting' && world.now() - interaction.createdAt <= world.timing.firstAnswer

/** Whether the token is good still. */
export const tokenIsGood = (world: World, interaction: Interaction): boolean =>
  world.now() - interaction.createdAt <= world.timing.token

const forgetOld = (world: World): void => {
  for (const interaction of world.interactions.values()) {
    // The oldest come first. A token is remembered a while after its end, to be refused by its right name.
    if (world.now() - interaction.createdAt <= world.timing.token * 2) return
    world.interactions.delete(interaction.id)
    world.interactionTokens.delete(interaction.token)
  }
}
