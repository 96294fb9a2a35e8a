import { type Holder, OUTLET, OUTSIDER, STRANGER, stateOf, UNKNOWN } from './holder.ts'
import { personOf, pronounOf, summitOf, unionOf } from './memory.ts'
import { type ActorPhrase, governmental, isPersonal, isUnion, linkBefore, textOf } from './phrase.ts'
import { OFFICIAL, ORGANISATIONS, OUTLETS, ROLES, SOME, UNOFFICIAL } from './words.ts'

/** A rule that says who a noun phrase is, or nothing. */
export interface ActorRule {
  readonly name: string
  readonly who: (phrase: ActorPhrase) => Holder | undefined
}

const NUMERAL = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)$/
const MEMBERS = /^(?:members?|allies|ally|nations?|countries|states|partners|capitals|side|bloc|alliance|chief)$/
const TO_OFFICIALS =
  /^(?:ambassador|ambassadors|envoy|envoys|embassy|delegate|delegation|mission|representative|counterpart)$/

const pronoun = ({ tokens, whole, memory }: ActorPhrase): Holder | undefined => {
  const first = tokens[whole.from]
  const alone = whole.to - whole.from === 1 && (first?.tag === 'pron' || /^(?:both|one)$/.test(first?.lower ?? ''))
  return alone ? (pronounOf(memory, first?.lower ?? '') ?? UNKNOWN) : undefined
}

/** "some NATO allies", "the presidents of nine NATO countries": some of many are nobody in particular. */
const someOfMany = ({ tokens, whole, headWords, tailWords, words, mentions }: ActorPhrase): Holder | undefined => {
  const many = tailWords.some((w) => MEMBERS.test(w) || /^(?:leaders|governments|sources)$/.test(w))
  if (SOME.has(headWords[0] ?? '') && many) return OUTSIDER
  const counted = tokens.slice(whole.from, whole.to).some((t) => t.tag === 'num' || NUMERAL.test(t.lower))
  return counted && words.some((w) => MEMBERS.test(w)) && mentions.some(isUnion) ? OUTSIDER : undefined
}

/** Former and opposition politicians, firms, courts, analysts, and who speaks for them. */
const unofficial = ({ tokens, head, words, headWords }: ActorPhrase): Holder | undefined => {
  const looked = /^(?:of|for|at|with|from)$/.test(tokens[head.to]?.lower ?? '') ? words : headWords
  if (!looked.some((w) => UNOFFICIAL.has(w)) || /state (?:media|television)/.test(words.join(' '))) return undefined
  if (headWords.some((w) => OUTLETS.has(w))) return OUTLET
  return headWords.some((w) => ORGANISATIONS.has(w)) ? OUTSIDER : STRANGER
}

/** What a person writes or says is that person's voice: "Clinton's statement said". */
const DOCUMENT = /^(?:statement|statements|letter|tweet|tweets|speech|remarks|office|message|post|comments|address)$/

/** "Clinton's statement" is Clinton's; "Putin's decision" is a thing; "Turkey's government" is left to the next rules. */
const possessed = ({ whole, head, possessive, tailWords, role, inHead, who }: ActorPhrase): Holder | undefined => {
  if (possessive > head.from && DOCUMENT.test(tailWords.at(-1) ?? '')) return who({ from: whole.from, to: possessive })
  if (possessive < 0 || role) return undefined
  return tailWords.some((w) => MEMBERS.test(w)) && inHead.length > 0 ? OUTSIDER : UNKNOWN
}

/** "the White House", "a State Department official", "British Secretary of State X". */
const seatOfPower = ({ tokens, head, inHead, mentions, personal, role, speaker }: ActorPhrase): Holder | undefined => {
  const seat = inHead.find((m) => m.kind === 'body')
  if (!seat) return undefined
  const named = inHead.find((m) => m.kind !== 'body' && m.to <= seat.from) ?? seat
  const rest = tokens
    .slice(seat.to, head.to)
    .filter((_, i) => !mentions.some((m) => seat.to + i >= m.from && seat.to + i < m.to))
  const speaks =
    rest.length === 0 || rest.some((t) => OFFICIAL.has(t.lower)) || (personal && tokens[seat.to]?.tag === 'name')
  return speaks ? stateOf(named.country, speaker, personal, role) : UNKNOWN
}

