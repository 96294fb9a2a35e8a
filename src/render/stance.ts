import type { Position, Stance } from '../analysis/reading.ts'
import { momentInWords } from './dates.ts'

/** How the nine stances are said, marked and coloured. */
export interface Face {
  readonly verb: string
  readonly mark: string
  /** Of its cell in a picture. */
  readonly colour: string
}

export const faces: Readonly<Record<Stance, Face>> = {
  supports: { verb: 'supports', mark: '🟢', colour: '#2b8a3e' },
  commits: { verb: 'commits to', mark: '🟢', colour: '#0b7285' },
  demands: { verb: 'demands', mark: '🟠', colour: '#d9480f' },
  conditional: { verb: 'sets conditions for', mark: '🟡', colour: '#946200' },
  undecided: { verb: 'is undecided on', mark: '⚪', colour: '#5c636a' },
  states: { verb: 'states', mark: '🔵', colour: '#364fc7' },
  denies: { verb: 'denies', mark: '🟣', colour: '#6741d9' },
  opposes: { verb: 'opposes', mark: '🔴', colour: '#c92a2a' },
  condemns: { verb: 'condemns', mark: '🔴', colour: '#862e44' },
}

/** "≈" marks a day that is only the day of publication. */
export const heldOn = ({ heldOn: held }: Position): string => (held ? momentInWords(held) : 'undated')

/** The day by which positions are ordered; the undated come first. */
export const heldFrom = (position: Position): string => position.heldOn?.from ?? ''

/** What a position is about, in one form for all its spellings; positions without a target are about one thing. */
export const targetKey = ({ target }: Position): string => (target ?? '').trim().toLowerCase()
