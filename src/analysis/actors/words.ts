/** The words by which news text tells who speaks for a state and who does not. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Nouns of those who speak for a state; with a country beside them they are the country. */
export const OFFICIAL: ReadonlySet<string> =
  set(`president presidents vice-president premier premiers minister ministers minister's chancellor king queen emperor emir sultan monarch crown secretary secretary-general secretaries
  spokesman spokeswoman spokesperson spokespeople spokesmen ambassador ambassadors envoy envoys diplomat diplomats official officials authorities government governments cabinet ministry ministries administration embassy
  leader leaders leadership parliament legislature delegation delegations delegate delegates representative representatives negotiator negotiators counterpart counterparts military army navy regime adviser advisers advisor advisors aide aides
  commissioner commissioners chief chiefs premiership commander commanders consul consulate chairman presidency taoiseach congress senate source sources department foreign-minister agency commission office council troika
  communique communiqué declaration statement summit command general secretariat mission directorate head director director-general deputy`)

/** Of the official nouns those that are so only beside the name of a country or of a body of state. */
export const WEAK_OFFICIAL: ReadonlySet<string> = set(
  'head director director-general deputy office agency commission council source sources chief department communique communiqué declaration statement summit command general mission chairman aide aides commander senate congress',
)

/** Whoever bears one of these speaks for no state, whatever country stands beside it. */
export const UNOFFICIAL: ReadonlySet<string> =
  set(`former ex-president ex-minister ex-prime late opposition rebel rebels separatist separatists insurgent insurgents militant militants party parties lawmaker lawmakers senator senators congressman congresswoman
  legislator legislators mp mps deputy-leader candidate candidates company companies firm firms airline airlines bank banks analyst analysts expert experts court courts judge judges tribunal police mayor governor governors
  citizen citizens people residents resident activist activists newspaper newspapers daily magazine magazines journalist journalists reporter reporters professor professors historian researcher researchers scientist scientists scholar scholars
  university institute institution think-tank tank voters voter media broadcaster students student protesters protester demonstrators critics critic observers observer businessman businessmen businesses investors
  investor singer actor actress author writer player team coach club fans athlete family families workers worker union unions league church bishop archbishop cardinal priest cleric clerics imam community communities villagers
  farmers fishermen soldiers soldier troops fighters fighter hackers lawyers lawyer prosecutor prosecutors democrats republicans socialists dissident dissidents exile exiles refugees migrants
  migrant immigrants nationals tourists passengers men women man woman boy girl teenager groups group movement movements faction factions coalition ngo ngos charity charities volunteers veterans veteran economist economists
  ally-turned-critic hardliners liberals nationalists monks tribes tribal clan warlord warlords militia militias guerrillas son sons daughter daughters wife husband father mother brother brothers sister widow nephew cousin relatives supporters ex airstrike airstrikes jet jets plane planes forces force market markets stocks shares
  currency side-effects wine`)

/** Those of the unofficial that are bodies and no persons: "he" is never one of them. */
export const ORGANISATIONS: ReadonlySet<string> =
  set(`party parties company companies firm firms airline airlines bank banks court courts tribunal police newspaper newspapers daily magazine magazines media broadcaster university institute institution
  tank team club family families union unions league church community communities groups group movement movements faction factions coalition ngo ngos charity charities tribes clan militia militias airstrike airstrikes jet jets plane planes forces force
  economy market markets stocks shares currency opposition business businesses`)

/** Quantities that pick some out of many: nobody in particular holds the position. */
export const SOME: ReadonlySet<string> = set(
  'some many several most few certain individual various numerous other others key eastern western european northern baltic nordic southern smaller larger',
)

export interface Body {
  readonly country: string
  readonly words: readonly string[]
}

const bodies = (country: string, names: string): readonly Body[] =>
  names.split(',').map((n) => ({ country, words: n.trim().split(' ') }))

/** Bodies and seats of power that stand for one state or union without naming it. */
export const BODIES: readonly Body[] = [
  ...bodies(
    'US',
    'white house,state department,pentagon,national security council,us congress,u.s. congress,treasury department,department of state,department of defense,defense department,justice department,capitol hill,trump administration,biden administration,obama administration,bush administration,clinton administration,oval office,commerce department,homeland security,department of homeland security,us treasury,secretary of state,central intelligence agency',
  ),
  ...bodies('RU', 'kremlin,state duma,duma,russian federation council'),
  ...bodies(
    'GB',
    'foreign secretary,home secretary,defence secretary,downing street,whitehall,foreign office,buckingham palace',
  ),
  ...bodies('FR', "élysée,elysee,élysée palace,elysee palace,quai d'orsay"),
  ...bodies('DE', 'bundestag,bundesrat,bundeswehr'),
  ...bodies('IL', 'knesset'),
  ...bodies('KR', 'blue house'),
  ...bodies('KP', 'kcna,korean central news agency'),
  ...bodies('UA', 'verkhovna rada,rada'),
  ...bodies('CN', 'zhongnanhai,state council'),
  ...bodies('IN', 'lok sabha'),
  ...bodies('VA', 'pope'),
  ...bodies(
    'EU',
    'european commission,european council,european parliament,council of the european union,eu commission,european external action service,eurogroup,european central bank',
  ),
  ...bodies(
    'UN',
    'security council,general assembly,unesco,unhcr,unicef,iaea,international atomic energy agency,world health organization,world health organisation,world food programme,world food program,high commissioner for refugees,human rights council,ohchr,unrwa,ocha',
  ),
  ...bodies('NATO', 'north atlantic council,atlantic alliance'),
]

/** Outlets: what they report of a country is not another actor's claim about it. */
export const OUTLETS: ReadonlySet<string> =
  set(`reuters bbc cnn ap afp upi interfax tass xinhua yonhap kyodo bloomberg guardian times post journal newspaper newspapers daily magazine media agency television radio reports report correspondent
  anadolu kathimerini politico axios telegraph economist spiegel monde figaro haaretz jazeera arabiya voa rudaw outlet outlets broadcaster press sources mail herald tribune news dispatch kommersant ria novosti wsj`)

/** Roles by which a text takes up a person again ("the minister"). */
export const ROLES: ReadonlySet<string> =
  set(`president premier minister chancellor king queen secretary secretary-general spokesman spokeswoman spokesperson ambassador envoy diplomat official officials leader commissioner chief adviser advisor
  government authorities ministry administration ministers leaders presidents envoys delegation counterpart negotiator general`)

/** What makes an office, an agency or a council one of the state. */
export const STATE_BODY =
  /^(?:office|ministry|government|presidential|president|parliament|army|navy|military|agency|commission|department|intelligence|security|staff|administration|cabinet|policy|federal|foreign|defen[cs]e|nuclear|atomic|minister|ministers|prime|central|national|privy|state|energy|trade|economic|refugee|rights|aid|humanitarian)$/
