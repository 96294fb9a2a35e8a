/** A way for a sentence to lean on the one before it, so that it says too little when it stands alone. */
interface Leaning {
  readonly name: string
  readonly pattern: RegExp
}

const QUOTE = `["'“‘(\\[]*`
const SUBJECT = '(?:he|she|they|it|we|i|this|these|those|that|both|neither|his|her|their|its)'

/** In order; the first that matches names the reason. */
const LEANINGS: readonly Leaning[] = [
  {
    name: 'an impersonal "it", which leans on nothing',
    pattern:
      /^it(?:['’]s| is| was| will be| has been| would be) (?:(?:not |also |still |now )?(?:\w+ ){0,2}(?:that|who|unclear|whether|why|how)\b|(?:not |too |very |more )?(?:possible|impossible|hard|difficult|easy|important|necessary|time|likely|unlikely|illegal|best|better|wrong|right|vital|crucial)\b|(?:about |almost |nearly |more than )?(?:a|\d+|\w+) (?:years?|months?|weeks?|days?) (?:since|ago)\b)/i,
  },
  {
    name: 'a pronoun',
    pattern: new RegExp(
      `^${QUOTE}${SUBJECT}\\b(?!['’]?\\w* (?:week|month|year|summer|winter|spring|autumn|weekend|morning|evening|afternoon)\\b)`,
      'i',
    ),
  },
  {
    name: 'a word that joins',
    pattern: new RegExp(
      `^${QUOTE}(?:and|but|or|nor|so|yet|then|also|however|moreover|furthermore|meanwhile|instead|nevertheless|nonetheless|therefore|thus|hence|otherwise|besides|indeed|likewise|similarly|consequently|accordingly|afterwards|ultimately|still|too|such|another|others|one of them|some of them|many of them|the latter|the former|the same|the two|the pair|the trio|the couple|the move|the decision|the news|the statement|the comments?|the remarks?|the announcement|the document)\\b`,
      'i',
    ),
  },
  {
    name: 'a phrase that joins',
    pattern: new RegExp(
      `^${QUOTE}(?:in addition|as a result|as such|for example|for instance|on the other hand|on the contrary|by contrast|in contrast|at the same time|at that time|after that|after this|since then|until then|by then|that day|the next day|the following (?:day|week|month|year)|a day (?:later|earlier)|later that|earlier that|despite (?:this|that|these)|because of (?:this|that)|in (?:this|that|these|those|such) |under (?:this|these|such) |for (?:this|that|these) |with (?:this|that|these) |at (?:this|that) |from (?:this|that|there) |to (?:this|that) |of (?:these|those|them)|among (?:them|these|those)|if not|if so|the other|other |not so|what is more|more importantly|in other words|that said|in fact|of course)`,
      'i',
    ),
  },
  {
    name: 'speech of a pronoun',
    pattern:
      /(?:["”]|,['’]?),? (?:he|she|they) (?:said|says|added|told|wrote|warned|argued|insisted|noted|explained|stressed|tweeted)\b/,
  },
  {
    name: 'a pronoun behind an opening phrase',
    pattern:
      /^(?:["“]?(?:on|in|at|by|after|before|during|since|speaking|asked|earlier|later|last|early|late|when|while|as|also|now|for|yesterday|today)\b[^,;:"“”]{0,60}),? (?:he|she|they|it) (?!is (?:clear|unclear|likely|possible|said)|was (?:clear|unclear|reported|announced))/i,
  },
]

const NEEDS_NOTHING = LEANINGS[0]

/** Why a sentence cannot stand alone; undefined for one that can. */
export const leaningOf = (text: string): string | undefined => {
  const found = LEANINGS.find(({ pattern }) => pattern.test(text))
  return found === NEEDS_NOTHING ? undefined : found?.name
}

/** Whether a sentence needs the one before it to be understood ("He added …", "However, …"). */
export const dangles = (text: string): boolean => leaningOf(text) !== undefined
