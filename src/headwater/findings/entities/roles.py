"""Roles: what appositions and titles say that a person is, and where a description alone stands for the person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from headwater.findings.entities.american_states import member_of
from headwater.findings.entities.role_holders import (
    LESSER,
    OWNER_GIVEN,
    RoleHolder,
    acts_as,
    all_words,
    holders_of,
    plain_word,
)
from headwater.findings.entities.state_leaders import find_state_leaders
from headwater.findings.entities.titles import is_title, role_heads, role_of
from headwater.model.spans import Place, Span
from headwater.text.function_words import word_set
from headwater.text.stems import is_irregular_past

_BOUNDARY = re.compile(r"[,;:()“”\"‘]|[.!?](?=\s)|\s[–—-]{1,2}\s")
_STOP = word_set(
    "said says told by for with and but that as to from in on at is was were are be been has had have when "
    "while if who which whom whose against than or not also then after before between like about over under "
    "into because since including according asked added do does did"
)
_BEFORE_VERB = word_set("i we you he she they will would can could should may might must")
_DASHES = frozenset(("-", "–", "—", "--"))
# A word that is rather a verb than part of a title ("assailed Justice …").
_VERB = re.compile(r"(?!retired|elected|disgraced|embattled|convicted|married)[a-z]{3,}(?:ed|ing)")
_ABBREVIATED = re.compile(r"\b(?:Gov|Sen|Rep|Gen|Lt|Col|Prof|Dr|Mr|Mrs|Ms|U\.S|St|Rev|A\.G|Sgt|Capt|Maj|Adm)\.$")
_AFTER = re.compile(r",\s+(?P<phrase>[^,;:“”\"()\n]{2,200}?)(?=[,;:.“”\"()\n]|\s[–—]\s|$)")
# The next name's title, cut at its point ("Ann Ellis, | Republican Sen | . Tom Pruitt").
_TITLE_NEXT = re.compile(r"\b(?:Gov|Sen|Rep|Gen|Lt|Col|Prof|Dr|Rev|Sgt|Capt|Maj|Adm|Atty)\. [A-Z]$")
# What follows a comma and is the clause that the words before only open ("In Ellis, the mayor said"), no apposition.
_OWN_CLAUSE = re.compile(
    r"(?:the|his|her|their|its|a|an)\s(?:[\w’'-]+\s){1,4}?(?:said|says|told|added|was|is|had|has|will)\b"
)
_CUT = re.compile(r"\s+(?:of|at|for|in|who|from|with|on|to|whose|and|said|says|told|near|which|by)\s+")
_OF = re.compile(r"\s+of\s+(?:the\s+)?(?P<whose>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
_OF_PLACE = re.compile(r"\s+of\s+(?:the\s+)?(?P<place>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})")


@cache
def _description_pattern() -> re.Pattern[str]:
    heads = "|".join(_either_case(head) for head in sorted(role_heads(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w’'-])(?P<det>[Tt]he|[Tt]his|[A-Z][\w-]*[’']s?)\s+(?P<rest>(?:(?:[\w’'-]+|[A-Z][\w.]{{0,4}}\.)\s+){{0,4}}?(?:{heads}))"
        rf"(?!\s(?:{heads})\b)(?![\w-]|\s[a-z]+ officer\b|[’']s?\s+(?:office|campaign|spokes))"
        rf"(?P<next> (?:[A-Z][\w’'-]+|[A-Z]\w{{1,4}}\.\s[A-Z]))?"
    )


def _either_case(head: str) -> str:
    """A head in lower case or with capitals ("attorney general", "Attorney General", "A.G.")."""
    initials = head.upper() if len(head) <= 4 else head.title()
    return "|".join(re.escape(form) for form in dict.fromkeys((head, head.title(), initials)))


def learn_roles(text: str, place: Place, holder: RoleHolder, titles: Sequence[str] = ()) -> None:
    """Add the roles that the words around a person's name tell: before it, in apposition, behind it, "of" a place."""
    holder.named[place.article].append(place.start)
    _learn_party(text, place, holder)
    if owner := _OWNED_BY.search(text, max(0, place.start - 40), place.start):
        holder.words.add(plain_word(owner["owner"]))
    for phrase in _phrases(text, place.span, titles):
        found = role_of(_head_of(phrase))
        if found is not None and not (found[0] in _ONLY_ONE and _ONE_OF.match(_head_of(phrase))):
            role, words = found
            which = {plain_word(word) for word in words} | {
                plain_word(w) for m in _OF.finditer(phrase) for w in m["whose"].split()
            }
            if whose := _PRONOUN_OWNER.match(phrase):
                which.add(OWNER_GIVEN)
                holder.owned.add((place.article, whose["owner"].lower()))
            of_place = _OF_PLACE.match(text, place.end)
            which |= {plain_word(word) for word in of_place["place"].split()} if of_place else set()
            holder.roles.setdefault(role, set()).update(which)
            (holder.plain if LESSER.isdisjoint(which) else holder.lesser).add(role)
            holder.evidence.setdefault(role, place)


