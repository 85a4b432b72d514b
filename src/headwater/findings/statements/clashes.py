"""Where two units about one act differ in a way that both cannot hold: a negation, a count, a date, an opposite."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from headwater.findings.statements.terms import Terms
from headwater.text.kindred import kindred_of, opposites_of
from headwater.text.numbers import differ_beyond_rounding

ClashKind = Literal["negation", "number", "date", "antonym"]

# How much (by weight) of what one unit negates the other must affirm.
AFFIRMED = 0.6


@dataclass(frozen=True, slots=True)
class Clash:
    """How two units clash: the stems of each that cannot both hold (dates: none), and how sure that is (0 to 1)."""

    kind: ClashKind
    a: tuple[str, ...]
    b: tuple[str, ...]
    strength: float


def find_clash(a: Terms, b: Terms, weights: Mapping[str, float], likeness: float) -> Clash | None:
    """How two units clash, the surest way, or `None`. `likeness`: the overlap of what is no name in them (0 to 1)."""
    clashes = [
        *_negations(a, b, weights),
        *(Clash("negation", clash.b, clash.a, clash.strength) for clash in _negations(b, a, weights)),
        *_counts(a, b, likeness),
        *_dates(a, b, likeness),
        *_opposites(a, b, weights),
    ]
    return max(clashes, key=lambda clash: (clash.strength, clash.kind, clash.a, clash.b), default=None)


def _negations(a: Terms, b: Terms, weights: Mapping[str, float]) -> Sequence[Clash]:
    denied_by_b = {stem for scope in b.denials for stem in scope}
    affirmed = set(b.stems) - denied_by_b
    found: list[Clash] = []
    for scope in a.denials:
        act = _counterpart(scope[0], affirmed)
        if act is None:
            continue
        known = [(stem, weights.get(stem, 1.0)) for stem in dict.fromkeys(scope)]
        matches = {stem: match for stem, _ in known if (match := _counterpart(stem, affirmed))}
        total = sum(weight for _, weight in known)
        share = sum(weight * (1.0 if stem == matches[stem] else 0.8) for stem, weight in known if stem in matches) / total
        if share >= AFFIRMED and (len(matches) > 1 or len(set(a.stems) & affirmed) > 2):
            found.append(Clash("negation", scope, tuple(sorted(set(matches.values()))), share))
    return found


def _counterpart(stem: str, stems: set[str]) -> str | None:
    if stem in stems:
        return stem
    return min(kindred_of(stem) & stems, default=None)


def _counts(a: Terms, b: Terms, likeness: float) -> Sequence[Clash]:
    return [
        Clash("number", (stem,), (stem,), likeness)
        for stem in sorted(set(a.counts) & set(b.counts))
        if differ_beyond_rounding(a.counts[stem], b.counts[stem])
    ]


def _dates(a: Terms, b: Terms, likeness: float) -> Sequence[Clash]:
    if not a.dates or not b.dates or any(x[0] <= y[1] and y[0] <= x[1] for x in a.dates for y in b.dates):
        return []
    return [Clash("date", (), (), likeness)]


def _opposites(a: Terms, b: Terms, weights: Mapping[str, float]) -> Sequence[Clash]:
    only_a, only_b = set(a.stems) - set(b.stems), set(b.stems) - set(a.stems)
    found: list[Clash] = []
    for stem in sorted(only_a):
        against = opposites_of(stem) & only_b
        if not against or any(stem in scope for scope in a.denials) or any(against & set(s) for s in b.denials):
            continue
        other = min(against)
        rest_a = sum(weights[s] for s in a.stems if s != stem)
        rest_b = sum(weights[s] for s in b.stems if s != other)
        both = sum(weights[s] for s in set(a.stems) & set(b.stems))
        less = min(rest_a, rest_b)
        found.append(Clash("antonym", (stem,), (other,), both / less if less else 0.0))
    return found