/** An official noun with the country beside, behind or before it: "the Greek prime minister", "president of Ukraine", "his government". */
const official = (phrase: ActorPhrase): Holder | undefined => {
  const { tokens, whole, head, tail, possessive, mentions, inHead, headWords, tailWords, words } = phrase
  const { role, strong, personal, speaker, memory, who } = phrase
  if (!role) return undefined
  if (!strong && (mentions.length === 0 || !(mentions.some(isUnion) || governmental(role, words)))) return undefined
  const named = inHead.filter((m) => m.to <= tail.to)
  const member = tailWords.includes('member') && inHead.some(isUnion) ? named.find((m) => !isUnion(m)) : undefined
  const beside = member ?? named[0]
  const person = personal || isPersonal(role)
  if (beside) return stateOf(beside.country, speaker, person, role)
  const beyond = mentions.find((m) => m.from >= head.to && links(role).test(linkBefore(tokens, m.from)))
  const link = beyond ? linkBefore(tokens, beyond.from) : ''
  if (beyond && !(TO_OFFICIALS.test(role) && link === 'to') && !(link === 'in' && personal))
    return stateOf(beyond.country, textOf(tokens, whole), person, role)
  const possessor = possessive > head.from ? who({ from: whole.from, to: possessive }) : UNKNOWN
  if (possessor.kind === 'state') return { ...possessor, speaker, person: isPersonal(role), role }
  const own = headWords[0] ?? ''
  if (!/^(?:his|her|their|its|our|my)$/.test(own) && tokens[head.from]?.tag !== 'pron') return undefined
  const owner = pronounOf(memory, /^(?:their|our)$/.test(own) ? 'they' : own === 'its' ? 'it' : 'he')
  return owner?.kind === 'state' ? { ...owner, speaker, person: false, role } : undefined
}

/** The prepositions by which an official belongs to a country: "officials in Kyiv", but no "sources in Riyadh". */
const links = (role: string): RegExp =>
  /^(?:officials?|government|authorities|leaders?|leadership|ministers?|ministry)$/.test(role)
    ? /^(?:of|from|for|in|at)$/
    : /^(?:of|from|for)$/

/** "the summit's declaration" is the union's of which the text spoke last. */
const declaration = ({ headWords, mentions, memory }: ActorPhrase): Holder | undefined =>
  /^(?:communiqu[eé]|declaration)$/.test(headWords.at(-1) ?? '') && mentions.length === 0
    ? (summitOf(memory) ?? UNKNOWN)
    : undefined

/** A country as it stands: "Ankara", "neighbouring Poland", "NATO member Turkey", "the Russian side". */
const country = ({ tokens, head, inHead, tailWords }: ActorPhrase): Holder | undefined => {
  const last = inHead.at(-1)
  if (!last) return undefined
  if (tailWords.at(-1) === 'side') return stateOf(last.country)
  if (last.to !== head.to || last.kind === 'demonym') return undefined
  const foreign =
    last.from > head.from && tokens[last.from - 1]?.tag === 'name' && !inHead.some((m) => m.to === last.from)
  return foreign ? undefined : stateOf(last.country)
}

/** "NATO allies", "members of the EU": the union as a whole. */
const union = ({ tokens, head, inHead, mentions, tailWords, speaker }: ActorPhrase): Holder | undefined => {
  if (!tailWords.some((w) => MEMBERS.test(w))) return undefined
  const named =
    inHead.find(isUnion) ?? mentions.find((m) => m.from >= head.to && isUnion(m) && linkBefore(tokens, m.from) === 'of')
  return named && stateOf(named.country, speaker)
}

