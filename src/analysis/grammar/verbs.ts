import { formsOf, type VerbForms } from './inflection.ts'

/** The verbs that news English uses, so that clauses and their subjects can be told apart. */
const VERBS = `
say/said tell/told add ask announce answer argue accuse acknowledge admit+/admitted advise advocate affirm agree allege allow announce anticipate apologize apologise appeal applaud apply approve argue arrange assail assert assess
assume assure attack attend attest attribute authorize authorise avoid await avow
back ban+ bar+ bargain base battle be/was|were/been bear/bore/borne beat/beat/beaten become/became/become beg+ begin/began/begun believe belong bemoan bend/bent bet/bet bid/bid blame blast block boast bolster bomb boost boycott brand break/broke/broken
brief bring/brought broadcast/broadcast broker build/built burn buy/bought bow
call campaign cancel+ capture carry cast/cast catch/caught caution cause cease celebrate censure champion challenge change characterize characterise charge chide choose/chose/chosen cite claim clarify clash classify clear close collapse come/came/come
commemorate commend comment commission commit+ compare compensate compel+ complain complete comply compromise concede conclude concur+ condemn condition condone conduct confer+ confess confide confirm confront congratulate connect consent consider
constitute consult contact contain contemplate contend continue contradict contribute control+ convene convey convince cooperate coordinate cost/cost counsel count counter cover crack create criticize criticise cross curb cut/cut
damage dare deal/dealt debate decide declare decline decry dedicate deem deepen defend defer+ define defy delay deliver demand demonstrate denounce deny depart depend deploy deplore deport depict derail describe deserve design designate desire destroy
detail detain deter+ determine develop die differ direct disagree disapprove disavow disclose discourage discuss disdain dislike dismiss dispatch dispel+ dispute disrupt distance distribute divide divulge do/did/done dominate donate doubt downplay draft draw/drew/drawn
dream drill drive/drove/driven drop+ dub+ dwell
earn ease echo edit elaborate elect eliminate embark embrace emerge emphasize emphasise enable enact encounter encourage end endanger endorse enforce engage enhance enjoy ensure enter entertain envisage envision equip+ erupt escalate establish estimate evacuate evade evoke
examine exceed exclude excuse execute exempt exercise exhort exist expand expect expel+ experience explain explode explore export expose express extend
face facilitate fail fall/fell/fallen favor favour fear feature feel/felt fight/fought figure file fill finance find/found finish fire fit+/fit|fitted fix flag+ flee/fled fly/flew/flown focus follow forbid/forbade/forbidden force forecast/forecast foresee/foresaw/foreseen forget/forgot/forgotten forgive/forgave/forgiven
form formulate foster found free freeze/froze/frozen fuel fulfil/fulfilled fulfill fund fume
gain gather gauge get/got/got|gotten give/gave/given go/went/gone govern grant grow/grew/grown grumble guarantee guard guess guide
hail halt hammer hand handle hang/hung happen harm hasten hate head hear/heard help herald hesitate hide/hid/hidden highlight hint hire hit/hit hold/held honor honour hope host house hunt hurt/hurt
identify ignore illustrate imagine impede implement implicate imply implore import impose imprison improve include increase indicate infringe inform inherit initiate inject injure inquire insinuate insist inspect inspire install instruct insult integrate intend intensify intercept interfere
interpret intervene interview introduce invade invest investigate invite invoke involve issue isolate
jail jeopardize jeopardise join joke judge jump justify
keep/kept kick kidnap+ kill knock know/knew/known
label+ labor lack lambast lambaste land laud laugh launch lay/laid lead/led leak lean learn/learned|learnt leave/left lend/lent let/let level liberate lie/lay|lied/lain|lied lift like limit link list listen live load lobby locate lock look loom lose/lost love lower
maintain make/made manage march mark marvel match matter mean/meant measure mediate meet/met mention miss mock moderate monitor mount mourn move mull muse
name need negotiate nominate note notice notify number
obey object obligate oblige observe obstruct obtain occupy occur+ offend offer oppose opt order organize organise oust outline overcome/overcame/overcome overlook oversee/oversaw/overseen overthrow/overthrew/overthrown owe own
pack paint pardon park participate partner pass pause pave pay/paid penalize perceive perform permit+ persist persuade phone pick pin+ place plan+ play plead/pleaded|pled pledge point ponder portray pose position possess post postpone postulate pour practice practise praise pray preach precede predict prefer+
prepare present preserve press pressure presume pretend prevail prevent print proceed process proclaim produce profess prohibit project promise promote prompt pronounce propose prosecute protect protest prove/proved/proved|proven provide provoke publish pull punish purchase pursue push put/put
qualify quash quell question quip+ quit+/quit quote
race rage raise rally ramp range rank rate ratify react read/read reaffirm realize realise reason reassure rebuff rebuke rebuild/rebuilt rebut+ recall receive recognize recognise recommend recommit+ reconsider reconcile record recount recover recruit reduce refer+ reflect refrain refuse refute regard register regret+ regulate reinforce reiterate
reject relate release relent rely remain remark remember remind remove render renew renounce repeat repeal repel+ replace reply report represent reprimand repudiate request require rescind rescue resent reserve resign resist resolve resort respect respond rest restate restore restrain restrict result resume retain retaliate retire retort retract retreat
return reunite reveal reverse revert review revise revive revoke reward rise/rose/risen risk rouse rule run/ran/run rush
sacrifice salute sanction satisfy save say scale schedule scoff scold score scrap+ seal search second secure see/saw/seen seek/sought seem seize select sell/sold send/sent sense sentence separate serve set/set settle shake/shook/shaken shape share shelve shift shoot/shot show/showed/shown|showed shrink/shrank/shrunk shun+ shut/shut side sigh sign signal+ sing/sang/sung sink/sank/sunk sit/sat
slam+ slash sleep/slept slow smash smuggle snap+ snub+ solve sort sound spark speak/spoke/spoken specify speculate speed/sped spell spend/spent split/split spoil sponsor spread/spread spur+ stage stall stand/stood start starve state stay steal/stole/stolen steer stem+ step+ stick/stuck stipulate stir+ stop+ store storm strain strengthen stress stretch strike/struck strip+ strive/strove/striven struggle study
submit+ subscribe substantiate succeed sue suffer suggest summarize summarise summon supply support suppose suppress surface surge surmise surprise surrender surround survey survive suspect suspend sustain swear/swore/sworn sweep/swept swing/swung sympathize sympathise
tackle take/took/taken talk target taunt teach/taught tear/tore/torn telephone tend term terminate test testify thank theorize theorise think/thought threaten throw/threw/thrown tie time tolerate tour tout toughen track trade train transfer+ transform transmit+ transport travel+ treat trigger trim+ trouble trust try turn tweet
uncover undercut/undercut undergo/underwent/undergone underline undermine underscore understand/understood undertake/undertook/undertaken unite unleash unveil update uphold/upheld upgrade urge use utter
vacate value vent veto verify view vilify violate visit voice volunteer vote vouch vow
wage wait waive walk wander want warn warrant waste watch weaken wear/wore/worn weigh welcome whisper widen win+/won wish withdraw/withdrew/withdrawn withhold/withheld withstand/withstood witness wonder work worry wound wreck wrestle write/wrote/written
yell yield accelerate accept accommodate accompany accomplish accede achieve acquire act adapt address adhere adjourn adjust administer adopt advance affect afford aggravate aid aim airlift alarm alert align alter amend amount annex annul+ appear appoint appreciate approach appropriate arise/arose/arisen arm arrest arrive articulate aspire assassinate assist associate assign attain attempt attract
`

