"""Word alignment: every word is accounted for once, what is called the same is the same, places are exact."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model.spans import Span
from headwater.model.story import Edit
from headwater.text import align
from headwater.text.align import Stretch, align_words, compare_words, join_islands, mark_moved, words_in_common
from headwater.text.words import split_words

WORDS = st.lists(
    st.sampled_from(
        ["the", "a", "of", "to", "ship", "river", "mayor", "bridge", "fire", "said", "seven", "nobody", "quay", "tide"]
    ),
    max_size=40,
)


def covers(stretches: list[Stretch], a: list[str], b: list[str]) -> bool:
    """Whether every word of each side lies in exactly one stretch, and the same ones are the same."""
    left = sorted(i for s in stretches for i in range(s.a_start, s.a_end))
    right = sorted(i for s in stretches for i in range(s.b_start, s.b_end))
    equal = all(a[s.a_start : s.a_end] == b[s.b_start : s.b_end] for s in stretches if s.kind in ("same", "moved"))
    return left == list(range(len(a))) and right == list(range(len(b))) and equal


@given(WORDS, WORDS)
def test_every_word_lies_in_one_stretch_and_the_same_words_are_the_same(a: list[str], b: list[str]) -> None:
    stretches = align_words(a, b)
    assert covers(stretches, a, b)
    assert covers(mark_moved(stretches, a, b, least=3), a, b)
    assert all((s.b_start == s.b_end) == (s.kind == "missing") for s in stretches)
    assert all((s.a_start == s.a_end) == (s.kind == "added") for s in stretches)


@given(WORDS)
def test_a_text_against_itself_is_all_the_same(a: list[str]) -> None:
    assert align_words(a, a) == ([Stretch("same", 0, len(a), 0, len(a))] if a else [])


@given(WORDS, st.data())
def test_words_left_out_are_missing_and_no_others(a: list[str], data: st.DataObject) -> None:
    keep = data.draw(st.lists(st.booleans(), min_size=len(a), max_size=len(a)))
    b = [word for word, kept in zip(a, keep, strict=True) if kept]
    stretches = align_words(a, b)
    assert {s.kind for s in stretches} <= {"same", "missing"}
    assert words_in_common(stretches) == len(b)


@given(WORDS, WORDS)
def test_joined_islands_still_hold_every_word(a: list[str], b: list[str]) -> None:
    joined = join_islands(align_words(a, b))
    assert sorted(i for s in joined for i in range(s.a_start, s.a_end)) == list(range(len(a)))
    assert all(a[s.a_start : s.a_end] == b[s.b_start : s.b_end] for s in joined if s.kind == "same")


@given(st.permutations(range(4)), WORDS)
def test_a_moved_paragraph_is_moved_whatever_it_moves_past(order: list[int], filler: list[str]) -> None:
    paragraphs = [[f"{name}{n}" for n in range(8)] for name in "pqrs"]
    a = [word for paragraph in paragraphs for word in paragraph]
    b = [word for at in order for word in paragraphs[at]] + filler
    stretches = mark_moved(align_words(a, b), a, b)
    assert words_in_common(stretches) == len(a)
    assert covers(stretches, a, b)


def test_a_stray_agreement_between_changes_joins_them() -> None:
    a = ["dock", "crews", "freed", "the", "stranded", "barge"]
    b = ["tug", "boats", "towed", "the", "grounded", "vessel"]
    assert [s.kind for s in join_islands(align_words(a, b))] == ["changed"]


def test_edits_stand_at_the_code_points_of_their_words() -> None:
    a, b = "The “old” pier—half of it—fell.", "The pier, half of it, slowly fell"
    edits = compare_words(split_words(a), split_words(b))
    shown = [(e.kind, e.a.of(a), e.b.of(b)) for e in edits]
    assert shown == [
        ("same", "The", "The"),
        ("missing", "old", ""),
        ("same", "pier—half of it", "pier, half of it"),
        ("added", "", "slowly"),
        ("same", "fell", "fell"),
    ]
    assert edits[1] == Edit("missing", edits[1].a, Span(3, 3))


def test_what_moved_is_shown_at_both_places() -> None:
    a = "Nine boats sank in the upper basin overnight. The ferry to the island runs again."
    b = "The ferry to the island runs again. Nine boats sank in the upper basin overnight, it emerged."
    moved = [e for e in compare_words(split_words(a), split_words(b)) if e.kind == "moved"]
    assert len(moved) == 1
    assert moved[0].a.of(a).rstrip(".") == moved[0].b.of(b).rstrip(".")


def test_an_empty_side_is_all_missing_or_all_added() -> None:
    words = split_words("one two")
    assert [(e.kind, e.b.start, e.b.end) for e in compare_words(words, [])] == [("missing", 0, 0)]
    assert [(e.kind, e.a.start, e.a.end) for e in compare_words([], words)] == [("added", 0, 0)]
    assert compare_words([], []) == ()


def test_texts_too_long_for_one_script_are_cut_at_anchors(monkeypatch: pytest.MonkeyPatch) -> None:
    a = [f"w{n}" for n in range(60)]
    b = [*a[:20], "x", *a[25:]]
    whole = align_words(a, b)
    monkeypatch.setattr(align, "CELLS", 400)
    assert align_words(a, b) == whole
    assert covers(align_words(a, [f"v{n}" for n in range(60)]), a, [f"v{n}" for n in range(60)])


def test_ten_thousand_words_take_a_moment() -> None:
    a = [f"w{n * n % 3001}" for n in range(10_000)]
    b = [word if n % 40 else "new" for n, word in enumerate(a)]
    started = time.perf_counter()
    assert words_in_common(align_words(a, b)) >= 9_700
    assert covers(mark_moved(align_words(a, b[::-1]), a, b[::-1]), a, b[::-1])
    assert time.perf_counter() - started < 5
