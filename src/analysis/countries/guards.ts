import type { CountryName } from './gazetteer.ts'

/** What a guard sees: the name found, the text before and after it, and the whole text. */
export interface Sight {
  readonly name: CountryName
  readonly before: string
  readonly after: string
  readonly body: string
}

/** Says why a name that looks like a country is none, and for which sights. */
export interface Guard {
  readonly name: string
  readonly rejects: (sight: Sight) => boolean
}

const SURNAME_OR_GIVEN_NAME =
  /^(?:Jordan|Chad|Israel|Georgia|Ireland|Holland|France|India|Kenya|Malta|Jamaica|Paris|London|Sofia|Santiago|Washington|Wellington|Houston)$/
const GIVEN_NAME = /^(?:Jordan|Chad|Georgia)$/

/** Capitalised words that stand before a country without being a given name. */
const BEFORE_A_COUNTRY =
  'In|From|To|And|But|With|For|While|When|As|At|On|Of|The|If|By|After|Before|Since|Both|That|Because|Although|Where|Whether|Neither|Against|Like|Inside|Across|Greater|Mainland|President|Minister|Or|Last|Meanwhile|Yet|So|Now|Today|Will|Can|Does|Is|Has|Was|Why|How|Northern|Southern|Western|Eastern|West|East|North|South|Central|Vichy|Tropical|New|Republican|Rural|Kingdom|Downtown|Amman|Syria|Egypt|Lebanon|Iraq|Libya|Niger|Sudan|Russia|Ukraine|Armenia'
const NO_PERSON = new RegExp(`^(?:${BEFORE_A_COUNTRY})$`)
const AFTER_A_COUNTRY =
  'River|Valley|Times|Crown|King|Queen|Prime|President|Foreign|Minister|Embassy|Government|Army|Parliament|National|In|On|At|The|But|Inc|Tech|And'
const SURNAME_FOLLOWS = new RegExp(`^ (?:[A-Z]\\. )?(?!(?:${AFTER_A_COUNTRY})\\b)[A-Z][a-zé'’]+`)

const fullName = (name: string): RegExp =>
  new RegExp(
    `(?<![.!?:]["”]? |^|\\n)\\b(?!(?:${BEFORE_A_COUNTRY}) )[A-Z][a-z]+ ${name}\\b|\\b${name} (?!(?:${AFTER_A_COUNTRY})\\b)[A-Z][a-z]+`,
  )
const FULL_NAMES: Readonly<Record<string, RegExp>> = {
  Jordan: fullName('Jordan'),
  Chad: fullName('Chad'),
  Georgia: fullName('Georgia'),
}

/** At the head of a sentence any word has a capital: "Neighbouring Jordan", "Yesterday Jordan". */
const NO_OPENING_NAME = /(?:ing|ed|ly|day|ern|while|ever|y|[^aeiou]ous|al|ful)$/

