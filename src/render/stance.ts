import type { Position, Stance } from '../analysis/reading.ts'
import { momentInWords } from './dates.ts'

/** How the nine stances are marked and coloured. */
interface Face {
  readonly mark: string
  /** Of its field in a picture; white letters can be read on it. */
  readonly colour: string
}

export const faces: Readonly<Record<Stance, Face>> = {
  supports: { mark: '🟢', colour: '#2b8a3e' },
  commits: { mark: '🟢', colour: '#0b7285' },
  demands: { mark: '🟠', colour: '#d9480f' },
  conditional: { mark: '🟡', colour: '#946200' },
  undecided: { mark: '⚪', colour: '#5c636a' },
  states: { mark: '🔵', colour: '#364fc7' },
  denies: { mark: '🟣', colour: '#6741d9' },
  opposes: { mark: '🔴', colour: '#c92a2a' },
  condemns: { mark: '🔴', colour: '#862e44' },
}

/** When a position was held; "≈" marks what is only the day of publication. */
export const heldOn = ({ heldOn: held }: Position): string => (held ? momentInWords(held) : 'undated')
