import type { Parse } from '../grammar/grammar.ts'
import type { Range } from '../grammar/predicates.ts'
import type { Tagged } from '../grammar/tagging.ts'
import { type Holder, UNKNOWN } from './holder.ts'
import { type Memory, personOf, pronounOf, summitOf, unionOf } from './memory.ts'
import type { Mention } from './mentions.ts'
import { OFFICIAL, ORGANISATIONS, OUTLETS, ROLES, SOME, STATE_BODY, UNOFFICIAL, WEAK_OFFICIAL } from './words.ts'

const OUTSIDER: Holder = { ...UNKNOWN, kind: 'outsider' }
const STRANGER: Holder = { ...OUTSIDER, person: true }
const OUTLET: Holder = { ...UNKNOWN, kind: 'outlet' }

const NUMERAL = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)$/
const MEMBERS = /^(?:members?|allies|ally|nations?|countries|states|partners|capitals|side|bloc|alliance|chief)$/
const TO_OFFICIALS =
  /^(?:ambassador|ambassadors|envoy|envoys|embassy|delegate|delegation|mission|representative|counterpart)$/

interface Sight {
  readonly parse: Parse
  readonly mentions: readonly Mention[]
  readonly memory: Memory
}

const state = (countries: readonly string[], speaker: string | undefined, person: boolean, role?: string): Holder => ({
  countries: [...new Set(countries)],
  speaker,
  person,
  kind: 'state',
  role,
})

const textOf = (tokens: readonly Tagged[], { from, to }: Range): string => {
  const words = tokens.slice(from, to)
  return words
    .map((t, i) => (i === 0 || t.tag === 'poss' || t.tag === 'comma' ? t.text : ` ${t.text}`))
    .join('')
    .replace(/^(?:the|The) /, '')
    .trim()
}

/** What a person writes or says is that person's voice: "Clinton's statement said". */
const DOCUMENT = /^(?:statement|statements|letter|tweet|tweets|speech|remarks|office|message|post|comments|address)$/

/** A head, a chief or a director speaks for a state only at a body of state. */
const governmental = (role: string, words: readonly string[]): boolean =>
  !/^(?:head|director|director-general|deputy|chief|chairman|aide|aides|office|agency|council|commission|general)$/.test(
    role,
  ) || words.some((w) => STATE_BODY.test(w))

const LAST_COUNTRY = /^(?:country|nation|kingdom|republic|state)$/

