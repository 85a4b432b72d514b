"""Why mentions were joined, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.findings.statements.counts import count_words
from headwater.findings.statements.more import extra_stems
from headwater.findings.statements.terms import Terms
from headwater.text.kindred import kindred_of
from headwater.text.stems import stem_word

SHOWN = 4


def explain_group(members: Sequence[Terms], weights: Mapping[str, float], names: Mapping[str, str]) -> str:
    """Why these units are one statement, as an editor would say it: what they share, who says it, who says more."""
    units = [unit for member in members for unit in member.units]
    articles = len({unit.article for unit in units})
    if len(units) == 1:
        return "One article says it once."
    if len(members) == 1:
        return f"The same words {_places(len(units), articles)}."
    parts = [f"{_capital(_places(len(units), articles))}", _shared(members, weights), _speaker(members, names)]
    return "; ".join(part for part in (*parts, _more(members, weights), tell_details_apart(members)) if part) + "."


def _places(units: int, articles: int) -> str:
    if articles == 1:
        return f"{units} times in one article"
    return f"in {articles} articles" if units == articles else f"{units} times in {articles} articles"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shared(members: Sequence[Terms], weights: Mapping[str, float]) -> str:
    common = set.intersection(*(set(m.stems) for m in members))
    if common:
        return "all with " + _quoted(members[0], common, weights)
    first, second = _closest(members, weights)
    both = set(first.stems) & set(second.stems)
    if both:
        return "the closest share " + _quoted(first, both, weights)
    kindred = {stem for stem in first.stems if kindred_of(stem) & set(second.stems)}
    return "with words of one meaning" if kindred else "naming the same"


def _closest(members: Sequence[Terms], weights: Mapping[str, float]) -> tuple[Terms, Terms]:
    def common(pair: tuple[Terms, Terms]) -> float:
        return sum(weights[stem] for stem in set(pair[0].stems) & set(pair[1].stems))

    return max(((a, b) for i, a in enumerate(members) for b in members[i + 1 :]), key=common)


def _quoted(unit: Terms, stems: set[str], weights: Mapping[str, float]) -> str:
    """The words of the unit with the most telling of these stems, in the order of its text."""
    best = set(sorted(stems, key=lambda stem: (-weights[stem], stem))[:SHOWN])
    words: dict[str, str] = {}
    for key in unit.keys:
        stem = stem_word(key)
        if stem in best:
            words.setdefault(stem, key)
    return ", ".join(f"“{word}”" for word in words.values()) or "words of one meaning"


def _speaker(members: Sequence[Terms], names: Mapping[str, str]) -> str:
    speakers = {member.speaker for member in members}
    only = next(iter(speakers))
    if len(speakers) == 1 and only is not None:
        return f"said by {names.get(only, 'the same speaker')} in each"
    known = sorted(names[speaker] for speaker in speakers if speaker is not None and speaker in names)
    return f"said by {' and '.join(known)}" if len(known) == 2 else ""


def _more(members: Sequence[Terms], weights: Mapping[str, float]) -> str:
    """What the fullest mention says that no other does."""
    fullest = max(members, key=lambda m: (sum(weights[s] for s in m.stems), m.keys))
    extra = set(extra_stems(fullest, members))
    return f"one says more: {_quoted(fullest, extra, weights)}" if extra else ""


def tell_details_apart(members: Sequence[Terms]) -> str:
    """Where mentions give one thing more and less exact numbers ("two", "several"): a difference, no conflict."""
    told: dict[str, dict[tuple[float, str], str]] = {}
    for member in members:
        for what, number, words in count_words(member.keys):
            told.setdefault(what, {}).setdefault(number, words)
    ways = next((sorted(told[what].values()) for what in sorted(told) if len(told[what]) > 1), None)
    return "" if ways is None else "they differ in detail: " + " and ".join(f"“{way}”" for way in ways)
