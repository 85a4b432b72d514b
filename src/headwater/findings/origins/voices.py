"""One mention of a statement understood: who says it there, whose report it is, or that nobody stands behind it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from headwater.findings.entities.outlets import is_own
from headwater.findings.origins.hearsay import is_nobody, is_rumour
from headwater.findings.origins.roots import Roots
from headwater.model.finding import Attribution
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import Entity, Mention

Sort = Literal["said", "unresolved", "unnamed", "carried", "narrated", "nobody"]


@dataclass(frozen=True, slots=True)
class Voice:
    """A mention understood.

    said: by the entities `speakers`. unresolved: by somebody on record whom the story does not tell. unnamed: by people
    whose names are withheld (`described`). carried: a publication reports it. narrated: the article says it itself.
    nobody: a rumour, or a source that is no one. `carrier` is the last through whom it came, if any; `roots` are the
    keys of the reports that the article's own words come from. `headline`: the mention stands in a headline.
    """

    mention: Mention
    number: int
    sort: Sort
    speakers: tuple[str, ...] = ()
    described: str = ""
    carrier: str | None = None
    via: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    source: Place | None = None
    headline: bool = False

    @property
    def article(self) -> str:
        """The id of the mention's article."""
        return self.mention.article


@dataclass(frozen=True, slots=True)
class Story:
    """What voices are understood by: readings, attributions, entities by id, roots, and places of shared text.

    `shared` has, for each article, the places of text that it shares, with the shared text's id; `shared_roots` the
    keys of the reports behind each.
    """

    readings: Mapping[str, Reading]
    attributions: Mapping[str, Attribution]
    entities: Mapping[str, Entity]
    roots: Roots
    shared: Mapping[str, Sequence[tuple[int, int, str]]]
    shared_roots: Mapping[str, tuple[str, ...]]
    by_article: Mapping[str, Sequence[Attribution]]


def hear(story: Story, mention: Mention, number: int) -> Voice:
    """The voice of one mention (`number`: its place among the statement's mentions)."""
    attribution = _outermost(story, mention) or _reported_speech(story, mention)
    roots = _roots_of(story, mention)
    headlines = story.readings[mention.article].article.segments_of("headline")
    headline = any(segment.start <= mention.start < segment.end for segment in headlines)
    if attribution is None:
        sort: Sort = "nobody" if _is_rumour(story, mention) else "narrated"
        return Voice(mention, number, sort, roots=roots, headline=headline)
    text = story.readings[mention.article].article.text
    via = tuple(dict.fromkeys((*attribution.via, *_inner_via(story, mention))))
    source = Place.at(mention.article, attribution.source[0]) if attribution.source else None
    words = "" if source is None else text[source.start : source.end]
    sort = _sort_of(story, attribution, words, carried=bool(via))
    speakers: tuple[str, ...] = ()
    if sort == "said" and attribution.speaker is not None:
        speakers = tuple(dict.fromkeys((attribution.speaker, *attribution.joint)))
    own_words = sort == "narrated"
    return Voice(
        mention,
        number,
        sort,
        speakers,
        "" if own_words or sort == "carried" else words,
        None if own_words or not via else via[-1],
        () if own_words else via,
        roots,
        source,
        headline,
    )


def _sort_of(story: Story, attribution: Attribution, words: str, *, carried: bool) -> Sort:
    """Who stands behind what is attributed; `words` are its source's, `carried` whether a publication carries it."""
    if attribution.speaker is not None and attribution.speaker in story.entities:
        name = story.entities[attribution.speaker].name
        if is_own(story.readings[attribution.article].article.outlet, name):
            return "narrated"
        return "carried" if name in attribution.via else "said"
    if carried:
        return "unnamed"
    if attribution.named and words:
        return "unresolved"
    return "nobody" if not words or is_nobody(words) else "unnamed"


# Cues by which somebody passes on what another says; one who disputes or judges it does not stand behind it.
_PASSES_ON = re.compile(
    r"\b(?:sa(?:id|ys?)|tells?|told|telling|saying|add(?:s|ed|ing)|stat(?:es?|ed|ing)|not(?:es?|ed|ing)|announc|confirm|"
    r"report|according|explain|recall|insist|reveal|writes?|wrote|writing)",
    re.I,
)


def _outermost(story: Story, mention: Mention) -> Attribution | None:
    """The attribution that answers for a mention: the outermost around it whose speaker is no publication.

    Who relays another's words on record stands behind them; a publication that relays them carries them.
    """
    here = story.attributions.get(mention.attribution or "")
    best, seen = here, set()
    while here is not None and here.id not in seen:
        seen.add(here.id)
        text = story.readings[here.article].article.text
        passes_on = any(_PASSES_ON.search(cue.of(text)) for cue in here.cue)
        if here.id == mention.attribution or (passes_on and not _is_publication(story, here)):
            best = here
        here = story.attributions.get(here.parent or "")
    return best


def _reported_speech(story: Story, mention: Mention) -> Attribution | None:
    """The attribution that a mention tells of as a whole ("the mayor criticised the plan"), source and cue included."""
    span = Span(mention.start, mention.end)
    for attribution in story.by_article.get(mention.article, ()):
        named = [*attribution.source, *attribution.cue]
        opens = [content for content in attribution.content if span.start <= content.start < span.end]
        if attribution.source and opens and all(span.contains(place) for place in named):
            return attribution
    return None


def _is_publication(story: Story, attribution: Attribution) -> bool:
    if attribution.speaker is None or attribution.speaker not in story.entities:
        return False
    name = story.entities[attribution.speaker].name
    return name in attribution.via or is_own(story.readings[attribution.article].article.outlet, name)


def _inner_via(story: Story, mention: Mention) -> tuple[str, ...]:
    inner = story.attributions.get(mention.attribution or "")
    return () if inner is None else inner.via


def _is_rumour(story: Story, mention: Mention) -> bool:
    reading = story.readings[mention.article]
    at = bisect_right([sentence.start for sentence in reading.sentences], mention.start) - 1
    if at < 0:
        return False
    return is_rumour(reading.article.text, reading.sentences[at], Span(mention.start, mention.end))


def _roots_of(story: Story, mention: Mention) -> tuple[str, ...]:
    """The reports that the mention's words come from: a shared text's where they stand in one, else the article's."""
    own = story.roots.of_article[mention.article]
    if own != (story.roots.own[mention.article],):
        return own
    for start, end, text in story.shared.get(mention.article, ()):
        overlap = min(end, mention.end) - max(start, mention.start)
        if 2 * overlap >= mention.end - mention.start > 0:
            return story.shared_roots[text]
    return own
