/** Finds what a reader means while they type: what begins like it, then what holds such a word, then what looks like it. */

/** Something that can be meant: the words it goes by, the first of them its name. */
export interface Candidate {
  readonly names: readonly string[]
}

/** Lower case without accents and marks, words apart by single spaces. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const pairs = (text: string): ReadonlySet<string> => {
  const padded = ` ${text} `
  return new Set([...Array(padded.length - 1).keys()].map((at) => padded.slice(at, at + 2)))
}

/** How alike two texts look, 0 to 1: the pairs of letters that they share (Dice). */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [pairs(a), pairs(b)]
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared++
  return (2 * shared) / (left.size + right.size)
}

/** The likeness of the text to a name or to one of its words, whichever is greater. */
const closeness = (typed: string, name: string): number =>
  Math.max(likeness(typed, name), ...name.split(' ').map((word) => 0.95 * likeness(typed, word)))

/** 0 the same, 1 begins so, 2 a word begins so, 3 holds it; undefined for none of these. */
const literal = (typed: string, name: string): number | undefined => {
  if (name === typed) return 0
  if (name.startsWith(typed)) return 1
  if (name.includes(` ${typed}`)) return 2
  return typed.length > 2 && name.includes(typed) ? 3 : undefined
}

const FUZZY = 0.5
/** Likeness is dear, so that only the first of a long list are looked at. */
const FUZZY_AMONG = 600

/** The candidates that are meant by what was typed, the likeliest first; of equals, those that come first. All of them for nothing. */
export const match = <One extends Candidate>(
  typed: string,
  candidates: readonly One[],
  most: number,
): readonly One[] => {
  const wanted = fold(typed)
  if (wanted === '') return candidates.slice(0, most)
  const ranks: One[][] = [[], [], [], []]
  const rest: One[] = []
  for (const candidate of candidates) {
    const found = candidate.names.flatMap((name) => literal(wanted, name) ?? [])
    if (found.length === 0) rest.push(candidate)
    else ranks[Math.min(...found)]?.push(candidate)
  }
  const sure = ranks.flat()
  if (sure.length >= most) return sure.slice(0, most)
  return [...sure, ...nearest(wanted, rest, most - sure.length, FUZZY)]
}

/** The candidates that look most like what was typed, at least so much. */
export const nearest = <One extends Candidate>(
  typed: string,
  candidates: readonly One[],
  most: number,
  least = 0,
): readonly One[] => {
  const wanted = fold(typed)
  return candidates
    .slice(0, FUZZY_AMONG)
    .map((candidate) => ({ candidate, like: Math.max(0, ...candidate.names.map((name) => closeness(wanted, name))) }))
    .filter(({ like }) => like >= least)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** The candidate that goes by exactly this name. */
export const named = <One extends Candidate>(typed: string, candidates: readonly One[]): One | undefined => {
  const wanted = fold(typed)
  return wanted === '' ? undefined : candidates.find(({ names }) => names.includes(wanted))
}
