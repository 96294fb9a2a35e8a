/** Pieces of SVG as strings; the pictures are drawn in DejaVu Sans, which the rasteriser brings along. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text that XML takes: its own marks written out, what cannot be drawn left out. */
export const xml = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu, ' ').replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)

export const colours = {
  ground: '#1e2127',
  band: '#262a32',
  line: '#454b57',
  ink: '#f1f3f5',
  faint: '#a6adb8',
  dot: '#38b2a3',
  ahead: '#f0a43a',
} as const

interface TextStyle {
  readonly size: number
  readonly fill?: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
}

export const label = (x: number, y: number, content: string, style: TextStyle): string =>
  `<text x="${x}" y="${y}" font-size="${style.size}" fill="${style.fill ?? colours.ink}"${style.bold ? ' font-weight="bold"' : ''}${
    style.anchor ? ` text-anchor="${style.anchor}"` : ''
  }>${xml(content)}</text>`

export const rect = (x: number, y: number, width: number, height: number, fill: string, round = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`

/** The whole picture. */
export const svg = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans">${rect(
    0,
    0,
    width,
    height,
    colours.ground,
  )}${parts.join('')}</svg>`

/** The widths of letters in ems, rounded up; a letter takes the first that fits. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'’|!()[\]\s/]/, 0.42],
  [/[ftrJ"-]/, 0.46],
  [/[csz]/, 0.56],
  [/[a-z\d]/, 0.64],
  [/[A-Z]/, 0.8],
]
const rest = new Map<string, number>([...'mwMW@%—…≈'].map((char) => [char, 1]))

/** How wide the text is in DejaVu Sans, in units of x, for Latin letters never less than it is. */
export const widthOf = (text: string, size: number, bold = false): number => {
  let ems = 0
  for (const char of text) ems += rest.get(char) ?? widths.find(([letters]) => letters.test(char))?.[1] ?? 0.9
  return ems * size * (bold ? 1.13 : 1)
}

/** The text in at most `most` lines of at most `width`; the last ends in an ellipsis where there was more. */
export const wrap = (text: string, width: number, size: number, most: number, bold = false): readonly string[] => {
  const lines: string[] = []
  let line = ''
  const words = text.split(/\s+/).filter((word) => word !== '')
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, size, bold) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const fitting = lines.map((one) => fit(one, width, size, bold))
  if (fitting.length <= most) return fitting
  return [...fitting.slice(0, most - 1), fit(`${fitting[most - 1]} …`, width, size, bold)]
}

/** The text cut to a width, with an ellipsis where it was cut. */
export const fit = (text: string, width: number, size: number, bold = false): string => {
  if (widthOf(text, size, bold) <= width) return text
  const chars = [...text]
  while (chars.length > 1 && widthOf(`${chars.join('')}…`, size, bold) > width) chars.pop()
  return `${chars.join('').trimEnd()}…`
}
