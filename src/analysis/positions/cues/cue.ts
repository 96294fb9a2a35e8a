import type { Stance } from '../../reading.ts'

/** A stance that a verb shows, where what follows the verb fits. */
export interface VerbCue {
  readonly stance: Stance
  readonly verbs: readonly string[]
  /** A verb of saying, believing or wishing; else a narrated act. */
  readonly speech: boolean
  /** What must follow the verb (in lower case, up to the clause's end). */
  readonly after?: RegExp
  /** What must not follow it. */
  readonly not?: RegExp
  /** The object must be a person or a country by name. */
  readonly actor?: true
  /** What the words say weighs more. */
  readonly weak?: true
}

type Limits = Pick<VerbCue, 'after' | 'not' | 'actor' | 'weak'>

/** A cue of verbs of saying, believing or wishing. */
export const said = (stance: Stance, verbs: string, limits: Limits = {}): VerbCue => ({
  stance,
  verbs: verbs.split(' '),
  speech: true,
  ...limits,
})

/** A cue of verbs of doing. */
export const did = (stance: Stance, verbs: string, limits: Limits = {}): VerbCue => ({
  ...said(stance, verbs, limits),
  speech: false,
})

/** An object, whatever it is. */
export const SOMETHING = /^\S/
