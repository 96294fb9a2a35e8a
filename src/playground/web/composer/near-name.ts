/** Returns whether a word is a name but for one slip: a letter too many, too few, changed, or exchanged with its neighbour, or one for several; of less than three letters it never is. */
export function isNear(word: string, name: string): boolean {
  if (Math.min(word.length, name.length) < 3) return false
  if (word.replace(/y$/, 'ies') === name) return true
  let from = 0
  while (from < word.length && word[from] === name[from]) from += 1
  const [a, b] = [word.slice(from), name.slice(from)]
  const exchanged = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || exchanged
}
