"""Where sentences begin and end."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.sentences import split_sentences

PIECES = st.sampled_from(
    [
        "Mr. Lee left.",
        "He ",
        "said",
        "U.S. ",
        "No. 5",
        "“Stop!” ",
        "she asked.",
        "...",
        "\n",
        "\n\n",
        " ",
        "3.5 ",
        "A.",
        "?",
    ]
)


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Lee met Gen. Ann Roe. They talked.", ["Mr. Lee met Gen. Ann Roe.", "They talked."]),
        ("J. R. Moss of the U.S. Army left. He won.", ["J. R. Moss of the U.S. Army left.", "He won."]),
        ("It is in the U.S. The vote is over.", ["It is in the U.S.", "The vote is over."]),
        ("He came on Jan. 5. It rained.", ["He came on Jan. 5.", "It rained."]),
        ("It begins at 5 p.m. Monday. Bring food.", ["It begins at 5 p.m. Monday.", "Bring food."]),
        ("The party said no. Voters said yes.", ["The party said no.", "Voters said yes."]),
        ("Moss Inc. shares fell 3.5 percent. Why?", ["Moss Inc. shares fell 3.5 percent.", "Why?"]),
        ("“We won. We did it.” They left.", ["“We won.", "We did it.”", "They left."]),
        ("“Why now?” she asked. “Because.”", ["“Why now?” she asked.", "“Because.”"]),
        ("“Why now?” Mr. Lee asked. No answer came.", ["“Why now?” Mr. Lee asked.", "No answer came."]),
        ("He paused ... and went on. She left.", ["He paused ... and went on.", "She left."]),
        ("Minister quits\nThe minister has quit.", ["Minister quits", "The minister has quit."]),
        ("Minister quits\n\nafter a row", ["Minister quits", "after a row"]),
        ("Wait!!! Really?! Yes.", ["Wait!!!", "Really?!", "Yes."]),
        ("It fell in 1990.[12] It rose again.", ["It fell in 1990.[12]", "It rose again."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_hard_wrapped_lines_are_one_text() -> None:
    text = (
        "The council of the town said on Monday evening that the new bridge over\n"
        "River Ash will open in spring, two years later than it had been planned\n"
        "President Moss, who had promised it, was not there when it was announced\n"
        "in the hall. Nobody asked why."
    )
    assert len(sentences(text)) == 2


@given(st.lists(PIECES, max_size=25).map("".join))
def test_sentences_cover_all_but_white_space_in_order_without_overlap(text: str) -> None:
    spans = split_sentences(text)
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@given(st.lists(PIECES, max_size=15).map("".join), st.lists(PIECES, max_size=5).map("".join))
def test_a_stretch_is_read_by_itself_with_places_in_the_whole_text(text: str, before: str) -> None:
    inside = split_sentences(before + "\n\n" + text, len(before) + 2, len(before) + 2 + len(text))
    shifted = [(span.start - len(before) - 2, span.end - len(before) - 2) for span in inside]
    assert shifted == [(span.start, span.end) for span in split_sentences(text)]


@pytest.mark.parametrize("piece", [".", ".x", " ", "a", "A. ", "!”", "\n "])
def test_a_long_line_takes_no_longer_than_its_length(piece: str) -> None:
    began = time.process_time()
    split_sentences(piece * (600_000 // len(piece)))
    assert time.process_time() - began < 20
