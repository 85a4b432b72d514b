"""One mention of a statement understood: who says it there, whose report it is, or that nobody stands behind it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Literal

from headwater.findings.attributions.unnamed import key_of_unnamed
from headwater.findings.entities.outlets import is_own
from headwater.findings.lineage.cited import key_of
from headwater.findings.origins.hearsay import (
    is_heard,
    is_impersonal,
    is_nobody,
    is_rumour,
    tells_document,
    tells_speech,
)
from headwater.findings.origins.institutions import institution_called, institution_key
from headwater.findings.origins.roots import Roots
from headwater.model.article import Article
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
    `retells`: the article's own words tell what a document provides ("The rules would not apply to …") or of
    somebody's speech ("She joked about …"). `denied`: the source says that it is not so. `inferred`: the
    carrier is that of another article for the same unnamed source, or the root that of one whose words are the same.
    `again`: another voice of the statement stands for the same words of somebody whom no article names.
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
    retells: bool = False
    denied: bool = False
    inferred: bool = False
    again: bool = False

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
    attribution = _passed_on(story, mention, _outermost(story, mention)) or _reported_speech(story, mention)
    roots = story.roots.of_article[mention.article]
    headline = _is_headline(story.readings[mention.article].article, mention.start)
    if attribution is None:
        return _own_words(story, Voice(mention, number, "narrated", roots=roots, headline=headline))
    text = story.readings[mention.article].article.text
    via = tuple(dict.fromkeys((*attribution.via, *_inner_via(story, mention))))
    source = Place.at(mention.article, attribution.source[0]) if attribution.source else None
    words = described_source(text, attribution.source[0]) if attribution.source else ""
    sort = _sort_of(story, attribution, words, carried=bool(via))
    speakers: tuple[str, ...] = ()
    if is_heard(words, " ".join(cue.of(text) for cue in attribution.cue)):
        sort = "unresolved"
    elif sort == "said" and attribution.speaker is not None:
        speakers = tuple(dict.fromkeys((attribution.speaker, *attribution.joint)))
    elif sort in ("unnamed", "unresolved") and (institution := institution_called(words)) is not None:
        sort, speakers = "said", (institution_key(institution),)
    if sort == "said":
        via = tuple(dict.fromkeys((*via, *_media_around(story, attribution))))
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
        denied=not own_words and _is_denied(story, mention, attribution),
    )


def _is_headline(article: Article, place: int) -> bool:
    at = bisect_right(article.segments, place, key=attrgetter("start")) - 1
    return at >= 0 and article.segments[at].kind == "headline" and place < article.segments[at].end


# Whom "who" takes up: the words before it back to an article or a number, and back to another where a preposition is
# between the two ("an officer at the council who").
_WORDS = r"(?:(?!(?:the|an?|of|for|to|in|on|by|with|at|from|and|that)\s)[\w’'-]+\s?){1,4}"
_TAKEN_UP = re.compile(
    r"\b(?:the|an?|his|her|their|its|one|two|some|several|many)\s"
    rf"{_WORDS}(?:(?:of|for|in|on|with|at|from)\s(?:the\s|an?\s)?{_WORDS})?,?\s$",
    re.I,
)


def described_source(text: str, source: Span) -> str:
    """A source's words; where they are "who", those that it takes up."""
    words = text[source.start : source.end]
    taken = _TAKEN_UP.search(text, max(0, source.start - 80), source.start) if words.lower() == "who" else None
    return words if taken is None else taken.group().strip(" ,")


def _is_denied(story: Story, mention: Mention, attribution: Attribution) -> bool:
    """Whether the one who answers for a mention denies it, or passes on that another does."""
    return attribution.denied or story.attributions.get(mention.attribution or "", attribution).denied


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
    if not words:
        cue = " ".join(span.of(story.readings[attribution.article].article.text) for span in attribution.cue)
        return "narrated" if is_impersonal(cue) else "nobody"
    return "nobody" if is_nobody(words) else "unnamed"


def _own_words(story: Story, voice: Voice) -> Voice:
    """The voice of an article's own words: a rumour, a document's content, a report cited around it, or its own."""
    mention, reading = voice.mention, story.readings[voice.article]
    at = bisect_right(reading.sentences, mention.start, key=attrgetter("start")) - 1
    if at < 0:
        return voice
    sentence, span, text = reading.sentences[at], Span(mention.start, mention.end), reading.article.text
    if is_rumour(text, sentence, span):
        return replace(voice, sort="nobody")
    if tells_document(text, span) or tells_speech(text, span):
        return replace(voice, retells=True)
    carrier = _carrier_around(story, voice.article, Span(sentence.start, max(sentence.end, mention.end)))
    return voice if carrier is None else replace(voice, sort="carried", carrier=carrier, via=(carrier,))


# Words by which a publication hands a report on; what is said about its publishing is the article's own.
_RELAYS = re.compile(r"\b(?:t(?:ell|old)|according|report|cit(?:es|ed|ing)|sa(?:id|ys)|quot)", re.I)


def _carrier_around(story: Story, article: str, sentence: Span) -> str | None:
    """The one publication that the sentence cites for what it tells, by the places of the article's lineage."""
    text = story.readings[article].article.text
    found = {
        edge.origin or story.roots.names[story.roots.own[edge.from_ or article]]
        for edge in story.roots.edges.get(article, ())
        if edge.relation == "cites" and edge.share is None
        for place in edge.evidence
        if place.article == article and sentence.contains(place.span) and _RELAYS.search(place.span.of(text))
    }
    return found.pop() if len(found) == 1 else None


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


