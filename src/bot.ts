import { type Client, Events } from 'discord.js'
import { composeBriefing } from './briefing/briefing.ts'
import type { Desk } from './briefing/desk.ts'
import type { Chance, Instant, Store } from './briefing/ports.ts'
import { missingRights, seenChannel } from './discord/channels.ts'
import { createClient } from './discord/client.ts'
import type { Command } from './discord/command.ts'
import { answerInteractions } from './discord/interactions.ts'
import { createMessenger } from './discord/messenger.ts'
import { rasterise } from './discord/rasterise.ts'
import { registerCommands } from './discord/register.ts'
import type { Log } from './log.ts'
import type { Newsroom } from './newsroom.ts'
import { createTicker } from './schedule/ticker.ts'

/** What the bot is made of. */
export interface BotParts {
  readonly apiUrl: string
  readonly token: string
  readonly newsroom: Newsroom
  readonly store: Store
  readonly commands: readonly Command<Desk>[]
  readonly log: Log
  readonly version: string
  readonly timezone: string
  /** How long after its time an edition is still sent, in ms. */
  readonly catchUp: number
  readonly now: () => Instant
  readonly chance: Chance
  /** A short name for a bug. */
  readonly reference: () => string
  /** Called when Discord refuses the token. */
  readonly refused: () => void
}

/** The bot: logged in, answering and delivering between `start` and `stop`. */
export interface Bot {
  /** Resolves when commands are answered and briefings go out; rejects where Discord refuses the token. */
  start(): Promise<void>
  /** Ends what is under way, then leaves. */
  stop(): Promise<void>
}
