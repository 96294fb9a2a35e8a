import type { Stance } from '../../reading.ts'

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

/** Nouns whose holder may follow: "an offer by X", "opposition from Y". */
export const GIVEN_BY =
  /^(?:opposition|objections?|resistance|support|backing|condemnation|criticism|demands?|calls?|requests?|appeals?|pledges?|promises?|offers?|proposals?|refusal|rejection)$/
