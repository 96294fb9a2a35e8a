import type { Desk } from '../src/briefing/desk.ts'
import type { Command } from '../src/discord/command.ts'
import { aboutView } from '../src/render/about.ts'
import { define } from './option.ts'

/** /about: what the bot knows, how fresh it is, and how it works. */
export const about: Command<Desk> = {
  data: define('about', 'What I know, how fresh it is, when the next briefing comes, and how I work'),
  run: async (call, desk) => {
    const nextBriefing = await desk.nextBriefing(call.channelId, call.now)
    const { archive, version } = desk
    const payload = aboutView({
      articles: archive.corpus.articles,
      topics: archive.topics.length,
      version,
      ...(nextBriefing !== undefined && { nextBriefing }),
    })
    return { kind: 'message', private: true, payload }
  },
}
