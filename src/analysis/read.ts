import type { Article } from '../corpus/article.ts'
import { stageOf } from './actors/stage.ts'
import { attributionsIn } from './attribution/attributions.ts'
import { countriesIn } from './countries/countries.ts'
import { datesIn } from './dates/index.ts'
import { type Phrases, phrasesOf } from './names.ts'
import { positionsIn } from './positions/positions.ts'
import type { Reading } from './reading.ts'

type Voices = Pick<Reading, 'attributions' | 'positions'>

/** The reading of an article; each part is found when it is first asked for, since a timeline needs no positions. */
export const read = (article: Article): Reading => {
  let dates: Reading['dates'] | undefined
  let countries: Reading['countries'] | undefined
  let voices: Voices | undefined
  let phrases: Phrases | undefined
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
      voices ??= hear()
      return voices.attributions
    },
    get positions() {
      voices ??= hear()
      return voices.positions
    },
    get phrases() {
      phrases ??= phrasesOf(article)
      return phrases
    },
  }
  /** Who speaks and where they stand need one grammar, which is dear to make and too large to keep. */
  const hear = (): Voices => {
    const stage = stageOf(article)
    const attributions = attributionsIn(article, { stage })
    const findings = { dates: reading.dates, countries: reading.countries, attributions }
    return { attributions, positions: positionsIn(article, findings, { stage }) }
  }
  return reading
}
