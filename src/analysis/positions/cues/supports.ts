import { did, SOMETHING, said, type VerbCue } from './cue.ts'

/** Endorsing, defending or recognising. */
export const SUPPORTS: readonly VerbCue[] = [
  said('supports', 'call describe deem consider declare label', {
    after:
      /^(?:\S+ ){0,12}(?:legitimate|lawful|legal|justified|fair|historic|a success|good|great|positive|constructive|a step forward|important step|welcome|necessary|excellent|a victory|landmark|encouraging|a breakthrough|vital|essential|crucial|of common interest|fully compatible|the best|right)\b/,
  }),
  did('supports', 'maintain hold adopt', {
    after: /^(?:an? |the |its |their )?(?:\w+ )?(?:position|view|stance) (?:that|of)\b/,
  }),
  said(
    'supports',
    'support back endorse welcome praise hail applaud defend justify favor favour champion advocate second commend laud salute congratulate embrace',
    { after: SOMETHING, not: /^(?:down|away|off|out|tears)\b/ },
  ),
  did('supports', 'recognize recognise', {
    after:
      /^(?:\S+ ){0,6}(?:as|entities|republics|annexation|borders?|election|results?|independence|sovereignty|government|state|country|republic|authority|right)\b/,
  }),
  said('supports', 'stand side', { after: /^(?:\S+ )?(?:by|with|behind|firmly|shoulder)\b/ }),
  said('supports', 'vote argue speak', {
    after: /^(?:\S+ ){0,3}(?:for|in favou?r|in support)\b/,
    not: /^for (?:the (?:first|second)|a new (?:president|parliament))/,
  }),
  said('supports', 'express voice offer give lend reiterate reaffirm reassert repeat pledge declare', {
    after:
      /^(?:\S+ ){0,5}(?:support|backing|solidarity|approval|satisfaction|endorsement|blessing|green light|confidence|openness|readiness|sympathy|willingness|recognition)\b/,
  }),
  did('supports', 'approve', { after: SOMETHING }),
  said('supports', 'agree', { after: /^with\b/, not: /^with (?:\S+ ){1,4}(?:to|on)\b/ }),
  said('supports', 'consider see view regard', {
    after:
      /^(?:\S+ ){1,10}(?:as (?:an? )?(?:ally|partner|friend|opportunity|priority|essential|important|necessary|project)|to be (?:an? )?(?:project|priority|vital|important))/,
  }),
  did('supports', 'take', { after: /^(?:a |the )?(?:lead|leading role) (?:in|on)\b/ }),
  said('supports', 'reassert reaffirm reiterate underline underscore stress', {
    after: /^(?:\S+ ){0,5}(?:commitment|openness|right|rights|importance)\b/,
  }),
  said('supports', 'envision envisage', { after: SOMETHING }),
  did('supports', 'present', { after: /^itself as supporting/ }),
  said('supports', 'look', { after: /^forward to/ }),
  said('supports', 'appreciate thank', { after: SOMETHING }),
  said('supports', 'reaffirm reassert reiterate', {
    after: /^that\b(?! (?:promise|pledge|commitment|vow|offer)\b)/,
  }),
]
