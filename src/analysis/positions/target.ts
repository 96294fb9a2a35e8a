const STOP =
  /,(?=\s)|[;:—–(]|\s-{1,2}\s|\b(?:because|while|although|though|after|before|when|as|since|if|unless|provided|who|which|where|amid|despite|during|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in an? (?:interview|statement|speech|letter|tweet)|saying|adding|calling|but)\b/i
const LEAD =
  /^(?:(?:that|to|for|on|upon|of|with|against|about|out|off|up|at|over|in|and|it|strongly|firmly|not|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?: \d{4})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)+/i
const LIMIT = 14

/** The words in which a text says what a stance is about: up to the clause's end, at most fourteen. */
export const targetOf = (rest: string): string | undefined => {
  const plain = rest
    .replace(/["“”[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEAD, '')
  const stop = STOP.exec(plain)
  const cut = stop && stop.index > 2 ? plain.slice(0, stop.index) : plain
  const words = cut.trim().split(' ').slice(0, LIMIT)
  while (
    words.length > 1 &&
    /^(?:the|a|an|of|to|in|on|for|and|or|with|by|at|its|their|his|that|from)$/i.test(words.at(-1) ?? '')
  )
    words.pop()
  const target = words
    .join(' ')
    .replace(/[.,!?]+$/, '')
    .trim()
  return target.length > 1 ? target : undefined
}
