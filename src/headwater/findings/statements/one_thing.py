"""How sure it is that two numbers count one thing, by what else both units say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.findings.statements.counts import CURRENCIES, HARMS, PEOPLE, PERCENT, Count
from headwater.findings.statements.matching import closeness, same_or_kindred
from headwater.findings.statements.terms import Terms
from headwater.text.function_words import is_content_word, word_set
from headwater.text.kindred import kindred_of
from headwater.text.numbers import SCALES, find_numbers
from headwater.text.stems import stem_word

# How sure another number of people harmed is, where both units name anything else of the event; and how much of what
# the shorter unit says besides a number the other must say for both to count the same thing.
SAME_HARM = 0.7
SAME_COUNT = 0.6
# Units that say nothing but how many were harmed are of the main event among an article's first this many.
EARLY = 6
_PERCENTS = frozenset(map(stem_word, word_set("percent pct cent")))
_PRICE = frozenset(map(stem_word, word_set("price cost value worth")))


def how_sure_one_thing(a: Terms, b: Terms, what: str, weights: Mapping[str, float]) -> float:
    """How sure it is that two numbers count the same thing, by what the unit that says less says besides its number."""
    shown = frozenset((*a.counts[what].shown, *b.counts[what].shown))
    rest_a, rest_b = _beside(a, shown), _beside(b, shown)
    less, more = sorted((rest_a, rest_b), key=lambda rest: (sum(weights[s] for s in rest), sorted(rest)))
    if what in HARMS:
        bare = not less and tells_main_event(a) and tells_main_event(b)
        return SAME_HARM if bare or any(same_or_kindred(stem, more) for stem in less) else 0.0
    if _PRICE & less and _PRICE & more and sum(not same_or_kindred(stem, more) for stem in less) <= 1:
        return SAME_COUNT
    share = _share_in(less, more, weights)
    if what == PERCENT or (what in CURRENCIES and _acts_differ(a, b, what)):
        share = min(share, _share_in(more, less, weights))  # neither may speak of much that the other does not
    return share if share >= SAME_COUNT else 0.0


def _share_in(stems: set[str], others: set[str], weights: Mapping[str, float]) -> float:
    """How much of some stems others have too, by weight; a kindred one counts in part."""
    known = sorted(stems)
    total = sum(weights[stem] for stem in known)
    said = [weights[stem] * closeness(stem, match) for stem in known if (match := same_or_kindred(stem, others))]
    return sum(said) / total if total else 0.0


def _acts_differ(a: Terms, b: Terms, what: str) -> bool:
    """Whether the telling words right before the number of each are not even kindred ("repaid", "took")."""
    acts = [_act_before(unit.keys, unit.counts[what]) for unit in (a, b)]
    return None not in acts and acts[0] != acts[1] and acts[1] not in kindred_of(acts[0] or "")


def _act_before(keys: Sequence[str], count: Count) -> str | None:
    first = next((number.start for number in find_numbers(keys) if number.value == count.value), 0)
    return next((stem_word(key) for key in reversed(keys[:first]) if is_content_word(key)), None)


def _beside(terms: Terms, shown: frozenset[str]) -> set[str]:
    left_out = shown | SCALES | PEOPLE | _PERCENTS
    return {stem for stem in terms.stems if stem not in left_out and not find_numbers([stem])}


def tells_main_event(terms: Terms) -> bool:
    """Whether a unit is among the first of one of its articles."""
    return any(unit.order < EARLY for unit in terms.units)
