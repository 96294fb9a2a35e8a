import { momentValue } from '../analysis/dates/calendar.ts'
import { positionsOf } from '../analysis/positions/selection.ts'
import { select } from '../analysis/selection.ts'
import type { TerminalCommand } from './command.ts'
import { claimJson, claimLine } from './print.ts'
import { SELECTION_FLAGS, selectionOf } from './selection.ts'

/** Prints where countries stand. */
export const positions: TerminalCommand = {
  name: 'positions',
  about: 'where countries stand, with the sentence that shows it',
  usage: 'positions [--topic SLUG] [--query "WORDS"] [--country CC] [--as-of DAY] [--json]',
  flags: { ...SELECTION_FLAGS, 'as-of': { type: 'string' } },
  async run({ archive: load, flags, print }) {
    const asOf = flags.day('as-of')
    const archive = await load()
    const { country, ...selection } = selectionOf(archive, flags)
    const articles = select(archive, selection)
    const found = positionsOf(archive, articles, { ...(country && { country }), ...(asOf && { asOf }) })
    if (flags.on('json')) {
      const rows = found.map(({ claim, heldOn, ...position }) => ({
        ...position,
        ...(heldOn && { date: heldOn.from }),
        ...claimJson(claim),
      }))
      print(JSON.stringify({ positions: rows }))
      return 0
    }
    for (const { country: who, stance, speaker, heldOn, claim } of found) {
      const day = heldOn ? momentValue(heldOn) : 'undated'
      print(`${day}  ${who}${speaker ? ` (${speaker})` : ''} ${stance}: ${claimLine(archive, claim)}`)
    }
    if (found.length === 0) print(`(no position found in ${articles.length} articles)`)
    return 0
  },
}