/** One member of a coordination: "the Greek prime minister", "France", "a spokesman for the Foreign Ministry". */
const single = (sight: Sight, element: Range): Holder => {
  const { parse, memory } = sight
  const { tokens } = parse
  const mentions = sight.mentions.filter((m) => m.from >= element.from && m.to <= element.to)
  let headEnd = element.from
  while (headEnd < element.to && tokens[headEnd]?.tag !== 'prep' && tokens[headEnd]?.tag !== 'to') headEnd++
  const covered = (k: number) => mentions.some((m) => k >= m.from && k < m.to)
  let head = { from: element.from, to: headEnd }
  while (
    head.from < head.to &&
    (tokens[head.from]?.tag === 'det' || tokens[head.from]?.tag === 'num') &&
    !/^(?:his|her|their|its|our|my|some|many|several|most|few|other|certain)$/.test(tokens[head.from]?.lower ?? '')
  )
    head = { ...head, from: head.from + 1 }
  const words = (range: Range) =>
    tokens
      .slice(range.from, range.to)
      .filter((_, i) => !covered(range.from + i))
      .map((t) => t.lower)
  const first = tokens[element.from]
  const last = tokens[head.to - 1]
  if (!first || !last) return UNKNOWN
  if (element.to - element.from === 1 && (first.tag === 'pron' || /^(?:both|one)$/.test(first.lower)))
    return pronounOf(memory, first.lower) ?? UNKNOWN

  // a name that runs over a preposition: "Secretary of State"
  for (const m of mentions) if (m.from < head.to && m.to > head.to) head = { ...head, to: m.to }
  const all = words(element)
  const possessive = tokens.slice(head.from, head.to).findLastIndex((t) => t.tag === 'poss')
  const tail = possessive < 0 ? head : { from: head.from + possessive + 1, to: head.to }
  const tailWords = words(tail)
  const headWords = words(head)
  const inHead = mentions.filter((m) => m.from >= head.from && m.to <= head.to)
  const speaker = textOf(tokens, head)

  if (
    SOME.has(headWords[0] ?? '') &&
    tailWords.some((w) => MEMBERS.test(w) || /^(?:leaders|governments|sources)$/.test(w))
  )
    return OUTSIDER
  // "the presidents of nine NATO countries" are not NATO
  const counted = tokens.slice(element.from, element.to).some((t) => t.tag === 'num' || NUMERAL.test(t.lower))
  if (counted && all.some((w) => MEMBERS.test(w)) && mentions.some((m) => /^(?:NATO|EU|UN)$/.test(m.country)))
    return OUTSIDER
  const ofWords =
    tokens[head.to]?.lower && /^(?:of|for|at|with|from)$/.test(tokens[head.to]?.lower ?? '') ? all : headWords
  if (ofWords.some((w) => UNOFFICIAL.has(w)) && !/state media|state television/.test(all.join(' ')))
    return headWords.some((w) => OUTLETS.has(w))
      ? OUTLET
      : headWords.some((w) => ORGANISATIONS.has(w))
        ? OUTSIDER
        : STRANGER

  const role = tailWords.findLast((w) => OFFICIAL.has(w))
  const strong = tailWords.some((w) => OFFICIAL.has(w) && !WEAK_OFFICIAL.has(w))
  const personal = tokens
    .slice(tail.from, tail.to)
    .some(
      (t, i) =>
        t.tag === 'name' &&
        !covered(tail.from + i) &&
        !OFFICIAL.has(t.lower) &&
        !/^(?:Prime|Foreign|Defense|Defence|Interior|Finance|State|National|Security|Deputy|Vice)$/.test(t.text),
    )

  // "Niger's president", "Turkey's government"; "Putin's decision" is a thing
  if (possessive > 0 && DOCUMENT.test(tailWords.at(-1) ?? ''))
    return single(sight, { from: element.from, to: head.from + possessive })
  if (possessive >= 0 && !role) return tailWords.some((w) => MEMBERS.test(w)) && inHead.length > 0 ? OUTSIDER : UNKNOWN

  const seat = inHead.find((m) => m.kind === 'body')
  if (seat) {
    const rest = words({ from: seat.to, to: head.to })
    if (rest.length === 0 || rest.some((w) => OFFICIAL.has(w)) || (personal && tokens[seat.to]?.tag === 'name'))
      return state(
        [(inHead.find((m) => m.kind !== 'body' && m.to <= seat.from) ?? seat).country],
        speaker,
        personal,
        role,
      )
    return UNKNOWN
  }

  if (
    role &&
    (strong ||
      (mentions.length > 0 && (mentions.some((m) => /^(?:NATO|EU|UN)$/.test(m.country)) || governmental(role, all))))
  ) {
    const union = inHead.find((m) => /^(?:NATO|EU|UN)$/.test(m.country))
    const named = inHead.filter((m) => m.to <= tail.to)
    const member = union && tailWords.includes('member') ? named.find((m) => m !== union) : undefined
    const country = member ?? named[0]
    if (country) return state([country.country], speaker, personal || isPersonal(role), role)
    const beyond = mentions.find((m) => m.from >= head.to && links(role).test(linkBefore(tokens, m.from)))
    if (
      beyond &&
      !(TO_OFFICIALS.test(role) && linkBefore(tokens, beyond.from) === 'to') &&
      !(linkBefore(tokens, beyond.from) === 'in' && personal)
    )
      return state([beyond.country], textOf(tokens, element), personal || isPersonal(role), role)
    const possessor = possessive > 0 ? single(sight, { from: element.from, to: head.from + possessive }) : UNKNOWN
    if (possessor.kind === 'state') return state(possessor.countries, speaker, isPersonal(role), role)
    if (/^(?:his|her|their|its|our|my)$/.test(headWords[0] ?? '') || tokens[head.from]?.tag === 'pron') {
      const owner = pronounOf(
        memory,
        /^(?:their|our)$/.test(headWords[0] ?? '') ? 'they' : headWords[0] === 'its' ? 'it' : 'he',
      )
      if (owner?.kind === 'state') return state(owner.countries, speaker, false, role)
    }
  }

  if (/^(?:communiqu[eé]|declaration)$/.test(headWords.at(-1) ?? '') && mentions.length === 0)
    return summitOf(memory) ?? UNKNOWN

  // a country as it stands, "neighbouring Poland", "NATO member Turkey"
  const bare = inHead.at(-1)
  if (bare && bare.to === head.to && bare.kind !== 'demonym') {
    const before = tokens[bare.from - 1]
    const foreign = bare.from > head.from && before?.tag === 'name' && !inHead.some((m) => m.to === bare.from)
    if (!foreign) return state([bare.country], undefined, false)
  }
  if (
    bare &&
    /^(?:NATO|EU|UN)$/.test(bare.country) &&
    tailWords.length > 0 &&
    tailWords.every((w) => MEMBERS.test(w) || /^(?:foreign|all|member|defense|defence)$/.test(w))
  )
    return state([bare.country], speaker, false)
  const bloc = inHead.find((m) => /^(?:NATO|EU|UN)$/.test(m.country))
  const ofUnion = mentions.find(
    (m) => m.from >= head.to && linkBefore(tokens, m.from) === 'of' && /^(?:NATO|EU|UN)$/.test(m.country),
  )
  if ((bloc || ofUnion) && tailWords.some((w) => MEMBERS.test(w)))
    return state([bloc?.country ?? ofUnion?.country ?? ''], speaker, false)
  if (bare && tailWords.at(-1) === 'side') return state([bare.country], speaker, false)

  // persons and descriptions that the article has named before
  const known = knownPerson(memory, tokens, tail)
  if (known) return role ? { ...known, role } : known
  if (
    headWords.length > 0 &&
    headWords.length <= 3 &&
    ROLES.has(headWords.at(-1) ?? '') &&
    (first.lower === 'the' || first.lower === 'both')
  ) {
    const remembered =
      memory.roles.get(headWords.at(-1) ?? '') ??
      (/^(?:ministers|leaders|presidents|envoys|officials|governments)$/.test(headWords.at(-1) ?? '')
        ? memory.several
        : undefined)
    if (remembered) return remembered
  }
  if (
    /^(?:both|two)$/.test(headWords[0] ?? '') ||
    /\btwo$/.test(textOf(tokens, { from: element.from, to: head.to }).split(' ')[0] ?? '') ||
    first.lower === 'both'
  ) {
    if (
      tailWords.some((w) =>
        /^(?:countries|sides|nations|governments|leaders|states|ministers|presidents|capitals|neighbors|neighbours)$/.test(
          w,
        ),
      )
    )
      return memory.pair ?? UNKNOWN
  }
  if (first.lower === 'the' && /^(?:alliance|bloc|union)$/.test(headWords.at(-1) ?? '') && headWords.length <= 2)
    return unionOf(memory, headWords.at(-1) ?? '') ?? UNKNOWN
  if (first.lower === 'the' && LAST_COUNTRY.test(headWords.at(-1) ?? '') && headWords.length === 1)
    return pronounOf(memory, 'it') ?? UNKNOWN
  if (headWords.some((w) => OUTLETS.has(w))) return OUTLET
  if (personal) return { ...STRANGER, role }
  return bare || role ? OUTSIDER : UNKNOWN
}

