import type { Desk } from '../src/briefing/desk.ts'
import type { Command } from '../src/discord/command.ts'
import { about } from './about.ts'
import { briefing } from './briefing.ts'
import { country } from './country.ts'
import { positions } from './positions.ts'
import { schedule } from './schedule.ts'
import { search } from './search.ts'
import { summary } from './summary.ts'
import { timeline } from './timeline.ts'

/** Every slash command, in the order in which Discord is told of them. */
export const commands: readonly Command<Desk>[] = [
  briefing,
  summary,
  timeline,
  positions,
  country,
  search,
  schedule,
  about,
]
