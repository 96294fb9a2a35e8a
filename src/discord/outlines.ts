/** Reads the outlines of a TrueType font: the rasteriser would read the whole file again for every letter. */

/** A letter in the font's units, y upwards: its path and how far the next one stands. */
interface Outline {
  /** The path in SVG syntax with the letter's left end at `x`. */
  path(x: number): string
  readonly advance: number
}

export interface Outlines {
  readonly unitsPerEm: number
  /** The letter of a code point; the box for missing letters where the font has none. */
  of(codePoint: number): Outline
}

interface Point {
  readonly x: number
  readonly y: number
  readonly on: boolean
}

type Contour = readonly Point[]

const tablesOf = (view: DataView): ReadonlyMap<string, number> => {
  const tables = new Map<string, number>()
  for (let at = 12, left = view.getUint16(4); left > 0; at += 16, left--) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
    tables.set(tag, view.getUint32(at + 8))
  }
  return tables
}

/** The number of the glyph for each code point of the basic plane (`cmap` format 4). */
const glyphNumbers = (view: DataView, cmap: number): ReadonlyMap<number, number> => {
  const numbers = new Map<number, number>()
  const formats = [...Array(view.getUint16(cmap + 2)).keys()].map((at) => cmap + view.getUint32(cmap + 8 + at * 8))
  const table = formats.find((at) => view.getUint16(at) === 4)
  if (table === undefined) throw new RangeError('the font has no character map of format 4')
  const segments = view.getUint16(table + 6) / 2
  for (let segment = 0; segment < segments; segment++) {
    const end = view.getUint16(table + 14 + segment * 2)
    const startAt = table + 16 + (segments + segment) * 2
    const start = view.getUint16(startAt)
    const delta = view.getUint16(startAt + segments * 2)
    const rangeAt = startAt + segments * 4
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2)
      if (raw !== 0) numbers.set(code, (raw + delta) & 0xffff)
    }
  }
  return numbers
}

const simple = (view: DataView, start: number, count: number): readonly Contour[] => {
  const ends = [...Array(count).keys()].map((contour) => view.getUint16(start + 10 + contour * 2))
  const total = (ends.at(-1) ?? -1) + 1
  let at = start + 10 + count * 2
  at += 2 + view.getUint16(at)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = view.getUint8(at++)
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  const coordinates = (short: number, same: number): readonly number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++)
      else if (!(flag & same)) {
        value += view.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(2, 16)
  const ys = coordinates(4, 32)
  return ends.map((end, contour) => {
    const first = contour === 0 ? 0 : (ends[contour - 1] ?? 0) + 1
    return flags
      .slice(first, end + 1)
      .map((flag, index) => ({ x: xs[first + index] ?? 0, y: ys[first + index] ?? 0, on: (flag & 1) === 1 }))
  })
}

/** A step of a path: the command and the coordinates that follow it, x and y in turn. */
interface Step {
  readonly command: string
  readonly at: readonly number[]
}

/** Points on the curve are corners; between two points off the curve lies one on it, in the middle. */
const stepsOf = (contour: Contour): readonly Step[] => {
  const points = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length]
    if (point.on || !next || next.on) return [point]
    return [point, { x: Math.round((point.x + next.x) / 2), y: Math.round((point.y + next.y) / 2), on: true }]
  })
  const begin = points.findIndex(({ on }) => on)
  const turned = [...points.slice(begin), ...points.slice(0, begin)]
  const [first] = turned
  if (!first || begin < 0) return []
  const steps: Step[] = [{ command: 'M', at: [first.x, first.y] }]
  const around = [...turned.slice(1), first]
  around.forEach((point, index) => {
    const before = around[index - 1]
    if (!point.on) return
    if (before && !before.on) steps.push({ command: 'Q', at: [before.x, before.y, point.x, point.y] })
    else steps.push({ command: 'L', at: [point.x, point.y] })
  })
  return steps
}

const outlineOf = (contours: readonly Contour[], advance: number): Outline => {
  const steps = contours.flatMap(stepsOf)
  return {
    advance,
    path(x) {
      let path = ''
      for (const { command, at } of steps) {
        path += command
        for (let index = 0; index < at.length; index += 2)
          path += `${index === 0 ? '' : ' '}${x + (at[index] ?? 0)} ${at[index + 1] ?? 0}`
      }
      return path
    },
  }
}

/** The outlines of a font in these bytes; throws a RangeError where they are no such font. */
export const readOutlines = (bytes: Uint8Array): Outlines => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const table = (tag: string): number => {
    const at = tables.get(tag)
    if (at === undefined) throw new RangeError(`the font has no table ${tag}`)
    return at
  }
  const [head, loca, glyf, hmtx] = [table('head'), table('loca'), table('glyf'), table('hmtx')]
  const longOffsets = view.getInt16(head + 50) === 1
  const metrics = view.getUint16(table('hhea') + 34)
  const numbers = glyphNumbers(view, table('cmap'))
  const offset = (glyph: number): number =>
    longOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2

  /** Accented letters are made of others, each moved (and sometimes scaled). */
  const composite = (start: number, depth: number): readonly Contour[] => {
    const contours: Contour[] = []
    let at = start + 10
    for (let more = true; more; ) {
      const flags = view.getUint16(at)
      const part = view.getUint16(at + 2)
      const words = (flags & 1) !== 0
      const [dx, dy] = words
        ? [view.getInt16(at + 4), view.getInt16(at + 6)]
        : [view.getInt8(at + 4), view.getInt8(at + 5)]
      at += words ? 8 : 6
      const two = (place: number): number => view.getInt16(at + place * 2) / 16384
      const [a, b, c, d] =
        flags & 8
          ? [two(0), 0, 0, two(0)]
          : flags & 64
            ? [two(0), 0, 0, two(1)]
            : flags & 128
              ? [two(0), two(1), two(2), two(3)]
              : [1, 0, 0, 1]
      at += flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0
      for (const contour of contoursOf(part, depth + 1))
        contours.push(
          contour.map(({ x, y, on }) => ({ x: Math.round(a * x + c * y) + dx, y: Math.round(b * x + d * y) + dy, on })),
        )
      more = (flags & 32) !== 0
    }
    return contours
  }
  const contoursOf = (glyph: number, depth: number): readonly Contour[] => {
    if (depth > 4 || offset(glyph) === offset(glyph + 1)) return []
    const start = glyf + offset(glyph)
    const count = view.getInt16(start)
    return count < 0 ? composite(start, depth) : simple(view, start, count)
  }
  const known = new Map<number, Outline>()
  return {
    unitsPerEm: view.getUint16(head + 18),
    of(codePoint) {
      const glyph = numbers.get(codePoint) ?? 0
      const outline =
        known.get(glyph) ?? outlineOf(contoursOf(glyph, 0), view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4))
      known.set(glyph, outline)
      return outline
    },
  }
}
