import { did, SOMETHING, said, type VerbCue } from './cue.ts'

const PLAN =
  /^(?:\S+ ){0,6}(?:plans?|polic(?:y|ies)|proposals?|decisions?|moves?|deals?|agreements?|laws?|bills?|sanctions|tariffs|resolutions?|project|treaty|pact|ban|summit|idea|measures?|application|bid|request|vote|text)\b/

/** Rejecting a plan, a policy or an act, in words or by measures. */
export const OPPOSES: readonly VerbCue[] = [
  said('opposes', 'fear', { after: /^(?:that |for )?\S/, weak: true }),
  said('opposes', 'criticize criticise slam blast', { after: SOMETHING }),
  said('opposes', 'attack', { after: /^(?:\S+ ){1,8}as (?!an? (?:base|target))/ }),
  said('opposes', 'attack', {
    after: PLAN,
    not: /^(?:an? |the )?(?:\w+ )?(?:town|city|village|base|convoy|positions?|targets?|troops)/,
  }),
  said('opposes', 'call describe deem consider declare label', {
    after:
      /^(?:\S+ ){0,12}(?:null and void|null|void|invalid|illegal|unlawful|illegitimate|unacceptable|unfair|unjust|unjustified|a mistake|wrong|ridiculous|absurd|dangerous|counter-?productive|unnecessary|a threat|premature|misguided|unconstitutional|a violation|a farce|a sham|irresponsible|unrealistic|destabilizing|destabilising|a provocation|unwise|a step back|regrettable|deplorable|an assault)\b/,
  }),
  said('opposes', 'campaign', { after: /^against\b/ }),
  said('opposes', 'oppose reject veto resist rebuff repudiate protest boycott', { after: SOMETHING }),
  said('opposes', 'object', { after: /^(?:to|that|,|strongly)|^$/ }),
  said('opposes', 'refuse', {
    after: /^(?:to|\S)/,
    not: /^to (?:comment|say|be drawn|answer|discuss|give details|elaborate|speak)/,
  }),
  said('opposes', 'decline', {
    after: /^to\b/,
    not: /^to (?:comment|say|be|give|answer|discuss|elaborate|speak|name|specify|reveal|identify|disclose|provide)/,
  }),
  did('opposes', 'ban bar block prohibit forbid outlaw sanction blacklist expel suspend scrap freeze thwart obstruct', {
    after: SOMETHING,
  }),
  did('opposes', 'halt stop suspend', {
    after:
      /^(?:\S+ ){0,3}(?:cooperation|aid|exports?|imports?|certification|talks|flights|shipments|payments|funding|deliver\w+|issuing|arms sales|negotiations)\b/,
  }),
  did('opposes', 'recall', { after: /^(?:\S+ ){0,3}(?:ambassador|envoy)/ }),
  did('opposes', 'summon', { after: /^(?:\S+ ){0,3}(?:ambassador|envoy|charg)/ }),
  did('opposes', 'impose renew extend tighten reimpose introduce slap', {
    after: /^(?:\S+ ){0,6}(?:sanctions?|embargo(?:es)?|bans?|tariffs?|restrictions|penalties|blockade)\b/,
  }),
  did('opposes', 'withdraw', {
    after:
      /^(?:\S+ ){0,6}from (?:\S+ ){0,8}(?:treaty|agreement|accord|deal|pact|organi[sz]ation|convention|council|talks|protocol)\b/,
  }),
  did('opposes', 'pull', {
    after: /^(?:\S+ ){0,3}out of (?:\S+ ){0,5}(?:treaty|agreement|accord|deal|pact|talks|summit)\b/,
  }),
  said('opposes', 'rule', { after: /^out\b/ }),
  said('opposes', 'warn', { after: /^(?:\S+ ){0,3}against\b/ }),
  said('opposes', 'warn', { after: /^(?:\S+ ){0,3}that\b/, weak: true }),
  said('opposes', 'vote argue speak protest rally', { after: /^(?:\S+ ){0,2}against\b/ }),
  did('opposes', 'break cut sever', { after: /^(?:\S+ ){0,3}(?:diplomatic|ties|relations)\b/ }),
  said('opposes', 'dismiss disagree', { after: SOMETHING }),
  did('opposes', 'take', { after: /^(?:\S+ ){0,4}(?:stance|line|stand|position|view) against\b/ }),
  said('opposes', 'express voice', {
    after:
      /^(?:\S+ ){0,4}(?:opposition|objections?|concerns?|reservations?|misgivings|disagreement|unease|disapproval|disappointment|frustration|displeasure)\b/,
  }),
  said('opposes', 'view see regard', {
    after:
      /^(?:\S+ ){1,10}as (?:an? )?(?:threat|danger|illegal|illegitimate|unacceptable|provocation|violation|hostile|unlawful|mistake|bad idea|obstacle|risk)/,
  }),
]
