"""Reuse: what two articles share is found where it stands; what only one speaker's words share is no shared text."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.findings.reuse import Reuse, find_reuse
from headwater.findings.reuse.credits import credited_agencies, names_outlet
from headwater.model.article import Article, Segment, SegmentKind
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.text.words import split_words

SENTENCES = (
    "The harbour authority closed the northern channel after a barge loaded with gravel ran aground before dawn.",
    "Divers found a gash of nearly two metres in the hull and sealed it with timber and canvas by the evening.",
    "Fishermen from the island say that they warned about the shifting sandbank in letters sent last autumn.",
    "A spokeswoman for the insurer declined to estimate the damage until the vessel has been towed to the yard.",
    "Ferries to the mainland were cancelled, and supermarkets rationed milk and bread for the rest of the week.",
    "The regional court will decide in March whether the pilot, who had worked for twenty hours, may keep his licence.",
    "Schools opened an hour late because the early bus is timed to meet a boat that no longer arrived.",
    "Engineers measured the depth of the channel every night and published the figures on a board at the pier.",
)
OTHERS = (
    "Nobody at the quarry would speak about the contract, which ends when the new breakwater is finished.",
    "Old photographs in the museum show the same bank a hundred metres further out, marked with a wooden beacon.",
    "For the bakers it meant flour by helicopter, paid for by the municipality and flown in on two mornings.",
)
QUOTE = "We have asked for a dredger every spring since the flood, and every spring they send us a form to fill in,"


def reading(name: str, text: str, kinds: Sequence[SegmentKind] = (), **fields: str) -> Reading:
    """A reading of a text whose paragraphs are body segments unless `kinds` says otherwise."""
    spans = [m.span() for m in re.finditer(r"[^\n]+", text)]
    named = [*kinds, *["body"] * (len(spans) - len(kinds))]
    segments = tuple(Segment(a, b, kind) for (a, b), kind in zip(spans, named, strict=True))  # type: ignore[arg-type]
    return Reading(Article(id=f"art-{name}", path=f"{name}.txt", text=text, segments=segments, **fields))  # type: ignore[arg-type]


def shown(readings: Sequence[Reading], place: Place) -> str:
    """The words at a place."""
    return next(r.article for r in readings if r.article.id == place.article).words_at(place.span)


def share(found: Reuse, article: str, other: str) -> float:
    """The share of one article that stands in another, 0 if none."""
    return next((s.share for s in found.shares if (s.article, s.other) == (article, other)), 0.0)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, unique=True), st.permutations(OTHERS), st.integers(0, 3))
def test_a_verbatim_copy_is_found_wherever_it_stands(copied: list[str], others: list[str], at: int) -> None:
    a = reading("a", "\n\n".join(copied))
    b = reading("b", "\n\n".join([*others[:at], *copied, *others[at:]]))
    found = find_reuse([a, b])
    assert share(found, "art-a", "art-b") == 1.0
    assert [sum(p.words for p in found.passages)] == [len(split_words(a.article.text))]
    assert [text.articles for text in found.shared_texts] == [("art-a", "art-b")]


@given(st.sampled_from(SENTENCES), st.permutations(OTHERS))
def test_a_single_carried_sentence_is_a_passage_and_offsets_give_it(sentence: str, others: list[str]) -> None:
    readings = [reading("a", f"{others[0]}\n\n{sentence}"), reading("b", f"{sentence}\n\n{others[1]}")]
    (passage,) = find_reuse(readings).passages
    bare = sentence.rstrip(".")
    assert shown(readings, passage.a) == shown(readings, passage.b) == bare
    assert passage.identity == 1.0
    assert [edit.kind for edit in passage.edits] == ["same"]


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, unique=True), st.randoms(use_true_random=False))
def test_an_edited_copy_is_found_and_its_edits_are_exact(sentences: list[str], chance: random.Random) -> None:
    words = " ".join(sentences).split(" ")
    for at in range(chance.randrange(4, 9), len(words), 9):
        words[at] = "zebra"
    readings = [reading("a", " ".join(sentences)), reading("b", " ".join(words))]
    found = find_reuse(readings)
    assert share(found, "art-a", "art-b") > 0.75
    for passage in found.passages:
        for edit in passage.edits:
            left, right = (r.article.text for r in readings)
            if edit.kind == "same":
                assert [w.key for w in split_words(edit.a.of(left))] == [w.key for w in split_words(edit.b.of(right))]
            else:
                assert edit.kind != "changed" or "zebra" in edit.b.of(right)


@given(st.permutations(range(4)))
def test_the_order_of_articles_changes_nothing(order: list[int]) -> None:
    texts = ["\n\n".join(SENTENCES[n : n + 4]) for n in range(4)]
    readings = [reading(f"r{n}", text) for n, text in enumerate(texts)]
    assert find_reuse([readings[n] for n in order]) == find_reuse(readings)


@given(st.permutations(SENTENCES + OTHERS), st.integers(2, 9))
def test_articles_that_share_nothing_have_nothing(sentences: list[str], at: int) -> None:
    found = find_reuse([reading("a", "\n\n".join(sentences[:at])), reading("b", "\n\n".join(sentences[at:]))])
    assert found == Reuse((), (), ())


def test_a_quotation_that_both_carry_is_a_passage_but_no_shared_text() -> None:
    readings = [
        reading("a", f"{SENTENCES[0]}\n\n“{QUOTE}” said the mayor, Ines Valgard."),
        reading("b", f'Valgard told reporters: "{QUOTE}" she said.\n\n{OTHERS[0]}'),
    ]
    found = find_reuse(readings)
    assert [shown(readings, p.a).strip(",") for p in found.passages] == [QUOTE.strip(",")]
    assert found.shared_texts == ()


def test_a_post_that_both_embed_is_its_authors_speech() -> None:
    post = f"{SENTENCES[2]}\n— Ines Valgard (@ivalgard) March 3, 2017"
    found = find_reuse([reading("a", f"{OTHERS[0]}\n{post}"), reading("b", f"{post}\n{OTHERS[1]}")])
    assert found.passages
    assert found.shared_texts == ()


@pytest.mark.parametrize("kind", ["boilerplate", "byline", "dateline"])
def test_what_is_not_the_report_is_kept_out(kind: SegmentKind) -> None:
    line = "By Ines Valgard for the Northern Courier, with photographs and additional reporting from the island desk"
    readings = [reading("a", f"{line}\n{OTHERS[0]}", [kind]), reading("b", f"{line}\n{OTHERS[1]}", [kind])]
    assert find_reuse(readings).passages == ()


def test_a_passage_never_reaches_over_what_is_kept_out() -> None:
    text = f"{SENTENCES[0]}\nShare this story with your friends\n{SENTENCES[1]}"
    readings = [reading(name, text, ["body", "boilerplate"]) for name in "ab"]
    assert [shown(readings, p.a) for p in find_reuse(readings).passages] == [s.rstrip(".") for s in SENTENCES[:2]]


def test_the_lines_under_every_article_of_one_house_are_no_shared_text() -> None:
    footer = "Do you have photographs or a tip for the newsroom? Write to our night editors and we may call you back."
    readings = [
        reading(name, "\n".join([*sentences, footer]), outlet="Island Post")
        for name, sentences in (("a", SENTENCES[:4] * 1), ("b", OTHERS))
    ]
    assert find_reuse(readings).shared_texts == ()


def test_the_fullest_copy_is_the_one_that_carries_most() -> None:
    whole = "\n\n".join(SENTENCES)
    part = "\n\n".join([*SENTENCES[:5], OTHERS[0]])
    found = find_reuse([reading("a", part), reading("b", whole), reading("c", "\n\n".join(SENTENCES[:4]))])
    assert [(t.articles, t.fullest) for t in found.shared_texts] == [(("art-a", "art-b", "art-c"), "art-b")]


def test_of_a_carried_sentence_the_outlet_that_is_named_has_the_fullest_copy() -> None:
    lead = SENTENCES[2]
    readings = [
        reading("a", "\n\n".join([lead, SENTENCES[0]]), outlet="courier-north.example"),
        reading("b", "\n\n".join([f"{lead} That is what the Courier North wrote.", *OTHERS]), outlet="Island Post"),
    ]
    readings[0] = reading("a", readings[0].article.text, outlet="couriernorth.com")
    (text,) = find_reuse(readings).shared_texts
    assert (text.fullest, text.origin) == ("art-a", "couriernorth.com")


def test_the_origin_is_the_agency_that_is_credited() -> None:
    body = "\n".join(SENTENCES[:3])
    readings = [
        reading("a", f"LORNE POINT (Reuters) - {body}"),
        reading("b", f"Reuters\n{body}", ["byline"]),
        reading("c", body),
    ]
    assert [text.origin for text in find_reuse(readings).shared_texts] == ["Reuters"]


@pytest.mark.parametrize(("length", "shared"), [(2, 0), (len(SENTENCES) * 2, 1)])
def test_a_gallery_that_two_articles_carry_is_a_shared_text_and_one_caption_is_none(length: int, shared: int) -> None:
    captions = " ".join([*SENTENCES, *(line.replace("the", "that") for line in SENTENCES)][:length])
    readings = [
        reading(name, f"{own}\n{captions}", ["body", "caption"]) for name, own in zip("ab", OTHERS, strict=False)
    ]
    assert len(find_reuse(readings).shared_texts) == shared


def test_a_picture_credit_credits_no_report() -> None:
    text = f"{SENTENCES[0]}\nA barge in the channel (Photo by Reuters)"
    caption = Segment(len(SENTENCES[0]) + 1, len(text), "caption", Span(text.index("(Photo"), len(text)))
    article = Article("art-a", "a.txt", text, segments=(Segment(0, len(SENTENCES[0]), "body"), caption))
    assert credited_agencies(article) == set()


@pytest.mark.parametrize(
    ("text", "outlet", "named"),
    [
        ("as NBC News first reported", "nbcnews.com", True),
        ("she told NBC on Friday", "NBC News", True),
        ("according to The New York Times", "https://www.nytimes.com", True),
        ("a report in the Daily Mail said", "dailymail.co.uk", True),
        ("in the news, daily mail arrives late", "dailymail.co.uk", False),
        ("the guardian of the child", "The Guardian", False),
    ],
)
def test_an_outlet_is_known_by_its_name_or_its_site(text: str, outlet: str, named: bool) -> None:
    assert names_outlet(text, outlet) == named


def test_a_story_of_many_articles_takes_seconds() -> None:
    chance = random.Random(7)
    vocabulary = [f"{a}{b}{c}" for a in "bdfgk" for b in "aeiou" for c in ("lor", "min", "tas", "ven", "rup")]
    common = " ".join(chance.choice(vocabulary) for _ in range(400))
    readings = [
        reading(f"n{n:03}", " ".join(chance.choice(vocabulary) for _ in range(400)) + (common if n % 10 == 0 else ""))
        for n in range(120)
    ]
    started = time.perf_counter()
    found = find_reuse(readings)
    assert time.perf_counter() - started < 20
    assert len(found.shared_texts[0].articles) == 12


def test_nothing_and_empty_articles_have_no_reuse() -> None:
    assert find_reuse([]) == Reuse((), (), ())
    assert find_reuse([reading("a", ""), reading("b", "One."), reading("c", "")]) == Reuse((), (), ())
