/** The rules of positions that can be switched off, each by its name, so that its worth can be measured. */
export const POSITION_RULES = [
  'verb',
  'passive',
  'adjective',
  'noun',
  'content',
  'item',
  'pronoun',
  'exemplified',
  'coordination',
  'negation',
  'condition',
  'known heads',
  "another's claim",
  'expectation',
  'hypothesis',
  'history',
  'question',
] as const

export type PositionRule = (typeof POSITION_RULES)[number]