/** The prepositions by which an official belongs to a country: "officials in Kyiv", but no "sources in Riyadh". */
const links = (role: string): RegExp =>
  /^(?:officials?|government|authorities|leaders?|leadership|ministers?|ministry)$/.test(role)
    ? /^(?:of|from|for|in|at)$/
    : /^(?:of|from|for)$/

const isPersonal = (role: string): boolean =>
  !/^(?:government|authorities|ministry|administration|cabinet|parliament|embassy|military|army|office|agency|commission|council|regime|congress|senate|officials|leaders|ministers)$/.test(
    role,
  )

const linkBefore = (tokens: readonly Tagged[], at: number): string => {
  let k = at - 1
  while (k > 0 && tokens[k]?.tag !== 'prep' && tokens[k]?.tag !== 'to' && at - k < 6) k--
  return tokens[k]?.lower ?? ''
}

const knownPerson = (memory: Memory, tokens: readonly Tagged[], range: Range): Holder | undefined => {
  for (let from = range.from; from < range.to; from++) {
    const t = tokens[from]
    if (t?.tag !== 'name' && !/^(?:de|von|van|al|el|bin)/.test(t?.lower ?? '')) continue
    const name = tokens
      .slice(from, range.to)
      .map((u) => u.text)
      .join(' ')
    const person = personOf(memory, name)
    if (!person) continue
    const given = tokens[from - 1]
    // "Saif Gadhafi" is not the Gadhafi whom the text calls Moammar
    const another =
      from > range.from && given?.tag === 'name' && !TITLE.test(given.text) && !person.speaker?.includes(given.text)
    return another ? STRANGER : person
  }
  return undefined
}

