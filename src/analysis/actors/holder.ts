/** Who a noun phrase is: the countries for which it speaks, or nobody's (`outsider`), or an outlet, or not known. */
export interface Holder {
  readonly countries: readonly string[]
  readonly speaker: string | undefined
  /** Whether "he" or "she" may mean it. */
  readonly person: boolean
  readonly kind: 'state' | 'outsider' | 'outlet' | 'unknown'
  /** The noun by which a text may take it up again: "minister". */
  readonly role: string | undefined
}

export const UNKNOWN: Holder = { countries: [], speaker: undefined, person: false, kind: 'unknown', role: undefined }

/** A body or a thing that speaks for no state. */
export const OUTSIDER: Holder = { ...UNKNOWN, kind: 'outsider' }

/** A person who speaks for no state. */
export const STRANGER: Holder = { ...OUTSIDER, person: true }

export const OUTLET: Holder = { ...UNKNOWN, kind: 'outlet' }

/** Who speaks for a country. */
export const stateOf = (country: string, speaker?: string, person = false, role?: string): Holder => ({
  countries: [country],
  speaker,
  person,
  kind: 'state',
  role,
})
