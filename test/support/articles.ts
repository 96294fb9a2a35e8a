/** Articles of our own for the tests of the whole bot: path → file, as a writer would put them into the content folder. */

export type Files = Readonly<Record<string, string>>

interface Piece {
  readonly title: string
  readonly date?: string
  readonly source?: string
  readonly tags?: readonly string[]
  readonly url?: string
  readonly body: string
}

/** The text of a file with its front matter. */
export const fileOf = ({ title, date, source, tags, url, body }: Piece): string =>
  [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(date ? [`date: ${date}`] : []),
    ...(source ? [`source: ${JSON.stringify(source)}`] : []),
    ...(url ? [`url: ${JSON.stringify(url)}`] : []),
    ...(tags ? [`tags: [${tags.join(', ')}]`] : []),
    '---',
    body,
    '',
  ].join('\n')

/** When the tests of the whole bot begin: 13 July 2023, 06:30 UTC, half past eight in Berlin. */
export const START = Date.UTC(2023, 6, 13, 6, 30)

/** What the bot reads unless a test says otherwise. */
export const shelf: Files = {
  'grain/port-reopens.md': fileOf({
    title: 'Port of Odesa reopens to grain ships',
    date: '2023-06-12',
    source: 'Baltic Ledger',
    url: 'https://ledger.example/port-reopens',
    tags: ['Grain', 'Ukraine'],
    body: `The port of Odesa reopened to grain ships on 10 June 2023 after three weeks of repairs. Ukraine supports a longer grain agreement and asked its partners for more convoys.

Turkey supports a longer grain agreement, its foreign minister said on Sunday. Harvest stores in the south are full.`,
  }),
  'grain/talks-stall.md': fileOf({
    title: 'Grain talks stall in Ankara',
    date: '2023-07-03',
    source: 'The Harbour Desk',
    url: 'https://desk.example/talks_(stall)',
    tags: ['Grain'],
    body: `Talks on the grain agreement stalled in Ankara on 1 July 2023 after two days. Russia opposes a longer grain agreement without new terms, its envoy said.

Germany demands that the convoys continue through the autumn. The next round of talks will take place on 15 August 2023 in Istanbul.`,
  }),
  'alliance/summit.md': fileOf({
    title: 'Summit ends with a promise to Kyiv',
    date: '2023-07-12',
    source: 'The Harbour Desk',
    tags: ['NATO', 'Ukraine'],
    body: `Leaders of NATO ended their summit in Vilnius on 12 July 2023 with a promise of membership to Ukraine. Germany supports the membership of Ukraine after the war, its chancellor said.

Turkey now opposes a longer grain agreement. The leaders of NATO will meet again on 9 July 2024 in Washington.`,
  }),
  'alliance/what-for.md': fileOf({
    title: 'What the alliance is for',
    tags: ['NATO'],
    body: `NATO was founded in 1949 by twelve countries. It has grown in every decade since then.`,
  }),
}
