import matter from 'gray-matter'
import yaml from 'js-yaml'
import type { Problem } from './article.ts'

/** A value of the front matter: a string, a list of strings, or a map of strings; anything deeper is not kept. */
export type FieldValue = string | readonly string[] | ReadonlyMap<string, string>

/** A field as it was written, with the line of the file on which it stands. */
export interface WrittenField {
  readonly key: string
  readonly value: FieldValue
  readonly line: number
}

/** What stands above the body: its fields by lower-case key, and where the body begins (`bodyLine` counts from 1). */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, WrittenField>
  readonly body: string
  readonly bodyLine: number
}

const MAX_BYTES = 16 * 1024
const MAX_ITEMS = 200

const refuse = (): never => {
  throw new Error('only YAML is read')
}
const closed = { parse: refuse }

/** gray-matter runs `---js` as code by default; every engine but YAML is closed, and YAML makes strings only. */
const OPTIONS = {
  language: 'yaml',
  engines: {
    yaml: (text: string): object => {
      const loaded = yaml.safeLoad(text, { schema: yaml.FAILSAFE_SCHEMA })
      return typeof loaded === 'object' && loaded !== null ? { loaded } : { loaded: undefined, bare: loaded }
    },
    js: closed,
    javascript: closed,
    json: closed,
    coffee: closed,
    coffeescript: closed,
    cson: closed,
    toml: closed,
  },
}

const isPlainMap = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const plainValue = (value: unknown): FieldValue | undefined => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ITEMS).flatMap((item: unknown) => {
      if (typeof item === 'string') return [item]
      const name = isPlainMap(item) && Object.hasOwn(item, 'name') ? item.name : undefined
      return typeof name === 'string' ? [name] : []
    })
  }
  if (!isPlainMap(value)) return undefined
  const strings = new Map<string, string>()
  for (const key of Object.keys(value).slice(0, MAX_ITEMS)) {
    const entry = value[key]
    if (typeof entry === 'string') strings.set(key, entry)
  }
  return strings
}

const keyOf = (line: string): string | undefined => /^["']?([\p{L}\p{N}_-]+)["']?\s*:/u.exec(line)?.[1]?.toLowerCase()

const fieldsOf = (loaded: Record<string, unknown>, lines: readonly string[], first: number): FrontMatter['fields'] => {
  const lineOf = new Map<string, number>()
  lines.forEach((line, index) => {
    const key = keyOf(line)
    if (key !== undefined && !lineOf.has(key)) lineOf.set(key, first + index)
  })
  const fields = new Map<string, WrittenField>()
  for (const key of Object.keys(loaded)) {
    const value = plainValue(loaded[key])
    const name = key.toLowerCase()
    if (value !== undefined && !fields.has(name)) fields.set(name, { key, value, line: lineOf.get(name) ?? first })
  }
  return fields
}

type Read = { readonly front: FrontMatter } | { readonly problem: Problem }

const none = (body: string, bodyLine: number): Read => ({ front: { fields: new Map(), body, bodyLine } })
const bad = (path: string, line: number, message: string): Read => ({
  problem: { path, line, message, severity: 'error' },
})

const openingOf = (text: string): { readonly start: number; readonly line: number } => {
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? ''
  return { start: blank.length, line: blank.split('\n').length }
}

const foreign = (opening: string): string | undefined => {
  if (/^---\s*[a-z]/i.test(opening))
    return 'The front matter names a language; only YAML is read. Write --- alone on its line.'
  if (opening === '+++') return 'TOML front matter is not read; write YAML between two lines of ---.'
  if (opening === '{') return 'JSON front matter is not read; write YAML between two lines of ---.'
  return undefined
}

const parseYaml = (path: string, block: string, line: number): { loaded: unknown } | { problem: Problem } => {
  if (new TextEncoder().encode(block).length > MAX_BYTES) {
    return { problem: { path, line, message: 'The front matter is longer than 16 KB; shorten it.', severity: 'error' } }
  }
  try {
    const { data } = matter(`---\n${block}\n---\n`, OPTIONS)
    return { loaded: Object.hasOwn(data, 'loaded') ? data.loaded : {} }
  } catch (error) {
    const mark = error instanceof yaml.YAMLException ? error.mark?.line : undefined
    const reason = error instanceof yaml.YAMLException ? error.reason : 'unreadable'
    // gray-matter hands the block over with the line break that follows `---`, so the parser's line 1 is the block's first
    const at = line + Math.max(0, Math.min((mark ?? 1) - 1, block.split('\n').length - 1))
    return {
      problem: {
        path,
        line: at,
        message: `The front matter is not valid YAML: ${reason}. Put quotation marks around a value that holds a colon, and indent lists alike.`,
        severity: 'error',
      },
    }
  }
}

/** Splits a text (without byte order mark) into front matter and body; a problem where the front matter cannot be trusted. */
export const readFrontMatter = (path: string, text: string): Read => {
  const { start, line } = openingOf(text)
  const end = text.indexOf('\n', start)
  const opening = (end < 0 ? text.slice(start) : text.slice(start, end)).trimEnd()
  const refused = foreign(opening)
  if (refused) return bad(path, line, refused)
  if (opening !== '---' || end < 0) return none(text.slice(start), line)
  const closing = /^---.*$/m.exec(text.slice(end + 1))
  const first = line + 1
  if (!closing) {
    const looksLikeFields = keyOf(text.slice(end + 1, end + 200)) !== undefined
    return looksLikeFields
      ? bad(path, line, 'The front matter is never closed; end it with a line of ---.')
      : none(text.slice(end + 1), first)
  }
  const block = text.slice(end + 1, end + 1 + closing.index).replace(/\r/g, '')
  const lines = block.split('\n')
  if (closing[0].trimEnd() !== '---')
    return bad(path, line + lines.length, 'The front matter must end with a line that is exactly ---.')
  const bodyStart = end + 1 + closing.index + closing[0].length
  const body = text.slice(bodyStart).replace(/^\n/, '')
  const bodyLine = first + lines.length
  if (lines.every((text) => /^\s*(?:#|$)/.test(text))) return { front: { fields: new Map(), body, bodyLine } }
  const parsed = parseYaml(path, block.replace(/\n$/, ''), first)
  if ('problem' in parsed) return parsed
  if (!isPlainMap(parsed.loaded))
    return bad(path, first, 'The front matter is no list of fields; write one `field: value` a line.')
  return { front: { fields: fieldsOf(parsed.loaded, lines, first), body, bodyLine } }
}
