"""How far a denial reaches: whom it speaks of, which thing it denies, and how much two units share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.test_conflicts import reading

from headwater.findings.conflicts.reach import is_other_noun, is_thin, negates_nothing, tells_which
from headwater.findings.conflicts.sides import Side, side_of
from headwater.findings.statements.terms import Terms, describe_units
from headwater.findings.statements.units import find_units
from headwater.findings.statements.utterances import Edges
from headwater.text.stems import stem_word


def terms(text: str, start: int = 0) -> Terms:
    """What is compared of a text as one unit, from a place in it on."""
    held = reading("one", text)
    unit = replace(find_units(held, (), Edges())[0], start=start, end=len(text))
    return describe_units({held.article.id: [unit]}, [held], (), ()).terms[0]


def side(text: str, word: str, start: int = 0) -> Side:
    """The unit as a side of a clash by this word."""
    return side_of(terms(text, start), [stem_word(word)], {"art-one": text})


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("It was nothing more than an error.", True),
        ("There were no other errors.", False),
        ("None of the divers.", True),
        ("None of the divers in the harbour came home.", False),
    ],
)
def test_a_negating_word_may_negate_nothing(text: str, nothing: bool) -> None:
    found = side(text, "error")
    at = next(n for n, key in enumerate(found.keys) if key in ("nothing", "no", "none"))
    assert negates_nothing(found, at) is nothing


@pytest.mark.parametrize(
    ("before", "some"),
    [("Electors who go rogue and ", True), ("The electors, who met in Sel and ", False), ("Electors meet and ", False)],
)
def test_what_only_tells_which_is_said_of_some(before: str, some: bool) -> None:
    text = f"{before}do not vote for Quill."
    assert tells_which(side(text, "vote", text.index("not"))) is some


@pytest.mark.parametrize(
    ("denying", "other", "thing"),
    [
        ("There is no progress.", "The progressives met.", True),
        ("There is no appeal.", "The appeals were heard.", False),
        ("There was no spying.", "They spied on Quill.", False),
        ("They made no party.", "The parties met.", False),
    ],
)
def test_a_word_of_one_stem_may_name_another_thing(denying: str, other: str, thing: bool) -> None:
    assert is_other_noun(terms(denying), terms(other)) is thing


@pytest.mark.parametrize(
    ("denying", "other", "word", "thin"),
    [
        ("The plan isn't working.", "Bain has some work to do in Carrow.", "work", True),
        ("The plan isn't working.", "The plan works.", "work", False),
        ("No arrests have been made.", "Three men were arrested.", "arrest", False),
    ],
)
def test_one_word_in_common_is_thin_but_of_things_that_are_not_there(
    denying: str, other: str, word: str, thin: bool
) -> None:
    assert is_thin(side(denying, word), side(other, word)) is thin
