/** What a browser shows for `<t:seconds:style>`, and for the time beside an author's name. */
type Style = Intl.DateTimeFormatOptions

const styles: Readonly<Record<string, Style>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** Returns the instant `at` (epoch ms) in one of Discord's styles; `R` is relative to `now`, an unknown style is `f`. */
export function timestampText(at: number, style: string, now: number, locale: string): string {
  if (style === 'R') return relativeText(at, now, locale)
  return new Intl.DateTimeFormat(locale, styles[style] ?? styles.f).format(at)
}

/** Returns the time of a message: the hour alone for today, else with its day. */
export function messageTime(at: number, now: number, locale: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString()
  return timestampText(at, sameDay ? 't' : 'f', now, locale)
}

function relativeText(at: number, now: number, locale: string): string {
  const seconds = Math.round((at - now) / 1000)
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit)
}
