import type { Stance } from '../reading.ts'

/** A stance that a verb shows, where what follows the verb fits. */
export interface VerbCue {
  readonly stance: Stance
  /** What must follow the verb (in lower case, up to the clause's end). */
  readonly after?: RegExp
  /** What must not follow it. */
  readonly not?: RegExp
  /** A verb of saying, believing or wishing, not an act. */
  readonly speech: boolean
  /** The object must be a person or a country by name. */
  readonly actor?: true
}

/** "won't have it": what only the negated verb says. */
export const NEGATED_IDIOM = /^(?:have it|hear of it|stand for it|budge)\b/

const table = new Map<string, VerbCue[]>()
const add = (stance: Stance, speech: boolean, lemmas: string, after?: RegExp, not?: RegExp, actor?: true): void => {
  for (const lemma of lemmas.trim().split(/\s+/))
    table.set(lemma, [
      ...(table.get(lemma) ?? []),
      { stance, speech, ...(after ? { after } : {}), ...(not ? { not } : {}), ...(actor ? { actor } : {}) },
    ])
}

const SOMETHING = /^\S/
const CHARGES =
  /^(?:\S+ ){0,4}(?:accusations?|allegations?|claims?|charges?|suggestions?|reports?|responsibility|involvement|wrongdoing|rumou?rs?|assertions?|criticism)\b/
const TRAVEL =
  /^(?:that )?(?:\S+ ){0,3}(?:to|will|would|was|is) (?:go|travel|visit|meet|attend|fly|arrive|cut(?:ting)? short|host|hold talks)\b/
const PLAN =
  /^(?:\S+ ){0,6}(?:plans?|polic(?:y|ies)|proposals?|decisions?|moves?|deals?|agreements?|laws?|bills?|sanctions|tariffs|resolutions?|project|treaty|pact|ban|summit|idea|measures?|application|bid|request|vote|text)\b/

// the narrower pattern of a verb stands before the wider one
add('denies', true, 'reject dismiss', CHARGES)
add('denies', true, 'deny dispute refute rebut disavow contradict', SOMETHING)
add(
  'denies',
  true,
  'insist maintain',
  /^(?:that )?(?:\S+ ){0,8}(?:peaceful|innocent|not responsible|no role|nothing to do|not involved|purely civilian|defensive)\b/,
)

add('undecided', false, 'decline refuse', /^to (?:say whether|take sides|take a side|commit|rule out)/)
add('undecided', false, 'hesitate waver abstain dither vacillate', undefined)
add(
  'undecided',
  false,
  'remain stay',
  /^(?:\S+ ){0,2}(?:neutral|undecided|divided|cautious|reluctant|non-committal|noncommittal|on the fence|split|wary|sceptical|skeptical|out of)\b/,
)
add('undecided', false, 'keep leave', /^(?:(?:all|its|their|his|her|the) )?(?:options?|door) open|^open\b/)
add(
  'undecided',
  true,
  'consider weigh mull ponder study contemplate',
  /^(?:whether|how|a |an |the possibility|\w+ing\b|possible|options|sending|joining|imposing|its options)/,
  /\bto be\b|\bas a\b/,
)
add('undecided', false, 'stop', /^short of/)
add('undecided', false, 'have', /^yet to (?!be\b)/)
add(
  'undecided',
  false,
  'delay postpone defer',
  /^(?:\S+ ){0,3}(?:decision|vote|ratification|signing|approval|signature)/,
)
add('undecided', true, 'doubt question', /^(?:that|whether|if|how)/)

add('conditional', true, 'link tie', /^(?:\S+ ){1,9}(?:with|to)\b/, /^to\b/)
add('conditional', true, 'condition', SOMETHING)
add(
  'conditional',
  true,
  'make',
  /^(?:it )?clear (?:that )?.*\b(?:can't|cannot|can not|not|n't|only)\b.*\b(?:while|until|unless|if)\b/,
)
add('conditional', true, 'make', /^(?:\S+ ){1,6}(?:conditional|dependent|contingent)\b/)
add('conditional', true, 'depend hinge', /^(?:\S+ ){0,2}(?:on|upon)\b/)

