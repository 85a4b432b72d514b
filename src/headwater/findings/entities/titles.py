"""Titles and roles: what stands before a name, and whose role a description names."""

from __future__ import annotations

import re
from functools import lru_cache

from headwater.findings.entities.given_names import Gender
from headwater.text.function_words import word_set

_MALE = word_set("mr mister sir lord king prince congressman father brother sheikh emir sultan count duke baron")
_FEMALE = word_set(
    "mrs ms miss mme madame madam lady dame queen princess congresswoman sister mother baroness duchess sra"
)
_PLAIN = word_set(
    "dr prof professor president vice-president premier chancellor senator sen sens representative rep reps "
    "governor gov mayor minister secretary attorney judge justice general gen col colonel sgt sergeant adm "
    "admiral capt captain maj major lt lieutenant brig brigadier cpl corporal pvt private officer detective det "
    "sheriff chief commissioner ambassador amb pope rev reverend bishop archbishop cardinal imam ayatollah "
    "mullah rabbi chairman chairwoman chair director speaker leader coach ex-president former retired first "
    "deputy assistant acting late hon honourable honorable cllr councillor councilman councilwoman supt "
    "superintendent insp inspector constable pc commander cmdr spokesman spokeswoman spokesperson marshal "
    "dictator tsar czar comrade chef crown republican democrat democratic conservative labour tory "
    "dci dsi sp asp csp pm mp mep msp mla cs ps shri smt sri alhaji alhaja hajji haji "
    "engr adv barr datuk dato maulana mufti ustad field-marshal maj-gen lt-gen brig-gen major-general "
    "lieutenant-general lieutenant-colonel sub-inspector vice-admiral"
)
_HONORIFICS = _MALE | _FEMALE | _PLAIN

# Offices by their initials, as the press of Kenya, India, Britain and the United States writes them without a word.
_INITIALS = {
    "CS": "Cabinet Secretary",
    "PS": "Principal Secretary",
    "CM": "Chief Minister",
    "FM": "Foreign Minister",
    "SP": "Police Superintendent",
    "DCP": "Police Deputy Commissioner",
    "ACP": "Police Assistant Commissioner",
    "IGP": "Police Inspector General",
    "DGP": "Police Director General",
    "DIG": "Deputy Inspector General",
    "ADGP": "Police Additional Director General",
    "SSP": "Police Senior Superintendent",
    "DSP": "Police Deputy Superintendent",
    "DPP": "Public Prosecutions Director",
    "DCS": "Deputy Cabinet Secretary",
    "CAS": "Chief Administrative Secretary",
    "IG": "Inspector General",
    "DG": "Director General",
    "MD": "Managing Director",
    "DA": "District Attorney",
    "CJ": "Chief Justice",
    "CJI": "India Chief Justice",
    "CFO": "Chief Financial Officer",
    "COO": "Chief Operating Officer",
    "CTO": "Chief Technology Officer",
    "VP": "Vice President",
    "DM": "District Magistrate",
    "SDM": "Subdivisional Magistrate",
}
# Those of them that are also parties, banks or degrees: only a holder of the office makes them one.
_AMBIGUOUS = frozenset(("CS", "PS", "SP", "CM", "FM", "MD", "DA", "DG", "DM", "CAS", "DPP", "CJ", "VP", "DCS", "COO"))

