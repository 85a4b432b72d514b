"""Reuse over a collection: copies are found, chance is not, and no way of cutting the work changes anything."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.collections import Found, article, find, sentences

from headwater.findings.reuse.collection.families import are_versions, covered_by_others, families_of
from headwater.findings.reuse.collection.rows import WordPassages
from headwater.findings.reuse.collection.settings import ReuseSettings, settings_for
from headwater.model.article import Article
from headwater.text.words import split_words

CHANCES = st.integers(0, 10_000).map(random.Random)


def copies(chance: random.Random, number: int = 6) -> list[Article]:
    """Articles of which each carries a stretch of an earlier one, some words changed."""
    texts = [sentences(chance, 6)]
    for _ in range(number - 1):
        words = chance.choice(texts).split(" ")
        at = chance.randrange(len(words) - 30)
        stretch = words[at : at + chance.randrange(20, 60)]
        for place in range(5, len(stretch), chance.randrange(7, 15)):
            stretch[place] = "zebra"
        texts.append(f"{sentences(chance, 2)} {' '.join(stretch)} {sentences(chance, 2)}")
    return [article(f"art-{n}", text, f"Outlet {n % 3}") for n, text in enumerate(texts)]


@given(CHANCES, st.integers(12, 60))
def test_a_verbatim_copy_is_always_found(chance: random.Random, length: int) -> None:
    words = sentences(chance, 8).split(" ")
    at = chance.randrange(len(words) - length)
    copied = " ".join(words[at : at + length])
    found = find(
        [article("a", " ".join(words)), article("b", f"{sentences(chance, 3)} {copied} {sentences(chance, 3)}")]
    )
    covered = sum(one.words for one in found)
    assert covered >= length


@given(CHANCES, st.randoms(use_true_random=False), st.integers(1, 4), st.integers(1, 7))
def test_order_batches_and_partitions_change_nothing(
    chance: random.Random, order: random.Random, batch: int, parts: int
) -> None:
    articles = copies(chance)
    shuffled = list(articles)
    order.shuffle(shuffled)
    assert find(shuffled, batch=batch, parts=parts) == find(articles)


@given(CHANCES)
def test_an_article_that_shares_nothing_changes_no_pair(chance: random.Random) -> None:
    articles = copies(chance)
    stranger = article("art-3b", " ".join(f"word{n}" for n in range(300)), "Elsewhere")
    assert find([*articles, stranger]) == find(articles)


@given(CHANCES)
def test_the_places_hold_the_words_they_claim(chance: random.Random) -> None:
    articles = {one.id: one for one in copies(chance)}
    for one in find(list(articles.values())):
        a = [word.key for word in split_words(articles[one.a].text[one.a_start : one.a_end])]
        b = [word.key for word in split_words(articles[one.b].text[one.b_start : one.b_end])]
        assert (a[0], a[-1]) == (b[0], b[-1])
        assert one.words <= _common_subsequence(a, b)


def _common_subsequence(a: list[str], b: list[str]) -> int:
    """The oracle: words in common in order, by the textbook's table."""
    row = [0] * (len(b) + 1)
    for left in a:
        before = row
        row = [0]
        for at, right in enumerate(b):
            row.append(before[at] + 1 if left == right else max(before[at + 1], row[at]))
    return row[-1]


def test_a_single_carried_sentence_with_a_changed_word_is_found() -> None:
    sentence = "The harbour authority closed the northern channel after a barge ran aground before dawn on Friday."
    changed = sentence.replace("barge", "ship")
    chance = random.Random(4)
    found = find(
        [article("a", f"{sentences(chance, 5)} {sentence}"), article("b", f"{changed} {sentences(chance, 5)}")]
    )
    (one,) = found
    assert one.words == len(split_words(sentence)) - 1


def test_reordered_sentences_are_passages_of_their_own() -> None:
    first, second = (sentences(random.Random(n), 2) for n in (1, 2))
    found = find([article("a", f"{first} {second}"), article("b", f"{second} {first}")])
    assert len(found) == 2


@pytest.mark.parametrize(
    "phrase", ["told reporters on Tuesday that he would", "that it was not the first time that he had been there"]
)
def test_a_common_phrase_is_no_passage(phrase: str) -> None:
    one, other = (sentences(random.Random(n), 4) for n in (5, 6))
    assert find([article("a", f"{one} Marlow {phrase} {one}"), article("b", f"{other} Ines {phrase} {other}")]) == set()


def test_a_name_with_a_long_title_is_no_passage() -> None:
    name = "Ada Marlow, chief counsel for the Northern Centre for Law and Justice"
    one, other = (sentences(random.Random(n), 4) for n in (5, 6))
    changed = name.replace("for the", "with the")
    assert find([article("a", f"{one} {name}, {one}"), article("b", f"{other} {changed}, {other}")]) == set()


