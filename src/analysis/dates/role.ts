/** What a date does in its sentence, as far as the words right beside it show. */

const DETERMINER = /(?:\b(?:the|a|an|its|his|her|their|our|my|this|that|these|those)|['’]s|s['’])\s*$/i
const NAMED_AFTER = /^[ -](?!(?:and|or|but|to|in|on|at|by|as|when|after|before|that|which|until|for|with|from)\b)\p{L}/u
const TIME_NOUN =
  /\b(?:day|days|night|evening|morning|afternoon|week|weekend|month|months|year|spring|summer|autumn|fall|winter|start|beginning|middle|end|course|half|quarter|part|hours|early|late)\s+of\s+(?:the\s+)?$/i
const OF = /\p{L}[\p{L}’'-]*["”]?\s+of\s+(?:the\s+)?$/iu

/** Whether a date stands after a noun with "of": "the declaration of 12 July 2023", not "the summer of 2023". */
export const isNamedByDate = (before: string): boolean => OF.test(before) && !TIME_NOUN.test(before)

/** Whether a date only tells which thing is meant: "its 2008 promise", "the declaration of 12 July 2023". */
export const isAttributive = (before: string, after: string): boolean =>
  isNamedByDate(before) || (DETERMINER.test(before) && NAMED_AFTER.test(after))

const BOUND =
  /\b(?:since|until|till|by|before|after|from|than|following|as of|prior to|ahead of|beg[au]n(?:s|ning)? (?:in|on)|(?:dating|dates|goes|going) back to|due (?:in|on)|effective)\s+(?:(?:at|as|the|early|late|mid|end|of|at least|about|around)[\s-]+)*$/i

/** Whether a date is where something begins or ends rather than when it happened: "since 2017", "by the end of the year". */
export const isBound = (before: string): boolean => BOUND.test(before)
