import { did, SOMETHING, said, type VerbCue } from './cue.ts'

/** Taking no side yet. */
export const UNDECIDED: readonly VerbCue[] = [
  did('undecided', 'decline refuse', { after: /^to (?:say whether|take sides|take a side|commit|rule out)/ }),
  did('undecided', 'hesitate waver abstain dither vacillate'),
  did('undecided', 'remain stay', {
    after:
      /^(?:\S+ ){0,2}(?:neutral|undecided|divided|cautious|reluctant|non-committal|noncommittal|on the fence|split|wary|sceptical|skeptical|out of)\b/,
  }),
  did('undecided', 'keep leave', { after: /^(?:(?:all|its|their|his|her|the) )?(?:options?|door) open|^open\b/ }),
  said('undecided', 'consider weigh mull ponder study contemplate', {
    after: /^(?:whether|how|a |an |the possibility|\w+ing\b|possible|options|sending|joining|imposing|its options)/,
    not: /\bto be\b|\bas a\b/,
  }),
  did('undecided', 'stop', { after: /^short of/ }),
  did('undecided', 'have', { after: /^yet to (?!be\b)/ }),
  did('undecided', 'delay postpone defer', {
    after: /^(?:\S+ ){0,3}(?:decision|vote|ratification|signing|approval|signature)/,
  }),
  said('undecided', 'doubt question', { after: /^(?:that|whether|if|how)/ }),
]

/** Linking one issue to another. */
export const CONDITIONAL: readonly VerbCue[] = [
  said('conditional', 'link tie', { after: /^(?:\S+ ){1,9}(?:with|to)\b/, not: /^to\b/ }),
  said('conditional', 'condition', { after: SOMETHING }),
  said('conditional', 'make', {
    after: /^(?:it )?clear (?:that )?.*\b(?:can't|cannot|can not|not|n't|only)\b.*\b(?:while|until|unless|if)\b/,
  }),
  said('conditional', 'make', { after: /^(?:\S+ ){1,6}(?:conditional|dependent|contingent)\b/ }),
  said('conditional', 'depend hinge', { after: /^(?:\S+ ){0,2}(?:on|upon)\b/ }),
]
