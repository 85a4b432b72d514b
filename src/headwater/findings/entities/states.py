"""When a place name, a seat or a people stands for a state's government ("Moscow launched …", "the Kremlin")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from headwater.findings.entities.countries import country_capitals, country_demonyms, country_names, country_seats
from headwater.text.function_words import word_set


@dataclass(frozen=True, slots=True)
class StateMeant:
    """The state that a name means in one place, and as what kind of expression."""

    state: str
    form: Literal["name", "alias", "acronym"]


_PLACED = word_set(
    "in at near around outside inside across toward towards into to through via leaving visited visiting visit "
    "downtown central northern southern eastern western greater north south east west over above entered "
    "reached seized captured recaptured liberated stormed besieged bombed"
)
_GIVEN = re.compile(
    r"\b(?:authori[sz]ation|approval|permission|assurances?|support|pressure|requests?|response|backing|help|aid|"
    r"demands?|reaction|word|signals?|threats?|concessions?|guarantees?|orders?|condemnation|criticism|denial) from$",
    re.I,
)
_PARTY = re.compile(
    r"\b(?:by|with|between|against|upon|ally|allies|than|urged|accused|told|asked|warned|blamed|because|that)$", re.I
)
_ACTS = re.compile(
    r"(?:[’']s\s+\w|\s+(?:[a-z]+ly\s+(?:and\s+[a-z]+ly\s+)?)?"
    r"(?:has|had|have|is|was|were|are|would|will|could|should|must|may|might|did|does|also|itself|calls|continues|"
    r"says|said|wants|want|denies|insists|claims|sees|seeks|fears|hopes|plans|vows|warns|accuses|backs|supports|"
    r"remains|considers|regards|maintains|believes|needs|sent|sends|won|gave|gives|began|begins|made|makes|"
    r"took|takes|saw|sought|put|puts|cut|cuts|let|lets|held|holds|met|led|leads|\w{2,}ed)\b(?!\s+(?:by|in|at)\b))"
)
# The parts of a country that are states of their own, which articles call by their direction alone ("the North").
_HALVES = frozenset(("North", "South", "East", "West"))
_INITIALS = frozenset(("US", "U.S.", "UK", "U.K.", "UAE", "U.A.E.", "DPRK"))
_GOVERNMENTS = ("government", "regime", "leadership", "state", "administration")
_GOVERNMENT = rf"(?:{'|'.join(_GOVERNMENTS)})"


def state_meant(text: str, start: int, end: int, *, speaks: bool = False) -> StateMeant | None:
    """The state that the name at `text[start:end]` means there, or `None`: a place, a people or something else.

    `speaks`: whether something is attributed to just this name; a capital that says something is its state.
    """
    form = text[start:end]
    key = form.lower()
    key = key.removeprefix("the ")
    if text[end : end + 1] == "." and f"{key}." in country_names():
        key += "."  # "in the U.S." at the end of a sentence
    if key in country_names() and not (form.isupper() is False and key in ("us", "car")):
        return StateMeant(country_names()[key], "acronym" if form.replace(".", "").isupper() else "name")
    if key in country_seats():
        return StateMeant(country_seats()[key], "alias")
    before = text[max(0, start - 60) : start].rstrip()
    if form in _HALVES and (half := _half_meant(text, form, before, text[end : end + 30])):
        return StateMeant(half, "alias")
    if key in country_demonyms():
        the_people = re.search(r"\b[Tt]he$", before) and (_is_plural(key) or _ACTS.match(text[end : end + 60]))
        return None if _is_plural(key) and not the_people else StateMeant(country_demonyms()[key], "alias")
    if key in country_capitals() and form[0].isupper() and not (form.isupper() and len(form) > 3):
        acts = speaks or _acts(before, text[end : end + 60])
        return StateMeant(country_capitals()[key], "alias") if acts else None
    return None


def _half_meant(text: str, direction: str, before: str, after: str) -> str | None:
    """The one state that the article names with this direction ("the South" of "South Korea")."""
    if match := re.match(r"\s+and\s+(?:North|South|East|West)\s([A-Z][a-z]+)", after):  # "North and South Korea"
        return country_names().get(f"{direction} {match[1]}".lower())
    if not re.search(r"\b[Tt]he$", before) and not (re.search(r"\bsays$", before) and re.match(r"\s*(?:\n|$)", after)):
        return None
    halves = re.finditer(r"\b(?:North|South|East|West) ([A-Z][a-z]+)", text)
    named = {f"{direction} {match[1]}".lower() for match in halves}
    found = {country_names()[name] for name in named if name in country_names()}
    return found.pop() if len(found) == 1 else None


def _is_plural(key: str) -> bool:
    """Whether a people's name is the plural noun ("russians"), not the adjective ("russian")."""
    return key in country_demonyms() and key.endswith("s") and not key.endswith("ss")


def _acts(before: str, after: str) -> bool:
    """Whether a capital acts, is dealt with or answers there, rather than being where something is."""
    last = re.search(r"[\w-]+$", before)
    if _GIVEN.search(before):
        return True
    if (last is not None and last.group().lower() in _PLACED | {"from", "of"}) or re.match(r",\s+[A-Z]", after):
        return False
    return bool(_PARTY.search(before) or _ACTS.match(after))


@cache
def _government_pattern() -> re.Pattern[str]:
    """Descriptions of a state by its government ("the Syrian government"); group `people` is the adjective."""
    peoples = sorted((p for p in country_demonyms() if not _is_plural(p)), key=len, reverse=True)
    initials = [name.upper() for name in country_names() if name.upper() in _INITIALS]
    names = sorted((name.title() for name in country_names() if len(name) > 3), key=len, reverse=True)
    named = "|".join(re.escape(p) for p in (*(p.title() for p in peoples), *initials, *names))
    return re.compile(rf"(?<![\w-])(?:[Tt]he\s+)?(?P<people>{named})(?:[’']s?)?\s+{_GOVERNMENT}(?![\w-])")


def find_governments(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Descriptions of a state by its government ("the Syrian government") in a stretch; group `people` names it."""
    # The pattern has several hundred peoples in it; most stretches have no government.
    if any(word in text[start:end] for word in _GOVERNMENTS):
        yield from _government_pattern().finditer(text, start, end)
