import { type Holder, UNKNOWN } from './holder.ts'
import type { Person } from './persons.ts'

/** What an article has said up to a sentence about who is who, and whom its pronouns mean. */
export interface Memory {
  readonly persons: ReadonlyMap<string, Person>
  /** Those of NATO, EU and UN that the article names. */
  readonly unions: ReadonlySet<string>
  readonly roles: ReadonlyMap<string, Holder>
  readonly person: Holder | undefined
  readonly entity: Holder | undefined
  readonly plural: Holder | undefined
  /** The countries that were last named as acting together, and the last two named by themselves. */
  readonly several: Holder | undefined
  readonly pair: Holder | undefined
  readonly union: string | undefined
  readonly newest: Holder | undefined
}

const UNION = /^(?:NATO|EU|UN)$/

/** The memory of an article before its first sentence. */
export const emptyMemory = (persons: ReadonlyMap<string, Person>, unions: ReadonlySet<string>): Memory => ({
  persons,
  unions,
  roles: new Map(),
  person: undefined,
  entity: undefined,
  plural: undefined,
  several: undefined,
  pair: undefined,
  union: undefined,
  newest: undefined,
})

const statesOf = (countries: readonly string[]): Holder => ({ ...UNKNOWN, countries, kind: 'state' })

/** The memory after a subject or a source. */
export const noting = (memory: Memory, holder: Holder, plural: boolean): Memory => {
  if (holder.kind === 'unknown') return memory
  if (holder.countries.length > 1) return { ...memory, plural: holder, several: holder, pair: holder, newest: holder }
  return {
    ...memory,
    newest: holder,
    plural: plural ? holder : memory.plural,
    person: holder.person ? holder : memory.person,
    entity: !holder.person || holder.kind === 'outsider' ? holder : memory.entity,
    roles: holder.role ? new Map([...memory.roles, [holder.role, holder]]) : memory.roles,
  }
}

/** The memory after a sentence that names these: two countries and no others are "both countries", a union is whose "the summit" is. */
export const naming = (memory: Memory, names: readonly string[]): Memory => {
  const countries = names.filter((c) => !UNION.test(c))
  return {
    ...memory,
    union: names.find((c) => UNION.test(c)) ?? memory.union,
    pair: countries.length === 2 ? statesOf(countries) : memory.pair,
  }
}

/** Whom a pronoun means that no subject of its own sentence explains. */
export const pronounOf = (memory: Memory, word: string): Holder | undefined => {
  if (/^(?:he|she|him|her|his)$/.test(word)) return memory.person
  if (word === 'both') return memory.pair
  if (/^(?:they|them|their)$/.test(word))
    return memory.newest?.kind === 'state' && memory.newest === memory.entity
      ? memory.newest
      : (memory.plural ?? memory.entity)
  return /^(?:it|its)$/.test(word) ? memory.entity : undefined
}

/** The person of a name, for whom he or she speaks. */
export const personOf = (memory: Memory, name: string): Holder | undefined => {
  const person = memory.persons.get(name)
  if (!person) return undefined
  return person.country
    ? { countries: [person.country], speaker: person.name, person: true, kind: 'state', role: person.role }
    : { ...UNKNOWN, speaker: person.name, person: true, kind: 'outsider' }
}

/** "the alliance", "the bloc": the union, where the article names it. */
export const unionOf = (memory: Memory, noun: string): Holder | undefined => {
  const union = noun === 'alliance' ? 'NATO' : 'EU'
  return memory.unions.has(union) ? statesOf([union]) : undefined
}

/** Whose "the summit's declaration" is. */
export const summitOf = (memory: Memory): Holder | undefined => (memory.union ? statesOf([memory.union]) : undefined)
