import type { Grammar, Parse } from '../grammar/grammar.ts'
import type { Tagged } from '../grammar/tagging.ts'
import { HEADS } from './heads.ts'
import type { Mention } from './mentions.ts'
import { OFFICIAL, STATE_BODY, UNOFFICIAL, WEAK_OFFICIAL } from './words.ts'

/** A person of an article: for which country he or she speaks, or none (`country` undefined). */
export interface Person {
  readonly name: string
  readonly country: string | undefined
  readonly role: string | undefined
}

const ROLE_NAME =
  /^(?:President|Presidents|Prime|Foreign|Defen[cs]e|Finance|Interior|Energy|Trade|Minister|Ministers|Chancellor|Secretary|Secretary-General|General|Ambassador|Vice|Deputy|Premier|King|Queen|Prince|Crown|Emperor|Spokesman|Spokeswoman|Spokesperson|Leader|Chief|State|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Col\.|Lt\.|Adm\.|Sheikh|Ayatollah|Supreme|Commissioner|Envoy|Senator|Sen\.|Rep\.|Gov\.|Governor|Mayor|Professor|Colonel|Representative|High|Special|National|Security|Adviser|Advisor|Affairs|Council|Press|US|U\.S\.|Home|Treasury|Justice|Army|Union|Head|Director|Justice|Judge|Congressman|Congresswoman|Sir|Lord|Lady|Pope|Emir|Sultan|Ministry|Parliament|House|Speaker|The)$/
const PARTICLE = /^(?:de|del|della|der|den|van|von|al|el|bin|ben|da|dos|di|la|le|ibn|bint|y)$/
const CIVIL = /^(?:Senator|Sen\.|Rep\.|Gov\.|Governor|Mayor|Professor|Judge|Congressman|Congresswoman|Justice)$/

const surname = (name: readonly string[]): string => {
  const particle = name.findIndex((w, i) => i > 0 && (PARTICLE.test(w) || /^(?:Le|Di|De|La|Van|Von|El|Al)$/.test(w)))
  return (particle > 0 ? name.slice(particle) : name.slice(-1)).join(' ')
}

const inMention = (mentions: readonly Mention[], at: number): Mention | undefined =>
  mentions.find((m) => at >= m.from && at < m.to)

interface Run {
  readonly from: number
  readonly to: number
  /** Where the personal name begins, after titles and countries. */
  readonly name: number
}

/** Runs of capitalised words that end in a personal name. */
const runs = (tokens: readonly Tagged[], mentions: readonly Mention[]): readonly Run[] => {
  const found: Run[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.tag !== 'name') continue
    let to = i
    while (
      tokens[to]?.tag === 'name' ||
      (PARTICLE.test(tokens[to]?.text ?? '') && tokens[to + 1]?.tag === 'name' && to > i)
    )
      to++
    let name = i
    for (let k = i; k < to; k++) if (ROLE_NAME.test(tokens[k]?.text ?? '') || inMention(mentions, k)) name = k + 1
    if (name < to) found.push({ from: i, to, name })
    i = to
  }
  return found
}

const roleIn = (tokens: readonly Tagged[], from: number, to: number): string | undefined => {
  for (let k = to - 1; k >= from; k--) {
    const word = tokens[k]?.lower ?? ''
    if (
      OFFICIAL.has(word) &&
      (!WEAK_OFFICIAL.has(word) ||
        (/^(?:chief|head|deputy|director|director-general|general|commander)$/.test(word) &&
          tokens.slice(from, to).some((t) => STATE_BODY.test(t.lower) || /^(?:nato|eu|un|u\.n\.)$/.test(t.lower))))
    )
      return word
  }
  return undefined
}

/** Reads each sentence for persons with a role, and says for whom they speak. */
export const personsOf = (
  grammar: Grammar,
  mentions: readonly (readonly Mention[])[],
  published: string | undefined,
): ReadonlyMap<string, Person> => {
  const persons = new Map<string, Person>()
  const add = (words: readonly string[], country: string | undefined, role: string | undefined) => {
    const full = words.join(' ')
    const person = { name: full, country, role }
    if (!persons.has(full)) persons.set(full, person)
    const last = surname(words)
    const known = persons.get(last)
    if (!known || (known.country === undefined && country !== undefined && known.name === last))
      persons.set(last, person)
    if (words.length > 1 && !persons.has(words.at(-1) ?? '')) persons.set(words.at(-1) ?? '', person)
  }
  for (const [s, parse] of grammar.parses.entries()) readSentence(parse, mentions[s] ?? [], add)
  for (const { country, names, from, to } of HEADS)
    for (const name of names)
      if (!persons.has(name) && (published === undefined || (published >= from && published < to)))
        persons.set(name, { name: names[0] ?? name, country, role: undefined })
  return persons
}

