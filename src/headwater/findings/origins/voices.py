"""One mention of a statement understood: who says it there, whose report it is, or that nobody stands behind it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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

    `shared` has, for each article, the places of text that it shares, with the shared text's id; `fullest` each shared
    text's fullest article.
    """

    readings: Mapping[str, Reading]
    attributions: Mapping[str, Attribution]
    entities: Mapping[str, Entity]
    roots: Roots
    shared: Mapping[str, Sequence[tuple[int, int, str]]]
    fullest: Mapping[str, str]
    by_article: Mapping[str, Sequence[Attribution]]


def hear(story: Story, mention: Mention, number: int) -> Voice:
    """The voice of one mention (`number`: its place among the statement's mentions)."""
    attribution = _outermost(story, mention) or _reported_speech(story, mention)
    roots = story.roots.of_article[mention.article]
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


def share_roots(story: Story, voices: Sequence[Voice]) -> list[Voice]:
    """The voices, with one root for those whose words stand in one shared text.

    What somebody says on record has the speaker for its origin, whoever prints it. Where one of the others is known to
    be somebody's report, those that carry the same sentence are from it too;
    otherwise the fullest copy's outlet stands for all.
    """
    found = list(voices)
    for text, fullest in sorted(story.fullest.items()):
        telling = [v for v in found if v.sort != "said"]
        members = [v for v in telling if any(t == text and _covers(s, e, v.mention) for s, e, t in _shared(story, v))]
        if len({voice.article for voice in members}) < 2:
            continue
        theirs = {story.roots.own[voice.article] for voice in members}
        credited = [voice for voice in members if not theirs.issuperset(voice.roots)]
        leader = min(credited or members, key=lambda v: (v.article != fullest, v.roots, v.number))
        for voice in members:
            if theirs.issuperset(voice.roots):
                found[found.index(voice)] = replace(voice, roots=leader.roots)
    return found


def _shared(story: Story, voice: Voice) -> Sequence[tuple[int, int, str]]:
    return story.shared.get(voice.article, ())


def _covers(start: int, end: int, mention: Mention) -> bool:
    """Whether a stretch holds at least half of a mention."""
    overlap = min(end, mention.end) - max(start, mention.start)
    return 2 * overlap >= mention.end - mention.start > 0
