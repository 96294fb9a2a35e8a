const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** A name follows, so the full stop never ends the sentence. */
export const TITLES = words(
  'mr mrs ms mx dr prof sen sens rep reps gov govs gen gens adm lt col cols sgt capt cmdr cdr maj cpl pvt brig rev hon pres supt insp messrs mme mlle ' +
    'vs v cf eg ie e.g i.e viz approx assn bros amb atty asst assoc const pfc spc ssgt msgt ald cllr lt-gen maj-gen lt.-gen lt.gen maj.gen fr',
)

/** A number follows where they abbreviate: No. 5, Art. 3, Dec. 4. */
export const BEFORE_NUMBERS = words(
  'no nos art arts sec fig figs para vol pp ch jan feb mar apr jun jul aug sep sept oct nov dec ca',
)

/** Often inside a sentence, sometimes its last word; the next word tells. */
export const BEFORE_NAMES = words('st ste mt ft est jr sr dept univ u.s u.k u.n u.s.s.r d.c e.u')

/** States in a dateline: "VENICE, La. (AP) --". */
export const STATES = words(
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
)

/** Companies' endings, after which an officer of the company may follow in the same sentence. */
export const COMPANY = words('inc corp co ltd plc llc llp cos s.a n.v l.p')

const OFFICERS = words(
  'chief president chairman chairwoman chair ceo cfo coo executive vice director spokesman spokeswoman spokesperson founder co-founder analyst shares inc corp ltd plc',
)

/** Whether a sentence that stopped at a company's ending goes on with this word. */
export const isOfficer = (word: string): boolean => OFFICERS.has(word.toLowerCase())

const OPENERS = words(
  'the a an this that these those it its he she they we you i his her their our my in on at by for from with after before since during while when where who ' +
    'what why how if as but and or so yet however meanwhile also although though because there here then now one two some many most all both each few several ' +
    'no not is are was were will would could should may might can do does did has have had according asked instead still even despite under over about among ' +
    'between until unless once asked earlier later last next more other others another such than to of let nor only just later today yesterday tomorrow nobody everyone anyone ' +
    'across against along around throughout through without within upon following including',
)

/** Whether this word, written with a capital, begins a sentence far more often than it is part of a name. */
export const opensSentence = (word: string): boolean => OPENERS.has((word.split(/['’]/)[0] ?? word).toLowerCase())