add(
  'condemns',
  true,
  'condemn denounce deplore decry accuse blame lambast lambaste castigate vilify rebuke reprimand assail chide scold',
  SOMETHING,
)
add('condemns', true, 'criticize criticise slam blast', SOMETHING, undefined, true)
add('opposes', true, 'criticize criticise slam blast', SOMETHING)
add('opposes', true, 'attack', /^(?:\S+ ){1,8}as (?!an? (?:base|target))/)
add(
  'opposes',
  true,
  'attack',
  PLAN,
  /^(?:an? |the )?(?:\w+ )?(?:town|city|village|base|convoy|positions?|targets?|troops)/,
)
add('condemns', true, 'lash hit', /^out (?:at|against)/)
add('condemns', true, 'express voice', /^(?:\S+ ){0,3}(?:outrage|anger|indignation|condemnation|dismay|alarm)\b/)
add('condemns', true, 'allege charge', /^(?!.*\bwith\b.*\bcrime)(?:that )?\S+/, /^(?:ties|with|for|a fee)/)
add(
  'condemns',
  false,
  'designate label brand',
  /^(?:\S+ ){1,8}(?:terrorists?|terrorism|rogue|criminal|aggressor|extremist|persona non grata)/,
)
add(
  'condemns',
  true,
  'call describe',
  /^(?:\S+ ){1,10}(?:terrorists?|terrorism|criminals?|barbaric|aggress(?:ion|or|ive)|extremists?|crime|massacre|genocide|cowardly|outrageous|brutal|violent|reckless|shameful|heinous|provocation|provocative|atrocity|murder|unacceptable|hypocritical|act of war)/,
)

add(
  'opposes',
  true,
  'call describe deem consider declare label',
  /^(?:\S+ ){0,12}(?:null and void|null|void|invalid|illegal|unlawful|illegitimate|unacceptable|unfair|unjust|unjustified|a mistake|wrong|ridiculous|absurd|dangerous|counter-?productive|unnecessary|a threat|premature|misguided|unconstitutional|a violation|a farce|a sham|irresponsible|unrealistic|destabilizing|destabilising|a provocation|unwise|a step back|regrettable|deplorable|an assault)\b/,
)
add(
  'supports',
  true,
  'call describe deem consider declare label',
  /^(?:\S+ ){0,12}(?:legitimate|lawful|legal|justified|fair|historic|a success|good|great|positive|constructive|a step forward|important step|welcome|necessary|excellent|a victory|landmark|encouraging|a breakthrough|vital|essential|crucial|of common interest|fully compatible|the best|right)\b/,
)
add(
  'demands',
  true,
  'call',
  /^(?:\S+ ){0,4}(?:for|on|upon)\b(?! (?:president|prime|the president|his|her)\b)/,
  /^(?:off|up|back|it|him|her|them|\S+ing)\b/,
)
add('demands', true, 'demand urge request implore exhort beseech petition lobby', SOMETHING)
add(
  'demands',
  true,
  'ask',
  /^(?:\S+ ){0,8}(?:to|for|that|not)\b/,
  /^(?:about|whether|if|how|why|what|not to be|to be identified|rhetorically|himself|to remain anonymous)/,
)
add('demands', true, 'insist', /^(?:on|upon)\b|^.*\b(?:must|should|has to|have to|needs? to)\b/)
add(
  'demands',
  true,
  'seek',
  /^\S/,
  /^(?:help from|refuge|shelter|treatment|comment|cover|to exclude|revenge|consensus|ways?\b|talks\b)/,
)
add('demands', true, 'want', /^(?!nothing|out\b)\S/)
add('demands', true, 'appeal', /^(?:\S+ ){0,4}(?:to|for)\b/)
add(
  'demands',
  true,
  'press push',
  /^(?:\S+ ){0,5}for\b|^(?:\S+ ){0,4}to (?!the\b|an?\b)/,
  /^(?:ahead|back|forward|through|into)\b/,
)
add('demands', true, 'encourage invite', /^(?:\S+ ){0,7}to\b/)
add('demands', true, 'encourage', /^\S+/)
add(
  'demands',
  true,
  'challenge warn tell order instruct',
  /^(?:\S+ ){1,3}(?:to|not to)\s(?!be\b|a\b|the\b)/,
  /^(?:of|about|that|against|reporters|a news|an?\b|in\b|.*\bneed to)/,
)
add('demands', false, 'apply', /^(?:\S+ ){0,2}(?:for|to)\b/)
add(
  'demands',
  true,
  'expect',
  /^(?:\S+ ){0,2}(?:from|to (?:see|receive|get))\b|^(?:\S+ ){1,5}to (?:respect|comply|honou?r|fulfil|stop|withdraw|act)\b/,
)
add('demands', true, 'hope', /^(?:for|to (?:join|become|get|win|secure|receive))/)
add('demands', true, 'plead beg', SOMETHING)
add('demands', true, 'campaign', /^(?:for|to)\b/)
add('opposes', true, 'campaign', /^against\b/)

