import type { Article } from '../corpus/article.ts'
import { accents } from './answer.ts'
import { container, divider, text } from './component.ts'
import { liveTime } from './dates.ts'
import { escaped } from './escape.ts'
import { clip } from './limits.ts'
import type { Payload } from './payload.ts'
import { basis, plural, sourceLink } from './source.ts'

/** What the bot knows of itself and of its articles. */
interface Facts {
  /** The newest first. */
  readonly articles: readonly Article[]
  readonly topics: number
  readonly version: string
  readonly nextBriefing?: number
}

const MOST_OUTLETS = 12

const outlets = (articles: readonly Article[]): string => {
  const counts = new Map<string, number>()
  for (const { source } of articles) if (source) counts.set(source, (counts.get(source) ?? 0) + 1)
  const names = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name, count]) => `${escaped(clip(name, 60))} (${count})`)
  if (names.length === 0) return 'none named'
  const more = names.length - MOST_OUTLETS
  return `${names.slice(0, MOST_OUTLETS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const how = [
  'Every line that I show is a sentence of an article, with its outlet and date; open it to read it in its context.',
  'I choose sentences, I do not write them: no language model is behind this, and nothing you ask leaves Discord and me.',
  '“≈” marks what I worked out rather than read; “undated” is an article whose day nothing proves.',
  'Start with `/summary`, `/timeline`, `/positions` or `/briefing`; whoever manages the server sets up a daily one with `/schedule add`.',
]

/** What the bot serves: articles, outlets, days, the newest, the channel's next briefing, and how it works. */
export const aboutView = ({ articles, topics, version, nextBriefing }: Facts): Payload => {
  const newest = articles.find(({ published }) => published)
  const facts = [
    `**Articles** ${basis(articles)} · ${plural(topics, 'topic')}`,
    `**Outlets** ${outlets(articles)}`,
    ...(newest ? [`**Newest** ${escaped(clip(newest.title, 200))} — ${sourceLink(newest)}`] : []),
    `**Next briefing here** ${nextBriefing === undefined ? 'none is scheduled in this channel' : `${liveTime(nextBriefing)} (${liveTime(nextBriefing, 'f')})`}`,
    `**Version** ${escaped(version)}`,
  ]
  return {
    components: [
      container(accents.briefing, [
        text('## Attaché\n-# A press attaché for this server'),
        divider(),
        text(facts.join('\n')),
        divider(),
        text(how.map((line) => `- ${line}`).join('\n')),
      ]),
    ],
  }
}
