import type { Sentence } from '../../corpus/article.ts'
import { isNamedByDate } from '../dates/role.ts'
import type { DateMention } from '../reading.ts'

/** A date where it stands: the sentence, and the text of the sentence before and after it. */
interface Setting {
  readonly mention: DateMention
  readonly text: string
  readonly before: string
  readonly after: string
}

/** A reason why a date in a sentence dates nothing that happened. */
interface Exclusion {
  readonly name: string
  excludes(setting: Setting): boolean
}

const isCoarse = ({ mention: { moment } }: Setting): boolean =>
  moment?.precision === 'year' || moment?.precision === 'month'

const isYear = ({ mention: { moment } }: Setting): boolean => moment?.precision === 'year'

const EVENT_NOUN =
  /\b(?:\w+(?:tion|sion|ment|ments|tions|sions|ings?|ance|ence)|wars?|summits?|talks|elections?|votes?|polls?|deals?|pacts?|accords?|treat(?:y|ies)|truce|ceasefire|attacks?|assaults?|raids?|strikes?|bombings?|blasts?|killings?|coups?|revolts?|uprisings?|riots?|protests?|crackdowns?|crash(?:es)?|cris[ie]s|earthquakes?|quakes?|floods?|fires?|spills?|outbreaks?|epidemics?|visits?|trips?|speech(?:es)?|remarks|interviews?|calls?|offers?|bids?|trials?|verdicts?|rulings?|arrests?|deaths?|launch(?:es)?|tests?|drills?|exercises?|offensives?|campaigns?|sanctions?|bans?|decrees?|referendums?|conference|congress|games|cup|championships?|olympics|battles?|sieges?|murders?|massacres?|genocide|disasters?|collapse|default|bailouts?|mergers?|sales?|cuts?|rises?|falls?|releases?|withdrawal|retreat|surrender|arrival|departure|proposals?|approval|refusal|trial|return|exit|takeover|overthrow|ousters?|hearings?|ceremon(?:y|ies)|anniversar(?:y|ies)|deadlines?|communiqu[ée]s?|declaration)\b/i

const PREPOSITION_BEFORE =
  /\b(?:in|since|by|until|till|of|from|during|for|before|after|on|around|about|early|late|mid|through|to|between|and|or|last|next|this|that|earlier|later)[\s-]*$/i

