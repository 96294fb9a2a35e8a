import { did, SOMETHING, said, type VerbCue } from './cue.ts'

/** Blaming an actor or what it does. */
export const CONDEMNS: readonly VerbCue[] = [
  said('condemns', 'complain', { after: /^(?:that|about|of)\b/ }),
  said(
    'condemns',
    'condemn denounce deplore decry accuse blame lambast lambaste castigate vilify rebuke reprimand assail chide scold',
    { after: SOMETHING },
  ),
  said('condemns', 'criticize criticise slam blast', { after: SOMETHING, actor: true }),
  said('condemns', 'lash hit', { after: /^out (?:at|against)/ }),
  said('condemns', 'express voice', {
    after: /^(?:\S+ ){0,3}(?:outrage|anger|indignation|condemnation|dismay|alarm)\b/,
  }),
  said('condemns', 'allege charge', {
    after: /^(?!.*\bwith\b.*\bcrime)(?:that )?\S+/,
    not: /^(?:ties|with|for|a fee)/,
  }),
  did('condemns', 'designate label brand', {
    after: /^(?:\S+ ){1,8}(?:terrorists?|terrorism|rogue|criminal|aggressor|extremist|persona non grata)/,
  }),
  said('condemns', 'call describe', {
    after:
      /^(?:\S+ ){1,10}(?:terrorists?|terrorism|criminals?|barbaric|aggress(?:ion|or|ive)|extremists?|crime|massacre|genocide|cowardly|outrageous|brutal|violent|reckless|shameful|heinous|provocation|provocative|atrocity|murder|unacceptable|hypocritical|act of war)/,
  }),
  said('condemns', 'view see regard', {
    after: /^(?:\S+ ){1,10}as (?:an? )?(?:terrorists?|extremists?|aggressor|enemy)/,
  }),
]
