"""How common a word is in English news: the words that stand in at least one article in fifty.

Facts, counted over 6,000 articles of many US and British outlets (2012 to 2020); names and numbers are left out. In a
collection of three articles no count over the collection can tell a rare word from a common one; this table can.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log2

# Words that stand in at least 40, 20, 10, 5 and 2 percent of articles; the share is the middle of each band.
_BANDS: tuple[tuple[float, str], ...] = (
    (
        0.6,
        """
a about after against all also an and any are as at back be because been before being both but by can could country
did do don't down during even first for from get going government had has have he him his how i if in into is it its
just last like made make many may more most much national new news no not now of on one only or other our out over
people political president said say should since so some state states still take than that the their them then there
these they think this those time to told two up very was way we week well were what when where which while who will
with would year years you
""",
    ),
    (
        0.28,
        """
according across added administration again ago already among another around asked away based become believe better
between big bill call called came campaign can't care case change chief clear come control day days deal decision
didn't different director does doesn't doing done earlier early election end enough every fact far federal few
former found four friday general give given go good got group hard health help her here high home however i'm
important including instead issue issues keep know later law leader leaders least left less let likely little long
look lot major majority making me media members might million monday money month months move mr must my nation need
never next number off office officials once others own part party past percent place plan point policy power
presidential press public put question real really recent report reported right run same saying says second security
see seen set several she show sign something statement story such support they're thing things though three through
thursday today too took top trying tuesday u.s under until us use used vote voters want we're wednesday whether why
without work working world yet your
""",
    ),
    (
        0.14,
        """
able access accused action actions actually adding address agency agree agreement ahead allow allowed almost along
although always am announced answer anti anyone anything approach april aren't ask associated attack attacks
attention attorney august bad became began behind best beyond biggest billion black border bring brought budget
business calling calls candidate candidates cannot cases certain certainly chairman chance changes children citizens
city civil claim claims class close comes coming comments community companies company concerns conference
congressional conservative conservatives continue continued contributed copyright cost countries course court
coverage crisis current cut data death debate decades december defense described despite difficult due each economic
economy effect effort efforts either elected elections else email enforcement especially event ever everyone
everything evidence example executive expected face failed fall families family fear february feel fight final
financial find fire five focus follow following force foreign forward free front full further future gave getting
goes governor great ground groups growing half hand happen happened having head hearing held helped higher himself
history hit hold hope hours human i've idea image images immediately immigration include included increase
information intelligence interest international interview investigation involved isn't issued itself january job
jobs july june key killed kind known large largely late latest lawmakers laws lead leadership leading leave led
legal legislation level liberal life line live lives local longer looking lost low makes man march matter mean means
meanwhile meet meeting member men message middle military millions minority moment morning movement name nearly
needed needs night nominee noted nothing november numbers october official often old open opinion opportunity
opposition order outside particularly parties pass passed pay perhaps person personal photo plans play points police
policies politics poll polls position possible potential presidency pressure primary private probably problem
problems process program protect provide push questions quickly race rather read reason received recently record
reform related released remain remains reporters reports research response result rights risk role rules running
saturday saw school seems self senator senators senior sense sent september serious service services share short
showed shows side significant similar simply single situation six small social someone soon speaking special speech
spending spent spoke spokesman staff stand start started stay step stop strategy strong sunday supporters sure
system taken taking talk talking tax team tell term terms themselves third thought thousands threat together toward
tried true try turn turned tweeted understand using victory video view voted votes wall wanted wants war wasn't ways
we've weeks went whole whom whose willing win within women won won't words worked workers wrong wrote you're young
""",
    ),
    (
        0.07,
        """