/** "was not lifted until 2015" tells what happened in 2015. */
const WAITED = /(?:\bnot|n['’]t|\bnever|\bonly)\b[^.;,]*\b(?:until|till)\b[^.;,]*$/i

/** "In the revolution of 2004 …": the phrase says when, as a bare date would. */
const OPENING =
  /\b(?:in|during|at|amid)\s+(?:(?:the|a|an|its|their|his|her)\s+)?(?:[\p{L}\p{N}’'-]+\s+){1,4}of\s+(?:the\s+)?$/iu

/** "The revolution of 2004 brought …" */
const PAST_VERB =
  /^\s+(?:\p{L}+ly\s+)?(?:was|were|had|did|\p{L}{2,}ed|brought|began|came|took|made|held|left|fell|rose|won|lost|became|went|led|saw|put|cost|gave|set|broke|shook|drove)\b(?!\s+(?:still|not|never|no longer)\b)/iu

/** In order; each says what it is about. */
const EXCLUSIONS: readonly Exclusion[] = [
  {
    name: 'a time that spans many years',
    excludes: ({ mention: { moment } }) => moment?.precision === 'decade',
  },
  {
    name: 'a stamp that says how old a figure or a page is',
    excludes: ({ before }) =>
      /\b(?:as (?:of|at)|(?:last )?updated(?: on| at)?|published(?: on)?:?|posted(?: on)?:?|accessed(?: on)?|retrieved(?: on)?|copyright|first published)\s*$|©\s*$/i.test(
        before,
      ),
  },
  {
    name: 'a line that is only a date',
    excludes: ({ before, after }) => (`${before} ${after}`.match(/\p{L}{2,}/gu) ?? []).length < 3,
  },
  {
    name: 'a dateline before the first sentence',
    excludes: ({ before, after }) =>
      /^\s*\p{Lu}[\p{Lu}\s.,'’/-]{2,40}[,\s(]*$/u.test(before) && /^[,.\s)]*(?:\([^)]{2,30}\)\s*)?[-–—:]/.test(after),
  },
  {
    name: 'one side of a comparison of years',
    excludes: (setting) =>
      isYear(setting) &&
      (/\b(?:than|compared (?:to|with)|versus|vs\.?|as (?:there|it|they|we|he|she)? ?(?:was|were|did|had))\b[^.;]*$/i.test(
        setting.before,
      ) ||
        /\b(?:more|fewer|less|higher|lower|greater|up|down|per ?cent|%)\b[^.;]*\b(?:than|compared|from)\b/i.test(
          setting.text,
        )),
  },
  {
    name: 'the far end of a superlative ("the largest war since 1945")',
    excludes: (setting) =>
      isCoarse(setting) &&
      /\b(?:\p{L}{3,}est|most|least|worst|best|first|only|record|unprecedented|(?:not|never|un)\s?seen)\b[^.;]*\bsince\s+(?:[^.,;]*\b(?:in|of)\s+)?$/iu.test(
        setting.before,
      ),
  },
  {
    name: 'the end of a stretch of time ("to extend the stay until 2042")',
    excludes: ({ before }) =>
      /\b(?:until|till)\s+(?:(?:at|least|the|end|of|early|late|mid)[\s-]+)*$/i.test(before) && !WAITED.test(before),
  },
  {
    name: 'what tells things apart, in a phrase that is no subject of its own ("stood behind the decision of 2008")',
    excludes: ({ before, after, mention }) =>
      !mention.value.includes('W') && isNamedByDate(before) && !OPENING.test(before) && !PAST_VERB.test(after),
  },
  {
    name: 'a year of which something is only described',
    excludes: (setting) =>
      isYear(setting) &&
      (/^,?(?: (?:and|or|to) \d{4},?)?\s*(?:we|I|there)\s+(?:had|have|has|was|were|is|are|do|did)\b/i.test(
        setting.after,
      ) ||
        /\bthere\s+(?:was|were|is|are|(?:has|have|had) been)\b[^.;]*$/i.test(setting.before)),
  },
  {
    name: 'the name of a thing, not of a happening ("the May 2019 map")',
    excludes: (setting) => {
      if (!isCoarse(setting) || setting.mention.value.includes('W') || PREPOSITION_BEFORE.test(setting.before))
        return false
      const phrase = /^((?:[ -][\p{L}’'-]+){1,4})/u.exec(setting.after)?.[1]
      return (
        phrase !== undefined &&
        /^ [\p{Ll}]/u.test(phrase) &&
        /\b(?:the|a|an|its|his|her|their|this|'s)\s*$/i.test(setting.before) &&
        !EVENT_NOUN.test(phrase)
      )
    },
  },
  {
    name: 'the years of a life or a term',
    excludes: (setting) =>
      isYear(setting) &&
      /\((?:born |b\. |c\. |died )?(?:\d{4}\s*[-–]\s*)?$/i.test(setting.before) &&
      /^\s*(?:[-–]\s*(?:\d{4}|present))?\s*\)/.test(setting.after),
  },
]

/** Why the date of a mention dates nothing that a timeline should hold; undefined where it does. */
export const exclusionOf = (sentence: Sentence, mention: DateMention): string | undefined => {
  const setting: Setting = {
    mention,
    text: sentence.text,
    before: sentence.text.slice(0, mention.start - sentence.start),
    after: sentence.text.slice(mention.end - sentence.start),
  }
  return EXCLUSIONS.find((exclusion) => exclusion.excludes(setting))?.name
}
