import { CLAUSE_TAKING, isNominal, type Phrase, phraseEndingAt, phraseStartingAt, skipAdverbials } from './phrases.ts'
import { type Range, type VerbForm, type VerbGroup, verbGroups } from './predicates.ts'
import type { Tagged } from './tagging.ts'

/** By which construction a verb has its subject. */
export type Via = 'direct' | 'inverted' | 'coordinated' | 'relative' | 'participle' | 'infinitive' | 'gerund' | 'none'

/** A verb with its subject. For a passive the subject is the one acted upon. */
export interface Predicate extends VerbGroup {
  readonly index: number
  readonly subject: Range | undefined
  readonly via: Via
  /** The predicate that governs an infinitive, a participle or a coordinated verb. */
  readonly governor: number | undefined
}

/** Verbs whose object is the subject of the infinitive after it: "urged Russia to withdraw". */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'urge ask tell call want expect allow force help invite encourage persuade order press push require request warn convince advise instruct compel enable cause lead permit pressure authorize direct exhort implore beg need like summon appeal challenge get recommend remind prompt'.split(
    ' ',
  ),
)

/** Verbs that may stand before their subject: "…", said Smith. */
const INVERTIBLE: ReadonlySet<string> = new Set(
  'say add write ask note explain tweet continue reply declare argue warn announce recall conclude remark observe insist agree joke report tell claim state quip admit exclaim boast lament complain respond comment read'.split(
    ' ',
  ),
)

/** Nouns that take an infinitive of their own. */
const INFINITIVE_NOUNS: ReadonlySet<string> = new Set(
  'effort efforts plan plans attempt attempts decision move moves bid bids proposal proposals right rights need way ways pressure chance opportunity call calls demand demands request requests pledge pledges promise promises offer refusal ability power permission intention desire readiness willingness threat threats law bill'.split(
    ' ',
  ),
)

type Tense = 'past' | 'present' | 'base' | 'ing'

const tenseOf = (tokens: readonly Tagged[], g: VerbGroup, form: VerbForm): Tense => {
  const first = tokens[g.from]
  if (form === 'ing') return 'ing'
  if (form === 'infinitive' || g.modal !== undefined) return 'base'
  if (first?.tag === 'verb') return first.forms?.past ? 'past' : first.forms?.third ? 'present' : 'base'
  return /^(?:was|were|had|did)$/.test(first?.lower ?? '') ? 'past' : 'present'
}

const CLAUSE_START = new Set(['sub', 'that', 'cc', 'comma', 'quote', 'mark', 'rel', 'time', 'adv', 'prep'])

interface Found {
  readonly subject: Range | undefined
  readonly via: Via
  readonly governor?: number
  readonly form?: VerbForm
  readonly passive?: boolean
}

const NONE: Found = { subject: undefined, via: 'none' }

