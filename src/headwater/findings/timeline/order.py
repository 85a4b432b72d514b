"""Putting the time expressions of a story's articles into the order of time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.findings.timeline.differ import mark_differences
from headwater.findings.timeline.merge import merge_places
from headwater.findings.timeline.ranges import Dated, join_ranges
from headwater.findings.timeline.sayings import is_of_saying
from headwater.model.article import Article, SegmentKind
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import DatedPlace, Statement
from headwater.model.timeline import Happening, OpenDate

STEP = "timeline"
VERSION = 3

# Segments that say when the page was made, not when anything happened.
_NO_STORY: tuple[SegmentKind, ...] = ("boilerplate", "byline")


@dataclass(frozen=True, slots=True)
class StoryTimeline:
    """When things happened: every dated place, the things they date, and the expressions that nothing dates."""

    timeline: tuple[DatedPlace, ...]
    happenings: tuple[Happening, ...]
    open_dates: tuple[OpenDate, ...]


def order_timeline(readings: Sequence[Reading], statements: Sequence[Statement]) -> StoryTimeline:
    """The story's dated places and happenings, earliest first; where two begin on one day, the shorter first.

    A place dates a statement where one of its mentions stands in the same sentence. Expressions without an interval are
    no places of the timeline: durations are left out, relative dates that nothing resolves are open dates, by article.
    Those in boilerplate and bylines are neither.
    """
    mentions = _mentions_by_article(statements)
    places = [
        _dated_place(reading, dated, mentions.get(reading.article.id, ()))
        for reading in readings
        for dated in _story_dates(reading)
    ]
    texts = {reading.article.id: reading.article.text for reading in readings}
    ordered = sorted(places, key=lambda place: (place.earliest, place.latest, place.article, place.start))
    marked = tuple(mark_differences(ordered, texts))
    happenings = tuple(merge_places(marked, texts, STEP, VERSION))
    return StoryTimeline(marked, happenings, tuple(_open_dates(readings)))


def _open_dates(readings: Sequence[Reading]) -> Iterator[OpenDate]:
    for reading in sorted(readings, key=lambda reading: reading.article.id):
        article = reading.article
        skipped = [segment.span for segment in article.segments_of(*_NO_STORY)]
        for date in reading.dates:
            if date.offset is None or date.earliest is not None or any(span.overlaps(date) for span in skipped):
                continue
            yield OpenDate(
                id=content_id("open date", article.id, date.start, date.end),
                score=1.0,
                reason=f"The text does not settle it: {date.offset}.",
                step=STEP,
                version=VERSION,
                evidence=(Place.at(article.id, _sentence_of(reading.sentences, date.span)),),
                article=article.id,
                start=date.start,
                end=date.end,
                value=date.value,
                offset=date.offset,
            )


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
        said=is_of_saying(article.text, dated.span, reading.attributions),
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