export const VERB_FORMS: ReadonlyMap<string, VerbForms> = formsOf(VERBS)

/** Words that are verbs in a dictionary and nouns or adjectives in the news, save after "to", a modal or a plain subject. */
export const NOUN_FIRST: ReadonlySet<string> = new Set(
  `post posts force forces head heads leader state states party parties power powers minister office number numbers place places issue issues order orders process sentence house houses summit base bases fire
  power position positions service group bank paper trade aid war matter matters interest interests result results form forms mark level levels act acts project projects train figure figures ground land record records
  rate rates term terms test tests time times tour track value values witness witnesses study point points program weapons arms air oil gas case cases part parts border borders crisis measure measures
  deal deals battle battles campaign campaigns strike strikes protest protests fight fights attack attacks bomb bombs talk talks vote votes risk risks share shares pressure question questions effort
  spring fall march may mission plan plans drill drills exercise exercises transport supply supplies step steps sign signs range signal signals target targets ties tie link links sanction sanctions`
    .trim()
    .split(/\s+/),
)

/** Base forms that are nouns as readily as verbs; the other verbs of the table are nearly always verbs. */
export const NOUN_TOO: ReadonlySet<string> = new Set(
  `answer appeal approach attempt address advance aid aim alarm alert arm arrest back ban bar bargain base battle bid blame blast block boast bomb boost boycott brand break brief broadcast burn buy call campaign cancel capture care
  catch cause caution censure challenge champion change charge claim clash clear close collapse comment commission compromise concern condition conduct contact contract control cost counsel count counter cover crack cross curb cut
  damage dare deal debate decline decrease defeat delay demand deny deploy desire detail direct dispute dissent doubt draft draw dream drill drive drop ease echo effort end escape estimate exchange exercise exit export express
  face fail fall favor favour fear feature fight figure file fill find fine finish fire fit fix flag focus force form found free freeze front fuel function fund gain gauge grant ground grow guarantee guard guess guide
  halt hammer hand harm harvest hate head help hint hire hit hold honor honour hope host house hunt hurt import impact increase influence injure interest interview issue jail joke judge jump kick kill knock
  label labor lack land laugh launch lead leak lean level lie lift light like limit line link list live load lobby lock look loss love march mark match matter mean measure mention mind mission mistake move murder name need note notice number
  object offer open oppose order outline overthrow own pack pain pardon park part partner pass pause pay pick place plan plant play pledge point pose position post pour practice praise present press pressure print process produce progress project promise prompt
  proposal protest prove pull punch purchase push put question quiz quote race raid raise rally range rank rate reach read reason rebuke recall record reform refuse regard regret release relief remark rent repeat reply report request rescue research resolve respect rest result
  return reveal reverse review reward ride ring rise risk rule run rush salute sanction save say scale schedule score scrap seal search second secret seek sense sentence service set shake shape share shelter shift shoot show shut side sigh sign signal slap slow
  sound spark speed split sponsor spread stage stake stall stand standard start state stay steam stem step stop storm strain strength stress stretch strike strip struggle study subject supply support surge surprise survey suspect swap swing switch
  talk target task tax term test thank threat thought tie time total tour track trade train transfer transport travel treat trial trigger trip trouble trust try turn tweet upgrade upset urge use value vent venture veto view visit voice volunteer vote vow
  wait walk want war warrant watch wave weigh welcome whisper win wish witness wonder work worry wound yield counterfeit subject complete correct level better further present secure average warm cool slow calm separate clean firm right`
    .trim()
    .split(/\s+/),
)