# Heads of role descriptions, each with the role it stands for.
_ROLES = {
    "premier": "prime minister",
    "pm": "prime minister",
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "a.g.": "attorney general",
    "ag": "attorney general",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "chief executive": "chief executive",
    "ceo": "chief executive",
    "gen": "general",
    "actress": "actor",
    "pontiff": "pope",
    "lawmaker": "legislator",
    "mp": "legislator",
    "legislator": "legislator",
    "attorney": "lawyer",
    "prof": "professor",
    "businesswoman": "businessman",
    "policeman": "officer",
    "policewoman": "officer",
    "front-runner": "frontrunner",
    "councilwoman": "councilman",
}
# What stands before a name alone.
_SHORT = {
    "sgt": "sergeant",
    "lt": "lieutenant",
    "capt": "captain",
    "col": "colonel",
    "cpl": "corporal",
    "adm": "admiral",
    "brig": "brigadier",
    "cmdr": "commander",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "pc": "constable",
    "rev": "reverend",
    "dr": "doctor",
    "cllr": "councillor",
}
_HEADS = word_set(
    "president vice-president minister chancellor secretary undersecretary governor senator representative mayor "
    "general "
    "justice judge commander director chief executive spokesman chairman leader speaker candidate nominee "
    "lawyer professor analyst king queen prince princess pope ambassador envoy commissioner sheriff officer "
    "coach manager captain actor singer author founder co-founder billionaire tycoon economist republican "
    "democrat conservative plaintiff suspect rapper star filmmaker director-general prosecutor inspector "
    "strongman dictator monarch sultan emir ayatollah cleric imam bishop archbishop cardinal pastor reverend "
    "priest rabbi magnate mogul entrepreneur scientist astronaut pilot striker midfielder goalkeeper "
    "quarterback pitcher frontrunner contender incumbent challenger opponent rival counterpart adviser advisor "
    "aide ally columnist journalist editor reporter blogger novelist writer historian expert veteran "
    "congressman legislator solicitor treasurer comptroller auditor administrator superintendent principal "
    "counsel student activist campaigner whistleblower hacker gunman attacker businessman tribesman musician guitarist "
    "agent magistrate petitioner claimant complainant appellant defendant doctor surgeon teacher headteacher nurse "
    "footballer winger defender boxer trainer jockey lecturer researcher academic presenter dancer model comedian "
    "chef sculptor artist painter composer conductor pathologist coroner tipster skipper player boss detective "
    "constable sergeant lieutenant colonel corporal admiral brigadier councillor councilman trooper referee umpire "
    "bowler batsman"
)
# Roles that two words name together, whichever of them is the noun.
TWO_WORD_ROLES = (
    "prime minister",
    "attorney general",
    "vice president",
    "chief executive",
    "secretary general",
    "secretary-general",
    "chief justice",
    "solicitor general",
    "surgeon general",
    "first lady",
)
# Roles that women or men alone hold in name.
_ROLE_GENDER: dict[str, Gender] = {
    "spokeswoman": "f",
    "spokesman": "m",
    "chairwoman": "f",
    "chairman": "m",
    "congresswoman": "f",
    "congressman": "m",
    "actress": "f",
    "queen": "f",
    "king": "m",
    "princess": "f",
    "prince": "m",
    "businesswoman": "f",
    "businessman": "m",
    "policeman": "m",
    "policewoman": "f",
    "mother": "f",
    "father": "m",
    "wife": "f",
    "husband": "m",
    "widow": "f",
}


def is_title(word: str) -> bool:
    """Whether the word may stand before a name as a title ("Sen.", "President")."""
    bare = word.strip(".,")
    return _base(bare.lower()) in _HONORIFICS or bare in _INITIALS


_ELECT = re.compile(r"\.?-(?:elect|designate)$")


def _base(title: str) -> str:
    """The office that somebody is to hold ("gov.-elect" → "gov")."""
    return _ELECT.sub("", title)


def is_office(form: str) -> bool:
    """Whether a form is nothing but an office's initials, which are no body's ("DCP")."""
    return form in _INITIALS and form not in _AMBIGUOUS


def title_gender(word: str) -> Gender | None:
    """The gender that a title tells ("Mrs."), or `None`."""
    bare = word.strip(".,").lower()
    return "m" if bare in _MALE else "f" if bare in _FEMALE else _ROLE_GENDER.get(bare)


def split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """The titles at the beginning of a name's words, and the name itself (the last word is never a title)."""
    count = 0
    while count < len(words) - 1 and is_title(words[count]):
        count += 1
    return words[:count], words[count:]


_POSSESSIVE = re.compile(r"[’']s?$")
_POSSESSIVES = ("’s", "'s", "’", "'")


# Asked of every noun phrase and name of an article, in several steps; most of them come again.
@lru_cache(maxsize=1 << 14)
def role_of(phrase: str) -> tuple[str, frozenset[str]] | None:
    """The role that a description's words name, and the words that say which ("the Texas governor" → governor, Texas).

    `None` where its last word names no role. Words come without "the" and possessive endings.
    """
    words = [word.strip(',“”"') for word in phrase.split()]
    words = [_POSSESSIVE.sub("", word) if word.endswith(_POSSESSIVES) else word for word in words]
    words = [word for word in words if word and word.lower() not in _IDLE]
    if not words:
        return None
    words = [*words[:-1], *_INITIALS.get(words[-1], words[-1]).split()]
    pair = " ".join(word.rstrip(".") for word in words[-2:]).lower()
    if pair in TWO_WORD_ROLES:
        return pair.replace("-", " "), frozenset(words[:-2])
    last = words[-1].lower().removeprefix("ex-")
    base = _base(last)
    bare = base.rstrip(".")
    head = _ROLES.get(base) or _ROLES.get(bare) or _SHORT.get(bare) or (bare if bare in _HEADS else None)
    if head is None:
        return None
    return (head if base == last else f"{head}-elect"), frozenset(words[:-1])


def role_heads() -> frozenset[str]:
    """Every word or pair of words that may head a role's description."""
    elect = (f"{office}-elect" for office in ("president", "vice president", "governor", "mayor", "senator"))
    return frozenset((*_HEADS, *_ROLES, *TWO_WORD_ROLES, *elect, *map(str.lower, _INITIALS)))


_IDLE = word_set("the a an its his her their our this that of")
