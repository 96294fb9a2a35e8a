import type { IsoDay } from './article.ts'
import { readWrittenDate } from './written-date.ts'

/** Who wrote an article, or for whom, and when, as a line above its text says it. */
interface Byline {
  readonly author?: string
  readonly outlet?: string
  readonly day?: IsoDay
}

const NAME_WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}'’-]+|\\p{Lu}\\.(?:\\p{Lu}\\.)?|(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|zu)\\b|al-\\p{Lu}[\\p{L}'’-]+)"
const NAME = `${NAME_WORD}(?: ${NAME_WORD}){1,4}`
const NAMES = `${NAME}(?:(?:,| and| &|, and) ${NAME}){0,5}`
const ONLY_NAMES = new RegExp(`^${NAMES}$`, 'u')
const BY =
  /^\|?\s*(?:[Bb]y:?|BY:?|[Ww]ritten [Bb]y:?|[Rr]eported by|[Ss]tory by|[Pp]osted by|[Aa]uthors?:|AUTHOR:) (.+)$/u
const BARE_BY = /^\|?\s*(?:by|written by|authors?|reported by|posted by)\s*:?$/iu
const ORGANISATION =
  /^(?:the )?(?:staff|editors?|editorial board|newsroom|(?:.{0,30} )?(?:staff|desk|team|correspondents?|reporters?|editors?|agenc(?:y|ies)|news|press|times|post|journal|wire|media|tribune|herald|guardian|telegraph|reuters|afp|ap|dpa|bbc|cnn|xinhua|tass|bloomberg|politico|agence france-presse)(?: (?:staff|report|news|agency|service|online))?)$/iu
const STAFF =
  /^(?:the )?(?:staff|editors?|newsroom|editorial board|(?:staff|web|news|online)? ?(?:desk|team|writers?|reporters?|correspondents?|editors?|report)|our (?:staff|correspondents?))$/iu

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const DATE = new RegExp(
  `(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, ?| )\\d{4}|\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH},?[ -]\\d{4})`,
  'iu',
)
/** All that may stand with a date on its line. */
const AROUND_DATE =
  /^(?:(?:originally |first |last )?(?:published|posted|updated|modified|issued|created|date|on|at|by|as of|print|online|release[d]?|aired|edition)\b|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?|\d{1,2}(?= ?[ap]\.?m)|[ap]\.?m\b\.?|(?:gmt(?:[+-]\d{1,2})?|utc(?:[+-]\d{1,2})?|bst|ces?t|ee?s?t|e[ds]t|c[ds]t|m[ds]t|p[ds]t|et|ct|pt|ist|msk|z|local time|hrs?)\b|[+-]\d{2}:?\d{2}|t(?=\d)|[\s,.;:|/·•()–—-])*$/iu
const UPDATED = /\b(?:updated|modified|last update)\b[^\d]*$/iu

/** `JANE DOE and JAN ROE` as they would sign. */
const titleCase = (names: string): string =>
  names.replace(/(?<![\p{L}])\p{Lu}[\p{Lu}'’-]{2,}(?![\p{L}.])/gu, (name) =>
    name
      .toLowerCase()
      .replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  )

/** The day that a line of nothing but a date (with its weekday, time, and a label) gives; the day of an update is none. */
export const readDateLine = (line: string): { readonly day: IsoDay | undefined } | undefined => {
  if (line.length > 120) return undefined
  const match = DATE.exec(line)
  if (!match) return undefined
  const before = line.slice(0, match.index)
  let after = line.slice(match.index + match[0].length)
  for (let more = DATE.exec(after); more; more = DATE.exec(after))
    after = after.slice(0, more.index) + after.slice(more.index + more[0].length)
  if (!AROUND_DATE.test(before) || !AROUND_DATE.test(after)) return undefined
  return { day: UPDATED.test(before) ? undefined : readWrittenDate(match[0])?.day }
}

/** Whether this line is the name of a person, or several, and nothing else. */
export const isNameLine = (line: string): boolean => line.length <= 80 && ONLY_NAMES.test(line)

/** Whether this line only announces the byline on the next one. */
export const announcesByline = (line: string): boolean => BARE_BY.test(line)

const TIME =
  /\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s(?:gmt|utc|bst|ce?s?t|ee?s?t|e[ds]t|[ecmp]t)\b)?|\b\d+ min(?:ute)?s?(?: read)?\b/giu
/** An agency's name that follows a person's without a mark between them. */
const OWN_AGENCY =
  /^(.{5,}?)[, ]+((?:The )?Associated Press|Reuters|AFP|Agence France-Presse|Bloomberg(?: News)?|AP|BBC News|CNN|UPI|dpa)$/u

const partsOf = (text: string): readonly string[] =>
  text
    .replace(new RegExp(DATE.source, 'giu'), ' | ')
    .replace(TIME, ' | ')
    .split(/\s*[|·•]\s*|\s+[–—-]\s+|,\s+(?!and\b)/u)
    .flatMap((part) => {
      const agency = OWN_AGENCY.exec(part.trim())
      return agency ? [agency[1] ?? '', agency[2] ?? ''] : [part.trim()]
    })
    .filter((part) => part !== '' && !AROUND_DATE.test(part))

/** Reads a line such as `By Jane Doe, The Desk | June 11, 2023`; undefined where the line says more than that. */
export const readByline = (line: string): Byline | undefined => {
  if (line.length > 160 || /(?<!\b\p{Lu}\p{L}{0,2})[.!?]$/u.test(line)) return undefined
  const match = BY.exec(line)
  const written = DATE.exec(line)
  if (!match && !(written && /[|·•]/.test(line))) return undefined
  const authors: string[] = []
  let outlet: string | undefined
  for (const part of partsOf(match?.[1] ?? line)) {
    const name = titleCase(part)
    if (STAFF.test(part) || /\b(?:writer|reporter|correspondent|editor|contributor|columnist)\b/iu.test(part)) continue
    if (ORGANISATION.test(part)) outlet ??= part
    else if (isNameLine(name)) authors.push(name)
    else if ((authors.length > 0 || outlet !== undefined) && part.split(' ').length <= 4) continue
    else return undefined
  }
  if (!match && authors.length === 0) return undefined
  const day = written ? readWrittenDate(written[0])?.day : undefined
  return {
    ...(authors.length > 0 && { author: authors.join(', ').replace(/ (?:and|&) (?=[^,]*$)/u, ' and ') }),
    ...(outlet !== undefined && { outlet }),
    ...(day !== undefined && { day }),
  }
}
