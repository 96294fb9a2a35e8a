import { select } from '../analysis/selection.ts'
import { timelineOf } from '../analysis/timeline/timeline.ts'
import type { TerminalCommand } from './command.ts'
import { claimJson, claimLine } from './print.ts'
import { SELECTION_FLAGS, selectionOf } from './selection.ts'

/** Prints the dated events of the articles. */
export const timeline: TerminalCommand = {
  name: 'timeline',
  about: 'the dated events that the articles tell',
  usage:
    'timeline [--topic SLUG] [--query "WORDS"] [--country CC] [--from DAY] [--to DAY] [--max-events N] [--sentences-per-event K] [--json]',
  flags: {
    ...SELECTION_FLAGS,
    from: { type: 'string' },
    to: { type: 'string' },
    'max-events': { type: 'string' },
    'sentences-per-event': { type: 'string' },
  },
  async run({ archive: load, flags, print }) {
    const [from, to] = [flags.day('from'), flags.day('to')]
    const [maxEvents, sentencesPerEvent] = [flags.count('max-events'), flags.count('sentences-per-event')]
    const archive = await load()
    const selection = selectionOf(archive, flags)
    const events = timelineOf(archive, select(archive, selection), {
      ...(selection.query && { query: selection.query }),
      ...(selection.country && { country: selection.country }),
      ...(from && { from }),
      ...(to && { to }),
      ...(maxEvents && { maxEvents }),
      ...(sentencesPerEvent && { sentencesPerEvent }),
    })
    if (flags.on('json')) {
      const rows = events.map((event) => ({
        date: event.value,
        ...(event.end && { end: event.end }),
        precision: event.moment.precision,
        inferred: event.inferred,
        ...claimJson(event.claim),
        countries: event.countries,
        weight: event.weight,
        announced: event.announced,
        ...(event.disagreement && { disagreement: event.disagreement }),
      }))
      print(JSON.stringify({ events: rows }))
      return 0
    }
    for (const { value, end, claim, disagreement } of events) {
      print(`${value}${end ? ` to ${end}` : ''}  ${claimLine(archive, claim)}`)
      if (disagreement) print(`    ${disagreement}`)
    }
    if (events.length === 0) print('(no dated event)')
    return 0
  },
}
