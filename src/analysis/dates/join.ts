import type { Moment } from '../../corpus/article.ts'
import type { FoundDate } from './scan.ts'
import { at } from './times.ts'

const CLOCK = /^T/
const BESIDE = /^(?:,? (?:on |at |around |about |at about )?)?$/
const SENTENCE_END = /[.!?]["”’]?\s|\n/

/** A time of the clock belongs to the day beside it ("10 p.m. Wednesday"), else to the day named in its sentence, else to the day of publication. */
export const joinClock = (
  text: string,
  dates: readonly FoundDate[],
  published: Moment | undefined,
): readonly FoundDate[] => {
  const out: FoundDate[] = []
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index]
    if (!date) continue
    if (!CLOCK.test(date.value)) {
      const next = dates[index + 1]
      if (next && CLOCK.test(next.value) && isDay(date) && BESIDE.test(text.slice(date.end, next.start))) {
        out.push({
          ...at(date, next.value.slice(1)),
          start: date.start,
          end: next.end,
          text: text.slice(date.start, next.end),
        })
        index++
      } else out.push(date)
      continue
    }
    const next = dates[index + 1]
    if (next && isDay(next) && BESIDE.test(text.slice(date.end, next.start))) {
      out.push({
        ...at(next, date.value.slice(1)),
        start: date.start,
        end: next.end,
        text: text.slice(date.start, next.end),
      })
      index++
      continue
    }
    const near = out.findLast((each) => isDay(each) && !SENTENCE_END.test(text.slice(each.end, date.start)))
    const day = near?.value.slice(0, 10) ?? (published?.precision === 'day' ? published.from : undefined)
    out.push({
      start: date.start,
      end: date.end,
      text: date.text,
      value: day ? day + date.value : `XXXX-XX-XX${date.value}`,
    })
  }
  return out
}

const isDay = (date: FoundDate): boolean => /^\d{4}-\d\d-\d\d/.test(date.value)
