"""Where two units about one act differ in a way that both cannot hold: a negation, a count, a date, an opposite."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from headwater.findings.statements.counts import may_be_one
from headwater.findings.statements.flat import denies_existence, is_thing
from headwater.findings.statements.matching import closeness, counterpart, covered
from headwater.findings.statements.one_thing import how_sure_one_thing
from headwater.findings.statements.pairs import compare_units
from headwater.findings.statements.terms import Terms
from headwater.text.function_words import is_content_word, word_set
from headwater.text.kindred import opposites_of
from headwater.text.stems import stem_word

ClashKind = Literal["negation", "number", "date", "antonym", "denial"]

# These four were set by reading, like the least strengths in `conflicts.find`: too few conflicts are labelled to fit.
# How much (by weight) of what one unit negates the other must affirm.
AFFIRMED = 0.6
# How many words besides the dated act two units must share, and how many besides two opposite acts.
SHARED_BESIDE = 3
SHARED_OPPOSED = 2
# How much must be affirmed where the act itself is only a kindred word ("discuss", "meeting").
AFFIRMED_BY_KIN = 0.75
# How far before an act the one who does it may stand.
ACTOR_BEFORE = 4
# How much of a clash's strength hangs on the other unit speaking of nothing else.
UNFOCUSED = 0.6


@dataclass(frozen=True, slots=True)
class Clash:
    """How two units clash: the stems of each that cannot both hold, and how sure that is (0 to 1)."""

    kind: ClashKind
    a: tuple[str, ...]
    b: tuple[str, ...]
    strength: float


# What somebody or something is, and not what became of it: one word beside it is enough.
_STATES = frozenset(map(stem_word, word_set("open unlocked locked shut closed armed unarmed onside offside level")))
_PAST = word_set("has have had did didn't hasn't haven't hadn't was were wasn't weren't")
# "Declined to comment" does not affirm a comment.
_UNDONE = frozenset(map(stem_word, word_set("decline refuse fail avoid stop deny without before reluctant instead")))
# "He asked for nothing" affirms no asking.
_NOTHING = word_set("nothing nobody none neither nor")
_PREPOSITIONS = word_set("in at on of to from with for by about against during after before under over into near")
_FUTURE = word_set("will would i'll we'll he'll she'll it'll they'll shall plans expected")


def find_clash(a: Terms, b: Terms, weights: Mapping[str, float]) -> Clash | None:
    """How two units clash, the surest way, or `None`. `weights`: how much each stem tells in the story."""
    counted = (a.counts and a.counts.keys() & b.counts.keys()) or (a.dates and a.dates.keys() & b.dates.keys())
    if not (counted or a.denials or b.denials) and _opposed(a.stems).isdisjoint(b.stems):
        return None  # as of nearly all of the forty pairs that each unit is in
    alike = compare_units(a, b, weights) if counted else None
    likeness = min(alike.deeds, alike.overlap) if alike else 0.0
    clashes = [
        *find_negations(a, b, weights),
        *_counts(a, b, likeness, weights),
        *_dates(a, b, likeness),
        *_opposites(a, b, weights),
    ]
    return max(clashes, key=lambda clash: (clash.strength, clash.kind, clash.a, clash.b), default=None)


def find_negations(a: Terms, b: Terms, weights: Mapping[str, float]) -> Sequence[Clash]:
    """Clashes of what either unit negates with what the other affirms, a's stems first."""
    turned = (Clash(clash.kind, clash.b, clash.a, clash.strength) for clash in _negations(b, a, weights))
    return [*_negations(a, b, weights), *turned]


def _negations(a: Terms, b: Terms, weights: Mapping[str, float]) -> Sequence[Clash]:
    """Clashes of what a negates with what b affirms."""
    if not a.denials:
        return []
    affirmed = _affirmed(b.stems, b.denials)
    found: list[Clash] = []
    for scope in a.denials:
        act = counterpart(scope[0], affirmed, a, b)  # first, since seven pairs of eight have none
        if act is None or _speak_of_themselves(a, b) or not _NOTHING.isdisjoint(b.keys):
            continue
        if f"un{scope[0]}" in b.stems or not _UNDONE.isdisjoint(map(stem_word, _before(b, act))):
            continue
        matches = {stem: match for stem in scope if (match := counterpart(stem, affirmed, a, b))}
        known = [(stem, weights.get(stem, 1.0)) for stem in dict.fromkeys(scope)]
        total = sum(weight for _, weight in known)
        share = sum(weight * closeness(stem, matches[stem]) for stem, weight in known if stem in matches) / total
        focus = covered(b, a, weights)
        if len(matches) == 1:
            focus = min(focus, covered(a, b, weights))
        least = AFFIRMED if act == scope[0] else AFFIRMED_BY_KIN
        if (
            share >= least
            and not (denies_existence(a) and not is_thing(b, act))
            and not _is_part_of_name(a, b, scope[0], matches)
            and (len(matches) > 1 or focus >= AFFIRMED or _same_actor(a, b, scope, matches))
            and not _is_still_to_come(a, b, scope[0], matches)
        ):
            strength = share * (1 - UNFOCUSED + UNFOCUSED * focus)
            found.append(
                Clash("denial" if a.denied else "negation", scope, tuple(sorted(set(matches.values()))), strength)
            )
    return found


