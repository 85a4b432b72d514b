"""Which pairs of units may be one statement, and what two units have in common besides their words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from headwater.findings.statements.barriers import find_barriers
from headwater.findings.statements.counts import Count
from headwater.findings.statements.pairs import Likeness, compare_units
from headwater.findings.statements.scores import FIGURES, gather_figures
from headwater.findings.statements.terms import Story, Terms
from headwater.findings.statements.units import Unit
from headwater.text.function_words import is_content_word
from headwater.text.numbers import find_numbers
from headwater.text.stems import stem_word

# What every word tells here, in bits.
BITS = 4.0


def unit(text: str, article: str, names: Mapping[str, str] | None = None, **known: object) -> Terms:
    """A unit of an article with these words; `names`: the entity of each word that stands in a name."""
    keys = tuple(text.lower().split())
    entities = {stem_word(word.lower()): entity for word, entity in (names or {}).items()}
    fields: dict[str, object] = {
        "counts": {},
        "dates": {},
        "denials": (),
        "speaker": None,
        "spoken": False,
        "numbers": frozenset(number.value for number in find_numbers(keys)),
    }
    return Terms(
        units=(Unit(article, 0, len(text), "body", 0, 0),),
        stems=tuple(dict.fromkeys(stem_word(key) for key in keys if is_content_word(key))),
        keys=keys,
        names=entities,
        entities=frozenset(entities.values()),
        **(fields | known),  # type: ignore[arg-type]
    )


def may_meet(a: Terms, b: Terms) -> bool:
    """Whether two units that look alike may be one statement."""
    story = Story((a, b), dict.fromkeys((*a.stems, *b.stems), BITS))
    return not find_barriers(story, {(0, 1): 0.0})


def likeness(a: Terms, b: Terms) -> Likeness:
    return compare_units(a, b, dict.fromkeys((*a.stems, *b.stems), BITS))


def figures(a: Terms, b: Terms, *names: str) -> list[float]:
    """These figures of the one pair of a story."""
    row = gather_figures(Story((a, b), dict.fromkeys((*a.stems, *b.stems), BITS)), [(0, 1)], None)[0]
    return [float(row[FIGURES.index(name)]) for name in names]


def asked(text: str, article: str) -> Terms:
    return unit(text, article, spoken=True, speaker="ent-quill")


def test_what_introduces_a_finding_asks_nothing() -> None:
    found = asked("what we found was a crack in the northern lock gate", "one")
    assert may_meet(found, unit("a crack was found in the northern lock gate", "two"))


def test_two_reports_of_one_question_may_meet() -> None:
    assert may_meet(
        asked("whether the lock gate had been tested", "one"), asked("if the lock gate had been tested", "two")
    )


def test_a_question_is_not_its_answer() -> None:
    assert not may_meet(
        asked("whether the lock gate had been tested", "one"), unit("the lock gate had been tested", "two")
    )


PORTS = {"Sidbury": "ent-1", "Lorne": "ent-2", "Calder": "ent-3"}


def test_a_list_of_names_tells_what_is_said_of_it() -> None:
    a = unit("line opens terminals at Sidbury Lorne Calder", "one", PORTS)
    b = unit("Sidbury Lorne Calder get new piers", "two", PORTS)
    assert may_meet(a, b)


@pytest.mark.parametrize("known", [1, 2])
def test_a_name_or_a_single_act_does_not(known: int) -> None:
    named = dict(list(PORTS.items())[:known])
    words = " ".join(named)
    longer = " and raised wages" if known == 1 else ""
    assert not may_meet(unit(f"{words} closed{longer}", "one", named), unit(f"{words} flooded homes", "two", named))


def test_one_count_against_another_keeps_apart_but_a_list_of_counts_does_not() -> None:
    spent = unit("they spent 700 crowns of the fund", "one", counts={"crown": Count(700, 0, ("crown",))})
    hats = unit("they bought 40 hats from the fund", "two", counts={"hat": Count(40, 0, ("hat",))})
    both = {"hat": Count(40, 0, ("hat",)), "coat": Count(6, 0, ("coat",))}
    assert not may_meet(spent, hats)
    assert may_meet(spent, unit("they bought 40 hats and 6 coats from the fund", "two", counts=both))


def test_another_number_of_the_same_thing_keeps_apart_among_any_others() -> None:
    a = {"hat": Count(40, 0, ("hat",)), "coat": Count(6, 0, ("coat",))}
    b = {"hat": Count(90, 0, ("hat",)), "coat": Count(6, 0, ("coat",))}
    assert not may_meet(unit("40 hats and 6 coats", "one", counts=a), unit("90 hats and 6 coats", "two", counts=b))


def test_likeness_tells_shared_numbers_days_and_a_lone_negation() -> None:
    day = frozenset({("2019-03-04", "2019-03-04")})
    a = unit("the crew saved 9 sailors", "one", days=day)
    b = unit("not one of the 9 sailors was lost", "two", days=day)
    c = unit("the sailors were saved", "three")
    told = ("numbers", "days", "negated", "counted")
    assert figures(a, b, *told) == [1, 1, 1, 0]
    assert figures(a, c, *told) == [0, 0, 0, 1]
    assert likeness(a, b) == likeness(b, a)


def test_two_speakers_speak_against_and_an_articles_own_words_not() -> None:
    quill = asked("the lock gate had been tested", "one")
    other = unit("the lock gate was never tested", "two", spoken=True, speaker="ent-bain")
    own = unit("the lock gate was tested", "three")
    told = ("speaker", "spoken")
    assert figures(quill, other, *told) == [-1, 1]
    assert figures(quill, quill, *told) == [1, 1]
    assert figures(quill, own, *told) == [0, -1]
