import type { Moment, Sentence } from '../../corpus/article.ts'
import type { Stage } from '../actors/stage.ts'
import { isAttributive, isBound } from '../dates/role.ts'
import type { Predicate } from '../grammar/clauses.ts'
import type { Parse } from '../grammar/grammar.ts'
import type { DateMention } from '../reading.ts'

const TELLING = new Set('say add tell write note warn announce declare speak argue insist state stress'.split(' '))
/** What is told of in the infinitive after these is still to come, and is not when the stance was taken. */
const AIMING = new Set('pledge promise vow agree commit plan intend want hope demand ask urge call offer'.split(' '))
const NEW_CLAUSE =
  /(?:[;:]|,\s+(?:and|but|or|while|whereas|although|though|when|as|after|before|because|since)\b|\b(?:and|but|that|while|whereas|although|though)\s+(?:\w+\s+)?$)/i

const startOf = (parse: Parse, p: Predicate): number => parse.tokens[p.head]?.start ?? 0

/** The predicate that a date stands with: the one before it, or the one after it where a clause opens between the two. */
const governing = (parse: Parse, { start }: DateMention): Predicate | undefined => {
  const { sentence, predicates } = parse
  const before = predicates.findLast((p) => startOf(parse, p) < start)
  const after = predicates.find((p) => startOf(parse, p) >= start && p.form === 'finite')
  if (!before || !after) return before ?? after
  const from = parse.tokens[before.to - 1]?.end ?? 0
  return NEW_CLAUSE.test(sentence.text.slice(Math.max(0, from - sentence.start), start - sentence.start))
    ? after
    : before
}

/** The predicates whose time is that of the stance at an offset: its own, those that govern it, and the saying of it. */
const ownPredicates = (stage: Stage, parse: Parse, at: number): ReadonlySet<number> => {
  const { predicates, sentence } = parse
  const own =
    predicates.find((p) => startOf(parse, p) === at) ??
    predicates.findLast((p) => p.form === 'finite' && startOf(parse, p) <= at) ??
    predicates.find((p) => p.form === 'finite')
  const found = new Set<number>()
  for (let p = own; p && !found.has(p.index); p = p.governor === undefined ? undefined : predicates[p.governor])
    found.add(p.index)
  for (const u of stage.over[sentence.index] ?? [])
    if (u.sentence === sentence.index && u.predicate && at >= u.content.start && at < u.content.end)
      found.add(u.predicate.index)
  for (const p of predicates) {
    if (p.governor === undefined || p.governor !== own?.index) continue
    const infinitive = p.form === 'infinitive' && !AIMING.has(own?.lemma ?? '')
    const saying = p.form === 'ing' && p.via === 'participle' && TELLING.has(p.lemma)
    if (infinitive || saying) found.add(p.index)
  }
  return found
}

/** Whether publication lies inside a month, season or year, or all of the time lies after it: too vague for a day of a stance. */
const reaches = ({ from, to, precision }: Moment, { from: first, to: last }: Moment): boolean =>
  from > (last ?? first) ||
  (precision === 'month' && first.startsWith(from.slice(0, 7))) ||
  (precision === 'year' && first.startsWith(from.slice(0, 4))) ||
  (precision !== 'day' && to !== undefined && to >= first)

const dates = (sentence: Sentence, mention: DateMention, published: Moment | undefined): boolean => {
  const before = sentence.text.slice(0, mention.start - sentence.start)
  const after = sentence.text.slice(mention.end - sentence.start)
  return (
    mention.moment !== undefined &&
    mention.moment.precision !== 'decade' &&
    !(published && reaches(mention.moment, published)) &&
    !isAttributive(before, after) &&
    !isBound(before) &&
    !/\b(?:since|until|till|by|from)\b/i.test(mention.text)
  )
}

/**
 * When a stance whose predicate stands at an offset was taken: the date of its own clause that is nearest to the predicate,
 * a day before a month or a year; undefined where no date of the sentence is its own.
 */
export const takenOn = (
  stage: Stage,
  mentions: readonly DateMention[],
  index: number,
  at: number,
): Moment | undefined => {
  const parse = stage.grammar.parses[index]
  if (!parse) return undefined
  const own = ownPredicates(stage, parse, at)
  const stated = mentions
    .filter((m) => m.sentence === index && dates(parse.sentence, m, stage.article.published))
    .filter((m) => {
      const p = governing(parse, m)
      return p === undefined || own.has(p.index)
    })
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))
  return (stated.find(({ moment }) => moment?.precision === 'day') ?? stated[0])?.moment
}
