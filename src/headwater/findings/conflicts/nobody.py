"""What somebody says befell nobody ("no arrests were made", "nobody died"), and who tells that it befell somebody."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.findings.statements.clashes import Clash
from headwater.findings.statements.one_thing import tells_main_event
from headwater.findings.statements.terms import Story, Terms
from headwater.text.function_words import NEGATIONS, is_content_word, word_set
from headwater.text.stems import stem_word

# How sure it is that "nobody died" speaks of those whom another says to be dead: as for two numbers of them.
STRENGTH = 0.7
# How many words behind "nobody" what befell them may stand, and behind "no" the noun for it.
REACH = 5
NOUN_REACH = 2
# How far apart in one article both may stand.
TOGETHER = 2

_KINDS = tuple(
    frozenset(map(stem_word, word_set(words)))
    for words in (
        "kill die death dead fatality slay perish",
        "injure injury hurt wound",
        "arrest detain detention custody",
    )
)
# "No serious injuries" leaves room for others.
_SOME = word_set("serious major further more other new additional")


def find_nobody(story: Story, published: Mapping[str, str]) -> list[tuple[Terms, Terms, Clash]]:
    """Each unit that says that something befell nobody with each that tells it did, as (denying, asserting, clash).

    What an article tells later than the other is the event's turn, and no conflict. `published`: when, by article.
    """
    found: list[tuple[Terms, Terms, Clash]] = []
    for unit in story.terms:
        kind, said = _befell_nobody(unit)
        for other in story.terms if kind else ():
            told = _told(other, kind)
            if told and other is not unit and _may_be_one_event(unit, other) and not _is_later(other, unit, published):
                found.append((unit, other, Clash("negation", (said,), (told,), STRENGTH)))
    return found


def _befell_nobody(unit: Terms) -> tuple[frozenset[str], str]:
    """What a unit says befell nobody, as the kind's stems and the one that it has."""
    if NEGATIONS.isdisjoint(unit.keys):
        return frozenset(), ""
    stems = [stem_word(key) for key in unit.keys]
    for i, key in enumerate(unit.keys):
        one = unit.keys[i + 1 : i + 2] == ("one",)
        nobody = key in ("nobody", "none") or (key == "no" and one)
        if not nobody and key != "no":
            continue
        reach = REACH if nobody else NOUN_REACH
        behind = stems[i + 1 + (nobody and one) :][:reach]
        if _SOME.isdisjoint(unit.keys[i + 1 : i + 2]):
            for kind in _KINDS:
                hit = next((stem for stem in behind if stem in kind), None)
                if hit is not None:
                    return kind, hit
    return frozenset(), ""


def _told(unit: Terms, kind: frozenset[str]) -> str | None:
    """The word by which a unit that negates nothing tells of a kind of harm."""
    if not NEGATIONS.isdisjoint(unit.keys) or unit.denied:
        return None
    return next((stem for stem in unit.stems if stem in kind), None)


def _may_be_one_event(unit: Terms, other: Terms) -> bool:
    """Whether both stand together, one speaker tells both, or the other opens its article and shares what is named."""
    if not unit.articles.isdisjoint(other.articles):
        return _stand_together(unit, other)  # whether one voice tells both is seen for all conflicts
    if unit.speaker is not None and unit.speaker == other.speaker:
        return True
    left = {stem_word(key) for key in unit.keys if is_content_word(key) and key not in NEGATIONS}
    beside = left - frozenset().union(*_KINDS) - _IDLE
    return tells_main_event(other) and (not beside or not beside.isdisjoint(other.stems))


def _stand_together(unit: Terms, other: Terms) -> bool:
    return any(a.article == b.article and abs(a.order - b.order) <= TOGETHER for a in unit.units for b in other.units)


def _is_later(one: Terms, other: Terms, published: Mapping[str, str]) -> bool:
    """Whether all articles that have one unit are known to have come after all that have the other."""
    times = [[published.get(article, "") for article in sorted(unit.articles)] for unit in (one, other)]
    return all(times[0]) and all(times[1]) and min(times[0]) > max(times[1])


_IDLE = frozenset(map(stem_word, word_set("report make made far person people so anyone police incident")))