def test_a_short_sentence_with_a_fifth_of_its_words_changed_is_found() -> None:
    sentence = "The ferry was carrying gravel to the quarry when her pilot lost sight of the northern channel markers."
    changed = "The barge was carrying gravel towards the quarry when her pilot lost all sight of the channel markers."
    chance = random.Random(4)
    found = find(
        [article("a", f"{sentences(chance, 5)} {sentence}"), article("b", f"{changed} {sentences(chance, 5)}")]
    )
    assert len(found) == 1


def test_what_an_outlet_repeats_everywhere_is_kept_out_and_nothing_else() -> None:
    footer = "Do you have photographs or a tip for the newsroom? Write to our night editors at the harbour office."
    chance = random.Random(7)
    articles = [article(f"h{n}", f"{sentences(chance, 4)} {footer}", "House") for n in range(12)]
    copied = sentences(chance, 3)
    articles.append(article("x", f"{copied} {footer}", "House"))
    articles.append(article("y", f"{copied} {footer}", "Other"))
    assert [(one.a, one.b) for one in find(articles)] == [("x", "y")]


def test_misread_text_needs_the_setting_for_it() -> None:
    chance = random.Random(9)
    text = sentences(chance, 4)
    words = text.split(" ")
    for at in range(1, len(words), 3):
        words[at] = words[at][:-1] + "#x"
    pair = [article("a", text), article("b", f"{sentences(chance, 3)} {' '.join(words)}")]
    assert sum(one.words for one in find(pair)) < sum(one.words for one in find(pair, settings_for("ocr")))


def test_misread_words_are_words_in_common() -> None:
    sentence = "The harbour authority closed the northern channel after a barge ran aground before dawn on Friday."
    misread = "The harb0ur authority c1osed the northern chaunel aftcr a barge ran agrouud before dawn on Fridoy."
    chance = random.Random(4)
    found = find(
        [article("a", f"{sentences(chance, 5)} {sentence}"), article("b", f"{misread} {sentences(chance, 5)}")],
        settings_for("ocr"),
    )
    (one,) = found
    assert one.words == len(split_words(sentence))


def test_a_gram_that_stands_in_very_many_articles_still_joins_them() -> None:
    chance = random.Random(11)
    shared = sentences(chance, 3)
    articles = [article(f"w{n:03}", f"{sentences(chance, 2)} {shared}", f"Outlet {n}") for n in range(60)]
    found = find(articles, ReuseSettings(wide=10, hubs=2))
    assert {one.b for one in found if one.a == "w000"} == {f"w{n:03}" for n in range(1, 60)}


def passages(rows: list[tuple[int, int, int, int, int, int]]) -> WordPassages:
    columns = (
        [np.array(column, dtype=np.int64) for column in zip(*rows, strict=True)]
        if rows
        else [np.zeros(0, np.int64)] * 6
    )
    a, a_start, a_end, b, b_start, b_end = columns
    small = (a.astype(np.uint32), b.astype(np.uint32))
    return WordPassages(*small, a_start, a_end, b_start, b_end, a_end - a_start, 1000 * (a_end - a_start))


def test_a_family_is_one_passage_and_not_what_lies_inside_it() -> None:
    rows = passages([(0, 0, 100, 1, 10, 110), (1, 12, 108, 2, 0, 96), (0, 40, 55, 3, 0, 15), (3, 0, 15, 4, 5, 20)])
    family, members = families_of(rows)
    assert family.tolist() == [0, 0, 1, 1]
    assert list(zip(members.family.tolist(), members.article.tolist(), strict=True)) == [
        *((0, n) for n in (0, 1, 2)),
        *((1, n) for n in (0, 3, 4)),
    ]


@given(st.permutations([(0, 0, 50, 1, 0, 50), (1, 0, 50, 2, 5, 55), (2, 5, 55, 3, 0, 50), (0, 60, 80, 3, 60, 80)]))
def test_families_do_not_hang_on_the_order_of_passages(rows: list[tuple[int, int, int, int, int, int]]) -> None:
    family, members = families_of(passages(rows))
    assert len(members.family) == 6
    assert len(set(family.tolist())) == 2


def test_no_passages_have_no_families() -> None:
    family, members = families_of(passages([]))
    assert len(family) == len(members.family) == 0


def test_versions_are_of_one_outlet_and_carry_half() -> None:
    rows = passages([(0, 0, 60, 1, 0, 60), (0, 0, 10, 2, 0, 10), (0, 0, 60, 3, 0, 60)])
    outlets = np.array([1, 1, 1, 2], dtype=np.uint32)
    assert are_versions(rows, outlets, np.array([100, 90, 90, 90])).tolist() == [True, False, False]


def test_words_that_several_articles_carry_count_once() -> None:
    rows = passages([(0, 0, 50, 2, 0, 50), (1, 0, 40, 2, 30, 70)])
    assert covered_by_others(rows, 3, earlier_only=True).tolist() == [0, 0, 70]
    assert covered_by_others(rows, 3, earlier_only=False).tolist() == [50, 40, 70]


@pytest.mark.parametrize("number", [0, 1])
def test_few_articles_share_nothing(number: int) -> None:
    assert find([article("a", sentences(random.Random(1), 5))][:number] or [article("a", "...")]) == set[Found]()
