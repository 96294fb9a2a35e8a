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
  String.raw`(?:will|shall|would|won't|['’]ll)\s+${ADVERBS}(?!have\b)[a-z]+`,
  String.raw`(?:is|are|was|were|be|been|being|['’]s|['’]re)\s+${ADVERBS}(?:${GOVERNORS}\s+)?to\s+${ADVERBS}[a-z]+`,
  String.raw`${GOVERNORS}\s+to\s+${ADVERBS}[a-z]+`,
  String.raw`(?:plans?|planned|expects?|expected|intends?|intended|hopes?|hoped|aims?|wants?|agreed|vow(?:s|ed)|pledg(?:es|ed)|promis(?:es|ed)|prepar(?:es|ed)|offered|threaten(?:s|ed)|invited|decided)(?:\s+[a-z]+){0,2}\s+to\s+${ADVERBS}[a-z]+`,
  String.raw`(?:scheduled|slated|planned|expected|set|due|predicted|forecast)\s+(?:for|in|on|by|this|next|to)`,
  'scheduled',
  'slated',
  'upcoming',
  'forthcoming',
  'deadline',
  'expires?',
  'effective',
  'until',
  'may|might|should',
]
/** The simple present tells a programme ("travels to Tokyo Wednesday"). */
const PROGRAMME =
  'begins?|starts?|opens|travels|meets|arrives|leaves|departs|takes place|kicks off|convenes|ends|concludes|heads|visits|hosts|gathers?|votes|resumes|launches|returns|holds'
const PAST = [
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
  String.raw`(?<![\w-])(?:(?<future>${[...FUTURE, PROGRAMME].join('|')})|(?<past>${PAST.join('|')}))(?![\w-])`,
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

const cues = (clause: string): readonly Tense[] =>
  Array.from(clause.matchAll(CUE), (match) => (match.groups?.future ? 'future' : 'past'))

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
