import type { Moment } from '../../corpus/article.ts'
import { similarity, type Weigh } from '../vectors.ts'
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
/** A month and a day of it: the sentences must be more alike. */
const FINER_DATE = 0.5
/** Days that differ: more alike still, and not far apart. */
const OTHER_DATE = 0.6
const OTHER_DATE_REACH = 3

interface Group {
  readonly marks: Mark[]
}

const likeness = (a: Group, b: Group, weigh: Weigh): number =>
  a.marks.reduce(
    (most, left) => b.marks.reduce((best, right) => Math.max(best, similarity(left.bag, right.bag, weigh)), most),
    0,
  )

const headOf = ({ marks }: Group): Mark | undefined => marks[0]

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

/** The events that these marks tell, in the order of time; each mark is in one of them. */
export const rowsOf = (marks: readonly Mark[], weigh: Weigh): readonly Row[] => {
  const groups: Group[] = []
  const ofValue = new Map<string, Group[]>()
  for (const mark of marks) {
    const same = ofValue.get(mark.value) ?? []
    ofValue.set(mark.value, same)
    const single: Group = { marks: [mark] }
    let best: Group | undefined
    let most = SAME_DATE
    for (const group of same) {
      const like = likeness(group, single, weigh)
      if (like >= most) {
        most = like
        best = group
      }
    }
    if (best) best.marks.push(mark)
    else {
      same.push(single)
      groups.push(single)
    }
  }
  const sorted = groups.sort((a, b) => {
    const [left, right] = [headOf(a)?.value ?? '', headOf(b)?.value ?? '']
    return right.length - left.length || (left < right ? -1 : left > right ? 1 : 0)
  })
  const merged: Group[] = []
  for (const group of sorted) {
    const head = headOf(group)
    const twin = merged.find((other) => {
      const first = headOf(other)
      if (!head || !first || first.value === head.value || !mayBeOne(first, head)) return false
      if (other.marks.some(({ article }) => group.marks.some((mark) => mark.article === article))) return false
      const needed = first.value.length === head.value.length ? OTHER_DATE : FINER_DATE
      return likeness(other, group, weigh) >= needed
    })
    if (twin) twin.marks.push(...group.marks)
    else merged.push(group)
  }
  return merged
    .flatMap((group) => settle(group) ?? [])
    .sort((a, b) =>
      a.moment.from < b.moment.from ? -1 : a.moment.from > b.moment.from ? 1 : a.value.length - b.value.length,
    )
}
