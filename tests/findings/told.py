"""Invented articles as readings, for the findings about who said what: names and attributions given by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.findings.attributions import resolve_attributions
from headwater.findings.entities import link_entities
from headwater.model.article import Article, Segment, SegmentKind
from headwater.model.finding import Attribution, EntityKind, EntityMention, Form
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Entity, Mention, Statement
from headwater.text.sentences import split_sentences

Names = Sequence[tuple[str, EntityKind]]
OPEN = "the quay is shut"


def place(text: str, words: str, nth: int = 1) -> Span:
    """Where these words stand in the text for the nth time."""
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def says(article: str, text: str, source: str, cue: str, content: str, form: Form = "indirect") -> Attribution:
    """An attribution whose source and cue are those nearest to the content."""
    held = place(text, content)
    spans = [_nearest(text, words, held) for words in (source, cue)] if source else [None, _nearest(text, cue, held)]
    found, verb = spans
    return Attribution(
        id=f"{article}:{held.start}:{source}",
        score=1.0,
        reason="given",
        step="test",
        version=1,
        article=article,
        source=() if found is None else (found,),
        cue=() if verb is None else (verb,),
        content=(held,),
        form=form,
        named=True,
    )


def _nearest(text: str, words: str, held: Span) -> Span:
    found = [Span(m.start(), m.end()) for m in re.finditer(re.escape(words), text)]
    outside = [span for span in found if not held.contains(span)] or found
    return min(outside, key=lambda span: min(abs(span.end - held.start), abs(span.start - held.end)))


def told(
    name: str,
    text: str,
    names: Names = (),
    attributions: Sequence[Attribution] = (),
    *,
    outlet: str | None = None,
    published: str | None = "2031-05-14",
    captions: Sequence[str] = (),
    authors: tuple[str, ...] = (),
) -> Reading:
    """The reading of a plain text whose first paragraph is the headline; every place of each name is a mention."""
    segments = []
    for number, match in enumerate(re.finditer(r"[^\n]+", text)):
        kind: SegmentKind = "headline" if number == 0 else "caption" if match.group() in captions else "body"
        segments.append(Segment(match.start(), match.end(), kind))
    article = Article(
        id=name,
        path=f"{name}.txt",
        text=text,
        outlet=outlet,
        published=published,
        authors=authors,
        segments=tuple(segments),
        language="en",
    )
    sentences = [s for segment in segments for s in split_sentences(text, segment.start, segment.end)]
    mentions: dict[int, EntityMention] = {}
    for words, kind in sorted(names, key=lambda pair: len(pair[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            inside = [at for at, m in mentions.items() if match.start() <= at < match.end()]
            for at in inside:
                del mentions[at]
            mentions[match.start()] = EntityMention(match.start(), match.end(), kind)
    found = tuple(mentions[at] for at in sorted(mentions))
    return Reading(article, tuple(sentences), tuple(attributions), found)


def named(entities: Sequence[Entity], name: str) -> Entity:
    """The one entity that has this name among its names."""
    found = [entity for entity in entities if name in (entity.name, *entity.names)]
    assert len(found) == 1, f"{name}: {[entity.name for entity in found]}"
    return found[0]


def statement(number: int, *mentions: tuple[Reading, str], attributions: Sequence[Attribution] = ()) -> Statement:
    """A statement of these words, each held by the innermost of the attributions that contains it."""
    made = []
    for reading, words in mentions:
        span = place(reading.article.text, words)
        holding = [
            (len(content), attribution.id)
            for attribution in attributions
            for content in attribution.content
            if attribution.article == reading.article.id and content.contains(span)
        ]
        made.append(Mention(reading.article.id, span.start, span.end, min(holding)[1] if holding else None))
    return Statement(id=f"s{number}", score=1.0, reason="given", step="test", version=1, mentions=tuple(made))


def speaker_among(names: Names, text: str, source: str, *earlier: tuple[str, str]) -> tuple[str | None, bool, int]:
    """Who says that the quay is shut, whether that is a name, and how many say it with him.

    `earlier`: sources and contents of attributions before it.
    """
    given = [says("a", text, who, "said", what) for who, what in earlier]
    asked = says("a", text, source, "said", OPEN)
    reading = told("a", text, names, [*given, asked])
    entities = link_entities([reading]).entities
    resolved = resolve_attributions([reading], entities).attributions
    (found,) = (one for one in resolved if one.id == asked.id)
    return next((e.name for e in entities if e.id == found.speaker), None), found.named, len(found.joint)
