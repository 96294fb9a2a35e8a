import { type Holder, UNKNOWN } from './actors.ts'
import type { Person } from './persons.ts'

/** What an article has said so far about who is who: persons, roles, and whom a pronoun means. */
export interface Memory {
  person(name: string): Holder | undefined
  role(role: string): Holder | undefined
  pronoun(word: string): Holder | undefined
  pair(): Holder | undefined
  union(noun: string): Holder | undefined
  /** For whom a minister speaks whose country the text does not say. */
  home(name: string): Holder | undefined
  /** Takes note of a subject or source. */
  note(holder: Holder, plural: boolean): void
  /** Whom "I" and "we" mean while a quotation lasts. */
  speaking(holder: Holder | undefined): void
}

/** An empty memory over the persons of an article; `unions` are those of NATO, EU and UN that the article names. */
export const createMemory = (persons: ReadonlyMap<string, Person>, unions: ReadonlySet<string>): Memory => {
  const roles = new Map<string, Holder>()
  const named = new Map<string, Holder>()
  let lastPerson: Holder | undefined
  let lastEntity: Holder | undefined
  let lastPlural: Holder | undefined
  let lastPair: Holder | undefined
  let lastState: Holder | undefined
  let voice: Holder | undefined
  return {
    person: (name) => {
      const person = persons.get(name)
      if (!person) return named.get(name)
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
    home: (name) => {
      if (lastState?.countries.length !== 1) return undefined
      const holder: Holder = { ...lastState, speaker: name, person: true }
      named.set(name.split(' ').at(-1) ?? name, holder)
      return holder
    },
    note: (holder, plural) => {
      if (holder.kind === 'unknown') return
      if (holder.countries.length > 1) {
        lastPlural = holder
        lastPair = holder
        lastState = holder
        return
      }
      if (plural) lastPlural = holder
      if (holder.person) lastPerson = holder
      else {
        lastEntity = holder
        if (holder.kind === 'outsider') lastPlural = plural ? holder : lastPlural
      }
      if (holder.kind === 'state') lastState = holder
      if (holder.role && holder.kind === 'state') roles.set(holder.role, holder)
    },
    speaking: (holder) => {
      voice = holder
    },
  }
}
