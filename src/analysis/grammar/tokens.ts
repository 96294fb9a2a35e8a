/** A word or a mark of a text: `text` is `body.slice(start, end)`. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly word: boolean
  /** Quotation marks stood between this token and the one before. */
  readonly afterQuote?: boolean
}

const TITLE =
  'Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Gov|Gen|Adm|Lt|Col|Sgt|Capt|Cmdr|Maj|St|Jr|Sr|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const TOKEN = new RegExp(
  [
    '(?:\\p{Lu}\\.){2,}', // U.S., U.N.
    `(?:${TITLE})\\.`,
    '\\p{Lu}\\.(?=\\s\\p{Lu})', // an initial
    "[\\p{L}\\p{N}]+(?:[-'’.,](?=[\\p{L}\\p{N}])(?<!,(?=\\D))(?<!\\D,)[\\p{L}\\p{N}]+)*",
    "``|''|’’|‘‘",
    '--+|\\.\\.\\.|[^\\s]',
  ].join('|'),
  'gu',
)

/** The endings that a word gives up as tokens of their own: possessive, negation and short auxiliaries. */
const CLITIC = /^(.+?)(['’](?:s|S|ll|ve|re|d|m)|n['’]t)$/
const APOSTROPHE = /['’]/
const WORD = /[\p{L}\p{N}]/u

/** Whether it has a letter or a digit; most marks and words show it in their first character. */
const isWord = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || WORD.test(text)
}

const token = (text: string, start: number): Token => ({
  text,
  lower: text.toLowerCase().replace(/’/g, "'"),
  start,
  end: start + text.length,
  word: isWord(text),
})

/** The tokens of `body` between two offsets. */
export const tokensOf = (body: string, from: number, to: number): readonly Token[] => {
  const tokens: Token[] = []
  const part = body.slice(from, to)
  for (const match of part.matchAll(TOKEN)) {
    const text = match[0]
    const at = from + match.index
    const clitic = APOSTROPHE.test(text) ? CLITIC.exec(text) : null
    if (clitic?.[1] && clitic[2]) {
      tokens.push(token(clitic[1], at), token(clitic[2], at + clitic[1].length))
      continue
    }
    // a plural possessive: the apostrophe belongs to the word before it
    if (
      (text === "'" || text === '’') &&
      /[sS]$/.test(tokens.at(-1)?.text ?? '') &&
      tokens.at(-1)?.end === at &&
      !/['‘]/.test(part.slice(Math.max(0, match.index - 60), match.index - 1).replace(/\w['’]\w/g, ''))
    ) {
      tokens.push({ ...token(text, at), lower: "'s", word: true })
      continue
    }
    tokens.push(token(text, at))
  }
  return tokens
}