add('opposes', true, 'oppose reject veto resist rebuff repudiate protest boycott', SOMETHING)
add('opposes', true, 'object', /^(?:to|that|,|strongly)|^$/)
add('opposes', true, 'refuse', /^(?:to|\S)/, /^to (?:comment|say|be drawn|answer|discuss|give details|elaborate|speak)/)
add(
  'opposes',
  true,
  'decline',
  /^to\b/,
  /^to (?:comment|say|be|give|answer|discuss|elaborate|speak|name|specify|reveal|identify|disclose|provide)/,
)
add(
  'opposes',
  false,
  'ban bar block prohibit forbid outlaw sanction blacklist expel suspend scrap freeze thwart obstruct',
  SOMETHING,
)
add(
  'opposes',
  false,
  'halt stop suspend',
  /^(?:\S+ ){0,3}(?:cooperation|aid|exports?|imports?|certification|talks|flights|shipments|payments|funding|deliver\w+|issuing|arms sales|negotiations)\b/,
)
add('opposes', false, 'recall', /^(?:\S+ ){0,3}(?:ambassador|envoy)/)
add('opposes', false, 'summon', /^(?:\S+ ){0,3}(?:ambassador|envoy|charg)/)
add(
  'opposes',
  false,
  'impose renew extend tighten reimpose introduce slap',
  /^(?:\S+ ){0,6}(?:sanctions?|embargo|ban|tariffs?|restrictions|penalties|blockade)\b/,
)
add(
  'opposes',
  false,
  'withdraw',
  /^(?:\S+ ){0,6}from (?:\S+ ){0,8}(?:treaty|agreement|accord|deal|pact|organi[sz]ation|convention|council|talks|protocol)\b/,
)
add('opposes', false, 'pull', /^(?:\S+ ){0,3}out of (?:\S+ ){0,5}(?:treaty|agreement|accord|deal|pact|talks|summit)\b/)
add('opposes', true, 'rule', /^out\b/)
add('opposes', true, 'warn', /^(?:\S+ ){0,3}against\b/)
add('opposes', true, 'vote argue speak protest rally', /^(?:\S+ ){0,2}against\b/)
add('opposes', false, 'break cut sever', /^(?:\S+ ){0,3}(?:diplomatic|ties|relations)\b/)
add('opposes', true, 'dismiss disagree', SOMETHING)
add('opposes', false, 'take', /^(?:\S+ ){0,4}(?:stance|line|stand|position|view) against\b/)
add(
  'opposes',
  true,
  'express voice',
  /^(?:\S+ ){0,4}(?:opposition|objections?|concerns?|reservations?|misgivings|disagreement|unease|disapproval)\b/,
)
add(
  'supports',
  false,
  'maintain hold adopt',
  /^(?:an? |the |its |their )?(?:\w+ )?(?:position|view|stance) (?:that|of)\b/,
)
add(
  'opposes',
  true,
  'view see regard',
  /^(?:\S+ ){1,10}as (?:an? )?(?:threat|danger|illegal|illegitimate|unacceptable|provocation|violation|hostile|unlawful)/,
)
add('condemns', true, 'view see regard', /^(?:\S+ ){1,10}as (?:an? )?(?:terrorists?|extremists?|aggressor|enemy)/)

