"""Whom each article names with a title, and whom without: "President Ellis" here, "Ellis" there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.entities.titles import is_title, role_of, split_titles
from headwater.findings.wording.expressions import full_expression, running_text
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import Entity, NamedMention
from headwater.model.wording import Naming
from headwater.text.function_words import FUNCTION_WORDS

_APPOSED = re.compile(
    r",\s(?:who\s(?:is|was|became)\s|(?:then|now|once)\s)?(?:(?:the|an?|another|his|her|its|their)\s)?"
    r"(?P<phrase>[^\s,;:.“”\"()][^,;:.“”\"()\n]{1,80})(?=[,;:.)\n])"
)
_PREPOSITION = re.compile(
    r"\s(?:of|at|for|in|on|to|from|by|as|into|since|before|after|under|over|against|who|which|with|and)\s"
)
# "Ellis, thanking the mayor,": a clause.
_ARTICLES = frozenset({"the", "a", "an"})
_FORMS = frozenset({"name", "short", "alias"})
_ALONE, _DIFFERS, _SAME = 0.8, 0.5, 0.3


def compare_namings(
    readings: Sequence[Reading], entities: Sequence[Entity], step: str, version: int
) -> tuple[Naming, ...]:
    """How each article names each person of the story, what one article alone does first."""
    texts = {reading.article.id: running_text(reading.article) for reading in readings}
    bodies = _bodies(entities)
    found = [
        naming
        for entity in entities
        if entity.kind == "person"
        for naming in _of_person(entity, texts, bodies, step, version)
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.person, one.article, one.title)))


def _bodies(entities: Sequence[Entity]) -> Mapping[str, Sequence[Span]]:
    """Where each article names bodies, in the order of the text."""
    found: dict[str, list[Span]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions if entity.kind == "organisation" else ():
            if mention.form in _FORMS:
                found[mention.article].append(Span(mention.start, mention.end))
    return {article: sorted(spans) for article, spans in found.items()}


def _of_person(
    entity: Entity, texts: Mapping[str, str], bodies: Mapping[str, Sequence[Span]], step: str, version: int
) -> Iterator[Naming]:
    used: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for mention in entity.mentions:
        if mention.form in _FORMS:
            title, span = title_of(texts[mention.article], mention, bodies.get(mention.article, ()))
            used[mention.article][title].append(span)
    titled = {article: any(titles) for article, titles in used.items()}
    for article, titles in used.items():
        others = [has for other, has in titled.items() if other != article]
        for title, spans in titles.items():
            alone = bool(others) and (not any(others) if title else not titled[article] and all(others))
            yield Naming(
                id=content_id("naming", entity.id, article, title),
                score=_ALONE if alone else _DIFFERS if len(set(titled.values())) > 1 else _SAME,
                reason=_reason(title, alone=alone),
                step=step,
                version=version,
                person=entity.id,
                article=article,
                title=title,
                places=tuple(Place.at(article, span) for span in sorted(spans)),
                alone=alone,
            )


def title_of(text: str, mention: NamedMention, bodies: Sequence[Span] = ()) -> tuple[str, Span]:
    """The title with which a name stands, "" if there is none, and the place of both.

    What belongs to the title stands with it ("former state senator"), also all of a body's name ("Ways and Means
    Chairman"): `bodies` are the article's, in order. A description without a title is none.
    """
    name = Span(mention.start, mention.end)
    titles, _ = split_titles(name.of(text).split())
    bare = name.start
    for word in titles:
        bare = text.index(word, bare) + len(word)
    full = full_expression(text, name, "person")
    if full.start < bare:
        full = Span(_with_body(full.start, bare, bodies), full.end)
    words = text[full.start : bare].split()
    if not any(is_title(word.strip(",“”\"'‘’")) for word in words):
        return _title_behind(text, name)
    return " ".join(words), Span(full.start, name.end)


def _with_body(start: int, end: int, bodies: Sequence[Span]) -> int:
    """Where a title `[start, end)` begins, with all of the body's name into which its beginning falls."""
    at = bisect_left(bodies, start, key=lambda body: body.start) - 1
    body = bodies[at] if at >= 0 else None
    return body.start if body is not None and start < body.end < end else start


def _title_behind(text: str, name: Span) -> tuple[str, Span]:
    """The role in apposition to a name ("Ellis, the mayor of Sel"): its words up to the first preposition."""
    found = _APPOSED.match(text, name.end)
    phrase = _PREPOSITION.split(found["phrase"])[0].strip() if found else ""
    words = phrase.lower().split()
    if found is None or not role_of(phrase) or words[0] in FUNCTION_WORDS or not _ARTICLES.isdisjoint(words):
        return "", name
    return phrase, Span(name.start, found.start("phrase") + len(phrase))


def _reason(title: str, *, alone: bool) -> str:
    if not alone:
        return f"Named as “{title}”." if title else "Named without a title."
    if title:
        return f"Named as “{title}”; every other article names the person without a title."
    return "Never named with a title; every other article gives one."
