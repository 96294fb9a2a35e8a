/** Where a value was found: what it repeats of this is not written down. */
export interface Source {
  readonly id: string
  readonly body: string
}

/** A key of an object as it is written: a `slice` is the stretch of the body from `start` to `end`, an `id` the article's. */
interface Field {
  readonly key: string
  readonly from: 'value' | 'slice' | 'id'
}

const MARKS = { '': 'value', '=': 'slice', '@': 'id' } as const
/** Stands where a list has no shape. */
const LIST = -1

const fieldOf = (written: string): Field => {
  const mark = written[0] === '=' || written[0] === '@' ? written[0] : ''
  return { key: written.slice(mark.length), from: MARKS[mark] }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const markOf = (key: string, object: Readonly<Record<string, unknown>>, source: Source): string => {
  const value = object[key]
  if (key === 'articleId' && value === source.id) return '@'
  const { start, end } = object
  return (key === 'text' || key === 'quote') &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    value === source.body.slice(start, end)
    ? '='
    : ''
}

/**
 * Writes plain values as JSON in which an object is a list that opens with the number of its shape, the list of its keys. It knows
 * no type, so that a field which is new to one is kept like the others.
 */
export interface Shapes {
  pack(value: unknown, source: Source): string
  unpack(json: string, source: Source): unknown
  /** How many there are. */
  size(): number
  /** The shapes from this number on, in their order. */
  since(number: number): readonly string[]
  /** Gives the next numbers to those of these shapes that have none. */
  add(shapes: readonly string[]): void
}

/** Shapes that grow with what is packed. */
export const createShapes = (): Shapes => {
  const written: string[] = []
  const fields: (readonly Field[])[] = []
  const numbers = new Map<string, number>()

  const add = (shapes: readonly string[]): void => {
    for (const shape of shapes) {
      if (numbers.has(shape)) continue
      numbers.set(shape, written.length)
      written.push(shape)
      fields.push(shape === '' ? [] : shape.split(' ').map(fieldOf))
    }
  }

  const fold = (value: unknown, source: Source): unknown => {
    if (Array.isArray(value)) return [LIST, ...value.map((each) => fold(each, source))]
    if (!isObject(value)) return value
    const keys = Object.keys(value).filter((key) => value[key] !== undefined)
    const marked = keys.map((key) => `${markOf(key, value, source)}${key}`)
    const shape = marked.join(' ')
    add([shape])
    const values = keys.filter((key, index) => marked[index] === key).map((key) => fold(value[key], source))
    return [numbers.get(shape), ...values]
  }

  const unfold = (folded: unknown, source: Source): unknown => {
    if (!Array.isArray(folded)) return folded
    const list: readonly unknown[] = folded
    if (list[0] === LIST) return list.slice(1).map((each) => unfold(each, source))
    const object: Record<string, unknown> = {}
    let at = 1
    for (const { key, from } of fields[Number(list[0])] ?? []) {
      if (from === 'value') object[key] = unfold(list[at++], source)
      else if (from === 'id') object[key] = source.id
      else object[key] = ''
    }
    // After all others, as what is sliced needs the offsets.
    for (const { key, from } of fields[Number(list[0])] ?? [])
      if (from === 'slice') object[key] = source.body.slice(Number(object.start), Number(object.end))
    return object
  }

  return {
    pack: (value, source) => JSON.stringify(fold(value, source)),
    unpack: (json, source) => unfold(JSON.parse(json), source),
    size: () => written.length,
    since: (number) => written.slice(number),
    add,
  }
}
