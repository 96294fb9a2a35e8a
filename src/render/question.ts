import type { IsoDay } from '../corpus/article.ts'
import { shortOf } from './custom-id.ts'

export type Length = 'headlines' | 'standard' | 'full'

/** What a reader asked, as a button carries it on; long values are there as their handles (see `shortOf`). */
export interface Question {
  /** The slug of a topic. */
  readonly topic?: string
  readonly article?: string
  readonly query?: string
  readonly country?: string
  /** A second country to set beside the first. */
  readonly compare?: string
  /** An outlet. */
  readonly source?: string
  readonly from?: IsoDay
  /** The last day; of positions, the day as of which they are asked. */
  readonly to?: IsoDay
  readonly length?: Length
}

/**
 * How a message came to be, and what its buttons therefore do. `here`: private, made anew in its place; `apart`: a new private one;
 * `share`: for the whole channel; `picture` and `sharePicture` likewise; `open` and `shareOpen` show a sentence in its article;
 * `pick` and `pickApart` narrow the question to an entry of a menu.
 */
export type Mode = 'here' | 'apart' | 'share' | 'picture' | 'sharePicture' | 'open' | 'shareOpen' | 'pick' | 'pickApart'

/** A question with the page that is looked at; in the modes of opening, the sentence. */
export interface Asked {
  readonly mode: Mode
  readonly page: number
  readonly question: Question
}

const modes: ReadonlyMap<string, Mode> = new Map([
  ['h', 'here'],
  ['n', 'apart'],
  ['s', 'share'],
  ['p', 'picture'],
  ['q', 'sharePicture'],
  ['o', 'open'],
  ['r', 'shareOpen'],
  ['k', 'pick'],
  ['m', 'pickApart'],
])

const keys: readonly (readonly [string, keyof Question])[] = [
  ['t', 'topic'],
  ['a', 'article'],
  ['w', 'query'],
  ['c', 'country'],
  ['d', 'compare'],
  ['o', 'source'],
  ['f', 'from'],
  ['u', 'to'],
  ['l', 'length'],
]

const isDay = (key: keyof Question): boolean => key === 'from' || key === 'to'

const written = (key: keyof Question, value: string, room: number): string => {
  if (isDay(key)) return value.replaceAll('-', '')
  if (key === 'length') return value.slice(0, 1)
  return key === 'query' ? value : shortOf(value, room)
}

const read = (key: keyof Question, value: string): string | undefined => {
  if (isDay(key)) return /^\d{8}$/.test(value) ? value.replace(/^(\d{4})(\d\d)/, '$1-$2-') : undefined
  if (key === 'length') return ['headlines', 'standard', 'full'].find((length) => length.startsWith(value))
  return value
}

const fieldsOf = (question: Question, room: number): readonly string[] =>
  keys.flatMap(([letter, key]) => {
    const value = question[key]
    return value === undefined ? [] : [`${letter}${written(key, value, room)}`]
  })

/** The fields of a button's state; where they are long, names give way to their handles. */
export const stateOf = ({ mode, page, question }: Asked): readonly string[] => {
  const fields = fieldsOf(question, 24)
  return [
    [...modes].find(([, name]) => name === mode)?.[0] ?? 'n',
    page.toString(36),
    ...(fields.join(':').length > 70 ? fieldsOf(question, 12) : fields),
  ]
}

/** What a button's state asks; undefined where it is not a state of ours. */
export const askedOf = (state: readonly string[]): Asked | undefined => {
  const [first = '', second = '', ...fields] = state
  const mode = modes.get(first)
  if (!mode || !/^[0-9a-z]{1,6}$/.test(second)) return undefined
  const question: { -readonly [key in keyof Question]: string } = {}
  for (const field of fields) {
    const key = keys.find(([letter]) => field.startsWith(letter))?.[1]
    const value = key && read(key, field.slice(1))
    if (!key || !value) return undefined
    question[key] = value
  }
  const { length, ...rest } = question
  return {
    mode,
    page: Number.parseInt(second, 36),
    question: { ...rest, ...(isLength(length) && { length }) },
  }
}

export const isLength = (value: string | undefined): value is Length =>
  value === 'headlines' || value === 'standard' || value === 'full'
