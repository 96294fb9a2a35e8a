import { countryNamesIn } from '../countries/countries.ts'
import type { CountryName } from '../countries/gazetteer.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Range } from '../grammar/predicates.ts'
import type { Tagged } from '../grammar/tagging.ts'
import { BODIES } from './words.ts'

/** A country named in a sentence, in tokens of that sentence; `body` where a seat of power stands for it. */
export interface Mention extends Range {
  readonly country: string
  readonly kind: CountryName['kind'] | 'body'
}

const bodiesByFirst = new Map<string, (typeof BODIES)[number][]>()
for (const body of BODIES) {
  const first = body.words[0] ?? ''
  bodiesByFirst.set(
    first,
    [...(bodiesByFirst.get(first) ?? []), body].sort((a, b) => b.words.length - a.words.length),
  )
}

const bodyAt = (tokens: readonly Tagged[], at: number): Mention | undefined => {
  for (const { country, words } of bodiesByFirst.get(tokens[at]?.lower ?? '') ?? [])
    if (words.every((w, i) => tokens[at + i]?.lower === w) && (tokens[at]?.tag === 'name' || words[1] === 'secretary'))
      return { country, kind: 'body', from: at, to: at + words.length }
  return undefined
}

/** The countries named in each sentence of an article. */
export const mentionsOf = (body: string, grammar: Grammar): readonly (readonly Mention[])[] => {
  const names = countryNamesIn(body)
  const koreas = names.some((n) => n.country === 'KP' || n.country === 'KR')
  let next = 0
  return grammar.parses.map(({ sentence, tokens }) => {
    const found: Mention[] = []
    while ((names[next]?.start ?? sentence.start) < sentence.start) next++
    let at = next
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i]
      if (!t) continue
      while ((names[at]?.start ?? t.start) < t.start) at++
      const name = names[at]
      const seat = bodyAt(tokens, i)
      if (seat) {
        found.push(seat)
        i = seat.to - 1
      } else if (name && name.start === t.start && name.end >= t.end) {
        let to = i + 1
        while ((tokens[to]?.end ?? name.end + 1) <= name.end) to++
        found.push({ country: name.country, kind: name.kind, from: i, to })
        i = to - 1
      }
    }
    return koreas && /\b(?:North|South)\b/.test(sentence.text)
      ? [...found, ...halves(tokens, found)].sort((a, b) => a.from - b.from)
      : found
  })
}

/** "the North", "the South", "North and South Korea", in an article that names both Koreas or one of them. */
const halves = (tokens: readonly Tagged[], found: readonly Mention[]): readonly Mention[] =>
  tokens.flatMap((t, i): readonly Mention[] => {
    if (!/^(?:North|South)$/.test(t.text) || found.some((m) => i >= m.from && i < m.to)) return []
    const alone = tokens[i - 1]?.lower === 'the' && tokens[i + 1]?.tag !== 'name'
    const paired = tokens[i + 1]?.lower === 'and' && /^(?:North|South)$/.test(tokens[i + 2]?.text ?? '')
    return alone || paired ? [{ country: t.text === 'North' ? 'KP' : 'KR', kind: 'name', from: i, to: i + 1 }] : []
  })
