import { element } from './element.ts'

/** Returns the round picture of a person, a bot or a server: its initials on its colour. */
export function avatar(name: string, colour: string | undefined, kind = 'avatar'): HTMLElement {
  const initials = name
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .slice(0, kind === 'avatar' ? 1 : 2)
    .map((word) => [...word][0] ?? '')
    .join('')
  const round = element('span', { class: kind, 'aria-hidden': 'true' }, initials)
  if (colour !== undefined) round.style.setProperty('--own', colour)
  return round
}
