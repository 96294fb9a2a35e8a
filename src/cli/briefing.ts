import { composeBriefing } from '../briefing/briefing.ts'
import type { TerminalCommand } from './command.ts'
import { claimJson, claimLine } from './print.ts'
import { countryFlag, selectionOf } from './selection.ts'

/** Prints the briefing that a channel would get. */
export const briefing: TerminalCommand = {
  name: 'briefing',
  about: 'the briefing that a channel would get',
  usage: 'briefing [--topic SLUG] [--country CC] [--since INSTANT] [--now INSTANT] [--json]',
  flags: {
    topic: { type: 'string' },
    country: { type: 'string' },
    since: { type: 'string' },
    now: { type: 'string' },
  },
  async run({ archive: load, flags, print, now }) {
    const [since, until] = [flags.instant('since'), flags.instant('now') ?? now]
    const country = countryFlag(flags, 'country')
    const archive = await load()
    const { topic } = selectionOf(archive, flags)
    const { title, period, sections } = composeBriefing(archive, {
      ...(topic && { topics: [topic] }),
      ...(country && { countries: [country] }),
      ...(since !== undefined && { since }),
      now: until,
      told: new Set(),
      length: 'full',
      whenQuiet: 'line',
    })
    if (flags.on('json')) {
      const iso = (at: number) => new Date(at).toISOString()
      const rows = sections.map((section) => ({
        kind: section.kind,
        title: section.title,
        items: section.items.map(({ claim }) => claimJson(claim)),
      }))
      const from = period.from === undefined ? {} : { from: iso(period.from) }
      print(JSON.stringify({ title, ...from, to: iso(period.to), sections: rows }))
      return 0
    }
    print(title)
    for (const section of sections) {
      print(`\n${section.title}`)
      for (const { claim } of section.items) print(`- ${claimLine(archive, claim)}`)
    }
    return 0
  },
}
