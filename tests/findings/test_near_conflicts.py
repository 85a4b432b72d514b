"""Conflicts need two sides that speak of one thing: by their articles, by who says them, and by their words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.findings.test_conflicts import clashes_in, reading, told

from headwater.model.finding import Attribution
from headwater.text.vectors import pack_vectors

KILLED = "The blast at the mill in Carrow killed {} workers"
REST = (
    "Rain is forecast for the whole coast tonight.",
    "A choir of bakers sang in the old cinema.",
    "Eleven swans were counted below the weir.",
    "The museum lent its oldest globe to Tarn.",
    "Students painted the bus shelters in green.",
    "Nobody has found the missing trombone yet.",
)
OTHERS = (
    "A lighthouse keeper retired after thirty winters.",
    "The orchard sold cider to tourists from Orvel.",
    "Chess players met under the railway arches.",
    "Its library bought atlases and a new carpet.",
    "Two kites were lost over the northern dunes.",
    "Gardeners trimmed every hedge along the canal.",
)


@pytest.mark.parametrize(("rest", "found"), [((), 1), (OTHERS, 0)])
def test_numbers_of_articles_with_little_else_in_common_are_of_two_events(rest: tuple[str, ...], found: int) -> None:
    one = "\n\n".join((KILLED.format(12) + ".", *(REST if rest else ())))
    other = "\n\n".join((KILLED.format(31) + ".", *rest))
    assert len(clashes_in([reading("one", one), reading("two", other)])) == found


def said(text: str, number: int, cue: str) -> Attribution:
    """What the source of this number says in the article "one"."""
    words = KILLED[0].lower() + KILLED[1:].format(number)
    return replace(told(text, f"Source {number}", cue, words, f"ent-{number}"), id=f"att-{number}")


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [("said", "said", 1), ("said", None, 0), (None, None, 0), ("said", "had predicted", 0)],
)
def test_numbers_of_one_article_are_two_speakers_who_do_not_foretell(
    first: str | None, second: str | None, found: int
) -> None:
    given = [(12, first), (31, second)]
    lines = [
        f"Source {number} {cue} {KILLED[0].lower()}{KILLED[1:].format(number)}." if cue else KILLED.format(number) + "."
        for number, cue in given
    ]
    text = f"{lines[0]}\n\n{REST[0]}\n\n{lines[1]}"
    spoken = [said(text, number, cue) for number, cue in given if cue]
    assert len(clashes_in([reading("one", text)], spoken)) == found


@pytest.mark.parametrize(("cosine", "alone", "both"), [(0.75, 1, 1), (0.35, 0, 1), (0.1, 0, 0)])
def test_a_negation_against_an_articles_own_words_needs_more_in_common(cosine: float, alone: int, both: int) -> None:
    first, second = "Quill met the rebels at the harbour of Tarn", "Quill did not meet the rebels at all"
    texts = f"{first}, Bain said.", f"{second}, Orvel said."
    rows = np.array([[1.0, 0.0]]), np.array([[cosine, (1 - cosine**2) ** 0.5]])
    pair = [
        replace(reading(name, text), vectors=pack_vectors(row))
        for name, text, row in zip(("one", "two"), texts, rows, strict=True)
    ]
    by_bain = told(texts[0], "Bain", "said", first, "ent-1")
    by_orvel = replace(told(texts[1], "Orvel", "said", second, "ent-2"), id="att-2", article="art-two")
    assert len(clashes_in(pair, [by_orvel])) == alone
    assert len(clashes_in(pair, [by_bain, by_orvel])) == both


@pytest.mark.parametrize(("days", "found"), [(("05-14", "05-15"), 1), (("05-14", "06-12"), 0), (("05-14", None), 1)])
def test_what_articles_say_weeks_apart_may_both_be_right(days: tuple[str | None, ...], found: int) -> None:
    pair = [
        replace(one, article=replace(one.article, published=day and f"2031-{day}"))
        for one, day in zip((reading("one", KILLED.format(12)), reading("two", KILLED.format(31))), days, strict=True)
    ]
    assert len(clashes_in(pair)) == found
