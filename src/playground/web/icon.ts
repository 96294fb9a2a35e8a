/** The page's own marks, drawn as lines, so that they need no font of emoji. */

const drawings = {
  announcements: 'M3 10v4h3l8 4V6l-8 4H3zM17 9a4 4 0 0 1 0 6',
  back: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
  door: 'M14 4H5v16h9M10 12h11m-4-4 4 4-4 4',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  file: 'M6 2h8l5 5v15H6zM14 2v5h5',
  hash: 'M4 9h16M4 15h16M10 3 8 21M16 3l-2 18',
  letter: 'M3 5h18v14H3zM3 6l9 7 9-7',
  list: 'M3 6h18M3 12h18M3 18h18',
  muted: 'M4 9v6h4l5 4V5L8 9H4zM17 9l5 6m0-6-5 6',
  outward: 'M7 17 17 7M8 7h9v9',
  people: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21a7 7 0 0 1 14 0M16 3a4 4 0 0 1 0 8M18 14a7 7 0 0 1 4 7',
  picture: 'M3 4h18v16H3zM3 17l6-6 5 5 3-3 4 4M16 9h.01',
  send: 'M4 12 3 4l18 8-18 8 1-8zm0 0h8',
  speaker: 'M4 9v6h4l5 4V5L8 9H4zM17 8a5 5 0 0 1 0 8M20 5a9 9 0 0 1 0 14',
  thread: 'M6 3v9a3 3 0 0 0 3 3h11m-4-4 4 4-4 4',
  world: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM2 12h20M12 2c3 3 4 6 4 10s-1 7-4 10c-3-3-4-6-4-10s1-7 4-10z',
} as const

export type IconName = keyof typeof drawings

const svg = 'http://www.w3.org/2000/svg'

/** Returns a mark of the size of its text; it says nothing to a screen reader. */
export function icon(name: IconName): SVGElement {
  const root = document.createElementNS(svg, 'svg')
  root.setAttribute('viewBox', '0 0 24 24')
  root.setAttribute('class', 'icon')
  root.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', drawings[name])
  root.append(path)
  return root
}
