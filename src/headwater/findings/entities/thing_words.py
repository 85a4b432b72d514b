"""The nouns by which news calls one thing, and the words beside a noun that do not tell which thing is meant.

Written for Headwater. A class gathers nouns that outlets use for one and the same thing in turn: a ruling that is "the
decision" in the next sentence. That two nouns stand in one class does not make them one thing; see `things.py`.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from headwater.text.dates.lexicon import MONTHS, WEEKDAYS
from headwater.text.function_words import FUNCTION_WORDS, word_set
from headwater.text.stems import stem_word
from headwater.text.words import comparable

_CLASSES = """
ruling decision judgment judgement verdict policy rule regulation guidance announcement move action change order
ruling decision order directive
law act bill legislation statute measure ban amendment
announcement statement declaration communique
remark comment statement word speech address observation criticism insult jab
ad advertisement commercial spot advert video clip
report article story piece account revelation exposé scoop bombshell
event ceremony gathering function appearance rally speech
attack strike bombing raid assault bombardment airstrike operation offensive
shooting killing murder death slaying massacre stabbing rampage bloodbath carnage slaughter
protest demonstration march rally riot unrest
crash accident collision wreck disaster derailment incident
meeting summit talk session encounter discussion negotiation visit trip
deal agreement accord pact treaty settlement arrangement truce ceasefire
lawsuit suit complaint case litigation action challenge petition
study research survey poll analysis finding
election vote race contest ballot campaign referendum runoff primary
plan proposal scheme program programme initiative project blueprint
blaze fire inferno wildfire
storm hurricane cyclone typhoon
illness disease outbreak virus epidemic pandemic
letter memo memorandum email message note
tweet post message
inquiry probe investigation examination review
charge allegation accusation claim
cut reduction
increase rise hike
sanction restriction measure penalty
weapon missile arm rocket
militant terrorist extremist jihadist fighter insurgent gunman rebel guerrilla separatist bandit
soldier troop serviceman
organisation organization
alliance coalition bloc
migrant refugee immigrant asylum-seeker
protester demonstrator marcher rioter
couple spouse partner
voter electorate
company firm business maker giant
plane aircraft jet airliner
ship vessel boat ferry tanker
vote ballot
scandal controversy affair row furor furore uproar backlash outcry episode
nomination appointment selection pick choice
resignation departure exit ouster dismissal firing
freeze suspension halt moratorium pause stoppage
weapon warhead bomb weaponry munition arsenal armament
site facility plant complex compound installation centre center
trip visit tour mission journey
conversation exchange dialogue chat interaction discussion
conspiracy plot scheme collusion
interference meddling tampering
hack hacking cyberattack breach intrusion
document file record paper dossier
newcomer immigrant alien asylum-seeker
caravan convoy
lawyer attorney counsel solicitor barrister
officer policeman constable
teenager youth teen youngster
victim casualty fatality
inmate prisoner detainee captive
worker employee staffer
politician lawmaker legislator congressman parliamentarian
conflict war fighting battle
home house residence property
vehicle car van truck lorry
strike walkout stoppage
merger takeover acquisition buyout
tariff duty levy
drug narcotic
gun firearm rifle pistol handgun
explosion blast detonation
flood flooding deluge
quake earthquake tremor
vaccine jab
book memoir autobiography
film movie
game match fixture
promise pledge vow guarantee assurance commitment
offer overture bid
rumour rumor speculation
mistake error blunder gaffe
wall fence barrier
hotline line telephone phone
supporter backer follower ally associate
critic opponent detractor
boss chief head director
hunt manhunt search
raid swoop crackdown
shortage lack scarcity
aid assistance help
money fund funding cash
footage video recording
violence clash riot unrest disorder disturbance
judge justice
gay lesbian homosexual
closure shutdown
"""
# Words that say how a thing is seen, or when, and not which one it is.
_NEUTRAL = word_set(
    "new latest recent current previous earlier later controversial so-called alleged purported major big huge massive "
    "important key significant historic landmark unprecedented rare widely much-anticipated long-awaited whole entire "
    "full very same own actual real certain sweeping broad broadest dramatic stunning surprise bombshell blockbuster "
    "explosive today tomorrow yesterday tonight last next ongoing planned possible potential proposed expected strong "
    "powerful disdainful harsh sharp bitter dumb nationwide initial original final good bad great best worst "
    "two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands both half other "
    "several numerous various multiple different common joint special main apparent deadly tragic horrific brutal"
)
# Nouns too general to be one thing, and units of time, amount and kind.
_IDLE = word_set(
    "way time times year years month months week weeks day days hour hours minute minutes moment part parts kind "
    "kinds sort type lot lots bit number numbers amount percent per cent dozen hundred thousand million billion "
    "fact thing things side sides end case place point points example reason reasons one ones anything something "
    "nothing everything anyone anybody someone everyone everybody somebody nobody board anonymity scene other "
    "others rest matter today tomorrow yesterday morning afternoon evening night weekend decade decades century "
    "term terms level levels sense chance life lives hand hands head heads face back front line lines world "
    "country nation state states city town street son daughter father mother wife husband brother sister names "
    "word dollar dollars pound pounds euro half third quarter majority minority percentage result results effect "
    "effects position use need future past history spokesman spokeswoman police government minister president "
    "purpose purposes basis range series set variety piece pieces period age order course light sign public press "
    "mind heart body addition access lack degree extent form manner means aspect detail details circumstances "
    "consequence consequences"
)
# Nouns that are one thing only with a word beside them ("classified information", "top officials").
_GENERAL = word_set(
    "group groups information news media issue issues question questions problem problems situation member "
    "members view views right rights people person persons man woman men women child children kid kids family "
    "families couple leader leaders lawmaker lawmakers official officials source sources authorities friend "
    "friends money support help pressure concern concerns interest interests power powers role home homes house "
    "houses area areas region tax taxes cost costs price value values benefit benefits risk record response "
    "process business job jobs work death idea condition conditions photo photograph picture image name step "
    "steps"
)
_CONTRASTS = (
    "first second third fourth fifth", "federal state local", "gay straight heterosexual opposite-sex",
    "homosexual straight heterosexual opposite-sex", "male female",
    "civil criminal", "primary general", "old young", "old new",
    "north south east west northern southern eastern western",
    "republican democratic", "domestic foreign", "upper lower", "presidential congressional senate", "air ground naval",
    "private public", "summer winter spring autumn", "left right", "pro anti", "legal illegal", "regional national",
)  # fmt: skip


# Plurals that do not end in "s".
_PLURALS = {
    "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife",
    "memoranda": "memorandum", "referenda": "referendum", "criteria": "criterion", "phenomena": "phenomenon",
    "crises": "crisis", "analyses": "analysis", "bases": "basis", "hypotheses": "hypothesis", "theses": "thesis",
    "congressmen": "congressman", "congresswomen": "congresswoman", "gunmen": "gunman", "policemen": "policeman",
    "firemen": "fireman", "spokesmen": "spokesman", "businessmen": "businessman", "servicemen": "serviceman",
    "fishermen": "fisherman", "chairmen": "chairman", "lawmen": "lawman", "militiamen": "militiaman",
    "knives": "knife", "thieves": "thief", "leaves": "leaf", "shelves": "shelf", "feet": "foot", "alumni": "alumnus",
}  # fmt: skip


@cache
def head_lemma(word: str) -> str:
    """A head noun in the singular, in its form for comparing ("Rulings" → "ruling")."""
    plain = comparable(word)
    if plain in _PLURALS:
        return _PLURALS[plain]
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith(("sses", "shes", "ches", "xes")):
        return plain[:-2]
    return plain[:-1] if plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and len(plain) > 3 else plain


@cache
def _classes() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_CLASSES.strip().splitlines()):
        for word in line.split():
            found.setdefault(head_lemma(word), set()).add(number)
    return {lemma: frozenset(numbers) for lemma, numbers in found.items()}


def classes_of(lemma: str) -> frozenset[int]:
    """The numbers of the classes that a head noun stands in; none for most nouns."""
    return _classes().get(lemma, frozenset())


@cache
def is_idle(word: str) -> bool:
    """Whether a noun is too general for one thing ("way", "year", "officials")."""
    return comparable(word) in _IDLE or not word[:1].isalpha() or len(word) < 2


@cache
def is_general(word: str) -> bool:
    """Whether a noun is one thing only with a word beside it that tells which ("information", "officials")."""
    return comparable(word) in _GENERAL


@cache
def is_speech(lemma: str) -> bool:
    """Whether a head noun is something said, so that a name before it may be its speaker or its topic."""
    return bool(classes_of(lemma) & classes_of("remark"))


@cache
def is_ruling(lemma: str) -> bool:
    """Whether a head noun is something that a body hands down, so that a body before it is whose it is."""
    return bool(classes_of(lemma) & classes_of("ruling"))


@cache
def is_shared(lemma: str) -> bool:
    """Whether a head noun is something that several do together, so that no one of them owns it."""
    return bool(classes_of(lemma) & (classes_of("meeting") | classes_of("agreement")))


@cache
def telling_stem(word: str) -> str | None:
    """The stem of a word that tells which thing is meant, or `None`: function words, praise and blame, "new"."""
    plain = comparable(word)
    if plain in FUNCTION_WORDS or plain in _NEUTRAL or not plain[:1].isalnum() or len(plain) < 2:
        return None
    return stem_word(plain)


@cache
def time_words() -> frozenset[str]:
    """Weekdays and months, in small letters."""
    return frozenset(word.lower() for word in (*WEEKDAYS, *MONTHS, "today", "yesterday", "tomorrow", "tonight"))


@cache
def _contrasts() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for row, line in enumerate(_CONTRASTS):
        for column, word in enumerate(line.split()):
            found.setdefault(stem_word(comparable(word)), set()).add((row, column))
    return {stem: frozenset(places) for stem, places in found.items()}


def contrasted_words(stems: Set[str]) -> frozenset[str]:
    """Those of these stems that can set things apart."""
    return frozenset(stems & _contrasts().keys())


def are_contrasted(first: Set[str], second: Set[str]) -> bool:
    """Whether the words beside two nouns set the things apart ("federal" and "state", "first" and "second")."""
    ours, theirs = contrasted_words(first), contrasted_words(second)
    if not ours or not theirs:
        return False
    ours, theirs = ours - theirs, theirs - ours
    places = {place for stem in ours for place in _contrasts()[stem]}
    others = {place for stem in theirs for place in _contrasts()[stem]}
    return any(row == other and column != place for row, column in places for other, place in others)
