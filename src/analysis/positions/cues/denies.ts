import { SOMETHING, said, type VerbCue } from './cue.ts'

const CHARGES =
  /^(?:\S+ ){0,4}(?:accusations?|allegations?|claims?|charges?|suggestions?|reports?|responsibility|involvement|wrongdoing|rumou?rs?|assertions?|criticism)\b/

/** Rejecting an accusation; the narrower pattern of a verb stands before the wider one. */
export const DENIES: readonly VerbCue[] = [
  said('denies', 'reject dismiss', { after: CHARGES }),
  said('denies', 'deny dispute refute rebut disavow contradict', { after: SOMETHING }),
  said('denies', 'insist maintain', {
    after:
      /^(?:that )?(?:\S+ ){0,8}(?:peaceful|innocent|not responsible|no role|nothing to do|not involved|purely civilian|defensive)\b/,
  }),
]

/** Admitting what is held against it. */
export const STATES: readonly VerbCue[] = [
  said('states', 'admit acknowledge regret concede confess apologize apologise confirm', { after: SOMETHING }),
]
