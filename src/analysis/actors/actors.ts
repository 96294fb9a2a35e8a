import type { Parse } from '../grammar/grammar.ts'
import type { Range } from '../grammar/predicates.ts'
import type { Tagged } from '../grammar/tagging.ts'
import { type Holder, stateOf, UNKNOWN } from './holder.ts'
import type { Memory } from './memory.ts'
import type { Mention } from './mentions.ts'
import { readPhrase } from './phrase.ts'
import { ACTOR_RULES } from './who.ts'

interface Sight {
  readonly parse: Parse
  readonly mentions: readonly Mention[]
  readonly memory: Memory
}

/** Who one member of a coordination is. */
const single = (sight: Sight, whole: Range): Holder => {
  const { parse, mentions, memory } = sight
  const phrase = readPhrase(parse.tokens, mentions, memory, whole, (range) => single(sight, range))
  if (!phrase) return UNKNOWN
  for (const rule of ACTOR_RULES) {
    const holder = rule.who(phrase)
    if (holder) return holder
  }
  return UNKNOWN
}

/** The members of a coordination: "A", "B" and "C" of "A, B and C". */
const members = (tokens: readonly Tagged[], range: Range): readonly Range[] => {
  const parts: Range[] = []
  let from = tokens[range.from]?.lower === 'both' && range.to - range.from > 2 ? range.from + 1 : range.from
  for (let k = from; k <= range.to; k++) {
    const t = tokens[k]
    if (k < range.to && t?.tag !== 'comma' && !(t?.tag === 'cc' && /^(?:and|or|&)$/.test(t.lower))) continue
    if (k > from) parts.push({ from, to: k })
    from = k + 1
  }
  return parts.length > 1 ? parts : [range]
}

/** Who a noun phrase is; several when it names several. */
export const holdersOf = (sight: Sight, range: Range): readonly Holder[] => {
  const { tokens } = sight.parse
  const parts = members(tokens, range)
  const [first] = parts
  const head = first && single(sight, first)
  // "the agreement between Turkey and Libya": what is coordinated belongs to the preposition
  if (first && head && head.kind !== 'state' && tokens.slice(first.from, first.to).some((t) => t.tag === 'prep'))
    return [head]
  const holders = parts.map((part) => single(sight, part))
  // "Greek, Cypriot and French officials": adjectives share the noun of the last
  for (let i = parts.length - 2; i >= 0; i--) {
    const next = holders[i + 1]
    const adjective = sight.mentions.find(
      (m) => m.kind === 'demonym' && m.to === parts[i]?.to && m.from >= (parts[i]?.from ?? 0),
    )
    if (adjective && next?.kind === 'state' && holders[i]?.kind !== 'state')
      holders[i] = stateOf(adjective.country, next.speaker, false, next.role)
  }
  return holders
}

/** The holders of a phrase as one: all their countries; an outsider where none speaks for a state. */
export const holderOf = (sight: Sight, range: Range): Holder => {
  const all = holdersOf(sight, range)
  const states = all.filter((h) => h.kind === 'state')
  const [one] = states
  if (!one) return all.find((h) => h.kind === 'outlet') ?? all.find((h) => h.kind === 'outsider') ?? UNKNOWN
  if (states.length === 1) return one
  return { ...one, countries: [...new Set(states.flatMap((h) => h.countries))], speaker: undefined, person: false }
}
