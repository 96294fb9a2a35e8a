/** Whether the clause around an expression of time tells what has happened or what is to come, read from the verb nearest to it. */
export type Tense = 'past' | 'future' | undefined

const REACH = 140
const BOUNDARY = /[a-z0-9)\]"”’][.!?]["”']?\s|;|\n\s*\n|\n[•*-]|\s[–—-]{1,2}\s/g
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Prof|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)\.\s$/i

/** What announces: auxiliaries and the verbs that govern an infinitive, with the participle that belongs to them. */
const ADVERBS = String.raw`(?:(?:not|also|now|then|first|still|have|be|been|[a-z]+ly)\s+)*`
const GOVERNORS = String.raw`(?:due|set|scheduled|slated|expected|planned|poised|likely|going|about|supposed|ready|hoping|preparing|planning|aiming|bound)`
const FUTURE = [
  String.raw`(?:will|shall|would|should|may|might|could|can|must|won't|['’]ll)\s+${ADVERBS}(?!have\b)[a-z]+`,
  String.raw`(?:is|are|was|were|be|been|being|['’]s|['’]re)\s+${ADVERBS}(?:${GOVERNORS}\s+)?to\s+${ADVERBS}[a-z]+`,
  String.raw`${GOVERNORS}\s+to\s+${ADVERBS}[a-z]+`,
  String.raw`(?:plans?|planned|expects?|expected|intends?|intended|hopes?|hoped|aims?|wants?|agreed|vow(?:s|ed)|pledg(?:es|ed)|promis(?:es|ed)|prepar(?:es|ed)|offered|threaten(?:s|ed)|invited|decided)(?:\s+[a-z]+){0,2}\s+to\s+${ADVERBS}[a-z]+`,
  String.raw`(?:scheduled|slated|planned|expected|set|due|predicted|forecast)\s+(?:for|in|on|by|this|next|to)`,
  String.raw`to\s+be\s+[a-z]+`,
  'scheduled',
  'slated',
  'upcoming',
  'forthcoming',
  'deadline',
  'expires?',
  'effective',
  'until',
  'ahead of',
]
/** The simple present tells a programme ("travels to Tokyo Wednesday"). */
const PROGRAMME =
  'begins?|starts?|opens|travels|meets|arrives|leaves|departs|takes place|kicks off|convenes|ends|concludes|heads|visits|hosts|gathers?|votes|resumes|launches|returns|meet|begin'
const PAST = [
  String.raw`had\s+(?:already\s+)?been\s+(?:due|scheduled|set|expected|slated|planned|supposed)(?:\s+to\s+[a-z]+)?`,
  'follow(?:s|ing)|since|according to',
  'was',
  'were',
  'had',
  'has',
  'have',
  'did',
  "didn['’]t",
  'said|told|says|met|went|came|took|made|began|held|left|fell|rose|won|lost|gave|found|became|sent|shot|struck|hit|led|spoke|wrote|saw|got|kept|ran|paid|sold|bought|built|broke|brought|fought|sought|thought|knew|grew|drew|flew|threw|stood|set off|put|cut|dealt|felt|heard|spent|taught|quit|laid|drove|chose|woke|sank|swore|hung|burst|spread',
  '[a-z]{2,}ed',
]
const CUE = new RegExp(
  String.raw`(?<![\w-])(?:(?<past>${PAST[0]})|(?<future>${[...FUTURE, PROGRAMME].join('|')})|(?<past2>${PAST.slice(1).join('|')}))(?![\w-])`,
  'gi',
)

const lastBoundary = (before: string): number => {
  let end = 0
  for (const match of before.matchAll(BOUNDARY)) {
    const after = match.index + match[0].length
    if (!ABBREVIATION.test(before.slice(0, after))) end = after
  }
  return end
}

const firstBoundary = (after: string): number => {
  const at = after.search(BOUNDARY)
  return at < 0 ? after.length : at
}

/** The month of May is no auxiliary. */
const cues = (clause: string): readonly Tense[] =>
  Array.from(clause.matchAll(CUE), (match) =>
    match[0] === 'May' ? undefined : match.groups?.future ? 'future' : 'past',
  ).filter((tense) => tense !== undefined)

/** The tense of the verb nearest before the span within its sentence; of the first one after it where none comes before. */
export const tenseAt = (text: string, span: { readonly start: number; readonly end: number }): Tense => {
  const before = text.slice(Math.max(0, span.start - REACH), span.start)
  const nearest = cues(before.slice(lastBoundary(before))).at(-1)
  if (nearest) return nearest
  const after = text.slice(span.end, span.end + REACH)
  return cues(after.slice(0, firstBoundary(after)))[0]
}

/** Whether the expression of time stands in a clause about what is to come. */
export const looksAhead = (text: string, span: { readonly start: number; readonly end: number }): boolean =>
  tenseAt(text, span) === 'future'

/** Whether a verb in the past, or "since", stands directly before the expression ("ended Jan. 31", "since October"). */
export const directlyPast = (text: string, start: number): boolean =>
  DIRECTLY_PAST.test(text.slice(Math.max(0, start - 40), start))
const DIRECTLY_PAST =
  /(?<!\bbe\s)\b(?:[a-z]{2,}ed|since|met|began|came|took|made|held|left|fell|rose|won|lost|became|went)\s+(?:(?:back|early|late|only|on|in|the|of)\s+)*$/i
