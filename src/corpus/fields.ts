import type { Article, InferredField, Problem } from './article.ts'
import { judgeName, NAMES } from './field-names.ts'
import type { FieldValue, FrontMatter, WrittenField } from './front-matter.ts'
import { readWrittenDate, type WrittenDate } from './written-date.ts'

/** What the front matter states about an article; a field that is absent was not stated, or not so that it can be trusted. */
export interface StatedFields {
  readonly title?: string
  readonly author?: string
  readonly source?: string
  readonly sourceCountry?: string
  readonly url?: string
  readonly date?: WrittenDate
  readonly updated?: string
  readonly lang?: string
  readonly tags: readonly string[]
  readonly countries: readonly string[]
  readonly image?: string
  readonly draft: boolean
  readonly inferred: readonly InferredField[]
  readonly reasons: Article['reasons']
}

const INFERABLE: readonly InferredField[] = ['title', 'author', 'source', 'published', 'url', 'tags']
const ORGANISATIONS = new Set(['EU', 'NATO', 'UN'])
const MAX_TEXT = 500

const ORDINARY = /^[\x20-Z\x5e-~]*$/

/** One line of plain text: wiki brackets, control and invisible characters gone. */
const line = (text: string): string => {
  if (text.length <= MAX_TEXT && ORDINARY.test(text)) return text.trim()
  return text
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT)
}

const listOf = (value: FieldValue): readonly string[] =>
  (typeof value === 'string'
    ? value.replace(/^\[(?!\[)(.*)\]$/, '$1').split(/[,;]/)
    : Array.isArray(value)
      ? value
      : [...value.values()]
  )
    .map((item: string) => line(item.replace(/^\s*#/, '')))
    .filter((item: string) => item !== '' && item !== 'null' && item !== '~')

const textOf = (value: FieldValue): string => {
  if (typeof value === 'string') return /^\s*(?:null|~)?\s*$/.test(value) ? '' : line(value)
  if (Array.isArray(value)) return value.map(line).filter(Boolean).join(', ')
  const map = value as ReadonlyMap<string, string>
  return line(map.get('name') ?? map.get('url') ?? map.get('src') ?? '')
}

const unique = (items: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = item.toLowerCase()
    return !seen.has(key) && seen.add(key) !== undefined
  })
}

/** The address if it is one of the web, as the URL standard writes it; undefined for anything else. */
const webAddress = (text: string): string | undefined => {
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.username === '' && url.password === '' ? url.href : undefined
}

const codeOf = (text: string): string | undefined => {
  const code = text.toUpperCase()
  return /^[A-Z]{2}$/.test(code) || ORGANISATIONS.has(code) ? code : undefined
}

/** Reads the fields that the corpus knows, and says what is wrong with them. */
export const readFields = (
  path: string,
  fields: FrontMatter['fields'],
): { stated: StatedFields; problems: readonly Problem[] } => {
  const problems: Problem[] = []
  const say = (field: WrittenField, severity: Problem['severity'], message: string): void => {
    problems.push({ path, line: field.line, field: field.key, message, severity })
  }
  const given = (names: readonly string[]): readonly WrittenField[] =>
    names.reduce<WrittenField[]>((found, name) => {
      const field = fields.get(name)
      if (field && (typeof field.value !== 'string' || textOf(field.value) !== '')) found.push(field)
      return found
    }, [])
  const text = (names: readonly string[]): string | undefined =>
    given(names)
      .map((field) => textOf(field.value))
      .find((found) => found !== '')

  const date = (names: readonly string[]): WrittenDate | undefined => {
    for (const field of given(names)) {
      const written = textOf(field.value)
      const read = readWrittenDate(written)
      if (read) return read
      say(field, 'warning', `“${written.slice(0, 60)}” is no date of the calendar; write it as 2023-06-11.`)
    }
    return undefined
  }

  const address = (names: readonly string[]): string | undefined => {
    for (const field of given(names)) {
      const written = textOf(field.value)
      const url = webAddress(written)
      if (url) return url
      // Hugo's `url` may be the page's own path on the site
      if (!written.startsWith('/'))
        say(field, 'warning', 'This is no web address; write one that begins with https://.')
    }
    return undefined
  }

  const code = (field: WrittenField, written: string): readonly string[] => {
    const found = codeOf(written)
    if (found) return [found]
    say(
      field,
      'warning',
      `“${written.slice(0, 40)}” is no country code; write two letters such as UA, or EU, NATO, UN.`,
    )
    return []
  }

  const flag = (field: WrittenField): boolean => {
    const written = textOf(field.value).toLowerCase()
    if (/^(?:true|yes|on|y|1)$/.test(written)) return true
    if (!/^(?:false|no|off|n|0)$/.test(written))
      say(field, 'warning', 'Write draft: true or draft: false; it is read as false.')
    return false
  }

  const inferred = (): Pick<StatedFields, 'inferred' | 'reasons'> => {
    const value = fields.get('inferred')?.value
    if (value === undefined) return { inferred: [], reasons: {} }
    const reasonOf =
      value instanceof Map ? (value as ReadonlyMap<string, string>) : new Map(listOf(value).map((name) => [name, '']))
    const names = INFERABLE.filter((name) => reasonOf.has(name))
    return {
      inferred: names,
      reasons: Object.fromEntries(
        names.map((name) => [name, line(reasonOf.get(name) || 'It was inferred when the article was imported.')]),
      ),
    }
  }

  const image = (): string | undefined => {
    for (const field of given(NAMES.image)) {
      const value = field.value
      const url = webAddress(value instanceof Map ? line(value.get('url') ?? value.get('src') ?? '') : textOf(value))
      if (url) return url
    }
    return undefined
  }

  for (const field of fields.values()) {
    const judgement = judgeName(field.key)
    if (judgement) say(field, judgement.severity, judgement.message)
  }

  const source = text(NAMES.source)
  // Obsidian's clipper writes the address into `source`
  const clipped = source === undefined ? undefined : webAddress(source)
  const title = text(NAMES.title)
  const author = text(NAMES.author)
  const published = date(NAMES.date)
  const changed = date(NAMES.updated)
  const url = address(NAMES.url) ?? clipped
  const lang = text(NAMES.lang)?.slice(0, 35)
  const picture = image()
  const [sourceCountry] = given(NAMES.sourceCountry).flatMap((field) => code(field, textOf(field.value)))
  const stated: StatedFields = {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(source !== undefined && !clipped && { source }),
    ...(sourceCountry !== undefined && { sourceCountry }),
    ...(url !== undefined && { url }),
    ...(published && { date: published }),
    ...(changed && { updated: changed.instant ?? changed.day }),
    ...(lang !== undefined && { lang }),
    tags: unique(given(NAMES.tags).flatMap((field) => listOf(field.value))),
    countries: unique(
      given(NAMES.countries).flatMap((field) => listOf(field.value).flatMap((item) => code(field, item))),
    ),
    ...(picture !== undefined && { image: picture }),
    draft: given(NAMES.draft).some(flag),
    ...inferred(),
  }
  return { stated, problems }
}
