import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { type Outlines, readOutlines } from './outlines.ts'

/**
 * Pictures drawn as SVG become PNG. Texts are drawn as outlines of the font that comes with the package: a machine without fonts draws
 * the same, and the rasteriser, which reads the font's file again for each letter, is some four times faster.
 */

const require = createRequire(import.meta.url)
const open = (file: string): Outlines => readOutlines(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}`)))

let fonts: { readonly regular: Outlines; readonly bold: Outlines } | undefined

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]

const outlined = (attributes: string, content: string): string => {
  fonts ??= { regular: open('DejaVuSans.ttf'), bold: open('DejaVuSans-Bold.ttf') }
  const font = attribute(attributes, 'font-weight') === 'bold' ? fonts.bold : fonts.regular
  const said = content.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
  const scale = Number(attribute(attributes, 'font-size')) / font.unitsPerEm
  let pen = 0
  let path = ''
  for (const char of said) {
    const letter = font.of(char.codePointAt(0) ?? 0)
    path += letter.path(pen)
    pen += letter.advance
  }
  const anchor = attribute(attributes, 'text-anchor')
  const left = Number(attribute(attributes, 'x')) - (anchor === 'end' ? pen : anchor === 'middle' ? pen / 2 : 0) * scale
  const place = `translate(${left} ${attribute(attributes, 'y')}) scale(${scale} ${-scale})`
  return `<path transform="${place}" fill="${attribute(attributes, 'fill')}" d="${path}"/>`
}

/** The bytes of the PNG. */
export const rasterise = (svg: string): Uint8Array => {
  const drawn = svg.replace(/<text((?: [a-z-]+="[^"]*")*)>([^<]*)<\/text>/g, (_, attributes: string, content: string) =>
    outlined(attributes, content),
  )
  return new Resvg(drawn, { font: { loadSystemFonts: false } }).render().asPng()
}
