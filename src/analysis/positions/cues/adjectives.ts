import type { Stance } from '../../reading.ts'

/** What a state "is": adjectives after "be", "remain", "feel", with the stance they show. */
export const ADJECTIVE_CUES: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:\S+ ){0,3}(?:opposed|hostile|averse) to\b|^(?:\S+ ){0,2}against\b/, 'opposes'],
  [/^(?:\S+ ){0,2}(?:in favou?r of|supportive of|committed to supporting|behind (?:the|this))\b/, 'supports'],
  [
    /^(?:\S+ ){0,3}(?:cautious|divided|reluctant|hesitant|wary|undecided|non-committal|noncommittal|split|unsure|lukewarm|neutral|torn|at odds|uncertain|ambivalent)\b/,
    'undecided',
  ],
  [
    /^(?:\S+ ){0,3}(?:ready|willing|prepared|committed|determined|set on|resolved) to\b|^(?:\S+ ){0,2}committed\b/,
    'commits',
  ],
  [/^(?:\S+ ){0,2}defiant\b/, 'opposes'],
  [/^(?:\S+ ){0,2}(?:open to|in talks to)\b/, 'undecided'],
  [/^(?:\S+ ){0,2}(?:keen|eager|hoping|anxious) (?:to|for)\b/, 'demands'],
  [/^(?:\S+ ){0,2}(?:concerned|worried|alarmed|outraged|angry|furious)\b/, 'opposes'],
]
