import type { Moment } from '../../corpus/article.ts'
import { rarestOf, similarity } from '../vectors.ts'
import { ordinalOf } from './days.ts'
import type { Mark } from './mark.ts'

/** One event: the sentences that tell it, and the time that it is put at. */
export interface Row {
  readonly moment: Moment
  readonly value: string
  readonly marks: readonly Mark[]
}

/** Sentences of one date that are as alike tell one event. */
const SAME_DATE = 0.35
/** Sentences that name the same range of days need less. */
const SAME_RANGE = 0.2
/** A month and a day of it: the sentences must be more alike. */
const FINER_DATE = 0.5
/** Days that differ: more alike still, and not far apart. */
const OTHER_DATE = 0.6
const OTHER_DATE_REACH = 3

/** Sentences that are alike share one of their rarest words; only such are compared. */
const RAREST = 6
/** So many sentences of an event are compared with the next. */
const COMPARED = 6

interface Group {
  readonly head: Mark
  readonly marks: Mark[]
}

const likeness = (a: Group, b: Group): number => {
  let most = 0
  for (const left of a.marks.slice(0, COMPARED))
    for (const right of b.marks.slice(0, COMPARED)) most = Math.max(most, similarity(left.bag, right.bag))
  return most
}

/** Groups by the rare words of their sentences. */
interface Index {
  add(group: Group, mark: Mark): void
  /** The groups that share a rare word with the mark, in the order they came. */
  near(mark: Mark): readonly Group[]
}

const createIndex = (): Index => {
  const groups: Group[] = []
  const numbers = new Map<Group, number>()
  const byStem = new Map<number, number[]>()
  return {
    add(group, mark) {
      const number = numbers.get(group) ?? groups.push(group) - 1
      numbers.set(group, number)
      for (const stem of rarestOf(mark.bag, RAREST)) {
        const list = byStem.get(stem)
        if (list) list.push(number)
        else byStem.set(stem, [number])
      }
    },
    near: ({ bag }) =>
      [...new Set(rarestOf(bag, RAREST).flatMap((stem) => byStem.get(stem) ?? []))]
        .sort((a, b) => a - b)
        .flatMap((number) => groups[number] ?? []),
  }
}

/** What articles say of a time, the firmest first: stated before worked out, then told by more articles, then the earlier. */
const settle = (group: Group): Row | undefined => {
  const votes = new Map<string, { readonly mark: Mark; readonly articles: Set<string> }>()
  for (const mark of group.marks) {
    const vote = votes.get(mark.value) ?? { mark, articles: new Set<string>() }
    vote.articles.add(mark.article.id)
    votes.set(mark.value, mark.moment.known && !vote.mark.moment.known ? { ...vote, mark } : vote)
  }
  const [best] = [...votes.values()].sort(
    (a, b) =>
      b.mark.value.length - a.mark.value.length ||
      Number(b.mark.moment.known) - Number(a.mark.moment.known) ||
      b.articles.size - a.articles.size ||
      (a.mark.value < b.mark.value ? -1 : 1),
  )
  return best && { moment: best.mark.moment, value: best.mark.value, marks: group.marks }
}

const isFinerOf = (fine: string, coarse: string): boolean => fine.startsWith(`${coarse}-`)

/** Whether two groups of different dates could be one event that their articles date differently. */
const mayBeOne = (a: Mark, b: Mark): boolean => {
  if (a.article === b.article) return false
  if (isFinerOf(a.value, b.value) || isFinerOf(b.value, a.value)) return true
  return (
    a.value.length === 10 &&
    b.value.length === 10 &&
    Math.abs(ordinalOf(a.value) - ordinalOf(b.value)) <= OTHER_DATE_REACH
  )
}

const neededFor = (a: Mark, b: Mark): number =>
  a.moment.precision === 'day' && a.moment.to !== undefined && a.moment.to === b.moment.to && a.article !== b.article
    ? SAME_RANGE
    : SAME_DATE

/** One group for each event of one date. */
const groupByDate = (marks: readonly Mark[]): readonly Group[] => {
  const groups: Group[] = []
  const indexes = new Map<string, Index>()
  for (const mark of marks) {
    const index = indexes.get(mark.value) ?? createIndex()
    indexes.set(mark.value, index)
    const single: Group = { head: mark, marks: [mark] }
    let home = single
    let most = 0
    for (const group of index.near(mark)) {
      const like = likeness(group, single)
      if (like >= neededFor(group.head, mark) && (like > most || home === single)) {
        most = like
        home = group
      }
    }
    if (home === single) groups.push(single)
    else home.marks.push(mark)
    index.add(home, mark)
  }
  return groups
}

/** Takes groups together that date one event differently: the finer date first, so that the coarser joins it. */
const mergeAcrossDates = (groups: readonly Group[]): readonly Group[] => {
  const merged: Group[] = []
  const index = createIndex()
  const finestFirst = [...groups].sort(
    ({ head: a }, { head: b }) =>
      b.value.length - a.value.length || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
  )
  for (const group of finestFirst) {
    const { head } = group
    const twin = index.near(head).find((other) => {
      if (other.head.value === head.value || !mayBeOne(other.head, head)) return false
      if (other.marks.some(({ article }) => group.marks.some((mark) => mark.article === article))) return false
      return likeness(other, group) >= (other.head.value.length === head.value.length ? OTHER_DATE : FINER_DATE)
    })
    if (twin) twin.marks.push(...group.marks)
    else merged.push(group)
    for (const mark of group.marks) index.add(twin ?? group, mark)
  }
  return merged
}

/** The events that these marks tell, in the order of time; each mark is in one of them. */
export const rowsOf = (marks: readonly Mark[]): readonly Row[] =>
  mergeAcrossDates(groupByDate(marks))
    .flatMap((group) => settle(group) ?? [])
    .sort((a, b) =>
      a.moment.from < b.moment.from ? -1 : a.moment.from > b.moment.from ? 1 : a.value.length - b.value.length,
    )
