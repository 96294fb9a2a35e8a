/** A stretch of Markdown as plain text, with what its marks said about the whole of it. */
interface PlainText {
  readonly text: string
  /** The whole of it was the text of links. */
  readonly linked: boolean
  /** The whole of it was bold. */
  readonly strong: boolean
  /** The whole of it was in italics. */
  readonly emphasised: boolean
  /** It held pictures; these are the texts in their place. */
  readonly pictured?: readonly string[]
}

/** Anything that this module could change; most paragraphs of plain prose hold none of it. */
const MARKS = /[*_`\\[<&{]|''|~~|==|%%|[^\n -~‘’“”–—…£€éèáíóúöüäñç•]/

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  ccedil: 'ç',
  ntilde: 'ñ',
}

const character = (code: number): string =>
  code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code <= 0x9f) && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ''

const entity = (whole: string, name: string): string => {
  if (name.startsWith('#'))
    return character(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10))
  return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole
}

/** An escaped character waits in the private use area until the marks are gone. */
const HIDDEN = 0xe000
const hide = (_: string, escaped: string): string => String.fromCharCode(HIDDEN + escaped.charCodeAt(0))
const show = (hidden: string): string => String.fromCharCode(hidden.charCodeAt(0) - HIDDEN)

// An address may hold spaces and one pair of brackets; it never crosses a line
const ADDRESS = '\\((?:[^()\\n]|\\([^()\\n]{0,300}\\)){0,2000}\\)'
const IMAGE = new RegExp(`!\\[((?:[^\\[\\]]|\\[[^\\[\\]]{0,300}\\]){0,2000})\\](?:${ADDRESS}|\\[[^\\]\\n]*\\])`, 'g')
const EMBED =
  /!\[\[[^[\]\n]{0,300}\]\]|\{\{[<%][^{}\n]{0,500}[%>]\}\}|\{%[^{}\n]{0,500}%\}|\{:[^{}\n]{0,200}\}|%%[^%]{0,2000}%%/g
const LINK = new RegExp(`\\[((?:[^\\[\\]]|\\[[^\\[\\]]{0,300}\\]){0,2000})\\]${ADDRESS}`, 'g')
const REFERENCE = /\[([^[\]\n]{1,1000})\]\[[^[\]\n]{0,300}\]/g
const WIKI_LINK = /\[\[(?:[^[\]|\n]{0,300}\|)?([^[\]|\n]{0,300})\]\]/g
const FOOTNOTE = /\[\^[^\]\s]{1,40}\]/g
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]*)>/gi
/** Elements whose text is no text of the page. */
const SILENT_ELEMENT = /<(!--|(?:script|style|figcaption|iframe|svg|noscript|button|form)\b)/gi
const BREAK = /<(?:br|\/p|\/div|\/li|hr)\b[^<>]{0,500}>/gi
const PICTURE_ELEMENT = /<(?:img|video|iframe)\b(?:[^<>]{0,500}?\balt="([^"<>]{0,500})")?/gi
const TAG = /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,2000})?\/?>/gi
const CODE = /(?<![`\w])(`{1,2})(?!`)([^`\n]+)\1(?!`)/g
const STAR = /(?<![\p{L}\p{N}*\\])(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1(?!\*)/gu
const STAR_INSIDE = /(?<=\p{L})(\*{1,2})(?=\p{L})([^*\s]+)\1(?=\p{L}|\P{L})/gu
const UNDERSCORE = /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu
const STRUCK = /(~~|==)(?=\S)([^~=\n]*\S)\1/g
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu
const SPACE = /[\t\p{Zs}]/gu

/** Cuts comments and silent elements out; one that is never closed is left, and looked for only once. */
const withoutSilence = (text: string): string => {
  const lower = text.toLowerCase()
  const unclosed = new Set<string>()
  let kept = ''
  let from = 0
  for (const { index, 1: name = '' } of lower.matchAll(SILENT_ELEMENT)) {
    if (index < from || unclosed.has(name)) continue
    const closing = name === '!--' ? '-->' : `</${name}`
    const close = lower.indexOf(closing, index)
    const end = close < 0 ? -1 : lower.indexOf('>', close)
    if (end < 0) {
      unclosed.add(name)
      continue
    }
    kept += text.slice(from, index)
    from = end + 1
  }
  return from === 0 ? text : kept + text.slice(from)
}

const unemphasised = (text: string): string => {
  let before = text
  // Marks nest at most three deep in practice: ***x***, **a *b* c**, _a **b** c_
  for (let round = 0; round < 3; round++) {
    const after = before.replace(STAR, '$2').replace(UNDERSCORE, '$2')
    if (after === before) break
    before = after
  }
  return before
}

const lettersIn = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Markdown and HTML inside a block become plain text; line breaks stay. */
export const plainText = (source: string): PlainText => {
  if (!MARKS.test(source)) return { text: source.trim(), linked: false, strong: false, emphasised: false }
  let text = source.replace(SPACE, ' ').replace(INVISIBLE, '')
  const hidden = text.includes('\\')
  if (hidden) text = text.replace(/\\([!-/:-@[-`{-~])/g, hide)
  const pictures: string[] = []
  let linked = false
  if (text.includes('<')) {
    for (const match of text.matchAll(PICTURE_ELEMENT)) pictures.push(match[1] ?? '')
    text = withoutSilence(text).replace(AUTOLINK, '$1').replace(BREAK, '\n').replace(TAG, '')
  }
  if (/[[{%]/.test(text)) {
    const picture = (_: string, alternative?: string): string => {
      pictures.push(alternative ?? '')
      return ''
    }
    const unpictured = text.replace(IMAGE, picture).replace(EMBED, '')
    const outside = unpictured.replace(LINK, '').replace(WIKI_LINK, '')
    linked = outside.length < unpictured.length && !lettersIn(outside)
    text = unpictured.replace(FOOTNOTE, '').replace(WIKI_LINK, '$1').replace(LINK, '$1').replace(REFERENCE, '$1')
  }
  const marked = text.trim()
  const strong = /^(\*\*|__)(?=\S)(?:(?!\1)[\s\S])+\1[.:]?$/.test(marked)
  const emphasised = !strong && /^([*_])(?![*_\s])(?:(?!\1)[\s\S])+\1$/.test(marked)
  if (text.includes('`')) text = text.replace(CODE, '$2')
  if (/[*_]/.test(text)) text = unemphasised(text).replace(STAR_INSIDE, '$2')
  if (/~~|==/.test(text)) text = text.replace(STRUCK, '$2')
  if (text.includes('&')) text = text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, entity)
  if (text.includes('``') || text.includes("''")) text = text.replace(/(?<!`)``(?!`)/g, '“').replace(/''/g, '”')
  if (hidden) text = text.replace(/[\ue021-\ue07e]/g, show)
  return { text: text.trim(), linked, strong, emphasised, ...(pictures.length > 0 && { pictured: pictures }) }
}
