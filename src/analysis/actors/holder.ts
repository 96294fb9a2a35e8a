/** Who a noun phrase is: the countries for which it speaks, or nobody's (`outsider`), or an outlet, or not known. */
export interface Holder {
  readonly countries: readonly string[]
  readonly speaker: string | undefined
  readonly person: boolean
  readonly kind: 'state' | 'outsider' | 'outlet' | 'unknown'
  readonly role: string | undefined
}

export const UNKNOWN: Holder = { countries: [], speaker: undefined, person: false, kind: 'unknown', role: undefined }
