"""Putting the time expressions of a story's articles into the order of time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from headwater.findings.timeline.differ import mark_differences
from headwater.findings.timeline.ranges import Dated, join_ranges
from headwater.model.article import Article, SegmentKind
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import DatedPlace, Statement

STEP = "timeline"
VERSION = 2

# Segments that say when the page was made, not when anything happened.
_NO_STORY: tuple[SegmentKind, ...] = ("boilerplate", "byline")


def order_timeline(readings: Sequence[Reading], statements: Sequence[Statement]) -> tuple[DatedPlace, ...]:
    """The story's dated places, earliest first; where two begin on one day, the shorter first.

    A place dates a statement where one of its mentions stands in the same sentence. Expressions without an interval
    (durations, relative dates without a publication date) and those in boilerplate and bylines are left out.
    """
    mentions = _mentions_by_article(statements)
    places = [
        _dated_place(reading, dated, mentions.get(reading.article.id, ()))
        for reading in readings
        for dated in _story_dates(reading)
    ]
    ordered = sorted(places, key=lambda place: (place.earliest, place.latest, place.article, place.start))
    return tuple(mark_differences(ordered, {reading.article.id: reading.article.text for reading in readings}))


def _story_dates(reading: Reading) -> Iterator[Dated]:
    """The article's expressions with an interval that stand in its story, ranges joined."""
    skipped = [segment.span for segment in reading.article.segments_of(*_NO_STORY)]
    for dated in join_ranges(reading.article.text, reading.dates):
        if not any(span.overlaps(dated.span) for span in skipped):
            yield dated


def _mentions_by_article(statements: Sequence[Statement]) -> dict[str, list[tuple[Span, str]]]:
    found: dict[str, list[tuple[Span, str]]] = {}
    for statement in statements:
        for mention in statement.mentions:
            found.setdefault(mention.article, []).append((mention.place.span, statement.id))
    return found


def _dated_place(reading: Reading, dated: Dated, mentions: Sequence[tuple[Span, str]]) -> DatedPlace:
    article = reading.article
    sentence = _sentence_of(reading.sentences, dated.span)
    score, reason = _how_sure(article, dated)
    return DatedPlace(
        id=content_id("date", article.id, dated.span.start, dated.span.end, dated.value),
        score=score,
        reason=reason,
        step=STEP,
        version=VERSION,
        evidence=(Place.at(article.id, sentence),),
        article=article.id,
        start=dated.span.start,
        end=dated.span.end,
        type=dated.type,
        value=dated.value,
        earliest=dated.earliest,
        latest=dated.latest,
        statements=tuple(sorted({statement for span, statement in mentions if span.overlaps(sentence)})),
    )


def _sentence_of(sentences: Sequence[Span], span: Span) -> Span:
    """The sentence that holds the span; the span itself where none does (a caption, a heading)."""
    index = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return sentences[index] if index >= 0 and sentences[index].overlaps(span) else span


def _how_sure(article: Article, dated: Dated) -> tuple[float, str]:
    """How sure the interval is, and from what it was counted."""
    words = article.words_at(dated.span)
    if dated.earliest[:4] in words or dated.latest[:4] in words:
        return 1.0, "The text says the year."
    if article.published is None:
        return 0.7, "Counted from the dates around it; the article's publication date is not known."
    return 0.9, f"Counted from publication on {article.published[:10]} and the dates around it."
