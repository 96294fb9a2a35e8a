import type { IsoDay } from './article.ts'
import { readWrittenDate } from './written-date.ts'

/** What stands before the first sentence of an agency's report: where it was written, by whom, and perhaps when. */
export interface Dateline {
  /** How many characters it takes, with the white space after it. */
  readonly length: number
  readonly agency?: string
  /** The day, where the dateline gives it with its year. */
  readonly day?: IsoDay
}

const DAY =
  '(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,? \\d{4})?)'
const CITY = "\\p{Lu}[\\p{Lu}.'’ -]{2,40}?"
const COUNTRY = "(?:, \\p{Lu}[\\p{L}.'’]*(?: \\p{Lu}[\\p{L}.'’]*){0,3})?"
const AGENCIES =
  'Reuters|AP|AFP|CNN|UPI|dpa|DPA|EFE|ANSA|TASS|Xinhua|Bloomberg|BBC|VOA|CNN Business|Kyiv Independent|Ukrinform|Interfax|RFE/RL|IPS|CP|PTI|ANI|IANS|RNS|JTA|Al Jazeera|Associated Press|The Associated Press|FOX News|CBC|Fox News'
const DASH = '(?:--+|[-–—_])'

const FORMS: readonly RegExp[] = [
  // KYIV, Ukraine, June 11, 2023 (Agency) —
  new RegExp(`^${CITY}${COUNTRY}(?:, (${DAY}))?,? ?\\(([^()]{2,40})\\),? ?${DASH} *(?=\\S)`, 'u'),
  // Kyiv (Reuters) -
  new RegExp(`^\\p{Lu}[\\p{L}.'’ -]{2,30}${COUNTRY}(?:, (${DAY}))? \\((${AGENCIES})\\) ?${DASH} *(?=\\S)`, 'u'),
  // KYIV, June 11. /TASS/.
  new RegExp(`^${CITY}${COUNTRY}(?:, (${DAY}))?[.,]? ?/([^/]{2,20})/\\.? ?(?:${DASH} *)?(?=\\S)`, 'u'),
  // (CNN) --
  new RegExp(`^\\(()(${AGENCIES})\\) ?${DASH} *(?=\\S)`, 'u'),
]
/** Without an agency it is a dateline only above the first paragraph: KYIV, Ukraine — */
const BARE = new RegExp(`^${CITY}${COUNTRY}(?:, (${DAY}))? ?(?:--+|[–—]|- ) *(?=["“‘']?\\p{Lu})`, 'u')

/** The dateline that opens this paragraph; `first` says whether it is the first of the body. */
export const readDateline = (text: string, first: boolean): Dateline | undefined => {
  if (!/^[(\p{Lu}]/u.test(text)) return undefined
  const forms = first ? [...FORMS, BARE] : FORMS
  for (const form of forms) {
    const match = form.exec(text)
    if (!match || match[0].length >= text.length) continue
    const day = match[1] ? readWrittenDate(match[1])?.day : undefined
    const agency = match[2]?.trim()
    return { length: match[0].length, ...(agency && { agency }), ...(day && { day }) }
  }
  return undefined
}