/** Finds the subjects of a sentence's verbs, from left to right. */
export const predicatesOf = (tokens: readonly Tagged[]): readonly Predicate[] => {
  const groups = verbGroups(tokens)
  const done: Predicate[] = []
  const covering = (at: number): Predicate | undefined =>
    at < 0 ? undefined : done.findLast((p) => p.from <= at && at < p.to)

  /** In a relative or subordinate clause, so that a parenthesis may hold it. */
  const embedded = (g: VerbGroup): boolean => {
    const tag = tokens[skipAdverbials(tokens, g.from - 1)]?.tag
    return tag === 'rel' || tag === 'that'
  }

  /** "John Smith, the head of X -- a charity --, said": the name, where the phrase found is its apposition. */
  const beforeApposition = (phrase: Phrase): Phrase => {
    const comma =
      tokens[phrase.stop]?.tag === 'comma'
        ? phrase.stop
        : tokens[phrase.stop - 1]?.tag === 'comma'
          ? phrase.stop - 1
          : -1
    const apposed = comma === phrase.stop ? tokens[phrase.from]?.tag !== 'name' : tokens[phrase.stop]?.tag === 'prep'
    if (comma < 1 || !apposed || tokens[comma - 1]?.tag !== 'name') return phrase
    const outer = phraseEndingAt(tokens, groups, comma - 1)
    const before = outer && tokens[outer.stop]
    return outer && (!before || /^(?:that|cc|quote|comma)$/.test(before.tag)) ? outer : phrase
  }

  /** The subject that a parenthesis separates from its verb: "Aksoy, the spokesman, said". */
  const acrossParenthesis = (close: number, object = false): Phrase | undefined => {
    const mark = tokens[close]?.text === ')' ? '(' : (tokens[close]?.text ?? '')
    for (let k = close - 1; k > 0; k--) {
      if (tokens[k]?.text !== mark) continue
      const opener = tokens[k + 1]
      const relative = opener?.tag === 'rel' || tokens[k + 2]?.tag === 'rel'
      const finite = groups.some(
        (g) =>
          g.from > k &&
          g.to <= close &&
          g.form === 'finite' &&
          !embedded(g) &&
          (tokens[g.from]?.tag !== 'verb' || !tokens[g.from]?.forms?.participle),
      )
      if (finite && !relative) continue
      const phrase = phraseEndingAt(tokens, groups, skipAdverbials(tokens, k - 1))
      if (!phrase) continue
      if (object && covering(phrase.stop)) return phrase
      const before = tokens[phrase.stop]
      if (
        before &&
        !CLAUSE_START.has(before.tag) &&
        !(covering(phrase.stop) && CLAUSE_TAKING.has(covering(phrase.stop)?.lemma ?? ''))
      )
        continue
      if (
        before?.tag === 'prep' &&
        phrase.stop > 0 &&
        tokens[phrase.stop - 1] &&
        !CLAUSE_START.has(tokens[phrase.stop - 1]?.tag ?? '')
      )
        continue
      return beforeApposition(phrase)
    }
    return undefined
  }

  const mainBefore = (at: number): Predicate | undefined =>
    done.findLast((p) => p.from < at && p.form === 'finite' && p.via !== 'relative')

  const antecedent = (rel: number): Range | undefined => {
    let k = rel - 1
    while (tokens[k]?.tag === 'prep' || tokens[k]?.tag === 'comma') k--
    return phraseEndingAt(tokens, groups, k)
  }

  const coordinated = (g: VerbGroup, at: number): Found => {
    const tense = tenseOf(tokens, g, g.form)
    const earlier = done.filter((p) => p.from < at && p.form !== 'participle')
    const same = earlier.findLast((p) => tenseOf(tokens, p, p.form) === tense && (tense !== 'ing' || p.form === 'ing'))
    // "said the bridge was closed and added": who said it adds
    const sayer = CLAUSE_TAKING.has(g.lemma)
      ? earlier.findLast((p) => CLAUSE_TAKING.has(p.lemma) && tenseOf(tokens, p, p.form) === tense)
      : undefined
    const partner = sayer ?? same ?? earlier.findLast((p) => p.form === 'finite' && p.via !== 'relative')
    if (!partner) return NONE
    return {
      subject: partner.subject,
      via: 'coordinated',
      governor: partner.index,
      ...(partner.form === 'infinitive' ? { form: 'infinitive' as const } : {}),
    }
  }

  /** "…", said X: after a quotation, or after a comma where no clause follows. */
  const inverted = (g: VerbGroup): Range | undefined => {
    if (!INVERTIBLE.has(g.lemma) || g.head !== g.from || tokens[g.from]?.tag !== 'verb' || !isNominal(tokens[g.to]))
      return undefined
    const quoted = tokens[g.from]?.afterQuote === true
    const marked = /^(?:comma|mark)$/.test(tokens[g.from - 1]?.tag ?? '') && tokens[g.from - 1]?.text !== ':'
    if (!quoted && !marked) return undefined
    const phrase = phraseStartingAt(tokens, g.to)
    if (groups.some((o) => o.from === phrase.to && o.form === 'finite') && tokens[phrase.to - 1]?.tag !== 'comma')
      return undefined
    if (!quoted && (tokens[g.from]?.forms?.ing || acrossParenthesis(g.from - 1))) return undefined
    return phrase.to > phrase.from ? phrase : undefined
  }

  const find = (g: VerbGroup): Found => {
    let j = skipAdverbials(tokens, g.from - 1)
    const before = tokens[j]
    const speaker = inverted(g)
    if (speaker) return { subject: speaker, via: 'inverted' }
    if (g.form === 'infinitive' && before?.tag === 'to') {
      const around = /^(?:mark|comma)$/.test(tokens[j - 1]?.tag ?? '') ? acrossParenthesis(j - 1, true) : undefined
      const q = done.findLast((p) => p.to <= (around ? around.from : j))
      if (!q) return NONE
      const gap = j - q.to
      // "for Ukraine to join" states nothing of Ukraine
      const own = gap > 0 ? phraseEndingAt(tokens, groups, j - 1) : undefined
      if (own && tokens[own.stop]?.lower === 'for') return { subject: own, via: 'none', governor: q.index }
      // "efforts to list him" are whose the efforts are
      if (gap > 0 && INFINITIVE_NOUNS.has(tokens[j - 1]?.lower ?? '')) {
        const owned = own && tokens.slice(own.from, own.to).some((t) => /^(?:its|their|his|her)$/.test(t.lower))
        return owned ? { subject: q.subject, via: 'infinitive', governor: q.index } : { ...NONE, governor: q.index }
      }
      const controlled = gap > 0 && !q.passive && OBJECT_CONTROL.has(q.lemma)
      const object = controlled ? (around ?? own) : undefined
      return { subject: object ?? q.subject, via: 'infinitive', governor: q.index }
    }
    if (!before) return NONE
    if (g.form === 'ing') {
      const report = before.lower === 'as' ? covering(j - 1) : undefined
      if (report?.passive) return { subject: report.subject, via: 'participle', governor: report.index }
      if (before.tag === 'comma' || before.tag === 'mark' || before.tag === 'sub') {
        const main = mainBefore(j)
        return main
          ? { subject: main.passive ? undefined : main.subject, via: 'participle', governor: main.index }
          : NONE
      }
      if (before.tag === 'cc') return coordinated(g, j)
      if (before.tag === 'prep') {
        const q = done.findLast((p) => p.to <= j)
        return {
          subject: before.lower === 'by' && !q?.passive ? q?.subject : undefined,
          via: 'gerund',
          ...(q ? { governor: q.index } : {}),
        }
      }
      if (isNominal(before)) {
        const phrase = phraseEndingAt(tokens, groups, j)
        const q = done.findLast((p) => p.to <= j)
        // "arrived in Washington seeking …": the one who arrived seeks
        const link = phrase && tokens[phrase.stop]
        const main =
          link && (link.tag === 'prep' || link.tag === 'to') && link.lower !== 'with' && link.lower !== 'despite'
            ? mainBefore(j)
            : undefined
        return { subject: main ? main.subject : phrase, via: 'participle', ...(q ? { governor: q.index } : {}) }
      }
      const q = covering(j)
      return { subject: q?.subject, via: 'gerund', ...(q ? { governor: q.index } : {}) }
    }
    if (before.tag === 'rel' || (before.tag === 'that' && isNominal(tokens[j - 1]))) {
      if (before.lower === 'where' || before.lower === 'whose') return NONE
      return { subject: antecedent(j), via: 'relative' }
    }
    if (before.tag === 'cc') return coordinated(g, j)
    const bare = tokens[g.from]?.tag === 'verb' && tokens[g.from]?.forms?.past === true
    if (before.tag === 'comma' || before.text === ')' || before.tag === 'mark') {
      const phrase = before.text === ':' || before.text === ';' ? undefined : acrossParenthesis(j)
      if (phrase && !covering(phrase.stop)?.subject) return { subject: phrase, via: 'direct' }
      if (phrase && !bare) return { subject: phrase, via: 'direct' }
      if (before.tag === 'comma' && !bare) return coordinated(g, j)
      const main = mainBefore(j)
      if (bare && main && before.tag === 'comma' && tokens[g.to]?.lower !== 'by') {
        // "Germany bans the firm, expels its envoy": only the same tense continues a list
        return { subject: main.subject, via: 'participle', governor: main.index, form: 'participle', passive: true }
      }
      return bare && tokens[g.to]?.tag === 'prep' && tokens[g.to]?.lower === 'by'
        ? { ...NONE, form: 'participle', passive: true }
        : NONE
    }
    if (!isNominal(before)) return NONE
    const phrase = phraseEndingAt(tokens, groups, j)
    if (!phrase) return NONE
    j = phrase.stop
    const governor = covering(j) ?? (tokens[j]?.tag === 'prep' || tokens[j]?.tag === 'to' ? covering(j - 1) : undefined)
    if (!governor) return reduced(g, bare, phrase, false)
    if (CLAUSE_TAKING.has(governor.lemma) && governor.form !== 'participle')
      return { subject: phrase, via: 'direct', governor: governor.index }
    if (governor.via === 'relative') return { subject: governor.subject, via: 'direct' }
    if (
      governor.form === 'ing' &&
      governor.via === 'participle' &&
      governor.subject &&
      governor.subject.to === governor.from
    )
      return { subject: governor.subject, via: 'direct' }
    if (governor.form === 'participle' || governor.form === 'infinitive') {
      const outer = phraseEndingAt(tokens, groups, governor.from - (governor.form === 'infinitive' ? 2 : 1))
      if (outer) return { subject: outer, via: 'direct' }
    }
    return reduced(g, bare, phrase, governor.form === 'finite')
  }

  /** "sanctions imposed by the EU": a past form right after an object, or before "by", is no finite verb. */
  const reduced = (g: VerbGroup, bare: boolean, phrase: Phrase, isObject: boolean): Found => {
    const pronoun = tokens[phrase.to - 1]?.tag === 'pron'
    if (
      bare &&
      !pronoun &&
      tokens[g.from]?.forms?.participle &&
      (isObject || (tokens[g.to]?.lower === 'by' && !tokens[g.to + 1]?.forms?.ing))
    )
      return { subject: phrase, via: 'participle', form: 'participle', passive: true }
    return { subject: phrase, via: 'direct' }
  }

  for (const g of groups) {
    const found = find(g)
    done.push({
      from: g.from,
      head: g.head,
      to: g.to,
      lemma: g.lemma,
      negated: g.negated,
      perfect: g.perfect,
      modal: g.modal,
      index: done.length,
      subject: found.subject && { from: found.subject.from, to: found.subject.to },
      via: found.via,
      governor: found.governor,
      form: found.form ?? g.form,
      passive: found.passive ?? g.passive,
    })
  }
  return done
}
