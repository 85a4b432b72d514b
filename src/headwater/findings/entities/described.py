"""What is not a name but stands for one: descriptions of people and bodies, and bodies named by their owner."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.findings.entities.body_descriptions import find_body_descriptions
from headwater.findings.entities.derived import Owned, find_owned, find_short_owned
from headwater.findings.entities.drafts import Draft
from headwater.findings.entities.given_names import Gender
from headwater.findings.entities.outlets import outlet_name
from headwater.findings.entities.people import Person
from headwater.findings.entities.relatives import find_kin
from headwater.findings.entities.role_holders import RoleHolder
from headwater.findings.entities.roles import find_descriptions, learn_roles
from headwater.findings.entities.seen import Seen
from headwater.model.finding import EntityKind
from headwater.model.reading import Reading
from headwater.model.spans import Place
from headwater.model.story import NamedMention
from headwater.text.places import whole_places

_POSSESSIVE = re.compile(r"[’']s?$")


def owned_drafts(readings: Sequence[Reading], persons: Sequence[Person], bodies: Sequence[Draft]) -> list[Draft]:
    """The bodies that people and papers own, and the short forms that one article gives them."""
    papers = [[m for m in draft.mentions if draft.shown is not None] for draft in bodies]
    drafts: dict[tuple[bool, int, str], Draft] = {}
    for reading in readings:
        text, article = reading.article.text, reading.article.id
        own = [(seen, i) for i, person in enumerate(persons) for seen, _ in person.seen if seen.article == article]
        named = [
            (Seen(article, m.start, m.end, "organisation", text[m.start : m.end]), i)
            for i, mentions in enumerate(papers)
            for m in mentions
            if m.article == article
        ]
        found = [
            *((True, o) for o in find_owned(text, own, persons=True)),
            *((False, o) for o in find_owned(text, named, persons=False)),
        ]
        for is_person, one in found:
            draft = drafts.setdefault(
                (is_person, one.owner, one.head), Draft("organisation", f"the {one.head} of one owner")
            )
            draft.add(one.mention, one.form)
        own_gender = [persons[o.owner].gender if p else None for p, o in found]
        _add_short_owned(
            reading, [(o, g, drafts[p, o.owner, o.head]) for (p, o), g in zip(found, own_gender, strict=True)]
        )
    for reading in readings:
        _add_lone_owned(reading, persons, drafts)
    return [drafts[key] for key in sorted(drafts)]


def _add_short_owned(reading: Reading, found: Sequence[tuple[Owned, Gender | None, Draft]]) -> None:
    """Give "the campaign" and "his campaign" to the last one that the article named, of an owner who can be "his"."""
    for head, before, mention in find_short_owned(reading):
        other = {"his": "f", "her": "m"}.get(before)
        fitting = [
            (o.mention.start, draft)
            for o, gender, draft in found
            if (o.head == head or o.head.endswith(head)) and (gender is None or gender != other)
        ]
        named = [item for item in fitting if item[0] < mention.start] or fitting
        if named:
            draft = max(named, key=lambda item: item[0])[1]
            draft.add(mention, head)


def _add_lone_owned(reading: Reading, persons: Sequence[Person], drafts: dict[tuple[bool, int, str], Draft]) -> None:
    """A bare "the campaign" in an article that names no owner's, where the story has one and the owner is named."""
    article = reading.article.id
    for head, _, mention in find_short_owned(reading):
        fitting = {key: draft for key, draft in drafts.items() if key[0] and key[2] == head}
        if len(fitting) != 1:
            continue
        (key, draft), *_ = fitting.items()
        named = any(seen.article == article for seen, _ in persons[key[1]].seen)
        if named and all(m.article != article for m in draft.mentions):
            draft.add(mention, head)


def add_descriptions(readings: Sequence[Reading], persons: Sequence[Person], drafts: Sequence[Draft]) -> None:
    """Add to each person's draft the descriptions that stand for the person alone."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    holders = [RoleHolder() for _ in persons]
    for holder, person in zip(holders, persons, strict=True):
        for seen, _ in person.seen:
            learn_roles(texts[seen.article], Place(seen.article, seen.start, seen.end), holder, seen.titles)
    for reading in readings:
        article = reading.article
        spans = [segment.span for segment in article.segments_of("headline", "body", "caption")]
        ends = {phrase.start: phrase.end for phrase in sorted(reading.phrases, key=lambda phrase: phrase.end)}
        for described in find_descriptions(article.id, article.text, spans, holders):
            place = described.place
            whole = ends.get(place.start, 0) <= place.end or article.text.startswith(("’", "'"), place.end)
            if whole and len(described.people) == 1:  # not "the general | election"
                draft = drafts[described.people[0]]
                draft.add(NamedMention(place.article, place.start, place.end, "description"), "")
        for number, span in find_kin(article, persons):
            drafts[number].add(NamedMention(article.id, span.start, span.end, "description"), "")


def drop_offices(persons: Sequence[Draft], bodies: Sequence[Draft]) -> None:
    """Take from the bodies the initials of an office that describe its holder ("the CS"), which were read as a name."""
    described = {(m.article, m.end) for draft in persons for m in draft.mentions if m.form == "description"}
    for body in bodies:
        body.mentions = [m for m in body.mentions if m.form == "description" or (m.article, m.end) not in described]


def add_body_descriptions(readings: Sequence[Reading], drafts: Sequence[Draft]) -> None:
    """Add to the bodies' drafts the bare nouns that stand for them ("the court")."""
    for reading in readings:
        article = reading.article
        spans = [segment.span for segment in article.segments_of("headline", "body", "caption")]
        own = outlet_name(article.outlet)
        named = [
            (i, draft.kind, article.text[m.start : m.end], m.start, draft.shown is not None and draft.shown != own)
            for i, draft in enumerate(drafts)
            for m in draft.mentions
            if m.article == article.id
        ]
        named += _known_elsewhere(article.text, drafts, {number for number, *_ in named})
        taken = {(m.start, m.end) for draft in drafts for m in draft.mentions if m.article == article.id}
        for number, mention in find_body_descriptions(article.id, article.text, spans, named):
            if (mention.start, mention.end) not in taken:
                drafts[number].add(mention, "")


def _known_elsewhere(
    text: str, drafts: Sequence[Draft], here: set[int]
) -> list[tuple[int, EntityKind, str, int, bool]]:
    """Bodies that only other articles name in full, whose owner this one names ("his administration", of "Obama")."""
    found = []
    for number, draft in enumerate(drafts):
        if number in here or draft.shown is not None:
            continue
        for form in draft.forms:
            owner = _POSSESSIVE.sub("", form.rpartition(" ")[0])
            if owner and any(True for _ in whole_places(text, owner.split()[-1])):
                found.append((number, draft.kind, form, -1, False))
                break
    return found