ability above absolutely accept account acknowledged acting activists actual add addition additional advance
advantage advertisement adviser advocates affairs afternoon age agencies agenda agents aggressive agreed aid aide
aides aimed air al allegations alleged allies allowing allows alone alternative amid amount analysis announcement
annual ap apparently appeal appear appeared appears approval approved area areas argue argued arguing argument armed
article aside asking assault attempt audience author authorities authority available average avoid backed ban bank
base basic basis battle becoming begin beginning behavior believed believes below benefit benefits bid bills
bipartisan bit blame block blue board book boost break broad broader broke build building built businesses buy
campaigns capital caption career carry cast caucus cause caused central century challenge challenges chamber changed
changing charge charged charges check child choice choose cited cities citing claimed clearly click climate closed
closely co coalition colleagues college comment commitment committed common communications communities compared
complete completely concern concerned concluded conditions conduct conducted confidence confirmed conflict
consequences consider considered considering constitutional continues contrast controlled controversial convention
conversation core coronavirus costs couldn't counsel couple cover create created creating credit crime criminal
critical criticism criticized critics crowd currently cuts damage dangerous dead debt decade decide decided
decisions declared declined deep deeply defeat defend deliver delivered demand democracy denied deputy designed
details determine development died difference direct direction directly discuss discussion district documents
dollars domestic door doubt dozen dozens dr drive dropped drug easily easy editor education effective effectively
eight emails emergency employees ended energy ensure entire entirely era establishment evening events eventually
everybody exactly exchange existing expand expect experience experts explain explained expressed faced faces facing
facts failure fair faith false familiar father favor fell fellow felt fewer field fighting figure figures file filed
finally fine fired firm fiscal fix floor focused followed food forced forces form freedom friend friends fully fund
funding funds game gas generally gets gives giving global goal gone greater growth gun guy hands happening happens
happy harder hasn't haven't hear heard heart helping highest highly historic holding hopes host hour huge hundreds
hurt i'd i'll ideas identified illegal imagine immediate immigrants impact impeachment impossible includes income
increased increasing increasingly indeed independent individual individuals industry influence infrastructure
initial inside insisted instance insurance intended interests internal investigations join joined joint journalists
judge keeping kept killing knew knows labor lack language larger largest launched lawyer learned leaving legislative
letter levels light limit limited lines list living looked looks lose losing loss love lower main market mass
massive matters maybe mayor meaning meant measure measures medical met mind minister minute minutes mission moderate
mostly moved moving mrs ms multiple named nations nature near necessary negotiations neither network nine nobody
nomination non none nor note noting nuclear obvious obviously offer offered officer officers ones ongoing online
opened opening operations opponents oppose opposed option organization organizations otherwise outcome overall page
paid panel parents particular partisan parts passing path paying peace per percentage period permission phone pick
picture piece places planned played playing pointed politically politicians polling poor popular population
positions positive possibility posted potentially powerful powers practice prepared present presidents pretty
prevent previous previously price prime prior privacy pro professor profile programs progress progressive project
prominent promise promised proposal proposals proposed protection protest protesters protests prove provided
providing publicly published pushed pushing putting quite racial raise raised raising rally ran range rate rates re
reach reached ready reality reasons receive records red reduce referring refused regarding region regulations
rejected relations relationship release remained remarks remember repeal repeatedly replace reportedly reporter
reporting represent reprint request require required requires residents resources respect respond responded
responsibility responsible rest restrictions results return reuters revealed review rhetoric rise rising room
roughly rule ruling safe safety save scandal scheduled schools science seat secret secure seeing seek seeking seem
seemed send sending separate series seriously serve served setting seven shared shift shooting shortly shot
shouldn't showing shown shut sides signed signing signs simple site society solution sometimes son sort sought
source sources speak specific specifically spend spread stage standard standing star starting statements status
steps stood stopped stories strike student students study style subject success successful suggest suggested
suggests summer supported supporting supposed survey table takes talked talks target targeted taxes technology
television telling terrorism terrorist test testimony they've thinking thinks threatened threats throughout thus
ties toggle total tough town track trade traditional travel trial troops trust truth turning tweet twice ultimately
unclear unless unlikely unprecedented upon urged usually values various version via victims views violence violent
visit voice voting wait waiting wake warned warning we'll weapons website weekend whatever wide widely wife wing
winning woman word works worried worse worst worth wouldn't write writing written yes
""",
    ),
    (
        0.03,
        """