# "A Republican president, Ann Lee": of those who hold or held the office one, and not "the president".
_ONLY_ONE = frozenset(("president", "prime minister", "chancellor", "king", "queen", "pope"))
_ONE_OF = re.compile(r"[Aa]n?\s.*\b[a-z]+$")
_PRONOUN_OWNER = re.compile(r"(?P<owner>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s")
_OWNED_BY = re.compile(r"(?P<owner>[A-Z][\w-]+)[’']s?\s$")


def _learn_party(text: str, place: Place, holder: RoleHolder) -> None:
    """Add what "R-Ariz." behind a name tells: that this is the Arizona Republican."""
    member = member_of(text, place.end)
    if member is not None:
        party, state = member
        holder.roles.setdefault(party, set()).update(state.lower().split())
        holder.evidence.setdefault(party, place)


def _phrases(text: str, span: Span, titles: Sequence[str]) -> Iterator[str]:
    before = text[max(0, span.start - 120) : span.start].rsplit("\n", maxsplit=1)[-1]
    run = run_before(before)
    if run and not run.endswith(("’s", "'s", "’", "'")):
        yield run
        if (office := _ADDRESS.sub("", run)) != run and role_of(office) is not None:
            yield office
    elif titles:
        yield " ".join(titles)
    titled = _all_titles(run)
    ahead = before.rstrip().removesuffix(run).rstrip() if titled else before.rstrip()
    if ahead.endswith(","):
        apposed = run_before(ahead[:-1])
        if titled and _HANGS.search(ahead[:-1].removesuffix(apposed)):
            return  # "In a letter to his counterpart, Mr Ellis …" begins a clause
        if re.match(r"(?:[Tt]he|[Hh]is|[Hh]er|[Aa]n?|[Ii]ts|[Tt]heir)\s|\S*[’']s?\s", apposed):
            yield apposed
    if (of := _titled_of(text, span)) is not None:
        yield of
    after = _AFTER.match(text, span.end, min(len(text), span.end + 230))
    if after is None or _OWN_CLAUSE.match(after["phrase"]) or after["phrase"].split()[0].lower() in _STOP:
        return
    if not _TITLE_NEXT.search(text, after.start(), after.end() + 3):
        yield after["phrase"]
        if (second := _SECOND.search(after["phrase"])) is not None and role_of(_head_of(after["phrase"])) is not None:
            yield second["phrase"]


# "…, Chief of the Takla area and | Chairman of the committee": a second office in capitals.
_SECOND = re.compile(r"\sand\s(?:the\s)?(?P<phrase>(?:[A-Z][\w’'-]*\s){0,3}[A-Z][\w’'-]*\sof\s.*)")


@cache
def _office_pattern() -> re.Pattern[str]:
    """An office in capitals with what it is of, right before a name, perhaps with a comma between."""
    heads = "|".join(re.escape(head.title()) for head in sorted(role_heads(), key=len, reverse=True))
    return re.compile(
        rf"(?:^|(?<=[\s“\"(]))(?P<the>[Tt]he\s)?(?P<phrase>(?:(?:[Ff]ormer|[Aa]cting|[Dd]eputy|[A-Z][\w’'-]*)\s){{0,3}}(?:{heads})\s"
        r"(?:of|for|to|in)\s(?:(?:[A-Z][\w.’'&-]*,?|and|for|of|the|to|in|&)\s)*?[A-Z][\w’'-]*(?<![’'])(?<![’']s)(?:\s\([A-Z]+\))?)"
        r"(?P<comma>,?)\s(?:(?:Mr|Mrs|Ms|Dr|Prof|Engr|Sir|Hon)\.?\s)?$"
    )


