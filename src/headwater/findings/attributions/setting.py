"""What stands around an attribution in its article: sentences, paragraphs, who is named where, what carries what."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import attrgetter

from headwater.findings.attributions.carriers import Carrier, find_carriers
from headwater.findings.entities.given_names import Gender, usual_gender
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.mentions import find_publications, story_names
from headwater.findings.entities.names import parse_person
from headwater.findings.entities.outlets import COMMON_NAMES
from headwater.findings.entities.publication_forms import StoryName
from headwater.findings.entities.titles import is_title, title_gender
from headwater.model.finding import Attribution, EntityKind
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Entity, Unresolved


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of an entity in one article: its span, the entity, and whether it is a description of it."""

    span: Span
    entity: str
    kind: EntityKind
    described: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One article with the mentions of the story's entities in it and its carriers, in the order of the text."""

    reading: Reading
    named: tuple[Named, ...]
    carriers: tuple[Carrier, ...]
    genders: dict[str, Gender]
    entities: dict[str, Entity]
    publications: frozenset[str]
    open: tuple[Unresolved, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.reading.article.text

    def is_publication(self, entity: str) -> bool:
        """Whether an entity is an agency or outlet that reports, by its name in the story."""
        return self.entities[entity].name in self.publications

    def candidates_in(self, source: Sequence[Span]) -> tuple[str, ...]:
        """Whom the short form that ends a source may mean, where the story leaves that open."""
        ends = {span.end for span in source}
        return next((case.candidates for case in self.open if ends & {case.end, case.end + 1}), ())

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds this place, or of the last one before it (-1: before all)."""
        return bisect_right(self.reading.sentences, offset, key=attrgetter("start")) - 1

    def sentence(self, number: int) -> Span:
        """A sentence's span."""
        return self.reading.sentences[number]

    def paragraph_at(self, offset: int) -> int:
        """The number of the segment that holds this place, or of the last one before it."""
        return bisect_right(self.reading.article.segments, offset, key=attrgetter("start")) - 1

    def named_in(self, span: Span) -> list[Named]:
        """The mentions that lie within a span, in order."""
        return [named for named in self.named_from(span.start, span.end) if named.span.end <= span.end]

    def named_from(self, start: int, end: int) -> Sequence[Named]:
        """The mentions that begin in a stretch of the text, in order."""
        return self.named[bisect_left(self.named, start, key=_start_of) : bisect_left(self.named, end, key=_start_of)]


def _start_of(named: Named) -> int:
    return named.span.start


def anchor_of(attribution: Attribution) -> int:
    """The place that an attribution is at: its source, else its cue, else its content."""
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start if spans else 0


def make_settings(
    readings: Sequence[Reading], entities: Sequence[Entity], unresolved: Sequence[Unresolved] = ()
) -> dict[str, Setting]:
    """The setting of each article of a story, by article id; `unresolved` are short forms that stay open."""
    by_id = {entity.id: entity for entity in entities}
    genders = {entity.id: gender for entity in entities if (gender := gender_of(entity, readings)) is not None}
    named: dict[str, list[Named]] = {reading.article.id: [] for reading in readings}
    texts = {reading.article.id: reading.article.text for reading in readings}
    for entity in entities:
        for m in entity.mentions if entity.names else ():  # a thing without a name says nothing
            if m.article in named and not _is_people(entity.kind, texts[m.article][m.start : m.end]):
                named[m.article].append(Named(Span(m.start, m.end), entity.id, entity.kind, m.form == "description"))
    story = story_names([reading.article for reading in readings])
    named_in_full = _publications_in(readings, story)
    publications = sorted(name for name in named_in_full if " " in name.removeprefix("The "))
    known = frozenset(named_in_full | {name.removeprefix("The ") for name in publications})
    return {
        reading.article.id: Setting(
            reading,
            tuple(sorted(named[reading.article.id], key=lambda n: (n.span.start, -n.span.end))),
            find_carriers(reading.article, readable_spans(reading), publications, story),
            genders,
            by_id,
            known,
            tuple(case for case in unresolved if case.article == reading.article.id),
        )
        for reading in readings
    }


def _is_people(kind: EntityKind, form: str) -> bool:
    """Whether a name is only a people's or a party's members ("Democrats"), who speak without a name."""
    return kind == "group" and " " not in form and form.endswith("s") and form not in known_bodies()


def readable_spans(reading: Reading) -> list[Span]:
    """The headline and body paragraphs of an article: where a carrier's name is not a picture's credit."""
    spans = [segment.span for segment in reading.article.segments_of("headline", "body")]
    return spans or [Span(0, len(reading.article.text))]


def _publications_in(readings: Sequence[Reading], story: tuple[StoryName, ...]) -> set[str]:
    """The publications that a story names in full; a plain word counts only where it is used as a carrier."""
    names: set[str] = set()
    for reading in readings:
        text = reading.article.text
        found = (m for m in find_publications(text, extra=story) if not m.short)
        names |= {m.name for m in found if text[m.start : m.end] not in COMMON_NAMES}
        names |= {
            c.name for c in find_carriers(reading.article, readable_spans(reading), (), story) if c.role != "said"
        }
    return names


# The words right before a name, with no comma or mark between ("Mrs. Quill, | Tom Bain" has none).
_DIRECTLY = re.compile(r"(?:[\w’'.]+\s)+$")


def gender_of(entity: Entity, readings: Sequence[Reading]) -> Gender | None:
    """A person's gender as titles, roles and the given name tell it; `None` where they do not or differ."""
    if entity.kind != "person":
        return None
    texts = {reading.article.id: reading.article.text for reading in readings}
    told: set[Gender] = set()
    for mention in entity.mentions:
        text = texts.get(mention.article, "")
        before = _DIRECTLY.search(text, max(0, mention.start - 24), mention.start)
        titles = takewhile(is_title, reversed(before[0].split() if before else []))
        words = [*titles, *re.findall(r"[\w’'.]+", text[mention.start : mention.end])]
        told |= {g for word in words[:-1] if is_title(word) and (g := title_gender(word)) is not None}
        if mention.form == "description":
            told |= {g for word in words[-1:] if (g := title_gender(word)) is not None}
    if len(told) == 1:
        return told.pop()
    names = [name for form in entity.names if (name := parse_person(form)) is not None and name.is_full]
    usual = {g for name in names for word in name.core[:2] if (g := usual_gender(word)) is not None}
    return usual.pop() if len(usual) == 1 and not told else None
