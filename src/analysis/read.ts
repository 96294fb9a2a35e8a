import type { Article } from '../corpus/article.ts'
import { attributionsIn } from './attribution/attributions.ts'
import { countriesIn } from './countries/countries.ts'
import { datesIn } from './dates/index.ts'
import { positionsIn } from './positions/positions.ts'
import type { Reading } from './reading.ts'

/** The reading of an article; each part is found when it is first asked for, since a timeline needs no positions. */
export const read = (article: Article): Reading => {
  let dates: Reading['dates'] | undefined
  let countries: Reading['countries'] | undefined
  let attributions: Reading['attributions'] | undefined
  let positions: Reading['positions'] | undefined
  const reading: Reading = {
    get dates() {
      dates ??= datesIn(article)
      return dates
    },
    get countries() {
      countries ??= countriesIn(article)
      return countries
    },
    get attributions() {
      attributions ??= attributionsIn(article)
      return attributions
    },
    get positions() {
      positions ??= positionsIn(article, reading)
      return positions
    },
  }
  return reading
}
