import { LIMITS } from './limits.ts'

/** The state of a button as its `custom_id`: it lives in the message, so it outlives the process. */

/** The first field; an id of another age or another bot begins otherwise. */
const AGE = '1'

interface Pressed {
  readonly command: string
  readonly state: readonly string[]
}

const code = (char: string): string => `~x${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Spaces and invisible characters are written out, because Discord may trim or refuse them. */
const write = (field: string): string =>
  field
    .replaceAll('~', '~0')
    .replaceAll(':', '~1')
    .replaceAll('+', '~2')
    .replaceAll(' ', '+')
    .replace(/[\s\p{C}]/gu, (char) => [...Array(char.length).keys()].map((at) => code(char.charAt(at))).join(''))

const read = (field: string): string | undefined => {
  if (/~(?!0|1|2|x[0-9a-f]{4})/.test(field)) return undefined
  return field
    .replaceAll('+', ' ')
    .replace(/~x([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('~2', '+')
    .replaceAll('~1', ':')
    .replaceAll('~0', '~')
}

/** The `custom_id` of a command's component with its state; undefined where it would pass Discord's 100 characters. */
export const encodeId = (command: string, state: readonly string[]): string | undefined => {
  const id = [AGE, command, ...state].map(write).join(':')
  return id.length <= LIMITS.customId ? id : undefined
}

/** What was pressed; undefined where the id is not one of ours of today. */
export const decodeId = (id: string): Pressed | undefined => {
  const [age, ...fields] = id.split(':')
  if (age !== AGE) return undefined
  const [command, ...state] = fields.map(read)
  if (!command || state.some((field) => field === undefined)) return undefined
  return { command, state: state.filter((field) => field !== undefined) }
}

/** A short stable stand-in for a value that is too long for a button: 53 bits (cyrb53) in base 36, after `#`. */
export const handleOf = (value: string): string => {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return `#${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`
}

/** The value itself where it is short, else its handle. */
export const shortOf = (value: string, room = 24): string => (value.length <= room ? value : handleOf(value))

/** The one of `values` that `short` stands for; undefined where there is none. */
export const longOf = (short: string, values: Iterable<string>): string | undefined => {
  for (const value of values) if (value === short || (short.startsWith('#') && handleOf(value) === short)) return value
  return undefined
}
