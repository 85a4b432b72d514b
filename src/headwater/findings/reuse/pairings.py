"""All that two articles have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.findings.reuse.chains import chain_runs
from headwater.findings.reuse.compared import ComparedText
from headwater.findings.reuse.matches import Match, match_chains
from headwater.findings.reuse.seeds import seed_runs
from headwater.text.rarity import RARE, document_share

# What an outlet prints under each of its articles tells nothing of the story: it ends within the last tenth of both,
# and under a quarter of its rare words stand anywhere else in both.
_LAST = 0.9
_AT_HOME = 0.25


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two texts (by their index, the lower first) and their matches, in the order of the first."""

    a: int
    b: int
    matches: tuple[Match, ...]


def pair_texts(texts: Sequence[ComparedText]) -> list[Pairing]:
    """Every two texts that have at least one match, in order of their indexes."""
    pairings = []
    for first, second, runs in seed_runs(texts):
        a, b = texts[first], texts[second]
        matches = match_chains(a, b, chain_runs(a, b, runs))
        if a.article.outlet is not None and a.article.outlet == b.article.outlet:
            matches = [match for match in matches if not _is_house_text(a, b, match)]
        if matches:
            pairings.append(Pairing(first, second, tuple(matches)))
    return pairings


def _is_house_text(a: ComparedText, b: ComparedText, match: Match) -> bool:
    """Whether a match of one outlet's two articles is the house's own lines, which no reader of pages could tell."""
    if match.a_end < _LAST * len(a.words) or match.b_end < _LAST * len(b.words):
        return False
    inside = {word.key for word in a.words[match.a_start : match.a_end]}
    rare = {key for key in inside if document_share(key) <= RARE}
    outside = {word.key for word in (*a.words[: match.a_start], *a.words[match.a_end :])}
    outside &= {word.key for word in (*b.words[: match.b_start], *b.words[match.b_end :])}
    return bool(outside) and len(rare & outside) < _AT_HOME * len(rare)