abortion abroad absence abuse accepted accountability accountable accounts accurate accusations accusing achieve
achieved acknowledge acted active actively activist activities activity acts ad addressed addressing adds admit
admitted adopted ads adult adults advanced advertising advice advisers advocacy advocate affect affected afford
afraid aftermath agent aggressively agrees aim airport aisle allegedly alliance ally alongside ambassador amnesty
amounts analyst analysts anger angry anniversary announce announcing anonymity answered answers anticipated anybody
anymore anyway anywhere apart app apparent appeals appearance appearing applied apply appointed appointment
appropriate approve argues arguments arm arms arrest arrested arrived articles asks assertion assessment assets
assistance assistant associate associates assume attacked attacking attempted attempting attempts attend attended
attending attorneys authorized automatic avoided aware background backing backlash badly balance ball ballot ballots
banks banned banning bar barely basically battleground battles bear beat becomes begins begun behalf belief beliefs
bias bigger billionaire billions birth blamed blasted blocked blood blow body bomb books borders born boss bottom
bought box boy branch brand breaking bridge brief briefed briefing bringing brings broadcast broadly broken brother
buildings burden businessman buying cable calm camp campaigning canceled candidacy capable capacity captured car
card careful carefully carried carrying cars cash catch caucuses caught causes causing ceiling centers ceremony
chain chair challenged challenger challenging chances channel chaos character checks choices chose chosen church
circle circumstances citizen citizenship civilians claiming classified clean cleared closer closest closing coast
code cold collapse colleague collection collusion color column combat combination combined comfortable command
commander commentary commercial commit committees communication compete competing competition competitive complained
complaint complaints completed complex complicated comprehensive compromise computer concerning conclusion
conclusions concrete condemned condition confident confirm confirmation confront confrontation confusion congressman
connected connection consensus consideration consistent consistently conspiracy constant constituents construction
consumer consumers contact contain content contentious contest context continuing contract contrary contributions
controls controversy conventional conversations convicted convince convinced cooperation corporate corporations
correct correspondent corrupt corruption count counter counties counts courts covered covering crazy creates
creation credibility credible crimes criminals criticize criticizing cross crowds crucial cultural culture custody
customers cutting cycle damaging danger dark date daughter de deadline deadly dealing deals deaths debates
declaration declare declaring decline dedicated deemed deeper defeated defended defending deficit define defined
definitely definition degree delay delayed delegates delivering demanded demanding demands demonstrate demonstrated
deny denying departments departure depending deployed deportation describe describes describing deserve desire desk
desperate destroy destroyed destruction detail detailed determined devastating develop developed developing
developments device die differences differently digital dinner diplomatic directed disagree disappointed disaster
disclosure discovered discrimination discussed discussing discussions disease dismiss dismissed display dispute
distance districts diverse diversity divide divided division divisions divisive doctor doctors document dollar
dominated donations donors doors double draft dramatic dramatically draw drawing drawn dream drew driven driving
drop drugs duty eager earned earth ease easier eastern economics economist economists ed edge editorial effects
elect electoral electorate elements eligible eliminate elite elsewhere embassy embrace embraced emerge emerged
emerging emotional emphasized employee employers employment encourage encouraged encouraging ending endorsed
endorsement ends enemies enemy enforce engage engaged enjoy enormous enter entered entering entry environment
environmental episode equal equality equally equipment error essential essentially establish established estate
estimate estimated estimates ethics everywhere evil ex examples except exception exchanges executives exercise exist
exists exit expanded expanding expansion expectations expects expensive experienced expert explaining explains
explanation explicitly exposed express extend extended extension extensive extent extra extraordinary extreme
extremely eye eyes facilities facility factor factors fail failing fails fairly fake fallen falling famous fast fate
favorite fears featured feeling feels feet female fifth filibuster filing fill filled finance finding findings finds
finish finished firing firms fit flag flight flow fly focusing folks follows foot forcing forever forget formal
formally formed forms forth forum fought founded founder fourth framework frankly fraud frequently fresh friendly
frustrated frustration fuel fueled fundamental fundamentally funded fundraising gain gained gains gang gap gather
gathered gathering gay gender generation generations giant goals goods gotten governing governments governors grand
grant granted greatest grew grounds grow grown guarantee guard guess guidance guide guidelines guilty guns guys
hadn't hall halt handed handful handle handling hardly harm hate he'd he'll headed heading headline headlines
headquarters heads healthcare healthy hearings heat heavily heavy hell helps herself highlights hire hired hiring
historical historically holds holiday homes honest honor hoped hopeful hoping hospital hospitals hosted hostile hot
hotel houses housing https humanitarian hundred hunt husband identify identity ideological ideology ignore ignored
ill illegally immigrant implement implemented implications importance impose imposed impression improve improving
inbox incident incidents increases incumbent independence independents indicate indicated indication industrial
industries inequality inevitable influential informed initially initiative injured inner innocent inquiry insist
insisting inspector inspired institution institutions integrity intense intent interested interesting interference
intervention interviewed interviews introduced investigate investigated investigating investigators investment
invited involvement involving items jail joining journalism journalist judges judgment judicial jump jury justices
justify keeps kick kids kill kinds knowing knowledge lady laid land latter launch lawmaker lawsuit lawsuits lawyers
lay leads leaked leaning learn learning leaves legacy legally legislature legitimate lengthy lesson letters letting
leverage liberals liberty lie lied lies likes limiting limits link linked listen listening literally lived loans
lobbying location locked longtime looming losses lots loved lowest lying machine magazine mail mainly mainstream
maintain maintained male managed management manager managing mandate manner manufacturing map margin marked markets
marriage married massacre match mate material meaningful meddling meetings memo memorial mental mention mentioned
merely messages messaging mid midterm migrants miles minds minimum minor minorities misconduct misleading miss
missed missile missiles missing mistake mix mixed model modern modest moments momentum moral mother motion motivated
moves movie murder myself names narrative narrow nationally nationwide natural nearby necessarily negative negotiate
negotiating neighborhood net networks newly newsletter newspaper nice nominated nominees normal notably notes notice
notion nowhere numerous oath observers obstruction obtain obtained occur occurred odds offensive offering offers
offices officially oil older onto op openly operating operation operatives opinions opponent opportunities opposing
opposite optimistic options ordered orders ordinary organized original originally ought ourselves outbreak outlets
outrage outright overcome overhaul overnight overseas oversight overwhelming overwhelmingly owned owner owners pace
package pages pain pair pandemic paper partial participate partly partner partners partnership passage passes
patient patients pattern payments peaceful pending perceived perfect performance permanent personally personnel
perspective persuade phase phrase physical picked placed plane planning platform plays pleaded pledge pledged plenty
plus pointing politician populist portion pose possibly posts poverty practices praise praised pre precedent
precisely predicted prefer premiums prepare preparing presence presented preserve pressed pressing presumptive
preventing prices primaries primarily principle principles priorities priority prison privately privilege probe
procedures proceedings produce produced product production products professional profit progressives projects
promises promising promote promoting prompted proof proper properly property prosecution prosecutor prosecutors
prospect prospects prosperity protected protecting protections proud proved proven provides provision provisions
pull pulled pulling pundits purchase purpose purposes pursue puts qualified quality quarter questioned questioning
quick quiet quo quoted races racism racist radical radio raises rallies ranging rank ranking ranks rapidly rare
rarely rating ratings reaching reaction reading realdonaldtrump realize reasonable recall receiving recession
recognize recognized recorded recovery reduced reducing reduction reelection reference referred reflect reflects
reforms refusal refuse refusing regard regardless regime regional registered regular regularly regulation reject
relationships relative relatively releasing relevant relief religion religious rely remaining removal remove removed
renewed reopen repeated replaced replied representative represented representing represents reputation requested
requests requirement requirements requiring researchers resign resignation resigned resistance resolution resolve
responding responses restaurant restore resulted retired retirement returned returning returns reveal revelations
revenue reverse revolution rich rid ridiculous rifle risks rival rivals road robust roll roots rose round ruled
runner runs rural rush sad sale sales sanctions sat saved scale scenario scene schedule scientists scope scrutiny
sea search season seats section sector seeks seemingly sees seized select sell selling sensitive sentence sentiment
server serves serving session sets severe sex sexual shape shares sharing sharp sharply shifted shifting shock
shootings shutdown sick signal signaled signature significantly silence silent similarly sit sites sitting size
skeptical slightly slow smaller smart socialist sold soldiers solid solutions solve somebody somehow somewhat
somewhere sound sounds space sparked speaks speculation speeches speed spirit split spoken spokesperson spokeswoman
sponsored spot spotlight spring staffers stake stakes stance standards stands starts stated statewide station
statistics stayed staying steady stepped stick stock stopping store storm straight strategic strategist streets
strength stressed strikes striking stronger strongest strongly struck structure struggle struggled struggling stuck
studies stuff subpoena subsequent subsidies substantial succeed successfully sudden suddenly suffered suffering
sufficient suggesting suit summit super supply supporter supports surely surge surprise surprised surprising
surrounding surveillance survive suspect suspected sweeping swing systems tactics tank targeting targets task
taxpayer taxpayers teachers tech technical tells temporarily temporary ten tend tens tensions tenure terrible
territory terror terrorists tested testified testify testing tests text thanks theme theory therefore they'd they'll
thirds threaten threatening threatens threshold throw throwing thrown ticket tie tied tight timing toll tomorrow
tone tonight tool tools topic totally touch tougher tour towards tracking trading tradition traffic trail train
training transcript transition transparency transportation traveled treat treated treatment tremendous trend tries
trigger trillion trip trouble troubling truly turnout turns tweeting tweets type types typical typically ultimate
unable unacceptable uncertainty unconstitutional underlying undermine understanding understands understood
undocumented unemployment unfair unions unique unity universal unlike unpopular unusual upcoming updated upper upset
urban urge urging useful users uses usual value variety vast vehicle vehicles veteran veterans veto victim victories
viewed violate violated violation violations virtually virus vision visited vital voices voter vowed vulnerable wage
wages walk walked walking warn warnings wars watching water wave weak wealth wealthy weapon wearing web weekly
welcome welfare weren't whistleblower widespread willingness wind window winner wins wish witness witnesses wonder
worker worry wounded writer writes wrongdoing yesterday you'd you'll you've younger yourself youth zero zone
""",
    ),
)

RARE = 0.002
_NUMBER = 0.02


@cache
def _shares() -> dict[str, float]:
    return {word: share for share, words in _BANDS for word in words.split()}


def listed_words() -> tuple[tuple[str, ...], ...]:
    """The words of each band, the commonest band first. All words of a band have the same share."""
    return tuple(tuple(words.split()) for _, words in _BANDS)


def document_share(key: str) -> float:
    """The share of English news articles in which this word key (see `text.words`) stands, 0 to 1.

    `RARE` for words that are in no list: names and whatever else few articles have; numbers are a little commoner.
    """
    share = _shares().get(key)
    if share is not None:
        return share
    return _NUMBER if key.isdigit() else RARE


# As news repeats its words, a logarithm for each would be a hundredth of the steps of a report.
@lru_cache(maxsize=1 << 16)
def word_bits(key: str) -> float:
    """How much it tells that two texts have this word in common, in bits: under 1 for "the", 9 for a rare name."""
    return -log2(document_share(key))
