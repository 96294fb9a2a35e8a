/**
 * An article's text made safe for Discord: the reader sees the same words, and nothing of them can format, link, mention or reorder the message.
 * discord.js' own escapeMarkdown leaves headings, lists, mentions, timestamps, command links and masked links alive.
 */

/** Marks of direction, what has no width, the invisible tag alphabet, lone surrogates, and letters that are drawn as nothing. */
const invisible = /[\p{Cf}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d/gu

/** The text on one line, without what the eye cannot see. */
export const plain = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()

const marks = /[\\`*_~|<>[\]]/g

/** A list, heading, subtext or quotation begins with these at the start of a line. */
const lineStart = /^(?:#{1,6}|-#|[-+•])(?=\s|$)/
const numbered = /^(\d+)([.)])(?=\s|$)/

const escapeStart = (text: string): string => text.replace(lineStart, '\\$&').replace(numbered, '$1\\$2')

/** The text with every mark of Discord's escaped; it stays on one line. */
export const escaped = (text: string): string =>
  escapeStart(
    plain(text)
      .replace(marks, '\\$&')
      // A shortcode (:smile:) and the colon of an address: neither becomes a picture or a link.
      .replace(/:(?=\/\/|[A-Za-z0-9_\\~+-]+:)/g, '\\:')
      // The server looks for mentions before it looks at backslashes, so they are broken from inside.
      .replace(/@(?=everyone|here|[!&\d])/gi, '@\u200b'),
  )

/** The text as the label of a masked link, where a bracket or an address would end the link. */
export const escapeLabel = (text: string): string =>
  escaped(
    plain(text)
      .replaceAll('[', '(')
      .replaceAll(']', ')')
      .replace(/:(?=\/\/)/g, '∶'),
  )

/** The address if it is http or https and fits in `room`, written so that it cannot end a masked link; else undefined. */
export const safeUrl = (url: string | undefined, room = 512): string | undefined => {
  if (!url || !URL.canParse(url)) return undefined
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined
  if (parsed.username || parsed.password) return undefined
  const written = parsed.href.replace(/[()<>\\*_~|`[\]\s]/g, (c) => (/[*_~]/.test(c) ? c : `%${hex(c)}`))
  return written.length <= room ? written : undefined
}

const hex = (char: string): string => char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')

/** A masked link, or the label alone where the address is not one to follow. */
export const link = (label: string, url: string | undefined): string => {
  const address = safeUrl(url)
  return address ? `[${escapeLabel(label)}](<${address}>)` : escaped(label)
}