add(
  'supports',
  true,
  'support back endorse welcome praise hail applaud defend justify favor favour champion advocate second commend laud salute congratulate embrace',
  SOMETHING,
  /^(?:down|away|off|out|tears)\b/,
)
add(
  'supports',
  false,
  'recognize recognise',
  /^(?:\S+ ){0,6}(?:as|entities|republics|annexation|borders?|election|results?|independence|sovereignty|government|state|country|republic|authority|right)\b/,
)
add('supports', true, 'stand side', /^(?:\S+ )?(?:by|with|behind|firmly|shoulder)\b/)
add(
  'supports',
  true,
  'vote argue speak',
  /^(?:\S+ ){0,3}(?:for|in favou?r|in support)\b/,
  /^for (?:the (?:first|second)|a new (?:president|parliament))/,
)
add(
  'supports',
  true,
  'express voice offer give lend reiterate reaffirm reassert repeat pledge declare',
  /^(?:\S+ ){0,5}(?:support|backing|solidarity|approval|satisfaction|endorsement|blessing|green light|confidence|openness|readiness|sympathy|willingness|recognition)\b/,
)
add('supports', false, 'approve', SOMETHING)
add('supports', true, 'agree', /^with\b/, /^with (?:\S+ ){1,4}(?:to|on)\b/)
add(
  'supports',
  true,
  'consider see view regard',
  /^(?:\S+ ){1,10}(?:as (?:an? )?(?:ally|partner|friend|opportunity|priority|essential|important|necessary|project)|to be (?:an? )?(?:project|priority|vital|important))/,
)
add('supports', false, 'take', /^(?:a |the )?(?:lead|leading role) (?:in|on)\b/)
add(
  'supports',
  true,
  'reassert reaffirm reiterate underline underscore stress',
  /^(?:\S+ ){0,5}(?:commitment|openness|right|rights|importance)\b/,
)
add('supports', true, 'envision envisage', SOMETHING)
add('supports', false, 'present', /^itself as supporting/)
add('supports', true, 'look', /^forward to/)
add('supports', true, 'appreciate thank', SOMETHING)

add('commits', true, 'pledge promise vow swear undertake guarantee', SOMETHING)
add(
  'commits',
  true,
  'commit',
  /^(?:\S+ ){0,3}(?:to|itself|himself|\$|\d)/,
  /^(?:suicide|crimes|murder|atrocities|acts|an? )/,
)
add(
  'commits',
  true,
  'agree',
  /^(?:to|on|in principle|that|not to|with (?:\S+ ){1,4}(?:to|on))/,
  /^(?:to|on) (?:an? |the )?(?:\w+ )?(?:meet|meeting|talks?|date|disagree)\b/,
)
add(
  'commits',
  false,
  'sign',
  /^(?:\S+ ){0,12}(?:agreements?|treaty|treaties|deals?|pacts?|accords?|memorand\w+|contracts?|law|decree|declaration|protocols?|bill|letter of intent|order|convention|charter|onto?|up)\b/,
)
add('commits', true, 'announce unveil', /^(?:(?!.*\b(?:death|results?|winner|arrest|killed|resignation)\b)\S)/, TRAVEL)
add('commits', true, 'offer propose volunteer', SOMETHING)
add('commits', true, 'plan intend aim', /^(?:to|on)\b/, TRAVEL)
add('commits', true, 'threaten', /^(?:to|\S+ with)\b/)
add('commits', false, 'ratify', SOMETHING)
add('commits', false, 'vote', /^(?:\S+ ){0,4}to\b/)
add(
  'commits',
  false,
  'join accede',
  /^(?:\S+ ){0,6}(?:agreement|treaty|pact|accord|convention|nato|european union|eu|alliance|bloc|union|protocol|coalition|wto|organi[sz]ation|community)\b/,
)
add(
  'commits',
  false,
  'start begin resume',
  /^(?:to (?:return|withdraw|send|deport|implement|lift|pull|reduce|phase|deliver|dismantle|repatriate)|returning|withdrawing|sending)\b/,
)
add('commits', false, 'lift ease', /^(?:\S+ ){0,4}(?:sanctions|ban|embargo|restrictions|blockade|tariffs)\b/)
add('commits', true, 'outline', /^(?:\S+ ){0,3}(?:pledges?|plans?|measures|steps|commitments?|proposals?)\b/)
add('commits', true, 'reaffirm reiterate repeat renew', /^(?:\S+ ){0,4}(?:promise|pledge|commitment|vow|offer)\b/)
add('supports', true, 'reaffirm reassert reiterate', /^that\b/)
add('commits', false, 'prepare', /^to (?:launch|send|impose|withdraw|sign|join|deploy)\b/)
add('commits', false, 'decide', /^(?:to|on)\b/)