@lru_cache(maxsize=1 << 13)
def _affirmed(stems: tuple[str, ...], denials: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """The stems of a unit that it does not negate; a unit is held against some forty others."""
    return frozenset(stems).difference(*denials)


def _same_actor(a: Terms, b: Terms, scope: Sequence[str], matches: Mapping[str, str]) -> bool:
    """Whether one who is named right before both does in b the one act that a says is not done."""
    if len(scope) > 1 or matches[scope[0]] != scope[0]:
        return False
    actors = [
        {
            unit.names[stem]
            for key in unit.keys[max(0, at - ACTOR_BEFORE) : at]
            if (stem := stem_word(key)) in unit.names
        }
        for unit, at in ((a, _place_of(a, scope[0])), (b, _place_of(b, scope[0])))
    ]
    return not actors[0].isdisjoint(actors[1])


def _is_still_to_come(a: Terms, b: Terms, act: str, matches: Mapping[str, str]) -> bool:
    """Whether a says that the act has not happened and b only that it will."""
    return bool(_before(a, act) & _PAST) and bool(_before(b, matches[act]) & _FUTURE)


def _is_part_of_name(a: Terms, b: Terms, act: str, matches: Mapping[str, str]) -> bool:
    """Whether b has what a negates only within another thing, behind another preposition.

    "Served during the Vietnam era" does not affirm "served in Vietnam".
    """
    for stem, match in matches.items():
        one, other = _place_of(a, stem), _place_of(b, match)
        behind = b.keys[other + 1] if other + 1 < len(b.keys) else ""
        whole = stem in a.names and a.names[stem] == b.names.get(match) == b.names.get(stem_word(behind))
        apart = stem != act and not whole and is_content_word(behind)  # "Lumina Systems" is Lumina
        ends = one + 1 >= len(a.keys) or not is_content_word(a.keys[one + 1])
        if apart and ends and _preposition_of(a, one) != _preposition_of(b, other):
            return True
    return False


def _place_of(terms: Terms, stem: str) -> int:
    return next((i for i, key in enumerate(terms.keys) if stem_word(key) == stem), 0)


def _preposition_of(terms: Terms, at: int) -> str | None:
    return next((key for key in reversed(terms.keys[max(0, at - 2) : at]) if key in _PREPOSITIONS), None)


def _before(terms: Terms, stem: str) -> set[str]:
    at = next((i for i, key in enumerate(terms.keys) if stem_word(key) == stem), 0)
    return set(terms.keys[max(0, at - 4) : at])


def _speak_of_themselves(a: Terms, b: Terms) -> bool:
    """Whether both speak in the first person and are not known to be one speaker: each says it of another act."""
    first = {"i", "we", "i'm", "we're", "i've", "we've", "i'd", "i'll", "we'll"}
    return bool(first & set(a.keys) and first & set(b.keys)) and (a.speaker is None or a.speaker != b.speaker)


def _counts(a: Terms, b: Terms, likeness: float, weights: Mapping[str, float]) -> Sequence[Clash]:
    found: list[Clash] = []
    for what in sorted(a.counts.keys() & b.counts.keys()):
        one, other = a.counts[what], b.counts[what]
        if may_be_one(one, other):
            continue
        strength = max(likeness, how_sure_one_thing(a, b, what, weights))
        found.append(Clash("number", one.shown, other.shown, strength))
    return found


def _dates(a: Terms, b: Terms, likeness: float) -> Sequence[Clash]:
    dated = a.dates.keys() & b.dates.keys()
    if not dated:
        return []
    shared = set(a.stems) & set(b.stems)
    return [
        Clash("date", (stem,), (stem,), 0.6 + 0.4 * likeness)
        for stem in sorted(dated)
        if _parted(a.dates[stem], b.dates[stem]) and len(shared - {stem}) >= SHARED_BESIDE
    ]


def _parted(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether two dates of one grain do not overlap: a day beside "this month" is the same told less exactly."""
    apart = a[1] < b[0] or b[1] < a[0]
    return apart and (a[0] == a[1]) == (b[0] == b[1])


def _opposites(a: Terms, b: Terms, weights: Mapping[str, float]) -> Sequence[Clash]:
    if _opposed(a.stems).isdisjoint(b.stems):
        return []
    only_a, only_b = set(a.stems) - set(b.stems), set(b.stems) - set(a.stems)
    found: list[Clash] = []
    for stem in sorted(only_a):
        against = opposites_of(stem) & only_b
        if not against or any(stem in scope for scope in a.denials) or any(against & set(s) for s in b.denials):
            continue
        other = min(against)
        rest_a = sum(weights[s] for s in a.stems if s != stem)
        rest_b = sum(weights[s] for s in b.stems if s != other)
        shared = set(a.stems) & set(b.stems)
        both = sum(weights[s] for s in shared)
        less = min(rest_a, rest_b)
        alone = stem in _STATES and 0 < less <= both  # "the doors were open"
        if len(shared) < SHARED_OPPOSED and not alone:
            continue
        found.append(Clash("antonym", (stem,), (other,), both / less if less else 0.0))
    return found


@lru_cache(maxsize=1 << 13)
def _opposed(stems: tuple[str, ...]) -> frozenset[str]:
    """All opposites of some stems; a unit is held against some forty others."""
    return frozenset().union(*map(opposites_of, stems))