def _titled_of(text: str, span: Span) -> str | None:
    """The office right before a name ("Ambassador of Orsa to Tarrin | Ann Lee"), in apposition if a comma parts them.

    "The Minister for Roads and Highways, | Ann Lee, has …": with a comma before the name there is one behind.
    """
    if _NAMED_BEFORE.search(text, max(0, span.start - 24), span.start) is None:
        return None
    before = text[max(0, span.start - 160) : span.start].rpartition("\n")[2]
    if _OFFICE_OF.search(before) is None:
        return None
    found = _office_pattern().search(before)
    if found is None or (found["comma"] and not (found["the"] and text[span.end : span.end + 1] in (",", ".", ")"))):
        return None
    return found["phrase"]


_OFFICE_OF = re.compile(r"[A-Z]\S+\s(?:of|for|to|in)\s(?:the\s)?[A-Z]")
# What stands right before the name: what its office is of, perhaps with initials, a comma or an address behind it.
_NAMED_BEFORE = re.compile(r"(?:[A-Z][\w’'-]*|\)),?\s(?:[A-Z]\w{1,3}\.?\s)?$")


_HANGS = re.compile(r"[\w’'-]\s*$")
# How people are addressed, behind their office ("Ellis Lines chairman | Dr", "Defence Minister | Lt. Gen.").
_ADDRESS = re.compile(
    r"(?:\s(?:Dr|Mr|Mrs|Ms|Miss|Prof|Engr|Adv|Barr|Gen|Lt|Col|Capt|Maj|Brig|Adm|Lt-Gen|Maj-Gen|Sir|Dame|Lord|Lady|Alhaji|"
    r"Alhaja|Shri|Smt|Sri|Datuk|Dato|Sheikh|Hon|Professor|General|Chief|Prince|Pastor)\.?)+$"
)


def _all_titles(run: str) -> bool:
    """Whether the words before a name are its titles ("her opponent, state Sen. Ellis")."""
    return bool(run) and all(is_title(word) or word == "state" for word in run.split())


def run_before(before: str) -> str:
    """The words just before a name that may describe it: back to a comma, a verb or a preposition other than "of".

    None where the name itself hangs on them ("the manager of Dana Pruitt", "chairman of the Joint Chiefs").
    """
    words: list[str] = []
    for word in reversed(before.split()[-8:]):
        if word.lower() == "of" and words in ([], ["the"]):
            return ""
        if word.lower() in _BEFORE_VERB:
            del words[: 2 if words[1:2] == ["of"] else 1]  # "they back | President Ellis"
            break
        if (
            word.lower() in _STOP
            or word in _DASHES
            or _VERB.fullmatch(word)
            or is_irregular_past(word)
            or (words and _BOUNDARY.search(word + " ") and not _ABBREVIATED.search(word))
        ):
            break
        if not words and _BOUNDARY.search(word + " ") and not _ABBREVIATED.search(word):
            break
        words.insert(0, word)
    return _of_role(" ".join(words))


def _of_role(run: str) -> str:
    """The words behind the last "of" where those before it name no role ("a rebuke of | Minister")."""
    head, of, tail = run.rpartition(" of ")
    return tail if of and role_of(head) is None else run


def _head_of(phrase: str) -> str:
    return _CUT.split(phrase, maxsplit=1)[0]


# The head stands before these words, so that the role behind them is somebody else's ("the hand of an officer").
_OTHER_HEAD = re.compile(
    r"\b(?:an?|for|in|at|on|by|with|and|or|to|from|who|that|said|of(?!\s[A-Z])|[a-z][\w’'-]*\sof)\s"
)