def _passed_on(story: Story, mention: Mention, outer: Attribution | None) -> Attribution | None:
    """Who is told to say what a publication reports, where the mention holds both ("Police said …, AFP reported")."""
    if outer is None or not _is_publication(story, outer):
        return outer
    span = Span(mention.start, mention.end)
    for inner in story.by_article.get(mention.article, ()):
        if inner.parent != outer.id or not inner.source:
            continue
        told = sum(len(content) for content in inner.content if span.contains(content))
        if all(span.contains(place) for place in (*inner.source, *inner.cue)) and 2 * told >= len(span):
            return inner
    return outer


def _reported_speech(story: Story, mention: Mention) -> Attribution | None:
    """The attribution that a mention tells of as a whole ("the mayor criticised the plan"), source and cue included."""
    span = Span(mention.start, mention.end)
    for attribution in story.by_article.get(mention.article, ()):
        if not attribution.source or not span.contains(attribution.source[0]):
            continue
        if not all(span.contains(place) for place in (*attribution.source[1:], *attribution.cue)):
            continue
        if any(span.start <= content.start < span.end for content in attribution.content):
            return attribution
    return None


def _is_publication(story: Story, attribution: Attribution) -> bool:
    reading = story.readings[attribution.article]
    words = attribution.source[0].of(reading.article.text) if attribution.source else ""
    if _MEDIUM.search(words):
        return True
    if attribution.speaker is None or attribution.speaker not in story.entities:
        return False
    name = story.entities[attribution.speaker].name
    return name in attribution.via or is_own(reading.article.outlet, name)


def _media_around(story: Story, attribution: Attribution) -> Iterator[str]:
    """Publications without a name around an attribution, in the article's words, the nearest first."""
    text = story.readings[attribution.article].article.text
    seen = {attribution.id}
    around = story.attributions.get(attribution.parent or "")
    while around is not None and around.id not in seen:
        seen.add(around.id)
        if around.source and _MEDIUM.search(words := around.source[0].of(text)):
            yield " ".join(words.split())
        around = story.attributions.get(around.parent or "")


# What news calls a publication without its name: "state television", "a local newspaper".
_MEDIUM = re.compile(
    r"\b(?:television|tv|radio|media|press|news ?(?:paper|agency|wire|service)s?|broadcasters?|tabloids?|outlets?|"
    r"website|(?<!a )station)$",
    re.I,
)


def _inner_via(story: Story, mention: Mention) -> tuple[str, ...]:
    inner = story.attributions.get(mention.attribution or "")
    return () if inner is None else inner.via


def share_roots(story: Story, voices: Sequence[Voice]) -> list[Voice]:
    """The voices, with one root for those whose words stand in one shared text.

    What somebody says on record has the speaker for its origin, whoever prints it. Where one of the others is known to
    be somebody's report, those that carry the same sentence are from it too;
    otherwise the outlet of the fullest copy that says it on its own account stands for all.
    """
    found = list(voices)
    if len({voice.article for voice in voices}) < 2:
        return found
    for text, fullest in sorted(story.fullest.items()):
        telling = [v for v in found if v.sort != "said"]
        members = [v for v in telling if any(t == text and _covers(s, e, v.mention) for s, e, t in _shared(story, v))]
        if len({voice.article for voice in members}) < 2:
            continue
        theirs = {story.roots.own[voice.article] for voice in members}
        credited = [voice for voice in members if not theirs.issuperset(voice.roots)]
        leader = min(credited or members, key=lambda v: (v.sort == "nobody", v.article != fullest, v.roots, v.number))
        for voice in members:
            if theirs.issuperset(voice.roots):
                alike = not credited and voice.article != leader.article and not _has_from(story, voice, leader)
                found[found.index(voice)] = replace(voice, roots=leader.roots, inferred=voice.inferred or alike)
    return found


def _has_from(story: Story, voice: Voice, leader: Voice) -> bool:
    """Whether the lineage has one's article from the other's, so that it carries it and is not only alike."""
    theirs = story.roots.own[leader.article]
    edges = story.roots.edges.get(voice.article, ())
    return any(edge.from_ == leader.article or (edge.origin and key_of(edge.origin) == theirs) for edge in edges)


def share_unnamed(story: Story, voices: Sequence[Voice]) -> list[Voice]:
    """The voices, those without a carrier with that of another article for the same unnamed source in the same words.

    "Two people familiar with the negotiations" who told Reuters are no second source where an article has them without
    saying from whom. Articles that name other carriers, or none at all, stay apart.
    """
    keys = {v.number: key_of_unnamed(v.described, v.article) for v in voices if v.sort == "unnamed"}
    found = []
    for voice in voices:
        same = [v for v in voices if keys.get(v.number, 0) == keys.get(voice.number, 1) and v.article != voice.article]
        own = story.roots.own[voice.article]
        known = [v for v in same if _is_credited(story, v) and own not in _behind(v)]
        if not known or _is_credited(story, voice):
            found.append(voice)
        else:
            leader = min(known, key=lambda v: (v.carrier or "", v.roots))
            found.append(replace(voice, carrier=leader.carrier, roots=leader.roots, inferred=True))
    return found


def _behind(voice: Voice) -> set[str]:
    """The keys of whose report a voice has: what leads back to an article is no other report for its own words."""
    return {*voice.roots, *([] if voice.carrier is None else [key_of(voice.carrier)])}


def _is_credited(story: Story, voice: Voice) -> bool:
    return voice.carrier is not None or voice.roots != (story.roots.own[voice.article],)


def _shared(story: Story, voice: Voice) -> Sequence[tuple[int, int, str]]:
    return story.shared.get(voice.article, ())


def _covers(start: int, end: int, mention: Mention) -> bool:
    """Whether a stretch holds at least half of a mention."""
    overlap = min(end, mention.end) - max(start, mention.start)
    return 2 * overlap >= mention.end - mention.start > 0
