const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The known field that this name is a slip of: one letter for short names, two from seven letters on; undefined where none is near. */
export const nearestField = (name: string, known: Iterable<string>): string | undefined => {
  if (name.length < 3 || name.length > 24) return undefined
  let best: string | undefined
  let least = name.length >= 7 ? 3 : 2
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const steps = distance(name, candidate)
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}
