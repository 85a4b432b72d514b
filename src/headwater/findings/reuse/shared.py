"""Shared texts: one written text that several articles carry, whole or in part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from headwater.findings.reuse.compared import ComparedText
from headwater.findings.reuse.credits import names_outlet
from headwater.findings.reuse.matches import Match
from headwater.findings.reuse.pairings import Pairing
from headwater.text.roots import Roots

# Measured on 172 articles of 30 stories (76 pairs of articles that carry one text): F1 of the pairs is .90 with these;
# STRONG 10 / 12 / 20 give .85 / .90 / .90, WEAK 8 / 10 / 12 .89 / .90 / .90, but then more of the fullest are missed.
# Weighing words by their rarity instead of leaving out names and numbers loses three points, because every reporter
# has to write those.
STRONG = 14.0
WEAK = 9.0
POWER = 1.5  # 1 and 2 give .88
# From this share of the shorter article on, two articles are copies of one text; .2 to .4 are the same there.
COPY = 0.3
# A copy is as full as another if it has this share of its words; an outlet is named beside a passage so many words off.
AS_MUCH = 0.97
NEAR = 20

Ranges = list[tuple[int, int]]


@dataclass(slots=True)
class Group:
    """The members of one shared text (by their index), their pairings, and the words of each that others carry."""

    members: set[int] = field(default_factory=set)
    pairings: list[Pairing] = field(default_factory=list)
    carried: dict[int, set[int]] = field(default_factory=dict)

    def take(self, pairing: Pairing) -> None:
        """Add both texts of a pairing, with the words that they share."""
        self.pairings.append(pairing)
        for member in (pairing.a, pairing.b):
            self.members.add(member)
            words = self.carried.setdefault(member, set())
            for start, end in ranges_carried(pairing, member):
                words.update(range(start, end))

    def most(self) -> int:
        """How many words of it the member carries that carries most."""
        return max(len(words) for words in self.carried.values())


def ranges_carried(pairing: Pairing, member: int) -> Ranges:
    """The words `[start, end)` of one side of a pairing that stand on the other side too, where anything is written."""
    same = (s for match in pairing.matches if match.written for s in match.stretches if s.kind == "same")
    return [(s.a_start, s.a_end) if member == pairing.a else (s.b_start, s.b_end) for s in same]


def strength(pairing: Pairing) -> float:
    """How much two articles have in common of what either says in its own voice, in plain words.

    Each match's words to the power `POWER`, summed, and the root taken: a long stretch tells more than as many words
    in short ones.
    """
    return float(sum(match.written**POWER for match in pairing.matches) ** (1 / POWER))


def group_pairings(pairings: Sequence[Pairing], texts: Sequence[ComparedText]) -> list[Group]:
    """The shared texts behind the pairings. Quotations that two articles have from one speaker make none.

    Copies, which carry a good part of the shorter article, make groups of their own; so do the strong pairings that
    carry less. A weak one (a sentence) joins a group where its words are among those that the group's members share,
    and is a group of its own elsewhere.
    """
    ranked = [(strength(pairing), pairing) for pairing in pairings]
    strong = [(pairing, _part_carried(pairing, texts) >= COPY) for score, pairing in ranked if score >= STRONG]
    groups = _connected([pairing for pairing, copy in strong if copy])
    groups += _connected([pairing for pairing, copy in strong if not copy])
    weak = sorted((-score, p.a, p.b, p) for score, p in ranked if WEAK <= score < STRONG)
    return groups + _connected_by_words([pairing for *_, pairing in weak], groups)


def _part_carried(pairing: Pairing, texts: Sequence[ComparedText]) -> float:
    """The share of the shorter article's words that the other carries, where anything is written."""
    shorter = min(len(texts[pairing.a].words), len(texts[pairing.b].words))
    return sum(match.words for match in pairing.matches if match.written) / shorter


def _connected(pairings: Sequence[Pairing]) -> list[Group]:
    """One group for all pairings that touch, directly or through others."""
    roots = Roots(1 + max((max(pairing.a, pairing.b) for pairing in pairings), default=0))
    for pairing in pairings:
        roots.join(pairing.a, pairing.b)
    groups: dict[int, Group] = {}
    for pairing in pairings:
        groups.setdefault(roots.find(pairing.a), Group()).take(pairing)
    return list(groups.values())


def _connected_by_words(weak: Iterable[Pairing], groups: Sequence[Group]) -> list[Group]:
    alone: list[Group] = []
    together = {pair for group in groups for pair in combinations(sorted(group.members), 2)}
    for pairing in weak:
        home = next((group for group in [*groups, *alone] if _shares_words(group, pairing)), None)
        if home is not None:
            home.take(pairing)
        elif (pairing.a, pairing.b) not in together:
            alone.append(Group())
            alone[-1].take(pairing)
    return alone


def _shares_words(group: Group, pairing: Pairing) -> bool:
    """Whether half of what a pairing shares, on one of its sides, is among the words that the group's members share."""
    for member in group.members & {pairing.a, pairing.b}:
        words = {word for start, end in ranges_carried(pairing, member) for word in range(start, end)}
        if 2 * len(words & group.carried[member]) >= len(words):
            return True
    return False


def fullest_member(group: Group, texts: Sequence[ComparedText]) -> tuple[int, bool]:
    """The member that carries most of the shared text, and whether another member names it as its source.

    Of those that carry as much, the longest article, then the first published. Half of what they carry or more is
    enough for a member that another names ("told NBC News", "CNN reported"): what others took a part of is the fuller.
    """
    most = group.most()
    named = [m for m in group.members if len(group.carried[m]) >= most / 2 and _is_named(group, texts, m)]
    full = [m for m in group.members if len(group.carried[m]) >= AS_MUCH * most]
    articles = {m: texts[m].article for m in group.members}
    order = sorted(named or full, key=lambda m: (-len(articles[m].text.split()), articles[m].published or "9999", m))
    return order[0], bool(named)


def _is_named(group: Group, texts: Sequence[ComparedText], member: int) -> bool:
    """Whether another member, of another outlet, names this one's outlet where it carries the shared text."""
    outlet = texts[member].article.outlet
    if outlet is None:
        return False
    for pairing in group.pairings:
        if member in (pairing.a, pairing.b):
            other = texts[pairing.a if member == pairing.b else pairing.b].article
            stretches = (_around(texts, pairing, match, member) for match in pairing.matches if match.written)
            if other.outlet != outlet and any(names_outlet(stretch, outlet) for stretch in stretches):
                return True
    return False


def _around(texts: Sequence[ComparedText], pairing: Pairing, match: Match, member: int) -> str:
    """A match on the side that is not the member's, and the words near it."""
    if member == pairing.b:
        text, first, last = texts[pairing.a], match.a_start, match.a_end
    else:
        text, first, last = texts[pairing.b], match.b_start, match.b_end
    near = text.words[max(0, first - NEAR) : last + NEAR]
    return text.article.text[near[0].start : near[-1].end]
