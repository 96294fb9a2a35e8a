/** A sentence's place in a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Abbreviations after which a sentence never ends: a name or a number follows. */
const TITLES = new Set(
  (
    'mr mrs ms mx dr prof sen sens rep reps gov govs gen gens adm lt col cols sgt capt cmdr maj cpl pvt brig rev hon pres supt det insp st ste mt ft ' +
    'fr sr. messrs mme mlle m. vs v. cf eg ie viz no nos vol pp art arts fig figs sec para ca approx est dept univ assn bros amb atty asst assoc dir exec ' +
    'const pfc spc ssgt msgt ald cllr gov-gen lt-gen maj-gen secy min'
  ).split(' '),
)

/** Abbreviations that may end a sentence; it goes on where the next word is no beginning. */
const SOFT = new Set(
  'inc corp co ltd plc llc jr sr etc al jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd bldg hwy esq ph.d phd m.d mass conn calif fla ga ill ind kan ky la md mich minn mo miss mont neb nev okla ore pa tenn tex va vt wash wis wyo ariz ark colo del'.split(
    ' ',
  ),
)

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
const OPENERS = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our my in on at by for from with after before since during while when where who ' +
    'what why how if as but and or so yet however meanwhile also although though because there here then now one two some many most all both each few several ' +
    'no not is are was were will would could should may might can do does did has have had according asked instead still even despite under over about among'
  ).split(' '),
)

// A terminator with the closing marks that belong to it
const TERMINATOR = /(?:[.!?]+|…)(?:["”’')\]»]|\u2019\u2019)*/g

const isUpper = (character: string): boolean => character.toLowerCase() !== character
const isLower = (character: string): boolean => character.toUpperCase() !== character
const isDigit = (character: string): boolean => character >= '0' && character <= '9'

const wordBefore = (text: string, end: number): string => {
  let start = end
  while (start > 0 && end - start < 24) {
    const character = text[start - 1] ?? ' '
    if (character <= ' ' || '("“‘[—–/'.includes(character)) break
    start--
  }
  return text.slice(start, end)
}

const nextWord = (text: string, from: number): string => {
  let start = from
  while (start < text.length && '"“‘\'([«'.includes(text[start] ?? '')) start++
  let end = start
  while (end < text.length && /[\p{L}\p{N}’'-]/u.test(text[end] ?? '')) end++
  return text.slice(start, end)
}

/** Whether the single full stop at `dot` belongs to an abbreviation, so that the sentence goes on. */
const abbreviates = (text: string, dot: number, from: number): boolean => {
  const word = wordBefore(text, dot)
  const lower = word.toLowerCase()
  if (TITLES.has(lower)) {
    // "No." before a number, else it may be the answer "No."
    if (
      lower === 'no' ||
      lower === 'nos' ||
      lower === 'art' ||
      lower === 'sec' ||
      lower === 'fig' ||
      lower === 'figs' ||
      lower === 'arts'
    )
      return isDigit(text[from] ?? '')
    if (lower === 'min' || lower === 'est' || lower === 'st') return !OPENERS.has(nextWord(text, from).toLowerCase())
    return true
  }
  const next = nextWord(text, from)
  const opens = OPENERS.has(next.toLowerCase())
  if (SOFT.has(lower))
    return isDigit(text[from] ?? '')
      ? lower !== 'etc'
      : !opens && !/^["“‘(]/.test(text.slice(from, from + 1)) && (lower === 'etc' || isUpper(next[0] ?? ''))
        ? SOFT_GOES_ON.has(lower)
        : false
  // Initials and dotted abbreviations: J. Smith, U.S. officials, p.m. Monday
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' || !opens
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    if (/^[ap]\.m$/i.test(word))
      return !opens && isUpper(next[0] ?? '') && /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^[A-Z]{2,4}$/.test(next)
    return !opens
  }
  return false
}
const SOFT_GOES_ON = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun jr sr inc corp co ltd plc llc'.split(
    ' ',
  ),
)

const endsAt = (text: string, mark: string, at: number, end: number): boolean => {
  if (end >= text.length) return true
  const space = text.charCodeAt(end)
  if (space > 32) return false
  let from = end
  while (from < text.length && text.charCodeAt(from) <= 32) from++
  const first = nextWord(text, from)[0] ?? text[from] ?? ''
  if (mark.startsWith('.') && !mark.startsWith('..') && mark.length === 1) {
    if (isLower(first)) return false
    return !abbreviates(text, at, from)
  }
  // `?" asked`, `…" and`, `(…) was`: what goes on in lower case is the same sentence
  return !isLower(first)
}

/** The sentences of one paragraph, in order and without overlap, white space at the edges left out. Nothing here depends on the machine's locale data. */
export const splitSentences = (text: string): readonly Stretch[] => {
  const found: Stretch[] = []
  let start = 0
  const push = (end: number): void => {
    let from = start
    let to = end
    while (from < to && text.charCodeAt(from) <= 32) from++
    while (to > from && text.charCodeAt(to - 1) <= 32) to--
    if (to > from) found.push({ start: from, end: to })
    start = end
  }
  TERMINATOR.lastIndex = 0
  for (let match = TERMINATOR.exec(text); match; match = TERMINATOR.exec(text)) {
    const end = match.index + match[0].length
    if (endsAt(text, match[0], match.index, end)) push(end)
  }
  push(text.length)
  return found
}
