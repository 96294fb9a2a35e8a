import type { Dateline } from './dateline.ts'
import type { Found } from './plain-text.ts'
import type { Placed } from './roles.ts'

/** Where a text shows who published it. */
interface Traces {
  readonly placed: readonly Placed[]
  readonly datelines: readonly Dateline[]
  readonly teaserHeadings: readonly string[]
  readonly url?: string
  readonly author?: string
}

const NAME = "(?:the )?((?:\\p{Lu}[\\p{L}\\p{N}.&'’-]*)(?: (?:\\p{Lu}[\\p{L}\\p{N}.&'’-]*|of|and|the|for|on|&)){0,5})"
const COPYRIGHT = new RegExp(
  `(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)\\s*(?:©\\s*)?(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?,?\\s*)?(?:by )?${NAME}`,
  'u',
)
const FIRST_PUBLISHED = new RegExp(`(?:originally|first) (?:published|appeared)(?: \\w+)? (?:by|in|on|at) ${NAME}`, 'u')
const MORE_FROM = new RegExp(`^[Mm]ore (?:from|at|on) ${NAME}\\s*:?$`, 'u')
const CONTACT = new RegExp(`^(?:To contact|Contact) ${NAME}`, 'u')
const SOURCE =
  /^(?:source|via)\s?:? ((?:the )?(?:\p{L}[\p{L}.]*\s?){0,3}(?:News|Times|Post|Journal|Today|Guardian|Telegraph|Herald|Tribune|Independent|Independent Online|Reuters|AFP|AP|BBC|CNN|Press|Media|Agency|TASS|Xinhua|Bloomberg|Ukrinform|Interfax|Politico|DW|Al Jazeera)(?: News| Online)?)$/iu
const SECTION =
  /^(?:world|europe|asia|africa|americas?|middle east|politics|opinion|business|news|sports?|culture|us|uk|u\.s\.|national|international|local|video|our .*|this .*|the author|author|topic|tech(?:nology)?|science|health|economy|here|home)$/iu

const trimmed = (name: string | undefined): string | undefined =>
  name
    ?.replace(/(?: (?:and|the|of|for|on|All|Rights|Reserved|Ltd|Inc|LLC|Limited))+\.?$/u, '')
    .replace(/[.,]+$/, '')
    .trim() || undefined

/** The name in the text whose initials are these: WSWS → World Socialist Web Site. */
const spelledOut = (initials: string, texts: readonly string[]): string | undefined => {
  if (!/^\p{Lu}{3,6}$/u.test(initials)) return undefined
  const pattern = new RegExp(
    `\\b${[...initials].map((letter) => `${letter}\\p{L}+`).join('[ -](?:(?:of|for|and|the|on) )*')}`,
    'u',
  )
  for (const text of texts) {
    const match = pattern.exec(text)
    if (match) return match[0]
  }
  return undefined
}

/** The outlet as its own furniture names it: the copyright line, a note on the first publication, a dateline, a contact line, a list of its other stories, at last the host of the address. */
export const findOutlet = (traces: Traces): Found<string> | undefined => {
  const lines = (role: string): readonly string[] =>
    traces.placed.flatMap((one) => (one.role === role ? [one.passage.text] : []))
  for (const line of lines('copyright')) {
    const name = trimmed(COPYRIGHT.exec(line)?.[1])
    if (name && !/^(?:All|Reserved|Copyright)\b/.test(name))
      return { value: name, reason: 'The copyright line names it.' }
  }
  for (const line of lines('note')) {
    const name = trimmed(FIRST_PUBLISHED.exec(line)?.[1])
    if (name) return { value: name, reason: 'A note says that it was first published there.' }
  }
  for (const line of lines('credit').slice(-2)) {
    const name = SOURCE.exec(line)?.[1]
    if (name) return { value: name, reason: 'The source line names it.' }
  }
  const agency = traces.datelines.find((dateline) => dateline.agency)?.agency
  if (agency) return { value: agency, reason: 'The dateline names it.' }
  for (const line of lines('contact').slice(0, 5)) {
    const name = trimmed(CONTACT.exec(line)?.[1]?.split(/ and the /)[0])
    if (!name || SECTION.test(name)) continue
    const whole = spelledOut(
      name,
      traces.placed.map(({ passage }) => passage.text),
    )
    if (whole) return { value: whole, reason: `The contact line names ${name}, which the text spells out.` }
    if (/^\p{Lu}{2,}$|\s/u.test(name)) return { value: name, reason: 'The contact line names it.' }
  }
  for (const heading of traces.teaserHeadings) {
    const name = trimmed(MORE_FROM.exec(heading)?.[1])
    if (name && !SECTION.test(name) && name !== traces.author)
      return { value: name, reason: `The heading “${heading}” names it.` }
  }
  const host = traces.url === undefined ? undefined : new URL(traces.url).hostname.replace(/^www\./, '')
  return host === undefined ? undefined : { value: host, reason: 'It is the host of the address.' }
}
