import { findDates } from '../../../../src/analysis/dates/index.ts'

/** What `findDates` makes of a sentence published on this day, as `text = value` lines; on no known day when it is ''. */
export const readOn = (published: string, sentence: string): string[] =>
  findDates(sentence, published ? { from: published, precision: 'day', known: true } : undefined).map(
    ({ text, value }) => `${text} = ${value}`,
  )
