import { did, SOMETHING, said, type VerbCue } from './cue.ts'

/** A journey or a meeting is no commitment. */
const TRAVEL =
  /^(?:that )?(?:\S+ ){0,3}(?:to|will|would|was|is) (?:go|travel|visit|meet|attend|fly|arrive|cut(?:ting)? short|host|hold talks)\b/

/** Taking something upon itself. */
export const COMMITS: readonly VerbCue[] = [
  did('commits', 'reserve', { after: /^(?:the|its|their) right to\b/ }),
  did('commits', 'double triple raise increase boost', {
    after: /^(?:\S+ ){0,3}(?:aid|contributions?|pledge|funding|spending|offer|donation)\b/,
  }),
  said('commits', 'pledge promise vow swear undertake guarantee', { after: SOMETHING }),
  said('commits', 'commit', {
    after: /^(?:\S+ ){0,3}(?:to|itself|himself|\$|\d)/,
    not: /^(?:suicide|crimes|murder|atrocities|acts|an? )/,
  }),
  said('commits', 'agree', {
    after: /^(?:to|on|in principle|that|not to|with (?:\S+ ){1,4}(?:to|on))/,
    not: /^(?:to|on) (?:an? |the )?(?:\w+ )?(?:meet|meeting|talks?|date|disagree)\b/,
  }),
  did('commits', 'sign', {
    after:
      /^(?:\S+ ){0,12}(?:agreements?|treaty|treaties|deals?|pacts?|accords?|memorand\w+|contracts?|law|decree|declaration|protocols?|bill|letter of intent|order|convention|charter|onto?|up)\b/,
  }),
  said('commits', 'announce unveil', {
    after: /^(?:(?!.*\b(?:death|results?|winner|arrest|killed|resignation)\b)\S)/,
    not: TRAVEL,
  }),
  said('commits', 'offer propose volunteer', { after: SOMETHING }),
  said('commits', 'plan intend aim', { after: /^(?:to|on)\b/, not: TRAVEL }),
  said('commits', 'threaten', { after: /^(?:to|\S+ with)\b/ }),
  did('commits', 'ratify', { after: SOMETHING }),
  did('commits', 'vote', { after: /^(?:\S+ ){0,4}to\b/ }),
  did('commits', 'join accede', {
    after:
      /^(?:\S+ ){0,6}(?:agreement|treaty|pact|accord|convention|nato|european union|eu|alliance|bloc|union|protocol|coalition|wto|organi[sz]ation|community)\b/,
  }),
  did('commits', 'start begin resume', {
    after:
      /^(?:to (?:return|withdraw|send|deport|implement|lift|pull|reduce|phase|deliver|dismantle|repatriate)|returning|withdrawing|sending)\b/,
  }),
  did('commits', 'lift ease', { after: /^(?:\S+ ){0,4}(?:sanctions|ban|embargo|restrictions|blockade|tariffs)\b/ }),
  said('commits', 'outline', { after: /^(?:\S+ ){0,3}(?:pledges?|plans?|measures|steps|commitments?|proposals?)\b/ }),
  said('commits', 'reaffirm reiterate repeat renew', {
    after: /^(?:\S+ ){0,4}(?:promise|pledge|commitment|vow|offer)\b/,
  }),
  did('commits', 'prepare', { after: /^to (?:launch|send|impose|withdraw|sign|join|deploy)\b/ }),
  did('commits', 'decide', { after: /^(?:to|on)\b/ }),
]
