import type { Passage } from './passages.ts'

/** The end of a sentence that hands over to a text of somebody else's. */
const HANDS_OVER =
  /(?:\b(?:wrote|writes|write|warned|declared|stated|noted|explained|commented|reported|concluded|observed|put it|reads?|said in (?:a|an|its|his|her|their) [^:]{1,60}|as follows|the following|described|predicted|argued|confirm the warnings? made by|according to)\b[^.:!?]{0,90}):$/iu

/** Whether the next passage is quoted although nothing marks it: a sentence with a verb of writing ends in a colon, and a whole paragraph without quotation marks follows. */
export const introducesQuotation = (text: string, next: Passage): boolean =>
  text.endsWith(':') &&
  next.kind === 'paragraph' &&
  !/^["“‘'«]/.test(next.text) &&
  /[.!?…]$/.test(next.text) &&
  next.text.length > 60 &&
  HANDS_OVER.test(text)
