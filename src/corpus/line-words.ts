const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 191

const wordAt = (line: string, from: number, step: 1 | -1): string => {
  let near = from
  while (near >= 0 && near < line.length && !isWordCode(line.charCodeAt(near))) near += step
  let far = near
  while (far >= 0 && far < line.length && isWordCode(line.charCodeAt(far))) far += step
  return (step > 0 ? line.slice(near, far) : line.slice(far + 1, near + 1)).toLowerCase()
}

/** The first word of a line in lower case; a cheap question before a dear pattern is tried. */
export const firstWord = (line: string): string => wordAt(line, 0, 1)

/** The last word of a line in lower case. */
export const lastWord = (line: string): string => wordAt(line, line.length - 1, -1)