@dataclass(frozen=True, slots=True)
class Description:
    """A description that stands for one person (by number), or for one of several."""

    place: Place
    people: tuple[int, ...]


def find_descriptions(
    article: str, text: str, spans: Sequence[Span], holders: Sequence[RoleHolder]
) -> Iterator[Description]:
    """The descriptions in one article that stand for people whose role the story tells ("the Texas governor")."""
    for span in spans:
        for match in _description_pattern().finditer(text, span.start, span.end):
            if match["next"] and match["next"].split()[0] not in ("The", "He", "She"):
                continue
            if _OTHER_HEAD.search(match["rest"]):
                continue
            which = "" if match["det"].lower() in ("the", "this") else match["det"] + " "
            found = role_of(which + match["rest"])
            if found is None:
                continue
            people = holders_of(article, match.start(), found, holders, which.strip())
            if people and not (len(people) == 1 and _is_of_another(text, match.end(), found[0], holders[people[0]])):
                yield Description(Place(article, match.start(), match.end("rest")), people)
        yield from _find_owned(article, text, span, holders)
        for led, people in find_state_leaders(text, span, holders):
            yield Description(Place(article, led.start, led.end), people)
        if span == spans[0] and span.start == 0:
            yield from _find_bare(article, text, span, holders)


_FOR = re.compile(
    r"\s(?:for|of)\s(?:the\s)?(?:(?:[\w’'-]+\s){0,3}(?:town|city|village|port|state|province|district|region)\sof\s)?"
    r"(?P<what>[A-Z][\w’'-]*(?:\s(?:and\s)?[A-Z][\w’'-]*)*)"
)


def _is_of_another(text: str, end: int, role: str, holder: RoleHolder) -> bool:
    """Whether a description goes on with what its role is of, and the holder's is of something else.

    "The Minister | for Finance" is not the one for roads.
    """
    what, own = _FOR.match(text, end), {word for word in holder.roles.get(role, ()) if word[:1].isalpha()} - LESSER
    if what is None or not own:
        return False
    return all_words(holder).isdisjoint({plain_word(word) for word in [what["what"], *what["what"].split()]})


# A headline leaves out "the": "Pope: open the ports", "Queen thanks crowds".
_BARE = re.compile(
    r"(?:^|(?<=[:,–—] )|(?<=says ))(?P<role>Pope|Queen|King|PM|Governor|Mayor|President)(?=:|’s?\s|'s?\s|\s[a-z]|$)"
)


def _find_bare(article: str, text: str, span: Span, holders: Sequence[RoleHolder]) -> Iterator[Description]:
    for match in _BARE.finditer(text[span.start : span.end]):
        found = role_of(match["role"])
        people = holders_of(article, span.end, found, holders) if found else ()
        if len(people) == 1:
            yield Description(Place(article, span.start + match.start("role"), span.start + match.end("role")), people)


# Who speaks or acts for somebody: "her lawyer" is the one lawyer whom the article has named before.
_ACTING = (
    "lawyer", "attorney", "solicitor", "counsel", "spokesman", "spokeswoman", "spokesperson", "manager", "doctor",
    "coach", "opponent", "rival", "challenger",
)  # fmt: skip
_OWNED = re.compile(
    rf"\b(?P<owner>[Hh]is|[Hh]er|[Tt]heir)\s(?P<role>(?:\w+\s)?(?:{'|'.join(_ACTING)}))(?![\w-]|,?\s[A-Z]|[’'])"
)


def _find_owned(article: str, text: str, span: Span, holders: Sequence[RoleHolder]) -> Iterator[Description]:
    words = span.of(text)
    for match in _OWNED.finditer(text, span.start, span.end) if any(role in words for role in _ACTING) else ():
        found = role_of(match["role"])
        if found is None:
            continue
        here = [i for i, h in enumerate(holders) if acts_as(h, found[0]) and article in h.named]
        theirs = [i for i in here if (article, match["owner"].lower()) in holders[i].owned] or here
        if len(theirs) == 1 and min(holders[theirs[0]].named[article]) < match.start():
            yield Description(Place(article, match.start(), match.end()), tuple(theirs))
