"""Who admits what he is charged with in one article and denies it in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.findings.statements.clashes import Clash
from headwater.findings.statements.terms import Story, Terms
from headwater.text.function_words import word_set
from headwater.text.stems import stem_word

STRENGTH = 0.8
# How far behind "admitted" the charges may stand.
REACH = 4
_CHARGES = frozenset(map(stem_word, word_set("charge count offence offense crime guilt")))
_ADMITTING = frozenset(map(stem_word, word_set("admit confess")))
_DENYING = frozenset(map(stem_word, word_set("deny")))
_PLEADING = frozenset(map(stem_word, word_set("plead plea pled")))


@dataclass(frozen=True, slots=True)
class _Plea:
    """A unit in which somebody pleads: whether guilty, who (an entity's id), in so many words, and what shows it."""

    unit: Terms
    guilty: bool
    who: str | None
    formal: bool
    shown: tuple[str, ...]


def find_pleas(story: Story, cues: Mapping[str, frozenset[str]]) -> list[tuple[Terms, Terms, Clash]]:
    """Each plea of not guilty with one of guilty by the same person in another article, as (denying, admitting, clash).

    `cues`: the stems of each attribution's cue. Who in any article admits one thing and denies another has no one plea.
    """
    pleas = [plea for unit in story.terms if (plea := _plea_of(unit, cues)) is not None]
    by_article: dict[tuple[str, str | None], set[bool]] = defaultdict(set)
    for plea in pleas:
        for article in plea.unit.articles:
            by_article[article, plea.who].add(plea.guilty)
    mixed = {who for (_, who), kinds in by_article.items() if len(kinds) > 1}
    known = {plea.who for plea in pleas} - {None}
    return [
        (no.unit, yes.unit, Clash("denial", no.shown, yes.shown, STRENGTH))
        for no in pleas
        for yes in pleas
        if yes.guilty and not no.guilty and _is_one_case(no, yes, known) and mixed.isdisjoint((no.who, yes.who))
    ]


def _is_one_case(no: _Plea, yes: _Plea, known: set[str | None]) -> bool:
    """Whether two pleas of two articles are one person's, at least one of them to the charges as such."""
    same = no.who == yes.who if no.who and yes.who else len(known) <= 1
    return same and (no.formal or yes.formal) and no.unit.articles.isdisjoint(yes.unit.articles)


def _plea_of(unit: Terms, cues: Mapping[str, frozenset[str]]) -> _Plea | None:
    stems = [stem_word(key) for key in unit.keys]
    held = sorted({u.attribution for u in unit.units if u.attribution is not None and u.attribution in cues})
    cue = cues[held[0]] if held else _verb_of_charges(stems)
    pleads = [i for i, stem in enumerate(stems[:-1]) if stem in _PLEADING]
    said = [*unit.keys[pleads[0] + 1 : pleads[0] + 3]] if pleads else []
    if said[:1] == ["guilty"] or said == ["not", "guilty"]:
        return _Plea(unit, said[0] == "guilty", _who(unit), True, (stems[pleads[0]], "guilti"))
    if cue & _PLEADING and unit.keys[-1:] == ("guilty",):
        return _Plea(unit, "not" not in unit.keys, unit.speaker, True, ("guilti",))
    formal = not _CHARGES.isdisjoint(stems)
    if not (cue & (_ADMITTING | _DENYING)) or not (formal or unit.keys[0].endswith("ing")):
        return None
    return _Plea(unit, not cue & _DENYING, unit.speaker, formal, _shown(unit))


def _verb_of_charges(stems: Sequence[str]) -> frozenset[str]:
    """The verb by which the article itself says how somebody pleads ("had admitted the charges")."""
    return frozenset(
        stem
        for i, stem in enumerate(stems)
        if stem in _ADMITTING | _DENYING and not _CHARGES.isdisjoint(stems[i + 1 : i + 1 + REACH])
    )


def _shown(unit: Terms) -> tuple[str, ...]:
    return tuple(stem for stem in unit.stems if stem in _CHARGES) or unit.stems[:3]


def _who(unit: Terms) -> str | None:
    """The one person or body whom a unit names, by a pronoun too."""
    return min(unit.entities) if len(unit.entities) == 1 else unit.speaker
