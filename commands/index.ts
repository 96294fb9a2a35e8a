import type { Desk } from '../src/briefing/desk.ts'
import type { Command } from '../src/discord/command.ts'
import { about } from './about.ts'
import { positions } from './positions.ts'
import { summary } from './summary.ts'
import { timeline } from './timeline.ts'

/** Every slash command, in the order in which Discord is told of them. */
export const commands: readonly Command<Desk>[] = [summary, timeline, positions, about]
