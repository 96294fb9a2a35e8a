import type { Article } from '../../corpus/article.ts'
import { type Archive, countDocuments } from '../archive.ts'
import { type Citation, cite } from '../claim.ts'
import { dangles } from '../dangling.ts'
import { holdsAny, rarity, type Weigh } from '../vectors.ts'
import { countriesNamed } from './countries.ts'
import { disagreementOn } from './disagreement.ts'
import type { TimelineEvent, TimelineOptions } from './event.ts'
import { type Mark, marksOf } from './mark.ts'
import { type Row, rowsOf } from './rows.ts'

const isWithin = (value: string, from: string | undefined, to: string | undefined): boolean =>
  (from === undefined || value >= from.slice(0, value.length)) &&
  (to === undefined || value <= to.slice(0, value.length))

/** A word of the query must stand in the sentence, or in the title of its article. */
const isAsked = (archive: Archive, { article, bag }: Mark, asked: ReadonlySet<number>): boolean =>
  asked.size === 0 || holdsAny(bag, asked) || archive.lexicon.stemsOf(article.title).some((stem) => asked.has(stem))

/** How well a sentence serves as the line of its row: clear when alone, of a good length, with its date stated, high in its article. */
const fitness = (archive: Archive, { article, sentence, moment }: Mark): number => {
  const { kind = 'prose', text = '' } = article.sentences[sentence] ?? {}
  const words = archive.lexicon.termsOf(article).words[sentence] ?? 0
  return (
    (dangles(text) ? -2 : 0) +
    (kind === 'prose' ? 0 : -1) +
    (words < 6 || words > 50 ? -1 : 0) +
    (moment.known ? 0.5 : 0) +
    1 / (2 + sentence)
  )
}

/** An item is shown with the sentence that introduces it ("He said NATO will …"). */
const lineOf = ({ article, sentence }: Mark): { readonly text: string; readonly citations: readonly Citation[] } => {
  const own = cite(article, sentence)
  const introducer =
    article.sentences[sentence]?.kind === 'item' ? article.sentences[sentence]?.introducedBy : undefined
  if (introducer === undefined) return { text: own.quote, citations: [own] }
  const before = cite(article, introducer)
  return { text: `${before.quote} ${own.quote}`, citations: [own, before] }
}

const eventOf = (archive: Archive, row: Row, sentences: number): TimelineEvent | undefined => {
  const marks = [...row.marks].sort((a, b) => fitness(archive, b) - fitness(archive, a))
  const [best] = marks
  if (!best) return undefined
  const line = lineOf(best)
  const more = marks.slice(1, sentences)
  const shown = new Set(line.citations.map(({ articleId, sentence }) => `${articleId} ${sentence}`))
  const others = marks.slice(1).map(({ article, sentence }) => cite(article, sentence))
  const beside = others.filter(({ articleId, sentence }) => !shown.has(`${articleId} ${sentence}`))
  const [first = cite(best.article, best.sentence), ...rest] = [...line.citations, ...beside]
  const { moment, value } = row
  const disagreement = disagreementOn(archive, row)
  const told = new Set(row.marks.map(({ article }) => article))
  return {
    moment,
    value,
    ...(moment.to !== undefined && moment.precision === 'day' && { end: moment.to }),
    inferred: !moment.known,
    claim: { text: [line.text, ...more.map((mark) => lineOf(mark).text)].join(' '), citations: [first, ...rest] },
    countries: countriesNamed(archive, row.marks),
    weight: told.size + 1 / (2 + Math.min(...row.marks.map(({ sentence }) => sentence))),
    announced: row.marks.every(({ announced }) => announced),
    ...(disagreement !== undefined && { disagreement }),
  }
}

/** Every dated event that these articles tell, one row an event, in the order of time. */
export const chronicleOf = (
  archive: Archive,
  articles: readonly Article[],
  options: TimelineOptions,
): readonly TimelineEvent[] => {
  const weigh: Weigh = rarity(countDocuments(archive.lexicon, articles), articles.length)
  const asked = new Set(archive.lexicon.stemsOf(options.query ?? ''))
  const marks = marksOf(archive, articles, weigh).filter(
    (mark) => isWithin(mark.value, options.from, options.to) && isAsked(archive, mark, asked),
  )
  const events = rowsOf(marks)
    .flatMap((row) => eventOf(archive, row, options.sentencesPerEvent ?? 1) ?? [])
    .filter(({ countries }) => options.country === undefined || countries.includes(options.country))
  const count = options.maxEvents ?? events.length
  const kept = new Set([...events].sort((a, b) => b.weight - a.weight).slice(0, count))
  return events.filter((event) => kept.has(event))
}
