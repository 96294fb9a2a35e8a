import { type Furniture, PHRASES, RULES } from './furniture-rules.ts'
import { firstWord } from './line-words.ts'

const ANY = new RegExp(RULES.map(({ pattern }) => pattern.source).join('|'), 'u')
const LONGEST = 520

/** A line longer than this is furniture only if it begins with one of these words or holds one of these phrases. */
const SHORT = 90
const OPENERS: ReadonlySet<string> = new Set(
  (
    'add additional all already also articles author by cash categories category clarification click compiled contact contacts continue copyright correction ' +
    'create daily disclaimer do donate don edited editing editor email e enable enter explore fax filed find follow for full further gallery get global go got graphic graphics ' +
    'have hashtags if home https http icymi in international javascript join keywords labels learn legal licensed licenced listen live load local latest log media more must national newer news newsletters next not older opinions ' +
    'other our phone photo please podcast post posted press previous print privacy produced production promoted read recommended register related report reporting reprints reproduction republished published request ' +
    'research scroll section sections see send share show sign slideshow sorry sponsored start story subscribe support tag tags tap tel telephone terms text to topic topics translated translation trending ' +
    'thank thanks unlock up update updated video view views watch we web website with world writing www you your'
  ).split(' '),
)

/** A long line that begins with an article speaks of the page only with these words. */
const OF_THE_PAGE =
  /^[([*]? ?(?:the|this|an?) (?:article|story|report|piece|post|essay|op-ed|column|interview|page|version|earlier|previous|views|opinions|material|content|video|media|audio)\b/iu

const mayBeFurniture = (line: string): boolean => {
  if (line.length <= SHORT) return true
  const word = firstWord(line)
  return (
    OPENERS.has(word) ||
    ((word === 'the' || word === 'this' || word === 'a' || word === 'an') && OF_THE_PAGE.test(line))
  )
}

/** What this line is if it belongs to the page and not to the article; undefined for a line of the article. */
export const furnitureOf = (line: string): Furniture | undefined => {
  if (line.length > LONGEST) return undefined
  if (mayBeFurniture(line)) {
    const lower = line.toLowerCase()
    if (ANY.test(lower)) return RULES.find(({ pattern }) => pattern.test(lower))?.name
  }
  return PHRASES.find(({ phrase, pattern }) => line.includes(phrase) && pattern.test(line.toLowerCase()))?.name
}
