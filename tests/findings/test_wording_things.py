"""The noun phrases that judging words are looked for in, and what articles call a thing that has no name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.told import told

from headwater.findings.entities import link_entities
from headwater.findings.wording import describe_wording
from headwater.findings.wording.phrases import find_phrases
from headwater.language.rules.lines import read_segments
from headwater.language.rules.noun_phrases import find_noun_phrases
from headwater.model.reading import Reading
from headwater.model.spans import Span


def read(*texts: str) -> list[Reading]:
    """Articles a, b, c … with the noun phrases that the readers of English find."""
    readings = []
    for name, text in zip("abc", texts, strict=False):
        reading = told(name, f"News\n{text}", [("Ann Ellis", "person")])
        segments = read_segments(reading.article.text, reading.article.segments_of("headline", "body"))
        readings.append(replace(reading, phrases=find_noun_phrases(segments)))
    return readings


SUITS = (
    "Ann Ellis filed the lawsuit on Monday. The lawsuit was a duty.",
    "Ann Ellis filed the brutal lawsuit on Monday. The suit was lost. The suit was bad.",
)


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("They filed the sweeping lawsuit in court.", ["sweeping lawsuit"]),
        ("They lost the suit filed in Sel.", ["suit"]),
        ("The council's surprise legal assault was over.", ["surprise legal assault"]),
        ("They met the Free Hills Army in a week.", []),
        ("The lawsuit names the mayor.", ["mayor"]),
        ("Benefits of same-sex couples were cut.", ["same-sex couples"]),
        ("The new ad is out.", ["new ad"]),
        ("It was quickly over.", []),
        (
            "He met powerful Harbour Defence Volunteers leaving a ferry.",
            ["powerful Harbour Defence Volunteers", "ferry"],
        ),
    ],
)
def test_a_noun_phrase_is_found_where_its_end_is_sure(sentence: str, phrases: list[str]) -> None:
    found = find_phrases(sentence, Span(0, len(sentence)))
    assert [phrase.span.of(sentence) for phrase in found] == phrases


def test_a_word_of_one_article_alone_for_a_thing_comes_first() -> None:
    readings = read(*SUITS)
    entities = link_entities(readings).entities
    found = describe_wording(readings, entities, ())
    (suit,) = (entity for entity in entities if not entity.names)
    first = next(wording for wording in found.wording if wording.entity == suit.id)
    assert (first.article, first.expression, first.alone) == ("b", "brutal lawsuit", True)
    assert first.reason == "Only this article says “brutal” (blame), which judges or classes."
