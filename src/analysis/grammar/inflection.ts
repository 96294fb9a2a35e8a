/** A form of a verb; a word may be several at once ("put": base, past and participle). */
export interface VerbForms {
  readonly lemma: string
  readonly base: boolean
  readonly third: boolean
  readonly past: boolean
  readonly participle: boolean
  readonly ing: boolean
}

const VOWEL_CONSONANT = /^[^aeiou]*[aeiou][bdgklmnprtvz]$/

const stem = (lemma: string, doubling: boolean): string =>
  doubling || VOWEL_CONSONANT.test(lemma)
    ? lemma + lemma.slice(-1)
    : lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma)
      ? lemma.slice(0, -1)
      : lemma

const third = (lemma: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`

const past = (lemma: string, doubling: boolean): string =>
  /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : /ee$/.test(lemma) ? `${lemma}d` : `${stem(lemma, doubling)}ed`

const ing = (lemma: string, doubling: boolean): string =>
  lemma.endsWith('ie') ? `${lemma.slice(0, -2)}ying` : `${stem(lemma, doubling)}ing`

/**
 * The table of forms of a list of verbs: `announce`, `commit+` (doubles its last letter), `say/said/said` (past and participle given).
 * Where two verbs share a form, the first one listed has it.
 */
export const formsOf = (list: string): ReadonlyMap<string, VerbForms> => {
  const table = new Map<string, VerbForms>()
  const add = (form: string, lemma: string, mark: keyof Omit<VerbForms, 'lemma'>) => {
    const known = table.get(form)
    if (known && known.lemma !== lemma) return
    const none = { lemma, base: false, third: false, past: false, participle: false, ing: false }
    table.set(form, { ...(known ?? none), [mark]: true })
  }
  for (const item of list.trim().split(/\s+/)) {
    const [written = '', pastForm, participle] = item.split('/')
    const doubling = written.endsWith('+')
    const lemma = doubling ? written.slice(0, -1) : written
    add(lemma, lemma, 'base')
    add(third(lemma), lemma, 'third')
    for (const form of (pastForm ?? past(lemma, doubling)).split('|')) add(form, lemma, 'past')
    for (const form of (participle ?? pastForm ?? past(lemma, doubling)).split('|')) add(form, lemma, 'participle')
    add(ing(lemma, doubling), lemma, 'ing')
  }
  return table
}
