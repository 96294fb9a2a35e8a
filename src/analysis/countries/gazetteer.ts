import { COUNTRIES } from './table.ts'

/** In which way a text names a country: by its name, by a demonym or adjective, or by its capital. */
export type NameKind = 'name' | 'demonym' | 'capital'

/** A name of a country at its place in a text: `text` is `body.slice(start, end)`. */
export interface CountryName {
  readonly country: string
  readonly kind: NameKind
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Entry {
  readonly form: string
  readonly country: string
  readonly kind: NameKind
}

/** Demonyms that take no -s: they are adjectives or already plural. */
const INVARIABLE = /(?:ese|ish|[cs]h|men|man|women|woman|ois|ss|ench|Lao|Thai|Basotho|Burkinabe|Burkinabé)$/

const plural = (demonym: string): string[] => (INVARIABLE.test(demonym) ? [] : [`${demonym}s`])

const entries: readonly Entry[] = COUNTRIES.flatMap(({ code, name, names, demonyms, capitals }) => [
  ...[name, ...names].map((form): Entry => ({ form, country: code, kind: 'name' })),
  ...demonyms.flatMap((d) => [d, ...plural(d)]).map((form): Entry => ({ form, country: code, kind: 'demonym' })),
  ...capitals.map((form): Entry => ({ form, country: code, kind: 'capital' })),
])

/** What a typed word may stand for, in lower case; a country's own name wins over a capital of the same name. */
export const TYPED: ReadonlyMap<string, string> = new Map(
  [...entries]
    .reverse()
    .sort((a, b) => rank(a.kind) - rank(b.kind))
    .map(({ form, country }) => [form.toLowerCase(), country]),
)

function rank(kind: NameKind): number {
  return kind === 'name' ? 2 : kind === 'demonym' ? 1 : 0
}

const FIRST_WORD = /^[\p{L}\p{N}.]+/u

/** Entries by their first word, the longest first, so that "Guinea-Bissau" is never "Guinea". */
const byFirstWord = new Map<string, Entry[]>()
for (const entry of entries) {
  const first = FIRST_WORD.exec(entry.form)?.[0] ?? entry.form
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), entry])
}
for (const list of byFirstWord.values())
  list.sort((a, b) => b.form.length - a.form.length || rank(b.kind) - rank(a.kind))

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.]*/gu
const LETTER = /[\p{L}\p{N}]/u

const longestAt = (text: string, at: number, word: string): Entry | undefined => {
  const list = byFirstWord.get(word) ?? byFirstWord.get(word.replace(/\.+$/, ''))
  return list?.find(({ form }) => text.startsWith(form, at) && !LETTER.test(text.charAt(at + form.length)))
}

/** Every name of a country in a text, in order, without a look at its context. */
export const namesIn = (text: string): readonly CountryName[] => {
  const found: CountryName[] = []
  let from = 0
  for (const match of text.matchAll(CAPITALISED)) {
    if (match.index < from) continue
    const entry = longestAt(text, match.index, match[0])
    if (!entry) continue
    from = match.index + entry.form.length
    found.push({ country: entry.country, kind: entry.kind, start: match.index, end: from, text: entry.form })
  }
  return found
}
