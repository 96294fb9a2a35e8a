/** How a verb attributes: `say` takes a clause or a quotation, `tell` an addressee first, `think` a clause, `want` an infinitive or an object, `judge` an object. */
export type CueKind = 'say' | 'tell' | 'think' | 'want' | 'ask' | 'judge'

const WORDS: Readonly<Record<CueKind, string>> = {
  say: `say state declare claim assert add note remark comment announce argue insist maintain contend allege reply respond answer explain observe write tweet report stress emphasize emphasise underline underscore
    acknowledge admit concede confirm reveal disclose confess deny warn caution predict suggest hint indicate imply signal reiterate repeat reaffirm affirm testify swear vow promise pledge threaten complain lament joke quip boast
    conclude recall recount relate mention exclaim proclaim pronounce posit theorize speculate estimate project forecast counter retort continue agree disagree find show rule determine recommend propose advocate grumble fume
    whisper shout yell sigh muse point post argue charge attest postulate surmise stipulate specify clarify elaborate detail reason rebut scoff gush preach protest plead object counsel describe demonstrate read sing publish confide divulge echo avow bemoan opine marvel cry begin go hold react volunteer apologize apologise`,
  tell: 'tell inform assure remind notify brief advise reassure convince persuade teach',
  ask: 'ask wonder question inquire request urge demand beg implore order exhort encourage invite press challenge appeal instruct direct push lobby',
  think: `believe think feel hope fear wish expect suspect doubt worry know understand realize realise guess imagine suppose assume dream anticipate reckon consider regard deem see view perceive hear learn decide foresee envision envisage concur gather sense remember forget discover discern care fret trust regret`,
  want: 'want intend plan seek prefer desire aim refuse offer agree decline hesitate hate love like need',
  judge: `call describe label dub brand characterize characterise portray paint cast praise criticize criticise accuse blame condemn denounce slam blast hail welcome defend endorse reject dismiss decry deplore applaud support oppose back favor favour
    mock ridicule attack fault assail lambaste lambast rebuke chide scold vilify commend laud thank congratulate discuss address cite outline raise promote tout dispute challenge refute contradict question downplay voice express list`,
}

const kinds = new Map<string, CueKind>()
for (const kind of ['judge', 'want', 'think', 'ask', 'tell', 'say'] as const)
  for (const word of WORDS[kind].trim().split(/\s+/)) kinds.set(word, kind)

/** The kind of cue that a verb is, by its lemma. */
export const cueKind = (lemma: string): CueKind | undefined => kinds.get(lemma)

/** Nouns that name what someone says or thinks. */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  `claim claims statement statements assertion assertions argument arguments belief beliefs view views opinion opinions hope hopes fear fears concern concerns allegation allegations accusation accusations announcement suggestion suggestions
  warning warnings promise promises pledge pledges threat threats prediction predictions conclusion conclusions report reports rumor rumors rumour notion contention complaint complaints admission acknowledgment assurance assurances insistence
  vow vows demand demands call calls proposal proposals request requests plea pleas question questions speculation doubts doubt worry worries feeling impression suspicion suspicions expectation expectations understanding charge charges
  assessment finding findings estimate estimates recommendation recommendations observation remark remarks comment comments denial denials position stance conviction sense confidence theory perception idea prospect possibility`
    .trim()
    .split(/\s+/),
)

/** Adjectives with "be" or "feel" that say what someone thinks: "is confident that". */
export const CUE_ADJECTIVES: ReadonlySet<string> = new Set(
  'confident sure certain convinced worried afraid concerned hopeful optimistic aware adamant clear proud glad happy sorry skeptical sceptical pleased disappointed surprised grateful unsure doubtful determined fearful pessimistic uncertain'.split(
    ' ',
  ),
)