add('states', true, 'admit acknowledge regret concede confess apologize apologise confirm', SOMETHING)

/** The cues of a verb, by its lemma, the narrowest first. */
export const verbCues = (lemma: string): readonly VerbCue[] => table.get(lemma) ?? []

/** What a state "is": adjectives after "be", "remain", "feel", with the stance they show. */
export const ADJECTIVE_CUES: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:\S+ ){0,3}(?:opposed|hostile|averse) to\b|^(?:\S+ ){0,2}against\b/, 'opposes'],
  [/^(?:\S+ ){0,2}(?:in favou?r of|supportive of|committed to supporting|behind (?:the|this))\b/, 'supports'],
  [
    /^(?:\S+ ){0,3}(?:cautious|divided|reluctant|hesitant|wary|undecided|non-committal|noncommittal|split|unsure|lukewarm|neutral|torn|at odds|uncertain|ambivalent)\b/,
    'undecided',
  ],
  [
    /^(?:\S+ ){0,3}(?:ready|willing|prepared|committed|determined|set on|resolved) to\b|^(?:\S+ ){0,2}committed\b/,
    'commits',
  ],
  [/^(?:\S+ ){0,2}defiant\b/, 'opposes'],
  [/^(?:\S+ ){0,2}(?:open to|in talks to)\b/, 'undecided'],
  [/^(?:\S+ ){0,2}(?:keen|eager|hoping|anxious) (?:to|for)\b/, 'demands'],
  [/^(?:\S+ ){0,2}(?:concerned|worried|alarmed|outraged|angry|furious)\b/, 'opposes'],
]

/** Nouns that show whose stance it is: "X's opposition to", "an offer by X to". */
export const NOUN_CUES: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:opposition|objections?|resistance|hostility) (?:to|over)\b/, 'opposes'],
  [/^(?:rejection|refusal|veto) (?:of|to)\b/, 'opposes'],
  [/^(?:ban|embargo|sanctions|tariffs) (?:on|against)\b/, 'opposes'],
  [/^(?:support|backing|endorsement|approval|enthusiasm|recognition|praise) (?:for|of|to)\b/, 'supports'],
  [
    /^(?:demands?|calls?|requests?|appeals?|insistence|bid|bids|application|desire|push|campaign|ambitions?|aspirations?|wish|quest) (?:to|for|that|on)\b/,
    'demands',
  ],
  [
    /^(?:pledges?|promises?|offers?|commitments?|proposals?|vows?|plans?|intention|decision|willingness|readiness) (?:to|of|for|that)\b/,
    'commits',
  ],
  [/^(?:condemnation|criticism|denunciation|accusations?) (?:of|that|against)\b/, 'condemns'],
  [/^(?:denials?) (?:of|that)\b/, 'denies'],
  [/^(?:reluctance|hesitation|hesitancy) (?:to|over|about)\b/, 'undecided'],
  [/^(?:threats?) (?:to|of)\b/, 'commits'],
]

const CUE_NOUNS = new Set(
  `opposition objection objections resistance hostility rejection refusal veto ban embargo sanctions tariffs support backing endorsement approval enthusiasm recognition praise demand demands call calls request requests appeal appeals
  insistence bid bids application desire push campaign ambition ambitions aspiration aspirations wish quest pledge pledges promise promises offer offers commitment commitments proposal proposals vow vows plan plans intention decision
  willingness readiness condemnation criticism denunciation accusation accusations denial denials reluctance hesitation hesitancy threat threats`.split(
    /\s+/,
  ),
)

/** Whether a noun may show whose stance it is, before its pattern is tried. */
export const isCueNoun = (lower: string): boolean => CUE_NOUNS.has(lower)
