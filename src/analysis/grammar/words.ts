/** The closed classes of English, and the few open words that the tagger must know by heart. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const DETERMINERS =
  set(`a an the this these those every each some any no all both either neither another such many several few most more much half
  his her its their our your my whose other certain various what`)
export const SUBJECT_PRONOUNS = set('he she it they we i you who everyone everybody someone nobody there')
export const OBJECT_PRONOUNS = set('him them me us himself itself themselves herself')
export const RELATIVES = set('who which whom whose where')
export const SUBORDINATORS =
  set(`because although though if when whenever while whereas unless until whether since after before once lest as than why how
  provided so insofar wherever`)
export const CONJUNCTIONS = set('and or but nor yet &')
export const PREPOSITIONS =
  set(`of in on at by for from with without within into onto to toward towards against about over under between among amid during through throughout across
  near inside outside behind beyond despite per via upon off up out around along besides except concerning regarding including like unlike following alongside below above
  versus vs until since after before as than due ahead aboard amongst atop pending`)
export const BE = set("be is are was were been being am 's 're 'm")
export const HAVE = set("have has had having 've 'd")
export const DO = set('do does did doing done')
export const MODALS = set("will would can could may might must shall should ought 'll 'd need cannot wo ca sha")
export const NEGATIONS = set("not n't never longer hardly barely scarcely neither nor")
export const ADVERBS =
  set(`also again already always ever just now then once only often perhaps quite rather really soon still thus too very yet even further instead together apart
  meanwhile moreover furthermore however therefore later earlier recently today yesterday tomorrow tonight here there sometimes seldom rarely long far almost nearly about fully
  actively openly repeatedly consistently formally officially publicly likewise otherwise similarly since all both twice afterwards ahead back first finally indeed nevertheless nonetheless
  hence maybe much so well abroad elsewhere forward away up out down previously`)
export const TIMES =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow tonight
  mondays tuesdays wednesdays thursdays fridays saturdays sundays`)
export const TIME_UNITS = set(
  'week weeks month months year years day days weekend morning afternoon evening night hour hours minutes decade decades summer winter spring autumn fall century',
)
export const TIME_MODIFIERS = set(
  'last this next early late earlier later mid- previous past same following over on in during since by at the a early',
)

/** Adjectives that stand before a noun and look like verbs or nouns otherwise. */
export const ADJECTIVES =
  set(`new old big small large great good bad major minor main own other same different possible likely unlikely certain clear ready willing able unable free open close
  further recent current former late early next last first second third foreign national international military political economic public private local common joint mutual nuclear
  senior top high low long short full strong weak broad wide deep safe secure unable due`)

const LY = /[a-z]{3,}ly$/
const NOT_ADVERB = set(
  'ally rally supply reply family apply july italy likely unlikely friendly costly only deadly daily weekly monthly assembly anomaly monopoly bully fly imply comply rely multiply early elderly orderly',
)

/** Whether a word in lower case is an adverb. */
export const isAdverb = (lower: string): boolean => ADVERBS.has(lower) || (LY.test(lower) && !NOT_ADVERB.has(lower))
