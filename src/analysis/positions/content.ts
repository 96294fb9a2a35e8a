import type { Stance } from '../reading.ts'

/** What the words that someone says show of his stance; the first pattern that fits decides. */
export interface ContentRule {
  readonly name: string
  readonly stance: Stance
  readonly pattern: RegExp
}

const CONDITION =
  /\b(?:if|unless|provided(?: that)?|(?:not|no|never|n't)\b.*\buntil|only (?:when|after|once|together with)|(?<!for )as long as(?! it takes| necessary| needed)|so long as|as soon as (?!possible|they can|it can|we can)|on (?:the )?condition|in (?:exchange|return) for|depends? on|hinges? on|contingent|conditional|before (?:it|they|we|any) can)\b/

/** Whether words set a condition; "if" after a verb of asking sets none. */
export const conditional = (text: string): boolean =>
  CONDITION.test(text) && !/\b(?:ask|asked|wonder|wondered|see|unsure|know|as|even|what) if\b/.test(text)

const MODAL =
  /\b(?:will|would|shall|might|can|cannot|can't|won't|wouldn't|could|may|must|should|ready|prepared|open|seek|'ll|enter)\b/

export const CONTENT_RULES: readonly ContentRule[] = [
  {
    name: 'condition',
    stance: 'conditional',
    pattern: new RegExp(
      `(?=.*${CONDITION.source})(?=.*${MODAL.source})|\\b(?:provided (?:that )?(?:they|it|he|she|the)|hinges on|depends? on|in (?:exchange|return) for|if (?:\\w+ ){1,6}(?:do|does|did) not)\\b`,
    ),
  },
  {
    name: 'neutrality',
    stance: 'undecided',
    pattern:
      /\b(?:not take sides|no position|remains? neutral|stays? out of|not (?:our|my) (?:business|job)|no decision (?:has|had))\b/,
  },
  {
    name: 'denial',
    stance: 'denies',
    pattern:
      /\b(?:not responsible|no (?:plans?|intention|evidence|involvement|role|link|connection|secret)|nothing to do with|never (?:sought|supported|ordered|had)|(?:is|are|was|were) (?:baseless|unfounded|false|fabricated|groundless|untrue)|false (?:claims?|accusations?|allegations?)|fabrications?|baseless|unfounded|peaceful purposes|purely (?:peaceful|civilian|defensive)|not part of any|(?:had|has|have) no (?:part|hand) in|(?:will|would|does|do|did) not (?:harm|hurt|threaten|affect|endanger|target|interfere)|did not (?:use|target|fire|order|violate|attack)|(?:is|are) not (?:seeking|developing|involved|interfering|supplying|trying)|lies\b)/,
  },
  {
    name: 'wish against',
    stance: 'opposes',
    pattern: /\b(?:should|must|ought to) (?:not|never)\b|\bno place for\b/,
  },
  {
    name: 'wish for',
    stance: 'supports',
    pattern:
      /\b(?:should|ought to) (?:\w+ )?be (?:\w+ ){0,2}(?:\w+ed|given|taken|made|seen|done|held|built|brought|put|kept|granted|part|able|free|allowed)\b/,
  },
  {
    name: 'demand',
    stance: 'demands',
    pattern:
      /\b(?:must|should|ought to|(?<!(?:the|a|no|any) )needs? to|ha(?:s|ve|d) to|we (?:expect|demand|want|call|urge|ask|need|insist|hope)|i (?:urge|call|ask|demand|want)|(?:we|i) needs? (?:more|\d|help|support|[a-z]+ (?:aid|help))|let us|let's|time to (?!time)\w|time has come|is essential that)\b/,
  },
  {
    name: 'rejection',
    stance: 'opposes',
    pattern:
      /\b(?:null and void|void|illegal|unlawful|illegitimate|unacceptable|violat\w+|infring\w+|against (?:international law|everything)|goes against|contrary to|no (?:\w+ ){1,8}can be|(?:no one|nobody|no country|no state) (?:can|may|should|has the right)|incompatible with|(?:we|i) (?:will|would|wo|shall|can|do) ?(?:not|never|n't) (?!waver|hesitate|rest|give up|abandon|forget)|cannot (?:accept|allow|agree|support|tolerate|be (?:accepted|allowed|implemented|tolerated))|will not (?:accept|allow|recogni[sz]e|tolerate|support|agree|sign|join|negotiate)|won't (?:accept|allow|sign|join)|would not (?:accept|allow|recogni[sz]e|support|agree)|mistake|wrong|mostly hurt|would (?:only )?(?:hurt|harm|undermine|destabili[sz]e|provoke|worsen|damage|jeopardi[sz]e|complicate)|undermin\w+|unilateral|threat to|threatens|dangerous|counter-?productive|unnecessary|unjustified|colonialist|does not (?:meet|comply|respect|deserve)|not ready|too early|premature|red line|oppos(?:e[sd]?|ing|ition)|reject\w*|object\w* to|never (?:accept|recogni[sz]e|allow)|does(?: not|n't) (?:give a damn|make sense)|security concerns|unfair|ridiculous|absurd)\b/,
  },
  {
    name: 'blame',
    stance: 'condemns',
    pattern:
      /\b(?:provocations?|aggress(?:ion|ors?)|crimes?|criminal|terroris[mt]\w*|barbar\w+|brutal\w*|genocide|massacre|atrocit\w+|murder\w*|cowardly|reckless|outrageous|responsible for|to blame|at fault|destructive|human suffering|harsh punishment|act of war|war criminals?|warmongers?|maniacs?|destabili[sz]ing|lying|hypocri\w+|ethnic cleansing|occupiers?|invaders?|shameful|extremis[mt]\w*|(?:its|their|his) failure to|(?:has|have|had) failed to (?:meet|comply|honou?r|respect|keep|implement|fulfil|stop|halt|cooperate)|'s doing|(?:is|was|are|were) behind|condemn\w*|denounc\w*|persecut\w+|oppress\w+|tyran\w+)\b/,
  },
  {
    name: 'readiness',
    stance: 'commits',
    pattern:
      /\b(?:(?:we|i) (?:also |now |still |both )?(?:will|'ll|shall|would|are going to|is going to|intends? to|plans? to|aims? to|stand ready|promise|pledge|commit) (?!travel|visit|meet|go to|attend|fly|arrive)|(?:we|i) (?:stand|is|are|am|was|were) (?:\w+ )?(?:ready|prepared|willing|committed|determined|going) to|they are to build|(?:we|i) (?:plans? to|(?:has |have |had )?agreed to|(?:has|have|had) decided to)|stand ready|will continue)\b/,
  },
  {
    name: 'approval',
    stance: 'supports',
    pattern:
      /\b(?:welcom\w+|(?:we|i|also|always|fully|strongly|firmly|to) (?:supports?|supported|back(?:s|ed)?)|rightful|(?:has|have) (?:the|every|a) right to|the right (?:thing|decision|step|direction|move)|(?:good|great) (?:news|step|idea|thing|day|move|decision|outcome|result|signal)|no alternative|positive|important (?:step|contribution|signal)|step (?:forward|in the right direction)|historic|success\w*|praise\w*|proud|grateful|thank\w*|legitimate|justified|compatible with|confident|look forward|in favou?r|constructive|progress|open (?:to|for)|opened up|encouraging|excellent|happy|pleased|glad|rightful|friend\w*|deserves?|the best (?:option|way|choice|deal|hope)|strongest|powerful voice|essential|vital|only to protect|benefit\w*|advantage\w*|handicapped|cooperation|solidarity|stand (?:by|with)|agree with|breakthrough)\b/,
  },
]

const REGRET: ContentRule = {
  name: 'admission',
  stance: 'states',
  pattern: /\b(?:regrets?|sorry|apolog\w+|mistake|unintentional\w*|error|we admit|confirmed?)\b/,
}

/**
 * The stance that said words show, or none. The speaker's own country stands in them as "we".
 */
export const stanceOf = (text: string): Stance | undefined => {
  const lower = text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[“”"[\]]/g, '')
  if (/\b(?:deeply regrets?|we regret|apologi[sz]e|sorry for)\b/.test(lower)) return REGRET.stance
  for (const rule of CONTENT_RULES) {
    const match = rule.pattern.exec(lower)
    if (match && !(NEGATABLE.has(rule.stance) && NEGATED.test(lower.slice(0, match.index)))) return rule.stance
  }
  return undefined
}

const NEGATABLE: ReadonlySet<Stance> = new Set<Stance>(['opposes', 'condemns', 'supports'])
const NEGATED = /(?:\b(?:no|not|never|nor|without|neither|hardly)|n't)(?: \w+)? $/
