import type { IsoDay } from './article.ts'
import { readDateLine } from './byline.ts'
import type { Dateline } from './dateline.ts'
import type { Found } from './plain-text.ts'
import type { Placed } from './roles.ts'
import { isoDay, monthNumber, readWrittenDate, weekdayOf } from './written-date.ts'

/** Where a text may prove the day on which it was published. */
interface Evidence {
  readonly path: string
  readonly url?: string
  /** The article's own passages and its furniture; teasers are not among them. */
  readonly placed: readonly Placed[]
  readonly datelines: readonly Dateline[]
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const FILE_DAY = /(?:^|\/)(\d{4})-(\d{2})-(\d{2})(?=[-_. ]|$)/
const FOLDER_DAY = /(?:^|\/)((?:19|20)\d{2})\/(\d{2})\/(\d{2})\//
const URL_DAY =
  /\/((?:19|20)\d{2})[/-](\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\d{1,2})(?=[/-]|$)/i
const WRITTEN =
  '\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}, \\d{4}|\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? \\d{4}'
const CAPTION_DAY = new RegExp(`\\b(${WRITTEN})`, 'iu')
const FIRST_PUBLISHED = new RegExp(
  `\\b(?:first |originally )?(?:published|appeared|posted)\\b[^.]{0,60}?\\b(${WRITTEN})`,
  'iu',
)
/** A weekday as of this week: not "last Thursday", "next Thursday", "a Thursday in May". */
const BARE_WEEKDAY =
  /(?<!\b(?:[Ll]ast|[Nn]ext|[Ee]very|[Ee]ach|[Aa]|[Oo]ne|[Pp]revious|[Ff]ollowing|[Tt]hat)\s)\b((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b(?!s\b|\s(?:in|of|evenings|mornings)\b)/g

const dayIn = (pattern: RegExp, text: string): IsoDay | undefined => {
  const match = pattern.exec(text)
  if (!match) return undefined
  const month = /^\d/.test(match[2] ?? '') ? Number(match[2]) : monthNumber(match[2] ?? '')
  return isoDay(Number(match[1]), month, Number(match[3]))
}

/** A caption's day counts where the text speaks of its weekday as of this week. */
const fromCaptions = ({ placed }: Evidence): Found<IsoDay> | undefined => {
  const text = placed
    .flatMap(({ passage, role }) => (role === undefined ? [passage.text] : []))
    .slice(0, 8)
    .join(' ')
  const weekdays = new Set([...text.matchAll(BARE_WEEKDAY)].map((match) => match[1]))
  for (const { passage, role } of placed) {
    if (role !== 'caption') continue
    const day = readWrittenDate(CAPTION_DAY.exec(passage.text)?.[1] ?? '')?.day
    const weekday = day === undefined ? undefined : WEEKDAYS[weekdayOf(day)]
    if (day !== undefined && weekday !== undefined && weekdays.has(weekday)) {
      return {
        value: day,
        reason: `A caption is dated ${day}, a ${weekday}, and the text speaks of ${weekday}.`,
      }
    }
  }
  return undefined
}

/** The publication day that a text proves by itself, where neither the front matter nor a line above the text gives it; undefined where nothing proves one. */
export const findPublication = (evidence: Evidence): Found<IsoDay> | undefined => {
  for (const dateline of evidence.datelines) {
    if (dateline.day) return { value: dateline.day, reason: 'The dateline gives it.' }
  }
  for (const { passage, role } of evidence.placed) {
    const day = role === 'stamp' ? readDateLine(passage.text)?.day : undefined
    if (day) return { value: day, reason: `The line “${passage.text.slice(0, 60)}” gives it.` }
  }
  for (const { passage, role } of evidence.placed) {
    const written = role === 'note' ? FIRST_PUBLISHED.exec(passage.text)?.[1] : undefined
    const day = written === undefined ? undefined : readWrittenDate(written)?.day
    if (day) return { value: day, reason: 'A note says that it was first published then.' }
  }
  const address = evidence.url === undefined ? undefined : dayIn(URL_DAY, evidence.url)
  if (address) return { value: address, reason: 'The address holds it.' }
  const file = dayIn(FILE_DAY, evidence.path) ?? dayIn(FOLDER_DAY, evidence.path)
  if (file) return { value: file, reason: 'The name of the file holds it.' }
  return fromCaptions(evidence)
}
