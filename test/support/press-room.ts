import type { Archive } from '../../src/analysis/archive.ts'
import { createArchive } from '../../src/analysis/archive.ts'
import { claimOf } from '../../src/analysis/claim.ts'
import { countriesIn } from '../../src/analysis/countries/countries.ts'
import { datesIn } from '../../src/analysis/dates/index.ts'
import type { Position, Reading, Stance } from '../../src/analysis/reading.ts'
import type { Article } from '../../src/corpus/article.ts'
import { createCorpus } from '../../src/corpus/corpus.ts'
import { parseArticle } from '../../src/corpus/parse.ts'

/** A small archive for the tests of what readers see: a few articles of our own, one of them hostile. */

const files: Readonly<Record<string, string>> = {
  'grain/port-reopens.md': `---
title: Port of Odesa reopens to grain ships
date: 2023-06-12
source: Baltic Ledger
url: https://ledger.example/port-reopens
tags: [Grain, Ukraine]
---
The port of Odesa reopened to grain ships on June 10, 2023 after three weeks of repairs. Ukraine welcomes the return of the convoys.
Turkey said on Sunday that it supports a longer grain agreement. Harvest stores in the south are full.
`,
  'grain/talks-stall.md': `---
title: Grain talks stall in Ankara
date: 2023-07-03
source: The Alliance Desk
url: https://desk.example/talks_(stall)
tags: [Grain]
---
Talks on the grain agreement stalled in Ankara on July 1, 2023. Russia opposes a longer grain agreement without new terms.
Germany demands that the convoys continue. The next round of talks is set for August 15, 2023.
`,
  'alliance/summit.md': `---
title: Summit ends with a promise
date: 2023-07-12
source: The Alliance Desk
tags: [NATO, Ukraine]
---
Leaders of NATO ended a summit in Vilnius on July 12, 2023 with a promise to Ukraine. Germany supports a longer grain agreement as well.
Turkey now opposes a longer grain agreement. The leaders of NATO will meet again in July 2024.
`,
  'alliance/undated.md': `---
title: What the alliance is for
author: R. Vale
tags: [NATO]
---
NATO was founded in 1949 by twelve countries. It has grown in every decade since then.
`,
  'hostile.md': `---
title: "@everyone **free** [nitro](http://evil.example) <@&1>"
date: 2023-07-05
source: "Evil](https://evil.example) @here"
url: "javascript:alert(1)"
tags: [Hostile]
---
The @everyone pings <@&123456789012345678> and </timeline:1> with <t:1689033600:R> on July 4, 2023 in [a](http://b) and __bold__ words.
# not a heading but <@123456789012345678> says that @here is ||hidden|| from \`view\`.
`,
}

const sentence = (article: Article, part: string): number => {
  const found = article.sentences.find(({ text }) => text.includes(part))
  if (!found) throw new RangeError(`${article.id} does not say “${part}”`)
  return found.index
}

interface Stand {
  readonly article: string
  readonly part: string
  readonly country: string
  readonly stance: Stance
  readonly speaker?: string
  readonly target?: string
}

const stands: readonly Stand[] = [
  {
    article: 'grain/port-reopens',
    part: 'Turkey said',
    country: 'TR',
    stance: 'supports',
    target: 'a longer grain agreement',
  },
  {
    article: 'grain/talks-stall',
    part: 'Russia opposes',
    country: 'RU',
    stance: 'opposes',
    target: 'a longer grain agreement',
    speaker: 'Russia',
  },
  { article: 'grain/talks-stall', part: 'Germany demands', country: 'DE', stance: 'demands' },
  {
    article: 'alliance/summit',
    part: 'Germany supports',
    country: 'DE',
    stance: 'supports',
    target: 'a longer grain agreement',
  },
  {
    article: 'alliance/summit',
    part: 'Turkey now',
    country: 'TR',
    stance: 'opposes',
    target: 'a longer grain agreement',
  },
  {
    article: 'hostile',
    part: '@everyone pings',
    country: 'UA',
    stance: 'states',
    target: '<@&1> @everyone',
    speaker: '**@here**',
  },
]

const positionsIn = (article: Article): readonly Position[] =>
  stands
    .filter((stand) => stand.article === article.id)
    .map(({ part, country, stance, speaker, target }) => ({
      country,
      stance,
      kind: 'indirect',
      ...(speaker && { speaker }),
      ...(target && { target }),
      ...(article.published && { heldOn: { ...article.published, known: false } }),
      claim: claimOf(article, sentence(article, part)),
    }))

const readingOf = (article: Article): Reading => ({
  dates: datesIn(article),
  countries: countriesIn(article),
  attributions: [],
  positions: positionsIn(article),
})

/** The archive of these texts (path → text); without them, of the texts of this file. */
export const archiveOf = (texts: Readonly<Record<string, string>> = files): Archive => {
  const articles = Object.entries(texts).map(([path, text]) => {
    const { article, problems } = parseArticle(path, new TextEncoder().encode(text))
    if (!article) throw new Error(JSON.stringify(problems))
    return article
  })
  return createArchive(createCorpus(articles, []), new Map(articles.map((article) => [article.id, readingOf(article)])))
}
