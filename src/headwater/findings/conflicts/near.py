"""Whether two units that clash are near enough to speak of one thing: by words, sentences' vectors, and time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING

from headwater.findings.conflicts.choose import Found
from headwater.findings.statements.clashes import ClashKind
from headwater.findings.statements.pairs import compare_units
from headwater.findings.statements.scores import Pair
from headwater.findings.statements.terms import Story, Terms
from headwater.findings.statements.units import Unit
from headwater.model.reading import Reading
from headwater.text.days import day_of
from headwater.text.function_words import word_set
from headwater.text.stems import stem_word
from headwater.text.vectors import unpack_vectors

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vectors = npt.NDArray[np.float32]

# The least cosine of the sentences and overlap of the units' words, together. In 270 stories of AllSides and 76 of two
# other sets 116 negations were shown; of the 43 with less than .85 two or three could be defended. Tolls of one event
# stand in unlike sentences; below .6 none could be. Who denies something says so in other words than who tells it.
NEAR: Mapping[ClashKind, float] = {"negation": 0.85, "number": 0.6}
# The same where an article itself says one of the two: of 19 such negations in 192 further stories of AllSides and the
# 76, none of the 6 with less could be defended.
NEAR_OWN = 1.0
# What the articles of two numbers may have less in common than near ones (see `shortfalls`): of 12 pairs of the two
# other sets 11 have as much, of AllSides' 5 none, and none of those could be defended.
STRANGE = log(0.8)
# As many days apart, two articles may both be right: of 12 clashes that 598 stories of AllSides show between articles
# three weeks or more apart, one could be defended.
APART = 21
_FORETELLING = frozenset(map(stem_word, word_set("predict prediction forecast expect expectation project projection")))


def near_enough(
    found: Sequence[Found],
    readings: Sequence[Reading],
    compared: Story,
    candidates: Mapping[Pair, float],
    cues: Mapping[str, frozenset[str]],
) -> list[Found]:
    """The clashes whose two sides speak of one thing at one time, and of which nobody only foretold one.

    `compared`, `candidates`: what the statements were joined by; `cues`: the stems of each attribution's cue. Where an
    article has no vectors, negations are near enough.
    """
    found = [one for one in found if one.denies or not any(_is_foretold(side, cues) for side in (one.a, one.b))]
    days = {reading.article.id: day_of(reading.article.published) for reading in readings}
    found = [one for one in found if not _are_weeks_apart(one.a, one.b, days)]
    numbers = [one for one in found if one.kind == "number"]
    of_others = set(map(id, numbers)) - set(map(id, _of_one_thing(numbers, compared, candidates)))
    asked = [one for one in found if one.kind in NEAR]
    needed = {unit.article for one in asked for side in (one.a, one.b) for unit in side.units}
    here = [reading for reading in readings if reading.article.id in needed]
    vectors = {reading.article.id: _unit_rows(reading) for reading in here if len(reading.vectors)}
    starts = {reading.article.id: [sentence.start for sentence in reading.sentences] for reading in here}

    def row(unit: Unit) -> Vectors:
        found: Vectors = vectors[unit.article][max(0, bisect_right(starts[unit.article], unit.start) - 1)]
        return found

    def is_near(one: Found) -> bool:
        if one.kind not in NEAR:
            return True
        if id(one) in of_others:
            return False
        if len(vectors) < len(here):
            return True
        cosine = max(float(row(a) @ row(b)) for a in one.a.units for b in one.b.units)
        own = one.kind == "negation" and not (_is_said(one.a) and _is_said(one.b))
        least = NEAR_OWN if own else NEAR[one.kind]
        return cosine + compare_units(one.a, one.b, compared.weights).overlap >= least

    return [one for one in found if is_near(one)]


def _of_one_thing(numbers: Sequence[Found], compared: Story, candidates: Mapping[Pair, float]) -> list[Found]:
    """The clashes of numbers of two articles that have as much in common as reports of one event, and of two speakers.

    An article knows both numbers that it gives: there both must be somebody's.
    """
    across = [one for one in numbers if one.a.articles.isdisjoint(one.b.articles)]
    within = [one for one in numbers if not one.a.articles.isdisjoint(one.b.articles)]
    own = [one for one in within if _is_said(one.a) and _is_said(one.b)]
    at = {id(terms): n for n, terms in enumerate(compared.terms)}
    pairs = [sorted((at[id(one.a)], at[id(one.b)])) for one in across]
    return own + [one for one, (i, j) in zip(across, pairs, strict=True) if candidates.get((i, j), 0.0) >= STRANGE]


def _are_weeks_apart(a: Terms, b: Terms, days: Mapping[str, int]) -> bool:
    """Whether each article that has the one was published weeks from each that has the other."""
    pairs = [(days[one], days[other]) for one in a.articles for other in b.articles]
    return all(min(pair) >= 0 and abs(pair[0] - pair[1]) >= APART for pair in pairs)


def _is_said(terms: Terms) -> bool:
    return all(unit.attribution is not None for unit in terms.units)


def _is_foretold(terms: Terms, cues: Mapping[str, frozenset[str]]) -> bool:
    return any(not _FORETELLING.isdisjoint(cues.get(unit.attribution or "", ())) for unit in terms.units)


def _unit_rows(reading: Reading) -> Vectors:
    import numpy as np

    rows = unpack_vectors(reading.vectors)
    rows /= np.maximum(1e-9, np.linalg.norm(rows, axis=1, keepdims=True))
    return rows
