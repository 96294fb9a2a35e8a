import type { Article } from '../../corpus/article.ts'
import { type Archive, countDocuments } from '../archive.ts'
import { type Citation, cite } from '../claim.ts'
import { dangles } from '../dangling.ts'
import { FEWEST_WORDS, isPointer, MOST_WORDS } from '../summary/candidates.ts'
import { bagOf, rarity, similarity } from '../vectors.ts'
import { attentionTo } from './attention.ts'
import { countriesNamed } from './countries.ts'
import { dayOf, ordinalOf, publicationOf } from './days.ts'
import type { TimelineEvent, TimelineOptions } from './event.ts'
import { type Candidate, chooseTelling } from './telling.ts'
import { byDay, type Telling, tellingsOf } from './tellings.ts'

/** So many sentences that open an article published on a day, or the day after, may tell the day. */
const OPENING_SENTENCES = 5
const NEWS_DAYS = [0, 1]
/** Another article's sentence that is as like the one shown is cited beside it. */
const ALSO_TELLS = 0.5
const MOST_CITED = 6

interface Voice extends Candidate {
  readonly telling?: Telling
}

/** The days that the articles make most of, at most `count`, each told in `sentencesPerEvent` sentences; in the order of time. */
export const digestOf = (
  archive: Archive,
  articles: readonly Article[],
  options: TimelineOptions,
  count: number,
): readonly TimelineEvent[] => {
  const { lexicon } = archive
  const weigh = rarity(countDocuments(lexicon, articles), articles.length)
  const asked = new Set(lexicon.stemsOf(options.query ?? ''))
  const tellings = tellingsOf(archive, articles, weigh)
  const published = articles.flatMap((article) => publicationOf(article) ?? [])
  const known = [...published, ...tellings.map(({ day }) => day)]
  if (known.length === 0) return []
  const from = options.from === undefined ? known.reduce((a, b) => Math.min(a, b)) : ordinalOf(options.from)
  const to = options.to === undefined ? known.reduce((a, b) => Math.max(a, b)) : ordinalOf(options.to)
  if (to < from) return []
  const attention = attentionTo(archive, articles, tellings, asked, from, to)
  const told = byDay(tellings)
  const appeared = new Map<number, Article[]>()
  for (const article of articles) {
    const on = publicationOf(article)
    if (on !== undefined) appeared.set(on, [...(appeared.get(on) ?? []), article])
  }

  const voice = (article: Article, sentence: number, telling?: Telling): Voice => {
    const words = lexicon.termsOf(article).words[sentence] ?? 0
    const text = article.sentences[sentence]?.text ?? ''
    return {
      article,
      sentence,
      bag: telling?.bag ?? bagOf(lexicon, article, sentence, weigh),
      shown: words >= FEWEST_WORDS && words <= MOST_WORDS && !dangles(text) && !isPointer(text),
      ...(telling && { telling }),
    }
  }

  const voicesOf = (day: number): readonly Voice[] => {
    const dated = (told.get(day) ?? []).map((telling) => voice(telling.article, telling.sentence, telling))
    const named = new Set(dated.map(({ article, sentence }) => article.sentences[sentence]))
    const openings = NEWS_DAYS.flatMap((later) => appeared.get(day + later) ?? []).flatMap((article) =>
      article.sentences
        .filter(({ kind }) => kind !== 'heading')
        .slice(0, OPENING_SENTENCES)
        .filter((sentence) => !named.has(sentence))
        .map(({ index }) => voice(article, index)),
    )
    return [...dated, ...openings]
  }

  const eventOf = (day: number): TimelineEvent | undefined => {
    const voices = voicesOf(day)
    const chosen = chooseTelling(voices, options.sentencesPerEvent ?? 1)
    const [best, ...more] = chosen
    if (!best) return undefined
    const telling = new Set(chosen.map(({ article }) => article))
    const beside: Voice[] = []
    for (const other of voices) {
      if (chosen.length + beside.length >= MOST_CITED) break
      if (!other.telling || telling.has(other.article) || similarity(best.bag, other.bag) < ALSO_TELLS) continue
      telling.add(other.article)
      beside.push(other)
    }
    const all = [best, ...more, ...beside]
    const days = all.flatMap(({ telling }) => telling ?? [])
    const stated = days.some(({ known }) => known)
    const value = dayOf(day)
    const citations: [Citation, ...Citation[]] = [
      cite(best.article, best.sentence),
      ...[...more, ...beside].map(({ article, sentence }) => cite(article, sentence)),
    ]
    return {
      moment: { from: value, precision: 'day', known: stated },
      value,
      inferred: !stated,
      claim: { text: chosen.map(({ article, sentence }) => cite(article, sentence).quote).join(' '), citations },
      countries: countriesNamed(archive, all),
      weight: attention[day - from] ?? 0,
      announced: days.length > 0 && days.every(({ published: on }) => on !== undefined && day > on),
    }
  }

  const ranking = [...attention.keys()].sort((a, b) => (attention[b] ?? 0) - (attention[a] ?? 0) || a - b)
  const events: TimelineEvent[] = []
  for (const at of ranking) {
    if (events.length >= count) break
    const event = eventOf(from + at)
    if (event && (options.country === undefined || event.countries.includes(options.country))) events.push(event)
  }
  return events.sort((a, b) => (a.value < b.value ? -1 : 1))
}
