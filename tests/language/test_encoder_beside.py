"""Speakers beside their verbs, cues without content and contents without a cue find what goes with them."""

from __future__ import annotations

import pytest
from tests.findings.told import place
from tests.language.reading import article_of, said
from tests.language.test_encoder_sources import found

from headwater.language.encoder.beside import mend_beside
from headwater.language.encoder.orphans import claim_loose, fill_orphans
from headwater.language.encoder.reader import EncoderReader
from headwater.language.rules.found import Found
from headwater.text.quotes import find_quotes

Read = tuple[str | None, list[str]]


def shown(text: str, item: Found) -> Read:
    return None if item.source is None else item.source.of(text), [span.of(text) for span in item.content]


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (
            "The skipper reported a broken rudder.",
            (None, "reported", "The skipper", "a broken rudder"),
            ("The skipper", ["a broken rudder"]),
        ),
        (
            "You must have, said the inspector. The lock was open.",
            (None, "said", "You must have", "the inspector"),
            ("the inspector", ["You must have"]),
        ),
        (
            "It is claimed he never read the report.",
            ("It", "is claimed", "he never read the report"),
            (None, ["he never read the report"]),
        ),
        (
            "The crew had been told that the lock shuts.",
            ("The crew", "had been told", "that the lock shuts"),
            (None, ["that the lock shuts"]),
        ),
        (
            "Ellis has long been accused of taking bribes.",
            ("Ellis", "has long been accused of", "taking bribes"),
            (None, ["taking bribes"]),
        ),
        (
            "Ellis, whose boat sank at Fenwick on Monday, believes the lock is safe.",
            ("Ellis, whose boat sank at Fenwick", "believes", "the lock is safe"),
            ("Ellis, whose boat sank at Fenwick on Monday,", ["the lock is safe"]),
        ),
        (
            "Ellis came under withering criticism for the lock.",
            ("Ellis", "came under withering criticism for", "the lock"),
            (None, ["the lock"]),
        ),
        ("Ellis, who took heat for it, left.", ("who", "took heat for", "it"), (None, ["it"])),
        (
            "When the lock was confirmed, Ellis had left.",
            ("Ellis", "was confirmed", "the lock"),
            (None, ["the lock"]),
        ),
        (
            "“Both the clerk (Ann Lee) and the inspector said: ‘No.’ There is no lock,” Ellis said.",
            ("the inspector", "said:", "“Both the clerk", "‘No.’ There is no lock,”"),
            ("Both the clerk (Ann Lee) and the inspector", ["‘No.’"]),
        ),
    ],
)
def test_a_speaker_beside_the_verb_is_the_source(
    text: str, given: tuple[str | None, str, *tuple[str, ...]], expected: Read
) -> None:
    (item,) = mend_beside(text, [found(text, *given)])
    assert shown(text, item) == expected


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("It has announced that the lock shuts.", ("It", "has announced", "that the lock shuts")),
        ("Ellis was told by Lee that it shuts.", ("Lee", "was told by", "that it shuts")),
        ("Ellis was quoted as saying it shuts.", ("Ellis", "was quoted as saying", "it shuts")),
        ("The lock seems safe.", (None, "seems", "The lock", "safe")),
        ("In Fenwick the clerk said no.", (None, "said", "the clerk", "no")),
        ("Ellis, who led the union, and Reed said no.", ("Ellis, who led the union", "said", "no")),
        ("Ellis took part and said no.", ("Ellis", "took part and said", "no")),
        ("The lock was checked by Ellis.", ("Ellis", "was checked by", "The lock")),
    ],
)
def test_what_is_no_speaker_and_who_is_one_stay(text: str, given: tuple[str | None, str, *tuple[str, ...]]) -> None:
    item = found(text, *given)
    assert mend_beside(text, [item]) == [item]


BOTH = "The lock is safe, she said. The bridge is not, according to Ann Ellis."


def test_a_cue_without_content_takes_its_sentence_from_the_content_before() -> None:
    first = found(BOTH, "she", "said", "The lock is safe", "The bridge is not")
    orphan = found(BOTH, "Ann Ellis", "according to")
    known = found(BOTH, "Ann Ellis", "according to", "The bridge is not")
    one, other = fill_orphans(BOTH, [first, orphan], lambda: [known])
    assert shown(BOTH, one) == ("she", ["The lock is safe"])
    assert shown(BOTH, other) == ("Ann Ellis", ["The bridge is not"])


def test_a_content_that_runs_into_the_next_sentence_is_cut_there() -> None:
    first = Found(place(BOTH, "she"), place(BOTH, "said"), (place(BOTH, BOTH[:46]),), "given", 0.9)
    orphan = found(BOTH, "Ann Ellis", "according to")
    known = found(BOTH, "Ann Ellis", "according to", "The bridge is not")
    one, other = fill_orphans(BOTH, [first, orphan], lambda: [known])
    assert shown(BOTH, one)[1] == ["The lock is safe, she said."]
    assert shown(BOTH, other)[1] == ["The bridge is not"]


def test_a_cue_of_which_the_rules_know_nothing_is_left_out() -> None:
    assert fill_orphans(BOTH, [found(BOTH, "Ann Ellis", "according to")], list) == []


def test_a_content_of_no_cue_goes_to_one_that_the_rules_know_or_stays_a_quotation() -> None:
    text = "The lock is safe, a survey has found. “It may burst tomorrow.” Nobody was there. The clerk said so."
    plain = found(text, None, "said", "The lock is safe")
    quoted = found(text, None, "said", "“It may burst tomorrow.”")
    bare = found(text, None, "said", "Nobody was there")
    known = found(text, "a survey", "has found", "The lock is safe")
    claimed = list(claim_loose([plain, quoted, bare], [], find_quotes(text), lambda: [known]))
    assert [shown(text, item) for item in claimed] == [
        ("a survey", ["The lock is safe"]),
        (None, ["“It may burst tomorrow.”"]),
    ]
    taken = found(text, "The clerk", "said so", "The lock is safe")
    assert list(claim_loose([plain], [taken], find_quotes(text), lambda: [known])) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The harbour ministry's spokesman: “We will not talk to them under pressure.”",
            "The harbour ministry's spokesman",
            "“We will not talk to them under pressure.”",
        ),
        (
            "He was quoted as saying the council would “not stay silent” if the lock was shut.",
            "He",
            "the council would “not stay silent” if the lock was shut",
        ),
    ],
)
def test_speakers_without_a_verb_of_their_own_are_found(text: str, source: str, content: str) -> None:
    (attribution,) = EncoderReader().read(article_of(text)).attributions
    assert said(text, attribution)[0] == source
    assert [span.of(text) for span in attribution.content] == [content]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote was held in Kinshasa, and Kinshasa won.", ("Kinshasa", "place")),
        ("Nothing of it is true, she told The Fenwick Herald on Monday.", ("The Fenwick Herald", "organisation")),
    ],
)
def test_names_take_their_listed_kind_and_their_article(text: str, expected: tuple[str, str]) -> None:
    entities = EncoderReader().read(article_of(text)).entities
    assert expected in [(text[e.start : e.end], e.kind) for e in entities]
