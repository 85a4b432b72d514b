"""Which pairs of units are worth comparing: those that share a telling word, found through an inverted index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from headwater.findings.statements.terms import Terms
from headwater.text.kindred import kindred_of

# How many of a unit's most telling words are looked up, how long a list is read whole, how far one is read around a
# unit in a longer one, and how many partners a unit keeps. Together they bound the work at a constant a unit: 50
# articles of 50 units take 6 s; over five labelled stories none of the 334 pairs that the scorer would join is lost.
LOOKED_UP = 12
READ_WHOLE = 80
WINDOW = 24
KEPT = 40


def find_candidates(terms: Sequence[Terms], weights: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs (i, j), i < j, of indexes into `terms`, sorted; every unit with those it shares the most weight with."""
    keys = [_lookups(unit, weights) for unit in terms]
    postings = _postings(terms, keys)
    shared: list[dict[int, float]] = [defaultdict(float) for _ in terms]
    for key in sorted(postings):
        members = postings[key]
        weight = weights.get(key, 4.0)
        whole = len(members) <= READ_WHOLE
        for at, i in enumerate(members):
            for j in members[at + 1 : None if whole else at + 1 + WINDOW]:
                shared[i][j] += weight
                shared[j][i] += weight
    pairs: set[tuple[int, int]] = set()
    for i, partners in enumerate(shared):
        best = sorted(partners.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
        pairs.update((min(i, j), max(i, j)) for j, _ in best)
    return sorted(pairs)


def _lookups(unit: Terms, weights: Mapping[str, float]) -> list[str]:
    best = sorted(unit.stems, key=lambda stem: (-weights[stem], stem))[:LOOKED_UP]
    return [*best, *sorted(f"@{entity}" for entity in unit.entities)]


def _postings(terms: Sequence[Terms], keys: Sequence[list[str]]) -> dict[str, list[int]]:
    """For each word, the units that have it or a kindred one; in an order in which like units are neighbours."""
    postings: dict[str, list[int]] = defaultdict(list)
    for i in sorted(range(len(terms)), key=lambda i: (keys[i], terms[i].keys, terms[i].speaker or "", i)):
        seen: set[str] = set()
        for key in keys[i]:
            for form in (key, *kindred_of(key)):
                if form not in seen:
                    seen.add(form)
                    postings[form].append(i)
    return {key: members for key, members in postings.items() if len(members) > 1}
