"""Given names: which are short forms of each other, and which are usually a man's or a woman's.

Facts of usage, written down by the authors of Headwater for English-language news; names given to both are left out.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

Gender = Literal["m", "f"]

_SHORT_FORMS = """
abraham abe | albert al bert | alexander alex sandy alec | alfred al fred | andrew andy drew | anthony tony
antonio tony | arthur art | benjamin ben benny | bernard bernie | bradley brad | charles charlie chuck chas
christopher chris kit | clifford cliff | daniel dan danny | david dave davey | dennis denny | donald don donnie
douglas doug | edward ed eddie ted ned | edmund ed | eugene gene | francis frank | franklin frank
frederick fred freddie | gabriel gabe | geoffrey geoff | gerald gerry jerry | gregory greg | harold hal harry
henry harry hank | herbert herb | isaac ike | jacob jake jack | james jim jimmy jamie | jeffrey jeff | jeremy jerry
jerome jerry | john jack johnny jon | jonathan jon | joseph joe joey | joshua josh | kenneth ken kenny
lawrence larry | leonard len lenny leo | leslie les | louis lou | martin marty | matthew matt | maxwell max
michael mike mick mickey | mitchell mitch | nathan nate | nathaniel nate | newton newt | nicholas nick nicky
norman norm | oliver ollie | patrick pat paddy | peter pete | philip phil | phillip phil | randall randy
raymond ray | reginald reg | richard rick dick rich ricky richie | robert bob rob bobby robbie | rodney rod
roger rodge | ronald ron ronnie | rudolph rudy | russell russ | samuel sam sammy | sergei sergey | solomon sol
stanley stan | stephen steve | steven steve | stuart stu | terence terry | theodore ted teddy | thomas tom tommy
timothy tim | victor vic | vincent vince | walter walt | william bill will billy willie | zachary zach zack
abigail abby | alexandra alex sandra | amanda mandy | angela angie | ann annie | anne annie | barbara barb
beatrice bea | catherine cathy kate katie cath | christina chris tina | christine chris chrissy | cynthia cindy
deborah deb debbie | debra deb debbie | dorothy dot | eleanor ellie nell
elizabeth liz beth betty betsy lizzie eliza | emily em | florence flo | frances fran | gabrielle gabby
jacqueline jackie | janet jan | jennifer jen jenny | jessica jess jessie | judith judy | julia julie
katherine kathy kate katie | kathleen kathy kate | kimberly kim | laura laurie | lillian lily | linda lin
margaret maggie meg peggy marge | martha marty | mary molly | melissa mel | melanie mel | nancy nan | natalie nat
pamela pam | patricia pat patty tricia | penelope penny | rebecca becky | roberta bobbie | samantha sam
sandra sandy | sarah sally | stephanie steph | susan sue susie | suzanne sue | theresa terry tess | valerie val
veronica ronnie | victoria vicky | virginia ginny | vladimir volodymyr | dmitry dmitri dmitriy dmytro
mikhail misha | aleksandr alexander | benyamin benjamin bibi | ashton ash | yitzhak isaac | shimon simon
"""

_MEN = """
aaron abdul abdullah abraham adam adel ahmad ahmed akbar akira alan albert alejandro aleksandr alex alexander alexei
alfred ali allan allen amir anders andre andrei andrew andy angelo ansel anthony anton antonin antonio arnold art
arthur arun ashok asif atal barack barry bashar ben benigno benjamin bernard bernardo bernie bertrand bill billy
binyamin bob bobby boris brad bradley brandon brendan brett brian bruce bruno bryan calvin carl carlos carter chad
charles charlie chester chris christian christoph christopher chuck clarence clark clarke claude claus clay cliff
clinton colin connor cory craig curtis cyril damien dan daniel danny darrell dave david dean dennis derek devin dick
diego dieter dimitri dmitri dmitry dominic don donald doug douglas duncan dwight dylan earl ed eddie eduardo edward
edwin elliott elon emanuel emmanuel enrique eric erik ernest ernesto ethan eugene evan fabio faisal fernando fidel
francis francisco franco francois frank franklin fred frederic frederick gareth gary gavin geert gene geoff george
gerald gerard gerhard gilbert giovanni giuseppe glenn goodluck gordon graham greg gregory guillermo gustavo guy
haidar haider hamad hamid hank hans harold harry hasan hassan hector helmut henrik henry herbert herman hosni howard
hugh hugo hussein ian ibrahim igor ilham imran isaac ismail ivan jack jacob jacques jaime jake jamal james jared
jason javier jay jean-claude jean-marie jean-paul jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joaquin joe
joel john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan juha julian julio julius jun junichiro
justin karl keith kemal ken kenneth kenny kevin khaled khalid klaus kofi kumar kurt kyle lance larry lars lawrence
len leo leon leonard leonid leopoldo lewis liam lloyd lou louis luc luca lucas luis luiz luke mahmoud mahmud malcolm
manfred manmohan manuel marc marcel marco marcos marcus mario mark marko markus martin marvin masood massimo mathieu
matt matteo matthew maurice mauricio max maxim mehmet michael michel miguel mike mikhail milos mitch mitchell mitt
mohamed mohammad mohammed moqtada moshe muammar muen muhammad muhammadu mustafa mwai narendra nasser nathan
nathaniel neal neil nelson newt nicholas nick nicolas nicolás nigel noah noel norman nouri nuri oleg oliver olusegun
omar orrin osama oscar oswaldo owen pablo patrick paul pavel pedro pervez pete peter petro phil philip philippe
phillip pierre piers prakash rafael rahul raila rajesh rajiv rakesh ralph ramesh ramon randy raul ravi ray raymond
recai recep reinhard rené ricardo rich richard rick rob robert roberto roberton rod roderick rodney rodrigo roger
roland roman ron ronald rory ross rowland roy ruben rudolph rudy rupert russ russell ryan saad saddam salman
salvador sam samuel sanjay santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn shimon
shinzo silvio simon slobodan stan stanley stefan stephan stephen steve steven stewart stuart suresh sven tarek tariq
tayyip ted terrence thabo theodore thomas tim timothy toby todd tom tomas tommy tony travis trevor tyler uhuru
umberto vaclav vicente victor viktor vince vincent vinod vitaly vladimir volodymyr wael walid walter warren wayne
wesley wilbur will william willie winston wolfgang xavier yasser yasuo yitzhak yoweri yuri yusuf zachary
"""

_WOMEN = """
abigail ada adriana agnes aisha alexandra alexandria alice alicia alison allison amanda amber amy ana anastasia
andrea angela angelina angie anita ann anna anne annette annie antonia arlene asha ashley astrid audrey ayesha
barbara beata beatrice becky belinda benazir bernadette beth betsy betty beverly bianca bonnie brenda bridget
brigitte brittany camilla candice carla carly carmen carol carole caroline carolyn catherine cathy cecilia celia
charlene charlotte chelsea cheryl chloe christiane christina christine cindy claire clara claudia colleen connie
constance corazon courtney cristina crystal cynthia daisy danielle daphne darlene debbie deborah debra delia denise
diana diane dianne dilma dolores donna dora doris dorothy edie edith eileen elaine eleanor elena elisabeth elise
elissa eliza elizabeth ella ellen eloise elsa emily emma erica erika erin esther ethel eva evelyn ewa faith fatima
federica felicia fiona florence frances gabriela gabrielle gail geraldine gertrude gina gisele gladys glenda gloria
grace grazyna greta gretchen gwen hannah harriet hazel heather heidi helen helena helle hilary hillary hope ida
imelda indira inga ingrid irene irina iris isabel isabella ivanka ivy jacinda jackie jacqueline jane janet janice
jeanne jen jenna jennifer jenny jessica jill joan joanna joanne jocelyn johanna josephine joy joyce juanita judith
judy julia julie june karen karin karla kate katherine kathleen kathryn kathy katie katrina kay kayla kellyanne
kendra kimberly kirsten kirstjen kristen kristin krystal lakshmi lara laura lauren laurie leah leila lena leticia
letizia lillian lily linda lindsay lisa liz lois loretta lori lorraine louise lucia lucy lydia lynn mabel madeleine
maggie malala malgorzata mandy marcia margaret margarita margot maria marian marianne marie marilyn marina marine
marissa marjorie marlene martha mary maureen maya megan meghan melania melanie melinda melissa mercedes meredith mia
michaela michele michelle mildred milena miriam misty moira molly mona monica muriel nadia nancy nanette naomi
natalia natalie natasha nicola nicole nikki nina nora norma octavia olga olivia paige pam pamela patricia patty
paula pauline pearl peggy penelope penny phoebe phyllis priscilla priti priya rachel ramona rebecca regina rekha
renee rhonda rihanna rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sara
sarah savannah selma sharon sheila shelley sheryl shirley sofia sonia sonya sophia sophie stacy stella stephanie sue
susan susana susanna susanne sushma suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa theresa tiffany
tina tracey tracy tricia tulsi uma ursula valentina valerie vanessa vera veronica victoria viola virginia vivian
wendy whitney winnie yasmin yolanda yulia yvette yvonne zara zoe
"""


@cache
def _short_forms() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, group in enumerate(_SHORT_FORMS.replace("\n", " | ").split("|")):
        for name in group.split():
            table.setdefault(name, set()).add(number)
    return {name: frozenset(groups) for name, groups in table.items()}


@cache
def _genders() -> dict[str, Gender]:
    men, women = set(_MEN.split()), set(_WOMEN.split())
    genders: dict[str, Gender] = {}
    for name in men - women:
        genders[name] = "m"
    for name in women - men:
        genders[name] = "f"
    return genders


def are_short_forms(first: str, second: str) -> bool:
    """Whether two given names, in lower case, are forms of one ("bill", "william")."""
    return first == second or not short_forms_of(first).isdisjoint(short_forms_of(second))


def short_forms_of(given: str) -> frozenset[int]:
    """The numbers of the groups of forms of one name to which a given name, in lower case, belongs."""
    return _short_forms().get(given, frozenset())


def usual_gender(given: str) -> Gender | None:
    """The usual gender of a given name in lower case, or `None` where it is unknown or both."""
    return _genders().get(given)
