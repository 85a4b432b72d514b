"""What stands in quotation marks."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.quotes import find_quotes

PIECES = st.sampled_from(
    ["“", "”", '"', "‘", "’", "'", "``", "''", "«", "»", "Lee's ", "word", " ", ". ", "\n\n", "s’ "]
)


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said, “at last.”", ["“We won,”", "“at last.”"]),
        ('"We won," she said, "at last."', ['"We won,"', '"at last."']),
        ("'We won,' she said. 'At last.'", ["'We won,'", "'At last.'"]),
        ("‘We won,’ she said.", ["‘We won,’"]),
        ('poster="http://x.org/a.jpg" 2031 "We won," she said.', ['"We won,"']),
        ("``We won,'' she said.", ["``We won,''"]),
        ("''We won,'' she said.", ["''We won,''"]),
        ("«We won,» she said.", ["«We won,»"]),
        ("„We won,“ she said.", ["„We won,“"]),
        ("It wasn't the farmers' fault, Lee's aide said.", []),
        ("the '90s and rock 'n' roll", []),
        ("He said the workers’ hall isn’t ‘safe’.", ["‘safe’"]),
        ("a 5'10\" man", []),
    ],
)
def test_marks_pair_and_apostrophes_do_not(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_nested_quotations_know_their_depth() -> None:
    text = "“He told me: ‘It is over.’ And left,” she said."
    assert [(text[q.start : q.end], q.depth, q.single) for q in find_quotes(text)] == [
        ("“He told me: ‘It is over.’ And left,”", 0, False),
        ("‘It is over.’", 1, True),
    ]


def test_a_quotation_left_open_ends_with_its_paragraph_and_the_next_reopens_it() -> None:
    text = "“The roof fell in.\n\n“Then the wall went,” she said."
    first, second = find_quotes(text)
    assert (text[first.start : first.end], first.closed) == ("“The roof fell in.", False)
    assert (text[second.start : second.end], second.closed, second.reopened) == ("“Then the wall went,”", True, True)


def test_single_marks_may_be_left_open_too() -> None:
    text = "'The roof fell in.\n\n'Then the wall went,' she said."
    assert quoted(text) == ["'The roof fell in.", "'Then the wall went,'"]


def test_a_forgotten_closing_mark_does_not_turn_the_paragraph_inside_out() -> None:
    text = '"The roof fell in, she said. "Then the wall went," she added.'
    assert '"Then the wall went,"' in quoted(text)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_quotations_lie_in_order_in_the_text_with_their_marks_around_them(text: str) -> None:
    quotes = find_quotes(text)
    assert quotes == sorted(quotes, key=lambda q: (q.start, -q.end))
    for quote in quotes:
        assert 0 <= quote.start < quote.inner.start <= quote.inner.end <= quote.end <= len(text)
        assert "\n\n" not in text[quote.start : quote.end]
        assert not quote.closed or quote.inner.end < quote.end


@given(st.lists(PIECES, max_size=20).map("".join))
def test_the_outermost_quotations_do_not_overlap(text: str) -> None:
    outer = [quote for quote in find_quotes(text) if quote.depth == 0]
    assert all(a.end <= b.start for a, b in itertools.pairwise(outer))


@pytest.mark.parametrize("piece", ['"', "“x", "'A ", "‘a", "'", '!"'])
def test_a_long_line_takes_no_longer_than_its_length(piece: str) -> None:
    began = time.process_time()
    find_quotes(piece * (150_000 // len(piece)))
    assert time.process_time() - began < 20
