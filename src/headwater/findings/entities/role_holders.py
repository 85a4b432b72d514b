"""Who holds which role in a story, and whom a description by a role may mean."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from headwater.findings.entities.countries import state_called
from headwater.model.spans import Place
from headwater.text.function_words import word_set

_PARTIES = {"gop": "republican", "d": "democratic", "r": "republican", "democrat": "democratic", "tory": "conservative"}
# "His agent, Lee": whose he is stands for a name that a description may give ("Quill's agent").
OWNER_GIVEN = "*"


@dataclass(slots=True)
class RoleHolder:
    """One person (by number): each role with the words that tell which, and where the person is named.

    `words`: what else tells who it is, whatever the role ("Ellis's Dana Pruitt"). `owned`: articles that introduce the
    person as somebody's by a pronoun, with that ("her lawyer, Dana Pruitt"). `lesser`: the roles that some article
    gives with a word that takes from them ("former president", "deputy governor"), `plain`: those given without.
    """

    roles: dict[str, set[str]] = field(default_factory=dict)
    lesser: set[str] = field(default_factory=set)
    plain: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    owned: set[tuple[str, str]] = field(default_factory=set)
    named: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    evidence: dict[str, Place] = field(default_factory=dict)


def plain_word(word: str) -> str:
    """A telling word in the form that is compared: a people stands for its state, a party for its name."""
    bare = re.sub(r"[’']s?$", "", word).lower().strip('.,“”"')
    bare = _PARTIES.get(bare, bare)
    state = state_called(bare) or state_called(f"{bare}.")  # "U.S."
    return state.lower() if state else bare


def acts_as(holder: RoleHolder, role: str) -> bool:
    """Whether somebody has a role for another person: a prosecutor is nobody's lawyer."""
    if role == "lawyer" and "prosecutor" in holder.roles and not holder.owned:
        return False
    return _holds(holder, role)


def holders_of(
    article: str, at: int, described: tuple[str, frozenset[str]], holders: Sequence[RoleHolder], owner: str = ""
) -> tuple[int, ...]:
    """Whom a description may mean; `owner`: whose it says that they are ("Quill's agent")."""
    role, words = described
    telling = {plain_word(word): word for word in words if _tells(word)}
    unowned = {plain: word for plain, word in telling.items() if plain != plain_word(owner)}
    fitting = [
        i
        for i, holder in enumerate(holders)
        if _holds(holder, role)
        and _all_told((unowned if OWNER_GIVEN in holder.roles.get(role, ()) else telling), all_words(holder))
    ]
    every = {plain_word(word) for word in words}
    fitting = [i for i in fitting if every <= all_words(holders[i])] or fitting
    if LESSER.isdisjoint(every) and not any(word[:1].isdigit() for word in every):  # "the 44th president"
        fitting = [i for i in fitting if role not in holders[i].lesser - holders[i].plain] or fitting
    fitting = fitting or _named_next(article, at, role, every, holders)
    here = [i for i in fitting if article in holders[i].named]
    if not here and role in _SOVEREIGN and len(fitting) == 1:
        return tuple(fitting)
    if len(here) < 2:
        return tuple(here)
    last = {i: max((start for start in holders[i].named[article] if start < at), default=-1) for i in here}
    recent = max(here, key=lambda i: (last[i], -i))
    if last[recent] >= 0 and at - last[recent] < _NEAR:
        return (recent,)
    return tuple(sorted(here))


# How soon after a description whom it means is named with the role as a title, in characters: some two sentences.
_SOON = 400


def _named_next(article: str, at: int, role: str, words: Set[str], holders: Sequence[RoleHolder]) -> list[int]:
    """The one holder of a role in an article, whom it names right after a description that tells more.

    As in "… the Ellis governor said on Sunday. Governor Ann Quill spoke to reporters …".
    """
    here = [i for i, holder in enumerate(holders) if _holds(holder, role) and article in holder.named]
    if len(here) != 1 or not LESSER.isdisjoint(words):
        return []
    holder = holders[here[0]]
    return here if at < min(holder.named[article]) < at + _SOON and holder.roles.get(role, set()) <= words else []


# Of these a story has one, whom an article may never name.
_SOVEREIGN = frozenset(("queen", "king", "pope", "emperor", "sultan"))
# Roles that a wider word may stand for ("the judge" for "Justice Quill").
_KINDS_OF = {
    "judge": ("justice", "magistrate", "chief justice"),
    "lawyer": ("counsel", "solicitor", "prosecutor", "attorney general"),
    "prosecutor": ("attorney general",),
    "legislator": ("senator", "representative"),
    "officer": ("inspector", "constable", "superintendent", "detective", "sergeant", "commissioner"),
    "player": ("striker", "midfielder", "goalkeeper", "winger", "defender", "quarterback", "pitcher", "footballer"),
    "footballer": ("striker", "midfielder", "goalkeeper", "winger", "defender"),
    "singer": ("rapper", "musician"),
    "musician": ("singer", "rapper", "guitarist"),
    "envoy": ("ambassador",),
    "cleric": ("imam", "bishop", "archbishop", "cardinal", "pastor", "priest", "rabbi", "ayatollah"),
    "scientist": ("professor", "researcher"),
    "researcher": ("professor", "scientist", "lecturer"),
    "academic": ("professor", "lecturer", "historian"),
    "chief": ("chief executive", "director", "commissioner"),
    "boss": ("manager", "coach", "chief executive", "director"),
    "manager": ("coach",),
    "coach": ("manager",),
}


def _holds(holder: RoleHolder, role: str) -> bool:
    """Whether somebody has a role, or one that the word for it may stand for."""
    if role == "prosecutor" and "district" in holder.roles.get("lawyer", ()):
        return True
    return role in holder.roles or any(kind in holder.roles for kind in _KINDS_OF.get(role, ()))


# How near a person must have been named for a description that fits several to mean the last named. In characters:
# about three sentences.
_NEAR = 450


def _tells(word: str) -> bool:
    """Whether a word of a description tells who is meant: a name does; an adjective ("embattled") need not."""
    return word != word.lower() or word in _TELLING


_TELLING = word_set("deputy former vice acting new incoming outgoing next")
# Words that take from a role: whoever is called so only is hardly meant where the role stands alone.
LESSER = word_set("former late deputy vice assistant next incoming")


def _all_told(telling: Mapping[str, str], known: Set[str]) -> bool:
    """Whether all that a description tells is known of somebody: each word, or the words whose initials it is."""
    return all(plain in known or (word.isupper() and _are_initials(plain, known)) for plain, word in telling.items())


def _are_initials(letters: str, words: Set[str]) -> bool:
    """Whether each letter is the first of a word of its own ("rnc": republican, national, committee)."""
    firsts = Counter(word[0] for word in words if word)
    return len(letters) > 2 and not Counter(letters) - firsts


def all_words(holder: RoleHolder) -> set[str]:
    """All words that tell who somebody is, whatever the role."""
    return holder.words.union(*holder.roles.values())