const TITLE =
  /^(?:Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Col\.|President|Minister|Chancellor|Secretary|Secretary-General|General|Ambassador|Premier|King|Queen|Prince|Emperor|Spokesman|Spokeswoman|Spokesperson|Leader|Chief|State|Colonel|Commissioner|Envoy|Sheikh|Pope)$/

/** A person whom the article has introduced, or a head of state known by name. */
const knownPerson = ({ tokens, tail, memory, role }: ActorPhrase): Holder | undefined => {
  for (let from = tail.from; from < tail.to; from++) {
    const t = tokens[from]
    if (t?.tag !== 'name' && !/^(?:de|von|van|al|el|bin)/.test(t?.lower ?? '')) continue
    const name = tokens.slice(from, tail.to).map((u) => u.text)
    const person = personOf(memory, name.join(' '))
    if (!person) continue
    const given = tokens[from - 1]
    // "Saif Gadhafi" is not the Gadhafi whom the text calls Moammar
    const another =
      from > tail.from && given?.tag === 'name' && !TITLE.test(given.text) && !person.speaker?.includes(given.text)
    return another ? STRANGER : role ? { ...person, role } : person
  }
  return undefined
}

/** "the minister", "the foreign ministers": who bore the role last. */
const byRole = ({ tokens, whole, headWords, memory }: ActorPhrase): Holder | undefined => {
  const role = headWords.at(-1) ?? ''
  if (!/^(?:the|both)$/.test(tokens[whole.from]?.lower ?? '') || headWords.length > 3 || !ROLES.has(role))
    return undefined
  const together = /^(?:ministers|leaders|presidents|envoys|officials|governments)$/.test(role)
  return memory.roles.get(role) ?? (together ? memory.several : undefined)
}

const SIDES =
  /^(?:countries|sides|nations|governments|leaders|states|ministers|presidents|capitals|neighbors|neighbours)$/

/** "both countries", "the two sides". */
const bothSides = ({ tokens, whole, headWords, tailWords, memory }: ActorPhrase): Holder | undefined => {
  const two = /^(?:both|two)$/.test(headWords[0] ?? '') || tokens[whole.from]?.lower === 'both'
  return two && tailWords.some((w) => SIDES.test(w)) ? (memory.pair ?? UNKNOWN) : undefined
}

/** "the alliance", "the bloc", "the country". */
const description = ({ tokens, whole, headWords, memory }: ActorPhrase): Holder | undefined => {
  if (tokens[whole.from]?.lower !== 'the') return undefined
  const noun = headWords.at(-1) ?? ''
  if (/^(?:alliance|bloc|union)$/.test(noun) && headWords.length <= 2) return unionOf(memory, noun) ?? UNKNOWN
  if (/^(?:country|nation|kingdom|republic|state)$/.test(noun) && headWords.length === 1)
    return pronounOf(memory, 'it') ?? UNKNOWN
  return undefined
}

const outlet = ({ headWords }: ActorPhrase): Holder | undefined =>
  headWords.some((w) => OUTLETS.has(w)) ? OUTLET : undefined

/** Whoever is named and speaks for no state that the text tells. */
const stranger = ({ personal, role, inHead }: ActorPhrase): Holder | undefined =>
  personal ? { ...STRANGER, role } : inHead.length > 0 || role ? OUTSIDER : undefined

/** The rules in the order in which they are asked. */
export const ACTOR_RULES: readonly ActorRule[] = [
  { name: 'pronoun', who: pronoun },
  { name: 'some of many', who: someOfMany },
  { name: 'unofficial', who: unofficial },
  { name: 'possessed', who: possessed },
  { name: 'seat of power', who: seatOfPower },
  { name: 'official', who: official },
  { name: 'declaration', who: declaration },
  { name: 'country', who: country },
  { name: 'union', who: union },
  { name: 'known person', who: knownPerson },
  { name: 'by role', who: byRole },
  { name: 'both sides', who: bothSides },
  { name: 'description', who: description },
  { name: 'outlet', who: outlet },
  { name: 'stranger', who: stranger },
]