const TITLE =
  /^(?:Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Col\.|President|Minister|Chancellor|Secretary|Secretary-General|General|Ambassador|Premier|King|Queen|Prince|Emperor|Spokesman|Spokeswoman|Spokesperson|Leader|Chief|State|Colonel|Commissioner|Envoy|Sheikh|Pope)$/

/** The members of a coordination: "A", "B" and "C" of "A, B and C". */
const elements = (tokens: readonly Tagged[], range: Range): readonly Range[] => {
  const parts: Range[] = []
  let from = range.from
  for (let k = range.from; k <= range.to; k++) {
    const t = tokens[k]
    if (k === range.to || (t?.tag === 'cc' && /^(?:and|or|&)$/.test(t.lower)) || t?.tag === 'comma') {
      if (k > from) parts.push({ from, to: k })
      from = k + 1
    }
  }
  return parts
}

/** Who a noun phrase is; several when it names several. */
export const holdersOf = (sight: Sight, range: Range): readonly Holder[] => {
  const { tokens } = sight.parse
  let parts = elements(tokens, range)
  if (tokens[parts[0]?.from ?? 0]?.lower === 'both' && parts.length > 1)
    parts = parts.map((p, i) => (i === 0 ? { ...p, from: p.from + 1 } : p))
  const first = parts[0]
  const head = first && single(sight, first)
  // "the agreement between Turkey and Libya": what is coordinated belongs to the preposition
  if (first && head && head.kind !== 'state' && tokens.slice(first.from, first.to).some((t) => t.tag === 'prep'))
    return [head]
  const verdicts = parts.map((part) => single(sight, part))
  // "Greek, Cypriot and French officials": adjectives share the noun of the last
  for (let i = parts.length - 2; i >= 0; i--) {
    const part = parts[i]
    const next = verdicts[i + 1]
    const adjective =
      part && sight.mentions.find((m) => m.kind === 'demonym' && m.to === part.to && m.from >= part.from)
    if (adjective && next?.kind === 'state' && verdicts[i]?.kind !== 'state')
      verdicts[i] = state([adjective.country], next.speaker, false, next.role)
  }
  return verdicts
}

/** The holders of a phrase as one: all their countries; an outsider where none speaks for a state. */
export const holderOf = (sight: Sight, range: Range): Holder => {
  const all = holdersOf(sight, range)
  const states = all.filter((h) => h.kind === 'state')
  const one = states[0]
  if (!one) return all.find((h) => h.kind === 'outlet') ?? all.find((h) => h.kind === 'outsider') ?? UNKNOWN
  if (states.length === 1) return one
  return { ...one, countries: [...new Set(states.flatMap((h) => h.countries))], speaker: undefined, person: false }
}
