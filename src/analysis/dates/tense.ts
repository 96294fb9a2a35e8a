/** Whether the clause around an expression of time tells what has happened or what is to come, read from the verb nearest to it. */
export type Tense = 'past' | 'future' | undefined

interface Range {
  readonly start: number
  readonly end: number
}

/** How far around the expression its verb is looked for, in characters. */
const REACH = 140
const BOUNDARY = /[a-z0-9)\]"”’][.!?]["”']?\s|;|\n\s*\n|\n[•*-]|\s[–—-]{1,2}\s/g
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Prof|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)\.\s$/i

const ADVERBS = String.raw`(?:(?:not|also|now|then|first|still|already|[a-z]+ly)\s+)*`
const VERB = String.raw`(?:(?:be|been|have)\s+)?${ADVERBS}[a-z-]+`
const BE = "(?:is|are|was|were|be|been|being|['’]s|['’]re)"
const PROGRAMMED = '(?:due|set|scheduled|slated|expected|planned|predicted|forecast)'
const BOUND =
  '(?:due|set|scheduled|slated|expected|planned|poised|likely|going|about|supposed|ready|hoping|preparing|planning|aiming|bound)'
const WILLING =
  '(?:plan|expect|intend|hope|aim|want|vow|pledge|promise|prepare|offer|threaten|invite|decide|agree)(?:n?ed|s|d)?'

const NO_NOUN = String.raw`(?<!\b(?:the|an?|his|her|its|their|our|my|your|these|those|some|many|several|all|no|of|by|for|two|three)\s|['’]s\s|s['’]\s)`

/** What was to come once, and is over. */
const OVERTAKEN = [
  String.raw`had\s+to\s+${VERB}`,
  String.raw`had\s+${ADVERBS}been\s+(?:${PROGRAMMED}|supposed)(?:\s+to\s+[a-z]+)?`,
]

/** What announces: auxiliaries and the words that govern an infinitive, each with the verb that belongs to it. */
const FUTURE = [
  String.raw`(?:will|shall|would|should|may|might|could|can|must|won't|['’]ll)\s+${ADVERBS}(?!have\b)${VERB}`,
  String.raw`${BE}\s+${ADVERBS}(?:${BOUND}\s+)?to\s+${VERB}`,
  String.raw`${BOUND}\s+to\s+${VERB}`,
  String.raw`${WILLING}(?:\s+[a-z]+){0,2}\s+to\s+${VERB}`,
  String.raw`to\s+be\s+[a-z]+`,
  String.raw`${BE}\s+${ADVERBS}${PROGRAMMED}`,
  String.raw`${PROGRAMMED}\s+(?:for|in|on|by|this|next|to)`,
  'scheduled|slated|upcoming|forthcoming|deadline|expires?|effective|until|ahead of',
  // The simple present tells a programme: "travels to Tokyo Wednesday", but "his hosts" and "the votes" are nouns.
  `${NO_NOUN}(?:begins?|starts|opens|travels|meets?|arrives|leaves|departs|takes place|kicks off|convenes|ends|concludes|heads|visits|hosts|gathers?|votes|resumes|launches|returns)`,
]

const PAST = [
  "follow(?:s|ing)|since|according to|was|were|had|has|have|did|didn['’]t|says",
  'said|told|met|went|came|took|made|began|held|left|fell|rose|won|lost|gave|found|became|sent|shot|struck|hit|led|spoke|wrote|saw|got|kept|ran|paid|sold|bought|built|broke|brought|fought|sought|thought|knew|grew|drew|flew|threw|stood|put|cut|dealt|felt|heard|spent|taught|quit|laid|drove|chose|woke|sank|swore|hung|burst|spread',
  '(?!(?:hundred|united|seabed|sacred|naked|wicked|hatred)\\b)[a-z]+[a-df-z]ed|agreed|freed|guaranteed',
]

const CUE = new RegExp(
  String.raw`(?<![\w-])(?:(?:${OVERTAKEN.join('|')})|(?<future>${FUTURE.join('|')})|(?:${PAST.join('|')}))(?![\w-])`,
  'gi',
)

const cues = (clause: string): readonly Tense[] =>
  Array.from(clause.matchAll(CUE))
    // The month of May is no auxiliary.
    .filter(([cue]) => !cue.startsWith('May '))
    .map(({ groups }) => (groups?.future ? 'future' : 'past'))

const clauseBefore = (text: string, start: number): string => {
  const before = text.slice(Math.max(0, start - REACH), start)
  let from = 0
  for (const { index, 0: mark } of before.matchAll(BOUNDARY)) {
    if (!ABBREVIATION.test(before.slice(0, index + mark.length))) from = index + mark.length
  }
  return before.slice(from)
}

const clauseAfter = (text: string, end: number): string => {
  const after = text.slice(end, end + REACH)
  const boundary = after.search(BOUNDARY)
  return boundary < 0 ? after : after.slice(0, boundary)
}

/** Between an expression and what was said then: "told them on 5 March that …", "said Friday: “…”". */
const REPORT_FOLLOWS = /^(?:,? that\b|[,:]?\s?["“])/i
const REPORTED =
  /\b(?:said|told|warned|announced|stated|declared|insisted|argued|claimed|added|noted|stressed|acknowledged|admitted|confirmed|denied|reiterated|repeated|explained|wrote|replied|assured|informed|reminded|promised|pledged|vowed|agreed)\b/gi

const REPORTING =
  /\b(?:say|tell|warn|announce|state|declare|insist|argue|claim|note|confirm|deny|reiterate|repeat|explain|write|reply|inform)$/i

/** The tense of the verb that reports what follows the expression; what is said to come then does not move the day of saying it. */
const tenseOfReport = (before: string): Tense => {
  const reported = Array.from(before.matchAll(REPORTED)).at(-1)
  if (!reported) return cues(before).at(-1)
  const next = before.slice(reported.index)
  const announced = Array.from(next.matchAll(CUE)).at(-1)
  return announced?.groups?.future && REPORTING.test(announced[0]) ? 'future' : 'past'
}

/** The tense of the verb nearest before the span within its sentence; of the first one after it where none comes before. */
export const tenseAt = (text: string, span: Range): Tense => {
  const before = clauseBefore(text, span.start)
  const after = clauseAfter(text, span.end)
  return REPORT_FOLLOWS.test(after) ? tenseOfReport(before) : (cues(before).at(-1) ?? cues(after)[0])
}

/** Whether the expression of time stands in a clause about what is to come. */
export const looksAhead = (text: string, span: Range): boolean => tenseAt(text, span) === 'future'

const DIRECTLY_PAST =
  /(?<!\bbe\s)\b(?:[a-z]{2,}ed|since|met|began|came|took|made|held|left|fell|rose|won|lost|became|went)\s+(?:(?:back|early|late|only|on|in|the|of)\s+)*$/i

/** Whether a verb in the past, or "since", stands directly before the expression ("ended Jan. 31", "since October"). */
export const isDirectlyPast = (text: string, { start }: Range): boolean =>
  DIRECTLY_PAST.test(text.slice(Math.max(0, start - 40), start))

const LIMIT = /\bby\s+(?:the\s+end\s+of\s+|early\s+|late\s+|next\s+)?$/

/** Whether the expression says by when something is to be done ("by Friday"), which lies ahead more often than its verb tells. */
export const isLimit = (text: string, span: Range): boolean => {
  const clause = clauseBefore(text, span.start)
  return LIMIT.test(clause) && !/\bhad\b/.test(clause) && !/['’]s$/.test(text.slice(span.start, span.end))
}
