"""Kindred words: words that news writing uses for one another, and words that say the opposite.

Our own table of general news English, not taken from any resource: one row, one notion, the words that reporters put
in each other's place ("urge", "call", "ask"). A word may stand in several rows. Opposites are pairs of rows: an act
and its undoing or refusal.
"""

from __future__ import annotations

from functools import cache, lru_cache

from headwater.text.stems import stem_word

_KINDRED = """
airstrike strike raid bombing bombardment bomb airraid attack assault shelling |
attack assault offensive ambush storm onslaught | kill dead death die slay murder fatal fatality toll massacre |
wound injure injury hurt casualty | arrest detain detention custody apprehend capture seize nab |
jail imprison prison sentence incarcerate bars | charge indict accuse accusation allege indictment count |
trial court hearing case lawsuit suit sue | convict guilty conviction verdict | acquit clear exonerate innocent |
urge ask request call appeal demand plead beg petition press pressure seek | seek want hope aim try attempt pursue bid |
say tell state declare announce note add remark explain comment mention statement announcement |
claim allege assert contend insist maintain argue | deny denial reject dismiss refute dispute rebut disavow |
criticise criticism blast slam condemn denounce rebuke assail attack deride decry lambast chide fault bash censure |
praise hail laud applaud commend welcome | warn caution alert threat threaten |
promise pledge vow swear assurance assure guarantee commit commitment |
agree deal accord agreement pact treaty settlement | alliance coalition bloc partnership | premier minister chancellor |
president presidential presidency | government administration authorities cabinet |
lawmaker legislator parliamentarian representative deputy congressman congresswoman mp senator |
parliament congress legislature assembly | law legislation bill act statute measure |
rule ruling decision judgment judgement verdict | judge justice court tribunal |
overturn strike invalidate void annul reverse quash repeal scrap | police officer cop constable |
soldier troop force military army serviceman trooper |
militant terrorist extremist insurgent rebel fighter gunman jihadist | militia paramilitary volunteer |
protest demonstration rally march demonstrator protester unrest | election vote poll ballot voting | voter electorate |
candidate contender nominee hopeful candidacy | campaign run bid race | win victory beat defeat triumph |
lose defeat loss | resign quit stepdown resignation depart leave exit oust | fire sack dismiss oust remove |
hire appoint name nominate pick select choose choice appointment nomination |
start begin launch open initiate onset kick | stop end halt cease finish conclude close |
continue persist remain carry ongoing | delay postpone defer suspend | cancel scrap drop abandon |
rise increase grow climb jump surge soar growth gain raise hike boost |
fall decrease decline drop sink plunge slump reduce cut reduction lower slash |
buy purchase acquire acquisition takeover | sell sale sold | pay payment spend expenditure cost |
money fund funding cash dollar | company firm corporation business | worker employee staff staffer |
job employment work post position | boss chief head leader chair chairman executive ceo director | doctor physician |
hospital clinic medical | ill sick illness disease | child kid teen teenager youth young boy girl | woman female lady |
man male | couple spouse marriage wedding union | marry wed marriage | gay homosexual lesbian samesex lgbt |
car vehicle automobile | plane aircraft jet airliner airplane flight | crash accident collision collide |
ship vessel boat ferry craft trawler liner |
sink capsize founder overturn | blast explosion explode bomb detonate | fire blaze burn | quake earthquake tremor |
storm hurricane typhoon cyclone | house home residence | ad advertisement advert commercial spot |
broadcast air run show television tv | video footage recording tape clip | report article story piece newspaper paper |
interview talk conversation | letter memo email message | speech address remarks remark |
meet meeting talk discuss discussion summit | visit trip tour travel | foreign overseas abroad international |
help aid assist assistance support | support back endorse favor backing endorsement | oppose against opposition object |
plan intend propose proposal scheme intention |
allow permit let authorise authorisation authorization mandate approve approval permission |
ban forbid prohibit bar outlaw prohibition | join enter enlist enrol | serve service duty | veteran vet |
war conflict fighting combat fight | fight battle combat struggle | peace ceasefire truce | nation country state |
american us unitedstates washington | city town | large big huge major vast | small little minor tiny |
several few some many numerous | wrong mistake incorrect error false untrue |
lie false untrue mislead misleading falsehood distortion misrepresent misstate misspeak misspoke |
true right correct accurate | embarrass humiliate disgrace shame | apologise apology sorry regret |
disclose reveal expose unveil revelation uncover disclosure | show reveal indicate suggest demonstrate |
probe investigation inquiry investigate examine examination enquiry | suspect suspicion accused | victim casualty |
steal theft rob robbery heist burglary thief | shoot shooting gunfire gun | rape assault abuse molest |
search hunt manhunt | find discover locate discovery | rescue save | flee escape | return comeback back |
move relocate shift transfer | send dispatch deploy deployment |
supply send ship deliver provide | give grant provide extend offer award |
get receive obtain land gain benefit accept | keep retain hold | change alter amend shift revise reform |
build construct construction | destroy demolish wreck destruction | hit strike affect | happen occur place |
expect anticipate forecast predict likely | believe think feel consider view | know aware |
worry concern fear frightened afraid anxious | angry anger furious outrage fury | happy glad pleased delight |
joke jest quip | ineffective ineffectiveness fail failure | fail failure unable | succeed success successful |
hold stage host | release free | publish print issue release | tax levy | rate percent percentage | game match contest |
team side squad club | player athlete | coach manager | score goal | title championship crown trophy |
film movie picture | actor actress star | singer musician | school college university campus | student pupil |
teacher professor | church religious religion faith | christian evangelical | same equal equally | treat treatment |
federal national government | recognise recognition | apply cover affect extend | issue matter question |
answer respond response reply react reaction | step action move | immigrant migrant refugee | border frontier |
nuclear atomic | weapon arms gun ammunition munition |
missile rocket | oil crude petroleum | company group organisation |
member colleague | spokesman spokeswoman spokesperson | official authority |
outage disruption disrupt downtime cut blackout failure | repair fix restore resolve mend patch |
destroy damage devastate wreck ruin flatten level raze gut demolish | riot clash unrest violence melee disorder chaos |
stab knife stabbing | execute execution hang hanging | suicide kill | rescind revoke restore reverse overturn withdraw |
undermine weaken erode hurt harm | tackle address confront handle deal |
trigger spark unleash provoke prompt cause ignite | raid sweep crackdown swoop bust operation search |
hijack seize commandeer | flee escape run abscond | grab snatch seize | admit acknowledge concede confess confession |
treatment rehab therapy care | transfer transport carry move | expand widen broaden extend expansion |
shrink narrow contract | restrict limit curb constrain restriction cap | tighten toughen stiffen strengthen |
loosen ease relax soften | block prevent stop halt thwart foil bar | obstruct hinder hamper impede |
enable empower let | force compel coerce require oblige | order instruct direct command | demand require insist call |
refuse decline reject rebuff spurn | ignore disregard overlook dismiss | avoid evade dodge sidestep escape |
violate breach break flout violation | comply obey follow adhere compliance | enforce implement impose apply carry |
implement introduce adopt enact | approve pass adopt ratify endorse clear | veto block reject | draft write author pen |
sign ink seal | negotiate talk bargain negotiation | mediate broker | compromise concession concede |
dispute row feud quarrel argument disagreement controversy spat | scandal affair controversy |
corruption bribery graft bribe | fraud scam swindle deception deceive cheat | embezzle steal misappropriate |
hide conceal cover withhold | leak disclose reveal | spy espionage surveillance eavesdrop |
hack breach intrusion cyberattack | track monitor watch trace observe | evidence proof document |
witness testify testimony | jury juror panel | lawyer attorney counsel solicitor barrister | prosecutor prosecution |
inmate prisoner detainee | hostage captive abductee | kidnap abduct abduction seize | smuggle traffic trafficking |
drug narcotic cocaine heroin | drunk intoxicated alcohol | speed accelerate hasten fast quick rapid swift swiftly |
slow sluggish gradual | sudden abrupt unexpected | sharp steep dramatic drastic | strong powerful robust fierce |
weak feeble fragile | severe serious grave critical acute | dangerous risky hazardous perilous risk danger |
safe secure safety security | important key crucial vital significant major | huge massive enormous giant vast |
famous renowned celebrated wellknown prominent | popular beloved favourite | controversial contentious divisive |
illegal unlawful illicit unauthorised lawless lawlessness | legal lawful legitimate legally |
unfair unjust discriminatory | discrimination bias prejudice racism |
impartial neutral objective unbiased impartiality | racist bigoted xenophobic |
honest truthful candid frank forthright sincere | secret clandestine covert confidential | public open |
private personal | joint shared common bilateral | annual yearly | early premature | late delayed overdue |
final last ultimate | initial first original | begin open start commence kick | upcoming forthcoming scheduled planned |
schedule plan slate due | recent new latest | old ancient elderly | rich wealthy affluent | poor impoverished poverty |
cheap inexpensive affordable | expensive costly pricey | profit earnings income gain | revenue sales income |
loss deficit shortfall | debt liability borrowing loan | bankrupt insolvent bankruptcy insolvency |
invest investment investor | bank lender | stock share equity | price cost value worth | inflation prices |
economy economic |
recession downturn slump | unemployment jobless | layoff redundancy dismissal | wage salary pay |
strike walkout stoppage | union labour labor | factory plant mill | product goods item |
customer consumer client shopper | shop store retailer retail | supplier provider vendor | import export trade |
tariff duty levy | sanction penalty punish punishment embargo | fine penalty |
compensate compensation damages reimburse | owe debt due | donate donation contribute contribution give |
charity nonprofit foundation | budget spending | subsidy grant | poll survey | percent percentage share portion |
majority most | minority few | double twofold twice | average mean | total sum overall altogether | number figure |
region area province territory district | capital city | village hamlet | neighbourhood community district |
road street highway | bridge overpass | airport airfield | station terminal | port harbour harbor dock | river stream |
flood inundate deluge | drought dry | snow blizzard | wind gale | temperature heat warm | climate weather |
pollution contamination contaminate emission | wildlife animal | dog canine puppy | farm agriculture farmer |
crop harvest | food meal | water drinking | hunger famine starvation | epidemic outbreak pandemic |
virus infection infect | vaccine vaccination immunise inoculate | drug medicine medication | surgery operation |
patient sick | pregnant pregnancy | abortion termination | baby infant newborn | birth born | mother mom mum |
father dad | parent family | husband spouse | wife spouse | relative family kin | friend ally |
rival opponent foe enemy adversary challenger | critic opponent detractor | supporter backer fan follower advocate |
activist campaigner advocate | scholar academic expert professor analyst | scientist researcher research study |
discover find identify detect | test trial experiment | rocket spacecraft launch | satellite spacecraft |
computer machine | phone mobile cellphone smartphone | internet web online | website site webpage |
app application software | user account subscriber | post tweet publish | photo photograph picture image |
video clip footage | newspaper daily press | reporter journalist correspondent | editor editorial | broadcast transmit |
book novel | author writer | prize award honour honor | festival event celebration | celebrate mark commemorate |
anniversary commemoration | ceremony event | funeral burial bury | mourn grieve grief | tribute homage honour |
pray prayer worship | bishop cleric priest pastor imam | mosque church temple | muslim islam islamic |
catholic pope vatican | jew jewish | black africanamerican | hispanic latino | native indigenous |
foreigner alien immigrant | asylum refuge | visa permit | passport document |
deport expel expulsion deportation remove | exile banish | citizen national citizenship | resident inhabitant local |
population people | crowd throng | group band gang | leader chief head | deputy vice | ambassador envoy diplomat |
embassy consulate | treaty pact accord agreement | resolution motion | committee panel commission | hearing session |
minister secretary | department ministry agency | king monarch queen royal | coup overthrow putsch topple oust |
revolution uprising revolt rebellion | regime government | dictator autocrat strongman | democracy democratic |
freedom liberty | right entitlement | constitution charter | referendum plebiscite | ballot vote |
debate discussion discuss | speech address | slogan motto | endorse back support | nominate pick choose select |
rally gathering | conservative rightwing republican | liberal leftwing progressive | general commander | navy naval |
pilot crew | helicopter chopper | tank armour | bomb explosive device | mine landmine | siege blockade besiege |
invade invasion incursion | occupy occupation | retreat withdraw withdrawal pullout pull | advance push |
capture seize retake | surrender capitulate | truce ceasefire armistice | attacker assailant gunman perpetrator |
target aim | threat menace danger | responsible blame responsibility | prepare ready preparation | reject dismiss deny |
misspeak misstate mistake | mislead deceive misleading | exaggerate overstate embellish | insult offend offensive |
inappropriate improper unacceptable unbefitting | apologise sorry | forgive pardon clemency amnesty |
thank grateful gratitude | regret lament | hostile hostility | strange unusual odd rare | consistent steady |
clear explicit unequivocal | vague unclear ambiguous | confuse confusion |
complicate complication complex complicated cumbersome | simple easy straightforward | difficult hard tough |
problem trouble difficulty issue | solution remedy | benefit advantage | drawback disadvantage |
opportunity chance opening | possible potential | likely probable | certain sure certainty |
doubt question scepticism skepticism | evaluate assess judge assessment | estimate reckon | measure gauge |
compare comparison | similar alike | different distinct | separate apart |
link tie connect connection relation relationship | cooperate cooperation collaborate collaboration | relation tie |
friendly amicable | visit meet | phone call telephone | invite invitation | attend participate participation |
skip miss boycott | replace succeed substitute replacement | remain stay | live reside residence residency |
born native | age old | trip journey travel | drive motor | driver motorist | passenger traveller traveler |
train rail railway | bus coach | bicycle bike cyclist | walk stroll | swim swimmer | drown submerge |
climb mountaineer | champion titleholder winner | finalist final | tournament competition contest championship |
league division | season campaign | record best | injure injury | fan supporter | stadium arena | medal gold |
race sprint | retire retirement quit | contract deal | early prior previous previously earlier before ago |
former ex once onetime | today day | week weekend | month monthly | year annual
"""

