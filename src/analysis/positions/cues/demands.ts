import { did, SOMETHING, said, type VerbCue } from './cue.ts'

/** Asking others, or seeking something for itself. */
export const DEMANDS: readonly VerbCue[] = [
  said('demands', 'claim', {
    after:
      /^(?:(?:the|its|their|all|most|parts?|a|an) ){0,3}(?:of the )?(?:\w+ )?(?:islands?|territor\w+|waters|regions?|provinces?|area|peninsula|sovereignty|share|seat)\b/,
  }),
  said('demands', 'hope', { after: /^(?:that )?(?!to\b|for\b|it\b|he\b|she\b|they\b|we\b)\S.*\b(?:will|would|can)\b/ }),
  said('demands', 'call', {
    after: /^(?:\S+ ){0,4}(?:for|on|upon)\b(?! (?:president|prime|the president|his|her)\b)/,
    not: /^(?:off|up|back|it|him|her|them|\S+ing)\b/,
  }),
  said('demands', 'demand urge request implore exhort beseech petition lobby', { after: SOMETHING }),
  said('demands', 'ask', {
    after: /^(?:\S+ ){0,8}(?:to|for|that|not)\b/,
    not: /^(?:about|whether|if|how|why|what|not to be|to be identified|rhetorically|himself|to remain anonymous)/,
  }),
  said('demands', 'insist', { after: /^(?:on|upon)\b|^.*\b(?:must|should|has to|have to|needs? to)\b/ }),
  said('demands', 'seek', {
    after: /^\S/,
    not: /^(?:help from|refuge|shelter|treatment|comment|cover|to exclude|revenge|consensus|ways?\b|talks\b)/,
  }),
  said('demands', 'want', { after: /^(?!nothing|out\b)\S/ }),
  said('demands', 'appeal', { after: /^(?:\S+ ){0,4}(?:to|for)\b/ }),
  said('demands', 'press push', {
    after: /^(?:\S+ ){0,5}for\b|^(?:\S+ ){0,4}to (?!the\b|an?\b)/,
    not: /^(?:ahead|back|forward|through|into)\b/,
  }),
  said('demands', 'encourage invite', { after: /^(?:\S+ ){0,7}to\b/ }),
  said('demands', 'encourage', { after: /^\S+/ }),
  said('demands', 'challenge warn tell order instruct', {
    after: /^(?:\S+ ){1,3}(?:to|not to)\s(?!be\b|a\b|the\b)/,
    not: /^(?:of|about|that|against|reporters|a news|an?\b|in\b|.*\bneed to)/,
  }),
  did('demands', 'apply', { after: /^(?:\S+ ){0,2}(?:for|to)\b/ }),
  said('demands', 'expect', {
    after:
      /^(?:\S+ ){0,2}(?:from|to (?:see|receive|get))\b|^(?:\S+ ){1,5}to (?:respect|comply|honou?r|fulfil|stop|withdraw|act)\b/,
  }),
  said('demands', 'hope', { after: /^(?:for|to (?:join|become|get|win|secure|receive))/ }),
  said('demands', 'plead beg', { after: SOMETHING }),
  said('demands', 'campaign', { after: /^(?:for|to)\b/ }),
]
