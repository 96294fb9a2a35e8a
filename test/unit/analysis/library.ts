import { type Archive, createArchive } from '../../../src/analysis/archive.ts'
import { countriesIn } from '../../../src/analysis/countries/countries.ts'
import { datesIn } from '../../../src/analysis/dates/index.ts'
import type { Position, Reading } from '../../../src/analysis/reading.ts'
import type { Article, Sentence, SentenceKind } from '../../../src/corpus/article.ts'
import { createCorpus } from '../../../src/corpus/corpus.ts'

/** What a test says of an article; the body is made of the sentences. */
interface Draft {
  readonly id: string
  readonly title?: string
  readonly date?: string
  readonly at?: string
  readonly source?: string
  readonly tags?: readonly string[]
  readonly countries?: readonly string[]
  /** A sentence, or one with its kind; an item is introduced by the last sentence that is none. */
  readonly says: readonly (string | readonly [SentenceKind, string])[]
}

export const article = (draft: Draft): Article => {
  const sentences: Sentence[] = []
  let body = ''
  let introducer: number | undefined
  draft.says.forEach((said, index) => {
    const [kind, text] = typeof said === 'string' ? (['prose', said] as const) : said
    const start = body === '' ? 0 : body.length + 2
    body = body === '' ? text : `${body}\n\n${text}`
    const introducedBy = kind === 'item' ? introducer : undefined
    sentences.push({
      index,
      text,
      start,
      end: body.length,
      kind,
      paragraph: index,
      ...(introducedBy !== undefined && { introducedBy }),
    })
    if (kind !== 'item') introducer = index
  })
  return {
    id: draft.id,
    path: `${draft.id}.md`,
    title: draft.title ?? draft.id,
    ...(draft.source !== undefined && { source: draft.source }),
    ...(draft.date !== undefined && { published: { from: draft.date, precision: 'day', known: true } }),
    ...(draft.at !== undefined && { publishedAt: draft.at }),
    inferred: [],
    reasons: {},
    tags: draft.tags ?? [],
    countries: draft.countries ?? [],
    draft: false,
    body,
    sentences,
    hash: draft.id,
  }
}

/** The archive of these articles, with the positions that the test says were read in them. */
export const archiveOf = (
  articles: readonly Article[],
  positions: Readonly<Record<string, readonly Position[]>> = {},
): Archive => {
  const readings = new Map<string, Reading>(
    articles.map((each) => [
      each.id,
      { dates: datesIn(each), countries: countriesIn(each), attributions: [], positions: positions[each.id] ?? [] },
    ]),
  )
  return createArchive(createCorpus(articles, []), readings)
}

/** Articles of an invented harbour dispute, by three outlets. */
export const harbour: readonly Article[] = [
  article({
    id: 'gazette/closure',
    title: 'Norland closes the port of Vessia to foreign ships',
    date: '2021-03-02',
    source: 'The Gazette',
    tags: ['Vessia', 'Shipping'],
    says: [
      'Norland closed the port of Vessia to foreign ships on Monday after a quarrel over fishing rights.',
      'The harbour master said that no vessel would be let in without a licence.',
      'However, ferries may still call at the old quay.',
      'Talks between the two governments are to open in Poland on 9 March 2021.',
      'Vessia was founded by monks in 1804 and lives from herring.',
    ],
  }),
  article({
    id: 'courier/port-shut',
    title: 'Port of Vessia shut to foreign ships',
    date: '2021-03-02',
    source: 'The Courier',
    tags: ['Vessia', 'shipping'],
    says: [
      'The port of Vessia was closed to all foreign ships on 1 March 2021, the government of Norland announced.',
      'It gave a quarrel over fishing rights as the reason.',
      'Fishermen burned pallets in front of the town hall in protest at the closure of the port.',
    ],
  }),
  article({
    id: 'courier/talks',
    title: 'Fishing talks open in Warsaw',
    date: '2021-03-09',
    source: 'The Courier',
    tags: ['Vessia', 'Diplomacy'],
    says: [
      'Delegations opened talks on fishing rights in Warsaw on Tuesday under a Polish mediator.',
      'He added that a first draft would be ready within a week.',
      'The mediator wants an agreement before the herring season begins in May.',
    ],
  }),
  article({
    id: 'tribune/accord',
    title: 'Norland reopens Vessia after accord on herring quotas',
    date: '2021-04-20',
    source: 'The Tribune',
    tags: ['Vessia', 'Diplomacy'],
    says: [
      'Norland reopened the port of Vessia on Monday after signing an accord on herring quotas.',
      'The accord divides the herring catch between the fleets of both countries for six years.',
      'A joint commission will review the quotas on 1 October 2021.',
      'Scroll down for pictures of the ceremony in the harbour.',
    ],
  }),
]
