import { type Holder, UNKNOWN } from './actors.ts'
import type { Person } from './persons.ts'

/** What an article has said so far about who is who: persons, roles, and whom a pronoun means. */
export interface Memory {
  person(name: string): Holder | undefined
  role(role: string): Holder | undefined
  pronoun(word: string): Holder | undefined
  pair(): Holder | undefined
  union(noun: string): Holder | undefined
  /** Takes note of a subject or source. */
  note(holder: Holder, plural: boolean): void
  /** Takes note of the two countries, and no others, that a sentence names. */
  named(countries: readonly string[]): void
  /** Whom "I" and "we" mean while a quotation lasts. */
  speaking(holder: Holder | undefined): void
}

/** An empty memory over the persons of an article; `unions` are those of NATO, EU and UN that the article names. */
export const createMemory = (persons: ReadonlyMap<string, Person>, unions: ReadonlySet<string>): Memory => {
  const roles = new Map<string, Holder>()
  let lastPerson: Holder | undefined
  let lastEntity: Holder | undefined
  let lastPlural: Holder | undefined
  let lastPair: Holder | undefined
  let voice: Holder | undefined
  return {
    person: (name) => {
      const person = persons.get(name)
      if (!person) return undefined
      return person.country
        ? { countries: [person.country], speaker: person.name, person: true, kind: 'state', role: person.role }
        : { ...UNKNOWN, speaker: person.name, person: true, kind: 'outsider' }
    },
    role: (role) => roles.get(role),
    pronoun: (word) => {
      if (/^(?:i|we|us|me|my|our)$/.test(word)) return voice
      if (/^(?:he|she|him|her|his)$/.test(word)) return lastPerson
      if (/^(?:they|them|their|both)$/.test(word)) return word === 'both' ? lastPair : (lastPlural ?? lastEntity)
      if (/^(?:it|its)$/.test(word)) return lastEntity
      return undefined
    },
    pair: () => lastPair,
    union: (noun) => {
      const country = noun === 'alliance' ? 'NATO' : 'EU'
      return unions.has(country)
        ? { countries: [country], speaker: undefined, person: false, kind: 'state', role: undefined }
        : undefined
    },
    note: (holder, plural) => {
      if (holder.kind === 'unknown') return
      if (holder.countries.length > 1) {
        lastPlural = holder
        lastPair = holder
        return
      }
      if (plural) lastPlural = holder
      if (holder.person) lastPerson = holder
      if (!holder.person || holder.kind === 'outsider') lastEntity = holder
      if (holder.role && holder.kind === 'state') roles.set(holder.role, holder)
    },
    named: (countries) => {
      if (countries.length === 2)
        lastPair = { countries, speaker: undefined, person: false, kind: 'state', role: undefined }
    },
    speaking: (holder) => {
      voice = holder
    },
  }
}