/** "Michael Jordan", "Jordan Spieth", and then every bare "Jordan" of the same text. */
const personName = ({ name, before, after, body }: Sight): boolean => {
  if (name.kind === 'demonym' || !SURNAME_OR_GIVEN_NAME.test(name.text)) return false
  const given = /(?:^|[\s("“])([A-Z][a-zé]+|Mr\.|Ms\.|Mrs\.|Dr\.|Sen\.|Rep\.|[A-Z]\.) $/.exec(before)?.[1]
  const opens = /(?:^|[.!?:]["”]? |\n)[A-Z][a-z]+ $/.test(before)
  if (given && !NO_PERSON.test(given) && !(opens && NO_OPENING_NAME.test(given))) return true
  if (!GIVEN_NAME.test(name.text)) return false
  return SURNAME_FOLLOWS.test(after) || (FULL_NAMES[name.text]?.test(body) ?? false)
}

const US_STATE =
  /\b(?:Atlanta|Savannah|Augusta|Macon|Athens, Ga|Ga\.|Alabama|Florida|Tennessee|Carolinas?|Mississippi|Louisiana|Virginia|Texas|Ohio|Arizona|Pennsylvania|Michigan|Wisconsin|Nevada|Kentucky|Georgia Tech|University of Georgia|Stacey Abrams|Kemp|Raffensperger|Jimmy Carter|Gingrich|GOP|Republicans?|Democrats?|Senate|Iowa|New Hampshire)\b/g
const CAUCASUS =
  /\b(?:Tbilisi|Abkhazian?|Ossetian?|Saakashvili|Caucasus|Armenian?|Azerbaijani?|Moldovan?|Ukraine|Russian?|Batumi|Gori|Kremlin|Ivanishvili|Zourabichvili|Georgians|Black Sea|Margvelashvili|Kobakhidze)\b/g

/** Georgia is the American state where the text speaks of America more than of the Caucasus. */
const georgiaTheState = ({ name, before, after, body }: Sight): boolean => {
  if (name.text !== 'Georgia' && !(name.text === 'Georgian' && /\b(?:terrace|house|mansion)/i.test(after.slice(0, 20))))
    return false
  if (
    /\b(?:South|Athens,|Atlanta,|Savannah,|Augusta,) $/.test(before) ||
    /^ (?:Tech|Bulldogs|Southern|State|Senate|Democrat|Republican|Supreme)/.test(after)
  )
    return true
  const state = body.match(US_STATE)?.length ?? 0
  const caucasus = body.match(CAUCASUS)?.length ?? 0
  return state > caucasus
}

const BIRD =
  /\b(?:thanksgiving|roast(?:ed)?|sandwich|breast|gobbl|stuffing|carve|poultry|dinner|cold|wild|gravy|farm(?:ed|s)?|turkeys)\b/i

/** Turkey the bird stands at the start of a sentence or in a title, among food. */
const turkeyTheBird = ({ name, before, after }: Sight): boolean =>
  name.text === 'Turkey' && BIRD.test(`${before.slice(-25)} ${after.slice(0, 25)}`)

const WIDER_BEFORE = /\b(?:Gulf|Sea|Straits?|Bay|Bank|[Cc]ity|[Tt]own|Museum|Port) of $|\bLittle $/
const WIDER: Readonly<Record<string, RegExp>> = {
  America: /\b(?:Latin|North|South|Central|Bank of|Captain|Voice of|Scouts of|Make|Miss|Corporation of) $/,
  American:
    /\b(?:Latin|North|South|Central|Native|African|Asian|Mexican|Arab|Pan|Hispanic|Indian|Cuban|Irish|Italian|Anglo)[ -]$/,
  Americans: /\b(?:Latin|North|South|Central|Native|African|Asian|Mexican|Arab|Hispanic|Cuban|Irish|Italian)[ -]$/,
  Mexico: /\b(?:New|Gulf of) $/,
  Australia: /\b(?:Western|South) $/,
  Azerbaijan: /\b(?:East|West) $/,
  Jersey: /\b(?:New|Channel Island of) $|\b(?:his|her|their|team|a|the) $/,
  Guinea: /\bNew $/,
  Caledonia: /\bNew $/,
  Ireland: /\bNorthern $/,
  Irish: /\bNorthern |\bFighting $/,
  Japan: /\bSea of $/,
  Oman: /\bGulf of $/,
  Britain: /\bNew |\bBattle of $/,
  Samoa: /\bAmerican $/,
  Indian: /\b(?:American|West|Amer) $/,
  Indians: /\b(?:American|West|Cleveland) $/,
  Dutch: /\bPennsylvania $/,
  Reunion: /[a-z] $|\b(?:Family|High|School|Class|The) $/,
  Dane: /\bGreat $/,
  Danes: /\bGreat $/,
  Pole: /\b(?:North|South) $/,
  Poles: /\b(?:North|South) $/,
}
const WIDER_AFTER: Readonly<Record<string, RegExp>> = {
  China: /^ Sea\b/,
  Indian: /^ (?:Ocean|Wells|summer|Reservation)\b/,
  Panama: /^ (?:Canal|City|hat|Papers)\b/,
  Mexico: /^ City\b/,
  Kuwait: /^ City\b/,
  Guatemala: /^ City\b/,
  Jersey: /^ (?:City|Shore|Boys)\b/,
  French: /^ (?:fries|toast|Open|Quarter|Riviera|kiss|bulldog|Polynesia|Guiana)\b/,
  American: /^ (?:Airlines|Express|Idol|Samoa|Indian|Pie|Sniper|Red Cross)\b/,
  British: /^ (?:Columbia|Airways|Virgin|Petroleum|Open)\b/,
  Swiss: /^ (?:cheese|roll|army knife|Re)\b/,
  Danish: /^ pastr/,
  Turkish: /^ (?:delight|bath|Airlines)\b/,
  Cuban: /^ (?:sandwich|cigar)/,
  Brit: /^ (?:Awards?|Hume)\b/,
  Finn: /^ [A-Z]/,
  Pole: /^ (?:position|vault)/,
  Polish: /^ (?:off|up)\b/,
  Lao: /^-?\w*tzu/,
  Thai: /^ (?:food|restaurant)/,
}

/** A sea, a region, a firm or another people that bears the name: "Gulf of Mexico", "Latin American", "British Airways". */
const partOfWiderName = ({ name, before, after }: Sight): boolean =>
  (WIDER[name.text]?.test(before) ?? false) ||
  (WIDER_AFTER[name.text]?.test(after) ?? false) ||
  (name.kind === 'name' && WIDER_BEFORE.test(before))

const INSTITUTION =
  /^ (?:[A-Z][a-z]+ (?:of |for |and )?){0,3}(?:Association|Board|Society|College|Institute|Academy|Foundation|Federation of|Civil Liberties|Cancer|Heart|Union of|Psychiatric|Psychological|Medical|Enterprise|Progress|Bar|Petroleum)\b/

/** "American Psychological Association": the adjective is part of a private body's name. */
const partOfAnInstitution = ({ name, after }: Sight): boolean => name.text === 'American' && INSTITUTION.test(after)

/** "CONTACT US" is a pronoun in capitals. */
const shoutedPronoun = ({ name, before, after }: Sight): boolean =>
  name.text === 'US' &&
  /\b[A-Z]{3,}[,:]? $/.test(before) &&
  (/^(?:\s*$|[!?:]|\n| [A-Z]{2,}\b)/.test(after) ||
    /\b(?:ABOUT|CONTACT|WITH|FOLLOW|JOIN|TELL|LET|GIVE|OF) $/.test(before))

/** Saint, Côte and other names of which the found one is only the tail: "Guinea" in "Guinea pig", "Hague Convention". */
const otherThing = ({ name, after }: Sight): boolean =>
  (name.text === 'Guinea' && /^ (?:pigs?|fowls?|worm)/i.test(after)) ||
  (name.text === 'Chad' && /^s\b/.test(after)) ||
  (name.text === 'Washington' &&
    /^ (?:Post|State|Times|Monument|Redskins|Nationals|Capitals|Wizards|Examiner|Free Beacon)\b/.test(after)) ||
  (name.text === 'China' && /^ (?:plates?|cups?|cabinet|shop)\b/.test(after))

/** The guards in the order in which they are asked. */
export const GUARDS: readonly Guard[] = [
  { name: 'part of a wider name', rejects: partOfWiderName },
  { name: 'part of an institution', rejects: partOfAnInstitution },
  { name: 'a person', rejects: personName },
  { name: 'Georgia the state', rejects: georgiaTheState },
  { name: 'turkey the bird', rejects: turkeyTheBird },
  { name: 'a pronoun in capitals', rejects: shoutedPronoun },
  { name: 'another thing', rejects: otherThing },
]