const readSentence = (
  { tokens }: Parse,
  mentions: readonly Mention[],
  add: (words: readonly string[], country: string | undefined, role: string | undefined) => void,
): void => {
  let lastCountry: string | undefined
  let lastRole: string | undefined
  for (const run of runs(tokens, mentions)) {
    const words = tokens.slice(run.name, run.to).map((t) => t.text)
    if (words.length > 4) continue
    // the words before the name, as far as they belong to its title
    let left = run.from
    while (
      left > 0 &&
      (/^(?:noun|name|poss|det|num)$/.test(tokens[left - 1]?.tag ?? '') ||
        (/^(?:of|to|for)$/.test(tokens[left - 1]?.lower ?? '') && OFFICIAL.has(tokens[left - 2]?.lower ?? '')))
    )
      left--
    if (tokens[left - 1]?.lower === 'and' && OFFICIAL.has(tokens[left - 2]?.lower ?? '')) left -= 2
    const prefix = tokens.slice(left, run.name)
    const apposed = apposition(tokens, run.to)
    const leftApposed =
      run.name === run.from && tokens[run.from - 1]?.tag === 'comma' ? titleBefore(tokens, run.from - 1) : undefined
    const role =
      roleIn(tokens, left, run.name) ??
      (apposed && roleIn(tokens, apposed.from, apposed.to)) ??
      (leftApposed && roleIn(tokens, leftApposed.from, leftApposed.to))
    const near = mentions.filter(
      (m) =>
        (m.from >= left && m.to <= run.name) ||
        (apposed && m.from >= apposed.from && m.to <= apposed.to) ||
        (leftApposed && m.from >= leftApposed.from && m.to <= leftApposed.to),
    )
    const sending = near.find(
      (m) =>
        tokens[m.from - 1]?.lower !== 'to' &&
        !(tokens[m.from - 1]?.lower === 'the' && tokens[m.from - 2]?.lower === 'to'),
    )
    const after = tokens[run.to]?.lower === 'of' ? mentions.find((m) => m.from === run.to + 1) : undefined
    const barred = [...prefix, ...(apposed ? tokens.slice(apposed.from, apposed.to) : [])].some(
      (t) => UNOFFICIAL.has(t.lower) || CIVIL.test(t.text),
    )
    const known = sending?.country ?? after?.country
    if (barred) add(words, undefined, undefined)
    else if (role && known) {
      add(words, known, role)
      lastCountry = known
      lastRole = role
    } else if (after && lastRole && tokens[run.from - 1]?.tag === 'cc') add(words, after.country, lastRole)
    else if (role && lastCountry && tokens[left - 1]?.tag === 'cc') add(words, lastCountry, role)
    else if (apposed && !role && apposed.to - apposed.from > 1) add(words, undefined, undefined)
  }
}

/** "X, the deputy head of the office of the Ukrainian president," */
const apposition = (
  tokens: readonly Tagged[],
  comma: number,
): { readonly from: number; readonly to: number } | undefined => {
  if (tokens[comma]?.tag !== 'comma') return undefined
  const first = tokens[comma + 1]
  if (
    !first ||
    !(
      first.tag === 'det' ||
      first.tag === 'noun' ||
      (first.tag === 'name' && tokens[comma + 2]?.tag === 'poss') ||
      first.tag === 'name'
    )
  )
    return undefined
  let to = comma + 1
  while (/^(?:det|noun|name|poss|prep|to|num)$/.test(tokens[to]?.tag ?? '')) to++
  const closes =
    tokens[to]?.tag === 'comma' ||
    tokens[to]?.tag === 'mark' ||
    to >= tokens.length ||
    tokens[to]?.tag === 'rel' ||
    tokens[to]?.tag === 'cc'
  return closes ? { from: comma + 1, to } : undefined
}

/** "German Chancellor Angela Merkel's spokesperson, Steffen Seibert": the title stands before the comma. */
const titleBefore = (
  tokens: readonly Tagged[],
  comma: number,
): { readonly from: number; readonly to: number } | undefined => {
  let from = comma
  while (from > 0 && /^(?:noun|name|poss|det)$/.test(tokens[from - 1]?.tag ?? '')) from--
  const last = tokens[comma - 1]
  return last?.tag === 'noun' && OFFICIAL.has(last.lower) ? { from, to: comma } : undefined
}
