"""Link the names of a story into entities: one person, body, place or group over all its articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from headwater.findings.entities.beside import gender_beside
from headwater.findings.entities.bodies import link_bodies
from headwater.findings.entities.called import add_called, called_things, quoted_phrases
from headwater.findings.entities.described import (
    add_body_descriptions,
    add_descriptions,
    drop_offices,
    owned_drafts,
)
from headwater.findings.entities.drafts import (
    STEP,
    VERSION,
    Draft,
    body_draft,
    entity_of,
    extend_draft,
    person_draft,
    state_drafts,
)
from headwater.findings.entities.kinds import sort_names
from headwater.findings.entities.mentions import story_names
from headwater.findings.entities.people import LeftOpen, link_people
from headwater.findings.entities.relatives import find_relatives
from headwater.findings.entities.state_bodies import add_state_bodies
from headwater.findings.entities.state_descriptions import add_rules, add_state_descriptions
from headwater.findings.entities.thing_links import link_things, thing_drafts
from headwater.findings.entities.thing_phrases import mentions_by_article, thing_phrases
from headwater.findings.entities.thing_verbs import add_verbs
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place
from headwater.model.story import Entity, Unresolved


@dataclass(frozen=True, slots=True)
class LinkedEntities:
    """The entities of a story, by name, and the short forms that may be several entities'."""

    entities: tuple[Entity, ...]
    unresolved: tuple[Unresolved, ...]


def link_entities(readings: Sequence[Reading]) -> LinkedEntities:
    """One entity for each person, body, place and group that the articles of a story name.

    The order of the readings changes nothing. What stays open between two candidates is `unresolved`, in no entity.
    """
    ordered = [_with_quoted(reading) for reading in sorted(readings, key=lambda reading: reading.article.id)]
    texts = {reading.article.id: reading.article.text for reading in ordered}
    states, people, others = sort_names(ordered, story_names([reading.article for reading in ordered]))
    persons, left = link_people(
        people, find_relatives(people, texts), lambda seen: gender_beside(texts[seen.article], seen)
    )
    drafts = [person_draft(person) for person in persons]
    bodies = [body_draft(group) for group in link_bodies(others)]
    owned = owned_drafts(ordered, persons, bodies)
    add_descriptions(ordered, persons, drafts)
    drop_offices(drafts, bodies)
    countries = state_drafts(ordered, states)
    public = add_state_bodies(ordered, bodies, [*countries, *(body for body in bodies if body.kind == "place")])
    add_body_descriptions(ordered, [*bodies, *public, *owned])
    add_state_descriptions(ordered, countries)
    every = [*drafts, *bodies, *public, *countries, *owned]
    for draft in every:
        extend_draft(draft, texts)
    add_rules(ordered, drafts, countries)
    for reading in ordered:
        add_called(reading, every)
    return _finish([*every, *_things(ordered, every, texts)], drafts, left)


def _things(ordered: Sequence[Reading], every: Sequence[Draft], texts: Mapping[str, str]) -> list[Draft]:
    """The things without a name that two articles speak of; `every`: what has one."""
    if len(ordered) < 2:
        return []
    named = mentions_by_article(every)
    phrases = [phrase for reading in ordered for phrase in thing_phrases(reading, named[reading.article.id])]
    called = {(r.article.id, *ends) for r in ordered for ends in called_things(r)}
    things = link_things(phrases, called)
    add_verbs(things, ordered, named)
    names = [entity_of(draft).name for draft in every if draft.mentions]
    return list(thing_drafts(things, texts, names))


def _with_quoted(reading: Reading) -> Reading:
    """The reading with what it says of somebody in quotation marks among its phrases."""
    quoted = quoted_phrases(reading)
    return replace(reading, phrases=tuple(sorted((*reading.phrases, *quoted), key=lambda p: (p.start, p.end))))


def _finish(every: Sequence[Draft], persons: Sequence[Draft], left: Sequence[LeftOpen]) -> LinkedEntities:
    made = {id(draft): entity_of(draft) for draft in every if draft.mentions}
    entities = sorted(made.values(), key=lambda entity: (entity.name.casefold(), entity.id))
    unresolved = [
        Unresolved(
            id=content_id("open", "short form", one.seen.article, one.seen.start, one.seen.end),
            score=0.5,
            reason=f"“{one.seen.form}” may be {len(one.people)} people of this story",
            step=STEP,
            version=VERSION,
            evidence=(Place(one.seen.article, one.seen.start, one.seen.end),),
            what="short form",
            article=one.seen.article,
            start=one.seen.start,
            end=one.seen.end,
            candidates=tuple(sorted(made[id(persons[i])].id for i in one.people)),
        )
        for one in left
    ]
    return LinkedEntities(tuple(entities), tuple(sorted(unresolved, key=lambda u: (u.article, u.start))))