_OPPOSITES = """
win : lose defeat | accept agree approve back support endorse : reject refuse oppose deny decline |
rise increase grow climb jump surge gain up raise : fall decrease decline drop sink plunge slump reduce cut down |
start begin launch open : stop end halt cease finish conclude close | guilty convict : innocent acquit clear |
alive survive : dead die death kill | allow permit authorise : ban forbid prohibit bar block |
legal : illegal |
join enter : leave quit exit withdraw | stay : leave quit resign depart | arrest detain jail : release free |
true accurate correct right : false untrue wrong incorrect mislead misleading inaccurate |
confirm admit acknowledge : deny dispute reject refute | praise hail : criticise condemn denounce |
success successful succeed : failure fail | pass approve adopt : reject block defeat |
hire appoint : fire sack dismiss | safe : dangerous unsafe | always : never | remember : forget | peaceful : violent |
voluntary voluntarily : draft conscript | open unlocked : locked shut closed | armed : unarmed | sober : drunk |
onside level : offside | former : current incumbent present |
full complete entire enough sufficient : short lacking insufficient incomplete |
few rare rarely seldom occasional occasionally once : often repeated repeatedly frequent frequently
"""


def _rows(table: str) -> list[frozenset[str]]:
    return [frozenset(stem_word(word) for word in row.split()) for row in table.split("|")]


@cache
def _kin() -> dict[str, frozenset[str]]:
    kin: dict[str, frozenset[str]] = {}
    for row in _rows(_KINDRED):
        for stem in row:
            kin[stem] = kin.get(stem, frozenset()) | row - {stem}
    return kin


@cache
def _opposites() -> dict[str, frozenset[str]]:
    against: dict[str, frozenset[str]] = {}
    for row in _OPPOSITES.split("|"):
        left, right = (frozenset(stem_word(word) for word in side.split()) for side in row.split(" : "))
        for here, there in ((left, right), (right, left)):
            for stem in here:
                against[stem] = against.get(stem, frozenset()) | there
    return against


@lru_cache(maxsize=1 << 15)
def kindred_of(stem: str) -> frozenset[str]:
    """The stems that news writing puts in this stem's place, and it in theirs; empty where the table has none."""
    return _kin().get(stem, frozenset())


@lru_cache(maxsize=1 << 15)
def opposites_of(stem: str) -> frozenset[str]:
    """The stems that say the opposite of this one; empty where the table has none."""
    return _opposites().get(stem, frozenset())
